#include "divergence/word_list.h"

#include "lexicon/table.h"

namespace synoptic::divergence {

WordList::WordList(std::string_view name) {
  for (const lexicon::Row& row : lexicon::read_table(name))
    if (!row.empty()) classes_.emplace(row[0], row.size() > 1 ? row[1] : std::string_view());
}

std::string_view WordList::class_of(std::string_view word) const {
  const auto found = classes_.find(word);
  return found == classes_.end() ? std::string_view() : found->second;
}

}  // namespace synoptic::divergence
