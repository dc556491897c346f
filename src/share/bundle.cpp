#include "share/bundle.h"

#include <nlohmann/json.hpp>

#include "share/work_json.h"

namespace synoptic::share {
namespace {

// "synoptic.bundle/" and a version; nothing when the schema is another one.
std::optional<std::string_view> version_of(std::string_view schema) {
  constexpr std::string_view kPrefix = "synoptic.bundle/";
  if (schema.substr(0, kPrefix.size()) != kPrefix) return std::nullopt;
  return schema.substr(kPrefix.size());
}

}  // namespace

std::string_view error_name(BundleError error) {
  switch (error) {
    case BundleError::newer:
      return "newer";
    case BundleError::truncated:
      return "truncated";
    case BundleError::altered:
      return "altered";
    case BundleError::too_large:
      return "too_large";
    case BundleError::not_a_bundle:
      break;
  }
  return "not_a_bundle";
}

std::string to_json(const Bundle& bundle) {
  comparison::JsonWriter json;
  json.open_object().field("schema", kBundleSchema);
  write_work(json, bundle);
  return json.close_object().take();
}

BundleResult from_json(std::string_view bytes) {
  std::uint32_t replaced = 0;
  const auto root = nlohmann::json::parse(well_formed_json(bytes, &replaced), nullptr, false);
  if (!root.is_object() || !root.contains("schema") || !root["schema"].is_string())
    return BundleError::not_a_bundle;
  const auto version = version_of(root["schema"].get_ref<const std::string&>());
  if (!version) return BundleError::not_a_bundle;
  if (*version != "1") return BundleError::newer;
  Bundle bundle = read_work(root);
  bundle.replaced = replaced;
  return bundle;
}

}  // namespace synoptic::share
