#pragma once

// Which anchors are phrases that rules can gather around, and which are merely somebody's name.

#include "align/anchor.h"
#include "divergence/context.h"

namespace synoptic::divergence {

// Two words or more with content at both ends; single words tie too little together.
bool is_phrase(const align::Anchor& anchor);

// Some mention is, from end to end, the name of a person, place, organisation or work.
bool is_name(const Context& context, const align::Anchor& anchor);

// "hospitals in Tarnow County": everyday words and where, or whose, they are; no coined phrase.
bool ends_in_name(const Context& context, const align::Anchor& anchor);

}  // namespace synoptic::divergence
