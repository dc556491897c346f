#include "values/number_joins.h"

#include "values/number_words.h"

namespace synoptic::values {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

void make_share(Figure& figure, double whole, std::size_t tokens) {
  figure.low = figure.high = figure.low / whole;
  figure.fraction = true;
  figure.tokens = tokens;
}

// "one over twenty" as mathematicians say it: nothing may follow.
void join_over(Tokens tokens, std::size_t at, std::size_t next, Figure& figure) {
  if (figure.low != 1 || next + 1 >= tokens.size() || tokens[next].key != "over") return;
  const auto whole = single_at(tokens, next + 1);
  if (!whole || whole->low <= 1 || whole->range || whole->ordinal || !whole->suffix.empty()) return;
  const std::size_t end = next + 1 + whole->tokens;
  if (end < tokens.size() && tokens[end].kind != text::TokenKind::punctuation) return;
  make_share(figure, whole->low, end - at);
}

}  // namespace

// "40 000", "1 414 021": groups of three parted by spaces.
void join_groups(Tokens tokens, std::size_t at, Figure& figure) {
  const std::string_view first = tokens[at].key;
  if (figure.tokens != 1 || first.size() > 3 || first[0] == '0' || !all_digits(first)) return;
  std::size_t next = at + 1;
  double value = figure.low;
  while (next < tokens.size() && tokens[next].key.size() == 3 && all_digits(tokens[next].key)) {
    value = value * 1000 + decimal(tokens[next].key).value_or(0);
    ++next;
  }
  figure.low = figure.high = value;
  figure.tokens = next - at;
}

// "one in five", "three out of ten", "9 in 10": a share.
void join_share(Tokens tokens, std::size_t at, Figure& figure) {
  std::size_t next = at + figure.tokens;
  if (figure.range || figure.fraction || figure.ordinal || next + 1 >= tokens.size()) return;
  const bool in = tokens[next].key == "in";
  const bool out_of = tokens[next].key == "out" && tokens[next + 1].key == "of";
  if (!in && !out_of) return join_over(tokens, at, next, figure);
  next += in ? 1 : 2;
  if (next >= tokens.size()) return;
  if (tokens[next].key == "every" && next + 1 < tokens.size()) ++next;
  const auto whole = single_at(tokens, next);
  if (!whole || whole->ordinal || whole->fraction || whole->low <= figure.low ||
      !whole->suffix.empty())
    return;
  if (in && (whole->low > 1000000 || (whole->low >= 1900 && whole->low < 2100))) return;
  make_share(figure, whole->low, next + whole->tokens - at);
}

void join_range(Tokens tokens, std::size_t at, Figure& figure) {
  const std::size_t sign = at + figure.tokens;
  if (figure.range || figure.ordinal || sign + 1 >= tokens.size()) return;
  const std::string_view key = tokens[sign].key;
  if (key != "to" && key != "-" && key != "~") return;
  const auto other = single_at(tokens, sign + 1);
  if (!other || other->ordinal || other->fraction != figure.fraction ||
      !other->suffix.empty() != !figure.suffix.empty())
    return;
  double low = figure.low;
  if (other->scaled && !figure.scaled && low < 1000 && !other->written_out) {
    // "2 to 3 million": the scale belongs to both.
    const double scale = other->high >= 1e12  ? 1e12
                         : other->high >= 1e9 ? 1e9
                         : other->high >= 1e6 ? 1e6
                                              : 1e3;
    low *= scale;
  }
  if (low >= other->high) return;
  figure.low = low;
  figure.high = other->high;
  figure.range = true;
  figure.scaled = figure.scaled || other->scaled;
  figure.tokens = sign + 1 + other->tokens - at;
}

}  // namespace synoptic::values
