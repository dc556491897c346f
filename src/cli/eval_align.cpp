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

json list(const json& request, const char* name) { return request.value(name, json::array()); }

}  // namespace

json eval_align(const json& request) {
  const auto first = passages_of(list(request, "a")), second = passages_of(list(request, "b"));
  json links = json::array();
  for (const align::PassageLink& link : align::align_passages(first, second))
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
