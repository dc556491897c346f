// Sentences of the program about figures and days must be understood when they are read aloud.

#include <doctest/doctest.h>

#include "divergence/story_fixture.h"

namespace synoptic::divergence {
namespace {

std::string story(const std::string& head, const std::string& fact) {
  return head + "\n\n" + fact +
         "\n\nThe harbour of Skarholm was closed until noon, the coastguard said.\n";
}

std::vector<const Divergence*> of_kind(const Analysis& all, Kind kind) {
  std::vector<const Divergence*> found;
  for (const Divergence& one : all.divergences)
    if (one.kind == kind) found.push_back(&one);
  return found;
}

TEST_CASE("telling: a figure is told with what was done and what follows, in its own words") {
  const std::string head = "Ferry capsizes off Skarholm";
  const Analysis all = analyse({story(head, "Rescuers are still searching for five others."),
                                story(head, "Rescuers are still searching for three others.")});
  const auto found = of_kind(all, Kind::number);
  REQUIRE(found.size() == 1);
  for (const Reading& reading : found[0]->readings) {
    CHECK(reading.text.find("searching for ") != std::string::npos);
    const Evidence& shown = reading.evidence.front();
    std::string words(all.articles[article::at(shown.article)].words(shown.span));
    words[0] = reading.text[0];
    CHECK(words == reading.text);
  }
}

TEST_CASE("telling: a day is told with its verb") {
  const std::string head = "Forum on tides meets in Skarholm";
  const Analysis all = analyse({story(head, "The forum on tides opened in Skarholm on 9 June."),
                                story(head, "The forum on tides opened in Skarholm on 19 June.")});
  const auto found = of_kind(all, Kind::date);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->readings[0].text.find("opened in Skarholm on") != std::string::npos);
}

TEST_CASE("telling: a headline that gives the body's figures again is no second finding") {
  const Analysis all =
      analyse({story("Ferry fire kills nine", "Nine people were killed in the ferry fire."),
               story("Ferry fire kills four", "Four people were killed in the ferry fire.")});
  CHECK(of_kind(all, Kind::number).size() == 1);
}

}  // namespace
}  // namespace synoptic::divergence
