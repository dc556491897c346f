#include "comparison/article_json.h"

#include "comparison/names.h"
#include "comparison/reading_json.h"

namespace synoptic::comparison {
namespace {

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

}  // namespace

void write_article_head(JsonWriter& json, const article::Article& article) {
  json.field("label", article.label).field("source", article.source).field("hash", article.hash);
  json.field("title", article.title).field("subtitle", article.subtitle);
  json.field("outlet", article.outlet).field("byline", article.byline);
  write_date(json, "published", article.published);
  write_date(json, "updated", article.updated);
  json.field("reading_minutes", article.reading_minutes);
  json.field("source_credit", article.source_credit);
  json.field("language", article.language);
}

void write_article(JsonWriter& json, const article::Article& article) {
  json.open_object();
  write_article_head(json, article);
  json.field("text", article.text);
  write_sentences(json, article);
  write_furniture(json, article.furniture);
  write_repairs(json, article.repairs);
  write_provenance(json, article.provenance);
  write_reading(json, article.reading);
  json.close_object();
}

}  // namespace synoptic::comparison
