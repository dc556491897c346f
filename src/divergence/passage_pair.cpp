#include "divergence/passage_pair.h"

#include <algorithm>

namespace synoptic::divergence {
namespace {

constexpr double kSameWord =
    0.75;  // links from here on are the same word in another form or a synonym

std::vector<text::Token> gather(const article::Article& article,
                                std::span<const SentenceIndex> sentences) {
  std::vector<text::Token> tokens;
  for (const SentenceIndex s : sentences) {
    const text::TokenRange range = article.sentence(s).tokens;
    tokens.insert(tokens.end(), article.tokens.begin() + range.begin,
                  article.tokens.begin() + range.end);
  }
  return tokens;
}

}  // namespace

PassagePair::PassagePair(const Context& context, ArticleIndex first,
                         std::span<const SentenceIndex> first_sentences, ArticleIndex second,
                         std::span<const SentenceIndex> second_sentences) {
  sides_[0] = {first, gather(context.article(first), first_sentences), {}};
  sides_[1] = {second, gather(context.article(second), second_sentences), {}};
  for (Side& side : sides_) side.partner.assign(side.tokens.size(), -1);
  links_ = align::align_words(sides_[0].tokens, sides_[1].tokens);
  for (const align::WordLink& link : links_) {
    sides_[0].partner[link.first] = static_cast<std::int32_t>(link.second);
    sides_[1].partner[link.second] = static_cast<std::int32_t>(link.first);
  }
  measure();
}

void PassagePair::measure() {
  for (const align::WordLink& link : links_)
    if (link.score >= kSameWord && is_content(sides_[0].tokens[link.first])) ++common_words_;
  std::size_t shortest = SIZE_MAX;
  for (const Side& side : sides_)
    shortest = std::min(shortest, static_cast<std::size_t>(std::count_if(
                                      side.tokens.begin(), side.tokens.end(), is_content)));
  common_ = shortest == 0
                ? 0
                : std::min(1.0, static_cast<double>(common_words_) / static_cast<double>(shortest));
}

text::TokenRange PassagePair::within(int side, text::Span span) const {
  const auto& tokens = sides_[side].tokens;
  const auto from = std::partition_point(
      tokens.begin(), tokens.end(), [&](const text::Token& t) { return t.span.end <= span.begin; });
  const auto to = std::partition_point(
      from, tokens.end(), [&](const text::Token& t) { return t.span.begin < span.end; });
  return {static_cast<std::uint32_t>(from - tokens.begin()),
          static_cast<std::uint32_t>(to - tokens.begin())};
}

double PassagePair::linked(text::Span a, text::Span b) const {
  const text::TokenRange in_a = within(0, a), in_b = within(1, b);
  double best = 0;
  for (const align::WordLink& link : links_)
    if (link.first >= in_a.begin && link.first < in_a.end && link.second >= in_b.begin &&
        link.second < in_b.end && is_content(sides_[0].tokens[link.first]))
      best = std::max(best, link.score);
  return best;
}

bool PassagePair::joined(text::Span a, text::Span b) const {
  const text::TokenRange in_a = within(0, a), in_b = within(1, b);
  return std::any_of(links_.begin(), links_.end(), [&](const align::WordLink& link) {
    return link.first >= in_a.begin && link.first < in_a.end && link.second >= in_b.begin &&
           link.second < in_b.end;
  });
}

bool PassagePair::stands_for_same(int side, text::Span word) const {
  const text::TokenRange range = within(side, word);
  return std::any_of(links_.begin(), links_.end(), [&](const align::WordLink& link) {
    const std::uint32_t at = side == 0 ? link.first : link.second;
    return link.score >= kSameWord && at >= range.begin && at < range.end;
  });
}

std::uint32_t PassagePair::shared_near(text::Span a, text::Span b, std::uint32_t reach) const {
  const text::TokenRange in_a = within(0, a), in_b = within(1, b);
  const auto near = [reach](std::uint32_t at, text::TokenRange range) {
    return (at < range.begin && at + reach >= range.begin) ||
           (at >= range.end && at < range.end + reach);
  };
  std::uint32_t count = 0;
  for (const align::WordLink& link : links_)
    if (link.score >= kSameWord && near(link.first, in_a) && near(link.second, in_b) &&
        is_content(sides_[0].tokens[link.first]))
      ++count;
  return count;
}

bool PassagePair::same_gap(text::Span a, text::Span b) const {
  text::TokenRange x = within(0, a), y = within(1, b);
  const auto stand_for = [&](std::uint32_t i, std::uint32_t j) {
    return sides_[0].partner[i] == static_cast<std::int32_t>(j);
  };
  while (x.size() > 1 && y.size() > 1 && stand_for(x.begin, y.begin)) ++x.begin, ++y.begin;
  while (x.size() > 1 && y.size() > 1 && stand_for(x.end - 1, y.end - 1)) --x.end, --y.end;
  std::uint32_t i = x.begin, j = y.begin;
  while (i > 0 && is_sign(0, i - 1)) --i;
  while (j > 0 && is_sign(1, j - 1)) --j;
  const bool left = (i == 0 && j == 0) || (i > 0 && j > 0 && stand_for(i - 1, j - 1));
  const auto count_a = static_cast<std::uint32_t>(sides_[0].tokens.size()),
             count_b = static_cast<std::uint32_t>(sides_[1].tokens.size());
  i = x.end;
  j = y.end;
  while (i < count_a && is_sign(0, i)) ++i;
  while (j < count_b && is_sign(1, j)) ++j;
  const bool right =
      (i == count_a && j == count_b) || (i < count_a && j < count_b && stand_for(i, j));
  return left && right;
}

int PassagePair::same_edges(text::Span a, text::Span b) const {
  const text::TokenRange x = within(0, a), y = within(1, b);
  const auto stand_for = [&](std::uint32_t i, std::uint32_t j) {
    return i < sides_[0].tokens.size() && j < sides_[1].tokens.size() && !is_sign(0, i) &&
           sides_[0].partner[i] == static_cast<std::int32_t>(j);
  };
  const bool left = x.begin > 0 && y.begin > 0 && stand_for(x.begin - 1, y.begin - 1);
  return (left ? 1 : 0) + (stand_for(x.end, y.end) ? 1 : 0);
}

std::uint32_t PassagePair::shared_between(text::Span a, text::Span b) const {
  const text::TokenRange in_a = within(0, a), in_b = within(1, b);
  std::uint32_t count = 0;
  for (const align::WordLink& link : links_)
    if (link.score >= kSameWord && link.first >= in_a.begin && link.first < in_a.end &&
        link.second >= in_b.begin && link.second < in_b.end &&
        is_content(sides_[0].tokens[link.first]))
      ++count;
  return count;
}

text::Span PassagePair::counterpart(int side, text::Span word, double least) const {
  const text::TokenRange range = within(side, word);
  if (range.empty() || sides_[side].partner[range.begin] < 0) return {};
  const auto at = std::partition_point(links_.begin(), links_.end(), [&](const align::WordLink& l) {
    return side == 0 && l.first < range.begin;
  });
  for (auto link = at; link != links_.end(); ++link) {
    if ((side == 0 ? link->first : link->second) != range.begin) continue;
    return link->score >= least
               ? sides_[1 - side].tokens[side == 0 ? link->second : link->first].span
               : text::Span{};
  }
  return {};
}

std::uint32_t PassagePair::content_words(int side, text::Span span) const {
  const text::TokenRange range = within(side, span);
  const auto& tokens = sides_[side].tokens;
  return static_cast<std::uint32_t>(
      std::count_if(tokens.begin() + range.begin, tokens.begin() + range.end, is_content));
}

bool PassagePair::has_partner(int side, text::Span span) const {
  const text::TokenRange range = within(side, span);
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (sides_[side].partner[i] >= 0 && is_content(sides_[side].tokens[i])) return true;
  return false;
}

std::uint32_t PassagePair::also_in_other(int side, text::Span span) const {
  const text::TokenRange range = within(side, span);
  const auto& other = sides_[1 - side].tokens;
  std::uint32_t count = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const text::Token& token = sides_[side].tokens[i];
    if (is_content(token) && std::any_of(other.begin(), other.end(), [&](const text::Token& t) {
          return t.stem == token.stem;
        }))
      ++count;
  }
  return count;
}

}  // namespace synoptic::divergence
