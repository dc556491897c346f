// done_in_row: the same verb is told as done in one version and as still to come in another ("has
// resigned" / "will resign"). Silent where either passage has the verb in both forms, where either
// is denied or hedged (modality_in_row), and where the passages date what they tell to different
// times. Weighs less where the version that tells it as done was published on a later day: time has
// gone on.

#include <algorithm>

#include "article/moment.h"
#include "divergence/evidence.h"
#include "divergence/figure_slots.h"
#include "divergence/linked_verbs.h"
#include "divergence/polarity.h"
#include "divergence/rules.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

enum class Stage : std::uint8_t { other, done, to_come };

// "Has closed", "was closed", "closed"; "put" may be the present.
bool is_done(const article::Article& article, const Predicate& p) {
  constexpr std::uint32_t kHelper = lexicon::kHave | lexicon::kBe;
  const text::TokenRange group = text::tokens_in(article.tokens, p.span);
  const text::TokenRange head = text::tokens_in(article.tokens, p.head);
  if (group.empty() || head.empty()) return false;
  const std::uint32_t verb = lexicon::look_up_word(article.tokens[head.begin].key).classes;
  std::uint32_t helpers = 0;
  bool past = false;
  for (std::uint32_t t = group.begin; t < head.begin; ++t) {
    const std::uint32_t word = lexicon::look_up_word(article.tokens[t].key).classes;
    helpers |= word & kHelper;
    const std::string& key = article.tokens[t].key;
    past = past || (word & lexicon::kHave) != 0 || key == "was" || key == "were";
  }
  if (helpers != 0) return past && (verb & lexicon::kParticiple) != 0;
  return group.begin == head.begin && (verb & lexicon::kPast) != 0 && (verb & lexicon::kBase) == 0;
}

Stage stage_of(const RowView& row, const Verbs& verbs, std::uint32_t i) {
  const Predicate& p = *verbs.mentions[i];
  if (p.negated || is_denied(verbs, i)) return Stage::other;
  if (verbs.lemmas[i] == "be" || verbs.lemmas[i] == "have") return Stage::other;
  if (p.future) return p.certainty == claims::Certainty::certain ? Stage::to_come : Stage::other;
  if (!p.certainty_cue.empty()) return Stage::other;
  return is_done(row.context.article(verbs.slots[i].article), p) ? Stage::done : Stage::other;
}

// Another form of the verb in the same version: two events, or one told twice.
bool told_otherwise(const Verbs& verbs, const std::vector<Stage>& stages, std::uint32_t i) {
  for (std::uint32_t k = 0; k < verbs.slots.size(); ++k)
    if (k != i && verbs.slots[k].article == verbs.slots[i].article &&
        verbs.lemmas[k] == verbs.lemmas[i] && stages[k] != stages[i])
      return true;
  return false;
}

bool came_out_later(const Context& context, ArticleIndex version, ArticleIndex other) {
  const auto here = article::moment_of(context.article(version));
  const auto there = article::moment_of(context.article(other));
  return here && there && article::is_before(*there, *here);
}

std::vector<SlotLink> link(const RowView& row, const Verbs& verbs,
                           const std::vector<Stage>& stages) {
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    for (SlotLink link : link_verbs(pair, verbs)) {
      const std::uint32_t i = link.first, j = link.second;
      if (stages[i] == Stage::other || stages[j] == Stage::other) continue;
      if (told_otherwise(verbs, stages, i) || told_otherwise(verbs, stages, j)) continue;
      link.same = stages[i] == stages[j];
      if (!link.same && other_times(row.context, {pair.first(), verbs.mentions[i]->sentence},
                                    {pair.second(), verbs.mentions[j]->sentence}))
        continue;
      links.push_back(link);
    }
  return links;
}

Severity weigh(const Context& context, const Verbs& verbs, const std::vector<Stage>& stages,
               const std::vector<std::uint32_t>& members) {
  for (const std::uint32_t i : members)
    for (const std::uint32_t j : members)
      if (stages[i] == Stage::done && stages[j] == Stage::to_come &&
          !came_out_later(context, verbs.slots[i].article, verbs.slots[j].article))
        return Severity::meaning;
  return Severity::weight;
}

}  // namespace

void done_in_row(const RowView& row, Findings& out) {
  const Verbs verbs = verbs_of(row);
  std::vector<Stage> stages(verbs.slots.size());
  for (std::uint32_t i = 0; i < stages.size(); ++i) stages[i] = stage_of(row, verbs, i);
  for (SlotGroup& group : group_slots(verbs.slots, link(row, verbs, stages))) {
    if (group.strength < kSurelyLinked) continue;
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members)
      cues.push_back(
          readable(row.context.article(verbs.slots[i].article), verbs.mentions[i]->span, 6));
    Found found = make_found(row.context,
                             {Kind::event, weigh(row.context, verbs, stages, group.members),
                              "event.done", "done_in_row"},
                             std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("done in one version, still to come in another", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
