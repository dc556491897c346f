#include "cli/eval_reading.h"

#include <algorithm>
#include <string>
#include <vector>

#include "article/ingest.h"
#include "article/plain_sentences.h"
#include "text/breaks.h"
#include "text/mojibake.h"

namespace synoptic::cli {

nlohmann::json eval_mojibake(const nlohmann::json& request) {
  return {{"output", text::repair_mojibake(request.value("input", "")).text}};
}

nlohmann::json eval_plaintext(const nlohmann::json& request) {
  const std::string text = request.value("text", "");
  const article::Article read = article::ingest({request.value("title", ""), text, {}});
  std::vector<std::size_t> line_begins = {0};
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') line_begins.push_back(i + 1);
  nlohmann::json keep = nlohmann::json::array();
  for (const article::Sentence& sentence : read.sentences) {
    const text::Span decoded = read.origin.to_original(sentence.span);
    const auto line_at = [&](std::size_t at) {
      return std::upper_bound(line_begins.begin(), line_begins.end(), at) - line_begins.begin() - 1;
    };
    for (auto line = line_at(decoded.begin); line <= line_at(decoded.end > 0 ? decoded.end - 1 : 0);
         ++line)
      if (keep.empty() || keep.back() != line) keep.push_back(line);
  }
  return {{"keep", keep}};
}

nlohmann::json eval_reading(const nlohmann::json& request) {
  const article::Article read =
      article::ingest({request.value("source", ""), request.value("text", ""), {}});
  nlohmann::json furniture = nlohmann::json::array(), sentences = nlohmann::json::array(),
                 provenance = nlohmann::json::array();
  for (const article::Furniture& piece : read.furniture)
    furniture.push_back({piece.reason, piece.text});
  for (const article::Sentence& sentence : read.sentences)
    sentences.push_back({static_cast<int>(sentence.kind), read.words(sentence.span)});
  for (const article::Provenance& fact : read.provenance)
    provenance.push_back({fact.fact, fact.detail});
  return {{"title", read.title},
          {"subtitle", read.subtitle},
          {"outlet", read.outlet},
          {"byline", read.byline},
          {"published", read.published ? values::iso(read.published->from) : ""},
          {"updated", read.updated ? values::iso(read.updated->from) : ""},
          {"reading_minutes", read.reading_minutes},
          {"source_credit", read.source_credit},
          {"language", read.language},
          {"text", read.text},
          {"furniture", furniture},
          {"sentences", sentences},
          {"provenance", provenance}};
}

nlohmann::json eval_sentences(const nlohmann::json& request) {
  const std::string text = request.value("text", ""), task = request.value("task", "");
  nlohmann::json segments = nlohmann::json::array();
  for (const text::Span span : task == "uax29-word"       ? text::word_segments(text)
                               : task == "uax29-grapheme" ? text::grapheme_clusters(text)
                                                          : article::plain_sentences(text))
    segments.push_back(text::slice(text, span));
  return {{"segments", segments}};
}

}  // namespace synoptic::cli
