#pragma once

#include <string>
#include <vector>

#include "text/token.h"

namespace synoptic::article {

// The language most of whose common words (assets/lexicons/languages.tsv) the text uses, as BCP 47;
// scripts that one language alone is usually written in are told by their letters. "und" when fewer
// than eight words speak for one language or the runner-up is too close. Reads at most the first
// 5,000 tokens.
std::string language_of(const std::vector<text::Token>& tokens);

}  // namespace synoptic::article
