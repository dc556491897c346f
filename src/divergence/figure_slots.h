#pragma once

// Figures as slots: what the rules about figures, inside a row and over all versions, ask of two
// mentions before they compare the values.

#include <string_view>
#include <vector>

#include "divergence/context.h"
#include "divergence/slots.h"

namespace synoptic::divergence {

// The slot of a figure: evidence with the counted noun, worded to stand inside a sentence ("eleven
// people" even where it opened one).
Slot slot_of_figure(const Context& context, ArticleIndex version, const claims::NumberMention& n);

// Stem of the counted noun; "one person" and "two people" count the same.
std::string_view counted_noun(const claims::NumberMention& n);

// The noun is the verb that goes with it: "killing 59" counts "kill".
bool counts_by_deed(const claims::NumberMention& n);

// "14 contracts": things, not people, who do one thing here and another there.
bool counts_things(const claims::NumberMention& n);

// The version gives no other value for what the figure counts. Linear in its figures.
bool is_only_count(const Context& context, ArticleIndex version, const claims::NumberMention& n);

// Stems of one verb, or of synonyms; never empty ones.
bool related_deeds(std::string_view a, std::string_view b);

// The verbs around a word of time. It goes with `nearest`: the nearest one before it, else behind
// it.
struct NearVerbs {
  std::string_view nearest;              // a stem; "" when none is near
  std::vector<std::string_view> around;  // stems, `nearest` among them
};
NearVerbs verbs_near(const article::Article& article, SentenceIndex sentence, text::Span span);

// What speaks against two words of time having the same question: 0 when they go with one verb, 1
// when such a verb stands near both, 2 when none does ("charged on Saturday", "shot on Friday").
int deeds_apart(const NearVerbs& a, const NearVerbs& b);

// "rose by 3 percent", "up 3 percent": how far it moved, not where it stands.
bool is_change(const article::Article& article, const claims::NumberMention& n);

// "increased 40 percent": the verb stands right before the figure.
bool follows_deed(const article::Article& article, const claims::NumberMention& n);

// The sentences date what they tell, and not to one time: one of them by years ("in 2019") where
// the other gives no date, or both by dates that do not meet.
struct Place {
  ArticleIndex version{};
  SentenceIndex sentence{};
};
bool other_times(const Context& context, Place a, Place b);

// "rose 2 percent", "rose 2 percentage points": the sign of a percentage is no matter of wording.
bool share_against_points(const claims::NumberMention& a, const claims::NumberMention& b);

}  // namespace synoptic::divergence
