#include "article/moment.h"

#include <doctest/doctest.h>

#include "article/ingest.h"

using namespace synoptic::article;

namespace {

std::string moment_in(const std::string& date_line) {
  Input input;
  input.bytes = "Fire in the mill\n\n" + date_line +
                "\n\nA fire broke out in the old mill of Elden. It burned until noon.\n";
  const auto moment = moment_of(ingest(input));
  return moment ? written(*moment, false) : "unknown";
}

}  // namespace

TEST_CASE("moment: the hour of the last change counts, else that of publication") {
  CHECK(moment_in("Published: 9 March 2026, 06:10. Updated: 06:45") == "2026-03-09 06:45");
  CHECK(moment_in("Published: 9 March 2026, 06:10") == "2026-03-09 06:10");
  CHECK(moment_in("Published 9 March 2026 at 9:05 pm") == "2026-03-09 21:05");
}

TEST_CASE("moment: without an hour it is the day") {
  CHECK(moment_in("9 March 2026") == "2026-03-09");
}

TEST_CASE("moment: the hour of publication says nothing of a later day of change") {
  CHECK(moment_in("Published: 9 March 2026, 06:10. Updated: 10 March 2026") == "2026-03-10");
}

TEST_CASE("moment: without word lists the latest hour of the date lines counts") {
  const auto hour_in = [](const std::string& date_line) {
    Input input;
    input.bytes = "Fire in the mill\n\n" + date_line +
                  "\n\nA fire broke out in the old mill of Elden. It burned until noon.\n";
    const auto moment = moment_without_words(ingest(input));
    return moment ? written(*moment, false) : "unknown";
  };
  CHECK(hour_in("Published: 9 March 2026, 06:10. Updated: 06:45") == "2026-03-09 06:45");
  CHECK(hour_in("Published 9 March 2026 at 9:05 pm") == "2026-03-09 21:05");
  CHECK(hour_in("9 March 2026") == "2026-03-09");
  CHECK(hour_in("Published: 9 March 2026, 06:10. Updated: 10 March 2026") == "2026-03-10");
  CHECK(hour_in("Updated: 06:45") == "unknown");
}

TEST_CASE("moment: a page that gives no day has none") {
  CHECK(moment_in("Updated: 06:45") == "unknown");
}

TEST_CASE("moment: what meets is not before; hours of two zones need a day between them") {
  const Moment morning{600, 601, true, "GMT"}, noon{720, 721, true, "GMT"}, day{0, 1440, false, ""};
  CHECK(is_before(morning, noon));
  CHECK_FALSE(is_before(noon, morning));
  CHECK_FALSE(is_before(morning, day));
  CHECK_FALSE(is_before(morning, {720, 721, true, "CET"}));
  CHECK(is_before(morning, {720 + 1440, 721 + 1440, true, "CET"}));
}
