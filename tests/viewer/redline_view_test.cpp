#include <doctest/doctest.h>

#include <chrono>

#include "bench.h"
#include "redline_sample.h"
#include "sample.h"
#include "viewer/palette.h"
#include "viewer/redline_sheet.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

Bench& turned(Bench& bench) {
  bench.viewer.turn_to(View::redline);
  CHECK(bench.rest());
  bench.frame();
  return bench;
}

const RedlineSheet& sheet(const Bench& bench) {
  return static_cast<const RedlineSheet&>(bench.viewer.sheet());
}

ImVec2 on(const Bench& bench, std::string_view word) {
  const auto* drawn = bench.ink.find(word);
  REQUIRE(drawn);
  return {drawn->baseline.x + 3, drawn->baseline.y - 4};
}

}  // namespace

TEST_CASE("redline view: deleted words are quiet and struck, inserted ones are not") {
  for (const bool dark : {false, true}) {
    Bench bench(sample::display({{"There were red boats here.", "There were blue boats here."}}));
    bench.viewer.state.dark = dark;
    turned(bench);
    const Palette& colours = palette(dark);
    REQUIRE(bench.ink.find("red"));
    REQUIRE(bench.ink.find("blue"));
    CHECK(bench.ink.find("red")->colour == colours.muted);
    CHECK(bench.ink.find("blue")->colour == colours.text);
    CHECK(bench.ink.find("red")->baseline.y == bench.ink.find("blue")->baseline.y);
    CHECK(bench.ink.find("red")->baseline.x < bench.ink.find("blue")->baseline.x);
    CHECK(bench.ink.drew("1 passage, 1 changed") == false);  // words of a paragraph by themselves
    CHECK(bench.ink.drew("passage,"));
  }
}

TEST_CASE("redline view: one text where there is no room for two, and when asked for") {
  const auto display = sample::display({{"There were red boats.", "There were blue boats."}});
  Bench narrow(display, 390, 844);
  CHECK(sheet(turned(narrow)).layout().columns().woven);
  CHECK(narrow.ink.find("red")->baseline.y == narrow.ink.find("blue")->baseline.y);
}

TEST_CASE("redline view: the switch between two columns and one text") {
  Bench bench(sample::display({{"There were red boats.", "There were blue boats."}}));
  turned(bench);
  CHECK_FALSE(sheet(bench).layout().columns().woven);
  bench.click(on(bench, "one text"));
  bench.frame();
  CHECK(sheet(bench).layout().columns().woven);
  bench.click(on(bench, "side by side"));
  bench.frame();
  CHECK_FALSE(sheet(bench).layout().columns().woven);
}

TEST_CASE("redline view: a passage of one version faces a hatched field that says so") {
  Bench bench(sample::lettered({"AB", "A"}));
  turned(bench);
  CHECK(bench.ink.drew("not in this version"));
}

TEST_CASE("redline view: a moved passage stands twice, and its tags lead from one to the other") {
  std::string left = "M", right;
  for (char c = 'A'; c <= 'L'; ++c) {
    left += c;
    right += static_cast<char>(c | 32);
  }
  Bench bench(sample::lettered({left, right + "M"}));
  turned(bench);
  REQUIRE(bench.ink.find("moved to 13 \xE2\x86\x93"));
  bench.click(on(bench, "moved to 13 \xE2\x86\x93"));
  CHECK(bench.rest());
  const auto* tag = bench.ink.find("moved from 1 \xE2\x86\x91");
  REQUIRE(tag);
  CHECK(tag->baseline.y > sheet(bench).header_height());
  CHECK(tag->baseline.y < 768);
  CHECK(bench.viewer.state.scroll().at > 100);
}

TEST_CASE("redline view: a ribbon joins the two places, strong under the pointer") {
  Bench bench(sample::lettered({"MABC", "abcM"}));
  turned(bench);
  const RedlineColumns& columns = sheet(bench).layout().columns();
  const ImVec2 from{columns.left + columns.width, 72}, to{columns.right, 768};
  const Palette& colours = palette(false);
  CHECK(bench.screen.has_colour(faded(colours.muted, 0.09F), from, to));
  CHECK_FALSE(bench.screen.has_colour(faded(colours.muted, 0.28F), from, to));
  bench.viewer.point(on(bench, "MMMMM"));
  bench.frame();
  CHECK(bench.screen.has_colour(faded(colours.muted, 0.28F), from, to));
}

TEST_CASE("redline view: where nothing moved there is no ribbon") {
  Bench bench(sample::lettered({"ABC", "abc"}));
  turned(bench);
  const RedlineColumns& columns = sheet(bench).layout().columns();
  CHECK_FALSE(bench.screen.has_colour(faded(palette(false).muted, 0.09F),
                                      {columns.left + columns.width, 72}, {columns.right, 768}));
}

TEST_CASE(
    "redline view: woven, a moved passage leaves a line behind, and lone ones say whose they are") {
  Bench bench(sample::lettered({"MABCD", "abcME"}), 390, 844);
  turned(bench);
  CHECK(bench.ink.drew("moved to 4 \xE2\x86\x93"));
  CHECK(bench.ink.drew("moved from 1 \xE2\x86\x91"));
  CHECK(bench.ink.drew("only in Version A"));
  CHECK(bench.ink.drew("only in Version B"));
  CHECK_FALSE(bench.ink.drew("not in this version"));
}

TEST_CASE("redline view: a rewritten passage is shown whole and said to be so") {
  for (const float width : {1366.0F, 390.0F}) {
    Bench bench(sample::display({{"The mayor will rebuild the mill before winter comes.",
                                  "Nobody expects that ruin to open again for years."}}),
                width);
    turned(bench);
    CHECK(bench.ink.drew("rewritten"));
    REQUIRE(bench.ink.find("mayor"));
    const ImU32 whole = width > 900 ? palette(false).text : palette(false).muted;
    CHECK(bench.ink.find("mayor")->colour == whole);
  }
}

TEST_CASE("redline view: alike passages fold when there are two or more, and open at a click") {
  Bench bench(sample::lettered({"ABCDE", "AbCDE"}));
  turned(bench);
  const std::string fold = "\xE2\x96\xB8  3 passages alike";
  REQUIRE(bench.ink.find(fold));
  CHECK(bench.ink.drew("AAAAA"));  // a single one stays
  CHECK_FALSE(bench.ink.drew("DDDDD"));
  bench.click(on(bench, fold));
  bench.frame();
  CHECK(bench.ink.drew("DDDDD"));
  bench.click(on(bench, "\xE2\x96\xBE  3 passages alike"));
  bench.frame();
  CHECK_FALSE(bench.ink.drew("DDDDD"));
  bench.viewer.command(Command::expand);
  bench.frame();
  CHECK(bench.ink.drew("DDDDD"));
}

TEST_CASE("redline view: a name opens the list of versions, and a version in it is compared") {
  Bench bench(sample::lettered({"A", "a", "B"}));
  turned(bench);
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 1});
  bench.click(on(bench, "Version B"));
  bench.frame();
  CHECK(bench.viewer.state.redline_open == 2);
  bench.click(on(bench, "Version C"));
  bench.frame();
  CHECK(bench.viewer.state.redline_open == 0);
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 2});
  bench.click(on(bench, "Version A"));
  bench.frame();
  bench.viewer.command(Command::back);
  CHECK(bench.viewer.state.redline_open == 0);
}

TEST_CASE("redline view: choosing what stands at the other side exchanges the two") {
  Bench bench(sample::lettered({"A", "a", "B"}));
  turned(bench);
  bench.viewer.state.redline_open = 1;
  bench.frame();
  // The last one drawn is in the list.
  ImVec2 at{0, 0};
  for (const auto& word : bench.ink.words)
    if (word.text == "Version B") at = word.baseline;
  bench.click({at.x + 3, at.y - 4});
  bench.frame();
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{1, 0});
}

TEST_CASE("redline view: H and L turn the right version and pass over the left one") {
  Bench bench(sample::lettered({"A", "a", "B"}));
  turned(bench);
  bench.viewer.command(Command::right);
  bench.frame();
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 2});
  bench.viewer.command(Command::right);
  bench.frame();
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 1});
  bench.viewer.command(Command::left);
  bench.frame();
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 2});
}

TEST_CASE("redline view: N walks every change once, and round") {
  Bench bench(sample::lettered({"ABCDEFGHIJ", "AbCDeFGKIj"}));
  turned(bench);
  std::vector<std::uint32_t> seen;
  for (int i = 0; i < 6; ++i) {
    bench.viewer.command(Command::next_change);
    CHECK(bench.rest());
    REQUIRE(bench.viewer.state.redline_at);
    seen.push_back(*bench.viewer.state.redline_at / 2);
  }
  CHECK(seen == std::vector<std::uint32_t>{1, 4, 7, 10, 9, 1});
  CHECK(bench.ink.drew("1 of 5"));
  bench.viewer.command(Command::previous_change);
  CHECK(bench.viewer.state.redline_at == 9 * 2 + 1);
  bench.viewer.command(Command::previous_change);
  CHECK(bench.viewer.state.redline_at == 10 * 2 + 1);
}

TEST_CASE("redline view: from where the reader scrolled, the next change is the next one down") {
  std::string letters, other;
  for (char c = 'A'; c <= 'Z'; ++c) {
    letters += c;
    other += static_cast<char>(c | 32);
  }
  Bench bench(sample::lettered({letters, other}), 1366, 400);
  turned(bench);
  bench.viewer.wheel(0, 900);
  bench.frame();
  const auto& layout = sheet(bench).layout();
  const auto top = layout.blocks()[layout.block_at(bench.viewer.state.scroll().at)].first;
  bench.viewer.command(Command::next_change);
  REQUIRE(bench.viewer.state.redline_at);
  const std::uint32_t at = *bench.viewer.state.redline_at / 2;
  CHECK(at >= top);
  CHECK(at <= top + 1);
}

TEST_CASE("redline view: a selected finding leads to the pair that tells it apart, once") {
  auto display =
      sample::display({{"There were 12 boats.", "There were 12 boats.", "There were 9 boats."}});
  sample::add_finding(display, Kind::number, "n", {{0, "12"}, {2, "9"}});
  display.findings[0].divergence.readings[0].articles.push_back(
      static_cast<article::ArticleIndex>(1));
  Bench bench(std::move(display));
  bench.viewer.select("n");
  turned(bench);
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 2});
  const Palette& colours = palette(false);
  const ImVec2 at = on(bench, "12");
  CHECK(bench.screen.has_colour(colours.fact, {at.x - 8, at.y - 16}, {at.x + 24, at.y + 16}));
  CHECK(bench.click(at) == "n");
}

TEST_CASE("redline view: a pair the reader chose stays, whatever is selected") {
  auto display =
      sample::display({{"There were 12 boats.", "There were 12 boats.", "There were 9 boats."}});
  sample::add_finding(display, Kind::number, "n", {{2, "9"}});
  Bench bench(std::move(display));
  bench.viewer.state.redline_left = 0;
  bench.viewer.state.redline_right = 1;
  turned(bench);
  bench.viewer.command(Command::next);
  CHECK(bench.rest());
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 1});
}

TEST_CASE("redline view: a finding inside a fold opens it") {
  auto display = sample::lettered({"ABCDEF", "ABCDEf"});
  sample::add_finding(display, Kind::only_one, "x", {{0, "DDDDD"}});
  Bench bench(std::move(display));
  turned(bench);
  // Both hold the words, so the pair does not differ in them.
  bench.viewer.state.filter.shown = std::vector<bool>{false};
  bench.frame();
  CHECK_FALSE(bench.ink.drew("DDDDD"));
  bench.viewer.select("x");
  CHECK(bench.rest());
  CHECK(bench.ink.drew("DDDDD"));
}

TEST_CASE("redline view: a change of the right version keeps the passage at the top") {
  std::string letters, other;
  for (char c = 'A'; c <= 'Z'; ++c) {
    letters += c;
    other += static_cast<char>(c | 32);
  }
  Bench bench(sample::lettered({letters, other, other}), 1366, 500);
  turned(bench);
  bench.viewer.wheel(0, 1200);
  bench.frame();
  const auto before = bench.viewer.sheet().spot_at(bench.viewer.state.scroll().at);
  bench.viewer.command(Command::right);
  bench.frame();
  const auto after = bench.viewer.sheet().spot_at(bench.viewer.state.scroll().at);
  REQUIRE(before);
  REQUIRE(after);
  CHECK(before->row == after->row);
}

TEST_CASE("redline view: odd stories are drawn in peace, at every size") {
  std::vector<std::string> many(50, "ABCDE");
  for (std::size_t v = 0; v < many.size(); ++v)
    std::rotate(many[v].begin(), many[v].begin() + static_cast<std::ptrdiff_t>(v % 5),
                many[v].end());
  auto marked = sample::lettered({"ABC", "abD"});
  sample::add_finding(marked, Kind::event, "e", {{0, "Monday"}});
  const comparison::Display stories[] = {comparison::Display{},      sample::lettered({"ABC"}),
                                         sample::lettered({"", ""}), sample::lettered({"A", "B"}),
                                         sample::lettered(many),     std::move(marked)};
  for (const auto& story : stories)
    for (const float width : {360.0F, 820.0F, 1366.0F, 2560.0F})
      for (const float size : {12.0F, 32.0F}) {
        Bench bench(story, width, 768);
        bench.viewer.state.text_size = size;
        bench.viewer.state.dark = size > 20;
        bench.viewer.command(Command::next);
        turned(bench);
        for (const auto command : {Command::next_change, Command::previous_change, Command::right,
                                   Command::left, Command::expand, Command::end, Command::next})
          bench.viewer.command(command);
        bench.viewer.state.redline_open = 2;
        CHECK(bench.rest());
        bench.viewer.point({width / 2, 300});
        bench.viewer.press({width / 2, 300});
        bench.viewer.release();
        CHECK(bench.rest());
      }
}

TEST_CASE("redline view: a long pair opens at once, and scrolling lays out what comes into view") {
  std::string words = "The council met to hear the report about the bridge and put off the vote";
  std::vector<sample::Told> told;
  for (std::size_t i = 0; i < 1000; ++i) {
    const std::string here = words + " for the " + std::to_string(i) + "th time.";
    told.push_back({here, i % 3 == 0 ? here + " Again." : here + " Nobody spoke against it."});
  }
  Bench bench(sample::display(told));
  bench.viewer.turn_to(View::redline);
  bench.ink.measured = 0;
  const auto begin = std::chrono::steady_clock::now();
  bench.frame();
  const std::chrono::duration<double> opened = std::chrono::steady_clock::now() - begin;
  MESSAGE("20,000 words a side, first frame: " << opened.count() * 1000 << " ms");
  CHECK(bench.ink.measured < 6000);  // of 40,000 words
  std::size_t most = 0;
  for (int i = 0; i < 60; ++i) {
    bench.viewer.wheel(0, 400);
    bench.ink.measured = 0;
    bench.frame();
    most = std::max(most, bench.ink.measured);
  }
  CHECK(most < 1500);
  bench.ink.measured = 0;
  bench.frame();
  CHECK(bench.ink.measured < 60);
}

TEST_CASE("redline view: what is selected by hand is words of one version, struck or not") {
  Bench bench(sample::lettered({"A", "a"}));
  turned(bench);
  const auto select = [&](std::string_view first, std::string_view last) {
    const ImVec2 from = on(bench, first), to = on(bench, last);
    bench.viewer.press({from.x - 2, from.y});
    bench.viewer.point({from.x + 9, from.y});
    bench.viewer.point(to);
    bench.viewer.release();
    bench.frame();
    return bench.viewer.selected_text();
  };
  CHECK(select("which", "adopted").rfind("which it", 0) == 0);
  CHECK(bench.viewer.state.selection->version == 0);
  CHECK(bench.screen.has_colour(palette(false).selection, {0, 0}, {1366, 768}));
  CHECK(select("put", "June").rfind("put off any vote", 0) == 0);
  CHECK(bench.viewer.state.selection->version == 1);

  bench.viewer.press_twice(on(bench, "adopted"));
  bench.frame();
  CHECK(bench.viewer.selected_text() == "adopted");
  bench.viewer.state.redline_inline = true;
  bench.frame();
  bench.viewer.press_twice(on(bench, "June"));
  bench.frame();
  CHECK(bench.viewer.selected_text() == "June");
}

TEST_CASE("redline view: what is searched is outlined") {
  Bench bench(sample::lettered({"A", "a"}));
  turned(bench);
  const auto outlined = [&] {
    const ImVec2 at = on(bench, "adopted");
    return bench.screen.has_colour(palette(false).text, {at.x - 9, at.y - 20},
                                   {at.x + 70, at.y + 14});
  };
  CHECK_FALSE(outlined());
  bench.viewer.search("It  ADOPTED");
  bench.frame();
  CHECK(outlined());
}

TEST_CASE("redline view: a version put away is neither in the list nor turned to") {
  Bench bench(sample::lettered({"A", "a", "B"}));
  bench.viewer.state.hidden = {1};
  turned(bench);
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 2});
  bench.viewer.command(Command::right);
  bench.frame();
  CHECK(sheet(bench).layout().plan().pair == RedlinePair{0, 2});
  bench.viewer.state.redline_open = 2;
  bench.frame();
  CHECK_FALSE(bench.ink.drew("Version B"));
  CHECK(bench.viewer.close());
  CHECK(bench.viewer.state.redline_open == 0);
  CHECK_FALSE(bench.viewer.close());
}
