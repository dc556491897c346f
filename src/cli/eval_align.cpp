#include "cli/eval_align.h"

#include <string>
#include <vector>

#include "align/sentence_pairs.h"
#include "align/told_entities.h"
#include "align/word_alignment.h"
#include "article/article.h"
#include "claims/claims.h"
#include "text/token.h"

namespace synoptic::cli {
namespace {

using nlohmann::json;

// One article of the sentences given, each a paragraph, with what it claims.
struct Telling {
  article::Article article;
  claims::Claims claims;
  std::vector<align::Passage> passages;

  explicit Telling(const json& sentences) {
    for (const json& sentence : sentences)
      add(sentence.is_string() ? sentence.get<std::string>() : "");
    claims = claims::extract_claims(article);
    auto told = align::told_entities(article, claims);
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
      const text::TokenRange range = article.sentences[s].tokens;
      passages.push_back(
          {{article.tokens.begin() + range.begin, article.tokens.begin() + range.end},
           false,
           std::move(told[s])});
    }
  }

 private:
  void add(const std::string& words) {
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += words;
    article::Sentence sentence;
    sentence.span = {begin, static_cast<std::uint32_t>(article.text.size())};
    sentence.tokens.begin = static_cast<std::uint32_t>(article.tokens.size());
    for (text::Token& token : text::tokenise(article.text, sentence.span))
      article.tokens.push_back(std::move(token));
    sentence.tokens.end = static_cast<std::uint32_t>(article.tokens.size());
    sentence.paragraph = static_cast<std::uint32_t>(article.sentences.size());
    article.sentences.push_back(sentence);
    article.text += "\n\n";
  }
};

// One token for each word given, so that indices stay; what the tokeniser would split counts as
// one.
std::vector<text::Token> tokens_of(const json& words) {
  std::vector<text::Token> tokens;
  for (const json& word : words) {
    const std::string letters = word.is_string() ? word.get<std::string>() : "";
    auto parts = text::tokenise(letters);
    text::Token token = parts.empty() ? text::Token{} : parts[0];
    for (std::size_t i = 1; i < parts.size(); ++i) token.key += parts[i].key;
    if (parts.size() > 1) token.stem = token.key;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

json list(const json& request, const char* name) { return request.value(name, json::array()); }

}  // namespace

json eval_align(const json& request) {
  const Telling first{list(request, "a")}, second{list(request, "b")};
  json links = json::array();
  for (const align::PassageLink& link : align::align_passages(first.passages, second.passages))
    links.push_back({link.first, link.second, link.score});
  return {{"links", links}};
}

json eval_words(const json& request) {
  json links = json::array();
  const auto first = tokens_of(list(request, "a")), second = tokens_of(list(request, "b"));
  for (const align::WordLink& link : align::align_words(first, second))
    links.push_back({link.first, link.second, link.score});
  return {{"links", links}};
}

json eval_align_features(const json& request) {
  const Telling first{list(request, "a")}, second{list(request, "b")};
  json names = json::array(), pairs = json::array();
  for (std::size_t f = 0; f < align::kFeatureCount; ++f)
    names.push_back(align::feature_name(static_cast<align::Feature>(f)));
  for (const align::ComparedPair& pair : align::compare_passages(first.passages, second.passages))
    pairs.push_back({pair.first, pair.second - first.passages.size(), pair.features});
  return {{"names", names}, {"pairs", pairs}};
}

}  // namespace synoptic::cli
