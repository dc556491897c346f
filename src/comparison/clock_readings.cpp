#include "comparison/clock_readings.h"

#include <algorithm>

#include "divergence/context.h"

namespace synoptic::comparison {
namespace {

using divergence::ClockTime;

constexpr int kHalfDay = 12 * 60;
constexpr std::uint32_t kReach =
    3;  // words from the figure to the part of the day: "on Monday night"

class Reader {
 public:
  Reader(const article::Article& article, text::TokenRange range) : a_(article), r_(range) {}

  // "6.40", "6": minutes after midnight, or -1. Behind a point stand two digits.
  int minutes_at(std::uint32_t t) const {
    const std::string_view key = a_.tokens[t].key;
    const std::size_t point = std::min(key.find('.'), key.size());
    if (a_.tokens[t].kind != text::TokenKind::number || point == 0 || point > 2) return -1;
    if (point < key.size() && key.size() != point + 3) return -1;
    if (point == key.size() && !introduced(t)) return -1;  // "6 in the evening" may be six people
    int parts[2] = {0, 0};
    for (std::size_t i = 0; i < key.size(); ++i) {
      if (i == point) continue;
      if (key[i] < '0' || key[i] > '9') return -1;
      int& part = parts[i > point ? 1 : 0];
      part = part * 10 + (key[i] - '0');
    }
    return parts[0] < 24 && parts[1] < 60 ? parts[0] * 60 + parts[1] : -1;
  }

  // The token of the part of the day that follows `past`, or `past` when none does. Only small
  // words and the names of days may stand between.
  std::uint32_t part_of_day(std::uint32_t past) const {
    for (std::uint32_t t = past; t < r_.end && t < past + kReach; ++t) {
      const text::Token& token = a_.tokens[t];
      if (is_part(token.key)) return t;
      const bool day = token.capitalised && token.key.ends_with("day");
      if (!day && !divergence::is_small_word(token.key)) return past;
    }
    return past;
  }

  bool joined(std::uint32_t t, ClockTime& time) const {
    const std::uint32_t past = t + 1;
    const std::uint32_t part = part_of_day(past);
    if (part == past && !(past < r_.end && is_part(a_.tokens[past].key))) return false;
    complete(part, time);
    time.span = {a_.tokens[t].span.begin, a_.tokens[part].span.end};
    return true;
  }

  // Which half of the day, where the words name it; "at night" leaves it open.
  void complete(std::uint32_t part, ClockTime& time) const {
    const std::string_view key = a_.tokens[part].key;
    if (time.half || key == "night" || key == "tonight") return;
    time.half = true;
    if (key != "morning" && time.minutes < kHalfDay) time.minutes += kHalfDay;
  }

  static bool is_part(std::string_view key) {
    return key == "morning" || key == "afternoon" || key == "evening" || key == "night" ||
           key == "tonight";
  }

 private:
  bool introduced(std::uint32_t t) const {
    if (t == r_.begin) return false;
    const std::string_view before = a_.tokens[t - 1].key;
    return before == "at" || before == "about" || before == "around" || before == "by" ||
           before == "until";
  }

  const article::Article& a_;
  text::TokenRange r_;
};

// "about 4.50 am".
void take_in_about(const article::Article& article, text::TokenRange range, ClockTime& time) {
  for (std::uint32_t t = range.begin; t + 1 < range.end; ++t) {
    if (article.tokens[t + 1].span.begin != time.span.begin) continue;
    const std::string_view key = article.tokens[t].key;
    if (key != "about" && key != "around" && key != "approximately") return;
    time.span.begin = article.tokens[t].span.begin;
    time.about = true;
  }
}

}  // namespace

std::vector<ClockTime> clock_readings(const article::Article& article,
                                      article::SentenceIndex sentence) {
  const text::TokenRange range = article.sentence(sentence).tokens;
  const Reader reader(article, range);
  std::vector<ClockTime> times = divergence::times_in(article, sentence);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Span here = article.tokens[t].span;
    ClockTime* known = nullptr;
    for (ClockTime& time : times)
      if (time.span.overlaps(here)) known = &time;
    if (known && known->span.end != here.end) continue;
    ClockTime fresh;
    fresh.minutes = known ? known->minutes : reader.minutes_at(t);
    fresh.half = known ? known->half : fresh.minutes >= kHalfDay;
    if (fresh.minutes < 0 || (known && known->half) || !reader.joined(t, fresh)) continue;
    if (known) {
      fresh.span.begin = known->span.begin;
      fresh.about = known->about;
      fresh.zone = known->zone;
      *known = fresh;
    } else {
      times.push_back(fresh);
    }
  }
  for (ClockTime& time : times) take_in_about(article, range, time);
  std::sort(times.begin(), times.end(),
            [](const ClockTime& a, const ClockTime& b) { return a.span < b.span; });
  return times;
}

}  // namespace synoptic::comparison
