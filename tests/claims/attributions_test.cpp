#include "claims/attributions.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

using Lines = std::vector<std::string>;
Lines voices(const std::string& text) { return read(text).voices(); }

TEST_CASE("attributions: the speaker before and behind a quotation") {
  CHECK(voices("“We lost the harvest,” Odile Brandt said.") ==
        Lines{"Odile Brandt|said|“We lost the harvest,”"});
  CHECK(voices("“We lost the harvest,” said Odile Brandt, a farmer.") ==
        Lines{"Odile Brandt, a farmer|said|“We lost the harvest,”"});
  CHECK(voices("Odile Brandt told reporters: “We lost the harvest.”") ==
        Lines{"Odile Brandt|told|“We lost the harvest.”"});
}

TEST_CASE("attributions: a split quotation is one attribution") {
  const Reading reading = read("“We lost the harvest,” Brandt said, “and nobody came.”");
  REQUIRE(reading.claims.attributions.size() == 1);
  const Attribution& a = reading.claims.attributions[0];
  CHECK(reading.words(a.content) == "“We lost the harvest,”");
  REQUIRE(a.more_content.size() == 1);
  CHECK(reading.words(a.more_content[0]) == "“and nobody came.”");
}

TEST_CASE("attributions: what follows without a cue belongs to the same speaker") {
  const Reading reading = read("“We lost the harvest,” Brandt said. “Nobody came to help.”");
  REQUIRE(reading.claims.quotations.size() == 2);
  CHECK(reading.claims.quotations[0].attribution == reading.claims.quotations[1].attribution);
  CHECK(reading.claims.quotations[1].attribution.has_value());
}

TEST_CASE("attributions: indirect speech and phrases") {
  CHECK(voices("The mayor said that the bridge would stay closed.") ==
        Lines{"The mayor|said|that the bridge would stay closed"});
  CHECK(voices("The bridge will stay closed, according to the council.") ==
        Lines{"the council|according to|The bridge will stay closed"});
  CHECK(voices("According to the council, the bridge will stay closed.") ==
        Lines{"the council|According to|the bridge will stay closed"});
  CHECK(voices("Officials warned of floods.") == Lines{"Officials|warned of|floods"});
  CHECK(voices("The bridge, the mayor said on Monday, will stay closed.").size() == 1);
}

TEST_CASE("attributions: a report at the end of its sentence") {
  CHECK(
      voices(
          "The council had not seen the letter before this week, its spokesman Ivo Marsh said.") ==
      Lines{"its spokesman Ivo Marsh|said|The council had not seen the letter before this week"});
  CHECK(voices("The men said to be missing were found asleep.") == Lines{});
}

TEST_CASE("attributions: a clause without 'that'") {
  CHECK(voices("Ivo Marsh said the council closed the road.") ==
        Lines{"Ivo Marsh|said|the council closed the road"});
  CHECK(voices("Ivo Marsh said officers got a letter.") ==
        Lines{"Ivo Marsh|said|officers got a letter"});
}

TEST_CASE("attributions: a warning somebody got is nobody's report") {
  CHECK(voices("The council did not receive a warning about the roof.") == Lines{});
  CHECK(voices("Marsh left, warning that the roof would fall.") ==
        Lines{"Marsh|warning|that the roof would fall"});
}

TEST_CASE("attributions: kinds of source") {
  const auto kind = [](const std::string& text) {
    const Reading reading = read(text);
    REQUIRE(reading.claims.attributions.size() == 1);
    return reading.claims.attributions[0].source_kind;
  };
  CHECK(kind("Odile Brandt said the dam had failed.") == SourceKind::named);
  CHECK(kind("One engineer said the dam had failed.") == SourceKind::unnamed);
  CHECK(kind("Engineers said the dam had failed.") == SourceKind::group);
  CHECK(kind("The report said the dam had failed.") == SourceKind::paper);
  CHECK(kind("A professor at Larn University said the dam had failed.") == SourceKind::unnamed);
}

TEST_CASE("attributions: stances") {
  const auto stance = [](const std::string& text) {
    const Reading reading = read(text);
    REQUIRE(reading.claims.attributions.size() == 1);
    return reading.claims.attributions[0].stance;
  };
  CHECK(stance("Brandt said the dam had failed.") == Stance::neutral);
  CHECK(stance("Brandt claimed the dam had failed.") == Stance::claim);
  CHECK(stance("Brandt denied that the dam had failed.") == Stance::deny);
  CHECK(stance("Brandt admitted the dam had failed.") == Stance::admit);
  CHECK(stance("Brandt warned that the dam would fail.") == Stance::warn);
  CHECK(stance("Brandt confirmed that the dam had failed.") == Stance::confirm);
}

// The name of the last attribution's speaker; empty when nobody is known.
std::string last_speaker(const std::string& text) {
  const Reading reading = read(text);
  if (reading.claims.attributions.empty()) return {};
  const Attribution& last = reading.claims.attributions.back();
  return last.speaker ? reading.claims.entities[*last.speaker].name : std::string();
}

TEST_CASE("attributions: he is whom the sentence, or the one before, is about") {
  CHECK(last_speaker(
            "Amira Castell called it hard. The mayor, Jonas Weir, defended the plan. He said "
            "that libraries would open longer.") == "Jonas Weir");
  CHECK(last_speaker(
            "Amira Castell called it hard. Mayor Jonas Weir stood by the plan: branches will "
            "open longer, he said.") == "Jonas Weir");
  // Whom a quotation is about does not say it.
  CHECK(last_speaker("Amira Castell, the head of culture, said the plan was hard. “Mayor Weir is "
                     "wrong,” she said.") == "Amira Castell");
}

TEST_CASE("attributions: a name set off from its role is the speaker") {
  CHECK(last_speaker("Castell, the head of culture, spoke of hard times.") == "Castell");
  CHECK(last_speaker("The chairman of the club, Ann Lee, said it was over.") == "Ann Lee");
}

TEST_CASE("attributions: another person's role is nobody that was named before") {
  CHECK(last_speaker(
            "Graham Peller pleaded guilty in March. The presiding judge said he had betrayed "
            "his friends.") != "Graham Peller");
}

TEST_CASE("attributions: a pronoun and a role stand for the last speaker that fits") {
  const Reading reading = read(
      "Odile Brandt, a professor of hydrology, said the dam had failed. She said it was old. The "
      "professor added that "
      "nobody had looked.");
  REQUIRE(reading.claims.attributions.size() == 3);
  const Entity* brandt = reading.entity("odile brandt");
  REQUIRE(brandt != nullptr);
  for (const Attribution& a : reading.claims.attributions) {
    REQUIRE(a.speaker.has_value());
    CHECK(&reading.claims.entities[*a.speaker] == brandt);
    CHECK(a.source_kind == SourceKind::named);
  }
}

TEST_CASE("attributions: what reports nothing is silent") {
  CHECK(voices("The dam failed on Monday and flooded the valley.").empty());
  CHECK(voices("The note was added to the file.").empty());
  CHECK(voices("It is said to be old.").empty());
}

TEST_CASE("attributions: a cue with its source inside what is said") {
  CHECK(voices("The plan, said Odile Brandt, a farmer, is ten years old.") ==
        Lines{"Odile Brandt, a farmer|said|The plan"});
  CHECK(voices("Prices rose as the mill said it had bought less grain.") ==
        Lines{"the mill|said|it had bought less grain"});
}

TEST_CASE("attributions: subjects that are hard to see") {
  CHECK(voices("Larn Mills Inc. said the road was shut.") ==
        Lines{"Larn Mills Inc|said|the road was shut"});
  CHECK(voices("A farmer who was hurt said the road was shut.") ==
        Lines{"A farmer|said|the road was shut"});
  CHECK(voices("The road was shut, a person familiar with the talks said.") ==
        Lines{"a person familiar with the talks|said|The road was shut"});
  CHECK(voices("Connelly said the road was shut.") == Lines{"Connelly|said|the road was shut"});
}

}  // namespace
}  // namespace synoptic::claims
