#pragma once

// The Comparison for reading: semantic HTML, Markdown, CSV and plain text. All of them say the same; none
// decides anything. Every piece of an article passes the format's own escaping.

#include <string>
#include <string_view>

#include "comparison/comparison.h"

namespace synoptic::report {

struct ReportOptions {
  std::string language = "en";
  bool wording = false;  // mark wording-only changes too
};

// The inside of <main>: findings as headings with lists of readings, passages as a table with row and column
// headers, ledgers, what was set aside. No script, no style, no outer page. Ids: finding-ID, row-N.
std::string html_fragment(const comparison::Comparison& comparison, const ReportOptions& options);

// A whole page with its own style, readable and printable with scripts off.
std::string html_page(const comparison::Comparison& comparison, const ReportOptions& options);

std::string markdown(const comparison::Comparison& comparison, const ReportOptions& options);

// RFC 4180, one line for each reading; cells that begin with = + - @ are preceded by an apostrophe.
std::string csv(const comparison::Comparison& comparison, const ReportOptions& options);

// 80 columns, for a terminal.
std::string plain_text(const comparison::Comparison& comparison, const ReportOptions& options);

}  // namespace synoptic::report
