#include <doctest/doctest.h>

#include "bench.h"
#include "sample.h"
#include "viewer/timeline_sheet.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

// Versions of one day each from 9 March 2026; `days` -1: no date.
void date(comparison::Display& display, std::vector<int> days) {
  for (std::size_t v = 0; v < days.size(); ++v) {
    if (days[v] < 0) continue;
    const values::Day day = values::day_of(2026, 3, 9) + days[v];
    display.articles[v].published =
        values::DateInterval{day, day + 1, values::Precision::day, true};
  }
}

void add_readings(comparison::Display& display, std::string id, std::string_view held) {
  comparison::Display::Finding finding;
  finding.summary = "Sentence " + id;
  finding.divergence.id = std::move(id);
  finding.divergence.severity = divergence::Severity::meaning;
  for (const char letter : {'a', 'b', 'c'}) {
    divergence::Reading reading;
    reading.text = std::string("says") + letter;
    for (std::size_t v = 0; v < held.size(); ++v)
      if (held[v] == letter) reading.articles.push_back(static_cast<article::ArticleIndex>(v));
    if (!reading.articles.empty()) finding.divergence.readings.push_back(reading);
  }
  display.findings.push_back(std::move(finding));
}

std::vector<std::size_t> all(const comparison::Display& display) {
  return shown_versions(display, {});
}

std::vector<Claim> claims_of(const comparison::Display& display) {
  return classify_claims(display, order_in_time(display, all(display)), {});
}

const Claim& of_row(const std::vector<Claim>& claims, std::uint32_t row) {
  for (const Claim& claim : claims)
    if (!claim.finding && claim.row == row) return claim;
  FAIL("no such row");
  return claims.front();
}

comparison::Display revisions() {
  auto display = sample::display({{"a stays", "a stays", "a stays"},
                                  {"", "b comes", "b comes"},
                                  {"c goes", "c goes", ""},
                                  {"", "d between", ""},
                                  {"e back", "", "e back"}});
  date(display, {0, 1, 2});
  add_readings(display, "moves", "aab");
  add_readings(display, "still", "aaa");
  return display;
}

struct Timeline : Bench {
  explicit Timeline(comparison::Display display, float width = 1366, float height = 768)
      : Bench(std::move(display), width, height) {
    viewer.turn_to(View::timeline);
    frame();
  }
  const TimelineLayout& layout() const {
    return static_cast<const TimelineSheet&>(viewer.sheet()).layout();
  }
};

}  // namespace

TEST_CASE("time: versions stand by date, undated ones last, the base first among equals") {
  auto display = sample::display({{"a", "b", "c", "d", "e"}});
  date(display, {3, -1, 0, 3, 1});
  display.synopsis.base = static_cast<article::ArticleIndex>(3);
  const TimeOrder order = order_in_time(display, all(display));
  CHECK(order.versions == std::vector<std::size_t>{2, 4, 3, 0, 1});
  CHECK(order.instant == std::vector<std::uint32_t>{0, 1, 2, 2, kNoInstant});
  CHECK(order.dated == 4);
  CHECK(order.timed());
  CHECK(order.when[2] == "9 March 2026");
  CHECK(order.when[1].empty());
}

TEST_CASE("time: hours order the states of one day and stand alone in heads") {
  auto display = sample::display({{"a", "b"}});
  date(display, {0, 0});
  for (std::size_t v = 0; v < 2; ++v) {
    article::Furniture line;
    line.text = v == 0 ? "Published: 9 March 2026, 09:30" : "Published: 9 March 2026, 06:10";
    line.reason = "dateline";
    display.articles[v].furniture.push_back(line);
  }
  const TimeOrder order = order_in_time(display, all(display));
  CHECK(order.versions == std::vector<std::size_t>{1, 0});
  CHECK(order.when_short[1] == "06:10");
  CHECK(order.when[0] == "9 March 2026, 09:30");
}

TEST_CASE("time: one date for all is no order, and the base stands first") {
  auto display = sample::display({{"a", "b", "c"}});
  date(display, {0, 0, 0});
  display.synopsis.base = static_cast<article::ArticleIndex>(1);
  const TimeOrder order = order_in_time(display, all(display));
  CHECK_FALSE(order.timed());
  CHECK(order.versions.front() == 1);
}

TEST_CASE("claims: what appears, vanishes, comes between, comes back and stays is told apart") {
  const auto display = revisions();
  const auto found = claims_of(display);
  CHECK(of_row(found, 0).course == Course::throughout);
  CHECK(of_row(found, 1).course == Course::appears);
  CHECK(of_row(found, 1).caption == "appears in Version B");
  CHECK(of_row(found, 2).course == Course::vanishes);
  CHECK(of_row(found, 2).caption == "vanishes in Version C");
  CHECK(of_row(found, 3).course == Course::appears);
  CHECK(of_row(found, 3).caption == "only in Version B");
  CHECK(of_row(found, 4).course == Course::vanishes);
  CHECK(of_row(found, 4).caption == "missing in Version B, back in Version C");
}

TEST_CASE("claims: a finding changes when one time tells it otherwise than another") {
  auto display = revisions();
  add_readings(display, "silent between", "a b");
  const auto found = claims_of(display);
  const auto course = [&](std::uint32_t finding) {
    for (const Claim& claim : found)
      if (claim.finding == finding) return claim.course;
    return Course::partly;
  };
  CHECK(course(0) == Course::changes);
  CHECK(course(2) == Course::changes);
  CHECK(found.front().finding == 0);
}

TEST_CASE("claims: what only undated versions tell otherwise is no change") {
  auto display = sample::display({{"a", "b", "c"}, {"", "", "only undated"}});
  date(display, {0, 1, -1});
  add_readings(display, "f", "aab");
  const auto found = claims_of(display);
  CHECK(found.back().course == Course::throughout);
  CHECK(of_row(found, 1).course == Course::partly);
  CHECK(of_row(found, 1).caption == "only in Version C");
  for (const Claim& claim : found) CHECK(claim.course != Course::changes);
}

TEST_CASE("claims: versions of one time that differ are no change") {
  auto display = sample::display({{"a", "b", "c"}, {"x", "", "x"}});
  date(display, {0, 0, 1});
  add_readings(display, "f", "ab ");
  const auto found = claims_of(display);
  CHECK(of_row(found, 1).course == Course::throughout);
  for (const Claim& claim : found) CHECK(claim.course != Course::changes);
}

TEST_CASE("claims: without times nothing appears or vanishes") {
  auto display = sample::display({{"a", "b", "c"}, {"x", "", ""}, {"", "y", "y"}});
  add_readings(display, "f", "aab");
  const auto found = claims_of(display);
  CHECK(found.front().course == Course::changes);
  CHECK(of_row(found, 1).course == Course::partly);
  CHECK(of_row(found, 1).caption == "only in Version A");
  CHECK(of_row(found, 2).caption == "in Version B, Version C");
}

TEST_CASE("claims: a version set aside makes nothing vanish") {
  auto display = revisions();
  display.synopsis.set_aside[2] = true;
  const auto found = claims_of(display);
  CHECK(of_row(found, 2).course == Course::throughout);
}

TEST_CASE("timeline: groups have headings, what stands throughout is folded and opens") {
  Timeline bench(revisions());
  CHECK(bench.ink.drew("Changes \xC2\xB7 1"));
  CHECK(bench.ink.drew("Appears later \xC2\xB7 2"));
  CHECK(bench.ink.drew("Vanishes \xC2\xB7 2"));
  CHECK(bench.ink.drew("appears in Version B"));
  CHECK(bench.ink.drew("10 March 2026"));
  CHECK_FALSE(bench.ink.drew("stays"));
  const auto* fold = bench.ink.find("\xE2\x96\xB8  1 claim stands throughout");
  REQUIRE(fold);
  const ImVec2 at = fold->baseline;
  bench.click(at);
  bench.frame();
  CHECK(bench.ink.drew("stays"));
  bench.click(at);
  bench.frame();
  CHECK_FALSE(bench.ink.drew("stays"));
}

TEST_CASE("timeline: a click on a finding's line selects it, on a passage's goes to its row") {
  Timeline bench(revisions());
  const ImVec2 finding = bench.ink.find("moves")->baseline;
  CHECK(bench.click({1000, finding.y}) == "moves");
  CHECK(bench.viewer.state.view == View::timeline);
  const ImVec2 passage = bench.ink.find("vanishes in Version C")->baseline;
  bench.viewer.point(passage);
  bench.frame();
  bench.click(passage);
  CHECK(bench.viewer.state.view == View::synopsis);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("goes"));
}

TEST_CASE("timeline: a step stands where a reading changes, the letter over every version") {
  Timeline bench(revisions());
  const float line = bench.ink.find("moves")->baseline.y;
  std::size_t letters = 0;
  for (const auto& word : bench.ink.words)
    if ((word.text == "A" || word.text == "B") && std::abs(word.baseline.y - line) < 27) ++letters;
  CHECK(letters == 3);
  CHECK(bench.ink.drew("saysb"));
}

TEST_CASE("timeline: J and K bring a finding's line into view, an opened fold included") {
  auto display = revisions();
  for (int i = 0; i < 60; ++i) add_readings(display, "n" + std::to_string(i), "abb");
  Timeline bench(std::move(display));
  bench.viewer.select("n59");
  CHECK(bench.rest());
  CHECK(bench.ink.drew("n59"));
}

TEST_CASE("timeline: a finding of one reading is shown at its passage, a fold is opened for it") {
  auto single = revisions();
  add_readings(single, "one", "a  ");
  single.findings.back().divergence.row = 0;
  Timeline fold(std::move(single));
  fold.viewer.select("one");
  CHECK(fold.rest());
  CHECK(fold.viewer.state.timeline_open);
  CHECK(fold.ink.drew("stays"));
}

TEST_CASE("timeline: says in words when there is one date for all or none") {
  auto display = sample::display({{"a", "b"}, {"x", ""}});
  date(display, {0, 0});
  Timeline same(std::move(display));
  CHECK(same.ink.drew("same"));
  CHECK_FALSE(same.ink.drew("Vanishes \xC2\xB7 1"));
  CHECK(same.ink.drew("Not in every version \xC2\xB7 1"));
}

TEST_CASE("timeline: says in words that there are no dates") {
  Timeline undated(sample::display({{"a", "b"}, {"x", ""}}));
  CHECK(undated.ink.drew("No"));
  CHECK_FALSE(undated.ink.drew("no date"));
}

TEST_CASE("timeline: undated versions stand last under that word") {
  auto display = revisions();
  display.articles[0].published.reset();
  Timeline bench(std::move(display));
  const auto* word = bench.ink.find("no date");
  REQUIRE(word);
  for (const auto& drawn : bench.ink.words)
    if (drawn.text == "10 March 2026") CHECK(drawn.baseline.x < word->baseline.x);
}

TEST_CASE(
    "timeline: fifty versions of 300 passages move both ways, only what is in view is drawn") {
  std::vector<sample::Told> told;
  for (std::size_t r = 0; r < 300; ++r) {
    sample::Told row(50, "passage " + std::to_string(r));
    row[r % 50].clear();
    told.push_back(row);
  }
  auto display = sample::display(told);
  std::vector<int> days;
  for (int v = 0; v < 50; ++v) days.push_back(v);
  date(display, days);
  Timeline bench(std::move(display));
  CHECK(bench.ink.words.size() < 500);
  bench.viewer.wheel(9000, 9000);
  bench.frame();
  const GridPlan& plan = bench.layout().grid().plan;
  CHECK(bench.viewer.state.scroll().across ==
        doctest::Approx(plan.cell * 50 - plan.window).epsilon(0.01));
  CHECK(bench.rest());
}

TEST_CASE("timeline: nothing, one version, small and large screens and text are drawn") {
  for (const float text : {12.0F, 32.0F})
    for (const ImVec2 size : {ImVec2{360, 640}, ImVec2{1920, 1080}}) {
      for (int which = 0; which < 3; ++which) {
        Timeline bench(which == 0   ? comparison::Display{}
                       : which == 1 ? sample::display({{"alone"}})
                                    : revisions(),
                       size.x, size.y);
        bench.viewer.state.text_size = text;
        bench.viewer.state.timeline_open = true;
        bench.viewer.state.dark = which == 1;
        CHECK(bench.rest());
        CHECK_FALSE(bench.ink.words.empty());
      }
    }
}

TEST_CASE("timeline: the claim at the top stays there when text size or fold change") {
  std::vector<sample::Told> rows;
  for (int r = 0; r < 60; ++r) {
    const std::string words = "passage " + std::to_string(r);
    rows.push_back({r % 2 == 0 ? "" : words, words, words});
  }
  auto display = sample::display(rows);
  date(display, {0, 1, 2});
  Timeline bench(std::move(display));
  bench.viewer.wheel(0, 700);
  bench.frame();
  const auto top = [&] { return bench.viewer.sheet().spot_at(bench.viewer.state.scroll().at); };
  const auto before = top();
  REQUIRE(before);
  const float at = bench.viewer.state.scroll().at;
  bench.viewer.state.text_size = 26;
  CHECK_FALSE(bench.frame().row);
  REQUIRE(top());
  CHECK(top()->line == before->line);
  CHECK(bench.viewer.state.scroll().at > at + 50);
  bench.viewer.state.timeline_open = true;
  bench.frame();
  CHECK(top()->line == before->line);
}
