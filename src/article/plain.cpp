#include "article/plain.h"

#include <utility>

#include "article/abbreviations.h"
#include "text/sentences.h"

namespace synoptic::article {

Article plain_article(std::string text) {
  Article article;
  article.text = std::move(text);
  article.language = "en";
  article.tokens = text::tokenise(article.text);
  std::uint32_t paragraph = 0;
  for (std::size_t begin = 0; begin < article.text.size();) {
    const std::size_t end = std::min(article.text.find('\n', begin), article.text.size());
    for (const text::Span span :
         text::split_sentences(article.text, text::make_span(begin, end), abbreviations()))
      article.sentences.push_back(
          {span, text::tokens_in(article.tokens, span), paragraph, SentenceKind::body});
    ++paragraph;
    begin = end + 1;
  }
  return article;
}

}  // namespace synoptic::article
