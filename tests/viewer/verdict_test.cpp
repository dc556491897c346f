#include "viewer/verdict.h"

#include <doctest/doctest.h>

#include "sample.h"
#include "viewer/words.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;
using Form = RowVerdict::Form;

namespace {

divergence::Divergence finding(Kind kind, std::vector<std::vector<unsigned>> readings) {
  divergence::Divergence made;
  made.kind = kind;
  for (const auto& versions : readings) {
    divergence::Reading reading;
    for (const unsigned version : versions)
      reading.articles.push_back(static_cast<article::ArticleIndex>(version));
    made.readings.push_back(reading);
  }
  return made;
}

std::string said(const divergence::Divergence& finding, std::size_t versions,
                 std::vector<bool> aside = {}) {
  align::Synopsis synopsis;
  synopsis.set_aside = std::move(aside);
  const auto verdict = row_verdict(finding, synopsis, versions);
  return verdict ? words::verdict(*verdict, ' ') : "-";
}

}  // namespace

TEST_CASE("verdict: the largest group that shares a reading, of those that have one") {
  CHECK(said(finding(Kind::number, {{0, 1, 2, 4}, {3}}), 5) == "4 of 5 agree");
  CHECK(said(finding(Kind::number, {{3}, {0, 1}}), 5) == "2 of 3 agree");
  CHECK(said(finding(Kind::date, {{0, 1}, {2, 3}}), 4) == "2 of 4 agree");
}

TEST_CASE("verdict: where no two share a reading, all differ") {
  CHECK(said(finding(Kind::number, {{0}, {1}, {2}}), 5) == "all 3 differ");
  CHECK(said(finding(Kind::number, {{3}, {1}}), 5) == "both differ");
}

TEST_CASE("verdict: what only one tells or leaves out is counted among all that were compared") {
  CHECK(said(finding(Kind::only_one, {{2}}), 5) == "only in 1 of 5");
  CHECK(said(finding(Kind::left_out, {{0, 1, 2, 3}}), 5) == "4 of 5 tell it");
  CHECK(said(finding(Kind::only_one, {{2}}), 5, {true, false, false, false, true}) ==
        "only in 1 of 3");
}

TEST_CASE("verdict: nothing is said where there is nothing to count") {
  CHECK(said(finding(Kind::provenance, {{0, 1}}), 5) == "-");
  CHECK(said(finding(Kind::number, {}), 5) == "-");
  CHECK(said(finding(Kind::number, {{}, {}}), 5) == "-");
  CHECK(said(finding(Kind::only_one, {{0}}), 1) == "-");
  CHECK(said(finding(Kind::only_one, {{}}), 4) == "-");
}

TEST_CASE("verdict: a version with two readings counts once, one that does not exist not at all") {
  CHECK(said(finding(Kind::number, {{0, 1}, {1, 2}}), 3) == "2 of 3 agree");
  CHECK(said(finding(Kind::number, {{0, 0, 1}, {900}}), 3) == "2 of 2 agree");
}
