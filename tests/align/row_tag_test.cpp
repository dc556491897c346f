// Moved, split and merged passages, in stories where nothing else differs.

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "align/partition.h"
#include "align/reservoir.h"
#include "align/story.h"
#include "align/synopsis.h"

using namespace synoptic::align;
using synoptic::article::Article;

namespace {

const Paragraphs kTram{
    "Tram line to the hospital opens early",
    "The new tram line between Kesten market and the hospital opens two weeks early.",
    "Nurses had collected 3,000 signatures for an earlier first tram at five in the morning.",
    "Shopkeepers on Linden street lost customers during the works, and the city paid some of them "
    "compensation.",
    "The driver of the first carriage will be Ilse Marten, who retires in December.",
    "A second line to the university is planned but has no budget yet."};

Paragraphs tram_with(std::size_t paragraph, const std::string& words) {
  Paragraphs version = kTram;
  version[paragraph] = words;
  return version;
}

const std::string kOneSentence =
    "Shopkeepers on Linden street lost customers during the works, and the city paid some of them "
    "compensation.";
const std::string kTwoSentences =
    "Shopkeepers on Linden street lost customers during the works. The city paid some of them "
    "compensation.";

struct Compared {
  std::vector<Article> story;
  Synopsis synopsis;

  explicit Compared(const std::vector<Paragraphs>& versions, std::uint32_t base = 0) {
    for (const Paragraphs& version : versions) story.push_back(read_paragraphs(version));
    SynopsisOptions options;
    options.base = static_cast<ArticleIndex>(base);
    synopsis = compare_story(story, options);
  }
  const Row& row(std::size_t article, std::string_view words) const {
    const int found = row_with(synopsis, story, article, words);
    REQUIRE(found >= 0);
    return synopsis.rows[static_cast<std::size_t>(found)];
  }
  std::size_t count(RowTag tag) const {
    std::size_t rows = 0;
    for (const Row& r : synopsis.rows) rows += has_tag(r, tag);
    return rows;
  }
};

}  // namespace

TEST_CASE("tags: a sentence that is two elsewhere is split, seen from the one") {
  const Compared compared({kTram, tram_with(3, kTwoSentences)});
  const Row& row = compared.row(0, "Shopkeepers");
  CHECK(row.cells[0].sentences.size() == 1);
  CHECK(row.cells[1].sentences.size() == 2);
  CHECK(has_tag(row, RowTag::split));
  CHECK_FALSE(has_tag(row, RowTag::merged));
  CHECK(compared.count(RowTag::split) == 1);
  CHECK(compared.count(RowTag::merged) == 0);
  CHECK(compared.count(RowTag::moved) == 0);
}

TEST_CASE("tags: two sentences that are one elsewhere are merged, seen from the two") {
  const Compared compared({kTram, tram_with(3, kTwoSentences)}, 1);
  const Row& row = compared.row(1, "Shopkeepers");
  CHECK(row.cells[1].sentences.size() == 2);
  CHECK(has_tag(row, RowTag::merged));
  CHECK_FALSE(has_tag(row, RowTag::split));
  CHECK(compared.count(RowTag::merged) == 1);
}

TEST_CASE("tags: a sentence that is only longer elsewhere is neither split nor merged") {
  const Compared compared(
      {kTram, tram_with(3,
                        "Shopkeepers on Linden street lost customers during the works, which "
                        "took a year, and the city paid some of them compensation.")});
  CHECK(compared.count(RowTag::split) == 0);
  CHECK(compared.count(RowTag::merged) == 0);
  const Row& row = compared.row(0, "Shopkeepers");
  CHECK_FALSE(row.cells[1].sentences.empty());
  CHECK_FALSE(has_tag(row, RowTag::alike));
}

TEST_CASE("tags: a paragraph told at another place is moved, the others are not") {
  Paragraphs other = kTram;
  const std::string first = other[1];
  other.erase(other.begin() + 1);
  other.push_back(first);
  const Compared compared({kTram, other});
  const Row& row = compared.row(0, "two weeks early");
  CHECK_FALSE(row.cells[1].sentences.empty());
  CHECK(row.tags == std::vector<RowTag>{RowTag::moved, RowTag::alike});
  CHECK(compared.count(RowTag::moved) == 1);
}

TEST_CASE("tags: what is left out before it moves no passage") {
  Paragraphs other = kTram;
  other.erase(other.begin() + 1, other.begin() + 3);
  const Compared compared({kTram, other});
  CHECK(compared.count(RowTag::moved) == 0);
  CHECK(compared.row(0, "two weeks early").cells[1].sentences.empty());
  CHECK(compared.count(RowTag::alike) >= 3);
}

TEST_CASE("tags: moved between versions that are not the base is no move") {
  Paragraphs with_extra = kTram, elsewhere = kTram;
  with_extra.insert(with_extra.begin() + 2, "A brass band from the depot plays at the opening.");
  elsewhere.push_back("A brass band from the depot plays at the opening.");
  const Compared compared({kTram, with_extra, elsewhere});
  CHECK(compared.count(RowTag::moved) == 0);
  CHECK_FALSE(compared.row(1, "brass band").cells[2].sentences.empty());
}

TEST_CASE("tags: alike takes every cell: one other word is enough against it") {
  Paragraphs reworded = kTram;
  reworded[4] = "The driver of the first carriage will be Ilse Marten, who retires in January.";
  const Compared compared({kTram, kTram, reworded});
  const Row& row = compared.row(0, "Ilse Marten");
  CHECK_FALSE(row.cells[2].sentences.empty());
  CHECK_FALSE(has_tag(row, RowTag::alike));
  REQUIRE(row.wording[2].size() == 1);
  CHECK(compared.story[2].words(row.wording[2][0]) == "January");
  CHECK(has_tag(compared.row(0, "signatures"), RowTag::alike));
}

TEST_CASE("tags: sorted, none twice, and a passage of one version has none") {
  const Compared compared({kTram, tram_with(3, kTwoSentences), reservoir_paragraphs()[0]});
  CHECK(compared.synopsis.set_aside == std::vector<bool>{false, false, true});
  for (const Row& row : compared.synopsis.rows) {
    for (std::size_t i = 1; i < row.tags.size(); ++i) CHECK(row.tags[i - 1] < row.tags[i]);
    std::size_t filled = 0;
    for (const Cell& cell : row.cells) filled += !cell.sentences.empty();
    if (filled == 1) CHECK(row.tags.empty());
    if (filled == 1) CHECK(row.score == 1);
  }
}
