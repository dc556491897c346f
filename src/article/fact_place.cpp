#include "article/fact_place.h"

#include <algorithm>

#include "article/date_line.h"
#include "text/fold.h"

namespace synoptic::article {
namespace {

bool holds(std::string_view line, const std::string& folded) {
  return text::fold(line).find(folded) != std::string::npos;
}

}  // namespace

FactPlace place_of_words(const Article& article, std::string_view words) {
  const std::string folded = text::fold(words);
  if (folded.empty()) return {};
  for (std::uint32_t k = 0; k < article.furniture.size(); ++k)
    if (article.furniture[k].reason != "reader" && holds(article.furniture[k].text, folded))
      return {FactPlace::Kind::furniture, k};
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s)
    if (holds(article.words(article.sentences[s].span), folded))
      return {FactPlace::Kind::sentence, s};
  if (holds(article.source, folded)) return {FactPlace::Kind::source, 0};
  return {};
}

std::string_view line_with(std::string_view text, std::string_view words) {
  const std::string folded = text::fold(words);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (holds(text.substr(begin, end - begin), folded)) return text.substr(begin, end - begin);
    begin = end + 1;
  }
  return text.substr(0, text.find('\n'));
}

FactPlace place_of_date(const Article& article) {
  for (std::uint32_t k = 0; article.published && k < article.furniture.size(); ++k) {
    const auto date = find_date(article.furniture[k].text);
    if (date && *date == *article.published) return {FactPlace::Kind::furniture, k};
  }
  return {};
}

}  // namespace synoptic::article
