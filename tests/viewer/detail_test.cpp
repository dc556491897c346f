#include <doctest/doctest.h>

#include <algorithm>

#include "bench.h"
#include "sample.h"
#include "viewer/detail_sheet.h"
#include "viewer/palette.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

comparison::Display boats() {
  auto display = sample::display({{"Before it all.", "Earlier on.", ""},
                                  {"thirty boats sank", "forty boats sank", "no boats mentioned"},
                                  {"Afterwards silence.", "", "Later noise."}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  sample::add_finding(display, Kind::only_one, "o", {{2, "noise"}});
  display.findings[0].summary = "The figures differ.";
  display.findings[0].divergence.row = 1;
  display.findings[0].divergence.confidence = 0.9;
  display.findings[0].divergence.reason = "Counted alike.";
  display.findings[0].divergence.absent = {static_cast<article::ArticleIndex>(2)};
  return display;
}

const DetailPage& page_of(Bench& bench) {
  return static_cast<const DetailSheet&>(bench.viewer.sheet()).page();
}

void open(Bench& bench, std::string_view id) {
  bench.viewer.select(id);
  bench.viewer.turn_to(View::detail);
  REQUIRE(bench.rest());
}

}  // namespace

TEST_CASE("detail: sentence, readings, who holds them, reason and absent versions are told") {
  Bench bench(boats());
  open(bench, "n");
  for (const char* word : {"Figure", "figures", "\xE2\x80\x9Cthirty\xE2\x80\x9D", "Counted",
                           "Changes", "Nothing", "Before", "Afterwards", "1"})
    CHECK_MESSAGE(bench.ink.drew(word), word);
  CHECK(bench.ink.drew("1 of 2"));
}

TEST_CASE("detail: every version's passage stands there, the evidence in the family's colour") {
  Bench bench(boats());
  open(bench, "n");
  for (const char* word : {"thirty", "forty", "mentioned"})
    CHECK_MESSAGE(bench.ink.drew(word), word);
  const auto* word = bench.ink.find("thirty");
  REQUIRE(word);
  const auto marked = [&](const fake::DrawnWord& at) {
    return bench.screen.has_colour(palette(false).fact, {at.baseline.x - 3, at.baseline.y - 16},
                                   {at.baseline.x + 40, at.baseline.y + 8});
  };
  CHECK(marked(*word));
  CHECK_FALSE(marked(*bench.ink.find("mentioned")));
}

TEST_CASE("detail: a version without the passage says so") {
  auto display = boats();
  display.findings[1].divergence.row = 2;
  Bench bench(std::move(display));
  open(bench, "o");
  CHECK(bench.ink.drew("not in this version"));
}

TEST_CASE("detail: J, K and the arrows walk, from the top of each page, in the same view") {
  Bench bench(boats(), 390, 500);
  open(bench, "n");
  bench.viewer.wheel(0, 200);
  bench.frame();
  CHECK(bench.viewer.state.scroll().at > 0);
  bench.viewer.command(Command::next);
  CHECK(bench.rest());
  CHECK(bench.viewer.state.view == View::detail);
  CHECK(bench.viewer.state.selected == 1);
  CHECK(bench.viewer.state.scroll().at == 0);
  CHECK(bench.ink.drew("2 of 2"));
  const auto* place = bench.ink.find("2 of 2");
  const ImVec2 before{place->baseline.x - 22, 20};
  const ImVec2 after{place->baseline.x + bench.ink.width("2 of 2", place->style) + 22, 20};
  bench.viewer.take_told();
  CHECK_FALSE(bench.click(after));  // there is none behind the last
  CHECK(bench.click(before) == "n");
}

TEST_CASE("detail: opened without a selection it takes the first finding that is shown") {
  Bench bench(boats());
  bench.viewer.set_shown("o");
  bench.viewer.turn_to(View::detail);
  CHECK(bench.viewer.take_told().selected == "o");
  CHECK(bench.rest());
  CHECK(bench.ink.drew("1 of 1"));
}

TEST_CASE("detail: with nothing to show it says which nothing it is") {
  Bench none(sample::display({{"a", "b"}}));
  none.viewer.turn_to(View::detail);
  CHECK(none.rest());
  CHECK(none.ink.drew("Nothing"));
  none.viewer.command(Command::next);
  CHECK(none.rest());
}

TEST_CASE("detail: when the filter hides every finding, that is not called nothing found") {
  Bench hidden(boats());
  hidden.viewer.set_shown("");
  hidden.viewer.turn_to(View::detail);
  CHECK(hidden.rest());
  CHECK(hidden.ink.drew("filter"));
  CHECK_FALSE(hidden.ink.drew("Nothing"));
}

TEST_CASE("detail: the head of a passage leads to it in the synopsis") {
  Bench bench(boats());
  open(bench, "n");
  const auto* head = bench.ink.find("Version B");
  for (const auto& word : bench.ink.words)
    if (word.text == "Version B") head = &word;
  REQUIRE(head);
  bench.click({head->baseline.x + 4, head->baseline.y - 4});
  CHECK(bench.viewer.state.view == View::synopsis);
  CHECK(bench.rest());
}

TEST_CASE("detail: what the reader said of it stands there in words") {
  Bench bench(boats());
  bench.viewer.set_verdicts("!n\n-o");
  open(bench, "n");
  CHECK(bench.ink.drew("important"));
  open(bench, "o");
  CHECK_FALSE(bench.ink.drew("important"));
  CHECK(bench.ink.drew("marked"));
}

TEST_CASE("detail: wide screens put readings beside passages, narrow ones above them") {
  {
    Bench wide(boats(), 1366, 768);
    open(wide, "n");
    CHECK(page_of(wide).passages.front().x > page_of(wide).bars.front().x + 250);
  }
  Bench narrow(boats(), 390, 844);
  open(narrow, "n");
  CHECK(page_of(narrow).passages.front().top > page_of(narrow).bars.back().bottom);
}

TEST_CASE("detail: at every width and text size all of it stays within the screen") {
  for (const float width : {360.0F, 390.0F, 700.0F, 1100.0F, 1366.0F, 1920.0F, 3840.0F})
    for (const float size : {12.0F, 16.0F, 32.0F}) {
      Bench bench(boats(), width, 768);
      bench.viewer.state.text_size = size;
      open(bench, "n");
      const DetailPage& page = page_of(bench);
      for (const DetailPassage& passage : page.passages) {
        CHECK(passage.x >= 0);
        CHECK(passage.x + passage.width <= width);
        for (const DetailPart& part : passage.parts)
          for (const PlacedWord& word : part.cell.words)
            CHECK(word.x <= passage.width - 2 * kDetail.card);
      }
      for (const DetailText& text : page.texts)
        for (const FlowPlace& place : text.words.places) CHECK(text.at.x + place.x < width);
    }
}

TEST_CASE("detail: words never stand on words, however narrow the screen and large the text") {
  for (const float width : {360.0F, 390.0F, 1366.0F}) {
    Bench bench(boats(), width, 768);
    bench.viewer.state.text_size = 32;
    bench.viewer.set_verdicts("!n");
    open(bench, "n");
    const auto& texts = page_of(bench).texts;
    const ImVec2 gauge = page_of(bench).gauge;
    if (gauge.x == page_of(bench).left)
      CHECK(gauge.y >= texts.front().at.y + texts.front().words.height());
    for (const DetailText& one : texts)
      for (const DetailText& other : texts)
        if (&one != &other && one.at.x == other.at.x && one.at.y <= other.at.y)
          CHECK(one.at.y + one.words.height() <= other.at.y);
  }
}

TEST_CASE("detail: cards in one column never overlap") {
  std::vector<std::string> versions;
  for (int i = 0; i < 50; ++i) versions.push_back("passage of many words " + std::to_string(i));
  auto display = sample::display({versions});
  sample::add_finding(display, Kind::number, "n", {{0, "0"}, {49, "49"}});
  Bench bench(std::move(display));
  open(bench, "n");
  const auto& passages = page_of(bench).passages;
  REQUIRE(passages.size() == 50);
  for (std::size_t i = 2; i < passages.size(); ++i) {
    CHECK(passages[i].x == passages[i - 2].x);
    CHECK(passages[i].top >= passages[i - 2].bottom);
  }
  CHECK(bench.ink.words.size() < 400);  // what is out of view costs no drawing
}

TEST_CASE("detail: evidence outside every row and in furniture is shown too") {
  auto display = sample::display({{"thirty boats", "forty boats"}});
  display.synopsis.rows.clear();
  display.articles[1].furniture.push_back({"Written by a program", "disclaimer", {}});
  sample::add_finding(display, Kind::provenance, "p", {{0, "thirty"}});
  divergence::Reading beside{"by a program", {static_cast<article::ArticleIndex>(1)}, {}};
  beside.evidence.push_back({static_cast<article::ArticleIndex>(1), {}, 0});
  display.findings[0].divergence.readings.push_back(beside);
  Bench bench(std::move(display));
  open(bench, "p");
  CHECK(bench.ink.drew("thirty"));
  CHECK(bench.ink.drew("Written"));
  CHECK_FALSE(bench.ink.drew("not in this version"));
}

TEST_CASE("detail: Esc leads back to where the reader came from, the finding still chosen") {
  Bench bench(boats());
  bench.viewer.turn_to(View::reading);
  bench.viewer.select("n");
  bench.viewer.command(Command::details);
  CHECK(bench.viewer.state.view == View::detail);
  bench.viewer.command(Command::back);
  CHECK(bench.viewer.state.view == View::reading);
  CHECK(bench.viewer.state.selected == 0);
}

TEST_CASE("detail: nothing moves, no frame is wanted") {
  Bench bench(boats());
  open(bench, "n");
  CHECK_FALSE(bench.frame().moving);
}

TEST_CASE("detail: passages stand in the order of columns, those put away behind them") {
  Bench bench(boats());
  open(bench, "n");
  const auto order = [&] {
    bench.frame();
    std::vector<std::size_t> versions;
    for (const DetailPassage& passage : page_of(bench).passages)
      versions.push_back(passage.version);
    return versions;
  };
  CHECK(order() == std::vector<std::size_t>{0, 1, 2});
  bench.viewer.state.order = {2, 1};
  CHECK(order() == std::vector<std::size_t>{0, 2, 1});
  bench.viewer.state.hidden = {2};
  CHECK(order() == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("detail: the reason begins with a capital") {
  auto display = boats();
  display.findings[0].divergence.reason = "counted alike.";
  Bench bench(std::move(display));
  open(bench, "n");
  CHECK(bench.ink.drew("Counted"));
  CHECK_FALSE(bench.ink.drew("counted"));
}
