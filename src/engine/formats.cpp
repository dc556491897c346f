#include "engine/formats.h"

#include "comparison/json.h"

namespace synoptic::engine {
namespace {

std::string write_json(const comparison::Comparison& comparison,
                       const report::ReportOptions& options) {
  return comparison::to_json(comparison, options.language) + "\n";
}

std::string write_findings(const comparison::Comparison& comparison,
                           const report::ReportOptions& options) {
  return comparison::findings_json(comparison, options.language) + "\n";
}

constexpr Format kFormats[] = {
    {"html", "text/html;charset=utf-8", "synoptic.html", report::html_page},
    {"fragment", "text/html;charset=utf-8", "synoptic-fragment.html", report::html_fragment},
    {"json", "application/json", "synoptic.json", write_json},
    {"findings-json", "application/json", "synoptic-findings.json", write_findings},
    {"markdown", "text/markdown;charset=utf-8", "synoptic.md", report::markdown},
    {"csv", "text/csv;charset=utf-8", "synoptic.csv", report::csv},
    {"ledgers-csv", "text/csv;charset=utf-8", "synoptic-ledgers.csv", report::ledgers_csv},
    {"tei", "application/tei+xml", "synoptic.xml", report::tei},
    {"text", "text/plain;charset=utf-8", "synoptic.txt", report::plain_text},
};

}  // namespace

const Format* find_format(std::string_view name) {
  for (const Format& format : kFormats)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace synoptic::engine
