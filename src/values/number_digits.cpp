// Figures in digits: separators, ranges, fractions, and the letters glued to them.

#include "values/number_words.h"

namespace synoptic::values {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ordinal_suffix(std::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" || letters == "th";
}

// "3/4", "1/100"; not "24/7", "2024/25".
std::optional<Digits> slashed(std::string_view number, std::size_t slash) {
  const auto over = decimal(number.substr(0, slash)), under = decimal(number.substr(slash + 1));
  if (!over || !under || *under < 2 || *over >= *under || *under > 100 || *over < 1)
    return std::nullopt;
  const double part = *under;
  if (part > 10 && part != 12 && part != 16 && part != 20 && part != 32 && part != 100)
    return std::nullopt;
  Digits out;
  out.low = out.high = *over / part;
  out.fraction = true;
  return out;
}

std::optional<Digits> hyphened(std::string_view number, std::size_t hyphen) {
  const auto low = decimal(number.substr(0, hyphen)), high = decimal(number.substr(hyphen + 1));
  if (!low || !high || *low >= *high) return std::nullopt;
  Digits out;
  out.low = *low;
  out.high = *high;
  out.range = true;
  return out;
}

std::optional<Digits> plain(std::string_view number) {
  const auto value = decimal(number);
  if (!value) return std::nullopt;
  Digits out;
  out.low = out.high = *value;
  return out;
}

void scale(Digits& digits, double factor) {
  digits.low *= factor;
  digits.high *= factor;
  digits.scaled = true;
}

// "e6" of "1.3e6".
bool read_exponent(std::string_view letters, Digits& out) {
  if (letters[0] != 'e' || letters.size() < 2 || letters.size() > 3) return false;
  int exponent = 0;
  for (const char c : letters.substr(1)) {
    if (!is_digit(c)) return false;
    exponent = exponent * 10 + (c - '0');
  }
  double factor = 1;
  for (int i = 0; i < exponent; ++i) factor *= 10;
  scale(out, factor);
  return true;
}

bool read_letters(std::string_view letters, bool all_caps, Digits& out) {
  if (is_ordinal_suffix(letters)) return out.ordinal = true;
  if (read_exponent(letters, out)) return true;
  const bool power = letters.size() <= 3 && letters.size() >= 2 &&
                     letters[letters.size() - 2] == 'm' &&
                     (letters.back() == '2' || letters.back() == '3');  // m2, km2
  for (const char c : letters)
    if (is_digit(c) && !power) return false;  // "5x5", "3d4": a name
  const bool millimetres = letters == "mm" && !all_caps;
  double factor = millimetres ? 0 : number_word(letters, NumberSort::suffix);
  if (factor == 0) factor = number_word(letters, NumberSort::scale);
  if (factor > 0)
    scale(out, factor);
  else
    out.suffix = letters;
  return true;
}

}  // namespace

std::optional<Digits> read_digits(std::string_view key, bool all_caps) {
  std::size_t end = 0;
  while (end < key.size() &&
         (is_digit(key[end]) || key[end] == '.' || key[end] == ',' || key[end] == '-' ||
          key[end] == '/' || key[end] == ' ' || key[end] == '\''))
    ++end;
  if (end < key.size() && end > 1 && key[end - 1] == '-') --end;  // "24-year-old"
  const std::string_view number = key.substr(0, end);
  std::string_view letters = key.substr(end);
  if (!letters.empty() && letters.front() == '-') letters.remove_prefix(1);
  const auto slash = number.find('/'), hyphen = number.find('-');
  auto out = slash != std::string_view::npos    ? slashed(number, slash)
             : hyphen != std::string_view::npos ? hyphened(number, hyphen)
                                                : plain(number);
  if (!out || letters.empty()) return out;
  if (!read_letters(letters, all_caps, *out)) return std::nullopt;
  return out;
}

std::optional<double> decimal(std::string_view digits) {
  double value = 0, place = 1;
  bool dot = false, any = false;
  const bool decimal_comma =
      digits.find('.') == std::string_view::npos && digits.find(',') == digits.rfind(',') &&
      digits.find(',') != std::string_view::npos && digits.size() - digits.find(',') != 4;
  for (const char c : digits) {
    if (is_digit(c)) {
      value = value * 10 + (c - '0');
      if (dot) place *= 10;
      any = true;
    } else if ((c == '.' || (c == ',' && decimal_comma)) && !dot) {
      dot = true;
    } else if ((c == ',' || c == ' ' || c == '\'') && !dot && any) {
      continue;
    } else {
      return std::nullopt;
    }
  }
  if (!any) return std::nullopt;
  return value / place;
}

}  // namespace synoptic::values
