#include "article/language.h"

#include <algorithm>

#include "lexicon/table.h"
#include "text/utf8.h"
#include "text/word_ids.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kTokenLimit = 5000;
constexpr std::uint32_t kLeast = 8;

struct Profiles {
  std::vector<std::string_view> names;
  text::WordIds words;
  std::vector<std::vector<std::size_t>> languages;  // by id of the word

  Profiles() {
    for (const lexicon::Row& row : lexicon::read_table("languages")) {
      if (row.size() < 2) continue;
      std::string_view list = row[1];
      while (!list.empty()) {
        const auto space = list.find(' ');
        const std::uint32_t id = words.add(list.substr(0, space));
        if (id == languages.size()) languages.emplace_back();
        languages[id].push_back(names.size());
        if (space == std::string_view::npos) break;
        list.remove_prefix(space + 1);
      }
      names.push_back(row[0]);
    }
  }
};

// Languages with a script (nearly) to themselves, by a letter of it.
std::string_view by_script(char32_t code) {
  if (code >= 0x3041 && code <= 0x30FF) return "ja";
  if (code >= 0xAC00 && code <= 0xD7A3) return "ko";
  if (code >= 0x4E00 && code <= 0x9FFF) return "zh";
  if (code >= 0x0E00 && code <= 0x0E7F) return "th";
  if (code >= 0x0386 && code <= 0x03CE) return "el";
  if (code >= 0x0590 && code <= 0x05FF) return "he";
  if (code >= 0x0620 && code <= 0x064A) return "ar";
  if (code >= 0x0900 && code <= 0x097F) return "hi";
  return {};
}

// The script of most words; Japanese mixes Kana with ideographs, so a fifth of Kana is enough.
std::string script_language(const std::vector<text::Token>& tokens, std::size_t count) {
  std::vector<std::pair<std::string_view, std::size_t>> votes;
  std::size_t all = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (tokens[i].kind != text::TokenKind::word || tokens[i].key.empty()) continue;
    ++all;
    const std::string_view name = by_script(text::decode_at(tokens[i].key, 0).code);
    if (name.empty()) continue;
    auto vote =
        std::find_if(votes.begin(), votes.end(), [&](const auto& v) { return v.first == name; });
    if (vote == votes.end()) vote = votes.insert(votes.end(), {name, 0});
    ++vote->second;
  }
  for (const auto& vote : votes)
    if (vote.second * (vote.first == "ja" ? 5 : 2) > all && vote.second >= 2) {
      const bool kana = std::any_of(votes.begin(), votes.end(), [&](const auto& v) {
        return v.first == "ja" && v.second * 5 > all;
      });
      return std::string(vote.first == "zh" && kana ? "ja" : vote.first);
    }
  return {};
}

}  // namespace

std::string language_of(const std::vector<text::Token>& tokens) {
  static const Profiles profiles;
  const std::size_t count = std::min(tokens.size(), kTokenLimit);
  const std::string script = script_language(tokens, count);
  if (!script.empty()) return script;
  std::vector<std::uint32_t> hits(profiles.names.size(), 0);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t id = profiles.words.find(tokens[i].key);
    if (id == text::WordIds::kNone) continue;
    for (const std::size_t language : profiles.languages[id]) ++hits[language];
  }
  std::size_t best = 0;
  std::uint32_t second = 0;
  for (std::size_t i = 1; i < hits.size(); ++i)
    if (hits[i] > hits[best]) best = i;
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (i != best) second = std::max(second, hits[i]);
  if (hits.empty() || hits[best] < kLeast || hits[best] * 20 < second * 21) return "und";
  return std::string(profiles.names[best]);
}

}  // namespace synoptic::article
