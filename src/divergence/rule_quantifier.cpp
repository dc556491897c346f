// quantifier_in_row: "some firms" here, "all firms" there. Orders that stand next to each other
// ("some", "many") are wording as often as not and stay silent; none against some or all is a
// denial. "Several" and "a few" are also held against figures that they cannot be ("hundreds").
// The place is the same when the noun is, or when the words on both sides stand for each other.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/slot_pairs.h"

namespace synoptic::divergence {
namespace {

using claims::QuantifierMention;

constexpr int kNone = 0, kMost = 4;
constexpr double kSameWord = 0.75;

// A quantifier, or a bare figure that one may stand against.
struct Amount {
  const QuantifierMention* quantifier = nullptr;
  const claims::NumberMention* figure = nullptr;
  text::Span span;
  std::string_view over;      // stem of the noun; "" unknown
  bool opens_clause = false;  // a comma or the like stands before it
  text::Span next;            // the first word of content behind it
};

struct Amounts {
  std::vector<Slot> slots;
  std::vector<Amount> amounts;
};

void add(const article::Article& article, ArticleIndex version, SentenceIndex s,
         const Amount& amount, Amounts& out) {
  const text::TokenRange range = article.sentence(s).tokens;
  const text::TokenRange inside = text::tokens_in(article.tokens, amount.span);
  const text::Span clause = clause_around(article, article.sentence(s), amount.span, 5, 18);
  out.slots.push_back(
      {version, clause, readable(article, clause, 14), readable(article, amount.span, 6)});
  out.amounts.push_back(amount);
  Amount& added = out.amounts.back();
  added.opens_clause = inside.begin == range.begin ||
                       article.tokens[inside.begin - 1].kind == text::TokenKind::punctuation;
  for (std::uint32_t t = inside.end; t < range.end && t < inside.end + 4; ++t)
    if (is_content(article.tokens[t])) {
      added.next = article.tokens[t].span;
      break;
    }
}

Amounts gather(const RowView& row) {
  Amounts all;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version)) {
      const article::Article& article = row.context.article(version);
      const claims::Claims& claims = row.context.claims(version);
      std::vector<text::Span> figures;
      for (const std::uint32_t n : row.context.in_sentence(version, s).numbers) {
        const claims::NumberMention& figure = claims.numbers[n];
        figures.push_back(figure.span);
        if (figure.unit.empty() && !figure.ordinal)
          add(article, version, s, {nullptr, &figure, figure.span, figure.counts, false, {}}, all);
      }
      for (const std::uint32_t q : row.context.in_sentence(version, s).quantifiers) {
        const QuantifierMention& one = claims.quantifiers[q];
        const bool in_figure =
            std::any_of(figures.begin(), figures.end(),
                        [&](const text::Span& figure) { return figure.overlaps(one.span); });
        if (!in_figure)
          add(article, version, s, {&one, nullptr, one.span, one.over, false, {}}, all);
      }
    }
  return all;
}

bool same_order(int a, int b) {
  if (a == b) return true;
  if (a == kNone || b == kNone) return false;
  // few/some/many shade into each other; "most" and "all" claim a share.
  return a < kMost && b < kMost && (a < b ? b - a : a - b) < 2;
}

class AmountQuestions : public SlotQuestions {
 public:
  AmountQuestions(const PassagePair& pair, const Amounts& all) : pair_(pair), all_(all) {}

  bool agree(std::uint32_t i, std::uint32_t j) const override {
    const Amount &a = at(i), &b = at(j);
    if (!comparable(a, b)) return false;
    if (a.quantifier && b.quantifier) return same_order(a.quantifier->order, b.quantifier->order);
    return a.figure ? a.figure->low <= b.quantifier->most : b.figure->low <= a.quantifier->most;
  }
  bool equal(std::uint32_t i, std::uint32_t j) const override {
    return at(i).quantifier && at(j).quantifier &&
           at(i).quantifier->order == at(j).quantifier->order;
  }
  bool same_sort(std::uint32_t i, std::uint32_t j) const override {
    return (at(i).figure == nullptr) == (at(j).figure == nullptr);
  }
  bool surely_placed(std::uint32_t i, std::uint32_t j) const override {
    return same_place(at(i), at(j));
  }

  double strength(std::uint32_t i, std::uint32_t j, bool alone) const override {
    const Amount &a = at(i), &b = at(j);
    if (!comparable(a, b)) return 0;
    const bool noun = same_noun(a, b), gap = same_place(a, b);
    return (noun ? 0.25 : 0) + (gap ? 0.25 : 0) + (alone && noun ? 0.05 : 0) +
           0.4 * pair_.common() + 0.1 * std::min(3u, pair_.shared_near(a.span, b.span, 7));
  }

 private:
  const Amount& at(std::uint32_t i) const { return all_.amounts[i]; }
  static bool same_noun(const Amount& a, const Amount& b) {
    return !a.over.empty() && a.over == b.over;
  }
  // Between words that stand for each other, or both behind a comma and before such words.
  bool same_place(const Amount& a, const Amount& b) const {
    if (pair_.same_gap(a.span, b.span)) return true;
    return a.opens_clause && b.opens_clause && !a.next.empty() && !b.next.empty() &&
           pair_.linked(a.next, b.next) >= kSameWord;
  }
  // Amounts of one noun or in one place; a figure only beside a quantifier that has an upper end.
  bool comparable(const Amount& a, const Amount& b) const {
    if (a.figure && b.figure) return false;  // number_in_row has them
    if (a.quantifier && b.quantifier)
      return same_noun(a, b) || ((a.over.empty() || b.over.empty()) && same_place(a, b));
    const double most = a.quantifier ? a.quantifier->most : b.quantifier->most;
    return most > 0 && same_noun(a, b) && pair_.common() >= 0.5;
  }

  const PassagePair& pair_;
  const Amounts& all_;
};

bool denies(const Amounts& all, const std::vector<std::uint32_t>& members) {
  return std::any_of(members.begin(), members.end(), [&](std::uint32_t i) {
    return all.amounts[i].quantifier && all.amounts[i].quantifier->order == kNone;
  });
}

}  // namespace

void quantifier_in_row(const RowView& row, Findings& out) {
  const Amounts all = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2) pair_slots(pair, all.slots, AmountQuestions(pair, all), links);
  for (SlotGroup& group : group_slots(all.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(all.slots[i].cue);
    const Shape shape{Kind::quantifier,
                      denies(all, group.members) ? Severity::meaning : Severity::weight,
                      "quantifier.differs", "quantifier_in_row"};
    Found found = make_found(row.context, shape, std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another amount of the same", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
