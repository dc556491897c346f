#pragma once

// The claims that stand in one sentence, a line each, with their places in bytes.

#include <string>
#include <vector>

#include "article/article.h"
#include "claims/claims.h"

namespace synoptic::report {

// "figure [12,19) \"47 people\": 47, exact, counts \"peopl\"". Linear in the article's claims.
std::vector<std::string> claims_of_sentence(const article::Article& article,
                                            const claims::Claims& claims,
                                            article::SentenceIndex sentence);

// "[12,19) \"47 people\"".
std::string place_text(const article::Article& article, text::Span span);

}  // namespace synoptic::report
