#include "values/date_grammar.h"

#include <array>
#include <string_view>

#include "lexicon/word_forms.h"
#include "values/date_words.h"
#include "values/unit.h"

namespace synoptic::values {
namespace {

constexpr int kNoYear = 4;
constexpr int kFirstYear = 1000, kPastYear = 2200;

DateInterval made(Day from, Day to, Precision precision) {
  DateInterval interval;
  interval.from = from;
  interval.to = to;
  interval.precision = precision;
  return interval;
}

Day month_begin(int year, int month) {
  while (month > 12) month -= 12, ++year;
  while (month < 1) month += 12, --year;
  return day_of(year, month, 1);
}

DateInterval months_interval(int year, int month, int count, Precision precision) {
  return made(month_begin(year, month), month_begin(year, month + count), precision);
}

DateInterval years_interval(int year, int count, Precision precision) {
  return made(day_of(year, 1, 1), day_of(year + count, 1, 1), precision);
}

// Early, mid and late: a third of the period each.
DateInterval third_of(DateInterval whole, int part) {
  const Day length = whole.to - whole.from;
  DateInterval out = whole;
  out.from = whole.from + length * (part - 1) / 3;
  out.to = whole.from + length * part / 3;
  return out;
}

int weekday_of(Day day) {
  return static_cast<int>(((day + 3) % 7 + 7) % 7) + 1;
}  // 1970-01-01 was a Thursday

bool all_digits(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return true;
}

int integer(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value < 100000 ? value * 10 + (c - '0') : value;
  return value;
}

bool is_year(int value) { return value >= kFirstYear && value < kPastYear; }
bool is_day(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

// False for 29 February of a common year, 31 June and the like.
bool exists(int year, int month, int day) {
  return is_day(month, day) && civil_of(day_of(year, month, day)).day == day;
}

class DateReader {
 public:
  DateReader(Tokens tokens, std::optional<Day> reference) : t_(tokens), reference_(reference) {}

  std::optional<DateMatch> read(std::size_t at) {
    if (!may_begin(t_[at])) return std::nullopt;
    for (const auto rule :
         {&DateReader::weekday_date, &DateReader::numeric, &DateReader::day_month,
          &DateReader::month_day, &DateReader::month_year, &DateReader::part_of_period,
          &DateReader::quarter, &DateReader::season, &DateReader::decade, &DateReader::century,
          &DateReader::relative, &DateReader::years, &DateReader::lone_month})
      if (auto match = (this->*rule)(at)) return match;
    return std::nullopt;
  }

 private:
  using Match = std::optional<DateMatch>;

  std::string_view key(std::size_t i) const {
    return i < t_.size() ? std::string_view(t_[i].key) : std::string_view();
  }
  bool is_number(std::size_t i) const {
    return i < t_.size() && t_[i].kind == text::TokenKind::number;
  }
  std::optional<Month> month(std::size_t i) const {
    return i < t_.size() ? month_of(t_[i]) : std::nullopt;
  }
  std::optional<int> word(std::size_t i, DateSort sort) const { return date_word(key(i), sort); }

  static Match match(DateInterval interval, std::size_t tokens, bool relative = false) {
    return DateMatch{interval, tokens, relative};
  }

  // Past a month's full stop.
  std::size_t past_month(std::size_t i) const {
    const bool stop = key(i + 1) == "." && t_[i].key.size() <= 4 && is_number(i + 2);
    return i + (stop ? 2 : 1);
  }

  // A cheap first look at one token.
  static bool may_begin(const text::Token& token) {
    const std::string_view word = token.key;
    if (token.kind == text::TokenKind::punctuation) return word == "'";
    if (token.kind != text::TokenKind::word) return token.kind == text::TokenKind::number;
    if (is_date_word(word) || month_of(token) || may_begin_figure(token)) return true;
    return word.substr(0, 4) == "mid-" || (word.size() == 2 && (word[0] == 'q' || word[0] == 'h'));
  }

  int year_at(std::size_t i) const {
    if (!is_number(i) || key(i).size() != 4 || !all_digits(key(i))) return 0;
    const int year = integer(key(i));
    return is_year(year) ? year : 0;
  }

  // "3", "3rd"; 0 when it is no day of a month.
  int day_at(std::size_t i) const {
    if (!is_number(i)) return 0;
    std::string_view digits = key(i);
    const auto letters = digits.find_first_not_of("0123456789");
    if (letters != std::string_view::npos) {
      const std::string_view suffix = digits.substr(letters);
      if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return 0;
      digits = digits.substr(0, letters);
    }
    const int day = digits.size() <= 2 && !digits.empty() ? integer(digits) : 0;
    return day >= 1 && day <= 31 ? day : 0;
  }

  // A year after an optional comma or "of"; the position moves past it.
  int year_after(std::size_t& i) const {
    if (const int year = year_at(i); year != 0) return ++i, year;
    if (key(i) != "," && key(i) != "of" && key(i) != "in") return 0;
    const int year = year_at(i + 1);
    if (year == 0 || (key(i) == "," && counts_something(i + 2))) return 0;
    i += 2;
    return year;
  }

  bool counts_something(std::size_t i) const {
    if (key(i) == "people" || key(i) == "men" || key(i) == "women" || key(i) == "children")
      return true;
    return i < t_.size() && t_[i].kind == text::TokenKind::word && !t_[i].capitalised &&
           key(i).back() == 's' && (lexicon::look_up_word(key(i)).classes & lexicon::kNoun) != 0;
  }

  static DateInterval with_year(int year, int month_number, int day) {
    DateInterval interval = day_interval(year == 0 ? kNoYear : year, month_number, day);
    interval.has_year = year != 0;
    return interval;
  }

  // "Thursday, June 3": the weekday adds nothing to a dated day.
  Match weekday_date(std::size_t at) {
    if (!word(at, DateSort::weekday) && !word(at, DateSort::weekday_short)) return std::nullopt;
    std::size_t i = at + 1;
    if (key(i) == "." || key(i) == ",") ++i;
    if (key(i) == "the") ++i;
    auto date = day_month(i);
    if (!date) date = month_day(i);
    if (!date || date->interval.precision != Precision::day) return std::nullopt;
    date->tokens += i - at;
    return date;
  }

  // 2023-07-12, 2023/7/12, 12/07/2023, 12.07.2023, 2023-07.
  Match numeric(std::size_t at) {
    if (!is_number(at)) return std::nullopt;
    const std::string_view digits = key(at);
    std::array<int, 3> part{};
    std::array<std::size_t, 3> size{};
    std::size_t count = 0, begin = 0;
    char sign = 0;
    for (std::size_t i = 0; i <= digits.size(); ++i) {
      const bool end = i == digits.size();
      if (!end && digits[i] >= '0' && digits[i] <= '9') continue;
      if (!end && (digits[i] != '-' && digits[i] != '/' && digits[i] != '.')) return std::nullopt;
      if (!end && sign != 0 && digits[i] != sign) return std::nullopt;
      if (count == 3 || i == begin) return std::nullopt;
      size[count] = i - begin;
      part[count++] = integer(digits.substr(begin, i - begin));
      if (!end) sign = digits[i];
      begin = i + 1;
    }
    if (count == 3 && size[0] == 4 && is_year(part[0]) && exists(part[0], part[1], part[2]))
      return match(day_interval(part[0], part[1], part[2]), 1);
    if (count == 3 && size[2] == 4 && is_year(part[2])) {
      const bool day_first = sign == '.' || part[0] > 12;
      const int month_number = day_first ? part[1] : part[0], day = day_first ? part[0] : part[1];
      if (exists(part[2], month_number, day))
        return match(day_interval(part[2], month_number, day), 1);
    }
    if (count == 2 && size[0] == 4 && size[1] == 2 && sign == '-' && is_year(part[0]))
      return year_pair(part[0], part[1]);
    if (count == 2 && sign == '-' && is_year(part[0]) && is_year(part[1]) && part[0] < part[1])
      return match(years_interval(part[0], part[1] - part[0] + 1, Precision::year), 1);
    return std::nullopt;
  }

  // "2023-07" is July, "2023-24" two years.
  static Match year_pair(int year, int second) {
    if (second >= 1 && second <= 12) return match(month_interval(year, second), 1);
    if (second == (year + 1) % 100) return match(years_interval(year, 2, Precision::year), 1);
    return std::nullopt;
  }

  // "3 June 2025", "the 3rd of June", "3-5 June", "25 Haziran 2026".
  Match day_month(std::size_t at) {
    std::size_t i = at;
    int last = 0;
    const bool money = at > 0 && t_[at - 1].kind == text::TokenKind::symbol;  // "$12 December 27"
    const int day = money ? 0 : first_day(i, last);
    if (day == 0) return std::nullopt;
    if (key(i) == "of") ++i;
    const auto named = month(i);
    if (!named || (!t_[i].capitalised && key(i) == "may")) return std::nullopt;
    i = past_month(i);
    if (i > 0 && key(i - 1) == "." && year_at(i) == 0) --i;
    const int year = year_after(i);
    if (!exists(year == 0 ? kNoYear : year, named->number, day)) return std::nullopt;
    return match(day_range(year, named->number, day, last), i - at);
  }

  // "3", "3rd", "3-5", "3 to 5"; moves past it.
  int first_day(std::size_t& i, int& last) const {
    if (!is_number(i)) return ordinal_day(i);
    const std::string_view digits = key(i);
    if (const auto hyphen = digits.find('-');
        hyphen != std::string_view::npos && hyphen <= 2 && digits.size() <= 5) {
      if (!all_digits(digits.substr(0, hyphen)) || !all_digits(digits.substr(hyphen + 1))) return 0;
      last = integer(digits.substr(hyphen + 1));
      const int day = integer(digits.substr(0, hyphen));
      if (day < 1 || last <= day || last > 31) return 0;
      return ++i, day;
    }
    const int day = day_at(i);
    if (day == 0) return 0;
    ++i;
    const bool joined = key(i) == "-" || key(i) == "to";
    if (const int second = joined ? day_at(i + 1) : 0; second > day) {
      last = second;
      i += 2;
    }
    return day;
  }

  // "the fourth of July"; moves past the ordinal.
  int ordinal_day(std::size_t& i) const {
    if (i >= t_.size() || t_[i].kind != text::TokenKind::word) return 0;
    const auto figure = figure_at(t_, i);
    if (!figure || !figure->ordinal || figure->low > 31 || key(i + figure->tokens) != "of")
      return 0;
    i += figure->tokens;
    return static_cast<int>(figure->low);
  }

  static DateInterval day_range(int year, int month_number, int day, int last) {
    DateInterval interval = with_year(year, month_number, day);
    if (last > day) interval.to = interval.from + (last - day + 1);
    return interval;
  }

  // "June 3, 2025", "June 3-5".
  Match month_day(std::size_t at) {
    const auto named = month(at);
    if (!named || !t_[at].capitalised) return std::nullopt;
    std::size_t i = past_month(at);
    if (key(i) == "the") ++i;
    int last = 0;
    const int day = first_day(i, last);
    if (day == 0 || unit_follows(i)) return std::nullopt;
    const int year = year_after(i);
    return match(day_range(year, named->number, day, last), i - at);
  }

  bool unit_follows(std::size_t i) const {
    return key(i) == "%" || key(i) == "percent" || key(i) == "per" || key(i) == "million" ||
           key(i) == "billion" || (key(i) == "." && false);
  }

  // "June 2026", "June of 1987", "June 2024 to March 2025" stays two dates.
  Match month_year(std::size_t at) {
    const auto named = month(at);
    if (!named) return std::nullopt;
    std::size_t i = past_month(at);
    const int year = year_after(i);
    if (year == 0 || (key(at) == "may" && !t_[at].capitalised)) return std::nullopt;
    return match(month_interval(year, named->number), i - at);
  }

  // A month alone: a sure name, or any English one with a capital behind a preposition.
  Match lone_month(std::size_t at) {
    const auto named = month(at);
    if (!named || !t_[at].capitalised || at == 0 || key(at).size() < 3) return std::nullopt;
    const bool introduced =
        word(at - 1, DateSort::before_year) && t_[at - 1].kind == text::TokenKind::word;
    if (!named->sure && !(introduced && (key(at) == "may" || key(at) == "march")))
      return std::nullopt;
    if (named->sure && t_.size() > at + 1 && t_[at + 1].capitalised && !t_[at + 1].all_caps &&
        t_[at + 1].kind == text::TokenKind::word)
      return std::nullopt;  // "April Smith"
    DateInterval interval = month_interval(kNoYear, named->number);
    interval.has_year = false;
    return match(interval, 1);
  }

  // "late 2025", "mid-June", "the end of 2025", "early in the 1990s".
  Match part_of_period(std::size_t at) {
    const std::string_view first = key(at);
    if (first.size() > 4 && first.substr(0, 4) == "mid-" && all_digits(first.substr(4)) &&
        first.size() == 8) {
      const int year = integer(first.substr(4));
      return is_year(year) ? match(third_of(year_interval(year), 2), 1) : std::nullopt;
    }
    const auto part = word(at, DateSort::part);
    if (!part) return std::nullopt;
    std::size_t i = at + 1;
    while (key(i) == "of" || key(i) == "in" || key(i) == "-" || key(i) == "the") ++i;
    if (i > at + 3) return std::nullopt;
    for (const auto rule : {&DateReader::month_year, &DateReader::quarter, &DateReader::season,
                            &DateReader::decade, &DateReader::century, &DateReader::relative,
                            &DateReader::plain_year, &DateReader::lone_month}) {
      auto whole = (this->*rule)(i);
      if (!whole || whole->interval.precision == Precision::day) continue;
      whole->interval = third_of(whole->interval, *part);
      whole->tokens += i - at;
      return whole;
    }
    return std::nullopt;
  }

  Match plain_year(std::size_t at) {
    const int year = year_at(at);
    return year == 0 ? std::nullopt : match(year_interval(year), 1);
  }

  // "Q3 2025", "the third quarter of 2025", "first half of 2025".
  Match quarter(std::size_t at) {
    int number = 0, length = 3;
    std::size_t i = at;
    const std::string_view first = key(at);
    if (first.size() == 2 && (first[0] == 'q' || first[0] == 'h') && first[1] >= '1' &&
        first[1] <= '4') {
      number = first[1] - '0';
      length = first[0] == 'q' ? 3 : 6;
      ++i;
    } else if (const auto figure = at < t_.size() ? figure_at(t_, at) : std::nullopt;
               figure && figure->ordinal && figure->low <= 4) {
      i += figure->tokens;
      if (key(i) != "quarter" && key(i) != "half") return std::nullopt;
      length = key(i) == "quarter" ? 3 : 6;
      number = static_cast<int>(figure->low);
      ++i;
    }
    if (number < 1 || number * length > 12) return std::nullopt;
    if (key(i) == "of") ++i;
    int year = year_at(i);
    bool said_from_today = false;
    if (year == 0 && reference_ && word(i, DateSort::direction) && key(i + 1) == "year") {
      year = civil_of(*reference_).year + *word(i, DateSort::direction);
      said_from_today = true;
      ++i;
    }
    if (year == 0) return std::nullopt;
    return match(months_interval(year, (number - 1) * length + 1, length, Precision::quarter),
                 i + 1 - at, said_from_today);
  }

  Match season(std::size_t at) {
    const auto named = word(at, DateSort::season);
    if (!named) return std::nullopt;
    std::size_t i = at + 1;
    const int year = year_after(i);
    if (year == 0) return std::nullopt;
    return match(season_interval(year, *named), i - at);
  }
  static DateInterval season_interval(int year, int number) {
    return months_interval(year, number * 3, 3, Precision::season);
  }

  // "1990s", "'90s", "the nineties".
  Match decade(std::size_t at) {
    std::string_view digits = key(at);
    std::size_t used = 1;
    if (digits == "'" && is_number(at + 1)) digits = key(at + 1), used = 2;
    if (digits.size() > 4 && digits.substr(0, 4) == "mid-") digits.remove_prefix(4);
    if (const auto named = word(at, DateSort::decade); named && at > 0 && key(at - 1) == "the")
      return match(years_interval(1900 + *named, 10, Precision::decade), 1);
    if (digits.size() < 3 || digits.back() != 's') return std::nullopt;
    digits.remove_suffix(digits.size() > 2 && digits[digits.size() - 2] == '\'' ? 2 : 1);
    if (!all_digits(digits) || digits.back() != '0') return std::nullopt;
    const int value = integer(digits);
    if (digits.size() == 4 && is_year(value))
      return match(years_interval(value, value % 100 == 0 ? 100 : 10,
                                  value % 100 == 0 ? Precision::century : Precision::decade),
                   used);
    if (digits.size() != 2 || (used == 1 && !(at > 0 && key(at - 1) == "the"))) return std::nullopt;
    return match(years_interval((value < 30 ? 2000 : 1900) + value, 10, Precision::decade), used);
  }

  // "the 20th century".
  Match century(std::size_t at) {
    const auto figure = at < t_.size() ? figure_at(t_, at) : std::nullopt;
    if (!figure || !figure->ordinal || figure->low > 22) return std::nullopt;
    std::size_t i = at + figure->tokens;
    if (key(i) == "-") ++i;
    if (key(i) != "century" && key(i) != "centuries") return std::nullopt;
    return match(
        years_interval((static_cast<int>(figure->low) - 1) * 100 + 1, 100, Precision::century),
        i + 1 - at);
  }

  // ---- said from the reference day
  // --------------------------------------------------------------------

  Match relative(std::size_t at) {
    if (!reference_) return std::nullopt;
    if (const auto day = word(at, DateSort::relative_day))
      return match(made(*reference_ + *day, *reference_ + *day + 1, Precision::day), 1, true);
    if (const auto direction = word(at, DateSort::direction)) return directed(at, *direction);
    if (word(at, DateSort::weekday)) return weekday(at);
    return ago(at);
  }

  // "on Tuesday": the last one, as news has it; the day of publication counts.
  Match weekday(std::size_t at) {
    if (!t_[at].capitalised) return std::nullopt;
    const int back = (weekday_of(*reference_) - *word(at, DateSort::weekday) + 7) % 7;
    return match(made(*reference_ - back, *reference_ - back + 1, Precision::day), 1, true);
  }

  Match directed(std::size_t at, int direction) {
    const CivilDate now = civil_of(*reference_);
    const std::size_t i = at + 1;
    if (const auto named = word(i, DateSort::weekday)) return directed_weekday(*named, direction);
    if (const auto named = word(i, DateSort::season)) {
      const int passed = direction < 0 && now.month >= *named * 3 ? 0 : direction;
      return match(season_interval(now.year + passed, *named), 2, true);
    }
    if (const auto named = month(i); named && t_[i].capitalised) {
      int year = now.year;
      if (direction < 0 && named->number >= now.month) --year;
      if (direction > 0 && named->number <= now.month) ++year;
      return match(month_interval(year, named->number), 2, true);
    }
    const auto period = word(i, DateSort::period);
    if (!period || (key(at) == "past" && key(i).back() != 's')) return std::nullopt;
    if (key(i).back() == 's' && *period != kWeekend) return std::nullopt;
    return match(period_at(now, *period, direction), 2, true);
  }

  Match directed_weekday(int named, int direction) {
    const int today = weekday_of(*reference_);
    int ahead = (named - today + 7) % 7;
    if (direction < 0) ahead -= ahead == 0 ? 7 : 7;
    if (direction > 0 && ahead == 0) ahead = 7;
    const Day day = *reference_ + ahead;
    return match(made(day, day + 1, Precision::day), 2, true);
  }

  DateInterval period_at(const CivilDate& now, int period, int direction) const {
    const Day monday = *reference_ - (weekday_of(*reference_) - 1);
    switch (period) {
      case kDay:
        return made(*reference_ + direction, *reference_ + direction + 1, Precision::day);
      case kWeek:
        return made(monday + 7 * direction, monday + 7 * direction + 7, Precision::week);
      case kFortnight:
        return made(monday + 14 * direction, monday + 14 * direction + 14, Precision::week);
      case kWeekend:
        return made(monday + 7 * direction + 5, monday + 7 * direction + 7, Precision::day);
      case kMonth:
        return months_interval(now.year, now.month + direction, 1, Precision::month);
      case kQuarter:
        return months_interval(now.year, (now.month - 1) / 3 * 3 + 1 + 3 * direction, 3,
                               Precision::quarter);
      case kDecade:
        return years_interval(now.year / 10 * 10 + 10 * direction, 10, Precision::decade);
      case kCentury:
        return years_interval((now.year - 1) / 100 * 100 + 1 + 100 * direction, 100,
                              Precision::century);
      default:
        return year_interval(now.year + direction);
    }
  }

  // "three weeks ago", "a year ago", "two days earlier".
  Match ago(std::size_t at) {
    double count = 0;
    std::size_t i = at;
    if (key(at) == "a" || key(at) == "an") {
      count = 1;
      ++i;
    } else if (const auto figure = at < t_.size() ? figure_at(t_, at) : std::nullopt;
               figure && !figure->ordinal && !figure->range && figure->low < 5000) {
      count = figure->low;
      i += figure->tokens;
    }
    const auto period = word(i, DateSort::period);
    if (count < 1 || !period || key(i + 1) != "ago") return std::nullopt;
    return match(back_by(static_cast<int>(count), *period), i + 2 - at, true);
  }

  DateInterval back_by(int count, int period) const {
    const CivilDate now = civil_of(*reference_);
    switch (period) {
      case kDay:
        return made(*reference_ - count, *reference_ - count + 1, Precision::day);
      case kFortnight:
        count *= 2;
        [[fallthrough]];
      case kWeek:
        return made(*reference_ - 7 * count - 3, *reference_ - 7 * count + 4, Precision::week);
      case kMonth:
        return months_interval(now.year, now.month - count, 1, Precision::month);
      case kDecade:
        return years_interval((now.year - 10 * count) / 10 * 10, 10, Precision::decade);
      case kCentury:
        return years_interval(now.year - 100 * count - 10, 20, Precision::century);
      default:
        return year_interval(now.year - count);
    }
  }

  // ---- bare years
  // --------------------------------------------------------------------------------------

  Match years(std::size_t at) {
    const int year = year_at(at);
    if (year == 0 || !may_be_year(at, year)) return std::nullopt;
    const bool joined = key(at + 1) == "-" || key(at + 1) == "to" || key(at + 1) == "through" ||
                        (key(at + 1) == "and" && at > 0 && key(at - 1) == "between");
    if (const int last = joined ? year_at(at + 2) : 0; last > year)
      return match(years_interval(year, last - year + 1, Precision::year), 3);
    return match(year_interval(year), 1);
  }

  bool may_be_year(std::size_t at, int year) const {
    const std::string_view before = at > 0 ? key(at - 1) : std::string_view();
    const bool introduced = date_word(before, DateSort::before_year).has_value();
    if (!before.empty() && at > 0 && t_[at - 1].kind == text::TokenKind::symbol) return false;
    if (before == "than" || before == "over" || before == "least" || before == "nearly" ||
        before == "some" || before == "no")
      return false;
    if (key(at + 1) == "%" || key(at + 1) == "percent" || unit_after(at + 1)) return false;
    if (year < 1800 || year >= 2100)
      return introduced && (before == "in" || before == "by" || before == "since") &&
             !counts_something(at + 1);
    if (counts_something(at + 1)) return introduced && before == "the";
    return true;
  }

  bool unit_after(std::size_t i) const {
    if (i >= t_.size() || t_[i].kind == text::TokenKind::punctuation) return false;
    const std::string_view words[] = {key(i)};
    return unit_at(words, 0).has_value();
  }

  Tokens t_;
  std::optional<Day> reference_;
};

}  // namespace

DateInterval day_interval(int year, int month, int day) {
  const Day from = day_of(year, month, day);
  return made(from, from + 1, Precision::day);
}

DateInterval month_interval(int year, int month) {
  return months_interval(year, month, 1, Precision::month);
}

DateInterval year_interval(int year) { return years_interval(year, 1, Precision::year); }

std::optional<DateMatch> date_at(Tokens tokens, std::size_t at, std::optional<Day> reference) {
  return DateReader(tokens, reference).read(at);
}

}  // namespace synoptic::values
