#pragma once

// HTML is written by appending: `raw` for the program's own markup, `text` for everything else. A
// piece of an article can only get in through `text` and `attribute`, which escape.

#include <concepts>
#include <string>
#include <string_view>

#include "report/escape.h"

namespace synoptic::report {

class HtmlWriter {
 public:
  HtmlWriter& raw(std::string_view markup) {
    out_ += markup;
    return *this;
  }
  HtmlWriter& text(std::string_view value) {
    append_html(out_, value);
    return *this;
  }
  // ` name="value"`, inside an open tag.
  HtmlWriter& attribute(std::string_view name, std::string_view value) {
    raw(" ").raw(name).raw("=\"").text(value);
    return raw("\"");
  }
  template <std::integral Integer>
  HtmlWriter& attribute(std::string_view name, Integer value) {
    return attribute(name, std::to_string(value));
  }
  // <name class="...">text</name>
  HtmlWriter& element(std::string_view name, std::string_view classes, std::string_view value) {
    raw("<").raw(name);
    if (!classes.empty()) attribute("class", classes);
    return raw(">").text(value).raw("</").raw(name).raw(">");
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace synoptic::report
