// quantifier_in_row: "some firms" here, "all firms" there. Orders that stand next to each other
// ("some", "many") are wording as often as not and weigh less; none against some or all is a
// denial.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::QuantifierMention;

constexpr int kNone = 0, kMost = 4;

struct Amounts {
  std::vector<Slot> slots;
  std::vector<const QuantifierMention*> mentions;
};

Amounts gather(const RowView& row) {
  Amounts amounts;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t q : row.context.in_sentence(version, s).quantifiers) {
        const article::Article& article = row.context.article(version);
        const QuantifierMention& mention = row.context.claims(version).quantifiers[q];
        const text::Span clause = clause_around(article, article.sentence(s), mention.span, 5, 18);
        amounts.slots.push_back(
            {version, clause, readable(article, clause, 14), readable(article, mention.span, 6)});
        amounts.mentions.push_back(&mention);
      }
  return amounts;
}

bool same_order(int a, int b) {
  if (a == b) return true;
  if (a == kNone || b == kNone) return false;
  // few/some/many shade into each other; "most" and "all" claim a share.
  return a < kMost && b < kMost && (a < b ? b - a : a - b) < 2;
}

void link_pair(const PassagePair& pair, const Amounts& amounts, std::vector<SlotLink>& links) {
  for (std::uint32_t i = 0; i < amounts.slots.size(); ++i)
    for (std::uint32_t j = 0; j < amounts.slots.size(); ++j) {
      if (amounts.slots[i].article != pair.first() || amounts.slots[j].article != pair.second())
        continue;
      const QuantifierMention &a = *amounts.mentions[i], &b = *amounts.mentions[j];
      if (a.over.empty() || a.over != b.over) continue;
      const double sure =
          0.3 + 0.4 * pair.common() + 0.1 * std::min(3u, pair.shared_near(a.span, b.span, 7));
      if (sure >= 0.55) links.push_back({i, j, same_order(a.order, b.order), std::min(1.0, sure)});
    }
}

}  // namespace

void quantifier_in_row(const RowView& row, Findings& out) {
  const Amounts amounts = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2) link_pair(pair, amounts, links);
  for (SlotGroup& group : group_slots(amounts.slots, links)) {
    std::vector<std::string> cues;
    int least = 9, most = -1;
    for (const std::uint32_t i : group.members) {
      cues.push_back(amounts.slots[i].cue);
      least = std::min(least, amounts.mentions[i]->order);
      most = std::max(most, amounts.mentions[i]->order);
    }
    const bool denied = least == kNone;
    const Shape shape{Kind::quantifier, denied ? Severity::meaning : Severity::weight,
                      "quantifier.differs", "quantifier_in_row"};
    Found found = make_found(row.context, shape, std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another amount of the same", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
