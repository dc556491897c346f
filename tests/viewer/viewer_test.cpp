#include "viewer/viewer.h"

#include <doctest/doctest.h>

#include "bench.h"
#include "sample.h"
#include "viewer/palette.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

comparison::Display long_story(std::size_t rows) {
  std::vector<sample::Told> told;
  for (std::size_t i = 0; i < rows; ++i)
    told.push_back(
        {"left passage number" + std::to_string(i), i % 2 == 0 ? "right" + std::to_string(i) : ""});
  return sample::display(told);
}

}  // namespace

TEST_CASE("viewer: passages and the words for an absent one are drawn") {
  Bench bench(sample::display({{"Told by one.", ""}}));
  CHECK(bench.ink.drew("Told"));
  CHECK(bench.ink.drew("not in this version"));
  CHECK(bench.ink.drew("Version B"));
}

TEST_CASE("viewer: a mark has the colour of its family, in light and dark") {
  for (const bool dark : {false, true}) {
    auto display = sample::display(
        {{"thirty boats", "forty boats"}, {"he said so", "she said so"}, {"it may", "it will"}});
    sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
    sample::add_finding(display, Kind::attribution, "a", {{0, "he"}, {1, "she"}});
    sample::add_finding(display, Kind::modality, "m", {{0, "may"}, {1, "will"}});
    Bench bench(std::move(display));
    bench.viewer.state.dark = dark;
    bench.frame();
    const Palette& colours = palette(dark);
    const auto filled = [&](std::string_view word, ImU32 colour) {
      const auto* drawn = bench.ink.find(word);
      REQUIRE(drawn);
      const float width = bench.ink.width(word, drawn->style);
      return bench.screen.has_colour(colour, {drawn->baseline.x - 3, drawn->baseline.y - 16},
                                     {drawn->baseline.x + width + 3, drawn->baseline.y + 8});
    };
    CHECK(filled("thirty", colours.fact));
    CHECK(filled("he", colours.voice));
    CHECK(filled("may", colours.stance));
    CHECK_FALSE(filled("boats", colours.fact));
    CHECK_FALSE(filled("may", colours.fact));
  }
}

TEST_CASE("viewer: a selected finding is brought into view") {
  auto display = long_story(200);
  sample::add_finding(display, Kind::number, "deep", {{0, "number150"}, {1, "right150"}});
  Bench bench(std::move(display));
  CHECK_FALSE(bench.ink.drew("number150"));
  bench.viewer.select("deep");
  CHECK(bench.rest());
  const auto* word = bench.ink.find("number150");
  REQUIRE(word);
  CHECK(word->baseline.y > bench.viewer.layout().header_height());
  CHECK(word->baseline.y < 768);
}

TEST_CASE("viewer: a finding in a version without a column brings that column") {
  auto display = sample::display({{"a", "b", "c", "d", "only here"}});
  sample::add_finding(display, Kind::only_one, "far", {{4, "only"}});
  Bench bench(std::move(display), 390, 844);
  CHECK_FALSE(bench.ink.drew("only"));
  bench.viewer.select("far");
  CHECK(bench.rest());
  CHECK(bench.ink.drew("only"));
}

TEST_CASE("viewer: a finding inside folded passages opens them") {
  auto display = sample::display({{"same", "same"}, {"same again", "same again"}, {"x", "y"}});
  sample::tag(display, 0, align::RowTag::alike);
  sample::tag(display, 1, align::RowTag::alike);
  Bench bench(std::move(display));
  CHECK(bench.ink.drew("\xE2\x96\xB8  2 passages alike"));
  bench.viewer.go_to_row(1);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("again"));
}

TEST_CASE("viewer: an unknown id lets go of the selection") {
  auto display = sample::display({{"thirty", "forty"}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  Bench bench(std::move(display));
  bench.viewer.select("n");
  CHECK(bench.viewer.state.selected == 0);
  bench.viewer.select("gone");
  CHECK_FALSE(bench.viewer.state.selected);
}

TEST_CASE("viewer: a click on a mark selects its finding, Enter opens it, Esc lets go") {
  auto display = sample::display({{"thirty boats", "forty boats"}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  Bench bench(std::move(display));
  const ImVec2 at = bench.ink.find("thirty")->baseline;
  CHECK(bench.click({at.x + 5, at.y - 4}) == "n");
  bench.viewer.command(Command::details);
  CHECK(bench.viewer.take_told().view == View::detail);
  CHECK(bench.viewer.state.view == View::detail);
  bench.viewer.command(Command::back);
  CHECK(bench.viewer.take_told().view == View::synopsis);
  CHECK(bench.viewer.state.selected);
  bench.viewer.command(Command::back);
  CHECK(bench.viewer.take_told().selected == "");
  CHECK_FALSE(bench.viewer.state.selected);
}

TEST_CASE("viewer: clicks mean what the last frame showed, many between two frames too") {
  auto display = sample::display({{"thirty boats", "forty boats"}, {"may sink", "will sink"}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  sample::add_finding(display, Kind::modality, "m", {{0, "may"}, {1, "will"}});
  Bench bench(std::move(display));
  const ImVec2 number = bench.ink.find("thirty")->baseline;
  const ImVec2 boats = bench.ink.find("boats")->baseline;
  const ImVec2 may = bench.ink.find("may")->baseline;
  for (int i = 0; i < 100; ++i) {
    CHECK(bench.click({number.x + 5, number.y - 4}) == "n");
    CHECK(bench.click({may.x + 5, may.y - 4}) == "m");
    CHECK_FALSE(bench.click({boats.x + 20, boats.y - 4}));
  }
  CHECK(bench.viewer.state.selected == 1);
  CHECK_FALSE(bench.viewer.take_told().selected);
}

TEST_CASE("viewer: a double click opens the finding under it, elsewhere nothing") {
  auto display = sample::display({{"thirty boats", "forty boats"}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  Bench bench(std::move(display));
  const ImVec2 at = bench.ink.find("thirty")->baseline;
  bench.viewer.press_twice({at.x + 5, at.y - 4});
  CHECK(bench.viewer.take_told().view == View::detail);
  bench.viewer.press_twice({at.x + 5, at.y + 60});
  CHECK_FALSE(bench.viewer.take_told().view);
}

TEST_CASE("viewer: marks that scrolled behind the header are not clicked through it") {
  auto display = long_story(50);
  sample::add_finding(display, Kind::number, "n", {{0, "number0"}, {1, "right0"}});
  Bench bench(std::move(display));
  const ImVec2 at = bench.ink.find("number0")->baseline;
  const ImVec2 behind{at.x + 5, bench.viewer.layout().header_height() - 6};
  bench.viewer.wheel(0, at.y - 4 - behind.y);
  bench.frame();
  CHECK_FALSE(bench.click(behind));
}

TEST_CASE("viewer: the strip is dragged until the button is let go") {
  Bench bench(long_story(200));
  bench.viewer.press({1366 - 5, 400});
  bench.frame();
  const float before = bench.viewer.state.scroll().at;
  CHECK(before > 0);
  bench.viewer.point({900, 700});
  CHECK(bench.viewer.state.scroll().at > before);
  bench.viewer.release();
  bench.viewer.point({900, 200});
  CHECK(bench.viewer.state.scroll().at > before);
}

TEST_CASE("viewer: the pointer on a mark shows its sentence") {
  auto display = sample::display({{"thirty boats", "forty boats"}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  Bench bench(std::move(display));
  CHECK_FALSE(bench.ink.drew("differ."));
  const ImVec2 at = bench.ink.find("thirty")->baseline;
  bench.viewer.point({at.x + 5, at.y - 4});
  bench.frame();
  CHECK(bench.ink.drew("differ."));
  bench.viewer.leave();
  bench.frame();
  CHECK_FALSE(bench.ink.drew("differ."));
}

TEST_CASE("viewer: J and K walk the findings that the filter shows and stop at the ends") {
  auto display = sample::display({{"thirty may", "forty will"}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  sample::add_finding(display, Kind::modality, "m", {{0, "may"}, {1, "will"}});
  sample::add_finding(display, Kind::number, "o", {{0, "thirty"}, {1, "forty"}});
  Bench bench(std::move(display));
  bench.viewer.set_shown("n\no");
  const auto next = [&](Command command) {
    bench.viewer.command(command);
    return bench.viewer.take_told().selected.value_or("-");
  };
  CHECK(next(Command::next) == "n");
  CHECK(next(Command::next) == "o");
  CHECK(next(Command::next) == "-");
  CHECK(next(Command::previous) == "n");
}

TEST_CASE("viewer: a click on folded passages opens them, another closes them") {
  auto display = sample::display({{"same", "same"}, {"x", "y"}});
  sample::tag(display, 0, align::RowTag::alike);
  Bench bench(std::move(display));
  const ImVec2 at = bench.ink.find("\xE2\x96\xB8  1 passage alike")->baseline;
  bench.click(at);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("same"));
  bench.click({at.x, at.y});
  CHECK(bench.rest());
  CHECK_FALSE(bench.ink.drew("same"));
}

TEST_CASE("viewer: nothing moves, no frame is wanted") {
  Bench bench(long_story(50));
  CHECK(bench.rest());
  CHECK_FALSE(bench.frame().moving);
  bench.viewer.wheel(0, 120);
  CHECK_FALSE(bench.frame().moving);
}

TEST_CASE("viewer: the wheel moves the page and tells which passage is on top") {
  Bench bench(long_story(200));
  bench.viewer.wheel(0, 900);
  const Happened happened = bench.frame();
  REQUIRE(happened.row);
  CHECK(*happened.row > 5);
  CHECK_FALSE(bench.ink.drew("number0"));
}

TEST_CASE("viewer: only rows in view are drawn") {
  Bench bench(long_story(5000));
  CHECK(bench.ink.words.size() < 600);
}

TEST_CASE("viewer: no story, one article and no rows are shown without harm") {
  fake::NullScreen screen(800, 600);
  fake::FakeInk ink;
  Viewer viewer;
  screen.frame([&] { CHECK_FALSE(viewer.draw(ink, {800, 600}, 0.016F).moving); });
  viewer.show(sample::display({{"alone"}}));
  screen.frame([&] { viewer.draw(ink, {800, 600}, 0.016F); });
  CHECK(ink.drew("alone"));
  viewer.show({});
  screen.frame([&] { viewer.draw(ink, {800, 600}, 0.016F); });
  viewer.command(Command::next);
  viewer.command(Command::end);
  screen.frame([&] { viewer.draw(ink, {800, 600}, 0.016F); });
}

TEST_CASE("viewer: when columns change, the passage on top stays there") {
  Bench bench(long_story(200), 390, 844);
  bench.viewer.go_to_row(100);
  CHECK(bench.rest());
  const auto top = [&] {
    const SynopsisLayout& layout = bench.viewer.layout();
    return layout.blocks()[layout.block_at(bench.viewer.state.scroll().at)].first_row;
  };
  const auto before = top();
  bench.viewer.command(Command::right);
  CHECK(bench.rest());
  CHECK(top() == before);
  bench.viewer.state.text_size = 28;
  CHECK(bench.rest());
  CHECK(top() == before);
}

TEST_CASE("viewer: versions without room for words show by a sign whether they have the passage") {
  auto display = sample::display({{"a", "b", "c", "d", "e"}, {"a", "b", "c", "d", ""}});
  display.articles[4].label = "Evening News";
  sample::add_finding(display, Kind::number, "n", {{0, "a"}, {4, "e"}});
  Bench bench(std::move(display));
  REQUIRE(bench.viewer.layout().columns().text.size() == 3);
  CHECK(bench.ink.drew("EN"));
  CHECK_FALSE(bench.ink.drew("e"));
  const auto* badge = bench.ink.find("#");
  REQUIRE(badge);
}
