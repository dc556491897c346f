#include "claims/counted.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

NumberMention first(const std::string& text) {
  const Reading reading = read(text);
  REQUIRE_FALSE(reading.claims.numbers.empty());
  return reading.claims.numbers.front();
}

TEST_CASE("counted: a figure goes with the verb whose object it is, else with the one behind it") {
  CHECK(first("The wall fell, killing 59 sailors.").deed == "kill");
  CHECK(first("In the harbour 59 sailors were killed.").deed == "kill");
  CHECK(first("Some 8,000 people marched to the quay.").deed == "march");
}

TEST_CASE("counted: without a noun the deed or the state stands for it") {
  CHECK(first("The wall fell, killing 59.").counts == "kill");
  CHECK(first("15 killed in harbour blast").counts == "kill");
  CHECK(first("Blast in harbour leaves 11 missing").counts == "miss");
}

TEST_CASE("counted: a figure between commas behind a noun is an age") {
  CHECK(first("Ana Kolb, 34, said the wall fell.").counts == "age");
  CHECK(first("The sailor, at the age of 34, left the port.").counts == "age");
  CHECK(first("The port took in 34 boats, said Ana Kolb.").counts == "boat");
}

TEST_CASE("counted: a verb may name a factor") {
  const NumberMention doubled = first("Fees more than doubled in a year.");
  CHECK(doubled.low == 2);
  CHECK(doubled.unit == "times");
  CHECK(doubled.bound == Bound::more_than);
  CHECK(read("It was a double room.").claims.numbers.empty());
}

TEST_CASE("counted: a measure with a limit needs no figure") {
  const NumberMention decade = first("It took more than a decade.");
  CHECK(decade.low == 1);
  CHECK(decade.unit == "decade");
  CHECK(read("It took a decade.").claims.numbers.empty());
}

TEST_CASE("counted: dozens and hundreds are ranges that the word leaves open") {
  const NumberMention dozens = first("Dozens of boats sank.");
  CHECK(dozens.vague);
  CHECK(dozens.low <= 20);
  CHECK(dozens.high >= 100);
}

}  // namespace
}  // namespace synoptic::claims
