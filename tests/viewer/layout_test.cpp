#include <doctest/doctest.h>

#include "fake_ink.h"
#include "sample.h"
#include "viewer/outline.h"
#include "viewer/row_layout.h"
#include "viewer/scrolling.h"
#include "viewer/synopsis_layout.h"

using namespace synoptic;
using namespace synoptic::viewer;
using align::RowTag;
using divergence::Kind;

namespace {

struct Laid {
  explicit Laid(comparison::Display made) : display(std::move(made)), layout(display) {
    layout.update(state, 1366, 768, ink);
  }
  comparison::Display display;
  ViewerState state;
  fake::FakeInk ink;
  SynopsisLayout layout;
};

const std::string kLong(900, 'x');

}  // namespace

TEST_CASE("rows: as high as their tallest cell") {
  Laid laid(
      sample::display({{"short",
                        "one two three four five six seven eight nine ten eleven twelve thirteen "
                        "fourteen fifteen sixteen seventeen eighteen nineteen twenty"}}));
  const RowLayout& row = laid.layout.row(0);
  REQUIRE(row.cells[1].lines > 1);
  CHECK(row.height == static_cast<float>(row.cells[1].lines) * row.cells[1].line_height +
                          kRow.above + kRow.below);
}

TEST_CASE("rows: an absent cell is absent, and its row still has room for saying so") {
  Laid laid(sample::display({{"", "Told here."}}));
  CHECK(laid.layout.row(0).cells[0].absent);
  CHECK_FALSE(laid.layout.row(0).cells[1].absent);
  CHECK(laid.layout.row(0).height >= kRow.absent);
}

TEST_CASE("rows: an address wider than its column is cut to fit") {
  Laid laid(sample::display({{kLong, "b"}}));
  const CellLayout& cell = laid.layout.row(0).cells[0];
  CHECK(cell.lines > 1);
  for (const PlacedWord& word : cell.words)
    CHECK(static_cast<float>(word.span.size()) * 8 <= laid.layout.columns().text[0].width);
}

TEST_CASE("marks: a run covers exactly the words of the evidence, inside a word too") {
  auto made = sample::display({{"about 30%, they say", "forty"}});
  sample::add_finding(made, Kind::number, "f", {{0, "30"}, {1, "forty"}});
  Laid laid(std::move(made));
  const CellLayout& cell = laid.layout.row(0).cells[0];
  REQUIRE(cell.runs.size() == 1);
  CHECK(cell.runs[0].from == 6 * 8);
  CHECK(cell.runs[0].to == 8 * 8);
  REQUIRE(cell.badges.size() == 1);
  CHECK(cell.badges[0].x == 10 * 8);
}

TEST_CASE("marks: evidence over a line break has a run on each line") {
  std::string words;
  for (int i = 0; i < 30; ++i) words += "word ";
  words += "end";
  auto made = sample::display({{words, "b"}});
  sample::add_finding(made, Kind::quote, "f", {{0, words}, {1, "b"}});
  Laid laid(std::move(made));
  const CellLayout& cell = laid.layout.row(0).cells[0];
  REQUIRE(cell.lines > 1);
  CHECK(cell.runs.size() == cell.lines);
  CHECK(cell.runs.front().first);
  CHECK(cell.runs.back().last);
  CHECK_FALSE(cell.runs.front().last);
}

TEST_CASE("marks: what the filter hides leaves no run, unless it is selected") {
  auto made = sample::display({{"may", "will"}});
  sample::add_finding(made, Kind::modality, "f", {{0, "may"}, {1, "will"}});
  Laid laid(std::move(made));
  CHECK(laid.layout.row(0).cells[0].runs.size() == 1);
  laid.state.filter.shown = std::vector<bool>(laid.display.findings.size(), false);
  laid.layout.update(laid.state, 1366, 768, laid.ink);
  CHECK(laid.layout.row(0).cells[0].runs.empty());
  laid.state.selected = 0;
  laid.layout.update(laid.state, 1366, 768, laid.ink);
  CHECK(laid.layout.row(0).cells[0].runs.size() == 1);
}

TEST_CASE("wording: differences in wording alone are marked only when asked for") {
  auto made = sample::display({{"big boat", "large boat"}});
  made.synopsis.rows[0].wording[0].push_back({0, 3});
  Laid laid(std::move(made));
  CHECK(laid.layout.row(0).cells[0].runs.empty());
  laid.state.filter.wording = true;
  laid.layout.update(laid.state, 1366, 768, laid.ink);
  REQUIRE(laid.layout.row(0).cells[0].runs.size() == 1);
  CHECK(laid.layout.row(0).cells[0].runs[0].finding == kWordingRun);
}

TEST_CASE("outline: alike rows without marks fold into one block, others stay") {
  auto made = sample::display({{"a", "a"}, {"b", "b"}, {"c", "d"}, {"e", "e"}});
  for (const std::size_t row : {0U, 1U, 3U}) sample::tag(made, row, RowTag::alike);
  sample::add_finding(made, Kind::number, "f", {{0, "e"}, {1, "e"}});
  Laid laid(std::move(made));
  const auto& blocks = laid.layout.blocks();
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].folded);
  CHECK(blocks[0].rows == 2);
  CHECK_FALSE(blocks[1].folded);
  CHECK_FALSE(blocks[2].folded);
}

TEST_CASE("outline: an opened run shows its rows and a handle to close it") {
  auto made = sample::display({{"a", "a"}, {"b", "b"}, {"c", "d"}});
  sample::tag(made, 0, RowTag::alike);
  sample::tag(made, 1, RowTag::alike);
  Laid laid(std::move(made));
  laid.state.expanded.insert(0);
  laid.layout.update(laid.state, 1366, 768, laid.ink);
  REQUIRE(laid.layout.blocks().size() == 3);
  CHECK(laid.layout.blocks()[0].fold == Fold::alike);
  CHECK(laid.layout.blocks()[1].fold == Fold::none);
  CHECK(block_of(laid.layout.blocks(), 2) == 2);
}

TEST_CASE("layout: a long story is laid out only where it is looked at, and stays in place there") {
  std::vector<sample::Told> rows;
  for (int i = 0; i < 3000; ++i) {
    std::string words;
    for (int w = 0; w < 20 + i % 17; ++w) words += "word ";
    rows.push_back({words + "end", i % 3 == 0 ? "" : words});
  }
  Laid laid(sample::display(rows));
  const std::size_t far = 2500;
  laid.layout.settle_around(far, laid.ink);
  const float top = laid.layout.top_of(far);
  const float before = laid.layout.height_of(far);
  laid.layout.settle(top, 700, laid.ink);
  CHECK(laid.layout.top_of(far) == top);
  CHECK(laid.layout.height_of(far) == before);
  CHECK(laid.layout.block_at(top + 1) == far);
}

TEST_CASE("layout: versions are counted with what only they have") {
  Laid laid(sample::display({{"a", "b"}, {"", "c"}, {"d", ""}, {"e", ""}}));
  CHECK(laid.layout.passages(0) == 3);
  CHECK(laid.layout.only_here(0) == 2);
  CHECK(laid.layout.only_here(1) == 1);
}

TEST_CASE("scrolling: easing arrives and then wants no more frames") {
  Scroll scroll;
  scroll_to(scroll, 500, 1000, false);
  int frames = 0;
  while (step_scroll(scroll, 1.0F / 60, 1000)) ++frames;
  CHECK(scroll.at == 500);
  CHECK(frames > 3);
  CHECK(frames < 60);
  CHECK_FALSE(step_scroll(scroll, 1.0F / 60, 1000));
}

TEST_CASE("scrolling: a glide slows down and stops at the end of the page") {
  Scroll scroll;
  scroll.speed = 3000;
  int frames = 0;
  while (step_scroll(scroll, 1.0F / 60, 400)) ++frames;
  CHECK(scroll.at == 400);
  CHECK(frames < 60);
}

TEST_CASE("scrolling: calm readers jump") {
  Scroll scroll;
  scroll_to(scroll, 2000, 1000, true);
  CHECK(scroll.at == 1000);
  CHECK_FALSE(step_scroll(scroll, 1.0F / 60, 1000));
}

TEST_CASE(
    "outline: several passages that no version in view tells are one line, a single one is not") {
  auto made = sample::display({{"a", "b", "c", "d", "e"},
                               {"", "", "", "only d", ""},
                               {"", "", "", "", "only e"},
                               {"f", "g", "h", "i", "j"},
                               {"", "", "", "d again", ""}});
  Laid laid(std::move(made));
  REQUIRE(laid.layout.columns().text.size() == 3);
  const auto& blocks = laid.layout.blocks();
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[1].folded);
  CHECK(blocks[1].fold == Fold::elsewhere);
  CHECK(blocks[1].rows == 2);
  CHECK_FALSE(blocks[3].folded);
  laid.state.first_column = 2;
  laid.layout.update(laid.state, 1366, 768, laid.ink);
  CHECK(laid.layout.blocks().size() == 5);
}
