#pragma once

// An Article of text that is clean already: single sentences, benchmark cases, tests. Nothing is
// repaired or set aside, offsets stay as they are; paragraphs end at line breaks, every sentence is
// a body sentence. Cost: linear in the text.

#include <string>

#include "article/article.h"

namespace synoptic::article {

// REQUIRES: nothing; invalid UTF-8 is passed on to tokens that stand for it.
Article plain_article(std::string text);

}  // namespace synoptic::article
