#pragma once

// HTML, and XML, is written by appending: `raw` for the program's own markup, `text` for everything
// else. A piece of an article can only get in through `text` and `attribute`, which escape.

#include <concepts>
#include <string>
#include <string_view>

#include "report/escape.h"

namespace synoptic::report {

class HtmlWriter {
 public:
  // Not inlined: each is written hundreds of times, and its call is the smaller code.
  [[gnu::noinline]] HtmlWriter& raw(std::string_view markup);
  [[gnu::noinline]] HtmlWriter& text(std::string_view value);
  // ` name="value"`, inside an open tag.
  [[gnu::noinline]] HtmlWriter& attribute(std::string_view name, std::string_view value);
  template <std::integral Integer>
  HtmlWriter& attribute(std::string_view name, Integer value) {
    return attribute(name, std::to_string(value));
  }
  // <name class="...">text</name>
  [[gnu::noinline]] HtmlWriter& element(std::string_view name, std::string_view classes,
                                        std::string_view value);

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace synoptic::report
