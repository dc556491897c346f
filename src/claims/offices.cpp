#include "claims/offices.h"

#include "claims/name_lists.h"
#include "lexicon/table.h"
#include "text/word_ids.h"

namespace synoptic::claims {
namespace {

bool is_field(std::string_view key) {
  static const text::WordIds fields = [] {
    text::WordIds ids;
    for (const lexicon::Row& row : lexicon::read_table("portfolios")) ids.add(row[0]);
    return ids;
  }();
  return fields.has(key);
}

// "Affairs", "Trade and Industry", "Health, Labour and Welfare" from `at` on.
std::size_t fields_end(const TaggedArticle& t, std::size_t at, std::size_t end) {
  std::size_t past = at;
  for (std::size_t i = at; i < end;) {
    if (is_field(t.keys[i]) && t.token(i).capitalised) {
      past = ++i;
      continue;
    }
    const bool joins = i > at && (t.keys[i] == "and" || t.keys[i] == "," || t.keys[i] == "&");
    if (!joins || i + 1 >= end || !is_field(t.keys[i + 1]) || !t.token(i + 1).capitalised) break;
    ++i;
  }
  return past;
}

}  // namespace

std::size_t office_at(const TaggedArticle& t, std::size_t at, std::size_t end) {
  const std::size_t title = title_at(t.keys_until(end), at);
  if (title == 0 || !t.token(at).capitalised) return 0;
  std::size_t past = at + title;
  const bool whole = title > 1 && past < end && t.keys[past - 1] == "state";
  for (int more = 0; more < 2; ++more) {  // "Secretary of State for Health"
    if (past + 1 >= end || (t.keys[past] != "of" && t.keys[past] != "for")) break;
    const std::size_t from = past + (t.keys[past + 1] == "the" ? 2 : 1);
    const std::size_t field = fields_end(t, from, end);
    if (field == from) break;
    past = field;
  }
  return past > at + title || whole ? past - at : 0;
}

}  // namespace synoptic::claims
