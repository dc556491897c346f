#include "lexicon/phrase_matcher.h"

#include "lexicon/table.h"

namespace synoptic::lexicon {
namespace {

std::uint64_t edge_key(std::uint32_t node, std::uint32_t word) {
  return (static_cast<std::uint64_t>(node) << 32) | word;
}

}  // namespace

void PhraseMatcher::add(std::string_view phrase, std::uint32_t value) {
  std::uint32_t node = 0;
  while (!phrase.empty()) {
    const auto space = phrase.find(' ');
    const std::string word(phrase.substr(0, space));
    phrase.remove_prefix(space == std::string_view::npos ? phrase.size() : space + 1);
    if (word.empty()) continue;
    const auto id = ids_.emplace(word, static_cast<std::uint32_t>(ids_.size() + 1)).first->second;
    const auto [edge, fresh] = edges_.emplace(edge_key(node, id), nodes_);
    if (fresh) ++nodes_;
    node = edge->second;
  }
  if (node != 0) values_[node] = value;
}

std::uint32_t PhraseMatcher::word_id(std::string_view word) const {
  const auto found = ids_.find(word);
  return found == ids_.end() ? 0 : found->second;
}

std::optional<PhraseMatch> PhraseMatcher::longest_at(Words words, std::size_t at) const {
  std::optional<PhraseMatch> best;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < words.size(); ++i) {
    const std::uint32_t id = word_id(words[i]);
    if (id == 0) break;
    const auto edge = edges_.find(edge_key(node, id));
    if (edge == edges_.end()) break;
    node = edge->second;
    const auto value = values_.find(node);
    if (value != values_.end()) best = PhraseMatch{i - at + 1, value->second};
  }
  return best;
}

PhraseMatcher matcher_of_table(std::string_view name) {
  PhraseMatcher matcher;
  std::uint32_t row_number = 0;
  for (const Row& row : read_table(name)) matcher.add(row.front(), row_number++);
  return matcher;
}

}  // namespace synoptic::lexicon
