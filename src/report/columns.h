#pragma once

// Text in columns of a terminal.

#include <cstddef>
#include <string>
#include <string_view>

namespace synoptic::report {

// How many columns the text takes: 0 for marks that combine with the letter before, 2 for East
// Asian wide characters and most emoji, 1 for the rest (an approximation of UAX #11 by blocks).
std::size_t columns_of(std::string_view text);

// Lines of at most `width` columns, broken at spaces; a longer word stands alone on its line. The
// first line begins with `first`, the others with `rest`. Ends with a line end. `text` has single
// spaces only (terminal_text).
std::string wrap(std::string_view text, std::string_view first, std::string_view rest,
                 std::size_t width = 80);

}  // namespace synoptic::report
