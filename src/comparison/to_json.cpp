#include "comparison/article_json.h"
#include "comparison/corrections_json.h"
#include "comparison/divergence_json.h"
#include "comparison/json.h"
#include "comparison/json_writer.h"
#include "comparison/ledgers_json.h"
#include "comparison/names.h"
#include "phrases/phrase.h"

namespace synoptic::comparison {
namespace {

void write_options(JsonWriter& json, const Options& options) {
  json.key("options").open_object().key("base");
  if (options.synopsis.base)
    json.integer(static_cast<std::int64_t>(article::at(*options.synopsis.base)));
  else
    json.null();
  write_corrections(json, options.synopsis.corrections);
  json.field("candidates_per_sentence", options.synopsis.candidates_per_sentence);
  json.field("meetings_per_sentence", options.synopsis.meetings_per_sentence);
  json.field("max_divergences", options.divergence.max_divergences).close_object();
}

void write_cell(JsonWriter& json, const article::Article& article, const align::Cell& cell) {
  if (cell.sentences.empty()) {
    json.null();
    return;
  }
  json.open_array();
  for (const auto index : cell.sentences) json.span(article.sentence(index).span);
  json.close_array();
}

void write_row(JsonWriter& json, const Comparison& comparison, const align::Row& row) {
  json.open_object().key("cells").open_array();
  for (std::size_t a = 0; a < row.cells.size(); ++a)
    write_cell(json, comparison.articles[a], row.cells[a]);
  json.close_array().key("score").share(row.score).key("tags").open_array();
  for (const auto tag : row.tags) json.string(name_of(tag));
  json.close_array().key("wording").open_array();
  for (const auto& spans : row.wording) {
    json.open_array();
    for (const auto span : spans) json.span(span);
    json.close_array();
  }
  json.close_array().close_object();
}

void write_synopsis(JsonWriter& json, const Comparison& comparison) {
  json.key("rows").open_array();
  for (const auto& row : comparison.synopsis.rows) write_row(json, comparison, row);
  json.close_array()
      .field("base", article::at(comparison.synopsis.base))
      .key("set_aside")
      .open_array();
  const auto& aside = comparison.synopsis.set_aside;
  for (std::size_t a = 0; a < aside.size(); ++a)
    if (aside[a]) json.integer(static_cast<std::int64_t>(a));
  json.close_array().field("wording_changes", count_wording(comparison));
}

}  // namespace

std::string to_json(const Comparison& comparison, std::string_view language) {
  JsonWriter json;
  json.open_object().field("schema", kComparisonSchema);
  json.key("program").open_object().field("version", SYNOPTIC_VERSION);
  write_options(json, comparison.options);
  json.close_object().key("articles").open_array();
  for (const auto& article : comparison.articles) write_article(json, article);
  json.close_array();
  write_synopsis(json, comparison);
  json.key("divergences").open_array();
  for (const auto& divergence : comparison.divergences)
    write_divergence(json, divergence,
                     phrases::render(divergence.summary, comparison.articles, language));
  json.close_array();
  write_common_ground(json, comparison.common_ground);
  write_ledgers(json, comparison.ledgers);
  json.key("lineage").open_object().key("voices");
  write_indices(json, comparison.lineage.voice);
  json.close_object().key("notes").open_array();
  for (const auto& note : comparison.notes)
    json.open_object().field("code", note.code).field("message", note.message).close_object();
  json.close_array();
  if (!comparison.excerpt.empty()) {
    json.key("excerpt").open_array();
    for (const Part& part : comparison.excerpt)
      json.open_array().integer(part.shown).integer(part.all).close_array();
    json.close_array();
  }
  return json.close_object().take();
}

Display to_display(const Comparison& comparison, std::string_view language) {
  Display display;
  display.articles = comparison.articles;
  display.synopsis = comparison.synopsis;
  for (const auto& divergence : comparison.divergences) {
    display.findings.push_back(
        {divergence, phrases::render(divergence.summary, comparison.articles, language)});
    display.findings.back().divergence.summary = {};
  }
  display.lineage = comparison.lineage;
  display.ledgers = comparison.ledgers;
  display.common_ground = comparison.common_ground;
  display.notes = comparison.notes;
  display.excerpt = comparison.excerpt;
  display.wording_changes = count_wording(comparison);
  return display;
}

}  // namespace synoptic::comparison
