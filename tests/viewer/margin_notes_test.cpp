#include "viewer/margin_notes.h"

#include <doctest/doctest.h>

#include "sample.h"
#include "viewer/told_words.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;

namespace {

comparison::Display three() {
  auto display = sample::display({{"it may close", "it will close", "it could close"}});
  display.articles[1].label = "Valley Wire";
  display.articles[2].label = "Radio Teal";
  return display;
}

article::ArticleIndex index(std::size_t version) {
  return static_cast<article::ArticleIndex>(version);
}

}  // namespace

TEST_CASE("margin notes: one other version is named before its words") {
  auto display = three();
  sample::add_finding(display, Kind::modality, "m", {{0, "may"}, {1, "will"}});
  CHECK(margin_note(display, 0, 0) == "Valley Wire: \xE2\x80\x9Cwill\xE2\x80\x9D");
}

TEST_CASE("margin notes: two others that do not agree are counted and named behind their words") {
  auto display = three();
  sample::add_finding(display, Kind::modality, "m", {{0, "may"}, {1, "will"}, {2, "could"}});
  CHECK(margin_note(display, 0, 0) ==
        "two versions disagree: \xE2\x80\x9Cwill\xE2\x80\x9D (Valley Wire), "
        "\xE2\x80\x9C"
        "could\xE2\x80\x9D (Radio Teal)");
}

TEST_CASE("margin notes: of many versions with one reading the first is named") {
  auto display = sample::display({{"a 30", "b 40", "c 40", "d 40", "e 50"}});
  sample::add_finding(display, Kind::number, "n", {{0, "30"}, {1, "40"}});
  auto& readings = display.findings[0].divergence.readings;
  readings[1].articles = {index(1), index(2), index(3)};
  CHECK(margin_note(display, 0, 0) ==
        "Version B and 2 others: \xE2\x80\x9C"
        "40\xE2\x80\x9D");
  readings.push_back({"50", {index(4)}, {{index(4), text::make_span(2, 4), {}}}});
  CHECK(margin_note(display, 0, 0) ==
        "4 versions disagree: \xE2\x80\x9C"
        "40\xE2\x80\x9D (Version B and 2 others), \xE2\x80\x9C"
        "50\xE2\x80\x9D (Version E)");
}

TEST_CASE("margin notes: what one version alone tells, and what one leaves out") {
  auto display = three();
  sample::add_finding(display, Kind::only_one, "o", {{0, "may close"}});
  sample::add_finding(display, Kind::left_out, "l", {{0, "close"}});
  display.findings[1].divergence.readings[0].articles = {index(0), index(1)};
  display.findings[1].divergence.absent = {index(2)};
  CHECK(margin_note(display, 0, 0) == "only here");
  CHECK(margin_note(display, 1, 0) == "not in Radio Teal");
}

TEST_CASE("margin notes: a version that says it twice hears its own words") {
  auto display = three();
  sample::add_finding(display, Kind::number, "w", {{0, "may"}, {0, "close"}});
  const std::string note = margin_note(display, 0, 0);
  CHECK(note.find("may") != note.npos);
  CHECK(note.find("close") != note.npos);
}

TEST_CASE("margin notes: long words are cut behind a word, and never inside a character") {
  auto display = three();
  sample::add_finding(display, Kind::quote, "q", {{0, "may"}, {1, "will"}});
  std::string& text = display.findings[0].divergence.readings[1].text;
  for (int i = 0; i < 40; ++i) text += " s\xC3\xA4tze";
  const std::string note = margin_note(display, 0, 0);
  CHECK(note.size() < 130);
  CHECK(note.find("\xE2\x80\xA6") != note.npos);
  text.clear();
  for (int i = 0; i < 200; ++i) text += "\xE6\xBC\xA2";
  for (std::size_t most = 0; most < 20; ++most) {
    const std::string cut = cut_words(text, most);
    CHECK((cut.size() - 3) % 3 == 0);
  }
}

TEST_CASE("margin notes: a finding without readings or beyond the end says nothing bad") {
  auto display = three();
  sample::add_finding(display, Kind::number, "n", {});
  CHECK(margin_note(display, 0, 0) == "They differ.");
  CHECK(margin_note(display, 7, 0).empty());
}

TEST_CASE("told words: the phrase takes what is given and leaves out what is not") {
  CHECK(filled("view.detail.place", {{"place", "3"}, {"total", "15"}}) == "3 of 15");
  CHECK(filled("view.detail.place", {{"total", "15"}}) == " of 15");
}

TEST_CASE("told words: copies of one telling are one voice") {
  auto display = three();
  sample::add_finding(display, Kind::number, "n", {{0, "may"}});
  auto& reading = display.findings[0].divergence.readings[0];
  CHECK(count_holders(display, reading) == "1 of 3 versions");
  reading.articles = {index(0), index(1)};
  display.lineage.voice = {0, 0, 1};
  CHECK(count_holders(display, reading) == "2 of 3 versions \xC2\xB7 1 of 2 independent voices");
}
