#include "phrases/phrase.h"

#include <algorithm>
#include <map>

#include "phrases/embedded.h"
#include "phrases/template.h"
#include "phrases/version_list.h"

namespace synoptic::phrases {
namespace {

using Table = std::map<std::string_view, std::string_view>;

Table read(std::string_view content) {
  Table table;
  while (!content.empty()) {
    const auto end = content.find('\n');
    const std::string_view line = content.substr(0, end);
    const auto first = line.find('\t');
    if (first != std::string_view::npos) {
      const std::string_view rest = line.substr(first + 1);
      table.emplace(line.substr(0, first), rest.substr(0, rest.find('\t')));
    }
    if (end == std::string_view::npos) break;
    content.remove_prefix(end + 1);
  }
  return table;
}

const Table& table_of(std::string_view language) {
  static const std::map<std::string_view, Table> tables = [] {
    std::map<std::string_view, Table> all;
    for (const EmbeddedTable& table : embedded_tables())
      all.emplace(table.name, read(table.content));
    return all;
  }();
  static const Table none;
  const auto found = tables.find(language);
  return found == tables.end() ? none : found->second;
}

constexpr std::size_t kMostWords = 60;  // of a sentence that is to be read aloud
constexpr std::size_t kManyWords = 45;  // from here on, long lists of versions are shortened
constexpr std::size_t kShortList = 3;   // places in a shortened list
constexpr std::size_t kFewestReadings = 2;

bool is_known(std::string_view key, std::string_view language) {
  return table_of(language).count(key) > 0 || table_of("en").count(key) > 0;
}

// {+name} replaced by the phrase "part.name".
std::string with_parts(std::string_view pattern, std::string_view language) {
  std::string out;
  for (auto open = pattern.find("{+"); open != std::string_view::npos; open = pattern.find("{+")) {
    const auto close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out += pattern.substr(0, open);
    out += phrase("part." + std::string(pattern.substr(open + 2, close - open - 2)), language);
    pattern.remove_prefix(close + 1);
  }
  out += pattern;
  return out;
}

std::size_t words_of(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    words += c != ' ' && !inside ? 1 : 0;
    inside = c != ' ';
  }
  return words;
}

// The first words, with an ellipsis for the others.
std::string first_words(const std::string& text, std::size_t most) {
  std::size_t end = 0, words = 0;
  while (end < text.size() && words < most) {
    end = std::min(text.find(' ', end + 1), text.size());
    ++words;
  }
  if (end >= text.size() || text.substr(end) == " \xE2\x80\xA6") return text;
  while (end > 0 && std::string_view(",;:-(' ").find(text[end - 1]) != std::string_view::npos)
    --end;
  return text.substr(0, end) + " \xE2\x80\xA6";
}

// How much of lists and readings is told; 0: all of it.
struct Limits {
  std::size_t versions = 0;
  std::size_t words = 0;     // of each reading
  std::size_t readings = 0;  // the others are counted
};

// From what costs the reader least to what costs most.
constexpr Limits kSteps[] = {{kShortList, 0, 0},
                             {kShortList, 18, 0},
                             {kShortList, 14, 0},
                             {kShortList, 11, 0},
                             {kShortList, 9, 0},
                             {kShortList, 7, 0},
                             {kShortList, 7, 4},
                             {kShortList, 7, 3},
                             {kShortList, 7, kFewestReadings},
                             {kShortList, 5, kFewestReadings},
                             {2, 4, kFewestReadings}};

// "v4" or "r4" behind the last reading that is told.
bool is_beyond(std::string_view name, Limits limits) {
  return limits.readings > 0 && name.size() == 2 && (name[0] == 'v' || name[0] == 'r') &&
         static_cast<std::size_t>(name[1] - '0') > limits.readings;
}

// One stop is enough: “checked by an editor.”. -> “checked by an editor”.
std::string without_double_stops(std::string sentence) {
  constexpr std::string_view kMark = ".\xE2\x80\x9D";
  for (auto at = sentence.find(kMark); at != std::string::npos; at = sentence.find(kMark, at + 1)) {
    const std::size_t behind = at + kMark.size();
    const bool doubled =
        behind < sentence.size() &&
        (sentence[behind] == '.' || sentence[behind] == ';' || sentence[behind] == ',');
    if (doubled && at > 0 && sentence[at - 1] >= 'a' && sentence[at - 1] <= 'z')
      sentence.erase(at, 1);
  }
  return sentence;
}

Arguments fill(const divergence::Message& message, const VersionNames& names,
               std::string_view language, Limits limits) {
  Arguments arguments;
  std::int64_t beyond = 0;
  for (const auto& [name, value] : message.arguments) {
    if (is_beyond(name, limits)) {
      beyond += name[0] == 'r' ? 1 : 0;
      continue;
    }
    Filling filling;
    if (const auto* text = std::get_if<std::string>(&value)) {
      const bool told = name[0] == 'r' || name[0] == 'l' || name[0] == 'f' || name[0] == 'm';
      filling.text = told && limits.words > 0 ? first_words(*text, limits.words) : *text;
      filling.count = text->empty() ? 0 : 1;
    } else if (const auto* versions = std::get_if<std::vector<article::ArticleIndex>>(&value)) {
      const std::size_t most = limits.versions > 0 ? limits.versions : versions->size();
      filling.text = list_names(*versions, names.labels, language, most);
      filling.dated = list_names(*versions, names.dated, language, most);
      filling.count = static_cast<std::int64_t>(versions->size());
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      filling.count = *number + (name == "more" ? beyond : 0);
      filling.text = filling.count == 0 ? "" : std::to_string(filling.count);
    }
    arguments.emplace(name, std::move(filling));
  }
  return arguments;
}

}  // namespace

std::string_view phrase(std::string_view key, std::string_view language) {
  for (const std::string_view name : {language, std::string_view("en")}) {
    const Table& table = table_of(name);
    if (const auto found = table.find(key); found != table.end()) return found->second;
  }
  return key;
}

std::string list_labels(std::span<const article::ArticleIndex> versions,
                        std::span<const article::Article> articles, std::string_view language) {
  std::vector<std::string> labels;
  for (const auto& article : articles) labels.push_back(article.label);
  return list_names(versions, labels, language, versions.size());
}

std::string render(const divergence::Message& message, std::span<const article::Article> articles,
                   std::string_view language) {
  std::string_view key = message.key;
  while (!is_known(key, language)) {
    if (key.find('.') == std::string_view::npos) return message.key;
    key = key.substr(0, key.rfind('.'));
  }
  const std::string pattern = with_parts(phrase(key, language), language);
  const VersionNames names = names_for(message, articles);
  std::string sentence = fill_template(pattern, fill(message, names, language, {}));
  if (pattern.find("{r1}") == std::string::npos) return sentence;
  std::size_t most = kManyWords;
  for (const Limits& step : kSteps) {
    if (words_of(sentence) <= most) break;
    sentence = fill_template(pattern, fill(message, names, language, step));
    most = kMostWords;
  }
  return without_double_stops(std::move(sentence));
}

}  // namespace synoptic::phrases
