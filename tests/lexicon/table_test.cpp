#include "lexicon/table.h"

#include <doctest/doctest.h>

TEST_CASE("lexicon: a table nobody wrote is empty") {
  CHECK(synoptic::lexicon::read_table("no_such_table").empty());
}

TEST_CASE("lexicon: rows come in file order, columns parted, comments left out") {
  const auto rows = synoptic::lexicon::read_table("abbreviations");
  REQUIRE(rows.size() >= 2);
  CHECK(rows[0].size() == 4);
  for (const auto& row : rows) CHECK(row[0].substr(0, 1) != "#");
}
