#include <doctest/doctest.h>

#include <algorithm>

#include "bench.h"
#include "sample.h"
#include "viewer/palette.h"
#include "viewer/reading_sheet.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

// Each sentence a paragraph of its own.
void part_paragraphs(comparison::Display& display) {
  for (auto& article : display.articles)
    for (std::size_t s = 0; s < article.sentences.size(); ++s)
      article.sentences[s].paragraph = static_cast<std::uint32_t>(s);
}

comparison::Display story(std::size_t rows) {
  std::vector<sample::Told> told;
  for (std::size_t i = 0; i < rows; ++i)
    told.push_back({"left passage number" + std::to_string(i) + " goes on and on",
                    i % 2 == 0 ? "right" + std::to_string(i) + " tells it in fewer words" : ""});
  auto display = sample::display(told);
  part_paragraphs(display);
  return display;
}

const ReadingLayout& layout_of(Bench& bench) {
  return static_cast<const ReadingSheet&>(bench.viewer.sheet()).layout();
}

void open(Bench& bench) {
  bench.viewer.turn_to(View::reading);
  REQUIRE(bench.rest());
}

std::uint32_t top_row(Bench& bench) {
  return bench.viewer.sheet().spot_at(bench.viewer.state.scroll().at)->row;
}

}  // namespace

TEST_CASE("reading: the base is read first, and its words are in view, the other's are not") {
  Bench bench(story(4));
  open(bench);
  CHECK(bench.ink.drew("number0"));
  CHECK_FALSE(bench.ink.drew("right0"));
  CHECK(bench.ink.drew("Version B"));
}

TEST_CASE("reading: H and L and the tabs turn to another version, the passage at the top stays") {
  Bench bench(story(400), 1366, 600);
  open(bench);
  bench.viewer.go_to_row(200);
  REQUIRE(bench.rest());
  bench.viewer.wheel(0, 400);
  bench.frame();
  std::uint32_t top = top_row(bench);
  if (top % 2 == 1) {  // one that both tell
    bench.viewer.wheel(0, 40);
    bench.frame();
    top = top_row(bench);
  }
  REQUIRE(top % 2 == 0);
  bench.viewer.command(Command::right);
  REQUIRE(bench.rest());
  CHECK(bench.viewer.state.reading_version == 1);
  CHECK(top_row(bench) == top);
  const auto* tab = bench.ink.find("Version A");
  REQUIRE(tab);
  bench.click({tab->baseline.x + 4, 20});
  REQUIRE(bench.rest());
  CHECK(bench.viewer.state.reading_version == 0);
  CHECK(top_row(bench) == top);
  bench.viewer.command(Command::left);  // there is none before the first
  CHECK(bench.viewer.state.reading_version == 0);
}

TEST_CASE("reading: a passage that the other version lacks gives way to the one before it") {
  Bench bench(story(400), 1366, 600);
  open(bench);
  bench.viewer.go_to_row(201);
  REQUIRE(bench.rest());
  const auto place = layout_of(bench).paragraphs()[201].first;
  bench.viewer.state.scroll().at = layout_of(bench).lines_of(place).top + 1;
  bench.frame();
  REQUIRE(top_row(bench) == 201);
  bench.viewer.command(Command::right);
  REQUIRE(bench.rest());
  CHECK(top_row(bench) == 200);
}

TEST_CASE("reading: notes of the others stand beside the words, letters on one line") {
  auto display = story(4);
  sample::add_finding(display, Kind::number, "n", {{0, "number2"}, {1, "right2"}});
  Bench bench(std::move(display));
  open(bench);
  const auto* word = bench.ink.find("number2");
  const auto* note = bench.ink.find("\xE2\x80\x9Cright2\xE2\x80\x9D");
  REQUIRE(word);
  REQUIRE(note);
  CHECK(note->baseline.x > word->baseline.x);
  CHECK(note->baseline.y == doctest::Approx(word->baseline.y).epsilon(0.004));
  bench.viewer.command(Command::right);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("\xE2\x80\x9Cnumber2\xE2\x80\x9D"));
}

TEST_CASE("reading: a click on a note chooses its finding, and so does one on its words") {
  auto display = story(4);
  sample::add_finding(display, Kind::number, "n", {{0, "number2"}, {1, "right2"}});
  Bench bench(std::move(display));
  open(bench);
  const ImVec2 note = bench.ink.find("\xE2\x80\x9Cright2\xE2\x80\x9D")->baseline;
  const ImVec2 word = bench.ink.find("number2")->baseline;
  CHECK(bench.click({note.x + 4, note.y - 3}) == "n");
  CHECK(bench.click({word.x + 4, word.y - 3}) == "n");
}

TEST_CASE("reading: the pointer on a note frames its words, and on the words its note") {
  auto display = story(4);
  sample::add_finding(display, Kind::number, "n", {{0, "number2"}, {1, "right2"}});
  sample::add_finding(display, Kind::number, "m", {{0, "number3"}, {1, "right0"}});
  Bench bench(std::move(display));
  open(bench);
  const ImVec2 note = bench.ink.find("\xE2\x80\x9Cright2\xE2\x80\x9D")->baseline;
  const ImVec2 word = bench.ink.find("number2")->baseline;
  const auto lines_at = [&](ImVec2 at) {
    std::size_t count = 0;
    for (const ImDrawVert& vertex : bench.screen.vertices)
      if (vertex.pos.y > at.y - 20 && vertex.pos.y < at.y + 10 && vertex.pos.x > at.x - 160 &&
          vertex.pos.x < at.x + 160)
        ++count;
    return count;
  };
  const std::size_t bare = lines_at(word);
  const std::size_t bare_note = lines_at(note);
  bench.viewer.point({note.x + 4, note.y - 3});
  bench.frame();
  CHECK(lines_at(word) > bare);
  bench.viewer.point({word.x + 4, word.y - 3});
  bench.frame();
  CHECK(lines_at(note) > bare_note);
}

TEST_CASE("reading: notes never overlap, however many words of one line carry one") {
  auto display = sample::display({{"one two three four five six seven", "uno due tre"},
                                  {"and then no more of it", "e basta"}});
  part_paragraphs(display);
  for (const char* word : {"one", "two", "three", "four", "five", "six", "seven"})
    sample::add_finding(display, Kind::number, word, {{0, word}, {1, "due"}});
  sample::add_finding(display, Kind::number, "last", {{0, "more"}, {1, "basta"}});
  Bench bench(std::move(display));
  open(bench);
  const ReadingLayout& layout = layout_of(bench);
  float free = 0;
  std::size_t notes = 0;
  for (std::size_t p = 0; p < layout.paragraphs().size(); ++p)
    for (const ReadingNote& note : layout.text(p).notes) {
      CHECK(layout.text_top(p) + note.top >= free);
      CHECK(note.top >= note.at);
      free = layout.text_top(p) + note.top + note.words.height();
      ++notes;
    }
  CHECK(notes == 8);
  CHECK(layout.content_height() >= free);
}

TEST_CASE("reading: notes give way in every paragraph, behind one without any too") {
  auto display =
      sample::display({{"a headline", "one"},
                       {"five and six and seven of them", "two"},
                       {"much more is told behind it, for a long time, and nobody adds a "
                        "single word to it, so that there is room",
                        "three"}});
  part_paragraphs(display);
  for (const char* word : {"five", "six", "seven"})
    sample::add_finding(display, Kind::number, word, {{0, word}, {1, "two"}});
  Bench bench(std::move(display));
  open(bench);
  const auto& notes = layout_of(bench).text(1).notes;
  REQUIRE(notes.size() == 3);
  for (std::size_t i = 1; i < notes.size(); ++i)
    CHECK(notes[i].top >= notes[i - 1].top + notes[i - 1].words.height());
}

TEST_CASE("reading: without a margin the notes stand below their paragraph") {
  auto display = story(4);
  sample::add_finding(display, Kind::number, "n", {{0, "number2"}, {1, "right2"}});
  Bench bench(std::move(display), 390, 844);
  open(bench);
  const auto* word = bench.ink.find("number2");
  const auto* note = bench.ink.find("\xE2\x80\x9Cright2\xE2\x80\x9D");
  const auto* after = bench.ink.find("number3");
  REQUIRE(note);
  CHECK(note->baseline.y > word->baseline.y);
  CHECK(note->baseline.y < after->baseline.y);
}

TEST_CASE("reading: what the others tell between two paragraphs is counted, and leads there") {
  auto display =
      sample::display({{"first", "erst"}, {"", "zweit"}, {"", "dritt"}, {"last", "viert"}});
  part_paragraphs(display);
  Bench bench(std::move(display));
  open(bench);
  const auto* words = bench.ink.find("2 passages left out here");
  REQUIRE(words);
  CHECK(words->baseline.y > bench.ink.find("first")->baseline.y);
  CHECK(words->baseline.y < bench.ink.find("last")->baseline.y);
  bench.click({words->baseline.x + 4, words->baseline.y - 3});
  CHECK(bench.viewer.state.view == View::synopsis);
  bench.viewer.turn_to(View::reading);
  bench.viewer.command(Command::right);
  CHECK(bench.rest());
  CHECK_FALSE(bench.ink.drew("2 passages left out here"));
}

TEST_CASE("reading: a finding that the filter hides is neither marked nor noted, unless chosen") {
  auto display = story(4);
  sample::add_finding(display, Kind::number, "n", {{0, "number2"}, {1, "right2"}});
  Bench bench(std::move(display));
  bench.viewer.set_shown("");
  open(bench);
  CHECK_FALSE(bench.ink.drew("\xE2\x80\x9Cright2\xE2\x80\x9D"));
  bench.viewer.select("n");
  CHECK(bench.rest());
  CHECK(bench.ink.drew("\xE2\x80\x9Cright2\xE2\x80\x9D"));
}

TEST_CASE("reading: a chosen finding is brought into view, or what stands nearest to it") {
  auto display = story(300);
  sample::add_finding(display, Kind::number, "both", {{0, "number200"}, {1, "right200"}});
  sample::add_finding(display, Kind::only_one, "left", {{0, "number151"}});
  Bench bench(std::move(display));
  open(bench);
  bench.viewer.select("both");
  CHECK(bench.rest());
  CHECK(bench.ink.drew("number200"));
  bench.viewer.state.reading_version = 1;
  bench.viewer.select("left");
  CHECK(bench.rest());
  CHECK(bench.viewer.state.reading_version == 1);
  CHECK(bench.ink.drew("right150"));
}

TEST_CASE("reading: an article of a hundred thousand words lays out what is near, no more") {
  std::vector<sample::Told> told;
  std::string words;
  for (int i = 0; i < 50; ++i) words += " word";
  for (std::size_t i = 0; i < 2000; ++i) told.push_back({"n" + std::to_string(i) + words});
  auto display = sample::display(told);
  part_paragraphs(display);
  Bench bench(std::move(display));
  open(bench);
  const ReadingLayout& layout = layout_of(bench);
  const auto exact = [&] {
    std::size_t count = 0;
    for (std::size_t p = 0; p < layout.paragraphs().size(); ++p)
      count += layout.is_exact(p) ? 1 : 0;
    return count;
  };
  const std::size_t before = exact();
  CHECK(before < 600);
  CHECK(bench.ink.words.size() < 1500);
  bench.viewer.command(Command::end);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("n1999"));
  CHECK(exact() < before + 60);
  bench.viewer.go_to_row(1500);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("n1500"));
}

TEST_CASE("reading: one paragraph without end is laid out in parts") {
  std::vector<sample::Told> told;
  for (std::size_t i = 0; i < 3000; ++i)
    told.push_back({"sentence " + std::to_string(i) + " of one paragraph that never ends"});
  Bench bench(sample::display(told));
  open(bench);
  CHECK(layout_of(bench).paragraphs().size() > 10);
  CHECK(bench.ink.words.size() < 3000);
}

TEST_CASE("reading: no article, an empty one, and one alone are shown without harm") {
  {
    Bench none(comparison::Display{});
    open(none);
    none.viewer.command(Command::right);
    none.viewer.command(Command::next);
    CHECK(none.rest());
  }
  auto display = sample::display({{"alone", ""}});
  Bench bench(std::move(display));
  bench.viewer.state.reading_version = 1;
  open(bench);
  CHECK(bench.ink.drew("This version holds no text."));
  bench.viewer.state.reading_version = 99;
  bench.frame();
  CHECK(bench.ink.drew("alone"));
}

TEST_CASE("reading: every tab of fifty versions can be reached, the one that is read is in view") {
  std::vector<std::string> versions;
  for (int i = 0; i < 50; ++i) versions.push_back("words" + std::to_string(i));
  auto display = sample::display({versions});
  for (std::size_t v = 0; v < 50; ++v) display.articles[v].label = "Paper" + std::to_string(v);
  Bench bench(std::move(display));
  open(bench);
  CHECK(bench.ink.drew("Paper0"));
  CHECK_FALSE(bench.ink.drew("Paper49"));
  for (int i = 0; i < 60; ++i) bench.viewer.command(Command::right);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("Paper49"));
  CHECK(bench.ink.drew("words49"));
}

TEST_CASE("reading: at every width and text size words and notes stay within the screen") {
  for (const float width : {360.0F, 999.0F, 1000.0F, 1366.0F, 1920.0F, 3840.0F})
    for (const float size : {12.0F, 16.0F, 32.0F})
      for (const bool dark : {false, true}) {
        auto display = story(6);
        sample::add_finding(display, Kind::number, "n", {{0, "number2"}, {1, "right2"}});
        Bench bench(std::move(display), width, 768);
        bench.viewer.state.text_size = size;
        bench.viewer.state.dark = dark;
        open(bench);
        for (const auto& word : bench.ink.words) {
          CHECK(word.baseline.x >= 0);
          CHECK(word.baseline.x + bench.ink.width(word.text, word.style) <= width + 1);
        }
      }
}

TEST_CASE("reading: words of five hundred letters are broken, not cut") {
  auto display = sample::display({{std::string(500, 'w'), "short"}});
  Bench bench(std::move(display), 360, 700);
  open(bench);
  for (const auto& word : bench.ink.words) CHECK(bench.ink.width(word.text, word.style) <= 360);
}

TEST_CASE("reading: opened from the top of the synopsis it begins at its own top") {
  for (const bool lower : {false, true}) {
    Bench bench(story(40), 1366, 400);
    if (lower) bench.viewer.wheel(0, 300);
    CHECK(bench.rest());
    CHECK((bench.viewer.state.scroll().at > 0) == lower);
    open(bench);
    CHECK((bench.viewer.state.scroll().at > 0) == lower);
  }
}
