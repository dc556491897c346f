#include "comparison/divergence_json.h"

#include "comparison/names.h"

namespace synoptic::comparison {
namespace {

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

}  // namespace

void write_divergence(JsonWriter& json, const divergence::Divergence& divergence,
                      const std::string& summary, Quoted quoted) {
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
    write_evidence(json, reading.evidence, quoted);
    write_looser(json, reading);
    json.close_object();
  }
  json.close_array().key("absent");
  write_indices(json, divergence.absent);
  write_direction(json, divergence.direction);
  json.close_object();
}

}  // namespace synoptic::comparison
