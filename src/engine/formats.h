#pragma once

// The formats a comparison can be written in, by name: one table for the engine and the command
// line.

#include <optional>
#include <string>
#include <string_view>

#include "comparison/comparison.h"
#include "report/report.h"

namespace synoptic::engine {

struct Format {
  std::string_view name;        // "html"
  std::string_view media_type;  // "text/html;charset=utf-8"
  std::string_view file_name;   // for a download
  std::string (*write)(const comparison::Comparison& comparison,
                       const report::ReportOptions& options);
};

// html fragment json findings-json markdown csv ledgers-csv tei text; nullptr for any other name.
const Format* find_format(std::string_view name);

}  // namespace synoptic::engine
