#include "stories/answer_key.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "phrases/phrase.h"

namespace synoptic::stories {
namespace {

using nlohmann::json;

std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string folder_of(const std::string& name) {
  return std::string(SYNOPTIC_SOURCE_DIR) + "/assets/stories/" + name;
}

std::vector<Passage> passages_of(const json& list) {
  std::vector<Passage> passages;
  for (const json& one : list) passages.push_back({one.at("file"), one.at("quote")});
  return passages;
}

AnswerKey read_key(const std::string& story) {
  const json file = json::parse(read_bytes(folder_of(story) + "/key.json"));
  AnswerKey key;
  for (const json& one : file.at("divergences")) {
    Planted planted{one.at("id"), {one.at("kind")}, {}, one.at("explain")};
    for (const json& kind : one.value("also", json::array())) planted.kinds.push_back(kind);
    for (const json& reading : one.at("readings"))
      planted.readings.push_back(passages_of(reading.at("passages")));
    key.planted.push_back(std::move(planted));
  }
  for (const json& one : file.at("traps"))
    key.traps.push_back(
        {one.at("id"), one.at("kind"), passages_of(one.at("passages")), one.at("why")});
  return key;
}

// Lower-case runs of ASCII letters, digits and %, with their places. Everything else parts words,
// so that quotation marks and dashes of any shape, and line ends, do not matter.
struct Word {
  std::string letters;
  text::Span span;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool open = false;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool upper = c >= 'A' && c <= 'Z';
    const bool part = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%';
    if (part && !open) words.push_back({{}, {i, i}});
    if (part) {
      words.back().letters += upper ? static_cast<char>(c - 'A' + 'a') : c;
      words.back().span.end = i + 1;
    }
    open = part;
  }
  return words;
}

// Where the words of `quote` stand in `text`: every place.
std::vector<text::Span> places_of(std::string_view quote, std::string_view text) {
  const std::vector<Word> wanted = words_of(quote);
  const std::vector<Word> words = words_of(text);
  const auto same = [](const Word& a, const Word& b) { return a.letters == b.letters; };
  std::vector<text::Span> places;
  for (auto at = words.begin(); !wanted.empty();) {
    at = std::search(at, words.end(), wanted.begin(), wanted.end(), same);
    if (at == words.end()) break;
    places.push_back(
        {at->span.begin, (at + static_cast<std::ptrdiff_t>(wanted.size()) - 1)->span.end});
    ++at;
  }
  return places;
}

struct Evidence {
  const article::Article* article;
  std::optional<std::uint32_t> furniture;
  text::Span span;
};

using Readings = std::vector<std::vector<Evidence>>;

Readings evidence_of(const comparison::Comparison& comparison,
                     const divergence::Divergence& divergence) {
  Readings readings;
  for (const divergence::Reading& reading : divergence.readings) {
    readings.emplace_back();
    for (const divergence::Evidence& one : reading.evidence)
      readings.back().push_back(
          {&comparison.articles[article::at(one.article)], one.furniture, one.span});
  }
  return readings;
}

// The evidence and the passage have words in common, in that very place of the article.
bool touches(const Evidence& evidence, const Passage& passage) {
  if (evidence.article->source != passage.file) return false;
  if (evidence.furniture) {
    const std::string& line = evidence.article->furniture[*evidence.furniture].text;
    return !places_of(passage.quote, line).empty() || !places_of(line, passage.quote).empty();
  }
  for (const text::Span& place : places_of(passage.quote, evidence.article->text))
    if (evidence.span.begin < place.end && place.begin < evidence.span.end) return true;
  return false;
}

bool holds(const std::vector<Evidence>& reading, const Passage& passage) {
  return std::any_of(reading.begin(), reading.end(),
                     [&](const Evidence& evidence) { return touches(evidence, passage); });
}

bool holds_any(const std::vector<Evidence>& reading, const std::vector<Passage>& passages) {
  return std::any_of(passages.begin(), passages.end(),
                     [&](const Passage& passage) { return holds(reading, passage); });
}

// Two groups of passages are met by two different readings.
bool tells_apart(const Readings& reported, const std::vector<std::vector<Passage>>& groups) {
  for (std::size_t x = 0; x < reported.size(); ++x)
    for (std::size_t y = x + 1; y < reported.size(); ++y)
      for (std::size_t i = 0; i < groups.size(); ++i)
        for (std::size_t j = 0; j < groups.size(); ++j)
          if (i != j && holds_any(reported[x], groups[i]) && holds_any(reported[y], groups[j]))
            return true;
  return false;
}

bool meets(const Readings& reported, const Planted& planted) {
  if (planted.readings.size() > 1) return tells_apart(reported, planted.readings);
  return std::any_of(reported.begin(), reported.end(),
                     [&](const auto& reading) { return holds_any(reading, planted.readings[0]); });
}

bool has_kind(const divergence::Divergence& divergence, const std::vector<std::string>& kinds) {
  return std::find(kinds.begin(), kinds.end(), divergence::kind_name(divergence.kind)) !=
         kinds.end();
}

std::string describe(const comparison::Comparison& comparison,
                     const divergence::Divergence& divergence) {
  return std::string(divergence::kind_name(divergence.kind)) + ": " +
         phrases::render(divergence.summary, comparison.articles) + " [" + divergence.reason + "]";
}

// A trap stands as a list of passages; each of them is a group of its own.
std::vector<std::vector<Passage>> groups_of(const Trap& trap) {
  std::vector<std::vector<Passage>> groups;
  for (const Passage& passage : trap.passages) groups.push_back({passage});
  return groups;
}

}  // namespace

std::vector<Story> read_stories() {
  const json menu = json::parse(read_bytes(folder_of("stories.json")));
  std::vector<Story> stories;
  for (const json& one : menu.at("stories")) {
    Story story{one.at("id"), one.at("blurb"), {}, {}};
    for (const json& file : one.at("files")) {
      const std::string name = file.at("file");
      story.inputs.push_back(
          {name, read_bytes(folder_of(story.id) + "/" + name), file.at("label")});
    }
    story.key = read_key(story.id);
    stories.push_back(std::move(story));
  }
  return stories;
}

Story read_story(const std::string& id) {
  for (Story& story : read_stories())
    if (story.id == id) return story;
  throw std::runtime_error("no story " + id);
}

Marks mark(const comparison::Comparison& comparison, const AnswerKey& key) {
  std::vector<Readings> reported;
  for (const auto& divergence : comparison.divergences)
    reported.push_back(evidence_of(comparison, divergence));

  Marks marks;
  std::set<std::size_t> expected;  // divergences that meet something planted, of whatever kind
  for (const Planted& planted : key.planted) {
    bool found = false;
    std::string otherwise;
    for (std::size_t d = 0; d < reported.size(); ++d) {
      if (!meets(reported[d], planted)) continue;
      expected.insert(d);
      if (has_kind(comparison.divergences[d], planted.kinds))
        found = true;
      else
        otherwise =
            ", reported as " + std::string(divergence::kind_name(comparison.divergences[d].kind));
    }
    if (found)
      ++marks.found;
    else
      marks.missed.push_back(planted.id + " (" + planted.kinds[0] + otherwise +
                             "): " + planted.explain);
  }
  for (const Trap& trap : key.traps)
    for (std::size_t d = 0; d < reported.size(); ++d)
      if (has_kind(comparison.divergences[d], {trap.kind}) &&
          tells_apart(reported[d], groups_of(trap)))
        marks.sprung.push_back(trap.id + ": " + trap.why + " Reported as " +
                               describe(comparison, comparison.divergences[d]));
  for (std::size_t d = 0; d < reported.size(); ++d)
    if (comparison.divergences[d].severity == divergence::Severity::meaning &&
        expected.count(d) == 0)
      marks.unplanned.push_back(describe(comparison, comparison.divergences[d]));
  return marks;
}

}  // namespace synoptic::stories
