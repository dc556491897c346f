#pragma once

// A denied clause, word by word, beside the other passage: how much of it is told there. What
// negation_in_row and denial_in_row ask before they say that one version denies what another tells.
// Cost: words of the clause times words of the other passage.

#include <vector>

#include "divergence/finding.h"

namespace synoptic::divergence {

// One passage of the pair, seen from the side that denies.
struct View {
  const RowView& row;
  const PassagePair& pair;
  int side;
  ArticleIndex denying() const { return side == 0 ? pair.first() : pair.second(); }
  ArticleIndex telling() const { return side == 0 ? pair.second() : pair.first(); }
};

// What a version denies in its passage, in order.
std::vector<const claims::Denial*> denials_of(const RowView& row, ArticleIndex version);

// The denied clause met by the other passage.
struct Told {
  std::uint32_t words = 0;          // of content in the clause, the cue left out
  std::vector<text::Span> met;      // those of them that the other passage tells too
  std::vector<text::Span> answers;  // their counterparts
  std::uint32_t words_said = 0;     // of them from the cue on: what is said of the subject
  std::uint32_t answers_said = 0;
  bool focus = false;  // the denied word is among those that are met, or carries no content ("is")
};

Told meet(const View& view, const claims::Denial& denial);

// The other passage speaks of the same subject, but says nothing of what is denied of it.
bool only_subject_met(const Told& told);

// How surely the other passage tells what the clause denies; 0 for not surely enough. Many words,
// most of few, or all that is said of the subject.
double tells(const View& view, const Told& told);

}  // namespace synoptic::divergence
