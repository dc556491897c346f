#include "values/date.h"

#include <doctest/doctest.h>

using namespace synoptic::values;

TEST_CASE("dates: days and civil dates are each other's inverse, over leap years and centuries") {
  CHECK(day_of(1970, 1, 1) == 0);
  CHECK(iso(day_of(2026, 6, 25)) == "2026-06-25");
  CHECK(iso(day_of(1900, 2, 28) + 1) == "1900-03-01");
  CHECK(iso(day_of(2000, 2, 28) + 1) == "2000-02-29");
  for (Day day = -800000; day < 800000; day += 13) {
    const CivilDate date = civil_of(day);
    REQUIRE(day_of(date.year, date.month, date.day) == day);
  }
}

TEST_CASE("dates: intervals meet when they share a day") {
  const DateInterval june{day_of(2026, 6, 1), day_of(2026, 7, 1), Precision::month, true};
  const DateInterval day{day_of(2026, 6, 30), day_of(2026, 7, 1), Precision::day, true};
  const DateInterval next{day_of(2026, 7, 1), day_of(2026, 7, 2), Precision::day, true};
  CHECK(meets(june, day));
  CHECK_FALSE(meets(june, next));
}

TEST_CASE("dates: a yearless day meets that day of any year, and no other day") {
  const DateInterval yearless{day_of(4, 6, 3), day_of(4, 6, 4), Precision::day, false};
  const DateInterval same{day_of(2026, 6, 3), day_of(2026, 6, 4), Precision::day, true};
  const DateInterval other{day_of(2026, 6, 4), day_of(2026, 6, 5), Precision::day, true};
  CHECK(meets(yearless, same));
  CHECK(meets(same, yearless));
  CHECK_FALSE(meets(yearless, other));
}
