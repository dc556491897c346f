#pragma once

// The predicates of a row and which of them stand for one another: what negation_in_row and
// modality_in_row compare. Cost: predicates of one passage times those of the other.

#include <string>
#include <vector>

#include "divergence/finding.h"

namespace synoptic::divergence {

struct Verbs {
  std::vector<Slot> slots;  // the clause around each predicate
  std::vector<const claims::Predicate*> mentions;
  std::vector<std::string> lemmas;             // of the heads: "left" and "leave" are one verb
  std::vector<const claims::Denial*> denials;  // that deny it, by whatever word; null for none
};

Verbs verbs_of(const RowView& row);

// Links between predicates of the two passages that say the same verb with neighbours in common,
// one a predicate, the surest first; `same` is left true. Strength from 0 to 1. With `hedges`, two
// verbs that both carry a cue of certainty may be any that stand for each other in passages which
// share most of their words ("could last until" / "will continue until").
std::vector<SlotLink> link_verbs(const PassagePair& pair, const Verbs& verbs, bool hedges = false);

// "Would have introduced": did not happen, or is not known to have happened.
bool is_unreal(const article::Article& article, const claims::Predicate& verb);

constexpr double kSurelyLinked = 0.5;  // weaker links are not told

// How linked predicates are told: `cue` names the words that the reason shows, `weigh` says how
// much a group that is not all the same matters.
struct VerbReport {
  Kind kind;
  std::string_view key;
  std::string_view rule;
  std::string_view reason;
  text::Span claims::Predicate::*cue;
  Severity (*weigh)(const std::vector<const claims::Predicate*>& group);
};

// One finding for each group of linked predicates that are not all the same.
void report_verbs(const RowView& row, const Verbs& verbs, const std::vector<SlotLink>& links,
                  const VerbReport& how, Findings& out);

}  // namespace synoptic::divergence
