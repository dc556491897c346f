#pragma once

// "1. Border deal", "2) Reactions", "(3) What to watch": the numbers of a list are its bullets.
// Left in the text, "5. May said she would go" reads as a date and "3. Sorland" as a figure.

#include <string_view>
#include <vector>

#include "article/lines.h"

namespace synoptic::article {

// Takes the numbers off lines that count up or down by one, two neighbours from one on or three
// lines anywhere, and makes bullets of those that stand right below each other. Lines most of which
// go on with a month are a timeline ("1. Mai: ...") and keep them. Linear in the text.
void number_items(std::string_view text, std::vector<Line>& lines);

}  // namespace synoptic::article
