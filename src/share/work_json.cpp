#include "share/work_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "comparison/corrections_json.h"
#include "comparison/reading_json.h"
#include "comparison/valid_utf8.h"
#include "divergence/divergence.h"
#include "text/utf8.h"

namespace synoptic::share {
namespace {

using comparison::JsonWriter;
using Json = nlohmann::json;

const Json& member(const Json& object, const char* name) {
  static const Json kNothing;
  if (!object.is_object()) return kNothing;
  const auto found = object.find(name);
  return found == object.end() ? kNothing : *found;
}

std::string text_at(const Json& object, const char* name) {
  const auto* text = member(object, name).get_ptr<const Json::string_t*>();
  return text ? *text : std::string{};
}

std::optional<std::uint32_t> number_at(const Json& object, const char* name) {
  const auto* number = member(object, name).get_ptr<const Json::number_unsigned_t*>();
  if (!number || *number > 0xFFFFFFFFu) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

text::Span span_at(const Json& object) {
  return text::make_span(number_at(object, "begin").value_or(0),
                         number_at(object, "end").value_or(0));
}

// [begin,end]; empty for anything else.
text::Span pair_of(const Json& value) {
  if (!value.is_array() || value.size() != 2) return {};
  for (const Json& end : value)
    if (!end.is_number_unsigned() || end.get<std::uint64_t>() > 0xFFFFFFFFu) return {};
  return {value[0].get<std::uint32_t>(), value[1].get<std::uint32_t>()};
}

std::vector<text::Span> pairs_at(const Json& object, const char* name) {
  std::vector<text::Span> spans;
  for (const Json& value : member(object, name))
    if (const text::Span span = pair_of(value); !span.empty()) spans.push_back(span);
  return spans;
}

std::optional<std::string> stated_at(const Json& object, const char* name) {
  if (!member(object, name).is_string()) return std::nullopt;
  return text_at(object, name);
}

article::ReadingDecisions reading_of(const Json& value) {
  return {pairs_at(value, "keep"),       pairs_at(value, "drop"),     stated_at(value, "title"),
          stated_at(value, "subtitle"),  stated_at(value, "outlet"),  stated_at(value, "byline"),
          stated_at(value, "published"), stated_at(value, "language")};
}

article::Input input_of(const Json& value) {
  article::Input input{text_at(value, "source"), text_at(value, "text"), text_at(value, "label"),
                       reading_of(member(value, "reading"))};
  if (member(value, "bytes").is_string())
    if (auto bytes = base64url_decode(text_at(value, "bytes"))) input.bytes = std::move(*bytes);
  return input;
}

align::Correction correction_of(const Json& value) {
  align::Correction correction;
  if (text_at(value, "kind") == "part") correction.kind = align::Correction::Kind::part;
  correction.first_hash = text_at(member(value, "first"), "article");
  correction.second_hash = text_at(member(value, "second"), "article");
  correction.first = span_at(member(value, "first"));
  correction.second = span_at(member(value, "second"));
  return correction;
}

// The sheets of the canvas, and what the page shows instead of it.
constexpr std::string_view kSheets[] = {"synopsis", "detail",   "reading",  "redline", "matrix",
                                        "ledgers",  "timeline", "findings", "text"};
constexpr std::string_view kOrders[] = {"consequence", "text"};

// The word when it is one of these, else nothing.
std::string known(std::string word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) == words.end() ? std::string{} : word;
}

// In the order of the kinds, each once, whatever the order they came in.
std::vector<std::string> known_kinds(const std::vector<std::string>& words) {
  std::vector<std::string> kinds;
  for (std::size_t k = 0; k < divergence::kKindCount; ++k) {
    const std::string name{divergence::kind_name(static_cast<divergence::Kind>(k))};
    if (std::find(words.begin(), words.end(), name) != words.end()) kinds.push_back(name);
  }
  return kinds;
}

View view_of(const Json& value) {
  View view;
  view.sheet = known(text_at(value, "sheet"), kSheets);
  view.order = known(text_at(value, "order"), kOrders);
  std::vector<std::string> kinds;
  for (const Json& kind : member(value, "kinds"))
    if (kind.is_string()) kinds.push_back(kind.get<std::string>());
  view.kinds = known_kinds(kinds);
  const std::uint32_t weight = number_at(value, "weight").value_or(0);
  view.weight = static_cast<std::uint8_t>(weight > 3 ? 0 : weight);
  return view;
}

ExcerptPart excerpt_part_of(const Json& value) {
  ExcerptPart part{number_at(value, "sentences").value_or(0), {}};
  for (const Json& row : member(value, "rows")) {
    const auto* number = row.get_ptr<const Json::number_unsigned_t*>();
    part.rows.push_back(number && *number < 0xFFFFFFFFu ? static_cast<std::uint32_t>(*number) : 0);
  }
  return part;
}

// As many parts as there are inputs, or none at all: one that is missing is empty.
std::vector<ExcerptPart> excerpt_of(const Json& value, std::size_t inputs) {
  std::vector<ExcerptPart> parts;
  if (!value.is_array() || value.empty()) return parts;
  for (const Json& part : value)
    if (parts.size() < inputs) parts.push_back(excerpt_part_of(part));
  parts.resize(inputs);
  return parts;
}

// The value of the escape of one UTF-16 unit at `at`, or -1 when it is no such escape.
int escape_at(std::string_view bytes, std::size_t at) {
  if (at + 6 > bytes.size() || bytes[at] != '\\' || bytes[at + 1] != 'u') return -1;
  int value = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char c = bytes[i];
    const int digit = c >= '0' && c <= '9'                 ? c - '0'
                      : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                           : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool is_high(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::uint32_t replacements(std::string_view bytes) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::uint32_t count = 0;
  for (auto at = bytes.find(kReplacement); at != std::string_view::npos;
       at = bytes.find(kReplacement, at + kReplacement.size()))
    ++count;
  return count;
}

void write_input(JsonWriter& json, const article::Input& input) {
  json.open_object().field("source", input.source).field("label", input.label);
  if (text::is_valid_utf8(input.bytes))
    json.field("text", input.bytes);
  else
    json.field("bytes", base64url_encode(input.bytes));
  comparison::write_reading(json, input.reading);
  json.close_object();
}

void write_view(JsonWriter& json, const View& view) {
  const std::string sheet = known(view.sheet, kSheets), order = known(view.order, kOrders);
  const std::vector<std::string> kinds = known_kinds(view.kinds);
  json.key("view").open_object();
  if (!sheet.empty()) json.field("sheet", sheet);
  if (!kinds.empty()) {
    json.key("kinds").open_array();
    for (const std::string& kind : kinds) json.string(kind);
    json.close_array();
  }
  if (view.weight >= 1 && view.weight <= 3) json.field("weight", view.weight);
  if (!order.empty()) json.field("order", order);
  json.close_object();
}

void write_excerpt(JsonWriter& json, const std::vector<ExcerptPart>& excerpt) {
  json.key("excerpt").open_array();
  for (const ExcerptPart& part : excerpt) {
    json.open_object().field("sentences", part.sentences);
    if (!part.rows.empty()) json.key("rows").open_array();
    for (const std::uint32_t row : part.rows) json.integer(row);
    if (!part.rows.empty()) json.close_array();
    json.close_object();
  }
  json.close_array();
}

void write_options(JsonWriter& json, const Bundle& bundle) {
  json.key("options").open_object();
  if (bundle.base) json.field("base", *bundle.base);
  if (!bundle.corrections.empty()) comparison::write_corrections(json, bundle.corrections);
  json.close_object();
}

}  // namespace

std::string well_formed_json(std::string_view bytes, std::uint32_t* replaced) {
  std::string out = comparison::valid_utf8(bytes);
  std::uint32_t count = replacements(out) - replacements(bytes);
  for (std::size_t at = out.find('\\'); at != std::string::npos && at + 1 < out.size();
       at = out.find('\\', at)) {
    const int unit = escape_at(out, at);
    if (unit < 0) {
      at += 2;  // an escape of one character, perhaps of a backslash
    } else if (is_high(unit) && is_low(escape_at(out, at + 6))) {
      at += 12;
    } else {
      if (is_high(unit) || is_low(unit)) {
        out.replace(at + 2, 4, "fffd");
        ++count;
      }
      at += 6;
    }
  }
  if (replaced) *replaced += count;
  return out;
}

Bundle read_work(const nlohmann::json& object) {
  Bundle bundle;
  for (const auto& article : member(object, "articles")) bundle.inputs.push_back(input_of(article));
  const Json& options = member(object, "options");
  bundle.base = number_at(options, "base");
  for (const auto& correction : member(options, "corrections"))
    bundle.corrections.push_back(correction_of(correction));
  for (const auto& mark : member(object, "marks"))
    bundle.marks.push_back(
        {text_at(mark, "finding"), text_at(mark, "verdict"), text_at(mark, "note")});
  bundle.selected = text_at(object, "selected");
  bundle.view = view_of(member(object, "view"));
  bundle.excerpt = excerpt_of(member(object, "excerpt"), bundle.inputs.size());
  return bundle;
}

void write_work(JsonWriter& json, const Bundle& bundle) {
  json.key("articles").open_array();
  for (const auto& input : bundle.inputs) write_input(json, input);
  json.close_array();
  write_options(json, bundle);
  if (!bundle.marks.empty()) {
    json.key("marks").open_array();
    for (const auto& mark : bundle.marks)
      json.open_object()
          .field("finding", mark.finding)
          .field("verdict", mark.verdict)
          .field("note", mark.note)
          .close_object();
    json.close_array();
  }
  if (!bundle.selected.empty()) json.field("selected", bundle.selected);
  if (!bundle.view.empty()) write_view(json, bundle.view);
  if (!bundle.excerpt.empty()) write_excerpt(json, bundle.excerpt);
}

}  // namespace synoptic::share
