#include "article/stated_hour.h"

namespace synoptic::article {
namespace {

constexpr std::int64_t kDay = 24 * 60;
constexpr std::size_t kLineBytes = 200;  // longer furniture is no date line

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "am", "p.m." behind the clock: +1 or -1; 0 without.
int half_of_day(std::string_view rest) {
  if (rest.size() < 2 || (rest[1] != 'm' && rest[1] != '.' && rest[1] != 'M')) return 0;
  if (rest[0] == 'p' || rest[0] == 'P') return 1;
  return rest[0] == 'a' || rest[0] == 'A' ? -1 : 0;
}

std::string zone_in(std::string_view rest) {
  std::size_t begin = 0;
  while (begin < rest.size() && begin < 6 && !is_capital(rest[begin])) ++begin;
  std::size_t end = begin;
  while (end < rest.size() && is_capital(rest[end])) ++end;
  const bool whole =
      end == rest.size() || !((rest[end] | 0x20) >= 'a' && (rest[end] | 0x20) <= 'z');
  return whole && end - begin >= 2 && end - begin <= 5
             ? std::string(rest.substr(begin, end - begin))
             : std::string();
}

}  // namespace

std::optional<Clock> clock_in(std::string_view line, std::size_t at) {
  for (std::size_t i = at + 1; i + 2 < line.size(); ++i) {
    if (line[i] != ':' || !is_digit(line[i - 1]) || !is_digit(line[i + 1]) ||
        !is_digit(line[i + 2]))
      continue;
    int hour = line[i - 1] - '0';
    if (i >= 2 && is_digit(line[i - 2])) hour += 10 * (line[i - 2] - '0');
    const int minute = 10 * (line[i + 1] - '0') + line[i + 2] - '0';
    if (hour > 23 || minute > 59) continue;
    std::string_view rest = line.substr(i + 3);
    if (rest.size() > 2 && rest[0] == ':' && is_digit(rest[1])) rest.remove_prefix(3);  // seconds
    while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
    const int half = half_of_day(rest);
    if (half > 0 && hour < 12) hour += 12;
    if (half < 0 && hour == 12) hour = 0;
    return Clock{hour * 60 + minute, zone_in(half == 0 ? rest : rest.substr(2))};
  }
  return std::nullopt;
}

bool is_date_line(const Furniture& piece) {
  return piece.text.size() <= kLineBytes &&
         (piece.reason == "dateline" || piece.reason == "byline" || piece.reason == "label");
}

const std::optional<values::DateInterval>& last_day(const Article& article) {
  return article.updated && article.updated->has_year ? article.updated : article.published;
}

Moment at_hour(const values::DateInterval& day, const std::optional<Clock>& clock) {
  Moment moment{day.from * kDay, day.to * kDay, false, {}};
  if (!clock || day.to != day.from + 1) return moment;
  moment.from += clock->minute;
  moment.to = moment.from + 1;
  moment.hour = true;
  moment.zone = clock->zone;
  return moment;
}

std::optional<Moment> moment_without_words(const Article& article) {
  const auto& day = last_day(article);
  if (!day || !day->has_year) return std::nullopt;
  std::optional<Clock> latest;
  std::size_t hours = 0;
  for (const Furniture& piece : article.furniture) {
    if (!is_date_line(piece)) continue;
    for (std::size_t at = 0; at < piece.text.size(); ++at) {
      const bool colon = at > 0 && at + 1 < piece.text.size() && piece.text[at] == ':' &&
                         is_digit(piece.text[at - 1]) && is_digit(piece.text[at + 1]);
      if (!colon) continue;
      const auto clock = clock_in(piece.text, at - 1);
      if (!clock) continue;
      ++hours;
      if (!latest || clock->minute > latest->minute) latest = clock;
    }
  }
  // A single hour on a page that was changed on another day is that of publication.
  const bool changed = article.updated && article.published && article.updated != article.published;
  if (changed && hours < 2) latest.reset();
  return at_hour(*day, latest);
}

bool is_before(const Moment& a, const Moment& b) {
  const std::int64_t doubt = a.hour && b.hour && a.zone != b.zone ? kDay : 0;
  return a.to + doubt <= b.from;
}

std::string written(const Moment& moment, bool hour_only) {
  const std::int64_t day = moment.from / kDay - (moment.from % kDay < 0 ? 1 : 0);
  const int minute = static_cast<int>(moment.from - day * kDay);
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  std::string hour;
  if (moment.hour) hour = two(minute / 60) + ":" + two(minute % 60);
  if (hour_only && moment.hour) return hour;
  std::string all = values::iso(static_cast<values::Day>(day));
  if (moment.hour) all += " " + hour;
  return all;
}

}  // namespace synoptic::article
