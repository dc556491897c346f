#include "text/edit_distance.h"

#include <doctest/doctest.h>

using synoptic::text::edit_distance;

TEST_CASE("edit distance: letters changed, added and dropped count one each") {
  CHECK(edit_distance("maren", "maren", 5) == 0);
  CHECK(edit_distance("maren", "marian", 5) == 2);
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
  CHECK(edit_distance("", "abc", 9) == 3);
}

TEST_CASE("edit distance: it is counted up to the most that is asked") {
  CHECK(edit_distance("kitten", "sitting", 2) == 2);
  CHECK(edit_distance("a", "abcdefgh", 3) == 3);
  CHECK(edit_distance("abc", "xyz", 0) == 0);
}

TEST_CASE("edit distance: it is the same from either side") {
  CHECK(edit_distance("holloway", "halloway", 4) == edit_distance("halloway", "holloway", 4));
}
