#include "report/lists.h"

#include <doctest/doctest.h>

#include "comparison/stories.h"
#include "report/hand_built.h"
#include "report/report.h"

using namespace synoptic;

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

const comparison::Comparison& bridge() {
  static const comparison::Comparison result =
      comparison::compare(stories::shipped("weavers-bridge"), {});
  return result;
}

const comparison::Comparison& fire() {
  static const comparison::Comparison result =
      comparison::compare(stories::shipped("cannery-fire"), {});
  return result;
}

std::string section(const std::string& html, std::string_view id) {
  const auto begin = html.find("<section id=\"" + std::string(id) + "\"");
  return begin == std::string::npos ? ""
                                    : html.substr(begin, html.find("</section>", begin) - begin);
}

}  // namespace

TEST_CASE("lists: the first words of a text end with an ellipsis when it goes on") {
  CHECK(report::first_words("one  two\nthree", 3) == "one two three");
  CHECK(report::first_words("one two three", 2) == "one two \xE2\x80\xA6");
  CHECK(report::first_words("\"We won,\"", 5) == "We won");
  CHECK(report::first_words("\xE2\x80\x9CWe won.\xE2\x80\x9D", 5) == "We won.");
  CHECK(report::first_words("\"We won,\" he said", 5) == "\"We won,\" he said");
  CHECK(report::first_words("", 5).empty());
}

TEST_CASE("common ground: every format tells what is agreed, by whom, and the passage") {
  for (const std::string& out :
       {report::html_fragment(bridge(), {}), report::markdown(bridge(), {}),
        report::plain_text(bridge(), {})}) {
    CHECK(has(out, "Common ground"));
    CHECK(has(out, "Told by all 4 versions."));
    CHECK(has(out, "22 April"));
    CHECK(has(out, "public meeting on "));
    CHECK(has(out, "no proof"));
  }
  const std::string html = section(report::html_fragment(bridge(), {}), "common-ground");
  CHECK(has(html, "<b>22 April</b>"));
  CHECK(has(html, "<li dir=\"auto\">Date: 22 April</li>"));
  CHECK(has(html, "not found in Valley Wire."));
  CHECK(has(html, "<a href=\"#row-"));
}

TEST_CASE("common ground: none is told as nothing found, never as no agreement") {
  auto comparison = hand_built::make();
  CHECK(has(report::html_fragment(comparison, {}), "No passage was found that every version"));
}

TEST_CASE("common ground: a version that tells it in another passage is named, and not missed") {
  auto comparison = hand_built::make();
  comparison.common_ground.passages.push_back(
      {2,
       {article::ArticleIndex{0}, article::ArticleIndex{1}, article::ArticleIndex{2}},
       {article::ArticleIndex{1}},
       {},
       {},
       3,
       {}});
  const std::string html = section(report::html_fragment(comparison, {}), "common-ground");
  CHECK(has(html,
            "Told by all 3 versions, in " + comparison.articles[1].label + " in another passage."));
  CHECK_FALSE(has(html, "not found in"));
}

TEST_CASE("common ground: copies are counted as voices") {
  auto comparison = hand_built::make();
  comparison.common_ground.passages.push_back(
      {2,
       {article::ArticleIndex{0}, article::ArticleIndex{1}, article::ArticleIndex{2}},
       {},
       {},
       {},
       2,
       {}});
  CHECK(has(report::html_fragment(comparison, {}),
            "Told by all 3 versions. 2 independent voices: some are copies."));
}

TEST_CASE("ledgers: a quotation's form stands in each version's cell, speakers with their words") {
  const std::string html = section(report::html_fragment(bridge(), {}), "ledgers");
  CHECK(has(html, "data-form=\"other_speaker\""));
  CHECK(has(html, "another speaker: Tobias Lindahl"));
  CHECK(has(html, "not named: a council engineer"));
  CHECK(has(html, "<small class=\"said\">"));
  CHECK(has(html, "two dozen"));
  const std::string text = report::plain_text(bridge(), {});
  CHECK(has(text, "Radio Teal: another speaker: Tobias Lindahl"));
  CHECK(has(text, "- about 11,000 (vehicles): "));
}

TEST_CASE("ledgers: what a version leaves out is told by its words, with a link to the row") {
  const std::string html = section(report::html_fragment(fire(), {}), "ledgers");
  CHECK(has(html, "<li data-article=\"0\"><strong>0610</strong>"));
  CHECK(has(html, ">The cannery employs 310 people and is the largest employer on the "));
}

TEST_CASE("direction: every format says between which versions it changed") {
  for (const std::string& out : {report::html_fragment(fire(), {}), report::markdown(fire(), {}),
                                 report::plain_text(fire(), {})}) {
    CHECK(has(out, "The figure changes over time"));
    CHECK(has(out, "Changed between 0645 and 0730, between 0900 and 1120"));
    CHECK(has(out, "Dropped between 0730 and 0900"));
  }
}

TEST_CASE("less exact: what fits a reading is told below it") {
  auto comparison = hand_built::make();
  comparison.divergences[0].readings[0].looser = {{"about ten", {article::ArticleIndex{1}}}};
  comparison.divergences[0].readings[1].fits_others = true;
  const std::string html = report::html_fragment(comparison, {});
  CHECK(has(html, "<p class=\"looser\">Daily says about ten, which fits.</p>"));
  CHECK(has(html, "<p class=\"looser\">This fits each of the others.</p>"));
}

TEST_CASE("absent: of a figure, who gives none is told so") {
  auto comparison = hand_built::make();
  comparison.divergences[0].absent = {article::ArticleIndex{2}};
  CHECK(has(report::plain_text(comparison, {}), "Wire gives no figure."));
}
