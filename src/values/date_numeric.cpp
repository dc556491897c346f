// Dates in digits: members parted by one sign, without spaces.

#include <array>

#include "values/date_rules.h"

namespace synoptic::values {
namespace {

struct Member {
  int value = 0;
  std::size_t digits = 0;  // 0: a month's name
};

struct Members {
  std::array<Member, 3> at{};
  std::size_t count = 0, end = 0;
  char sign = 0;
};

std::optional<Member> member(const DateText& x, std::size_t i) {
  if (const auto named = x.month(i)) return Member{named->number, 0};
  if (x.is_number(i) && all_digits(x.key(i)))
    return Member{small_number(x.key(i)), x.key(i).size()};
  return std::nullopt;
}

bool is_sign(std::string_view key) { return key == "-" || key == "/" || key == "."; }

Members members_at(const DateText& x, std::size_t at) {
  Members out;
  for (std::size_t i = at; out.count < 3; i += 2) {
    const auto next = member(x, i);
    if (!next || (out.count > 0 && !x.glued(i))) break;
    out.at[out.count++] = *next;
    out.end = i + 1;
    const std::string_view sign = x.key(i + 1);
    if (!is_sign(sign) || !x.glued(i + 1) || (out.sign != 0 && sign[0] != out.sign)) break;
    if (sign == "." && !x.inside(i + 1)) break;  // a full stop
    out.sign = sign[0];
  }
  return out;
}

// A year of two digits is one of ours or of the last century's second half.
int full_year(const Member& year) {
  if (year.digits == 4) return year.value;
  return year.digits == 2 ? year.value + (year.value < 50 ? 2000 : 1900) : 0;
}

Reading whole_day(int year, int month, int day, const Members& m) {
  if (year < 1000 || year >= 2200 || !exists(year, month, day)) return std::nullopt;
  return found(day_interval(year, month, day), m.end);
}

// A month's name among three: the year is the member of four digits, or the last.
Reading with_name(const Members& m, std::size_t name) {
  const std::size_t first = name == 0 ? 1 : 0, second = name == 2 ? 1 : 2;
  const bool year_first = m.at[first].digits == 4;
  const Member& year = year_first ? m.at[first] : m.at[second];
  const Member& day = year_first ? m.at[second] : m.at[first];
  if (day.digits == 0 || day.digits > 2) return std::nullopt;
  return whole_day(full_year(year), m.at[name].value, day.value, m);
}

Reading three(const Members& m) {
  for (std::size_t i = 0; i < 3; ++i)
    if (m.at[i].digits == 0) return with_name(m, i);
  const Member &a = m.at[0], &b = m.at[1], &c = m.at[2];
  if (a.digits == 4) {
    const bool day_first = b.value > 12;
    return whole_day(a.value, day_first ? c.value : b.value, day_first ? b.value : c.value, m);
  }
  const bool day_first = m.sign == '.' || a.value > 12;
  const int month = day_first ? b.value : a.value, day = day_first ? a.value : b.value;
  if (a.digits > 2 || b.digits > 2) return std::nullopt;
  auto read = whole_day(full_year(c), month, day, m);
  if (read && c.digits != 4) read->loose = true;
  return read;
}

// "2023-07" is July, "2023-24" and "2023/24" two years; "Aug-2016"; "Oct/2".
Reading two(const Members& m) {
  const Member &a = m.at[0], &b = m.at[1];
  if (a.digits == 0 && b.digits == 4) return found(month_interval(b.value, a.value), m.end);
  if (a.digits == 0 && b.digits != 0 && b.value >= 1 && b.value <= 31)
    return loosely(found(dated(0, a.value, b.value, 0), m.end));
  if (a.digits != 4 || b.digits != 2 || m.sign == '.') return std::nullopt;
  if (m.sign == '-' && b.value >= 1 && b.value <= 12)
    return found(month_interval(a.value, b.value), m.end);
  if (b.value != (a.value + 1) % 100) return std::nullopt;
  return found(years_interval(a.value, 2, Precision::year), m.end);
}

}  // namespace

Reading numeric_date(const DateText& x, std::size_t at) {
  if (!x.is_number(at) && !(x.month(at) && is_sign(x.key(at + 1)))) return std::nullopt;
  const Members m = members_at(x, at);
  if (m.count == 3) return three(m);
  if (m.count == 2) return two(m);
  const std::string_view key = x.key(at);
  if (m.count == 1 && key.size() == 8) {  // 20200701
    const int digits = small_number(key);
    if (auto read = whole_day(digits / 10000, digits / 100 % 100, digits % 100, m))
      return loosely(*read);
  }
  return std::nullopt;
}

Reading numeric_short(const DateText& x, std::size_t at) {
  int first = 0, second = 0;
  std::size_t end = at + 1;
  const std::string_view key = x.key(at);
  if (const auto dot = key.find('.'); dot != std::string_view::npos) {
    first = small_number(key.substr(0, dot));
    second = small_number(key.substr(dot + 1));
  } else if (x.key(at + 1) == "/" && x.glued(at + 1) && x.glued(at + 2)) {
    first = small_number(key);
    second = small_number(x.key(at + 2));
    end = at + 3;
  }
  if (first > 12) std::swap(first, second);
  if (!exists(kNoYear, first, second)) return std::nullopt;
  return found(dated(0, first, second, 0), end);
}

}  // namespace synoptic::values
