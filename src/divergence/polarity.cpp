#include "divergence/polarity.h"

#include <algorithm>

#include "divergence/denied_clause.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

// The denying sentence says the same elsewhere without denying it: "they may help, but do not prove
// that ..." against "they help".
bool told_beside(const PassagePair& pair, const Verbs& verbs, std::uint32_t affirmed,
                 std::uint32_t denied) {
  const bool first = verbs.slots[affirmed].article == pair.first();
  const auto shared = [&](std::uint32_t i) {
    const text::Span told = verbs.slots[affirmed].span, other = verbs.slots[i].span;
    return first ? pair.shared_between(told, other) : pair.shared_between(other, told);
  };
  const std::uint32_t met = shared(denied);
  for (std::uint32_t i = 0; i < verbs.slots.size(); ++i)
    if (verbs.slots[i].article == verbs.slots[denied].article && !is_denied(verbs, i) &&
        verbs.mentions[i]->sentence == verbs.mentions[denied]->sentence &&
        !verbs.slots[i].span.overlaps(verbs.slots[denied].span) && shared(i) > met + 1)
      return true;
  return false;
}

// "Declined to say when" against "said that": the same verb of speech, but of something else.
bool says_other_things(const PassagePair& pair, const Verbs& verbs, const SlotLink& link) {
  if (verbs.lemmas[link.first] != "say" && verbs.lemmas[link.first] != "comment") return false;
  const text::Span a = verbs.slots[link.first].span, b = verbs.slots[link.second].span;
  const std::uint32_t shorter = std::min(pair.content_words(0, a), pair.content_words(1, b));
  return pair.shared_between(a, b) * 2 <= shorter;
}

// A negated predicate in the sentence of the affirmed one that nothing of the other version stands
// against: it may make up for a negation found elsewhere in the pair.
bool has_loose_negation(const Verbs& verbs, std::uint32_t affirmed,
                        const std::vector<SlotLink>& links) {
  for (std::uint32_t i = 0; i < verbs.slots.size(); ++i) {
    if (verbs.slots[i].article != verbs.slots[affirmed].article || !is_denied(verbs, i)) continue;
    if (verbs.mentions[i]->sentence != verbs.mentions[affirmed]->sentence) continue;
    const bool met = std::any_of(links.begin(), links.end(), [&](const SlotLink& link) {
      return link.first == i || link.second == i;  // told by itself when the other one affirms it
    });
    if (!met) return true;
  }
  return false;
}

// "Is not slicing garlic" against "slices an onion": too much of what is denied is not told there.
bool denies_more(const RowView& row, const PassagePair& pair, const Verbs& verbs,
                 std::uint32_t denied) {
  const claims::Denial* denial = verbs.denials[denied];
  if (!denial) return false;
  if (denial->open && (verbs.lemmas[denied] == "say" || verbs.lemmas[denied] == "know"))
    return true;
  const View view{row, pair, verbs.slots[denied].article == pair.first() ? 0 : 1};
  const Told told = meet(view, *denial);
  if (told.answers.size() >= 3 && told.answers.size() * 2 > told.words && told.words > 5)
    return false;
  return tells(view, told) <= 0;
}

}  // namespace

bool is_denied(const Verbs& verbs, std::uint32_t i) {
  return verbs.mentions[i]->negated || verbs.denials[i] != nullptr;
}

std::vector<SlotLink> link_polarity(const RowView& row, const Verbs& verbs) {
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs) {
    const std::vector<SlotLink> paired = link_verbs(pair, verbs);
    for (SlotLink link : paired) {
      const bool first_denies = is_denied(verbs, link.first);
      link.same = first_denies == is_denied(verbs, link.second);
      const std::uint32_t affirmed = first_denies ? link.second : link.first;
      const std::uint32_t denied = first_denies ? link.first : link.second;
      const article::Article& telling = row.context.article(verbs.slots[affirmed].article);
      if (!link.same && is_unreal(telling, *verbs.mentions[affirmed])) continue;
      if (!link.same && says_other_things(pair, verbs, link)) continue;
      if (!link.same && denies_more(row, pair, verbs, denied)) continue;
      if (!link.same && told_beside(pair, verbs, affirmed, denied)) continue;
      if (!link.same && has_loose_negation(verbs, affirmed, paired)) continue;
      links.push_back(link);
    }
  }
  return links;
}

}  // namespace synoptic::divergence
