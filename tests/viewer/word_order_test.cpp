#include "viewer/word_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "bench.h"
#include "sample.h"
#include "viewer/passage_layout.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;

namespace {

// The words of the first line from left to right, a word per space.
std::string seen(std::string_view text, std::string_view language = "") {
  const bool from_right = starts_at_right(text, language);
  std::vector<Piece> pieces;
  append_pieces(text, text::make_span(0, text.size()), pieces);
  part_stops(text, from_right, pieces);
  std::vector<FlowItem> items;
  for (const Piece& piece : pieces)
    items.push_back({static_cast<float>(piece.span.size()), 0, piece.space_before, piece.glued,
                     piece.direction});
  std::vector<FlowPlace> places;
  flow(items, 1, 1000, places);
  order_words(items, {1000, 1, from_right}, places);
  std::vector<std::size_t> order(pieces.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[places[i].rank] = i;
  std::string out;
  float end = places.empty() ? 0 : places[order.front()].x;
  for (const std::size_t i : order) {
    CHECK(places[i].x >= end - 0.01F);
    if (!out.empty() && places[i].x > end + 0.5F) out += ' ';
    out += text::slice(text, pieces[i].span);
    end = places[i].x + items[i].width;
  }
  return out;
}

}  // namespace

TEST_CASE("word order: what runs from the left is left alone") {
  CHECK(seen("The bridge, closed in 2026.") == "The bridge, closed in 2026.");
}

TEST_CASE("word order: Arabic words run from the right, a figure among them keeps its place") {
  CHECK(seen("أغلق الجسر في 13 أبريل") == "أبريل 13 في الجسر أغلق");
}

TEST_CASE("word order: several Latin words inside Hebrew keep their own order") {
  CHECK(seen("הגשר של Orrin & Stell נסגר") == "נסגר Orrin & Stell של הגשר");
}

TEST_CASE("word order: a full stop after a Latin word ends the Hebrew sentence at the left") {
  CHECK(seen("הגשר נסגר בידי Orrin.") == ".Orrin בידי נסגר הגשר");
}

TEST_CASE("word order: an Arabic phrase inside an English sentence turns round in its place") {
  CHECK(seen("The sign says ممنوع الدخول in red.") == "The sign says الدخول ممنوع in red.");
}

TEST_CASE("word order: a stop after an Arabic word ends the English sentence at the right") {
  CHECK(seen("It says ممنوع.") == "It says ممنوع.");
  std::vector<Piece> pieces;
  const std::string text = "It says ممنوع.";
  append_pieces(text, text::make_span(0, text.size()), pieces);
  part_stops(text, false, pieces);
  REQUIRE(pieces.size() == 4);
  CHECK(pieces[3].glued);
}

TEST_CASE(
    "word order: a figure after Latin letters goes with them, after Arabic ones it does not") {
  CHECK(seen("شركة Boeing 737 هنا") == "هنا Boeing 737 شركة");
  CHECK(seen("شركة 737 Boeing هنا") == "هنا Boeing 737 شركة");
}

TEST_CASE("word order: the language decides, else the first letter") {
  CHECK(starts_at_right("BBC", "ar"));
  CHECK(starts_at_right("BBC", "fa-IR"));
  CHECK(starts_at_right("12 \"שלום\"", "en"));
  CHECK_FALSE(starts_at_right("12 Boats", "en"));
  CHECK_FALSE(starts_at_right("", ""));
  CHECK_FALSE(starts_at_right("BBC", "a"));
  CHECK_FALSE(starts_at_right("BBC", "h"));
}

TEST_CASE("word order: a line from the right ends at the right edge of its column") {
  std::vector<FlowItem> items(3, FlowItem{40, 0, true, false, Direction::right});
  std::vector<FlowPlace> places;
  CHECK(flow(items, 5, 100, places) == 2);
  order_words(items, {100, 5, true}, places);
  CHECK(places[0].x == 60);
  CHECK(places[1].x == 15);
  CHECK(places[2].x == 60);
  CHECK(places[2].line == 1);
}

TEST_CASE("word order: a stop never begins a line") {
  std::vector<FlowItem> items(3, FlowItem{40, 0, true, false, Direction::right});
  items[2] = {10, 0, false, true, Direction::neutral};
  std::vector<FlowPlace> places;
  flow(items, 5, 90, places);
  CHECK(places[1].line == 1);
  CHECK(places[2].line == 1);
}

TEST_CASE("word order: marks, badges and their clicks follow the words to the right edge") {
  auto display = sample::display({{"غرق 30 قاربا", "غرق 40 قاربا"}});
  sample::add_finding(display, Kind::number, "n", {{0, "30"}, {1, "40"}});
  fake::Bench bench(std::move(display));
  const auto* number = bench.ink.find("30");
  const auto* first = bench.ink.find("غرق");
  REQUIRE(number);
  REQUIRE(first);
  CHECK(first->style.from_right);
  CHECK_FALSE(number->style.from_right);
  CHECK(number->baseline.x < first->baseline.x);
  const Column& column = bench.viewer.layout().columns().text[0];
  const float edge = column.x + column.width - bench.viewer.layout().columns().padding;
  CHECK(first->baseline.x + bench.ink.width(first->text, first->style) == doctest::Approx(edge));
  CHECK(bench.click({number->baseline.x + 4, number->baseline.y - 4}) == "n");
}

TEST_CASE("word order: a mark on part of a word from the right lies at its right end") {
  auto display = sample::display({{"אבגדה", "b"}});
  sample::add_finding(display, Kind::name, "n", {{0, "אב"}, {1, "b"}});
  fake::FakeInk ink;
  const RowOfSentence rows = index_rows(display);
  const Marks marks = collect_marks(display, {}, {});
  const article::SentenceIndex sentence{0};
  const CellLayout cell = lay_out_passage({display, 0, {&sentence, 1}, 400, 16, &marks, {}}, ink);
  REQUIRE(cell.runs.size() == 1);
  CHECK(cell.runs[0].to == 400);
  CHECK(cell.runs[0].from == 400 - 4 * 8);
  REQUIRE(cell.badges.size() == 1);
  CHECK(cell.badges[0].x < cell.words[0].x);
}

TEST_CASE("word order: a mark over words of two directions covers no word between them") {
  auto display = sample::display({{"one ממש אבג two three", "b"}});
  sample::add_finding(display, Kind::name, "n", {{0, "אבג two"}, {1, "b"}});
  fake::FakeInk ink;
  const Marks marks = collect_marks(display, {}, {});
  const article::SentenceIndex sentence{0};
  const CellLayout cell = lay_out_passage({display, 0, {&sentence, 1}, 400, 16, &marks, {}}, ink);
  REQUIRE(cell.runs.size() == 2);
  const PlacedWord& between = cell.words[1];
  for (const MarkRun& run : cell.runs)
    CHECK((run.to <= between.x + 0.01F || run.from >= between.x + between.width - 0.01F));
}
