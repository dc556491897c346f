#pragma once

// Names: runs of capitalised words that are names and not just the start of a sentence or a
// headline.
//
// A capital in the middle of a body sentence is evidence; at the start of a sentence, after a
// quotation mark and in a headline it is none, so there a word counts only if it has evidence
// elsewhere or stands in a table. "Wells Fargo CEO John Stumpf" is two names; "Chinese researchers"
// gives the demonym alone. Cost: linear in the article.

#include <string>
#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"
#include "text/token.h"

namespace synoptic::claims {

// One name in one place, before it is known which entity it stands for.
struct NameCandidate {
  text::TokenRange tokens;  // without title and role
  SentenceIndex sentence{};
  std::string key;  // canonical folded form: "united states" for "American"
  NameKind kind = NameKind::other;
  bool canonical = false;  // from a table: `key` need not look like the words
  text::TokenRange
      role;  // "MIT computer scientist", "President", "a lawyer in Oslo"; empty when there is none
};

std::vector<NameCandidate> find_names(const TaggedArticle& tagged);

// Merges candidates into entities: acronyms in brackets, surnames, first words of organisations,
// demonyms.
void build_entities(const TaggedArticle& tagged, const std::vector<NameCandidate>& candidates,
                    Claims& claims);

}  // namespace synoptic::claims
