#include <doctest/doctest.h>

#include <algorithm>

#include "bench.h"
#include "sample.h"
#include "viewer/ledgers_sheet.h"
#include "viewer/palette.h"
#include "viewer/viewer.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

divergence::Evidence place(const comparison::Display& display, std::size_t version,
                           const std::string& words) {
  const std::size_t at = display.articles[version].text.find(words);
  return {static_cast<article::ArticleIndex>(version), text::make_span(at, at + words.size()), {}};
}

// Three versions, a figure that differs, one that agrees, and one of each other ledger.
comparison::Display story() {
  auto display = sample::display({{"thirty boats sank", "forty boats sank", ""},
                                  {"\"we left\" said Ada", "\"we left\" said Bob", "they left"},
                                  {"five crews", "five crews", "five crews"}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  sample::add_finding(display, Kind::attribution, "a",
                      {{0, "\"we left\" said Ada"}, {1, "\"we left\" said Bob"}});
  auto& ledgers = display.ledgers;
  ledgers.numbers = {
      {"thirty", "boats", {place(display, 0, "thirty")}, 0},
      {"forty", "boats", {place(display, 1, "forty")}, 0},
      {"five",
       "crews",
       {place(display, 0, "five"), place(display, 1, "five"), place(display, 2, "five")},
       1}};
  comparison::QuotationEntry quotation{"we left", "Ada", {}};
  quotation.places.push_back(
      {place(display, 0, "\"we left\""), comparison::QuotationForm::identical, "Ada"});
  quotation.places.push_back(
      {place(display, 1, "\"we left\""), comparison::QuotationForm::other_speaker, "Bob"});
  ledgers.quotations.push_back(quotation);
  comparison::SpeakerEntry speaker{"Ada", "captain", true, {}};
  comparison::SpeakerIn in;
  in.as = "Ada";
  in.role = "captain";
  in.times = 2;
  in.place = place(display, 0, "Ada");
  speaker.versions.push_back(in);
  ledgers.speakers.push_back(speaker);
  ledgers.left_out = {{article::ArticleIndex{2}, {0}}};
  comparison::CommonPassage passage;
  passage.row = 2;
  for (std::uint32_t v = 0; v < 3; ++v) passage.articles.push_back(article::ArticleIndex{v});
  passage.voices = 2;
  passage.claims.push_back(
      {comparison::AgreedKind::figure,
       "five crews",
       {place(display, 0, "five"), place(display, 1, "five"), place(display, 2, "five")}});
  display.common_ground.passages.push_back(passage);
  return display;
}

struct Ledgers : Bench {
  explicit Ledgers(comparison::Display display, float width = 1366, float height = 768)
      : Bench(std::move(display), width, height) {
    viewer.turn_to(View::ledgers);
    rest();
  }
  const LedgersSheet& sheet() const { return static_cast<const LedgersSheet&>(viewer.sheet()); }
  void open(LedgerPage page) {
    for (const LedgerTab& tab : sheet().tabs())
      if (tab.page == page) {
        click({tab.from.x + 4, tab.from.y + 4});
        break;
      }
    rest();
  }
  ImVec2 middle(std::size_t line, std::size_t column) const {
    const TableLayout& layout = sheet().layout();
    return {layout.x_of(column) + layout.column_width / 2 - viewer.state.scroll().across,
            sheet().header_height() - viewer.state.scroll().at +
                (layout.tops[line] + layout.tops[line + 1]) / 2};
  }
};

comparison::Display many(std::size_t versions, std::size_t entries) {
  auto display = sample::display({sample::Told(versions, "five crews sank here")});
  for (std::size_t i = 0; i < entries; ++i) {
    comparison::LedgerEntry entry{"five", "crews", {}, static_cast<std::uint32_t>(i)};
    for (std::size_t v = i % 2; v < versions; v += 2)
      entry.places.push_back(place(display, v, "five"));
    display.ledgers.numbers.push_back(entry);
  }
  return display;
}

}  // namespace

TEST_CASE("ledger pages: a cell has the words as they stand, or is absent") {
  const auto display = story();
  const Table table = ledger_table(display, LedgerPage::numbers);
  REQUIRE(table.lines.size() == 3);
  CHECK(table.lines[0].head == "thirty");
  CHECK(table.lines[0].cells[0].text == "thirty");
  CHECK(table.lines[0].cells[0].finding == 0);
  CHECK_FALSE(table.lines[0].cells[1].present);
  CHECK(table.lines[0].cells[1].row == 0);
  CHECK(table.lines[2].cells[2].finding == kNoFinding);
  CHECK(table.lines[0].group == table.lines[1].group);
  CHECK(table.lines[1].group != table.lines[2].group);
}

TEST_CASE("ledger pages: a value that both readings of a finding have is not what differs") {
  auto display = sample::display({{"seven of 24 hangers", "17 of 24 hangers"}});
  sample::add_finding(display, Kind::number, "n",
                      {{0, "seven of 24 hangers"}, {1, "17 of 24 hangers"}});
  display.ledgers.numbers = {
      {"seven", "hangers", {place(display, 0, "seven")}, 0},
      {"17", "hangers", {place(display, 1, "17")}, 1},
      {"24", "hangers", {place(display, 0, "24"), place(display, 1, "24")}, 2}};
  const Table table = ledger_table(display, LedgerPage::numbers);
  CHECK(table.lines.at(0).cells[0].finding == 0);
  CHECK(table.lines.at(1).cells[1].finding == 0);
  CHECK(table.lines.at(2).cells[0].finding == kNoFinding);
  CHECK(table.lines.at(2).cells[1].finding == kNoFinding);
  CHECK(table.lines.at(2).cells[0].rests_here.size() == 1);
}

TEST_CASE("ledger pages: quotations say what became of them, and who says them elsewhere") {
  const auto display = story();
  const Table table = ledger_table(display, LedgerPage::quotations);
  REQUIRE(table.lines.size() == 1);
  CHECK(table.lines[0].cells[0].text == "same words");
  CHECK(table.lines[0].cells[0].detail.empty());
  CHECK(table.lines[0].cells[1].text == "other speaker");
  CHECK(table.lines[0].cells[1].detail == "Bob");
  CHECK(table.lines[0].cells[1].finding == 1);
  CHECK_FALSE(table.lines[0].cells[2].present);
}

TEST_CASE("ledger pages: speakers, what is left out, and common ground") {
  const auto display = story();
  const Table speakers = ledger_table(display, LedgerPage::speakers);
  CHECK(speakers.lines.at(0).cells[0].detail == "2 statements");
  CHECK_FALSE(speakers.lines.at(0).cells[1].present);
  const Table left = ledger_table(display, LedgerPage::left_out);
  REQUIRE(left.lines.size() == 1);
  CHECK(left.lines[0].head == "thirty boats sank");
  CHECK(left.lines[0].cells[0].present);
  CHECK_FALSE(left.lines[0].cells[2].present);
  const Table common = ledger_table(display, LedgerPage::common_ground);
  REQUIRE(common.lines.size() == 1);
  CHECK(common.lines[0].detail.find("five crews") != std::string::npos);
  CHECK(common.lines[0].detail.find("2 independent voices") != std::string::npos);
  CHECK(common.note.find("no proof") != std::string::npos);
}

TEST_CASE("ledger pages: an empty page says so in words") {
  const auto display = sample::display({{"a", "b"}});
  for (std::size_t p = 0; p < kLedgerPages; ++p) {
    const Table table = ledger_table(display, static_cast<LedgerPage>(p));
    CHECK(table.lines.empty());
    CHECK(table.empty.ends_with("."));
  }
  Ledgers bench(sample::display({{"a", "b"}}));
  CHECK(bench.ink.drew("found."));
}

TEST_CASE("table layout: columns hold words as long as there is room, then signs, then scrolling") {
  fake::FakeInk ink;
  const auto shape = [&](std::size_t versions, float width) {
    const auto display = many(versions, 1);
    const Table table = ledger_table(display, LedgerPage::numbers);
    std::vector<std::size_t> order(versions);
    for (std::size_t v = 0; v < versions; ++v) order[v] = v;
    return lay_out_table({display, table, order, width, 16}, ink);
  };
  CHECK(shape(5, 1366).shape == TableLayout::Shape::words);
  CHECK(shape(5, 1366).column_width >= 90);
  CHECK(shape(5, 1366).width == 1366);
  CHECK(shape(20, 1366).shape == TableLayout::Shape::signs);
  CHECK(shape(50, 1366).width > 1366);
  CHECK(shape(5, 390).shape == TableLayout::Shape::phone);
  CHECK(shape(5, 360).width == 360);
}

TEST_CASE("ledgers: tabs turn the pages, and so do H and L, not beyond the ends") {
  Ledgers bench(story());
  CHECK(bench.ink.drew("thirty"));
  bench.open(LedgerPage::common_ground);
  CHECK(bench.viewer.state.ledger_page == 5);
  bench.viewer.command(Command::right);
  CHECK(bench.viewer.state.ledger_page == 5);
  for (int i = 0; i < 9; ++i) bench.viewer.command(Command::left);
  CHECK(bench.viewer.state.ledger_page == 0);
  bench.viewer.command(Command::right);
  CHECK(bench.viewer.state.ledger_page == 1);
}

TEST_CASE("ledgers: a click on a figure that differs selects its finding, elsewhere goes there") {
  Ledgers bench(story());
  CHECK(bench.click(bench.middle(0, 0)) == "n");
  CHECK(bench.viewer.state.view == View::ledgers);
  bench.click(bench.middle(2, 1));
  CHECK(bench.viewer.state.view == View::synopsis);
}

TEST_CASE("ledgers: what a finding says differs is underlined in its colour, the rest is not") {
  Ledgers bench(story());
  const ImU32 line = palette(false).fact_line;
  const auto around = [&](ImVec2 at) {
    return bench.screen.has_colour(line, {at.x - 150, at.y - 25}, {at.x + 150, at.y + 25});
  };
  CHECK(around(bench.middle(0, 0)));
  CHECK_FALSE(around(bench.middle(2, 0)));
}

TEST_CASE("ledgers: a finding chosen elsewhere is shown, on the page where it stands") {
  Ledgers bench(story());
  bench.viewer.select("a");
  bench.rest();
  CHECK(bench.viewer.state.ledger_page == static_cast<int>(LedgerPage::quotations));
  CHECK(
      bench.screen.has_colour(palette(false).accent, {0, bench.sheet().header_height()}, {4, 400}));
  bench.viewer.select("nothing");
  CHECK(bench.rest());
}

TEST_CASE("ledgers: fifty versions are signs that can be moved sideways, and rest") {
  Ledgers bench(many(50, 300));
  CHECK(bench.sheet().layout().shape == TableLayout::Shape::signs);
  bench.viewer.wheel(5000, 0);
  CHECK(bench.rest());
  CHECK(bench.viewer.state.scroll().across > 0);
  bench.viewer.command(Command::end);
  CHECK(bench.rest());
  CHECK(bench.viewer.state.scroll().at > 1000);
  CHECK(bench.ink.words.size() < 400);
}

TEST_CASE("ledgers: on a phone versions stand below the entry, and can be clicked") {
  for (const float width : {360.0F, 390.0F}) {
    Ledgers bench(story(), width, 844);
    CHECK(bench.sheet().layout().shape == TableLayout::Shape::phone);
    CHECK(bench.ink.drew("Version C"));
    const auto* drawn = bench.ink.find("thirty");
    REQUIRE(drawn);
    for (const auto& word : bench.ink.words) CHECK(word.baseline.x < width);
    const auto& layout = bench.sheet().layout();
    const float below = bench.sheet().header_height() + layout.tops[1] - 10;
    const float y = below - layout.lacking_height(0) - layout.cell_line / 2;
    CHECK(bench.click({width / 2, y}) == "n");
    bench.click({width / 2, below - layout.lacking_height(0) / 2});
    CHECK(bench.viewer.state.view == View::synopsis);
  }
}

TEST_CASE("ledgers: on a phone those that have it not are named in one line, if it says anything") {
  fake::FakeInk ink;
  auto display = story();
  const std::vector<std::size_t> order{0, 1, 2};
  const auto lacking = [&](LedgerPage page, std::size_t line) {
    const Table table = ledger_table(display, page);
    return lay_out_table({display, table, order, 390, 16}, ink).lacking.at(line).text;
  };
  CHECK(lacking(LedgerPage::numbers, 0) == "in no other version");
  CHECK(lacking(LedgerPage::numbers, 2).empty());
  CHECK(lacking(LedgerPage::quotations, 0) == "not in Version C");
  CHECK(lacking(LedgerPage::left_out, 0) == "not in Version C");
  display.ledgers.quotations[0].places.resize(1);
  display.ledgers.quotations[0].places[0].form = comparison::QuotationForm::only_here;
  CHECK(lacking(LedgerPage::quotations, 0).empty());  // the cell says so
  display = many(50, 1);
  const Table table = ledger_table(display, LedgerPage::numbers);
  std::vector<std::size_t> all(50);
  for (std::size_t v = 0; v < all.size(); ++v) all[v] = v;
  const auto layout = lay_out_table({display, table, all, 390, 16}, ink);
  CHECK(layout.lacking[0].text == "not in 25 of 50 versions");
  CHECK(lay_out_table({display, table, all, 1366, 16}, ink).lacking[0].text.empty());
}

TEST_CASE("ledgers: entries stand on cells, those of the base on its own") {
  for (const bool dark : {false, true}) {
    Ledgers bench(story());
    bench.viewer.state.dark = dark;
    bench.frame();
    const TableLayout& layout = bench.sheet().layout();
    const float top = bench.sheet().header_height();
    const auto within = [&](ImU32 colour, float from, float to) {
      return bench.screen.has_colour(colour, {from, top}, {to, top + layout.height()});
    };
    CHECK(within(palette(dark).cell, 0, 1));
    CHECK(within(palette(dark).cell_base, layout.x_of(0) - 1, layout.x_of(0) + 1));
    CHECK_FALSE(within(palette(dark).cell_base, layout.x_of(1) + 2, bench.size.x));
  }
}

TEST_CASE("ledgers: text of every size, one version and no story do no harm") {
  for (const float size : {12.0F, 32.0F})
    for (const float width : {360.0F, 1366.0F, 3840.0F}) {
      Ledgers bench(story(), width);
      bench.viewer.state.text_size = size;
      bench.viewer.state.dark = true;
      for (std::uint32_t p = 0; p < kLedgerPages; ++p) {
        bench.viewer.state.ledger_page = static_cast<std::uint8_t>(p);
        CHECK(bench.rest());
      }
    }
  {
    Ledgers one(many(1, 3));
    CHECK(one.ink.drew("five"));
  }
  Ledgers none{comparison::Display{}};
  CHECK(none.rest());
}

TEST_CASE("ledgers: the line at the top stays there when the text grows; the bar can be dragged") {
  Ledgers bench(many(5, 300));
  bench.viewer.wheel(0, 3000);
  bench.frame();
  const auto before = bench.sheet().spot_at(bench.viewer.state.scroll().at);
  bench.viewer.state.text_size = 28;
  bench.frame();
  const auto after = bench.sheet().spot_at(bench.viewer.state.scroll().at);
  REQUIRE(before);
  REQUIRE(after);
  CHECK(after->line == before->line);
  CHECK(bench.viewer.state.scroll().at > 3100);
  bench.viewer.press({1362, 767});
  bench.frame();
  CHECK(bench.viewer.state.scroll().at > bench.sheet().content_height() - 800);
}

TEST_CASE("ledgers: narrow columns are headed by signs, the name is under the pointer") {
  Ledgers bench(many(30, 3));
  const TableLayout& layout = bench.sheet().layout();
  CHECK(layout.shape == TableLayout::Shape::signs);
  CHECK(layout.column_width > 28);
  CHECK(bench.ink.drew(layout.signs[1]));
  for (const auto& word : bench.ink.words)
    CHECK(word.text.find("\xE2\x80\xA6") == std::string::npos);
  CHECK_FALSE(bench.ink.drew("Version"));
  bench.viewer.point({bench.middle(0, 1).x, bench.sheet().header_height() - 10});
  bench.frame();
  CHECK(bench.ink.drew("Version"));
}
