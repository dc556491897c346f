#include <doctest/doctest.h>

#include "bench.h"
#include "sample.h"
#include "viewer/greys.h"
#include "viewer/matrix_sheet.h"
#include "viewer/palette.h"
#include "viewer/short_paragraph.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

article::ArticleIndex version(std::size_t v) { return static_cast<article::ArticleIndex>(v); }

// A finding of which `held` says per version: 'a', 'b' ... a reading, '-' left out, ' ' untold.
void add_held(comparison::Display& display, std::string id, std::string_view held,
              Kind kind = Kind::number) {
  comparison::Display::Finding finding;
  finding.summary = "Sentence " + id;
  finding.divergence.id = std::move(id);
  finding.divergence.kind = kind;
  finding.divergence.severity = divergence::Severity::meaning;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    divergence::Reading reading;
    reading.text = std::string("says") + letter;
    for (std::size_t v = 0; v < held.size(); ++v)
      if (held[v] == letter) reading.articles.push_back(version(v));
    if (!reading.articles.empty()) finding.divergence.readings.push_back(reading);
  }
  for (std::size_t v = 0; v < held.size(); ++v)
    if (held[v] == '-') finding.divergence.absent.push_back(version(v));
  display.findings.push_back(std::move(finding));
}

comparison::Display story(std::size_t versions, std::size_t findings, std::size_t rows = 3) {
  comparison::Display display;
  std::vector<sample::Told> told;
  for (std::size_t r = 0; r < rows; ++r)
    told.push_back(sample::Told(versions, "passage " + std::to_string(r)));
  display = sample::display(told);
  for (std::size_t v = 0; v < versions; ++v)
    display.articles[v].label = "Outlet " + std::to_string(v + 1);
  for (std::size_t f = 0; f < findings; ++f) {
    std::string held(versions, 'a');
    for (std::size_t v = 0; v < versions; ++v) held[v] = static_cast<char>('a' + (v + f) % 3);
    add_held(display, "f" + std::to_string(f), held);
  }
  return display;
}

struct Matrix : Bench {
  explicit Matrix(comparison::Display display, float width = 1366, float height = 768)
      : Bench(std::move(display), width, height) {
    viewer.turn_to(View::matrix);
    frame();
  }
  const MatrixSheet& sheet() const { return static_cast<const MatrixSheet&>(viewer.sheet()); }
  // The middle of a cell on screen.
  ImVec2 cell(std::size_t line, std::size_t column) const {
    const MatrixLayout& layout = sheet().layout();
    const GridPlan& plan = layout.grid().plan;
    return {
        plan.left + (static_cast<float>(column) + 0.5F) * plan.cell - viewer.state.scroll().across,
        layout.grid().header + layout.top_of(line + 1) - layout.cell_height() / 2 -
            viewer.state.scroll().at};
  }
  std::string text_at(ImVec2 middle, float reach = 14) const {
    for (const auto& word : ink.words) {
      const float x = word.baseline.x + static_cast<float>(word.text.size()) * word.style.size / 4;
      if (std::abs(x - middle.x) < reach && std::abs(word.baseline.y - middle.y) < 16)
        return word.text;
    }
    return {};
  }
};

}  // namespace

TEST_CASE("letters: the largest group is A, equal ones go by their first version") {
  auto display = story(6, 0);
  add_held(display, "f", "babba-");
  add_held(display, "g", "cbab a");
  const Letters f = letter_readings(display.findings[0].divergence, 6);
  CHECK(f.of == std::vector<std::uint8_t>{0, 1, 0, 0, 1, kLeftOut});
  CHECK(f.told == 5);
  CHECK(f.most == 3);
  const Letters g = letter_readings(display.findings[1].divergence, 6);
  CHECK(g.of == std::vector<std::uint8_t>{2, 0, 1, 0, kUntold, 1});
  CHECK(letter_name(0) == "A");
  CHECK(letter_name(25) == "Z");
  CHECK(letter_name(26) == "A2");
}

TEST_CASE("letters: a version may hold two readings, and less exact words are its own") {
  auto display = story(3, 0);
  add_held(display, "f", "aab");
  auto& finding = display.findings[0].divergence;
  finding.readings[1].articles = {version(0), version(2)};
  finding.readings[0].looser.push_back({"about that", {version(1)}});
  const Letters letters = letter_readings(finding, 3);
  CHECK(letters.of[0] == 0);
  CHECK(letters.also[0] == 1);
  CHECK(words_of(finding, letters, 1) == "about that");
  CHECK(words_of(finding, letters, 0) == "saysa");
}

TEST_CASE("verdict: who agrees, of those who tell it; copies count as one voice") {
  auto display = story(5, 0);
  const auto of = [&](std::string_view held) {
    add_held(display, "x", held);
    return verdict(letter_readings(display.findings.back().divergence, 5), display.lineage);
  };
  CHECK(of("aaaab") == "4 of 5 agree");
  CHECK(of("aab  ") == "2 of 3 agree");
  CHECK(of("abc--") == "all 3 differ");
  CHECK(of("ab   ") == "the two differ");
  CHECK(of("a----") == "1 of 5 tells it");
  CHECK(of("aaaa-") == "4 of 5 tell it");
  display.lineage.voice = {0, 0, 0, 1, 2};
  CHECK(of("aaaab") == "2 of 3 voices agree");
  CHECK(of("aabbb") == "3 of 5 agree");  // the copies differ: then each counts
}

TEST_CASE("verdict: a version that says one thing and another differs within itself") {
  auto display = story(3, 0);
  add_held(display, "f", "ab ");
  auto& finding = display.findings[0].divergence;
  finding.readings[1].articles = {version(0)};
  CHECK(verdict(letter_readings(finding, 3), display.lineage) == "within one version");
}

TEST_CASE("signs: numbered versions lose the zeros before their number") {
  auto display = story(3, 0);
  display.articles[0].label = "0000";
  display.articles[1].label = "0011";
  display.articles[2].label = "06:10";
  CHECK(version_signs(display) == std::vector<std::string>{"0", "11", "06:10"});
}

TEST_CASE("signs: short, and no two alike") {
  auto display = story(6, 0);
  const char* labels[] = {"Civic Daily", "Coast Dispatch", "06:10",
                          "Version 12",  "Pano",           "Version 13"};
  for (std::size_t v = 0; v < 6; ++v) display.articles[v].label = labels[v];
  CHECK(version_signs(display) ==
        std::vector<std::string>{"CD", "CD2", "06:10", "V12", "Pa", "V13"});
  display.articles[0].label = "";
  display.articles[1].label =
      "\xC3\x89"
      "cho \xC3\x89toile";
  CHECK(version_signs(display)[1] == "\xC3\x89\xC3\x89");
}

TEST_CASE("grid: columns are 28 to 120 wide and sentences keep their room") {
  for (const float width : {360.0F, 390.0F, 1024.0F, 1366.0F, 1920.0F, 3840.0F})
    for (const float text : {12.0F, 16.0F, 32.0F})
      for (const std::size_t columns : {1U, 2U, 5U, 15U, 50U}) {
        const GridPlan plan = plan_grid({width, text, columns, 100, 24, 28, 0, false});
        CHECK(plan.cell >= 28);
        CHECK(plan.cell <= 120);
        CHECK(plan.left + plan.window + plan.verdict <= width + 0.5F);
        CHECK(plan.window >= plan.cell);
        if (!plan.phone) CHECK(plan.words() > 10 * plan.text);
      }
}

TEST_CASE("short paragraph: at most two lines, with an ellipsis when something was cut") {
  fake::FakeInk ink;
  const Paragraph whole = lay_out_short("one two", {Face::chrome, 10}, 14, 100, 2, ink);
  CHECK(whole.lines == 1);
  CHECK(whole.text == "one two");
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word ";
  const Paragraph cut = lay_out_short(text, {Face::chrome, 10}, 14, 100, 2, ink);
  CHECK(cut.lines == 2);
  CHECK(text::slice(cut.text, cut.pieces.back().span) == "\xE2\x80\xA6");
  CHECK(cut.places.back().x + ink.width("\xE2\x80\xA6", {Face::chrome, 10}) <= 100);
  CHECK(cut.pieces.size() < 30);
  const Paragraph one =
      lay_out_short(std::string(500, 'x') + " y", {Face::chrome, 10}, 14, 100, 1, ink);
  CHECK(one.lines == 1);
}

TEST_CASE("matrix: a line a finding, a letter a version, the words where there is room") {
  auto display = story(5, 0);
  add_held(display, "first", "aabab");
  add_held(display, "second", "abcb-");
  Matrix bench(std::move(display));
  CHECK(bench.ink.drew("first"));
  CHECK(bench.ink.drew("Outlet 3"));
  CHECK(bench.ink.drew("3 of 5 agree"));
  CHECK(bench.ink.drew("saysa"));
  const auto at = [&](std::size_t line, std::size_t column) {
    return bench.text_at(bench.cell(line, column));
  };
  CHECK(at(0, 0) == "A");
  CHECK(at(0, 2) == "B");
  CHECK(at(1, 1) == "A");
  CHECK(at(1, 0) == "B");
  CHECK(at(1, 2) == "C");
  CHECK(at(1, 4) == "\xE2\x88\x92");
}

TEST_CASE("matrix: the second reading has the family's colour, the first has none") {
  for (const bool dark : {false, true}) {
    auto display = story(2, 0);
    add_held(display, "f", "ab", Kind::attribution);
    Matrix bench(std::move(display));
    bench.viewer.state.dark = dark;
    bench.frame();
    const auto filled = [&](std::size_t column) {
      const ImVec2 at = bench.cell(0, column);
      return bench.screen.has_colour(palette(dark).voice, {at.x - 59, at.y - 30},
                                     {at.x + 59, at.y + 30});
    };
    CHECK_FALSE(filled(0));
    CHECK(filled(1));
  }
}

TEST_CASE("matrix: only what the filter shows has a line, and the selected finding always") {
  Matrix bench(story(5, 10));
  CHECK(bench.sheet().layout().findings().size() == 10);
  bench.viewer.set_shown("f2\nf4");
  bench.viewer.select("f7");
  bench.frame();
  CHECK(bench.sheet().layout().findings() == std::vector<std::uint32_t>{2, 4, 7});
  bench.viewer.select("");
  bench.frame();
  CHECK(bench.sheet().layout().findings() == std::vector<std::uint32_t>{2, 4});
}

TEST_CASE("matrix: a click on a cell selects, a double click opens the finding") {
  Matrix bench(story(5, 10));
  CHECK(bench.click(bench.cell(3, 2)) == "f3");
  CHECK(bench.viewer.state.view == View::matrix);
  bench.viewer.press_twice(bench.cell(4, 1));
  const Told told = bench.viewer.take_told();
  CHECK(told.selected == "f4");
  CHECK(told.view == View::detail);
}

TEST_CASE("matrix: a click on a head brings that version into the synopsis") {
  Matrix bench(story(9, 4));
  const Grid& grid = bench.sheet().layout().grid();
  const ImVec2 head{bench.cell(0, 8).x, grid.header - grid.heads / 2};
  bench.viewer.point(head);
  bench.frame();
  bench.click(head);
  CHECK(bench.viewer.state.view == View::synopsis);
  bench.frame();
  bool there = false;
  for (const Column& column : bench.viewer.layout().columns().text)
    there = there || column.version == grid.versions[8];
  CHECK(there);
}

TEST_CASE("matrix: J and K walk through the lines and keep them in view") {
  Matrix bench(story(5, 300));
  for (int i = 0; i < 200; ++i) bench.viewer.command(Command::next);
  CHECK(bench.rest());
  CHECK(bench.viewer.state.selected == 199);
  CHECK(bench.ink.drew("f199"));
  CHECK_FALSE(bench.ink.drew("f0"));
  bench.viewer.command(Command::previous);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("f198"));
}

TEST_CASE("matrix: fifty versions move sideways while sentences and verdicts stay") {
  Matrix bench(story(50, 300, 300));
  CHECK(bench.ink.words.size() < 1800);
  const GridPlan plan = bench.sheet().layout().grid().plan;
  CHECK(plan.cell * 50 > plan.window);
  CHECK(bench.ink.drew("O1"));
  CHECK_FALSE(bench.ink.drew("O50"));
  const ImVec2 sentence = bench.ink.find("f0")->baseline;
  bench.viewer.wheel(5000, 0);
  bench.frame();
  CHECK(bench.ink.drew("O50"));
  CHECK_FALSE(bench.ink.drew("O1"));
  CHECK(bench.ink.find("f0")->baseline.x == sentence.x);
  CHECK(bench.cell(0, 49).x + plan.cell / 2 <= plan.left + plan.window + 1);
  CHECK(bench.click(bench.cell(2, 49)) == "f2");
  bench.viewer.command(Command::left);
  bench.frame();
  CHECK(bench.viewer.state.scroll().across < plan.cell * 50 - plan.window);
  bench.viewer.wheel(-5000, 0);
  CHECK(bench.viewer.state.scroll().across == 0);
}

TEST_CASE("matrix: lines that scrolled behind the header are not clicked through it") {
  Matrix bench(story(5, 100));
  bench.viewer.wheel(0, 300);
  bench.frame();
  const Grid& grid = bench.sheet().layout().grid();
  CHECK_FALSE(bench.click({100, grid.header - 4}));
}

TEST_CASE("matrix: nothing to show is said in words") {
  {
    Matrix bench(story(5, 3));
    bench.viewer.set_shown("");
    bench.frame();
    CHECK(bench.ink.drew("passes"));
  }
  Matrix none(story(5, 0));
  CHECK(none.ink.drew("Nothing"));
  CHECK_FALSE(none.ink.drew("passes"));
}

TEST_CASE("matrix: one version, no version, a narrow screen and any text size are drawn") {
  for (const float text : {12.0F, 16.0F, 32.0F})
    for (const ImVec2 size : {ImVec2{360, 640}, ImVec2{390, 844}, ImVec2{1920, 1080}}) {
      for (const std::size_t versions : {0U, 1U, 5U, 50U}) {
        Matrix bench(story(versions, versions > 1 ? 5 : 0), size.x, size.y);
        bench.viewer.state.text_size = text;
        for (const std::uint8_t side : {std::uint8_t{0}, std::uint8_t{1}}) {
          bench.viewer.state.matrix_side = side;
          CHECK(bench.rest());
          for (const auto& word : bench.ink.words)
            CHECK(word.baseline.y < size.y + bench.sheet().layout().line_height());
        }
      }
    }
}

TEST_CASE("matrix: on a phone the sentence stands above its cells") {
  Matrix bench(story(5, 5), 390, 844);
  const auto* sentence = bench.ink.find("f0");
  REQUIRE(sentence);
  CHECK(sentence->baseline.y < bench.cell(0, 0).y - 10);
  CHECK(bench.ink.drew("Outlet 1"));
  CHECK(bench.click(bench.cell(1, 4)) == "f1");
}

TEST_CASE("matrix: versions that were put away have no column") {
  Matrix bench(story(5, 2));
  bench.viewer.state.hidden.insert(3);
  bench.viewer.state.order = {4, 2};
  bench.frame();
  CHECK(bench.sheet().layout().grid().versions == std::vector<std::size_t>{0, 4, 2, 1});
  CHECK_FALSE(bench.ink.drew("Outlet 4"));
}

TEST_CASE("matrix: no frame is wanted while nothing happens") {
  Matrix bench(story(50, 300));
  CHECK(bench.rest());
  CHECK_FALSE(bench.frame().moving);
}

TEST_CASE("similarity: shared passages of the shorter version, and findings that part the two") {
  auto display = sample::display({{"x", "x", "x"}, {"y", "y", ""}, {"z", "", ""}, {"w", "", "w"}});
  display.lineage.voice = {0, 1, 0};
  add_held(display, "f", "aba");
  add_held(display, "g", "ab ");
  add_held(display, "minor", "abc");
  display.findings.back().divergence.severity = divergence::Severity::wording;
  std::vector<Letters> letters;
  for (const auto& finding : display.findings)
    letters.push_back(letter_readings(finding.divergence, 3));
  const Similarity similarity(display, letters);
  CHECK(similarity.of(0, 1).both == 2);
  CHECK(similarity.of(0, 1).shorter == 2);
  CHECK(similarity.of(0, 1).percent() == 100);
  CHECK(similarity.of(1, 2).percent() == 50);
  CHECK(similarity.of(0, 1).apart == 2);
  CHECK(similarity.of(2, 1).apart == 1);
  CHECK(similarity.of(0, 2).apart == 0);
  CHECK(similarity.of(0, 2).one_voice);
  CHECK_FALSE(similarity.of(0, 1).one_voice);
  CHECK(similarity.passages(0) == 4);
  const Similarity none(comparison::Display{}, {});
  CHECK(Pair{}.percent() == 0);
}

TEST_CASE("greys: the figure on them can always be read, and more is darker") {
  for (const bool dark : {false, true}) {
    const Palette& colours = palette(dark);
    float before = 100;
    for (int i = 0; i <= 20; ++i) {
      const float now = contrast(colours.text, grey_for(colours, static_cast<float>(i) / 20));
      CHECK(now >= 4.5F);
      CHECK(now <= before + 0.01F);
      before = now;
    }
    CHECK(before < 8);
  }
  CHECK(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)) ==
        doctest::Approx(21).epsilon(0.01));
}

TEST_CASE("matrix: the tab turns to likeness, a pair there opens the two side by side") {
  auto display = story(4, 6);
  display.lineage.voice = {0, 1, 2, 2};
  Matrix bench(std::move(display));
  const ImVec2 tab = bench.ink.find("Likeness of versions")->baseline;
  bench.click({tab.x + 4, tab.y});
  bench.frame();
  CHECK(bench.viewer.state.matrix_side == 1);
  CHECK(bench.ink.drew("100 %"));
  CHECK(bench.ink.drew("one voice"));
  CHECK(bench.ink.drew("6 apart"));
  CHECK(bench.ink.drew("3 passages"));
  const auto* word = bench.ink.find("one voice");
  bench.viewer.point(word->baseline);
  bench.frame();
  CHECK(bench.ink.drew("copies"));
  const auto apart = bench.ink.find("6 apart")->baseline;
  bench.click(apart);
  CHECK(bench.viewer.state.view == View::redline);
  CHECK(bench.viewer.state.redline_left == 0);
  CHECK(bench.viewer.state.redline_right == 1);
}

TEST_CASE("matrix: likeness of fifty versions moves both ways") {
  Matrix bench(story(50, 300, 300));
  bench.viewer.state.matrix_side = 1;
  bench.frame();
  CHECK(bench.ink.drew("100"));
  CHECK(bench.ink.words.size() < 2500);
  bench.viewer.wheel(5000, 5000);
  bench.frame();
  CHECK(bench.ink.drew("Outlet 50"));
  CHECK(bench.ink.drew("O50"));
}

TEST_CASE("matrix: likeness of one version is told in words") {
  Matrix one(story(1, 0));
  one.viewer.state.matrix_side = 1;
  one.frame();
  CHECK(one.ink.drew("only"));
}

TEST_CASE("matrix: the line at the top stays there when text size or filter change") {
  for (const std::uint8_t side : {std::uint8_t{0}, std::uint8_t{1}}) {
    Matrix bench(story(60, 300, 300));
    bench.viewer.state.matrix_side = side;
    bench.frame();
    bench.viewer.wheel(0, 900);
    bench.frame();
    const auto before = bench.sheet().spot_at(bench.viewer.state.scroll().at);
    REQUIRE(before);
    CHECK(before->row == kNoRow);
    const float at = bench.viewer.state.scroll().at;
    bench.viewer.state.text_size = 26;
    CHECK_FALSE(bench.frame().row);
    const auto after = bench.sheet().spot_at(bench.viewer.state.scroll().at);
    REQUIRE(after);
    CHECK(after->line == before->line);
    CHECK(bench.viewer.state.scroll().at > at + 50);
  }
  Matrix bench(story(5, 300));
  bench.viewer.wheel(0, 5000);
  bench.frame();
  const auto before = bench.sheet().spot_at(bench.viewer.state.scroll().at);
  std::string shown;
  for (int f = 40; f < 300; ++f) shown += "f" + std::to_string(f) + "\n";
  bench.viewer.set_shown(shown);
  bench.frame();
  const auto after = bench.sheet().spot_at(bench.viewer.state.scroll().at);
  CHECK(after->line == before->line);
}

TEST_CASE("matrix: the bar at the right can be dragged, and is none where all is in view") {
  {
    Matrix few(story(5, 2));
    CHECK_FALSE(few.viewer.targets().at({1362, 400}).strip);
  }
  Matrix bench(story(5, 300));
  const float top = bench.sheet().header_height(), view = 768 - top;
  bench.viewer.press({1362, top + view / 2});
  bench.frame();
  const float middle = bench.viewer.state.scroll().at;
  CHECK(middle == doctest::Approx((bench.sheet().content_height() - view) / 2).epsilon(0.02));
  bench.viewer.point({900, 768});
  bench.frame();
  CHECK(bench.viewer.state.scroll().at > middle * 1.9F);
  bench.viewer.release();
  bench.viewer.point({900, top + 10});
  bench.frame();
  CHECK(bench.viewer.state.scroll().at > middle * 1.9F);
}
