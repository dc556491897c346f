#include "divergence/story_ties.h"

#include <algorithm>
#include <iterator>

namespace synoptic::divergence {
namespace {

constexpr std::uint32_t kSeldom = 3;

}  // namespace

StoryTies::StoryTies(const Context& context) : context_(context) {
  for (const ArticleIndex version : context.versions())
    for (const text::Token& token : context.article(version).tokens) {
      const std::uint32_t id = stems_.add(token.stem);
      if (id == uses_.size()) uses_.emplace_back(context.story().articles.size(), 0);
      ++uses_[id][article::at(version)];
    }
  for (const align::Kin& kin : context.story().synopsis.kin)
    kin_.push_back(
        {key_of(kin.first, kin.first_sentence), key_of(kin.second, kin.second_sentence)});
  std::sort(kin_.begin(), kin_.end());
}

bool StoryTies::in_row(Place a, Place b) const {
  const std::uint32_t row = context_.row_of(a.version, a.sentence);
  return row < context_.story().synopsis.rows.size() &&
         row == context_.row_of(b.version, b.sentence);
}

bool StoryTies::near(Place a, Place b) const {
  const std::uint64_t x = key_of(a.version, a.sentence), y = key_of(b.version, b.sentence);
  return in_row(a, b) || std::binary_search(kin_.begin(), kin_.end(), std::pair(x, y)) ||
         std::binary_search(kin_.begin(), kin_.end(), std::pair(y, x));
}

std::uint32_t StoryTies::uses(ArticleIndex version, std::string_view stem) const {
  const std::uint32_t id = stems_.find(stem);
  return id == text::WordIds::kNone ? 0 : uses_[id][article::at(version)];
}

bool StoryTies::is_rare(ArticleIndex a, ArticleIndex b, std::string_view stem) const {
  return uses(a, stem) <= kSeldom && uses(b, stem) <= kSeldom;
}

std::vector<std::string> StoryTies::stems_of(Place place) const {
  const article::Article& article = context_.article(place.version);
  const text::TokenRange range = article.sentence(place.sentence).tokens;
  std::vector<std::string> stems;
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t])) stems.push_back(article.tokens[t].stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

std::vector<std::string> StoryTies::shared(Place a, Place b) const {
  const std::vector<std::string> first = stems_of(a), second = stems_of(b);
  std::vector<std::string> shared;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                        std::back_inserter(shared));
  return shared;
}

}  // namespace synoptic::divergence
