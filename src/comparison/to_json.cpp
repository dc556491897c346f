#include "comparison/corrections_json.h"
#include "comparison/json.h"
#include "comparison/json_writer.h"
#include "comparison/ledgers_json.h"
#include "comparison/names.h"
#include "comparison/reading_json.h"
#include "phrases/phrase.h"

namespace synoptic::comparison {
namespace {

using divergence::Divergence;

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

void write_date(JsonWriter& json, std::string_view key,
                const std::optional<values::DateInterval>& published) {
  json.key(key);
  if (!published || !published->has_year) {
    json.null();
    return;
  }
  json.open_object()
      .field("from", values::iso(published->from))
      .field("to", values::iso(published->to))
      .close_object();
}

void write_sentences(JsonWriter& json, const article::Article& article) {
  const auto& sentences = article.sentences;
  json.key("sentences").open_array();
  for (const auto& sentence : sentences) json.span(sentence.span);
  json.close_array().key("kinds").open_array();
  for (const auto& sentence : sentences) json.string(name_of(sentence.kind));
  json.close_array().key("paragraphs").open_array();
  for (const auto& sentence : sentences) json.integer(sentence.paragraph);
  json.close_array().key("decoded").open_array();
  for (const auto& sentence : sentences) json.span(article.origin.to_original(sentence.span));
  json.close_array();
}

void write_furniture(JsonWriter& json, const std::vector<article::Furniture>& furniture) {
  json.key("furniture").open_array();
  for (const auto& piece : furniture)
    json.open_object()
        .field("text", piece.text)
        .field("reason", piece.reason)
        .field("begin", piece.decoded.begin)
        .field("end", piece.decoded.end)
        .close_object();
  json.close_array();
}

void write_repairs(JsonWriter& json, const std::vector<article::Repair>& repairs) {
  json.key("repairs").open_array();
  for (const auto& repair : repairs)
    json.open_object()
        .field("before", repair.before)
        .field("after", repair.after)
        .field("reason", repair.reason)
        .field("begin", repair.decoded.begin)
        .field("end", repair.decoded.end)
        .close_object();
  json.close_array();
}

void write_provenance(JsonWriter& json, const std::vector<article::Provenance>& facts) {
  json.key("provenance").open_array();
  for (const auto& fact : facts) {
    json.open_object().field("fact", fact.fact).field("detail", fact.detail);
    if (fact.furniture) json.field("furniture", *fact.furniture);
    if (fact.span) json.field("begin", fact.span->begin).field("end", fact.span->end);
    json.close_object();
  }
  json.close_array();
}

void write_article(JsonWriter& json, const article::Article& article) {
  json.open_object()
      .field("label", article.label)
      .field("source", article.source)
      .field("hash", article.hash);
  json.field("title", article.title).field("subtitle", article.subtitle);
  json.field("outlet", article.outlet).field("byline", article.byline);
  write_date(json, "published", article.published);
  write_date(json, "updated", article.updated);
  json.field("reading_minutes", article.reading_minutes);
  json.field("source_credit", article.source_credit);
  json.field("language", article.language).field("text", article.text);
  write_sentences(json, article);
  write_furniture(json, article.furniture);
  write_repairs(json, article.repairs);
  write_provenance(json, article.provenance);
  write_reading(json, article.reading);
  json.close_object();
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

void write_looser(JsonWriter& json, const divergence::Reading& reading) {
  if (!reading.looser.empty()) {
    json.key("less_exact").open_array();
    for (const auto& looser : reading.looser) {
      json.open_object().field("text", looser.text).key("articles");
      write_indices(json, looser.articles);
      json.close_object();
    }
    json.close_array();
  }
  if (reading.fits_others) json.field("fits_others", true);
}

void write_direction(JsonWriter& json, const divergence::Direction& direction) {
  json.key("direction");
  if (direction.turn == divergence::Turn::none) {
    json.null();
    return;
  }
  json.open_object().field("turn", name_of(direction.turn)).key("steps").open_array();
  for (const auto& step : direction.steps)
    json.open_object()
        .field("from", article::at(step.from))
        .field("to", article::at(step.to))
        .close_object();
  json.close_array().close_object();
}

void write_divergence(JsonWriter& json, const Divergence& divergence, const std::string& summary) {
  json.open_object()
      .field("id", divergence.id)
      .field("kind", divergence::kind_name(divergence.kind));
  json.field("severity", static_cast<int>(divergence.severity))
      .key("confidence")
      .share(divergence.confidence);
  json.field("summary", summary)
      .field("rule", divergence.rule)
      .field("reason", divergence.reason)
      .key("row");
  if (divergence.row)
    json.integer(*divergence.row);
  else
    json.null();
  json.key("readings").open_array();
  for (const auto& reading : divergence.readings) {
    json.open_object().field("text", reading.text).key("articles");
    write_indices(json, reading.articles);
    json.key("evidence");
    write_evidence(json, reading.evidence);
    write_looser(json, reading);
    json.close_object();
  }
  json.close_array().key("absent");
  write_indices(json, divergence.absent);
  write_direction(json, divergence.direction);
  json.close_object();
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
