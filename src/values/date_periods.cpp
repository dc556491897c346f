// Parts of periods and periods inside periods.

#include "values/date_rules.h"

namespace synoptic::values {
namespace {

// A month by its name alone, where the words before have said that a period comes.
Reading named_month(const DateText& x, std::size_t at) {
  const auto named = x.month(at);
  if (!named || !named->plain) return std::nullopt;
  return found(month_of_year(0, named->number), at + 1);
}

// What a part or a numbered piece is taken from: "of 2025", "of last year", "of May".
Reading whole_at(const DateText& x, std::size_t at) {
  for (const auto rule : {month_year, quarter, season, decade, century, directed, plain_year,
                          this_period, named_month}) {
    auto whole = rule(x, at);
    if (whole && (whole->interval.precision == Precision::day)) continue;
    if (whole) return whole;
  }
  return std::nullopt;
}

// Without a year, a period is the one of the reference's year.
std::optional<DateInterval> in_a_year(const DateText& x, const DateInterval& whole) {
  if (whole.has_year) return whole;
  if (!x.reference()) return std::nullopt;
  const CivilDate from = civil_of(whole.from);
  DateInterval out = month_interval(civil_of(*x.reference()).year, from.month);
  out.precision = whole.precision;
  return out;
}

struct Piece {
  int nth = 0;    // 0 and below count from the end
  int count = 1;  // "the first ten days"
  std::size_t end = 0;
};

// "first", "3rd", "last", "first ten".
std::optional<Piece> piece_at(const DateText& x, std::size_t at) {
  Piece piece;
  piece.end = at + 1;
  if (x.key(at) == "last" || x.key(at) == "final") {
    piece.nth = 0;
  } else if (const auto read = x.figure(at); read && read->figure.ordinal) {
    piece.nth = static_cast<int>(read->figure.low);
    piece.end = read->end;
  } else {
    return std::nullopt;
  }
  const bool counted = !x.word(piece.end, DateSort::period);
  if (const auto more = counted ? x.figure(piece.end) : std::nullopt;
      more && !more->figure.ordinal && more->figure.low <= 100) {
    piece.count = static_cast<int>(more->figure.low);
    piece.end = more->end;
  }
  return piece;
}

DateInterval nth_weekday(const DateInterval& whole, int weekday, int nth) {
  Day day = whole.from + (weekday - weekday_of(whole.from) + 7) % 7 + 7 * (nth - 1);
  if (nth <= 0) day = whole.to - 1 - (weekday_of(whole.to - 1) - weekday + 7) % 7 + 7 * nth;
  return made(day, day + 1, Precision::day);
}

// `count` days or months from the nth of the whole on.
DateInterval run_of(const DateInterval& whole, Period period, const Piece& piece) {
  const Precision precision = period == kDay ? Precision::day : Precision::month;
  const Day from = piece.nth > 0 ? moved(whole.from, piece.nth - 1, period)
                                 : moved(whole.to, piece.nth - piece.count, period);
  return made(from, moved(from, piece.count, period), precision);
}

std::optional<DateInterval> cut(const DateInterval& whole, Period period, const Piece& piece) {
  DateInterval out;
  if (period == kWeek || period == kWorkWeek) {
    out = nth_week(whole, piece.nth);
    if (period == kWorkWeek) out.to = out.from + 5;
  } else if (period == kWeekend) {
    out = nth_weekday(whole, 6, piece.nth);
    out.to = out.from + 2;
  } else if (period == kDay || period == kMonth || period == kYear) {
    out = run_of(whole, period, piece);
  } else {
    return std::nullopt;
  }
  if (out.from >= whole.to || out.to <= whole.from) return std::nullopt;
  return out;
}

// The quarter or half said at a position: "Q3", "H2", "third quarter", "first half".
struct Share {
  int number = 0, months = 3;
  std::size_t end = 0;
};

Share share_at(const DateText& x, std::size_t at) {
  const std::string_view first = x.key(at);
  if (first.size() == 2 && (first[0] == 'q' || first[0] == 'h') && first[1] >= '1' &&
      first[1] <= '4')
    return {first[1] - '0', first[0] == 'q' ? 3 : 6, at + 1};
  if (!x.is_word(at) && all_digits(first)) return {};
  const auto piece = piece_at(x, at);
  if (!piece || piece->count != 1 || piece->nth > 4) return {};
  if (x.key(piece->end) != "quarter" && x.key(piece->end) != "half") return {};
  const int months = x.key(piece->end) == "quarter" ? 3 : 6;
  return {piece->nth == 0 ? 12 / months : piece->nth, months, piece->end + 1};
}

Reading share_of(const DateText& x, const Share& share, std::size_t year_at) {
  const auto from_month = (share.number - 1) * share.months + 1;
  const auto months = [&](int year) {
    return months_interval(year, from_month, share.months, Precision::quarter);
  };
  std::size_t i = year_at;
  if (x.key(i) == "," || x.key(i) == "of" || x.key(i) == "-" || x.key(i) == "in") ++i;
  if (x.key(i) == "fiscal") ++i;
  if (const int year = x.year(i); year != 0) return found(months(year), i + 1);
  if (x.key(i) == "the") ++i;
  const auto direction = x.word(i, DateSort::direction);
  if (x.reference() && x.key(i + 1) == "year" && (direction || x.key(i) == "the"))
    return said_from_today(months(civil_of(*x.reference()).year + direction.value_or(0)), i + 2);
  DateInterval yearless = months(kNoYear);
  yearless.has_year = false;
  return loosely(found(yearless, year_at));
}

// The day of a date that names no year, nearest to the reference.
std::optional<Day> nearest_day(const DateText& x, const DateInterval& date) {
  if (date.has_year) return date.from;
  if (!x.reference()) return std::nullopt;
  const CivilDate from = civil_of(date.from);
  const int year = civil_of(*x.reference()).year;
  Day best = day_of(year, from.month, from.day);
  for (const int other : {year - 1, year + 1}) {
    const Day day = day_of(other, from.month, from.day);
    const Day away = day > *x.reference() ? day - *x.reference() : *x.reference() - day;
    const Day least = best > *x.reference() ? best - *x.reference() : *x.reference() - best;
    if (away < least) best = day;
  }
  return best;
}

}  // namespace

// "late 2025", "mid-June", "the end of 2025", "early in the 1990s".
Reading part_of_period(const DateText& x, std::size_t at) {
  const auto part = x.word(at, DateSort::part);
  if (!part) return std::nullopt;
  std::size_t i = at + 1;
  const bool adverb = x.key(at) == "early" || x.key(at) == "late";  // no "end in 2030"
  while (x.key(i) == "of" || (adverb && x.key(i) == "in") || x.key(i) == "-" || x.key(i) == "the")
    ++i;
  if (i > at + 3) return std::nullopt;
  auto whole = whole_at(x, i);
  if (!whole) return std::nullopt;
  whole->interval = third_of(whole->interval, *part);
  whole->part = *part;
  return whole;
}

// "Q3 2025", "2017-Q1", "the third quarter of 2025", "next year's first half".
Reading quarter(const DateText& x, std::size_t at) {
  if (const int year = x.year(at); year != 0) {
    const std::size_t i = at + (x.key(at + 1) == "-" && x.glued(at + 2) ? 2 : 1);
    const Share share = x.is_word(i) && x.key(i).size() == 2 ? share_at(x, i) : Share{};
    if (share.number < 1 || share.number * share.months > 12) return std::nullopt;
    return found(months_interval(year, (share.number - 1) * share.months + 1, share.months,
                                 Precision::quarter),
                 share.end);
  }
  if (x.word(at, DateSort::direction) && x.key(at + 1) == "year" && x.key(at + 2) == "'s") {
    const Share share = share_at(x, at + 3);
    if (!x.reference() || share.number < 1) return std::nullopt;
    const int year = civil_of(*x.reference()).year + *x.word(at, DateSort::direction);
    return said_from_today(months_interval(year, (share.number - 1) * share.months + 1,
                                           share.months, Precision::quarter),
                           share.end);
  }
  const Share share = share_at(x, at);
  if (share.number < 1 || share.number * share.months > 12) return std::nullopt;
  auto read = share_of(x, share, share.end);
  if (read && read->loose && x.key(at)[0] == 'h' && share.months == 6 && share.end == at + 1)
    return std::nullopt;  // "H2" alone is hydrogen
  return read;
}

Reading season(const DateText& x, std::size_t at) {
  const auto named = x.word(at, DateSort::season);
  if (!named) return std::nullopt;
  std::size_t i = at + 1;
  const int year = year_after(x, i);
  if (year == 0) return std::nullopt;
  return found(season_interval(year, *named), i);
}

// "the first week of May", "the last Monday of 2024", "the third month of next year".
Reading nth_in_period(const DateText& x, std::size_t at) {
  const auto piece = piece_at(x, at);
  if (!piece) return std::nullopt;
  const auto period = x.word(piece->end, DateSort::period);
  const auto weekday = x.word(piece->end, DateSort::weekday);
  if (!period && !weekday) return std::nullopt;
  std::size_t i = piece->end + 1;
  if (x.key(i) != "of" && x.key(i) != "in") return std::nullopt;
  i += x.key(i + 1) == "the" ? 2 : 1;
  auto whole = whole_at(x, i);
  const auto in_year = whole ? in_a_year(x, whole->interval) : std::nullopt;
  if (!in_year) return std::nullopt;
  const auto interval = weekday ? nth_weekday(*in_year, *weekday, piece->nth)
                                : cut(*in_year, static_cast<Period>(*period), *piece);
  if (!interval) return std::nullopt;
  whole->relative = whole->relative || !whole->interval.has_year;
  whole->interval = *interval;
  whole->part = 0;
  return whole;
}

// "week 31", "week 3 of 2027", by ISO 8601.
Reading numbered_week(const DateText& x, std::size_t at) {
  if (x.key(at) != "week" || !x.is_number(at + 1) || x.key(at + 1).size() > 2) return std::nullopt;
  const int number = small_number(x.key(at + 1));
  if (number < 1 || number > 53) return std::nullopt;
  const std::size_t of = at + 2;
  const bool year_follows = x.key(of) == "of" || x.key(of) == ",";
  auto whole = year_follows ? whole_at(x, of + (x.key(of + 1) == "the" ? 2 : 1)) : std::nullopt;
  if (whole && whole->interval.precision == Precision::year) {
    whole->interval = nth_week(whole->interval, number);
    return whole;
  }
  if (!x.reference()) return std::nullopt;
  const DateInterval year = year_interval(civil_of(*x.reference()).year);
  return loosely(said_from_today(nth_week(year, number), of));
}

// "the week of June 3", "the week beginning 3 June", "the weekend of 3 June".
Reading week_of_date(const DateText& x, std::size_t at) {
  const bool weekend = x.key(at) == "weekend";
  if (x.key(at) != "week" && !weekend) return std::nullopt;
  std::size_t i = at + 1;
  if (x.key(i) != "of" && !x.word(i, DateSort::opening) && x.key(i) != "ending")
    return std::nullopt;
  ++i;
  while (x.key(i) == "on" || x.key(i) == "the" || x.key(i) == "from") ++i;
  auto date = point(x, i);
  if (!date || date->range || date->interval.precision != Precision::day) return std::nullopt;
  const auto day = nearest_day(x, date->interval);
  if (!day) return std::nullopt;
  date->relative = date->relative || !date->interval.has_year;
  date->interval = week_of(*day);
  if (weekend) date->interval = made(date->interval.from + 5, date->interval.to, Precision::day);
  date->exact.reset();
  return date;
}

// "the 18th", "the 21st of this month", "4-23 in next month".
Reading day_of_month(const DateText& x, std::size_t at) {
  if (!x.reference() || (at > 0 && x.is_symbol(at - 1))) return std::nullopt;
  const auto days = days_at(x, at);
  if (!days || (x.is_word(at) && x.key(at).size() < 5)) return std::nullopt;
  const std::size_t i = days->end + (x.key(days->end) == "of" || x.key(days->end) == "in" ? 1 : 0);
  DateInterval month = period_at(*x.reference(), kMonth, 0);
  std::size_t end = days->end;
  const auto named = directed(x, i);
  if (named && named->interval.precision == Precision::month) {
    month = named->interval;
    end = named->end;
  } else if (days->last > 0 || all_digits(x.key(at)) || x.is_word(at) || x.is_word(end) ||
             x.is_number(end) || x.inside(end) || at == 0 || x.key(at - 1) != "the") {
    return std::nullopt;
  }
  const int last = days->last > 0 ? days->last : days->first;
  if (month.from + last > month.to) return std::nullopt;
  Found out = loosely(
      said_from_today(made(month.from + days->first - 1, month.from + last, Precision::day), end));
  out.range = days->last > 0;
  out.last = made(month.from + last - 1, month.from + last, Precision::day);
  return out;
}

}  // namespace synoptic::values
