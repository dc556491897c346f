#include "viewer/moved.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace synoptic;
using namespace synoptic::viewer;

namespace {

// Version 1 tells passage `c` first.
comparison::Display shuffled() {
  auto display = sample::display({{"a", "a"}, {"b", "b"}, {"c", "c"}, {"d", "d"}});
  // Its text in its own order: c a b d.
  const align::Row rows[] = {display.synopsis.rows[0], display.synopsis.rows[1],
                             display.synopsis.rows[2], display.synopsis.rows[3]};
  const std::size_t own[] = {1, 2, 0, 3};
  for (std::size_t row = 0; row < 4; ++row)
    display.synopsis.rows[row].cells[1] = rows[own[row]].cells[1];
  sample::tag(display, 2, align::RowTag::moved);
  return display;
}

}  // namespace

TEST_CASE("moved: a passage told first stands before what follows it") {
  const auto display = shuffled();
  const Column columns[] = {{0, 0, 0}, {1, 0, 0}};
  const auto moved = find_moved(display, index_rows(display), columns, 2);
  REQUIRE(moved);
  CHECK(moved->version == 1);
  CHECK(moved->first);
  CHECK(moved->beside == 0);
}

TEST_CASE("moved: a passage told later stands after the one before it") {
  auto display = shuffled();
  sample::tag(display, 0, align::RowTag::moved);
  const auto moved = find_moved(display, index_rows(display), {}, 0);
  REQUIRE(moved);
  CHECK_FALSE(moved->first);
  CHECK(moved->beside == 2);
}

TEST_CASE("moved: rows without the tag, and tags that nothing bears out, lead nowhere") {
  auto display = shuffled();
  CHECK_FALSE(find_moved(display, index_rows(display), {}, 0));
  sample::tag(display, 3, align::RowTag::moved);
  CHECK_FALSE(find_moved(display, index_rows(display), {}, 3));
}
