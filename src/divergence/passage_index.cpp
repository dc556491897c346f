#include "divergence/passage_index.h"

#include <algorithm>
#include <map>
#include <set>

namespace synoptic::divergence {

PassageIndex::PassageIndex(const Context& context) : context_(context) {
  for (const ArticleIndex version : context.versions()) {
    const article::Article& article = context.article(version);
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s)
      for (std::uint32_t t = article.sentences[s].tokens.begin; t < article.sentences[s].tokens.end;
           ++t) {
        if (!is_content(article.tokens[t])) continue;
        const std::uint32_t id = stems_.add(article.tokens[t].stem);
        if (id == places_.size()) places_.emplace_back();
        auto& places = places_[id];
        const bool again = !places.empty() && places.back().version == version &&
                           places.back().sentence == SentenceIndex{s};
        if (!again) places.push_back({version, SentenceIndex{s}});
      }
  }
}

double PassageIndex::told_elsewhere(ArticleIndex version, text::Span span) const {
  const article::Article& article = context_.article(version);
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  std::set<std::uint32_t> ids;
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t])) ids.insert(stems_.find(article.tokens[t].stem));
  if (ids.empty()) return 1;
  std::map<std::pair<ArticleIndex, SentenceIndex>, std::uint32_t> met;
  std::uint32_t most = 0;
  for (const std::uint32_t id : ids) {
    if (id == text::WordIds::kNone) continue;
    for (const Place& place : places_[id])
      if (place.version != version) most = std::max(most, ++met[{place.version, place.sentence}]);
  }
  return static_cast<double>(most) / static_cast<double>(ids.size());
}

}  // namespace synoptic::divergence
