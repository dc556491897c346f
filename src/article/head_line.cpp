#include "article/head_line.h"

#include <algorithm>

#include "article/page_words.h"
#include "article/relative_age.h"
#include "text/characters.h"
#include "text/trim.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

constexpr int kMostMinutes = 300;
constexpr std::size_t kNameBytes = 80;

bool parts_segments(char32_t code) {
  return code == '|' || code == U'·' || code == U'•' || code == U'∙' || code == U'—';
}

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

int number_from(std::string_view words, std::size_t at) {
  int value = 0;
  for (; at < words.size() && is_digit_byte(words[at]) && value < 100000; ++at)
    value = value * 10 + (words[at] - '0');
  return value;
}

int first_number(std::string_view words) {
  const auto at = std::find_if(words.begin(), words.end(), is_digit_byte);
  return at == words.end() ? 0 : number_from(words, static_cast<std::size_t>(at - words.begin()));
}

int last_number(std::string_view words) {
  std::size_t end = words.size();
  while (end > 0 && !is_digit_byte(words[end - 1])) --end;
  while (end > 0 && is_digit_byte(words[end - 1])) --end;
  return first_number(words.substr(end));
}

int minutes_in_segment(std::string_view segment) {
  const LineWords words(segment);
  const WordSigns signs = word_signs(words);
  if (signs.begin == "reading_time") return first_number(segment);
  return signs.end == "reading_time" ? last_number(segment) : 0;
}

// Minutes since midnight of "14:20" or "9:05 pm"; nothing when there is none.
std::optional<int> clock_in(std::string_view line) {
  for (std::size_t i = 1; i + 2 < line.size(); ++i) {
    if (line[i] != ':' || !is_digit_byte(line[i - 1]) || !is_digit_byte(line[i + 1])) continue;
    const std::size_t begin = i >= 2 && is_digit_byte(line[i - 2]) ? i - 2 : i - 1;
    const int hour = number_from(line, begin), minute = number_from(line, i + 1);
    const bool evening = line.find("pm", i) != std::string_view::npos ||
                         line.find("p.m", i) != std::string_view::npos;
    if (hour < 24 && minute < 60) return (evening && hour < 12 ? hour + 12 : hour) * 60 + minute;
  }
  return std::nullopt;
}

values::DateInterval one_day(values::Day day) {
  return {day, day + 1, values::Precision::day, true};
}

std::string_view without_signs(std::string_view words) {
  const auto filler = [](char32_t code) { return !text::is_letter(code) && !text::is_digit(code); };
  // "Ann Lee Jr.": the stop of an abbreviation stays.
  const auto filler_at_end = [&](char32_t code) { return code != '.' && filler(code); };
  return text::trim_end(text::trim_begin(words, filler), filler_at_end);
}

bool ends_name(char32_t code) {
  return text::is_digit(code) || parts_segments(code) || code == '@' || code == U'–' ||
         code == '(' || code == '/';
}

}  // namespace

LineDates dates_in(std::string_view line, DayOrder order) {
  const LineWords words(line);
  const auto word = updated_word(words);
  if (!word) return {find_date(line, order), std::nullopt};
  const std::size_t at = byte_of_word(line, *word);
  return {find_date(line.substr(0, at), order), find_date(line.substr(at), order)};
}

std::string name_in_byline(std::string_view line) {
  const LineWords words(line);
  const WordSigns signs = word_signs(words);
  const std::size_t first = signs.begin == "byline" ? signs.begin_words : 0;
  if (first >= words.words.size()) return {};
  const std::string_view rest = line.substr(byte_of_word(line, first));
  std::size_t end = 0;
  while (end < rest.size() && !ends_name(text::decode_at(rest, end).code))
    end += text::decode_at(rest, end).length;
  std::string_view name = without_signs(rest.substr(0, end));
  for (const std::string_view comma : {", ", "，", "、"})
    name = without_signs(name.substr(0, name.find(comma)));
  if (name.empty() || name.size() > kNameBytes || text::is_lower(text::decode_at(name, 0).code))
    return {};
  // "Laura June July 10", "Ann Lee Updated Nov 13": what leads to the date is no name.
  const LineWords tail(name);
  if (const auto word = updated_word(tail); word && *word > 0)
    name = without_signs(name.substr(0, byte_of_word(name, *word)));
  const auto space = name.rfind(' ');
  if (end < rest.size() && space != std::string_view::npos &&
      find_date("1 " + std::string(name.substr(space + 1)) + " 2000"))
    name = without_signs(name.substr(0, space));
  return std::string(name);
}

int reading_minutes_in(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const bool end = at == line.size();
    const text::Decoded next = end ? text::Decoded{} : text::decode_at(line, at);
    if (end || parts_segments(next.code)) {
      const int minutes = minutes_in_segment(line.substr(begin, at - begin));
      if (minutes > 0 && minutes <= kMostMinutes) return minutes;
      begin = at + (end ? 0 : next.length);
    }
    at += end ? 1 : next.length;
  }
  return 0;
}

std::optional<values::DateInterval> date_ago(std::string_view line, std::string_view today,
                                             DayOrder order) {
  const auto age = find_age(line);
  const auto reference = find_date(today, order);
  if (!age || !reference || age->unit == AgeUnit::other || age->count < 0 || age->count > 400)
    return std::nullopt;
  const values::Day day = reference->from;
  if (age->unit == AgeUnit::day) return one_day(day - age->count);
  const int minutes = age->unit == AgeUnit::hour ? age->count * 60 : age->count;
  if (minutes >= 24 * 60) return std::nullopt;
  if (const auto clock = clock_in(today); clock && *clock >= minutes) return one_day(day);
  return values::DateInterval{day - 1, day + 1, values::Precision::week, true};
}

}  // namespace synoptic::article
