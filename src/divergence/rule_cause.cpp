// cause_in_row: the same thing happened, for another reason ("because of a faulty cable" / "because
// of a cigarette"). Both versions give a cause for it; the causes share no word, and neither
// version has a word of the other's cause anywhere in the passage. Silent for causes that name none
// ("technical problems"), and for "after" unless nearly all of the rest is shared.

#include <algorithm>

#include "claims/causes.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::CauseMention;

constexpr double kLikeCause = 0.5;   // two causes with words this alike are one
constexpr double kLooseShare = 0.6;  // of the passages, for "after"
constexpr std::uint32_t kLooseWords = 3;

struct Causes {
  std::vector<Slot> slots;
  std::vector<const CauseMention*> mentions;
};

bool is_vague(const article::Article& article, text::Span cause) {
  const text::TokenRange range = text::tokens_in(article.tokens, cause);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t]) && !claims::is_vague_cause(article.tokens[t].key))
      return false;
  return true;
}

Causes gather(const RowView& row) {
  Causes causes;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t c : row.context.in_sentence(version, s).causes) {
        const CauseMention& mention = row.context.claims(version).causes[c];
        const article::Article& article = row.context.article(version);
        if (is_vague(article, mention.cause)) continue;
        causes.slots.push_back({version, mention.cause, readable(article, mention.cause, 14),
                                readable(article, mention.cause, 8)});
        causes.mentions.push_back(&mention);
      }
  return causes;
}

bool same_effect(const PassagePair& pair, const CauseMention& a, const CauseMention& b) {
  const std::uint32_t shared = pair.shared_between(a.effect, b.effect);
  const std::uint32_t least =
      std::min(pair.content_words(0, a.effect), pair.content_words(1, b.effect));
  if (a.loose || b.loose)
    return shared >= kLooseWords && pair.common() >= kLooseShare && shared + 1 >= least;
  return shared >= 2 || (shared == 1 && least == 1);
}

}  // namespace

void cause_in_row(const RowView& row, Findings& out) {
  const Causes causes = gather(row);
  if (causes.slots.size() < 2) return;
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    for (std::uint32_t i = 0; i < causes.slots.size(); ++i)
      for (std::uint32_t j = 0; j < causes.slots.size(); ++j) {
        const CauseMention &a = *causes.mentions[i], &b = *causes.mentions[j];
        if (causes.slots[i].article != pair.first() || causes.slots[j].article != pair.second() ||
            !same_effect(pair, a, b))
          continue;
        const bool same = pair.linked(a.cause, b.cause) >= kLikeCause;
        if (!same && (pair.also_in_other(0, a.cause) > 0 || pair.also_in_other(1, b.cause) > 0))
          continue;
        links.push_back({i, j, same, 0.5 + 0.4 * pair.common()});
      }
  for (SlotGroup& group : group_slots(causes.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(causes.slots[i].cue);
    Found found =
        make_found(row.context, {Kind::event, Severity::meaning, "cause.differs", "cause_in_row"},
                   std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another cause of the same thing", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
