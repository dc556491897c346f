// Direction: how it went from one dated state of a page to the next.

#include <doctest/doctest.h>

#include "divergence/finding.h"
#include "divergence/story_fixture.h"

namespace synoptic::divergence {
namespace {

std::string page(const std::string& dates, const std::string& body,
                 const std::string& outlet = "The Elden Lantern") {
  return outlet + "\nNews | Harbour | Weather | Tides\n\nFire in the Elden mill\n\n" + dates +
         "\n\n" + body + "\n\nMore from " + outlet + "\n";
}

const std::string kRoad = "The mill road is closed in both directions, the police said. ";

std::vector<std::string> three_states() {
  return {page("Published: 9 March 2026, 06:10",
               "Two men were injured in the mill, the fire service said. " + kRoad +
                   "\"I heard a bang and ran for the stairs,\" said Gerrit Vance, a miller."),
          page("Published: 9 March 2026, 06:10. Updated: 06:45",
               "Five men were injured in the mill, the fire service said. " + kRoad +
                   "\"I heard a bang and ran for the stairs,\" said Gerrit Vance, a miller."),
          page("Published: 9 March 2026, 06:10. Updated: 07:30",
               "Nine men were injured in the mill, the fire service said. " + kRoad)};
}

const Divergence* find(const Analysis& analysis, Kind kind) {
  for (const Divergence& divergence : analysis.divergences)
    if (divergence.kind == kind) return &divergence;
  return nullptr;
}

std::vector<std::uint32_t> order_of(const Divergence& divergence) {
  std::vector<std::uint32_t> order;
  for (const Reading& reading : divergence.readings)
    order.push_back(static_cast<std::uint32_t>(article::at(reading.articles.front())));
  return order;
}

}  // namespace

TEST_CASE("direction: a figure that rises from state to state is told in order of time") {
  std::vector<std::string> texts = three_states();
  std::swap(texts[0], texts[2]);
  const Analysis analysis = analyse(texts);
  const Divergence* figure = find(analysis, Kind::number);
  REQUIRE(figure != nullptr);
  CHECK(figure->direction.turn == Turn::changed);
  CHECK(figure->summary.key == "number.differs.changed");
  CHECK(order_of(*figure) == std::vector<std::uint32_t>{2, 1, 0});
  REQUIRE(figure->direction.steps.size() == 2);
  CHECK(article::at(figure->direction.steps[0].from) == 2);
  CHECK(article::at(figure->direction.steps[0].to) == 1);
}

TEST_CASE("direction: the last state drops what the earlier ones carry") {
  const Analysis analysis = analyse(three_states());
  const Divergence* quotation = find(analysis, Kind::left_out);
  REQUIRE(quotation != nullptr);
  CHECK(quotation->direction.turn == Turn::dropped);
  CHECK(article::at(quotation->direction.steps.at(0).from) == 1);
  CHECK(article::at(quotation->direction.steps.at(0).to) == 2);
}

TEST_CASE("direction: the last state adds what no other has") {
  std::vector<std::string> texts = three_states();
  texts[2] = page("Published: 9 March 2026, 06:10. Updated: 07:30",
                  "Nine men were injured in the mill, the fire service said. " + kRoad +
                      "The mill employs 310 people, its manager Ines Caddick said.");
  const Analysis analysis = analyse(texts);
  const Divergence* only = find(analysis, Kind::only_one);
  REQUIRE(only != nullptr);
  CHECK(only->direction.turn == Turn::added);
}

TEST_CASE("direction: two outlets have none, whenever they were published") {
  std::vector<std::string> texts = three_states();
  texts[1] = page("Published: 9 March 2026, 06:45",
                  "Five men were injured in the mill, the fire service said. " + kRoad,
                  "The Coast Observer");
  for (const Divergence& divergence : analyse({texts[0], texts[1]}).divergences)
    CHECK(divergence.direction.turn == Turn::none);
}

TEST_CASE("direction: states of one day without an hour have none") {
  std::vector<std::string> texts;
  for (const char* count : {"Two", "Five"})
    texts.push_back(page(
        "Published: 9 March 2026",
        std::string(count) + " men were injured in the mill, the fire service said. " + kRoad));
  for (const Divergence& divergence : analyse(texts).divergences)
    CHECK(divergence.direction.turn == Turn::none);
}

TEST_CASE("direction: a figure that goes there and back is told without one") {
  std::vector<std::string> texts = three_states();
  texts[2] = page("Published: 9 March 2026, 06:10. Updated: 07:30",
                  "Two men were injured in the mill, the fire service said. " + kRoad);
  const Analysis analysis = analyse(texts);
  const Divergence* figure = find(analysis, Kind::number);
  REQUIRE(figure != nullptr);
  CHECK(figure->direction.turn == Turn::none);
  CHECK(figure->summary.key == "number.differs");
}

TEST_CASE("direction: the id of a finding does not depend on it") {
  std::vector<std::string> texts = three_states();
  const Analysis there = analyse(texts);
  std::swap(texts[0], texts[2]);
  const Analysis back = analyse(texts);
  REQUIRE(there.divergences.size() == back.divergences.size());
  for (std::size_t i = 0; i < there.divergences.size(); ++i)
    CHECK(there.divergences[i].id == back.divergences[i].id);
}

TEST_CASE(
    "silent: who tells the passage without the figure is named; who does not tell it is not") {
  const Analysis analysis = analyse(
      {"Fire in the Elden mill\n\nTwo men were injured in the mill, the fire service said.\n",
       "Fire in the Elden mill\n\nFive men were injured in the mill, the fire service said.\n",
       "Fire in the Elden mill\n\nSome men were injured in the mill, the fire service said.\n",
       "Fire in the Elden mill\n\nThe mill burned until noon.\n"});
  const Divergence* figure = find(analysis, Kind::number);
  REQUIRE(figure != nullptr);
  CHECK(figure->absent == std::vector<ArticleIndex>{ArticleIndex{2}});
}

TEST_CASE("less exact: what fits a reading stands beside it, not in its words") {
  const std::string tail = " homes were flooded along the river, the county said.\n";
  const Analysis analysis = analyse({"Flood on the Orrel\n\nA total of 1,187" + tail,
                                     "Flood on the Orrel\n\nA total of 2,300" + tail,
                                     "Flood on the Orrel\n\nA total of about 1,200" + tail});
  const Divergence* figure = find(analysis, Kind::number);
  REQUIRE(figure != nullptr);
  REQUIRE(figure->readings.size() == 2);
  const Reading& reading = figure->readings[0];
  CHECK(reading.text.find("1,187") != std::string::npos);
  CHECK(reading.text.find("1,200") == std::string::npos);
  REQUIRE(reading.looser.size() == 1);
  CHECK(reading.looser[0].articles == std::vector<ArticleIndex>{ArticleIndex{2}});
  CHECK(reading.articles.size() == 2);
}

}  // namespace synoptic::divergence
