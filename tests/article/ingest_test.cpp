#include "article/ingest.h"

#include <doctest/doctest.h>

using namespace synoptic;
using article::ingest;

TEST_CASE("ingest: title, paragraphs and sentences of a plain text") {
  const auto read =
      ingest({"a/river.txt", "River rises\r\n\r\nIt rained. Dr. Hall saw it.\r\n", ""});
  CHECK(read.title == "River rises");
  CHECK(read.text == "River rises\n\nIt rained. Dr. Hall saw it.");
  REQUIRE(read.sentences.size() == 3);
  CHECK(read.words(read.sentences[2].span) == "Dr. Hall saw it.");
  CHECK(read.label == "river");
  CHECK(read.hash.size() == 16);
}

TEST_CASE("ingest: images and archives look binary, UTF-16 does not") {
  CHECK(article::looks_binary(std::string_view("\x89PNG\r\n", 6)));
  CHECK(article::looks_binary(std::string_view("ab\0cd", 5)));
  CHECK_FALSE(article::looks_binary(std::string_view("\xFF\xFE" "a\0b\0", 6)));
  CHECK_FALSE(article::looks_binary("plain text"));
}
