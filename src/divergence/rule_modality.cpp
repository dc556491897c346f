// modality_in_row: the same predicate, less sure here than there. Silent where the plain verb
// stands in the reach of another hedge, where both stand inside quotations, where "would" may be
// the "will" of reported speech, where a duty ("should") faces anything else, and where
// "reportedly" faces a statement that has a source.

#include <algorithm>

#include "divergence/polarity.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

// What a cue of certainty does besides: "should" speaks of a duty, "reportedly" of a source.
enum class Flavour : std::uint8_t { none, plain, would, duty, hearsay, plan, fixed, ability };

Flavour flavour_of(const article::Article& article, const Predicate& p) {
  if (p.certainty_cue.empty()) return Flavour::plain;
  static const WordList flavours("certainty_flavours");
  const text::TokenRange range = text::tokens_in(article.tokens, p.certainty_cue);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    std::string_view name = flavours.class_of(article.tokens[t].key);
    if (name.empty()) name = flavours.class_of(lexicon::look_up_word(article.tokens[t].key).lemma);
    if (name == "would") return Flavour::would;
    if (name == "duty") return Flavour::duty;
    if (name == "hearsay") return Flavour::hearsay;
    if (name == "plan") return Flavour::plan;
    if (name == "fixed") return Flavour::fixed;
    if (name == "ability") return Flavour::ability;
  }
  return Flavour::none;
}

// Both stand in quotation marks: what became of the quotation is told by itself.
bool both_quoted(const RowView& row, const Verbs& verbs, const SlotLink& link) {
  const auto quoted = [&](std::uint32_t i) {
    const auto& quotations = row.context.claims(verbs.slots[i].article).quotations;
    return std::any_of(quotations.begin(), quotations.end(), [&](const claims::Quotation& q) {
      return q.words.contains(verbs.mentions[i]->head);
    });
  };
  return quoted(link.first) && quoted(link.second);
}

// A hedge stands before the predicate in its sentence: it may well be in its reach ("could lead to
// a failure that triggers ...").
bool hedged(const Verbs& verbs, std::uint32_t plain) {
  for (std::size_t i = 0; i < verbs.slots.size(); ++i)
    if (verbs.slots[i].article == verbs.slots[plain].article &&
        verbs.mentions[i]->sentence == verbs.mentions[plain]->sentence &&
        verbs.mentions[i]->span.begin < verbs.mentions[plain]->span.begin &&
        !verbs.mentions[i]->certainty_cue.empty() &&
        verbs.mentions[i]->certainty <= claims::Certainty::likely)
      return true;
  return false;
}

// "Will cost an estimated 340 million": no surer than "is expected to cost".
bool softened(const RowView& row, const Verbs& verbs, std::uint32_t i) {
  static const WordList flavours("certainty_flavours");
  constexpr std::uint32_t kReach = 4;
  const article::Article& article = row.context.article(verbs.slots[i].article);
  const std::uint32_t end = article.sentence(verbs.mentions[i]->sentence).tokens.end;
  const text::TokenRange head = text::tokens_in(article.tokens, verbs.mentions[i]->head);
  for (std::uint32_t t = head.end; t < end && t < head.end + kReach; ++t)
    if (flavours.class_of(article.tokens[t].key) == "softener") return true;
  return false;
}

int level(const Predicate& p) { return static_cast<int>(p.certainty); }

bool has_source(const RowView& row, const Verbs& verbs, std::uint32_t i) {
  const ArticleIndex version = verbs.slots[i].article;
  return !row.context.in_sentence(version, verbs.mentions[i]->sentence).attributions.empty();
}

// "Presented", "has presented": it is done.
bool is_past(const RowView& row, const Verbs& verbs, std::uint32_t i) {
  const Predicate& p = *verbs.mentions[i];
  const article::Article& article = row.context.article(verbs.slots[i].article);
  const text::TokenRange range = text::tokens_in(article.tokens, p.head);
  if (range.empty() || p.future) return false;
  return (lexicon::look_up_word(article.tokens[range.begin].key).classes & lexicon::kPast) != 0;
}

// The passages are nearly the same words: an exchanged modal verb is no matter of style. In
// reported speech "would" is the past of "will", and only in a copy somebody must have changed it.
bool near_copies(const PassagePair& pair, bool reported) {
  return pair.common() >= (reported ? 0.7 : 0.5) && pair.common_words() >= 4;
}

// Whether the two, of different levels, are worth telling apart.
bool differ(const RowView& row, const PassagePair& pair, const Verbs& verbs, const SlotLink& link) {
  const Predicate &a = *verbs.mentions[link.first], &b = *verbs.mentions[link.second];
  const std::uint32_t weak = level(a) < level(b) ? link.first : link.second;
  const std::uint32_t strong = level(a) < level(b) ? link.second : link.first;
  const auto flavour = [&](std::uint32_t i) {
    return flavour_of(row.context.article(verbs.slots[i].article), *verbs.mentions[i]);
  };
  const Flavour weaker = flavour(weak), stronger = flavour(strong);
  if (softened(row, verbs, strong)) return false;
  if (weaker == Flavour::duty || stronger == Flavour::duty) return false;
  if (weaker == Flavour::would && stronger == Flavour::plain) return false;
  if (weaker == Flavour::would || stronger == Flavour::would)
    return near_copies(pair, has_source(row, verbs, weak)) && weaker == Flavour::would &&
           verbs.mentions[strong]->future;
  if (stronger == Flavour::plan) return false;
  if (stronger == Flavour::fixed)
    return weaker == Flavour::none &&
           level(*verbs.mentions[weak]) <= static_cast<int>(claims::Certainty::possible);
  if (weaker == Flavour::plan || weaker == Flavour::fixed)
    return stronger == Flavour::plain && is_past(row, verbs, strong) && !hedged(verbs, strong);
  if (weaker == Flavour::ability && verbs.lemmas[weak] != verbs.lemmas[strong]) return false;
  if (weaker == Flavour::hearsay && has_source(row, verbs, strong)) return false;
  return !verbs.mentions[strong]->certainty_cue.empty() || !hedged(verbs, strong);
}

Severity weigh(const std::vector<const Predicate*>& group) {
  int least = 9, most = 0;
  for (const Predicate* p : group) {
    least = std::min(least, level(*p));
    most = std::max(most, level(*p));
  }
  return most - least >= 2 ? Severity::meaning : Severity::weight;
}

}  // namespace

void modality_in_row(const RowView& row, Findings& out) {
  const Verbs verbs = verbs_of(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    for (SlotLink link : link_verbs(pair, verbs, true)) {
      const Predicate &a = *verbs.mentions[link.first], &b = *verbs.mentions[link.second];
      if (is_denied(verbs, link.first) != is_denied(verbs, link.second) ||
          both_quoted(row, verbs, link))
        continue;
      link.same = level(a) == level(b);
      if (!link.same && a.certainty_cue.empty() && b.certainty_cue.empty()) continue;
      if (!link.same && !differ(row, pair, verbs, link)) continue;
      links.push_back(link);
    }
  report_verbs(row, verbs, links,
               {Kind::modality, "modality.differs", "modality_in_row", "not equally sure",
                &Predicate::certainty_cue, weigh},
               out);
}

}  // namespace synoptic::divergence
