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

TEST_CASE("dates: months have names in twelve languages") {
  const Lines day{"2026-03-03..2026-03-04"};
  CHECK(dates("Le 3 mars 2026, le pont a fermé.") == day);
  CHECK(dates("Die Brücke schloss am 3. März 2026.") == day);
  CHECK(dates("El puente cerró el 3 de marzo de 2026.") == day);
  CHECK(dates("Le pont a fermé le 1er mars 2026.") == Lines{"2026-03-01..2026-03-02"});
  CHECK(dates("Il ponte ha chiuso il 3 marzo 2026.") == day);
  CHECK(dates("De brug sloot op 3 maart 2026.") == day);
  CHECK(dates("Most zamknięto 3 marca 2026.") == day);
  CHECK(dates("Мост закрыли 3 марта 2026.") == day);
  CHECK(dates("Köprü 3 Mart 2026 günü kapandı.") == day);
}

TEST_CASE("dates: a range is one date with two ends") {
  CHECK(dates("The ferry stops from 4 to 22 January.") == Lines{"01-04..01-23"});
  CHECK(dates("The ferry stops between June 3 and June 5, 2025.") ==
        Lines{"2025-06-03..2025-06-06"});
  CHECK(dates("It ran from May to September 2024.") == Lines{"2024-05-01..2024-10-01"});
  CHECK(dates("It ran from November to March 2024.") == Lines{"2023-11-01..2024-04-01"});
  CHECK(dates("It ran Jan-Feb 2017.") == Lines{"2017-01-01..2017-03-01"});
  CHECK(dates("It ran from 10/1/2018-10/7/2018.") == Lines{"2018-10-01..2018-10-08"});
  // Near misses: two dates, and a range that would run backwards.
  CHECK(dates("It opened on June 3 and June 5, 2025.").size() == 2);
  CHECK(dates("It went from 2016 to 2011.").size() == 2);
}

TEST_CASE("dates: words beside a date say which side of it is meant") {
  const auto side = [](const std::string& text) {
    const Reading reading = read(text);
    return reading.claims.dates.size() == 1 ? static_cast<int>(reading.claims.dates[0].side) : -1;
  };
  CHECK(side("It has been shut since May 2016.") == static_cast<int>(values::DateSide::from));
  CHECK(side("It shut before the year 2016.") == static_cast<int>(values::DateSide::before));
  CHECK(side("It shuts no later than 3 June 2025.") == static_cast<int>(values::DateSide::until));
  CHECK(side("It shuts in 2025 or later.") == static_cast<int>(values::DateSide::from));
  CHECK(side("It shut in May 2016.") == static_cast<int>(values::DateSide::on));
}

TEST_CASE("dates: weeks, days and months of a longer period") {
  CHECK(dates("It shut in the first week of 2015.") == Lines{"2014-12-29..2015-01-05"});
  CHECK(dates("It shut on the last Monday of May 2024.") == Lines{"2024-05-27..2024-05-28"});
  CHECK(dates("It shut in the third month of 2021.") == Lines{"2021-03-01..2021-04-01"});
  CHECK(dates("It shut in mid-November 2018.") == Lines{"2018-11-11..2018-11-21"});
  CHECK(dates("It shut in 2016/17.") == Lines{"2016-01-01..2018-01-01"});
  CHECK(dates("It shut in 2019-Q1.") == Lines{"2019-01-01..2019-04-01"});
  CHECK(dates("The first week was quiet.").empty());
}

TEST_CASE("dates: said from the day of publication, a Thursday") {
  const auto on_thursday = [](const std::string& text) {
    return shown(read_on(2026, 6, 25, text));
  };
  CHECK(on_thursday("It failed on Tuesday of last week.") == Lines{"2026-06-16..2026-06-17"});
  CHECK(on_thursday("It failed this past Wednesday.") == Lines{"2026-06-24..2026-06-25"});
  CHECK(on_thursday("It failed two days after June 3, 2026.") == Lines{"2026-06-05..2026-06-06"});
  CHECK(on_thursday("It failed two weeks after the 2024 election.").size() == 1);  // 2024 alone
  CHECK(on_thursday("It failed last Christmas.") == Lines{"2025-12-25..2025-12-26"});
  CHECK(on_thursday("It failed in Easter 2024.") == Lines{"2024-03-31..2024-04-01"});
  CHECK(on_thursday("It fails later this month.") == Lines{"2026-06-25..2026-07-01"});
}

TEST_CASE("dates: what only its own story can resolve is left to the wider scope") {
  for (const std::string text :
       {"A fortnight later it failed.", "It will fail in two years.",
        "It fails in the next three days.", "She was named player of the year.",
        "It was busy at Christmas.", "They meet on the 18th."}) {
    const Reading reading = read_on(2026, 6, 25, text);
    CHECK_MESSAGE(reading.claims.dates.empty(), text);
    CHECK_MESSAGE(find_dates(reading.article, values::DateScope::everything).size() == 1, text);
  }
}

TEST_CASE("dates: telephone numbers, versions and lists are none") {
  CHECK(dates("Call 138-2010-2015 or 2010-2015-86.").empty());
  CHECK(dates("It has two to four rooms and a 4:3 screen.").empty());
}

TEST_CASE("dates: words that only look like months or years are none") {
  CHECK(dates("They may march, and we will mar the plan.").empty());
  CHECK(dates("April Hughes met May Lindqvist.").empty());
  CHECK(dates("They marched in the May Day parade.").empty());
  CHECK(dates("More than 2000 people came.").empty());
  CHECK(dates("It cost $1999 and 1850 pounds.").empty());
}

}  // namespace
}  // namespace synoptic::claims
