#include "cli/eval_align.h"

#include <string>
#include <vector>

#include "align/sentence_pairs.h"
#include "align/word_alignment.h"
#include "text/token.h"

namespace synoptic::cli {
namespace {

using nlohmann::json;

std::vector<align::Passage> passages_of(const json& sentences) {
  std::vector<align::Passage> passages;
  for (const json& sentence : sentences)
    passages.push_back({text::tokenise(sentence.is_string() ? sentence.get<std::string>() : "")});
  return passages;
}

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
  const auto first = passages_of(list(request, "a")), second = passages_of(list(request, "b"));
  json links = json::array();
  for (const align::PassageLink& link : align::align_passages(first, second))
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
  const auto first = passages_of(list(request, "a")), second = passages_of(list(request, "b"));
  json names = json::array(), pairs = json::array();
  for (std::size_t f = 0; f < align::kFeatureCount; ++f)
    names.push_back(align::feature_name(static_cast<align::Feature>(f)));
  for (const align::ComparedPair& pair : align::compare_passages(first, second))
    pairs.push_back({pair.first, pair.second - first.size(), pair.features});
  return {{"names", names}, {"pairs", pairs}};
}

}  // namespace synoptic::cli
