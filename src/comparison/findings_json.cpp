#include "comparison/article_json.h"
#include "comparison/divergence_json.h"
#include "comparison/json.h"
#include "phrases/phrase.h"

namespace synoptic::comparison {

std::string findings_json(const Comparison& comparison, std::string_view language) {
  JsonWriter json;
  json.open_object().field("schema", kFindingsSchema);
  json.key("program").open_object().field("version", SYNOPTIC_VERSION).close_object();
  json.key("articles").open_array();
  for (const auto& article : comparison.articles) {
    write_article_head(json.open_object(), article);
    json.close_object();
  }
  json.close_array().key("divergences").open_array();
  for (const auto& divergence : comparison.divergences)
    write_divergence(json, divergence,
                     phrases::render(divergence.summary, comparison.articles, language),
                     &comparison.articles);
  json.close_array();
  write_ledgers(json, comparison.ledgers, &comparison.articles);
  return json.close_object().take();
}

}  // namespace synoptic::comparison
