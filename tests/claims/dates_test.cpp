#include "claims/dates.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

std::vector<std::string> shown(const Reading& reading) {
  std::vector<std::string> out;
  for (const DateMention& d : reading.claims.dates) {
    std::string line = values::iso(d.interval.from) + ".." + values::iso(d.interval.to);
    if (!d.interval.has_year) line = line.substr(5, 5) + ".." + line.substr(17);
    out.push_back(line);
  }
  return out;
}
std::vector<std::string> dates(const std::string& text) { return shown(read(text)); }
using Lines = std::vector<std::string>;

TEST_CASE("dates: 'March 3' and '3 March' are the same day") {
  const Lines day{"03-03..03-04"};
  CHECK(dates("The gates opened on March 3.") == day);
  CHECK(dates("The gates opened on 3 March.") == day);
  CHECK(dates("The gates opened on the 3rd of March.") == day);
  CHECK(dates("The gates opened on Tuesday, March 3rd.") == day);
}

TEST_CASE("dates: every spelling of a full date is one day") {
  const Lines day{"2024-03-03..2024-03-04"};
  CHECK(dates("It closed on March 3, 2024.") == day);
  CHECK(dates("It closed on 3 March 2024.") == day);
  CHECK(dates("It closed on 2024-03-03.") == day);
  CHECK(dates("It closed on 3/3/2024.") == day);
  CHECK(dates("3 Mart 2024 kapandı.") == day);
}

TEST_CASE("dates: parts and periods are intervals") {
  CHECK(dates("It failed in late 2025.") == Lines{"2025-09-01..2026-01-01"});
  CHECK(dates("It failed in 2023-07.") == Lines{"2023-07-01..2023-08-01"});
  CHECK(dates("It failed in the third quarter of 2025.") == Lines{"2025-07-01..2025-10-01"});
  CHECK(dates("It failed in the 1990s.") == Lines{"1990-01-01..2000-01-01"});
  CHECK(dates("From 2011 to 2016 it failed.") == Lines{"2011-01-01..2017-01-01"});
  CHECK(dates("By 2027 it will fail.") == Lines{"2027-01-01..2028-01-01"});
  CHECK(dates("The 1986 disaster changed it.") == Lines{"1986-01-01..1987-01-01"});
}

TEST_CASE("dates: relative ones need the day of publication") {
  CHECK(dates("It failed yesterday, on Tuesday and last year.").empty());
  CHECK(shown(read_on(2026, 6, 25, "It failed yesterday.")) == Lines{"2026-06-24..2026-06-25"});
  CHECK(shown(read_on(2026, 6, 25, "It failed on Tuesday.")) == Lines{"2026-06-23..2026-06-24"});
  CHECK(shown(read_on(2026, 6, 25, "It failed last year.")) == Lines{"2025-01-01..2026-01-01"});
  CHECK(shown(read_on(2026, 6, 25, "It failed two years ago.")) == Lines{"2024-01-01..2025-01-01"});
  CHECK(shown(read_on(2026, 6, 25, "It failed last June.")) == Lines{"2025-06-01..2025-07-01"});
}

TEST_CASE("dates: words that only look like months or years are none") {
  CHECK(dates("They may march, and we will mar the plan.").empty());
  CHECK(dates("April Hughes met May Lindqvist.").empty());
  CHECK(dates("More than 2000 people came.").empty());
  CHECK(dates("It cost $1999 and 1850 pounds.").empty());
}

}  // namespace
}  // namespace synoptic::claims
