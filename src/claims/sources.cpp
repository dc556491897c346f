#include "claims/sources.h"

#include <algorithm>

#include "claims/noun_phrase.h"
#include "claims/reporting.h"
#include "lexicon/word_forms.h"

namespace synoptic::claims {
namespace {

constexpr int kDeepest = 3;  // clauses hung on one another

text::TokenRange range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_verb(Pos pos) { return pos == Pos::finite || pos == Pos::auxiliary || pos == Pos::modal; }

// "The ministers both said", "they each denied".
bool floats(std::string_view key) { return key == "each" || key == "both" || key == "all"; }

bool is_thing(Pos pos) { return is_nominal(pos) || pos == Pos::pronoun; }

// "A, B and C": goes left over what is listed before the phrase that begins at `first`.
std::size_t list_begin(const TaggedArticle& t, std::size_t begin, std::size_t first) {
  for (int listed = 0; listed < 6 && first > begin + 1; ++listed) {
    const bool joined = t.keys[first - 1] == "and" || t.keys[first - 1] == "or" ||
                        (listed > 0 && t.keys[first - 1] == ",");
    if (!joined) break;
    std::size_t last = first - 2;
    if (t.keys[last] == "," && last > begin) --last;
    if (t.pos(last) != Pos::noun && t.pos(last) != Pos::name) break;
    first = phrase_begin(t, begin, last);
  }
  return first;
}

text::TokenRange phrase_ending_at(const TaggedArticle& t, std::size_t begin, std::size_t last) {
  std::size_t first = phrase_begin(t, begin, last);
  first = list_begin(t, begin, first);
  return range(first, last + 1);
}

// The subject of the nearest finite verb before `at`.
text::TokenRange subject_of_previous(const TaggedArticle& t, std::size_t begin, std::size_t at,
                                     int depth) {
  for (std::size_t i = at; i > begin; --i) {
    if (!is_verb(t.pos(i - 1))) continue;
    return subject_before(t, begin, group_begin(t, begin, i - 1), depth + 1);
  }
  return {};
}

// "a man who was hurt": the words before the nearest relative.
text::TokenRange subject_of_relative(const TaggedArticle& t, std::size_t begin, std::size_t at) {
  constexpr std::size_t kNear = 6;
  for (std::size_t i = at; i > begin + 1 && at - i < kNear; --i)
    if (t.pos(i - 1) == Pos::relative && is_thing(t.pos(i - 2)))
      return range(phrase_ending_at(t, begin, i - 2).begin, i - 1);
  return {};
}

// "Kim, a lawyer in Oslo, said": `comma` closes an apposition.
text::TokenRange subject_with_apposition(const TaggedArticle& t, std::size_t begin,
                                         std::size_t comma, int depth) {
  const std::string_view sign = t.keys[comma];
  bool finite = false;
  for (std::size_t i = comma; i-- > begin + 1;) {
    const Pos pos = t.pos(i);
    if (pos == Pos::relative || pos == Pos::subordinator)
      finite = false;
    else if (is_verb(pos))
      finite = true;
    if (pos != Pos::punctuation) continue;
    if (is_quote_mark(t.keys[i]) || finite) return {};
    if (t.keys[i] != sign || i + 1 == comma) continue;
    const bool short_form = t.keys[i - 1] == "." && i > begin + 2;  // "Kim Jr., a lawyer, said"
    if (short_form) --i;
    if (t.pos(i - 1) == Pos::conjunction && depth < kDeepest)
      return subject_of_previous(t, begin, i - 1, depth);
    if (!is_thing(t.pos(i - 1))) continue;
    text::TokenRange phrase = phrase_ending_at(t, begin, i - 1);
    const std::size_t first = phrase.begin;
    if (first > begin + 2 && t.pos(first - 1) == Pos::preposition && t.keys[first - 2] == sign &&
        is_thing(t.pos(first - 3)))
      phrase = phrase_ending_at(t, begin, first - 3);  // "Kim, of Oslo, Norway, said"
    return range(phrase.begin, comma);
  }
  return {};
}

}  // namespace

std::size_t group_begin(const TaggedArticle& t, std::size_t begin, std::size_t verb) {
  std::size_t first = verb;
  for (std::size_t i = verb; i > begin; --i) {
    const Pos pos = t.pos(i - 1);
    if (pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::to)
      first = i - 1;
    else if (pos != Pos::adverb && pos != Pos::negation)
      break;
  }
  return first;
}

text::TokenRange subject_before(const TaggedArticle& t, std::size_t begin, std::size_t verb,
                                int depth) {
  if (depth > kDeepest || verb <= begin) return {};
  std::size_t last = verb - 1;
  if (last == begin && t.pos(last) == Pos::adverb && t.token(last).capitalised &&
      t.pos(verb) == Pos::finite)
    return range(last, verb);  // "Connolly denied": a name that ends like an adverb
  if (t.keys[last] == "." && last > begin && t.pos(last - 1) == Pos::name) --last;  // "Kim Inc."
  while (last > begin && (t.pos(last) == Pos::adverb || t.pos(last) == Pos::negation)) --last;
  if (floats(t.keys[last]) && last > begin && is_thing(t.pos(last - 1))) --last;
  const Pos pos = t.pos(last);
  if (t.pos(verb) == Pos::to || t.pos(verb) == Pos::ing)
    return subject_of_previous(t, begin, verb, depth);
  if (pos == Pos::relative && last > begin) {
    const std::size_t before = t.keys[last - 1] == "," && last - 1 > begin ? last - 2 : last - 1;
    if (is_thing(t.pos(before))) return range(phrase_ending_at(t, begin, before).begin, last + 1);
    return range(last, last + 1);
  }
  if (pos == Pos::pronoun) return range(last, last + 1);
  if (pos == Pos::participle && last > begin && t.pos(last - 1) == Pos::auxiliary)
    return subject_of_relative(t, begin, last);  // "a man who was hurt said"
  if (is_nominal(pos)) return phrase_ending_at(t, begin, last);
  if (pos == Pos::conjunction) return subject_of_previous(t, begin, last, depth);
  if (t.keys[last] == "," || t.keys[last] == "-")
    return subject_with_apposition(t, begin, last, depth);
  if (t.keys[last] == ")") {
    while (last > begin && t.keys[last] != "(") --last;
    if (last > begin && is_thing(t.pos(last - 1))) return phrase_ending_at(t, begin, last - 1);
  }
  return {};
}

text::TokenRange subject_behind(const TaggedArticle& t, std::size_t at, std::size_t end) {
  if (at < end && t.pos(at) == Pos::pronoun) return range(at, at + 1);
  std::size_t last = kNoToken;
  std::size_t i = at;
  while (i < end) {
    const Pos pos = t.pos(i);
    const bool inside = is_nominal(pos) || pos == Pos::determiner || pos == Pos::possessive;
    const bool link = last != kNoToken && (pos == Pos::preposition || t.keys[i] == "and") &&
                      i + 1 < end &&
                      (is_nominal(t.pos(i + 1)) || t.pos(i + 1) == Pos::determiner ||
                       t.pos(i + 1) == Pos::possessive);
    if (!inside && !link) break;
    if (is_nominal(pos)) last = i;
    ++i;
  }
  if (last == kNoToken) return {};
  if (last + 2 < end && t.keys[last + 1] == ",") {
    const bool owned = t.pos(last + 2) == Pos::name && last + 3 < end &&
                       t.pos(last + 3) == Pos::possessive;  // ", Kim's lawyer"
    const bool apposed = owned || t.pos(last + 2) == Pos::determiner ||
                         t.pos(last + 2) == Pos::relative ||
                         (t.pos(last + 2) == Pos::noun && t.tags[last + 2].classes != 0);
    const bool relative = t.pos(last + 2) == Pos::relative;
    std::size_t stop = last + 2;
    while (stop < end && t.pos(stop) != Pos::punctuation && t.pos(stop) != Pos::subordinator &&
           (relative || !is_verb(t.pos(stop))))
      ++stop;
    const bool clause = stop < end && t.keys[stop] != "," && t.keys[stop] != ".";
    if (apposed && !clause) last = stop - 1;
  }
  return range(at, last + 1);
}

std::size_t source_head(const TaggedArticle& t, text::TokenRange source) {
  std::size_t head = kNoToken;
  const Pos only = source.size() == 1 ? t.pos(source.begin) : Pos::punctuation;
  if ((only == Pos::adverb || only == Pos::adjective) && t.token(source.begin).capitalised)
    return source.begin;
  for (std::size_t i = source.begin; i < source.end; ++i) {
    const Pos pos = t.pos(i);
    if (pos == Pos::pronoun && head == kNoToken) return i;
    bool many = false;
    const bool person = pos == Pos::adjective && source_noun(t.keys[i], many) != SourceNoun::none;
    if (pos == Pos::noun || pos == Pos::name || pos == Pos::numeral || person)
      head = i;
    else if (head != kNoToken && !is_nominal(pos) && pos != Pos::possessive)
      break;
  }
  // "a person familiar with": what follows the person is no noun.
  bool plural = false;
  if (head != kNoToken && head > source.begin && t.pos(head) == Pos::noun &&
      source_noun(t.keys[head], plural) == SourceNoun::none &&
      source_noun(t.keys[head - 1], plural) == SourceNoun::person)
    --head;
  return head;
}

namespace {

// A name, or an unknown word with a capital at the start of the sentence: "Brandt said".
bool is_name_like(const TaggedArticle& t, std::size_t head) {
  if (t.pos(head) == Pos::name) return true;
  const std::string_view key = t.keys[head];
  bool plural = false;
  if (t.pos(head) == Pos::adverb || t.pos(head) == Pos::adjective)
    return t.token(head).capitalised && source_noun(key, plural) == SourceNoun::none;
  return t.pos(head) == Pos::noun && t.token(head).capitalised &&
         t.tags[head].classes == lexicon::kNoun && key.back() != 's' &&
         source_noun(key, plural) == SourceNoun::none;
}

}  // namespace

SourceKind kind_of_source(const TaggedArticle& t, text::TokenRange source) {
  const std::size_t head = source_head(t, source);
  if (head == kNoToken) return SourceKind::writer;
  const std::string_view key = t.keys[head];
  if (t.pos(head) == Pos::pronoun) {
    if (key == "i" || key == "we") return SourceKind::writer;
    const bool one =
        key == "he" || key == "she" || key == "someone" || key == "somebody" || key == "one";
    return one ? SourceKind::unnamed : SourceKind::group;
  }
  if (is_name_like(t, head)) return SourceKind::named;
  bool plural = false;
  switch (source_noun(key, plural)) {
    case SourceNoun::person:
      return plural ? SourceKind::group : SourceKind::unnamed;
    case SourceNoun::paper:
      return SourceKind::paper;
    default:
      return SourceKind::group;
  }
}

bool can_speak(const TaggedArticle& t, text::TokenRange source) {
  const std::size_t head = source_head(t, source);
  if (head == kNoToken) return false;
  if (is_name_like(t, head)) return true;
  static constexpr std::array<std::string_view, 9> kPronouns{"it", "he",  "she",    "they", "i",
                                                             "we", "who", "nobody", "many"};
  if (t.pos(head) == Pos::pronoun || t.pos(head) == Pos::relative)
    return std::find(kPronouns.begin(), kPronouns.end(), t.keys[head]) != kPronouns.end();
  bool plural = false;
  return source_noun(t.keys[head], plural) != SourceNoun::none;
}

}  // namespace synoptic::claims
