#include "viewer/text_selection.h"

#include <doctest/doctest.h>

#include <string>

#include "bench.h"
#include "sample.h"
#include "viewer/palette.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

// The middle of a letter of a word that was drawn; every byte is 8 pixels wide.
ImVec2 letter(const Bench& bench, std::string_view word, float index) {
  const auto* drawn = bench.ink.find(word);
  REQUIRE(drawn);
  return {drawn->baseline.x + 8 * index + 1, drawn->baseline.y - 4};
}

std::string drag(Bench& bench, ImVec2 from, ImVec2 to) {
  bench.viewer.press(from);
  bench.viewer.point({(from.x + to.x) / 2, (from.y + to.y) / 2});
  bench.viewer.point(to);
  bench.viewer.release();
  bench.frame();
  return bench.viewer.selected_text();
}

comparison::Display two_rows() {
  auto display = sample::display(
      {{"thirty boats sank", "forty boats sank"}, {"Nobody was hurt.", "Two were hurt."}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  return display;
}

}  // namespace

TEST_CASE("selection: dragging over words selects the text of one version") {
  Bench bench(two_rows());
  CHECK(drag(bench, letter(bench, "boats", 1), letter(bench, "sank", 2)) == "oats sa");
  CHECK(bench.screen.has_colour(palette(false).selection, {0, 0}, {1366, 768}));
  CHECK(drag(bench, letter(bench, "boats", 0), letter(bench, "forty", 3)) != "");
  CHECK(bench.viewer.state.selection->version == 0);
}

TEST_CASE("selection: dragging back selects the same") {
  Bench bench(two_rows());
  CHECK(drag(bench, letter(bench, "sank", 2), letter(bench, "boats", 1)) == "oats sa");
}

TEST_CASE("selection: passages are lines, paragraphs stand apart") {
  Bench bench(two_rows());
  CHECK(drag(bench, letter(bench, "boats", 0), letter(bench, "Nobody", 6)) ==
        "boats sank\n\nNobody");
}

TEST_CASE("selection: a press that hardly moves is a click on a mark, a drag over it is not") {
  Bench bench(two_rows());
  const ImVec2 at = letter(bench, "thirty", 1);
  bench.viewer.press(at);
  bench.viewer.point({at.x + 3, at.y + 1});
  bench.viewer.release();
  CHECK(bench.viewer.take_told().selected == "n");
  CHECK(drag(bench, at, letter(bench, "boats", 2)) == "hirty bo");
  CHECK_FALSE(bench.viewer.take_told().selected);
}

TEST_CASE("selection: a click anywhere lets go, so does Esc, before the finding") {
  Bench bench(two_rows());
  drag(bench, letter(bench, "boats", 0), letter(bench, "sank", 2));
  bench.click(letter(bench, "sank", 2));
  bench.frame();
  CHECK(bench.viewer.selected_text() == "");
  bench.click(letter(bench, "thirty", 1));
  drag(bench, letter(bench, "boats", 0), letter(bench, "sank", 2));
  bench.viewer.command(Command::back);
  CHECK(bench.viewer.selected_text() == "");
  CHECK(bench.viewer.state.selected);
  CHECK_FALSE(bench.viewer.select_text(TextKey::none));
}

TEST_CASE("selection: headers, folds and the strip never begin one") {
  Bench bench(two_rows());
  CHECK(drag(bench, {100, 20}, letter(bench, "sank", 2)) == "");
  CHECK(drag(bench, {1366 - 5, 300}, letter(bench, "sank", 2)) == "");
}

TEST_CASE("selection: a double click takes a word, a triple click the sentence") {
  Bench bench(sample::display({{"He said: \"thirty-one boats\", no more.", "b"}}));
  bench.viewer.press_twice(letter(bench, "boats\",", 2));
  bench.frame();
  CHECK(bench.viewer.selected_text() == "boats");
  bench.viewer.press_thrice(letter(bench, "boats\",", 2));
  bench.frame();
  CHECK(bench.viewer.selected_text() == "He said: \"thirty-one boats\", no more.");
}

TEST_CASE("selection: Shift with a press, arrows and words grows it; Ctrl+A takes the version") {
  Bench bench(two_rows());
  drag(bench, letter(bench, "boats", 0), letter(bench, "boats", 2));
  bench.viewer.press(letter(bench, "sank", 2), true);
  bench.viewer.release();
  bench.frame();
  CHECK(bench.viewer.selected_text() == "boats sa");
  const auto after = [&](TextKey key) {
    bench.viewer.select_text(key);
    bench.rest();
    return bench.viewer.selected_text();
  };
  CHECK(after(TextKey::left) == "boats s");
  CHECK(after(TextKey::word_right) == "boats sank");
  CHECK(after(TextKey::right) == "boats sank");  // before the next sentence
  CHECK(after(TextKey::word_right) == "boats sank\n\nNobody");
  CHECK(after(TextKey::up) != "");
  CHECK(after(TextKey::sentence_end) == "boats sank");
  CHECK(after(TextKey::all) == "thirty boats sank\n\nNobody was hurt.");
}

TEST_CASE("selection: arrows follow the eye in a text from the right") {
  Bench bench(sample::display({{"אבג דהו", "b"}}));
  bench.viewer.press_twice(letter(bench, "אבג", 5));
  bench.frame();
  REQUIRE(bench.viewer.selected_text() == "אבג");
  bench.viewer.select_text(TextKey::right);
  bench.frame();
  CHECK(bench.viewer.selected_text() == "אב");
  bench.viewer.select_text(TextKey::word_left);
  bench.viewer.select_text(TextKey::word_left);
  bench.frame();
  CHECK(bench.viewer.selected_text() == "אבג דהו");
}

TEST_CASE("selection: beyond the edge the page moves along, until the button is let go") {
  std::vector<sample::Told> rows;
  for (int i = 0; i < 100; ++i) rows.push_back({"passage" + std::to_string(i), "other"});
  Bench bench(sample::display(rows));
  bench.viewer.press(letter(bench, "passage0", 0));
  bench.viewer.point({300, 900});
  for (int i = 0; i < 30; ++i) CHECK(bench.frame().moving);
  CHECK(bench.viewer.state.scroll().at > 100);
  CHECK(bench.viewer.state.selection->focus > 200);
  bench.viewer.release();
  CHECK(bench.rest());
}

TEST_CASE("selection: another comparison and another view survive it") {
  Bench bench(two_rows());
  bench.viewer.select_text(TextKey::all);
  bench.viewer.press(letter(bench, "boats", 0));
  bench.viewer.show(sample::display({{"x", "y"}}));
  bench.viewer.point({600, 600});
  bench.viewer.release();
  bench.frame();
  CHECK(bench.viewer.selected_text() == "");
  bench.viewer.show({});
  bench.viewer.select_text(TextKey::all);
  bench.viewer.select_text(TextKey::right);
  bench.frame();
  CHECK(bench.viewer.selected_text() == "");
}

TEST_CASE("selection: the pointer says where text can be selected") {
  Bench bench(two_rows());
  bench.viewer.point(letter(bench, "boats", 1));
  CHECK(bench.frame().text);
  bench.viewer.point(letter(bench, "thirty", 1));
  const Happened mark = bench.frame();
  CHECK(mark.hand);
  CHECK_FALSE(mark.text);
  bench.viewer.point({100, 10});
  CHECK_FALSE(bench.frame().text);
}

TEST_CASE("touch: a fingertip reaches what is near, never what the header covers") {
  Bench bench(two_rows());
  const ImVec2 mark = letter(bench, "thirty", 0);
  bench.viewer.tap({mark.x - 14, mark.y + 12});
  CHECK(bench.viewer.take_told().selected == "n");
  bench.viewer.command(Command::back);
  bench.viewer.take_told();
  bench.viewer.tap({mark.x, mark.y + 60});
  CHECK_FALSE(bench.viewer.take_told().selected);
  bench.viewer.tap({mark.x, 30});
  CHECK_FALSE(bench.viewer.take_told().selected);
}

TEST_CASE("touch: a long touch opens the finding under the finger") {
  Bench bench(two_rows());
  bench.viewer.hold(letter(bench, "thirty", 2));
  const Told told = bench.viewer.take_told();
  CHECK(told.selected == "n");
  CHECK(told.view == View::detail);
}

TEST_CASE("search: what is searched is outlined, whatever its capitals") {
  Bench bench(two_rows());
  const auto outlined = [&] {
    bench.frame();
    const ImVec2 at = bench.ink.find("boats")->baseline;
    return bench.screen.has_colour(palette(false).text, {at.x - 6, at.y - 24},
                                   {at.x + 46, at.y + 12});
  };
  CHECK_FALSE(outlined());
  bench.viewer.search("BOATS  sank");
  CHECK(outlined());
  bench.viewer.search("boats hurt");
  CHECK_FALSE(outlined());
  bench.viewer.search("");
  CHECK_FALSE(outlined());
}
