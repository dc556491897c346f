#include "comparison/reading_json.h"

namespace synoptic::comparison {
namespace {

void write_spans(JsonWriter& json, std::string_view name, const std::vector<text::Span>& spans) {
  if (spans.empty()) return;
  json.key(name).open_array();
  for (const text::Span span : spans) json.span(span);
  json.close_array();
}

}  // namespace

void write_reading(JsonWriter& json, const article::ReadingDecisions& decisions) {
  if (decisions.empty()) return;
  const auto write = [&json](std::string_view name, const std::optional<std::string>& stated) {
    if (stated) json.field(name, *stated);
  };
  json.key("reading").open_object();
  write_spans(json, "keep", decisions.keep);
  write_spans(json, "drop", decisions.drop);
  write("title", decisions.title);
  write("subtitle", decisions.subtitle);
  write("outlet", decisions.outlet);
  write("byline", decisions.byline);
  write("published", decisions.published);
  write("language", decisions.language);
  json.close_object();
}

}  // namespace synoptic::comparison
