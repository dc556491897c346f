#include "claims/name_roles.h"

#include "claims/reporting.h"

namespace synoptic::claims {
namespace {

using text::TokenRange;

TokenRange range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

bool is_told_as_person(const TaggedArticle& t, TokenRange sentence, std::size_t end) {
  if (end >= sentence.end || t.keys[end] != "," || end + 2 >= sentence.end) return false;
  if (t.keys[end + 1] == "who" || t.keys[end + 1] == "whose") return true;
  return t.token(end + 1).kind == text::TokenKind::number && t.keys[end + 1].size() == 2 &&
         t.keys[end + 2] == ",";
}

bool is_person_noun(const TaggedArticle& t, std::size_t at) {
  bool plural = false;
  return source_noun(t.keys[at], plural) == SourceNoun::person && !plural;
}

TokenRange role_before(const TaggedArticle& t, TokenRange sentence, std::size_t begin) {
  std::size_t end = begin;
  const bool apposed =
      begin >= sentence.begin + 3 && begin <= sentence.begin + 6 && t.keys[begin - 1] == ",";
  if (apposed && t.pos(sentence.begin) == Pos::determiner) end = begin - 1;
  if (end == sentence.begin || t.token(end - 1).kind != text::TokenKind::word ||
      !is_person_noun(t, end - 1) || (t.token(end - 1).capitalised && end - 1 != sentence.begin))
    return {};
  std::size_t first = end - 1;
  while (first > sentence.begin &&
         (t.pos(first - 1) == Pos::noun || t.pos(first - 1) == Pos::adjective ||
          t.pos(first - 1) == Pos::name))
    --first;
  return range(first, end);
}

TokenRange role_behind(const TaggedArticle& t, TokenRange sentence, std::size_t end) {
  if (end >= sentence.end || t.keys[end] != "," || end + 1 >= sentence.end) return {};
  std::size_t i = end + 1;
  if (t.pos(i) == Pos::determiner || t.pos(i) == Pos::possessive) ++i;
  bool person = false;
  std::size_t stop = i;
  for (; stop < sentence.end && stop < end + 14; ++stop) {
    const Pos pos = t.pos(stop);
    if (pos == Pos::punctuation || pos == Pos::finite || pos == Pos::auxiliary || pos == Pos::modal)
      break;
    if (pos == Pos::conjunction && !person) return {};
    if (!person && pos != Pos::possessive && !is_nominal(pos)) return {};
    person = person || (stop < i + 6 && (t.token(stop).kind == text::TokenKind::word) &&
                        is_person_noun(t, stop));
  }
  if (!person || stop >= sentence.end || t.pos(stop) != Pos::punctuation) return {};
  return range(end + 1, stop);
}

}  // namespace synoptic::claims
