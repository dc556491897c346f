#include "comparison/ledgers_json.h"

namespace synoptic::comparison {
namespace {

using divergence::Evidence;

std::string_view words_at(const article::Article& article, const Evidence& place) {
  if (!place.furniture) return article.words(place.span);
  return *place.furniture < article.furniture.size()
             ? std::string_view{article.furniture[*place.furniture].text}
             : std::string_view{};
}

// The keys of one place, inside an open object.
void write_place(JsonWriter& json, const Evidence& place, Quoted quoted) {
  json.field("article", article::at(place.article));
  if (place.furniture)
    json.field("furniture", *place.furniture);
  else
    json.field("begin", place.span.begin).field("end", place.span.end);
  if (quoted && article::at(place.article) < quoted->size())
    json.field("words", words_at((*quoted)[article::at(place.article)], place));
}

void write_entries(JsonWriter& json, std::string_view name, const std::vector<LedgerEntry>& entries,
                   Quoted quoted) {
  json.key(name).open_array();
  for (const auto& entry : entries) {
    json.open_object().field("text", entry.text).field("detail", entry.detail).key("places");
    write_evidence(json, entry.places, quoted);
    json.field("group", entry.group).close_object();
  }
  json.close_array();
}

void write_quotations(JsonWriter& json, const std::vector<QuotationEntry>& entries, Quoted quoted) {
  json.key("quotations").open_array();
  for (const auto& entry : entries) {
    json.open_object().field("text", entry.text).field("detail", entry.speaker).key("places");
    json.open_array();
    for (const QuotedIn& use : entry.places) {
      json.open_object();
      write_place(json, use.place, quoted);
      json.field("form", kQuotationForms[static_cast<std::size_t>(use.form)])
          .field("speaker", use.speaker)
          .close_object();
    }
    json.close_array().close_object();
  }
  json.close_array();
}

void write_speakers(JsonWriter& json, const std::vector<SpeakerEntry>& entries, Quoted quoted) {
  json.key("speakers").open_array();
  for (const auto& entry : entries) {
    json.open_object().field("text", entry.text).field("detail", entry.detail);
    json.field("named", entry.named).key("places").open_array();
    for (const SpeakerIn& version : entry.versions) {
      json.open_object();
      write_place(json, version.place, quoted);
      json.field("named", version.named).field("as", version.as).field("role", version.role);
      json.field("times", version.times).key("statements");
      write_evidence(json, version.statements, quoted);
      json.close_object();
    }
    json.close_array().close_object();
  }
  json.close_array();
}

}  // namespace

void write_evidence(JsonWriter& json, const std::vector<Evidence>& evidence, Quoted quoted) {
  json.open_array();
  for (const auto& place : evidence) {
    json.open_object();
    write_place(json, place, quoted);
    json.close_object();
  }
  json.close_array();
}

void write_common_ground(JsonWriter& json, const CommonGround& ground) {
  json.key("common_ground").open_object().field("voices", ground.voices);
  json.key("passages").open_array();
  for (const CommonPassage& passage : ground.passages) {
    json.open_object().field("row", passage.row).key("articles");
    write_indices(json, passage.articles);
    json.key("elsewhere");
    write_indices(json, passage.elsewhere);
    json.key("partly");
    write_indices(json, passage.partly);
    json.key("absent");
    write_indices(json, passage.absent);
    json.field("voices", passage.voices).key("claims").open_array();
    for (const AgreedClaim& claim : passage.claims) {
      json.open_object().field("kind", kAgreedKinds[static_cast<std::size_t>(claim.kind)]);
      json.field("text", claim.text).key("places");
      write_evidence(json, claim.places);
      json.close_object();
    }
    json.close_array().close_object();
  }
  json.close_array().close_object();
}

void write_ledgers(JsonWriter& json, const Ledgers& ledgers, Quoted quoted) {
  json.key("ledgers").open_object();
  write_entries(json, "numbers", ledgers.numbers, quoted);
  write_entries(json, "dates", ledgers.dates, quoted);
  write_quotations(json, ledgers.quotations, quoted);
  write_speakers(json, ledgers.speakers, quoted);
  json.key("left_out").open_array();
  for (const auto& left : ledgers.left_out) {
    json.open_object().field("article", article::at(left.article)).key("rows");
    write_indices(json, left.rows);
    json.close_object();
  }
  json.close_array().close_object();
}

}  // namespace synoptic::comparison
