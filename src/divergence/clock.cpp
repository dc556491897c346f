#include "divergence/clock.h"

namespace synoptic::divergence {

bool is_clock(const article::Article& article, const claims::NumberMention& mention) {
  const std::string_view figure = article.words(mention.figure);
  if (figure.find(':') != std::string_view::npos) return true;
  const std::string_view last = figure.substr(figure.size() < 2 ? 0 : figure.size() - 2);
  if (last == "am" || last == "pm") return true;
  const text::TokenRange sentence = article.sentence(mention.sentence).tokens;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (article.tokens[t].span.begin < mention.figure.end) continue;
    const std::string& key = article.tokens[t].key;
    return key == "am" || key == "pm" || key == "a.m" || key == "p.m" || key == "a.m." ||
           key == "p.m." || key == "o'clock";
  }
  return false;
}

}  // namespace synoptic::divergence
