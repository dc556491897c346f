#include "claims/quantifiers.h"

#include "claims/noun_phrase.h"
#include "lexicon/table.h"
#include "lexicon/word_forms.h"
#include "values/number.h"

namespace synoptic::claims {
namespace {

struct Quantifiers {
  lexicon::PhraseMatcher phrases;
  std::vector<int> orders;
  std::vector<double> most;
};

const Quantifiers& table() {
  static const Quantifiers quantifiers = [] {
    Quantifiers out;
    out.phrases = lexicon::matcher_of_table("quantifiers");
    for (const lexicon::Row& row : lexicon::read_table("quantifiers")) {
      out.orders.push_back(row[1][0] - '0');
      out.most.push_back(values::decimal(row[2]).value_or(0));
    }
    return out;
  }();
  return quantifiers;
}

// "at all", "most important", "some 200", "no longer", "for some", "a little": no quantifier of a
// noun.
bool is_false_friend(const TaggedArticle& t, std::size_t at, std::size_t past, std::size_t begin,
                     std::size_t end) {
  const std::string_view first = t.keys[at];
  const std::string_view before = at > begin ? t.keys[at - 1] : std::string_view();
  if (first == "all" && past == at + 1 &&
      (before == "at" || before == "after" || before == "above" || before == "of" ||
       before == "not"))
    return true;
  if (past < end && t.pos(past) == Pos::numeral && first != "all") return true;
  if (past < end && first == "most" && (t.tags[past].classes & lexicon::kAdverb) != 0) return true;
  if (past < end && first == "most" && t.pos(past) == Pos::adjective &&
      (before == "the" || t.pos(at > begin ? at - 1 : at) == Pos::auxiliary))
    return true;
  if (first == "no" && past < end &&
      (t.keys[past] == "longer" || t.keys[past] == "doubt" || t.keys[past] == "matter" ||
       t.keys[past] == ","))
    return true;
  if ((first == "much" || first == "many" || first == "little" || first == "few") &&
      (before == "so" || before == "as" || before == "too" || before == "how" || before == "very"))
    return first == "much";
  if (first == "certain" || first == "little" || first == "much")
    return past >= end || (t.pos(past) != Pos::noun && t.pos(past) != Pos::adjective) ||
           t.pos(at > begin ? at - 1 : at) == Pos::auxiliary;
  return false;
}

}  // namespace

std::vector<QuantifierMention> find_quantifiers(const TaggedArticle& t) {
  std::vector<QuantifierMention> found;
  const auto& sentences = t.article->sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const std::size_t begin = sentences[s].tokens.begin, end = sentences[s].tokens.end;
    for (std::size_t i = begin; i < end; ++i) {
      const auto match = table().phrases.longest_at(t.keys_until(end), i);
      if (!match) continue;
      const std::size_t past = i + match->length;
      if (!is_false_friend(t, i, past, begin, end)) {
        QuantifierMention mention;
        mention.span = t.span_of(i, past);
        mention.sentence = static_cast<SentenceIndex>(s);
        mention.order = table().orders[match->value];
        mention.most = table().most[match->value];
        const std::size_t noun = head_noun(t, past, end);
        if (noun != kNoToken) mention.over = t.token(noun).stem;
        found.push_back(std::move(mention));
      }
      i = past - 1;
    }
  }
  return found;
}

}  // namespace synoptic::claims
