#include "divergence/clock.h"

#include <algorithm>

namespace synoptic::divergence {
namespace {

constexpr int kHalfDay = 12 * 60;

// What "around" leaves open: half an hour of a full hour, less of a finer time.
int slack_of(const ClockTime& time) {
  if (!time.about) return 0;
  return time.minutes % 60 == 0 ? 30 : time.minutes % 15 == 0 ? 15 : 5;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 1 before noon, 2 after it, 3 "o'clock", 0 for other words.
int half_named(std::string_view key) {
  if (key == "am" || key == "a.m" || key == "a.m.") return 1;
  if (key == "pm" || key == "p.m" || key == "p.m.") return 2;
  return key == "o'clock" ? 3 : 0;
}

// "11:27", "4.50", "4", with "am" or "pm" glued on.
struct Digits {
  int hours = -1, minutes = 0;
  bool colon = false, dot = false;
  std::string_view rest;
};
Digits digits_of(std::string_view key) {
  Digits read;
  std::size_t i = 0;
  int hours = 0;
  while (i < key.size() && i < 2 && is_digit(key[i])) hours = hours * 10 + (key[i++] - '0');
  if (i == 0 || hours > 24) return read;
  if (i < key.size() && (key[i] == ':' || key[i] == '.')) {
    if (i + 2 >= key.size() || !is_digit(key[i + 1]) || !is_digit(key[i + 2])) return read;
    (key[i] == ':' ? read.colon : read.dot) = true;
    read.minutes = (key[i + 1] - '0') * 10 + (key[i + 2] - '0');
    i += 3;
  }
  if (read.minutes > 59 || (i < key.size() && (is_digit(key[i]) || key[i] == ':'))) return read;
  read.hours = hours;
  read.rest = key.substr(i);
  return read;
}

bool is_zone(const text::Token& token) {
  return token.all_caps && token.key.size() >= 3 && token.key.size() <= 4 &&
         token.key.back() == 't';
}

class TimeReader {
 public:
  TimeReader(const article::Article& article, text::TokenRange range) : a_(article), r_(range) {}

  std::vector<ClockTime> read() {
    std::vector<ClockTime> times;
    for (std::uint32_t t = r_.begin; t < r_.end;) {
      ClockTime time;
      const std::uint32_t past = read_at(t, time);
      if (past > t) times.push_back(time);
      t = std::max(past, t + 1);
    }
    return times;
  }

 private:
  std::string_view key(std::uint32_t t) const {
    return t < r_.end ? std::string_view(a_.tokens[t].key) : std::string_view();
  }

  // Comes back with the token behind the time, or with `t` when there is none.
  std::uint32_t read_at(std::uint32_t t, ClockTime& time) const {
    if (key(t) == "noon" || key(t) == "midnight") {
      time.minutes = key(t) == "noon" ? kHalfDay : 0;
      time.half = true;
      return finish(t, t + 1, time);
    }
    if (a_.tokens[t].kind != text::TokenKind::number) return t;
    const Digits digits = digits_of(key(t));
    if (digits.hours < 0) return t;
    int half = half_named(digits.rest);
    if (!digits.rest.empty() && half == 0) return t;
    std::uint32_t past = t + 1;
    if (half == 0 && half_named(key(past)) != 0) half = half_named(key(past++));
    if (half == 0 && !digits.colon) return t;
    if (key(past) == "left" || key(past) == "remaining") return t;  // a game clock
    int hours = digits.hours % 24;
    if (half == 1 || half == 2) hours = hours % 12 + (half == 2 ? 12 : 0);
    time.half = half == 1 || half == 2 || digits.hours > 12 || key(t)[0] == '0';
    time.minutes = hours * 60 + digits.minutes;
    return finish(t, past, time);
  }

  std::uint32_t finish(std::uint32_t t, std::uint32_t past, ClockTime& time) const {
    time.span = {a_.tokens[t].span.begin, a_.tokens[past - 1].span.end};
    std::uint32_t behind = past;
    while (behind < r_.end && behind < past + 2 && (key(behind) == "." || key(behind) == "("))
      ++behind;
    const bool named =
        behind < r_.end && a_.tokens[behind].capitalised && key(behind + 1) == "time";
    if (behind < r_.end && (named || is_zone(a_.tokens[behind]))) time.zone = key(behind);
    if (t > r_.begin) {
      const std::string_view before = key(t - 1);
      time.about = before == "about" || before == "around" || before == "before" ||
                   before == "after" || before == "approximately";
    }
    return past;
  }

  const article::Article& a_;
  text::TokenRange r_;
};

}  // namespace

bool is_clock(const article::Article& article, const claims::NumberMention& mention) {
  const std::string_view figure = article.words(mention.figure);
  if (figure.find(':') != std::string_view::npos) return true;
  const std::string_view last = figure.substr(figure.size() < 2 ? 0 : figure.size() - 2);
  if (half_named(last) != 0) return true;
  const text::TokenRange sentence = article.sentence(mention.sentence).tokens;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
    if (article.tokens[t].span.begin >= mention.figure.end)
      return half_named(article.tokens[t].key) != 0;
  return false;
}

std::vector<ClockTime> times_in(const article::Article& article, article::SentenceIndex sentence) {
  return TimeReader(article, article.sentence(sentence).tokens).read();
}

bool same_time(const ClockTime& a, const ClockTime& b) {
  if (a.zone != b.zone && !a.zone.empty() && !b.zone.empty()) return true;
  int apart = a.minutes > b.minutes ? a.minutes - b.minutes : b.minutes - a.minutes;
  if (!a.half || !b.half) apart = std::min(apart % kHalfDay, kHalfDay - apart % kHalfDay);
  return apart <= std::max(slack_of(a), slack_of(b));
}

}  // namespace synoptic::divergence
