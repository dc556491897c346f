#include "article/abbreviations.h"

#include "lexicon/table.h"
#include "text/fold.h"

namespace synoptic::article {
namespace {

text::AbbreviationKind kind_of(std::string_view name) {
  if (name == "title") return text::AbbreviationKind::title;
  if (name == "number") return text::AbbreviationKind::number;
  return text::AbbreviationKind::open;
}

text::Abbreviations read() {
  text::Abbreviations result;
  for (const lexicon::Row& row : lexicon::read_table("abbreviations"))
    if (row.size() >= 2) result.emplace(text::fold(row[0]), kind_of(row[1]));
  return result;
}

}  // namespace

const text::Abbreviations& abbreviations() {
  static const text::Abbreviations table = read();
  return table;
}

}  // namespace synoptic::article
