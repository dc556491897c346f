#include "comparison/corrections_json.h"

namespace synoptic::comparison {
namespace {

void write_passage(JsonWriter& json, std::string_view name, const std::string& hash,
                   text::Span span) {
  json.key(name)
      .open_object()
      .field("article", hash)
      .field("begin", span.begin)
      .field("end", span.end)
      .close_object();
}

}  // namespace

void write_corrections(JsonWriter& json, const std::vector<align::Correction>& corrections) {
  json.key("corrections").open_array();
  for (const auto& correction : corrections) {
    json.open_object().field("kind",
                             correction.kind == align::Correction::Kind::join ? "join" : "part");
    write_passage(json, "first", correction.first_hash, correction.first);
    write_passage(json, "second", correction.second_hash, correction.second);
    json.close_object();
  }
  json.close_array();
}

}  // namespace synoptic::comparison
