#include "engine/engine.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "comparison/json.h"
#include "comparison/json_writer.h"
#include "engine/formats.h"
#include "engine/limits.h"
#include "phrases/phrase.h"
#include "share/compare_work.h"
#include "share/excerpt.h"
#include "share/work_json.h"

namespace synoptic::engine {
namespace {

using comparison::Comparison;
using comparison::JsonWriter;
using Json = nlohmann::json;

// ---- reading a request
// -------------------------------------------------------------------------------------

struct Request {
  const Json& fields;
  const Progress& progress;
  std::string language;
  std::uint32_t replaced = 0;  // characters of it that were none
};

std::string text_at(const Json& object, const char* name) {
  if (!object.is_object()) return {};
  const auto found = object.find(name);
  const auto* text = found == object.end() ? nullptr : found->get_ptr<const Json::string_t*>();
  return text ? *text : std::string{};
}

bool flag_at(const Json& object, const char* name, bool otherwise) {
  const auto found = object.find(name);
  return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

void raise(std::uint64_t& limit, const Json& options, const char* name) {
  const auto found = options.find(name);
  if (found != options.end() && found->is_number_unsigned()) limit = found->get<std::uint64_t>();
}

Limits limits_of(const Json& request) {
  Limits limits;
  const auto options = request.find("options");
  if (options == request.end() || !options->is_object()) return limits;
  raise(limits.articles, *options, "max_articles");
  raise(limits.article_bytes, *options, "max_bytes");
  raise(limits.total_bytes, *options, "max_total_bytes");
  return limits;
}

// ---- replies
// -----------------------------------------------------------------------------------------------

std::string failure(std::string_view code, std::string_view sentence,
                    std::optional<std::size_t> article = std::nullopt) {
  JsonWriter reply;
  reply.open_object().field("ok", false).field("code", code).field("error", sentence);
  if (article) reply.field("article", *article);
  return reply.close_object().take();
}

std::string refusal(const Request& request, const std::string& code, const std::string& name = {}) {
  return failure(code, phrases::render({"engine." + code, {{"name", name}}}, {}, request.language));
}

std::string bundle_failure(const Request& request, share::BundleError error) {
  const std::string name{share::error_name(error)};
  return failure(name, phrases::phrase("bundle." + name, request.language));
}

JsonWriter done() {
  JsonWriter reply;
  reply.open_object().field("ok", true);
  return reply;
}

// ---- comparing
// ---------------------------------------------------------------------------------------------

// A comparison, or the reply that says why there is none.
struct Outcome {
  share::Bundle work;
  Comparison comparison;
  std::string failure;
};

Outcome run(const Request& request) {
  Outcome outcome;
  outcome.work = share::read_work(request.fields);
  outcome.work.replaced = request.replaced;
  if (const auto refused =
          check_limits(outcome.work.inputs, limits_of(request.fields), request.language)) {
    outcome.failure = failure(refused->code, refused->sentence, refused->article);
    return outcome;
  }
  bool stopped = false;
  const auto progress = [&](double fraction, std::string_view stage) {
    stopped |= request.progress && !request.progress(fraction, stage);
    return !stopped;
  };
  outcome.comparison = share::compare_work(outcome.work, progress, request.language);
  if (stopped) outcome.failure = refusal(request, "cancelled");
  return outcome;
}

bool has_finding(const Comparison& comparison, const std::string& id) {
  return std::any_of(comparison.divergences.begin(), comparison.divergences.end(),
                     [&](const divergence::Divergence& d) { return d.id == id; });
}

std::string compare(const Request& request) {
  const Outcome outcome = run(request);
  if (!outcome.failure.empty()) return outcome.failure;
  JsonWriter reply = done();
  if (flag_at(request.fields, "html", true))
    reply.field("html", report::html_fragment(outcome.comparison, {request.language, false}));
  reply.key("lost_marks").open_array();
  for (const auto& mark : outcome.work.marks)
    if (!has_finding(outcome.comparison, mark.finding)) reply.string(mark.finding);
  reply.close_array()
      .key("comparison")
      .raw(comparison::to_json(outcome.comparison, request.language));
  return reply.close_object().take();
}

std::string report_op(const Request& request) {
  const std::string name = text_at(request.fields, "format");
  const Format* format = find_format(name);
  if (!format) return refusal(request, "unknown_format", name);
  const Outcome outcome = run(request);
  if (!outcome.failure.empty()) return outcome.failure;
  const report::ReportOptions options{request.language, flag_at(request.fields, "wording", false)};
  JsonWriter reply = done();
  reply.field("text", format->write(outcome.comparison, options)).field("type", format->media_type);
  return reply.field("name", format->file_name).close_object().take();
}

// ---- bundles and links
// -------------------------------------------------------------------------------------

JsonWriter written(const share::Bundle& bundle) {
  const std::string json = share::to_json(bundle);
  JsonWriter reply = done();
  reply.field("json", json).field("checksum", share::checksum_text(share::crc32(json)));
  return reply;
}

std::string bundle_write(const Request& request) {
  return written(share::read_work(request.fields)).close_object().take();
}

std::string excerpt_write(const Request& request) {
  const Outcome outcome = run(request);
  if (!outcome.failure.empty()) return outcome.failure;
  const std::string finding = text_at(request.fields, "finding");
  if (!has_finding(outcome.comparison, finding)) return refusal(request, "no_finding");
  const auto excerpt = share::excerpt_of(outcome.work, outcome.comparison, finding);
  if (!excerpt) return refusal(request, "no_excerpt");
  JsonWriter reply = written(excerpt->bundle);
  reply.key("sentences").open_array();
  for (const comparison::Part& part : excerpt->parts)
    reply.open_array().integer(part.shown).integer(part.all).close_array();
  return reply.close_array().close_object().take();
}

std::string bundle_read(const Request& request) {
  const std::string json = text_at(request.fields, "json"),
                    checksum = text_at(request.fields, "checksum");
  const auto expected = share::checksum_from_text(checksum);
  if (!checksum.empty() && !expected) return bundle_failure(request, share::BundleError::altered);
  const auto result = expected ? share::from_link_json(json, *expected) : share::from_json(json);
  if (const auto* error = std::get_if<share::BundleError>(&result))
    return bundle_failure(request, *error);
  const share::Bundle& bundle = *std::get_if<share::Bundle>(&result);
  JsonWriter reply = done();
  reply.key("bundle").open_object();
  share::write_work(reply, bundle);
  reply.close_object();
  const std::uint32_t replaced = bundle.replaced + request.replaced;
  if (replaced > 0)
    reply.field("replaced", replaced)
        .field("note", phrases::render({"note.replaced", {{"count", std::int64_t{replaced}}}}, {},
                                       request.language));
  return reply.close_object().take();
}

std::string link_make(const Request& request) {
  const std::string body = text_at(request.fields, "body");
  const auto checksum = share::checksum_from_text(text_at(request.fields, "checksum"));
  if (body.empty() || !checksum || !share::base64url_decode(body))
    return refusal(request, "bad_request");
  return done().field("fragment", share::join_link(body, *checksum)).close_object().take();
}

std::string link_parse(const Request& request) {
  const std::string fragment = text_at(request.fields, "fragment");
  const auto result = share::parse_link(fragment);
  if (const auto* error = std::get_if<share::BundleError>(&result))
    return bundle_failure(request, *error);
  const auto& parts = *std::get_if<share::LinkParts>(&result);
  JsonWriter reply = done();
  reply.field("body", parts.body).field("checksum", share::checksum_text(parts.checksum));
  return reply.close_object().take();
}

std::string version(const Request&) {
  const Limits limits;
  JsonWriter reply = done();
  reply.field("version", SYNOPTIC_VERSION).field("comparison", comparison::kComparisonSchema);
  reply.field("bundle", share::kBundleSchema).field("link", share::kLinkVersion);
  reply.key("limits")
      .open_object()
      .field("articles", limits.articles)
      .field("bytes", limits.article_bytes);
  return reply.field("total_bytes", limits.total_bytes).close_object().close_object().take();
}

struct Operation {
  std::string_view name;
  std::string (*run)(const Request& request);
};

constexpr Operation kOperations[] = {
    {"bundle.read", bundle_read}, {"bundle.write", bundle_write},
    {"compare", compare},         {"excerpt.write", excerpt_write},
    {"link.make", link_make},     {"link.parse", link_parse},
    {"report", report_op},        {"version", version},
};

}  // namespace

std::string handle(std::string_view request, const Progress& progress) {
  std::uint32_t replaced = 0;
  const Json fields = Json::parse(share::well_formed_json(request, &replaced), nullptr, false);
  const std::string language = text_at(fields, "language");
  const Request read{fields, progress, language.empty() ? "en" : language, replaced};
  if (!fields.is_object()) return refusal(read, "bad_request");
  const std::string op = text_at(fields, "op");
  for (const Operation& operation : kOperations)
    if (operation.name == op) return operation.run(read);
  return refusal(read, "unknown_op", op);
}

}  // namespace synoptic::engine
