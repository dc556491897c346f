// A version set against itself in another dress says nothing new: what only changes form is never a
// finding above severity 1. And what else must not matter: the order of two versions, and an
// article about something else.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "comparison/stories.h"
#include "phrases/phrase.h"

using namespace synoptic;
using comparison::Comparison;

namespace {

const std::vector<std::string> kStories{"cannery-fire", "two-rivers-ai", "weavers-bridge"};

// Every version of the built-in stories, and the first text of every case folder.
std::vector<article::Input> all_texts() {
  std::vector<article::Input> all;
  for (const std::string& story : kStories)
    for (const auto& input : stories::shipped(story)) {
      all.push_back(input);
      all.back().source = story + "/" + input.source;
    }
  std::vector<std::filesystem::path> cases;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string{SYNOPTIC_SOURCE_DIR} + "/tests/cases"))
    if (std::filesystem::exists(entry.path() / "a.txt")) cases.push_back(entry.path() / "a.txt");
  std::sort(cases.begin(), cases.end());
  for (const auto& path : cases) {
    std::ifstream in(path, std::ios::binary);
    all.push_back({path.parent_path().filename().string() + "/a.txt",
                   {std::istreambuf_iterator<char>(in), {}},
                   ""});
  }
  return all;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// ---- the same version in another dress

std::string with_other_white_space(std::string text) {
  text = replaced(std::move(text), ". ", ".  ");
  text = replaced(std::move(text), " the ", "  the ");
  text = replaced(std::move(text), "\n\n", "\n \n\n");
  return replaced(std::move(text), "\n", "  \r\n");
}

// Straight and curly double marks become the given ones, by turns within each paragraph.
std::string with_marks(const std::string& text, std::string_view open, std::string_view close) {
  std::string out;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "\n\n") == 0) inside = false;
    const bool straight = text[at] == '"';
    const bool opens = text.compare(at, 3, "“") == 0, closes = text.compare(at, 3, "”") == 0;
    if (straight || opens || closes) {
      const bool begin = opens || (straight && !inside);
      out += begin ? open : close;
      inside = begin;
      at += straight ? 1 : 3;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string with_dashes(std::string text, std::string_view dash) {
  for (const char* old : {" — ", " – ", " - ", "—"})
    text = replaced(std::move(text), old, std::string("\x01"));
  return replaced(std::move(text), "\x01", dash);
}

// British and American spellings of words that news use; each way round.
constexpr const char* kSpellings[][2] = {
    {"harbour", "harbor"},      {"centre", "center"},      {"colour", "color"},
    {"labour", "labor"},        {"neighbour", "neighbor"}, {"favour", "favor"},
    {"organis", "organiz"},     {"recognis", "recogniz"},  {"criticis", "criticiz"},
    {"programme", "program"},   {"theatre", "theater"},    {"travelled", "traveled"},
    {"kilometre", "kilometer"}, {"defence", "defense"},    {"grey", "gray"},
    {"cancelled", "canceled"},  {"analys", "analyz"},      {"catalogue", "catalog"},
    {"tonne", "ton"},           {"cheque", "check"},       {"plough", "plow"},
    {"mould", "mold"},          {"storey", "story"},       {"tyre", "tire"},
};

std::string respelt(std::string text, int from, int to) {
  for (const auto& pair : kSpellings) {
    std::string old = pair[from], spelling = pair[to];
    if (old == "ton" || old == "check" || old == "story" || old == "tire" || old == "program")
      continue;  // other words too
    text = replaced(std::move(text), old, spelling);
    old[0] = spelling[0] = static_cast<char>(old[0] - 32);
    spelling[0] = old[0];
    text = replaced(std::move(text), old, spelling);
  }
  return text;
}

// The story with its body in other paragraphs; `mark` stands between two sentences.
std::string in_paragraphs(const article::Input& input, std::string_view mark) {
  const article::Article article = article::ingest(input);
  std::string out;
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    const auto& sentence = article.sentences[s];
    const bool body = sentence.kind == article::SentenceKind::body;
    const bool after_body = s > 0 && article.sentences[s - 1].kind == article::SentenceKind::body;
    if (s > 0) out += body && after_body ? mark : std::string_view("\n\n");
    if (sentence.kind == article::SentenceKind::list_item) out += "- ";
    if (sentence.kind == article::SentenceKind::heading) out += "## ";
    out += article.words(sentence.span);
  }
  return out + "\n";
}

std::string with_furniture(const std::string& text) {
  return "Home | News | Sport | Weather | Log in\n\n" + text +
         "\n\nShare this article\n\nFacebook X WhatsApp Email\n\nWe use cookies to improve your "
         "visit. Accept all\n\nMost read\n\n- Council puts off vote on parking\n- Ten soups for "
         "autumn\n- Old station clock runs again\n\nSubscribe to our newsletter\n\nAll rights "
         "reserved.\n";
}

// Findings above severity 1, without what one version says against itself.
std::string told(const Comparison& result) {
  std::string all;
  for (const auto& divergence : result.divergences)
    if (divergence.severity > divergence::Severity::wording && divergence.rule != "within_one")
      all += "\n  " + divergence.rule + ": " + phrases::render(divergence.summary, result.articles);
  return all;
}

// How many findings are told of this version alone.
std::ptrdiff_t within(const Comparison& result, std::uint32_t version) {
  return std::count_if(result.divergences.begin(), result.divergences.end(), [&](const auto& d) {
    return d.rule == "within_one" && article::at(d.readings.front().articles.front()) == version;
  });
}

std::string as_given(const article::Input& input) { return input.bytes; }

// Nothing above severity 1 between the version as `plain` makes it and as `dress` does.
template <typename Dress, typename Plain>
void check_silent(Dress dress, Plain plain) {
  for (const article::Input& input : all_texts()) {
    CAPTURE(input.source);
    const article::Input one{input.source, plain(input), "one"};
    const article::Input other{input.source, dress(input), "other"};
    const std::vector<article::Input> both{one, other};
    const Comparison result = comparison::compare(both, {});
    const std::string findings = told(result);
    CHECK_MESSAGE(findings.empty(), findings);
    // What a version says against itself, it says in every dress.
    CHECK(within(result, 1) <= within(result, 0));
  }
}

}  // namespace

TEST_CASE("same version: nothing differs from itself") {
  for (const article::Input& input : all_texts()) {
    CAPTURE(input.source);
    const std::vector<article::Input> twins{input, input};
    for (const auto& divergence : comparison::compare(twins, {}).divergences)
      CHECK_MESSAGE(divergence.rule == "within_one", divergence.rule);
  }
}

TEST_CASE("same version: white space and line ends are no difference") {
  check_silent([](const article::Input& input) { return with_other_white_space(input.bytes); },
               as_given);
}

TEST_CASE("same version: straight, curly and pointed quotation marks are no difference") {
  check_silent([](const article::Input& input) { return with_marks(input.bytes, "\"", "\""); },
               as_given);
  check_silent([](const article::Input& input) { return with_marks(input.bytes, "“", "”"); },
               as_given);
  check_silent([](const article::Input& input) { return with_marks(input.bytes, "«", "»"); },
               as_given);
}

TEST_CASE("same version: dashes of every length are no difference") {
  check_silent([](const article::Input& input) { return with_dashes(input.bytes, " — "); },
               as_given);
  check_silent([](const article::Input& input) { return with_dashes(input.bytes, " – "); },
               as_given);
  check_silent([](const article::Input& input) { return with_dashes(input.bytes, "—"); }, as_given);
}

TEST_CASE("same version: British and American spelling are no difference") {
  check_silent([](const article::Input& input) { return respelt(input.bytes, 0, 1); }, as_given);
  check_silent([](const article::Input& input) { return respelt(input.bytes, 1, 0); }, as_given);
}

TEST_CASE("same version: other paragraphs are no difference") {
  // Both without what was set aside, of which a rebuilt page has nothing.
  check_silent([](const article::Input& input) { return in_paragraphs(input, " "); },
               [](const article::Input& input) { return in_paragraphs(input, "\n\n"); });
}

TEST_CASE("same version: menus, share buttons and lists around it are no difference") {
  check_silent([](const article::Input& input) { return with_furniture(input.bytes); }, as_given);
}

// ---- order, and articles about something else

namespace {

// Everything a finding says, with versions by their source.
std::string account_of(const Comparison& result, const divergence::Divergence& divergence) {
  const auto source = [&](article::ArticleIndex a) {
    return result.articles[article::at(a)].source;
  };
  std::set<std::string> readings;
  for (const auto& reading : divergence.readings) {
    std::set<std::string> places;
    for (const auto& evidence : reading.evidence)
      places.insert(source(evidence.article) + ":" + std::to_string(evidence.span.begin) + "-" +
                    std::to_string(evidence.span.end));
    // A reading of several versions is named by the first of them.
    std::string all = reading.articles.size() == 1 ? reading.text + " |" : "|";
    for (const std::string& place : places) all += " " + place;
    readings.insert(all);
  }
  std::string out = divergence.id + " " + std::string(divergence::kind_name(divergence.kind)) +
                    " " + std::to_string(static_cast<int>(divergence.severity)) + " " +
                    std::to_string(static_cast<int>(divergence.confidence * 1000 + 0.5)) + " " +
                    divergence.rule;
  for (const std::string& reading : readings) out += "\n    " + reading;
  std::set<std::string> absent;
  for (const auto version : divergence.absent) absent.insert(source(version));
  out += "\n    without:";
  for (const std::string& version : absent) out += " " + version;
  return out;
}

std::set<std::string> accounts_of(const Comparison& result) {
  std::set<std::string> all;
  for (const auto& divergence : result.divergences) all.insert(account_of(result, divergence));
  return all;
}

void check_same(const std::set<std::string>& found, const std::set<std::string>& expected) {
  for (const std::string& one : expected) CHECK_MESSAGE(found.count(one) == 1, "lost: " << one);
  for (const std::string& one : found) CHECK_MESSAGE(expected.count(one) == 1, "new: " << one);
}

const std::string kChoir =
    "Village choir wins prize\n\nThe village choir of Otterbach won first prize with a madrigal by "
    "an unknown composer.\n\nIts conductor thanked the baker for the rehearsal room above the "
    "oven.\n\nNext spring the singers travel to Trieste.\n";

}  // namespace

TEST_CASE("swapped: two versions in the other order differ in the same points") {
  for (const std::string& story : kStories) {
    auto inputs = stories::shipped(story);
    for (auto& input : inputs) input.label = input.source;
    for (std::size_t a = 0; a < inputs.size(); ++a)
      for (std::size_t b = a + 1; b < inputs.size(); ++b) {
        CAPTURE(inputs[a].source);
        CAPTURE(inputs[b].source);
        const std::vector<article::Input> there{inputs[a], inputs[b]}, back{inputs[b], inputs[a]};
        check_same(accounts_of(comparison::compare(back, {})),
                   accounts_of(comparison::compare(there, {})));
      }
  }
}

TEST_CASE("another matter: an article that shares no row changes no finding and is set aside") {
  for (const std::string& story : kStories) {
    CAPTURE(story);
    auto inputs = stories::shipped(story);
    for (auto& input : inputs) input.label = input.source;
    const std::set<std::string> expected = accounts_of(comparison::compare(inputs, {}));
    for (const std::size_t place : {inputs.size(), std::size_t{0}}) {
      auto more = inputs;
      more.insert(more.begin() + static_cast<std::ptrdiff_t>(place), {"choir.txt", kChoir, ""});
      const Comparison result = comparison::compare(more, {});
      CHECK(result.synopsis.set_aside[place]);
      CHECK(std::any_of(result.notes.begin(), result.notes.end(),
                        [](const auto& note) { return note.code == "set_aside"; }));
      check_same(accounts_of(result), expected);
    }
  }
}
