#include "article/numbered_lines.h"

#include <string>

#include "article/date_line.h"

namespace synoptic::article {
namespace {

struct Numbered {
  std::size_t line = 0;
  int number = 0;
  std::uint32_t rest = 0;  // where the words behind the number begin
};

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

// One or two figures, a stop or a bracket, a space; 0 when the line has no such head.
std::uint32_t head_length(std::string_view line, int& number) {
  std::uint32_t at = !line.empty() && line[0] == '(' ? 1 : 0;
  const std::uint32_t first = at;
  number = 0;
  for (; at < line.size() && is_digit_byte(line[at]); ++at) {
    if (at - first == 2) return 0;
    number = number * 10 + (line[at] - '0');
  }
  if (at == first || at + 2 >= line.size() || line[at + 1] != ' ') return 0;
  return line[at] == ')' || (line[at] == '.' && first == 0) ? at + 2 : 0;
}

bool is_month(std::string_view words) {
  const auto end = words.find_first_of(" :,.");
  return find_date("1 " + std::string(words.substr(0, end)) + " 2000").has_value();
}

// [begin, end) of `all` counts by one.
bool is_list(std::string_view text, const std::vector<Line>& lines,
             const std::vector<Numbered>& all, std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin;
  const bool pair =
      count == 2 && all[begin].number == 1 && all[begin].line + 1 == all[end - 1].line;
  if (count < 3 && !pair) return false;
  std::size_t months = 0;
  for (std::size_t k = begin; k < end; ++k)
    months += is_month(text::slice(text, {all[k].rest, lines[all[k].line].span.end}));
  return months * 2 < count;
}

}  // namespace

void number_items(std::string_view text, std::vector<Line>& lines) {
  std::vector<Numbered> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    int number = 0;
    const std::uint32_t head = head_length(text::slice(text, lines[i].span), number);
    if (head > 0) all.push_back({i, number, lines[i].span.begin + head});
  }
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin + 1;
    const int step = end < all.size() ? all[end].number - all[begin].number : 0;
    while ((step == 1 || step == -1) && end < all.size() &&
           all[end].number - all[end - 1].number == step)
      ++end;
    if (!is_list(text, lines, all, begin, end)) {
      begin = end - begin > 2 ? end : begin + 1;
      continue;
    }
    for (std::size_t k = begin; k < end; ++k) {
      Line& line = lines[all[k].line];
      line.span.begin = all[k].rest;
      const bool above = k > begin && all[k - 1].line + 1 == all[k].line;
      const bool below = k + 1 < end && all[k + 1].line == all[k].line + 1;
      line.bullet = line.bullet || ((above || below) && !line.marked_heading);
    }
    begin = end;
  }
}

}  // namespace synoptic::article
