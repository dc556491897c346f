#include "claims/numbers.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

// "low..high bound unit counts" of every figure.
std::vector<std::string> figures(const std::string& text) {
  std::vector<std::string> out;
  const Reading reading = read(text);
  for (const NumberMention& n : reading.claims.numbers) {
    constexpr const char* kBounds[] = {"", "about ", ">=", ">", "<=", "<", "range "};
    std::string line = kBounds[static_cast<int>(n.bound)];
    const auto shown = [](double value) {
      std::string digits = std::to_string(value);
      while (digits.back() == '0') digits.pop_back();
      if (digits.back() == '.') digits.pop_back();
      return digits;
    };
    line += shown(n.low);
    if (n.high > n.low) line += ".." + shown(n.high);
    if (!n.unit.empty()) line += " " + n.unit;
    if (!n.counts.empty()) line += " of " + n.counts;
    if (n.ordinal) line += " (ordinal)";
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST_CASE("numbers: a minus counts where it is glued to the digits or written out") {
  CHECK(figures("It was -5 degrees.")[0].substr(0, 9) == "-5 degree");
  CHECK(figures("It was minus five degrees.")[0].substr(0, 9) == "-5 degree");
  CHECK(figures("It shut - 5 divers left.")[0] == "5 of diver");
  CHECK(figures("It scored 3-5 points.")[0].substr(0, 10) == "range 3..5");
}

TEST_CASE("numbers: whole numbers take fractions and rests with them") {
  CHECK(figures("It is 10 1/2 miles away.")[0].substr(0, 9) == "10.5 mile");
  CHECK(figures("It cost 3 million and a half euros.")[0].substr(0, 11) == "3500000 EUR");
  CHECK(figures("Some 3 hundred and 21 boats sank.") == Lines{"about 321 of boat"});
  CHECK(figures("Three dozen boats sank.") == Lines{"36 of boat"});
  CHECK(figures("Three million and 20 boats sank.").size() == 2);
}

TEST_CASE("numbers: the length of a streak is a count, whichever way it is told") {
  CHECK(figures("They lost for the ninth time in a row.")[0] == "9 of time");
  CHECK(figures("It was their ninth straight defeat.")[0] == "9 of defeat");
  CHECK(figures("Prices rose for the third consecutive month.")[0].substr(0, 7) == "3 month");
  CHECK(figures("They won the ninth race of the day.")[0] == "9 of race (ordinal)");
  CHECK(figures("He stood in the ninth row, in a coat.")[0] == "9 of row (ordinal)");
}

TEST_CASE("numbers: millimetres, metres and millions") {
  CHECK(figures("A 7.62mm barrel burst.")[0].substr(0, 7) == "7.62 mm");
  CHECK(figures("The wall is 1.8m high.")[0].substr(0, 5) == "1.8 m");
  CHECK(figures("It cost £1.8m.")[0].substr(0, 11) == "1800000 GBP");
}

TEST_CASE("numbers: ages are lengths of time however they are said") {
  CHECK(figures("She was five years old.")[0].substr(0, 6) == "5 year");
  CHECK(figures("The victim, aged 87, was named.")[0].substr(0, 7) == "87 year");
}

TEST_CASE("numbers: a currency may stand behind, be doubled or carry its scale") {
  CHECK(figures("It cost 5 €.")[0].substr(0, 5) == "5 EUR");
  CHECK(figures("It cost $10 dollars.")[0].substr(0, 6) == "10 USD");
  CHECK(figures("They paid 75 USD million.")[0].substr(0, 12) == "75000000 USD");
  CHECK(figures("They sold 5 $20 tickets.")[0].substr(0, 1) == "5");
  CHECK(figures("They sold 5 $20 tickets.")[1].substr(0, 6) == "20 USD");
}

TEST_CASE("numbers: digits and words are the same figure") {
  CHECK(figures("The mill employed 205 weavers.") == Lines{"205 of weaver"});
  CHECK(figures("The mill employed two hundred and five weavers.") == Lines{"205 of weaver"});
  CHECK(figures("The mill employed twenty-five weavers.") == Lines{"25 of weaver"});
  CHECK(figures("A dozen weavers came.") == Lines{"12 of weaver"});
}

TEST_CASE("numbers: scales multiply, in words and as suffixes") {
  CHECK(figures("It produced 2.5 million bolts.") == Lines{"2500000 of bolt"});
  CHECK(figures("The dam cost €1.2bn.")[0].substr(0, 14) == "1200000000 EUR");
  CHECK(figures("Half a million residents left.") == Lines{"500000 of resid"});
  CHECK(figures("Some 30k tickets were sold.") == Lines{"about 30000 of ticket"});
}

TEST_CASE("numbers: bounds before and behind the figure") {
  CHECK(figures("At least 40 divers searched.") == Lines{">=40 of diver"});
  CHECK(figures("More than 40 divers searched.") == Lines{">40 of diver"});
  CHECK(figures("Up to 40 divers searched.") == Lines{"<=40 of diver"});
  CHECK(figures("Fewer than 40 divers searched.") == Lines{"<40 of diver"});
  CHECK(figures("About 40 divers searched.") == Lines{"about 40 of diver"});
  CHECK(figures("No fewer than 40 divers searched.") == Lines{">=40 of diver"});
}

TEST_CASE("numbers: ranges have two ends") {
  CHECK(figures("Between 20 and 35 boats sank.") == Lines{"range 20..35 of boat"});
  CHECK(figures("They lost 20 to 35 boats.") == Lines{"range 20..35 of boat"});
  CHECK(figures("They lost 20-35 boats.") == Lines{"range 20..35 of boat"});
  CHECK(figures("They earn between $30,000 and $60,000.")[0].substr(0, 22) ==
        "range 30000..60000 USD");
}

TEST_CASE("numbers: percent is not percentage points, and shares are percent") {
  CHECK(figures("Support fell by 5 percentage points.") == Lines{"5 percentage point of support"});
  CHECK(figures("Support fell by 5 per cent.") == Lines{"5 % of support"});
  CHECK(figures("One in five pupils walked.") == Lines{"20 % of pupil"});
  CHECK(figures("Three quarters of the pupils walked.") == Lines{"75 % of pupil"});
  CHECK(figures("Half of the pupils walked.") == Lines{"50 % of pupil"});
}

TEST_CASE("numbers: the head noun is what is counted") {
  CHECK(figures("The audit found a 30% reduction in time.") == Lines{"30 % of reduct"});
  CHECK(figures("They did at least 6 months of research.") == Lines{">=6 month of research"});
  CHECK(figures("A six-month probe began.") == Lines{"6 month of probe"});
  CHECK(figures("30% of firms failed.") == Lines{"30 % of firm"});
}

TEST_CASE("numbers: cents are part of their currency, feet and inches one length") {
  CHECK(figures("Bread costs 50 cents.")[0].substr(0, 7) == "0.5 USD");
  CHECK(figures("The wave was 5 feet 6 inches high.")[0].substr(0, 8) == "5.5 foot");
}

TEST_CASE("numbers: names, versions and labels are no figures") {
  CHECK(figures("The lab released Quill 5.2 last spring.").empty());
  CHECK(figures("A Boeing 737 landed safely.").empty());
  CHECK(figures("They cited Section 230 of the act.").empty());
  CHECK(figures("Covid-19 closed the schools.").empty());
  CHECK(figures("He flew on Apollo 11.").empty());
  CHECK(figures("See page 14 and chapter 3.").empty());
  CHECK(figures("Release 5.1.2 fixes it.").empty());
}

TEST_CASE("numbers: years, dates and times of day are no figures") {
  CHECK(figures("It burned in 1986 and again by 2027.").empty());
  CHECK(figures("On 3 June 2024 it closed.").empty());
  CHECK(figures("The doors opened at 10:30.").empty());
  CHECK(figures("It was built in the 1990s.").empty());
}

TEST_CASE("numbers: 'one' counts only with a unit or a bound") {
  CHECK(figures("One of them laughed, and no one spoke.").empty());
  CHECK(figures("One researcher laughed.").empty());
  CHECK(figures("It took one year.")[0].substr(0, 6) == "1 year");
}

TEST_CASE("numbers: ordinals are marked") {
  CHECK(figures("It was the third attempt.") == Lines{"3 of attempt (ordinal)"});
  CHECK(figures("First, they left.").empty());
}

TEST_CASE("numbers: a year that counts something is a figure") {
  CHECK(figures("More than 2000 people marched.") == Lines{">2000 of peopl"});
}

TEST_CASE("numbers: ages, parts of a unit and speeds") {
  CHECK(figures("A 24-year-old man spoke.")[0].substr(0, 7) == "24 year");
  CHECK(figures("It took an hour and a half.")[0].substr(0, 8) == "1.5 hour");
  CHECK(figures("Gusts of 158 km/h were recorded.")[0].substr(0, 8) == "158 km/h");
}

TEST_CASE("numbers: a capital at the start makes no name of a figure") {
  CHECK(figures("Some 80 people left.").size() == 1);
}

TEST_CASE("numbers: telephone numbers are no figures") {
  CHECK(figures("Call 0800 555 0199 now.").empty());
  CHECK(figures("Call 80 people now.").size() == 1);
}

TEST_CASE("numbers: a vague word of a vague scale is one figure") {
  CHECK(figures("Tens of thousands of people marched.") == Lines{"range 15000..200000 of peopl"});
  CHECK(figures("It took tens of people.") == Lines{"range 15..200 of peopl"});
}

TEST_CASE("numbers: letters between the sign and the digits name the currency") {
  CHECK(figures("It cost $US3.95.")[0].substr(0, 8) == "3.95 USD");
  CHECK(figures("It paid $US1.06 million.")[0].substr(0, 11) == "1060000 USD");
  CHECK(figures("It paid $A342,195 in tax.")[0].substr(0, 10) == "342195 AUD");
}

TEST_CASE("numbers: a capital C or F behind digits is a temperature, a share of a year a time") {
  CHECK(figures("It fell to 5 C (41 F) there.")[0].substr(0, 3) == "5 C");
  CHECK(figures("It fell to 5 C (41 F) there.")[1].substr(0, 4) == "41 F");
  CHECK(figures("It took three quarters of a year.")[0].substr(0, 9) == "0.75 year");
}

TEST_CASE("numbers: a number behind No. is a rank behind a verb and a name elsewhere") {
  CHECK(figures("The town ranked No. 3 in the world.")[0].find("(ordinal)") != std::string::npos);
  CHECK(figures("The No. 11 tram stopped.").empty());
}

}  // namespace
}  // namespace synoptic::claims
