// What hands do to the synopsis: columns, tags, hovering, carrying.

#include <doctest/doctest.h>

#include "bench.h"
#include "sample.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using fake::Bench;

namespace {

comparison::Display versions(std::size_t count, std::size_t rows = 3) {
  std::vector<sample::Told> told;
  for (std::size_t r = 0; r < rows; ++r) {
    told.emplace_back();
    for (std::size_t v = 0; v < count; ++v)
      told.back().push_back("v" + std::to_string(v) + "r" + std::to_string(r) + " told here");
  }
  auto display = sample::display(told);
  for (std::size_t v = 0; v < count; ++v) display.articles[v].label = "Paper" + std::to_string(v);
  return display;
}

ImVec2 on(const fake::DrawnWord* word) {
  REQUIRE(word);
  return {word->baseline.x + 3, word->baseline.y - 4};
}

// The header's words of a text column, from left to right.
std::vector<std::size_t> order_of(const Bench& bench) {
  std::vector<std::size_t> order;
  for (const Column& column : bench.viewer.layout().columns().text) order.push_back(column.version);
  return order;
}

void drag(Bench& bench, ImVec2 from, ImVec2 to) {
  bench.viewer.point(from);
  bench.frame();
  bench.viewer.press(from);
  bench.viewer.point({(from.x + to.x) / 2, (from.y + to.y) / 2});
  bench.viewer.point(to);
  bench.frame();
}

using Order = std::vector<std::size_t>;

}  // namespace

TEST_CASE("synopsis: a header carried sideways puts its column there, Esc puts it back") {
  Bench bench(versions(4), 1920, 900);
  REQUIRE(order_of(bench) == Order{0, 1, 2, 3});
  const ImVec2 third = on(bench.ink.find("Paper3"));
  const ImVec2 first = on(bench.ink.find("Paper1"));
  drag(bench, third, first);
  CHECK(bench.frame().grip);
  bench.viewer.command(Command::back);
  bench.viewer.release();
  bench.frame();
  CHECK(order_of(bench) == Order{0, 1, 2, 3});
  drag(bench, third, first);
  bench.viewer.release();
  bench.frame();
  CHECK(order_of(bench) == Order{0, 3, 1, 2});
  drag(bench, on(bench.ink.find("Paper0")), {1800, 20});
  bench.viewer.release();
  bench.frame();
  CHECK(order_of(bench) == Order{0, 3, 1, 2});
}

TEST_CASE(
    "synopsis: keys move the column of the selection's evidence, else the first beside the base") {
  auto display = versions(4);
  sample::add_finding(display, Kind::number, "n", {{0, "v0r0"}, {2, "v2r0"}});
  Bench bench(std::move(display), 1920, 900);
  const auto key = [&](Command command) {
    bench.viewer.command(command);
    bench.frame();
    return order_of(bench);
  };
  CHECK(key(Command::column_right) == Order{0, 2, 1, 3});
  CHECK(key(Command::column_left) == Order{0, 2, 1, 3});
  bench.viewer.select("n");
  bench.frame();
  CHECK(key(Command::column_right) == Order{0, 1, 2, 3});
  CHECK(key(Command::column_right) == Order{0, 1, 3, 2});
  CHECK(key(Command::column_right) == Order{0, 1, 3, 2});
}

TEST_CASE("synopsis: a column moved by keys stays in view where not all have text") {
  Bench bench(versions(6), 1100, 800);
  REQUIRE(order_of(bench).size() == 2);
  for (int i = 0; i < 7; ++i) {
    bench.viewer.command(Command::column_right);
    bench.frame();
    CHECK(order_of(bench)[1] == 1);
  }
  CHECK(bench.viewer.layout().order() == Order{0, 2, 3, 4, 5, 1});
}

TEST_CASE("synopsis: a version is put away and shown again; the base stays") {
  Bench bench(versions(4), 1920, 900);
  bench.viewer.command(Command::hide_column);
  bench.frame();
  CHECK(order_of(bench) == Order{0, 2, 3});
  CHECK(bench.ink.drew("1 hidden"));
  CHECK_FALSE(bench.ink.drew("Paper1"));
  for (int i = 0; i < 5; ++i) {
    bench.viewer.command(Command::hide_column);
    bench.frame();
  }
  CHECK(order_of(bench) == Order{0});
  bench.click(on(bench.ink.find("3 hidden")));
  bench.frame();
  CHECK(order_of(bench) == Order{0, 1, 2, 3});
}

TEST_CASE("synopsis: a finding of a version that was put away brings it back") {
  auto display = versions(3);
  sample::add_finding(display, Kind::only_one, "far", {{2, "v2r1"}});
  Bench bench(std::move(display), 1920, 900);
  bench.viewer.state.hidden = {1, 2};
  bench.frame();
  bench.viewer.select("far");
  CHECK(bench.rest());
  CHECK(bench.ink.drew("v2r1"));
  CHECK(bench.viewer.state.hidden.count(1) == 1);
}

TEST_CASE("synopsis: a header under the pointer offers to be the base or to go away") {
  Bench bench(versions(3), 1920, 900);
  CHECK_FALSE(bench.ink.drew("make base"));
  bench.viewer.point(on(bench.ink.find("Paper2")));
  bench.frame();
  bench.click(on(bench.ink.find("make base")));
  bench.viewer.press(on(bench.ink.find("make base")));
  bench.viewer.release();
  CHECK(bench.viewer.take_told().base == 2);
  bench.click(on(bench.ink.find("hide")));
  bench.frame();
  CHECK(order_of(bench) == Order{0, 1});
}

TEST_CASE("synopsis: thirteen versions open in the matrix, few again in the synopsis") {
  Bench bench(versions(12));
  CHECK(bench.viewer.state.view == View::synopsis);
  bench.viewer.show(versions(13));
  CHECK(bench.viewer.take_told().view == View::matrix);
  bench.viewer.turn_to(View::synopsis);
  bench.viewer.show(versions(13), true);
  CHECK(bench.viewer.state.view == View::synopsis);
  bench.viewer.show(versions(14));
  CHECK(bench.viewer.state.view == View::matrix);
  bench.viewer.show(versions(4));
  CHECK(bench.viewer.take_told().view == View::synopsis);
  bench.viewer.turn_to(View::ledgers);
  bench.viewer.show(versions(20));
  CHECK(bench.viewer.state.view == View::ledgers);
}

TEST_CASE("synopsis: a row says how many agree, beside its number and on a phone above") {
  for (const float width : {1366.0F, 390.0F}) {
    auto display = versions(3);
    sample::add_finding(display, Kind::number, "n", {{0, "v0r1"}, {1, "v1r1"}, {2, "v2r1"}});
    display.findings[0].divergence.readings[1].articles.push_back(
        static_cast<article::ArticleIndex>(2));
    display.findings[0].divergence.readings.pop_back();
    Bench bench(std::move(display), width, 800);
    CHECK(bench.ink.drew("2 of 3") == (width > 700));
    CHECK(bench.ink.drew("2 of 3 agree") == (width < 700));
  }
}

TEST_CASE("synopsis: pointing at a mark outlines its reading in every column, and moves nothing") {
  auto display = versions(3);
  sample::add_finding(display, Kind::number, "n", {{0, "v0r0"}, {1, "v1r0"}});
  sample::add_finding(display, Kind::modality, "m", {{2, "v2r1"}});
  Bench bench(std::move(display), 1920, 900);
  const std::size_t before = bench.screen.vertices.size();
  const auto words = bench.ink.words.size();
  const ImVec2 place = bench.ink.find("v1r0")->baseline;
  bench.viewer.point(on(bench.ink.find("v0r0")));
  CHECK(bench.rest());
  CHECK(bench.screen.vertices.size() > before);
  CHECK(bench.ink.words.size() > words);  // the sentence at the pointer
  CHECK(bench.ink.find("v1r0")->baseline.x == place.x);
  const ImVec2 other = bench.ink.find("v2r1")->baseline;
  const Palette& colours = palette(false);
  CHECK_FALSE(bench.screen.has_colour(colours.stance, {other.x - 3, other.y - 16},
                                      {other.x + 40, other.y + 8}));
  CHECK_FALSE(bench.viewer.state.selected);
}

TEST_CASE("synopsis: a moved passage says where it stands, and leads there and back") {
  auto display = versions(2, 60);
  // Version 1 tells passage 50 fourth.
  std::swap(display.synopsis.rows[3].cells[1], display.synopsis.rows[49].cells[1]);
  sample::tag(display, 49, align::RowTag::moved);
  Bench bench(std::move(display), 1366, 700);
  bench.viewer.go_to_row(49);
  CHECK(bench.rest());
  const std::string arrow = " \xE2\x86\x92";
  bench.click(on(bench.ink.find("moved: in Paper1 it comes after passage 3" + arrow)));
  CHECK(bench.rest());
  CHECK(bench.ink.drew("v0r2"));
  CHECK_FALSE(bench.ink.drew("v0r49"));
  const std::string back = "in Paper1 passage 50 comes here \xC2\xB7 \xE2\x86\x90 back";
  bench.click(on(bench.ink.find(back)));
  CHECK(bench.rest());
  CHECK(bench.ink.drew("v0r49"));
  CHECK_FALSE(bench.ink.drew(back));
}

TEST_CASE("synopsis: Esc leads back from where a moved passage stands before it lets go") {
  auto display = versions(2, 60);
  std::swap(display.synopsis.rows[3].cells[1], display.synopsis.rows[49].cells[1]);
  sample::tag(display, 49, align::RowTag::moved);
  Bench bench(std::move(display), 1366, 700);
  bench.viewer.go_to_row(49);
  CHECK(bench.rest());
  bench.click(on(bench.ink.find("moved: in Paper1 it comes after passage 3 \xE2\x86\x92")));
  CHECK(bench.rest());
  bench.viewer.command(Command::back);
  CHECK(bench.rest());
  CHECK(bench.ink.drew("v0r49"));
  CHECK_FALSE(bench.viewer.state.jump);
}

TEST_CASE("synopsis: a passage nearly all of which is worded otherwise says so instead of dots") {
  auto display = sample::display({{"one two three", "one two five"}});
  display.synopsis.rows[0].wording[0] = {{0, 7}, {4, 13}};
  display.synopsis.rows[0].wording[1] = {{8, 12}};
  Bench bench(std::move(display));
  CHECK_FALSE(bench.ink.drew("worded otherwise"));
  bench.viewer.state.filter.wording = true;
  bench.frame();
  CHECK(bench.ink.drew("worded otherwise"));
  CHECK(bench.viewer.layout().row(0).cells[0].runs.empty());
  CHECK(bench.viewer.layout().row(0).cells[1].runs.size() == 1);
}

TEST_CASE("synopsis: a passage is carried by its grip to another row, or between two") {
  Bench bench(versions(2, 8), 1366, 900);
  const auto grip = [&](const char* word) {
    const auto* drawn = bench.ink.find(word);
    REQUIRE(drawn);
    return ImVec2{drawn->baseline.x - 8, drawn->baseline.y - 4};
  };
  drag(bench, grip("v1r1"), on(bench.ink.find("v1r4")));
  CHECK(bench.ink.drew("joins passage 5"));
  bench.viewer.release();
  const auto move = bench.viewer.take_told().move;
  REQUIRE(move);
  CHECK(move->version == 1);
  CHECK(move->row == 1);
  CHECK(move->target == 4);
  CHECK(move->sentence == bench.viewer.layout().display().articles[1].sentences[1].span);

  const float line = bench.viewer.layout().header_height() + bench.viewer.layout().top_of(6);
  drag(bench, grip("v1r1"), {500, line});
  bench.viewer.release();
  const auto alone = bench.viewer.take_told().move;
  REQUIRE(alone);
  CHECK_FALSE(alone->target);

  drag(bench, grip("v1r1"), on(bench.ink.find("v1r4")));
  bench.viewer.cancel();
  bench.viewer.release();
  CHECK_FALSE(bench.viewer.take_told().move);
  CHECK_FALSE(bench.frame().grip);
}

TEST_CASE("synopsis: words are no grip") {
  Bench bench(versions(2, 8), 1366, 900);
  drag(bench, on(bench.ink.find("v1r1")), on(bench.ink.find("v1r4")));
  bench.viewer.release();
  CHECK_FALSE(bench.viewer.take_told().move);
}

TEST_CASE("synopsis: a passage carried to the lower edge moves the page until it is let go") {
  Bench bench(versions(2, 200), 1366, 700);
  const auto* word = bench.ink.find("v1r1");
  REQUIRE(word);
  drag(bench, {word->baseline.x - 8, word->baseline.y - 4}, {700, 695});
  CHECK(bench.frame().moving);
  CHECK(bench.viewer.state.scroll().at > 0);
  bench.viewer.release();
  CHECK(bench.rest());
}

TEST_CASE("synopsis: a right click names the row there, and none beside the rows") {
  Bench bench(versions(2, 8), 1366, 900);
  bench.viewer.context(on(bench.ink.find("v0r3")));
  CHECK(bench.viewer.take_told().correct == 3);
  bench.viewer.context({600, 10});
  CHECK_FALSE(bench.viewer.take_told().correct);
  bench.viewer.context({1362, 300});
  CHECK_FALSE(bench.viewer.take_told().correct);
}

TEST_CASE("synopsis: rows whose passages are hardly alike look uncertain, lone ones do not") {
  auto display = sample::display({{"a", "b"}, {"c", ""}});
  display.synopsis.rows[0].score = 0.3;
  display.synopsis.rows[1].score = 0.3;
  Bench bench(display);
  CHECK(bench.viewer.layout().row(0).uncertain);
  CHECK_FALSE(bench.viewer.layout().row(1).uncertain);
  CHECK(bench.ink.drew("uncertain match"));
  for (auto& article : display.articles)
    article.sentences.front().kind = article::SentenceKind::title;
  bench.viewer.show(std::move(display));  // headlines are put into other words by everybody
  bench.frame();
  CHECK_FALSE(bench.viewer.layout().row(0).uncertain);
}

TEST_CASE("synopsis: no difference means no badge and no colour, important a star") {
  auto display = versions(2);
  sample::add_finding(display, Kind::number, "n", {{0, "v0r0"}, {1, "v1r0"}});
  Bench bench(std::move(display));
  CHECK(bench.ink.drew("#"));
  CHECK_FALSE(bench.ink.drew("\xE2\x98\x85"));
  bench.viewer.set_verdicts("!n");
  bench.frame();
  CHECK(bench.ink.drew("#"));
  CHECK(bench.ink.drew("\xE2\x98\x85"));
  bench.viewer.set_verdicts("-n");
  bench.frame();
  CHECK_FALSE(bench.ink.drew("#"));
  CHECK_FALSE(bench.screen.has_colour(palette(false).fact, {0, 60}, {1300, 768}));
  CHECK_FALSE(bench.viewer.layout().row(0).verdict);
}

TEST_CASE("synopsis: selecting what is shown lays out nothing again") {
  auto display = versions(3, 40);
  sample::add_finding(display, Kind::number, "n", {{0, "v0r0"}, {1, "v1r0"}});
  sample::add_finding(display, Kind::number, "o", {{0, "v0r30"}, {1, "v1r30"}});
  Bench bench(std::move(display), 1920, 900);
  const RowLayout* row = &bench.viewer.layout().row(2);
  const PlacedWord* words = row->cells[0].words.data();
  bench.viewer.select("n");
  bench.frame();
  CHECK(bench.viewer.layout().row(2).cells[0].words.data() == words);
  bench.viewer.set_shown("n");  // of which row 2 has none
  bench.frame();
  CHECK(bench.viewer.layout().row(2).cells[0].words.data() == words);
  CHECK(bench.viewer.layout().row(30).cells[0].badges.empty());
  bench.viewer.state.text_size = 20;
  bench.frame();
  CHECK(bench.viewer.layout().row(2).cells[0].style.size == 20);
}

TEST_CASE("synopsis: fifty versions and three hundred rows draw what is on the screen") {
  auto display = versions(50, 300);
  for (int i = 0; i < 200; ++i) {
    const std::string row = "r" + std::to_string(i) + " ";
    sample::add_finding(display, Kind::number, "f" + std::to_string(i),
                        {{0, "v0" + row}, {1, "v1" + row}, {49, "v49" + row}});
  }
  for (const float width : {360.0F, 1366.0F, 3000.0F}) {
    for (const float text : {12.0F, 32.0F}) {
      Bench bench(display, width, 800);
      bench.viewer.turn_to(View::synopsis);
      bench.viewer.state.text_size = text;
      for (int i = 0; i < 20; ++i) {
        bench.viewer.wheel(0, 300);
        bench.frame();
        CHECK(bench.ink.words.size() < 1200);
        CHECK(bench.screen.vertices.size() < 60000);
      }
    }
  }
}

TEST_CASE("synopsis: nothing at all is drawn, pointed at and carried without harm") {
  for (const float width : {360.0F, 1366.0F}) {
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}}) {
      Bench bench(count == 0 ? comparison::Display{} : versions(1), width, 700);
      for (const Command command :
           {Command::column_left, Command::column_right, Command::hide_column,
            Command::show_columns, Command::back, Command::expand})
        bench.viewer.command(command);
      drag(bench, {60, 90}, {60, 300});
      bench.viewer.release();
      bench.viewer.context({100, 100});
      bench.viewer.state.order = {9, 4, 0, 0};
      bench.viewer.state.hidden = {0, 7};
      bench.viewer.state.selected = 99;
      bench.viewer.state.jump = Jump{9, 9, 9, false};
      CHECK(bench.rest());
    }
  }
}
