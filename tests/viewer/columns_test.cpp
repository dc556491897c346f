#include "viewer/columns.h"

#include <doctest/doctest.h>

using namespace synoptic::viewer;

namespace {

ColumnPlan plan(float width, std::size_t versions, std::size_t first = 0, std::size_t base = 0) {
  return plan_columns({width, 16, versions, base, first});
}

float end_of(const ColumnPlan& plan) {
  const Column& last = plan.status.empty() ? plan.text.back() : plan.status.back();
  return last.x + last.width;
}

}  // namespace

TEST_CASE("columns: one on a phone, three at 1366, five at 1920") {
  CHECK(plan(390, 5).text.size() == 1);
  CHECK(plan(1352, 5).text.size() == 3);
  CHECK(plan(1906, 5).text.size() == 5);
}

TEST_CASE("columns: text holds 44 to 70 characters of a serif") {
  for (const float width : {760.0F, 1000.0F, 1352.0F, 1600.0F, 1906.0F, 2500.0F}) {
    const ColumnPlan made = plan(width, 5);
    const float characters = (made.text.front().width - 2 * made.padding) / (16 * 0.465F);
    CHECK(characters >= 43.5F);
    CHECK(characters <= 70.5F);
  }
}

TEST_CASE("columns: nothing reaches beyond the given width, and every version has a place") {
  for (const std::size_t versions :
       {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{13}, std::size_t{50}}) {
    for (const float width : {710.0F, 1366.0F, 1920.0F}) {
      const ColumnPlan made = plan(width, versions);
      CHECK(end_of(made) <= width + 0.5F);
      CHECK(made.text.size() + made.status.size() == versions);
    }
  }
}

TEST_CASE("columns: the base stays first while the others pass") {
  const ColumnPlan made = plan(1352, 5, 1, 2);
  REQUIRE(made.text.size() == 3);
  CHECK(made.text[0].version == 2);
  CHECK(made.text[1].version == 1);
  CHECK(made.text[2].version == 3);
}

TEST_CASE("columns: a phone flips through all versions, the base included") {
  CHECK(plan(390, 3, 0, 1).text.front().version == 1);
  CHECK(plan(390, 3, 1, 1).text.front().version == 0);
  CHECK(plan(390, 3, 9, 1).text.front().version == 2);
}

TEST_CASE("columns: more than five versions leave the base and three as text") {
  CHECK(plan(2600, 8).text.size() == 4);
  CHECK(plan(2600, 8).status.size() == 4);
}

TEST_CASE("columns: no version, no column") { CHECK(plan(1366, 0).text.empty()); }

TEST_CASE("columns: the reader's order counts, whatever it says, and the base stays first") {
  const std::vector<std::size_t> order{3, 9, 1, 3};
  CHECK(column_order(4, 2, order) == std::vector<std::size_t>{2, 3, 1, 0});
  CHECK(column_order(4, 2) == std::vector<std::size_t>{2, 0, 1, 3});
  CHECK(column_order(0, 0, order).empty());
}

TEST_CASE(
    "columns: a hidden version has neither text nor a status column, the base is never hidden") {
  const std::set<std::size_t> hidden{0, 3, 7};
  ColumnRequest request{1352, 16, 5, 0, 0};
  request.hidden = &hidden;
  const ColumnPlan made = plan_columns(request);
  CHECK(made.order == std::vector<std::size_t>{0, 1, 2, 4});
  CHECK(made.hidden == 1);
  CHECK(made.text.size() + made.status.size() == 4);
  const std::set<std::size_t> all{0, 1, 2, 3, 4};
  request.hidden = &all;
  REQUIRE(plan_columns(request).text.size() == 1);
  CHECK(plan_columns(request).text.front().version == 0);
}

TEST_CASE("columns: one is moved beside another; nothing goes before the base") {
  using Order = std::vector<std::size_t>;
  const Order order{2, 0, 1, 3};
  CHECK(move_column(order, 3, 0, false) == Order{2, 3, 0, 1});
  CHECK(move_column(order, 0, 3, true) == Order{2, 1, 3, 0});
  CHECK(move_column(order, 3, 2, false) == Order{2, 3, 0, 1});
  CHECK(move_column(order, 2, 3, true) == order);
  CHECK(move_column(order, 1, 1, true) == order);
  CHECK(move_column(order, 8, 1, true) == order);
  CHECK(move_column(order, 1, 8, true) == order);
}

TEST_CASE("columns: whatever the width and text size, something can be read") {
  for (const float width : {1.0F, 360.0F, 705.0F, 5000.0F})
    for (const float text : {12.0F, 32.0F}) {
      const ColumnPlan made = plan_columns({width, text, 50, 7, 3});
      CHECK_FALSE(made.text.empty());
      CHECK(made.text.size() <= 4);
    }
}
