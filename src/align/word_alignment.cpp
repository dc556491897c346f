#include "align/word_alignment.h"

namespace synoptic::align {

std::vector<WordLink> align_words(std::span<const text::Token> first,
                                  std::span<const text::Token> second, std::uint64_t budget) {
  std::vector<WordLink> links;
  std::vector<bool> taken(second.size(), false);
  if (static_cast<std::uint64_t>(first.size()) * second.size() > budget) return links;
  for (std::uint32_t i = 0; i < first.size(); ++i)
    for (std::uint32_t j = 0; j < second.size(); ++j) {
      if (taken[j] || first[i].key != second[j].key) continue;
      links.push_back({i, j, 1});
      taken[j] = true;
      break;
    }
  return links;
}

}  // namespace synoptic::align
