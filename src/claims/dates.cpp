#include "claims/dates.h"

#include <optional>

namespace synoptic::claims {
namespace {

DateMention mention_of(const values::Tokens& tokens, const values::DateMatch& date,
                       SentenceIndex sentence) {
  DateMention mention;
  mention.span = {tokens[date.begin].span.begin, tokens[date.end - 1].span.end};
  mention.phrase = {tokens[date.lead].span.begin, mention.span.end};
  mention.sentence = sentence;
  mention.interval = date.interval;
  mention.last = date.last;
  mention.side = date.side;
  mention.range = date.range;
  mention.relative = date.relative;
  mention.part = date.part;
  mention.exact = date.exact;
  return mention;
}

}  // namespace

std::vector<DateMention> find_dates(const article::Article& article, values::DateScope scope) {
  std::optional<values::Day> reference;
  if (article.published && article.published->precision == values::Precision::day)
    reference = article.published->from;
  std::vector<DateMention> dates;
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    const text::TokenRange range = article.sentences[s].tokens;
    const auto tokens = values::Tokens(article.tokens).subspan(range.begin, range.size());
    for (const values::DateMatch& date : values::dates_in(tokens, reference, scope))
      dates.push_back(mention_of(tokens, date, static_cast<SentenceIndex>(s)));
  }
  return dates;
}

}  // namespace synoptic::claims
