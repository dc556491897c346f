#pragma once

// Lines of RFC 4180, for every table that is written so.

#include <initializer_list>
#include <string>
#include <string_view>

#include "report/escape.h"

namespace synoptic::report {

inline void write_csv_line(std::string& out, std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) out += ',';
    first = false;
    out += csv_cell(cell);
  }
  out += "\r\n";
}

}  // namespace synoptic::report
