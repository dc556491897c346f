#include "divergence/word_list.h"

#include "lexicon/table.h"

namespace synoptic::divergence {

WordList::WordList(std::string_view name) {
  const std::vector<lexicon::Row> rows = lexicon::read_table(name);
  words_.reserve(rows.size());
  for (const lexicon::Row& row : rows)
    if (words_.add(row[0]) == classes_.size())
      classes_.push_back(row.size() > 1 ? row[1] : std::string_view());
}

std::string_view WordList::class_of(std::string_view word) const {
  const std::uint32_t id = words_.find(word);
  return id == text::WordIds::kNone ? std::string_view() : classes_[id];
}

}  // namespace synoptic::divergence
