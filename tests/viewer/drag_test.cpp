#include "viewer/drag.h"

#include <doctest/doctest.h>

#include "fake_ink.h"
#include "sample.h"

using namespace synoptic;
using namespace synoptic::viewer;

namespace {

Drag carried(Grab grab, std::uint32_t version, std::uint32_t row, ImVec2 at) {
  Drag drag{grab, version, row, {0, 0}, {0, 0}, false};
  drag_to(drag, at);
  return drag;
}

struct Rows {
  explicit Rows(comparison::Display made) : display(std::move(made)), layout(display) {
    layout.update({}, 1366, 768, ink);
  }
  std::optional<PassageDrop> drop(std::uint32_t version, std::uint32_t row, float y) const {
    return passage_drop(layout, carried(Grab::passage, version, row, {400, y}), y);
  }
  float middle(std::size_t block) const {
    return layout.top_of(block) + layout.height_of(block) / 2;
  }
  comparison::Display display;
  fake::FakeInk ink;
  SynopsisLayout layout;
};

}  // namespace

TEST_CASE("drag: a hand that trembles carries nothing, and what moves once keeps moving") {
  Drag drag{Grab::column, 1, 0, {100, 100}, {100, 100}, false};
  drag_to(drag, {104, 97});
  CHECK_FALSE(drag.moving);
  drag_to(drag, {110, 100});
  CHECK(drag.moving);
  drag_to(drag, {100, 100});
  CHECK(drag.moving);
}

TEST_CASE("drag: a column goes to the nearest line between columns, never before the base") {
  const ColumnPlan plan = plan_columns({1906, 16, 5, 0, 0});
  REQUIRE(plan.text.size() == 5);
  const auto drop = [&](std::uint32_t version, float x) {
    return column_drop(plan, carried(Grab::column, version, 0, {x, 20}));
  };
  REQUIRE(drop(3, 10));
  CHECK(drop(3, 10)->neighbour == 1);
  CHECK_FALSE(drop(3, 10)->behind);
  CHECK(drop(3, 10)->x == plan.text[1].x);
  REQUIRE(drop(1, 5000));
  CHECK(drop(1, 5000)->neighbour == 4);
  CHECK(drop(1, 5000)->behind);
  CHECK_FALSE(drop(3, plan.text[3].x + 50));
  CHECK_FALSE(drop(4, 5000));
  CHECK_FALSE(column_drop(plan_columns({1906, 16, 1, 0, 0}), carried(Grab::column, 0, 0, {9, 9})));
}

TEST_CASE("drag: a passage joins the row it is let go on") {
  const Rows rows(sample::display({{"a", "b"}, {"c", ""}, {"d", "e"}}));
  const auto drop = rows.drop(1, 0, rows.middle(1));
  REQUIRE(drop);
  CHECK(drop->row == 1);
  CHECK(drop->top == rows.layout.top_of(1));
}

TEST_CASE("drag: let go between two rows it gets one of its own, unless it has") {
  const Rows rows(sample::display({{"a", "b"}, {"c", ""}, {"d", "e"}}));
  const float line = rows.layout.top_of(2);
  for (const float y : {line - 2, line + 2}) {
    const auto drop = rows.drop(1, 0, y);
    REQUIRE(drop);
    CHECK_FALSE(drop->row);
    CHECK(drop->top == line);
  }
  CHECK_FALSE(rows.drop(0, 1, line));
}

TEST_CASE("drag: a passage joins neither its own row nor one that only its own version tells") {
  const Rows rows(sample::display({{"a", "b"}, {"c", ""}, {"d", "e"}}));
  CHECK_FALSE(rows.drop(0, 0, rows.middle(0)));
  CHECK_FALSE(rows.drop(0, 0, rows.middle(1)));
  CHECK_FALSE(rows.drop(0, 0, -5));
  CHECK_FALSE(rows.drop(0, 0, 1.0e6F));
  CHECK_FALSE(rows.drop(0, 77, rows.middle(1)));
}

TEST_CASE("drag: near an edge the page moves, the faster the nearer") {
  CHECK(edge_speed(300, 60, 700) == 0);
  CHECK(edge_speed(690, 60, 700) > edge_speed(660, 60, 700));
  CHECK(edge_speed(60, 60, 700) == -edge_speed(700, 60, 700));
  CHECK(edge_speed(-400, 60, 700) == edge_speed(60, 60, 700));
}
