// Any text gives claims whose spans lie inside it.

#include <doctest/doctest.h>

#include <cstdint>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

struct Dice {
  std::uint32_t state;
  std::uint32_t operator()(std::uint32_t sides) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8) % sides;
  }
};

void check_spans(const Reading& r) {
  const auto inside = [&](text::Span span) {
    return span.begin <= span.end && span.end <= r.article.text.size();
  };
  for (const auto& n : r.claims.numbers)
    REQUIRE((inside(n.span) && n.span.contains(n.figure) && n.low <= n.high));
  for (const auto& d : r.claims.dates) REQUIRE((inside(d.span) && d.interval.from < d.interval.to));
  for (const auto& n : r.claims.names)
    REQUIRE((inside(n.span) && n.entity < r.claims.entities.size()));
  for (const auto& q : r.claims.quotations) REQUIRE((inside(q.span) && q.span.contains(q.words)));
  for (const auto& a : r.claims.attributions)
    REQUIRE((inside(a.source) && inside(a.cue) && inside(a.content)));
  for (const auto& p : r.claims.predicates) REQUIRE((inside(p.span) && p.span.contains(p.head)));
  for (const auto& d : r.claims.definitions) REQUIRE((inside(d.term) && inside(d.meaning)));
}

TEST_CASE("claims: random bytes neither crash nor leave the text") {
  Dice dice{7};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (std::uint32_t i = dice(200); i-- > 0;) text += static_cast<char>(dice(256));
    check_spans(read(text));
  }
}

TEST_CASE("claims: words of every table in any order keep to the text") {
  const char* kWords[] = {
      "said", "\"",      "“",     "”",     "'",       "’",       "according", "to",      "not",
      "one",  "in",      "five",  "$",     "3",       "June",    "2025",      "of",      "the",
      "Kim",  "Dr",      ".",     ",",     ":",       "-",       "—",         "million", "more",
      "than", "half",    "a",     "and",   "warned",  "that",    "is",        "likely",  "failed",
      "no",   "all",     "who",   "US",    "20-35",   "%",       "(",         ")",       "\n",
      "last", "quarter", "1990s", "early", "between", "twenty-", "'s",        "third",   "percent",
      "I",    "mid",     "May",   "by",    "every",   "called"};
  Dice dice{11};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::uint32_t i = dice(24); i-- > 0;) {
      text += kWords[dice(60)];
      if (dice(5) != 0) text += ' ';
    }
    CAPTURE(text);
    check_spans(round % 2 == 0 ? read(text) : read_on(2025, 6, 3, text));
  }
}

TEST_CASE("claims: an article of quotation marks alone costs linear time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += i % 3 == 0 ? "“a " : i % 3 == 1 ? "'b " : "\" ";
  check_spans(read(text));
}

}  // namespace
}  // namespace synoptic::claims
