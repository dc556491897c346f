#include "report/html_writer.h"

namespace synoptic::report {

HtmlWriter& HtmlWriter::raw(std::string_view markup) {
  out_ += markup;
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view value) {
  append_html(out_, value);
  return *this;
}

HtmlWriter& HtmlWriter::attribute(std::string_view name, std::string_view value) {
  return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
}

HtmlWriter& HtmlWriter::element(std::string_view name, std::string_view classes,
                                std::string_view value) {
  raw("<").raw(name);
  if (!classes.empty()) attribute("class", classes);
  return raw(">").text(value).raw("</").raw(name).raw(">");
}

}  // namespace synoptic::report
