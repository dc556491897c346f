#include <doctest/doctest.h>

#include "align/kin_passages.h"
#include "align/synopsis.h"
#include "article/ingest.h"

using namespace synoptic;
using namespace synoptic::align;

namespace {

ComparedPair pair_of(std::uint32_t first, std::uint32_t second) {
  ComparedPair pair;
  pair.first = first;
  pair.second = second;
  return pair;
}

article::Article read(const std::string& name, const std::string& text) {
  article::Input input;
  input.source = name;
  input.bytes = text;
  return article::ingest(input);
}

}  // namespace

TEST_CASE("kin: each passage must be the other's best partner") {
  const std::vector<ComparedPair> pairs = {pair_of(0, 10), pair_of(0, 11), pair_of(1, 10)};
  std::vector<KinLink> kin;
  find_kin(pairs, std::vector<double>{0.4, 0.3, 0.6}, 0.1, kin);
  REQUIRE(kin.size() == 1);  // 0 would rather have 10, and 10 has 1
  CHECK(kin[0].first == 1);
  CHECK(kin[0].second == 10);
  CHECK(kin[0].score == doctest::Approx(0.6));
}

TEST_CASE("kin: pairs below the least score are none") {
  const std::vector<ComparedPair> pairs = {pair_of(0, 10)};
  std::vector<KinLink> kin;
  find_kin(pairs, std::vector<double>{0.09}, 0.1, kin);
  CHECK(kin.empty());
}

TEST_CASE("kin: of equal partners the first is taken") {
  const std::vector<ComparedPair> pairs = {pair_of(0, 10), pair_of(0, 11)};
  std::vector<KinLink> kin;
  find_kin(pairs, std::vector<double>{0.5, 0.5}, 0.1, kin);
  REQUIRE(kin.size() == 1);
  CHECK(kin[0].second == 10);
}

TEST_CASE("kin: passages of one row are none, and every pair names the earlier version first") {
  const std::string shared =
      "The ferry Halla ran aground near Skarholm harbour early on Friday.\n\n";
  const std::vector<article::Article> articles = {
      read("a.txt", shared + "Divers will look at the hull on Monday, the harbour master said.\n"),
      read("b.txt",
           "What the hull looks like, divers are to find out at the beginning of the week.\n\n" +
               shared)};
  std::vector<claims::Claims> claims;
  for (const article::Article& article : articles)
    claims.push_back(claims::extract_claims(article));
  const Synopsis synopsis = build_synopsis(articles, claims, {});
  for (const Kin& kin : synopsis.kin) {
    CHECK(kin.first < kin.second);
    for (const Row& row : synopsis.rows) {
      const auto holds = [&](ArticleIndex a, SentenceIndex s) {
        const auto& cell = row.cells[article::at(a)].sentences;
        return std::find(cell.begin(), cell.end(), s) != cell.end();
      };
      CHECK_FALSE((holds(kin.first, kin.first_sentence) && holds(kin.second, kin.second_sentence)));
    }
  }
}
