#include "claims/dates.h"

#include <optional>

#include "values/date_grammar.h"

namespace synoptic::claims {

std::vector<DateMention> find_dates(const article::Article& article) {
  std::optional<values::Day> reference;
  if (article.published && article.published->precision == values::Precision::day)
    reference = article.published->from;
  std::vector<DateMention> dates;
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    const text::TokenRange range = article.sentences[s].tokens;
    const auto tokens = values::Tokens(article.tokens).subspan(range.begin, range.size());
    for (std::size_t i = 0; i < tokens.size();) {
      const auto date = values::date_at(tokens, i, reference);
      if (!date) {
        ++i;
        continue;
      }
      DateMention mention;
      mention.span = {tokens[i].span.begin, tokens[i + date->tokens - 1].span.end};
      mention.sentence = static_cast<SentenceIndex>(s);
      mention.interval = date->interval;
      dates.push_back(mention);
      i += date->tokens;
    }
  }
  return dates;
}

}  // namespace synoptic::claims
