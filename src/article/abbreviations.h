#pragma once

#include "text/sentences.h"

namespace synoptic::article {

// The table assets/lexicons/abbreviations.tsv, read once.
const text::Abbreviations& abbreviations();

}  // namespace synoptic::article
