#include "report/html_writer.h"
#include "report/page_style.h"
#include "report/wording.h"

namespace synoptic::report {

std::string html_page(const comparison::Comparison& comparison, const ReportOptions& options) {
  const Teller teller{comparison, options};
  const std::string title = teller.say_count("report.title", comparison.articles.size());
  HtmlWriter out;
  out.raw("<!doctype html>\n<html")
      .attribute("lang", options.language)
      .raw(">\n<head>\n<meta charset=\"utf-8\">\n");
  out.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
  // Nothing in the page may load or run, even if an escape were missing somewhere.
  out.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src "
      "'unsafe-inline'\">\n");
  out.element("title", "", title)
      .raw("\n<style>")
      .raw(page_style())
      .raw("</style>\n</head>\n<body");
  if (options.wording) out.attribute("class", "show-wording");
  out.raw(">\n<header>").element("h1", "", title).raw("</header>\n<main>\n");
  out.raw(html_fragment(comparison, options)).raw("</main>\n");
  out.raw("<footer>")
      .element("p", "", teller.word("report.footer"))
      .raw("</footer>\n</body>\n</html>\n");
  return out.take();
}

}  // namespace synoptic::report
