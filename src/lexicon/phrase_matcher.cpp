#include "lexicon/phrase_matcher.h"

#include "lexicon/table.h"

namespace synoptic::lexicon {
namespace {

std::uint64_t edge_key(std::uint32_t node, std::uint32_t word) {
  return (static_cast<std::uint64_t>(node) << 32) | word;
}

}  // namespace

void PhraseMatcher::reserve(std::size_t words) {
  ids_.reserve(words);
  edges_.reserve(words);
  values_.reserve(words + 1);
}

void PhraseMatcher::add(std::string_view phrase, std::uint32_t value) {
  std::uint32_t node = 0;
  while (!phrase.empty()) {
    const auto space = phrase.find(' ');
    const std::string_view word = phrase.substr(0, space);
    phrase.remove_prefix(space == std::string_view::npos ? phrase.size() : space + 1);
    if (word.empty()) continue;
    if (node == 0) heads_[head_of(word) / 64] |= std::uint64_t{1} << (head_of(word) % 64);
    const auto fresh = static_cast<std::uint32_t>(values_.size());
    node = edges_.add(edge_key(node, ids_.add(word)), fresh);
    if (node == fresh) values_.emplace_back();
  }
  if (node != 0) values_[node] = value;
}

std::optional<PhraseMatch> PhraseMatcher::search_at(Words words, std::size_t at) const {
  std::optional<PhraseMatch> best;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < words.size(); ++i) {
    const std::uint32_t id = ids_.find(words[i]);
    if (id == text::WordIds::kNone) break;
    node = edges_.find(edge_key(node, id));
    if (node == text::NumberTable::kNone) break;
    if (values_[node]) best = PhraseMatch{i - at + 1, *values_[node]};
  }
  return best;
}

PhraseMatcher matcher_of_table(std::string_view name) {
  PhraseMatcher matcher;
  const std::vector<Row> rows = read_table(name);
  matcher.reserve(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) matcher.add(rows[i].front(), i);
  return matcher;
}

}  // namespace synoptic::lexicon
