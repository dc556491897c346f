#pragma once

// A whole analysis from plain texts, as compare() does it, for tests of the rules.

#include <string>
#include <vector>

#include "align/anchor.h"
#include "align/synopsis.h"
#include "article/ingest.h"
#include "claims/claims.h"
#include "divergence/divergence.h"

namespace synoptic::divergence {

struct Analysis {
  std::vector<article::Article> articles;
  std::vector<claims::Claims> claims;
  align::Synopsis synopsis;
  std::vector<align::Anchor> anchors;
  std::vector<Divergence> divergences;
};

inline Analysis analyse(const std::vector<std::string>& texts) {
  Analysis all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    article::Input input;
    input.source.assign(1, static_cast<char>('a' + i));
    input.source += ".txt";
    input.label.assign(1, static_cast<char>('A' + i));
    input.bytes = texts[i];
    all.articles.push_back(article::ingest(input));
    all.claims.push_back(claims::extract_claims(all.articles.back()));
  }
  all.synopsis = align::build_synopsis(all.articles, all.claims, {});
  all.anchors = align::find_anchors(all.articles, all.claims, all.synopsis.set_aside);
  all.divergences =
      find_divergences(Story{all.articles, all.claims, all.synopsis, all.anchors}, {});
  return all;
}

}  // namespace synoptic::divergence
