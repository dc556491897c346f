#pragma once

// The sections of the HTML fragment, one a file. report.h says what each looks like.

#include "report/html_writer.h"
#include "report/wording.h"

namespace synoptic::report {

void write_overview(HtmlWriter& out, const Teller& teller);
void write_findings(HtmlWriter& out, const Teller& teller);
void write_common_ground(HtmlWriter& out, const Teller& teller);
void write_passages(HtmlWriter& out, const Teller& teller);
void write_ledgers(HtmlWriter& out, const Teller& teller);
void write_set_aside(HtmlWriter& out, const Teller& teller);

// "kind-number family-fact"
std::string kind_classes(divergence::Kind kind);

// ` dir="auto"`, and lang where the article is in another language than the report.
void write_language(HtmlWriter& out, const Teller& teller, article::ArticleIndex article);

}  // namespace synoptic::report
