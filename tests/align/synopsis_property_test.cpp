// What must hold for a synopsis whatever is compared, on a story read from page text and on soup.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "align/partition.h"
#include "align/reservoir.h"
#include "align/story.h"
#include "align/synopsis.h"
#include "article/plain.h"

using namespace synoptic::align;
using synoptic::article::Article;
using synoptic::article::plain_article;

namespace {

// The sentences of each cell as "article:numbers", row by row in order.
std::vector<std::string> layout_of(const Synopsis& synopsis) {
  std::vector<std::string> rows;
  for (const Row& row : synopsis.rows) {
    std::string cells;
    for (const Cell& cell : row.cells) {
      for (const SentenceIndex s : cell.sentences)
        cells += std::to_string(synoptic::article::at(s)) + " ";
      cells += "|";
    }
    rows.push_back(cells);
  }
  return rows;
}

// The same words with other signs between and around them; sentences end where they did.
std::string with_other_signs(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_space = i + 1 == text.size() || text[i + 1] == ' ';
    if (text[i] == ',' && before_space)
      out += " (–)";
    else if (text[i] == '.' && before_space)
      out += "!";
    else
      out += text[i];
  }
  return out;
}

Paragraphs with_other_signs(Paragraphs version) {
  for (std::string& paragraph : version) paragraph = with_other_signs(paragraph);
  return version;
}

// Rows as sets of words, for stories whose versions lose or gain sentences.
std::set<std::set<std::string>> rows_by_words(const Synopsis& synopsis,
                                              const std::vector<Article>& articles,
                                              const std::string& without = {}) {
  std::set<std::set<std::string>> rows;
  for (const Row& row : synopsis.rows) {
    std::set<std::string> members;
    for (std::size_t a = 0; a < articles.size(); ++a)
      for (const SentenceIndex s : row.cells[a].sentences) {
        const std::string words{articles[a].words(articles[a].sentence(s).span)};
        if (without.empty() || without.find(words) == std::string::npos)
          members.insert(std::to_string(a) + " " + words);
      }
    if (!members.empty()) rows.insert(members);
  }
  return rows;
}

std::string soup_of(Chance& chance, std::size_t sentences) {
  static const std::vector<std::string> words{
      "harbour", "crane",  "The",    "the",  "of",   "and",   "Mira",   "Olsen", "said", "14",
      "1,200",   "crowns", "strike", "“ten", "men”", "cable", "cables", "—",     "’",    "é",
      "not",     "will",   "Friday", "海",   "%",    "U.S.",  "lifted", "ships"};
  std::string text;
  for (std::size_t s = 0; s < sentences; ++s) {
    for (std::size_t n = chance.below(14); n > 0; --n)
      text += words[chance.below(words.size())] + " ";
    const std::size_t end = chance.below(8);
    text += end == 0 ? "\n" : end == 1 ? "\n\n" : end == 2 ? "? " : ". ";
  }
  return text;
}

// Two sentences here, one in the fourth version: "spent the night in a sports hall, where ...".
bool told_in_one_sentence_elsewhere(const std::string& paragraph) {
  return paragraph.find("sports hall") != std::string::npos &&
         paragraph.find(". Mayor") != std::string::npos;
}

// Leaves one paragraph out: all other sentences must stand together as before.
void check_without(std::size_t a, std::size_t p) {
  const auto paragraphs = reservoir_paragraphs();
  auto story = reservoir_story();
  const std::string& left_out = paragraphs[a][p];
  CAPTURE(a);
  CAPTURE(left_out);
  const auto expected = rows_by_words(compare_story(story), story, left_out);
  Paragraphs shorter = paragraphs[a];
  shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(p));
  story[a] = read_paragraphs(shorter);
  const Synopsis synopsis = compare_story(story);
  CHECK(each_sentence_in_one_cell(synopsis, story));
  CHECK(rows_by_words(synopsis, story) == expected);
}

}  // namespace

TEST_CASE("synopsis: five versions in any order give the same rows") {
  auto story = reservoir_story();
  const Partition expected = rows_as_sets(compare_story(story), story);
  Chance chance(20240611);
  for (int round = 0; round < 20; ++round) {
    CAPTURE(round);
    chance.shuffle(story);
    const Synopsis synopsis = compare_story(story);
    CHECK(rows_as_sets(synopsis, story) == expected);
    CHECK(each_sentence_in_one_cell(synopsis, story));
  }
}

TEST_CASE("synopsis: five versions in any order give the same order of rows") {
  auto story = reservoir_story();
  const auto order_of = [](const std::vector<Article>& articles) {
    std::vector<std::set<std::string>> order;
    for (const Row& row : compare_story(articles).rows) {
      order.emplace_back();
      for (std::size_t a = 0; a < articles.size(); ++a)
        for (const SentenceIndex s : row.cells[a].sentences)
          order.back().insert(articles[a].hash + std::to_string(synoptic::article::at(s)));
    }
    return order;
  };
  const auto expected = order_of(story);
  Chance chance(99);
  for (int round = 0; round < 5; ++round) {
    chance.shuffle(story);
    CHECK(order_of(story) == expected);
  }
}

TEST_CASE("synopsis: the reservoir's passages meet, and only their own kind") {
  const auto story = reservoir_story();
  const Synopsis synopsis = compare_story(story);
  CHECK(each_sentence_in_one_cell(synopsis, story));
  const auto row = [&](std::size_t a, std::string_view words) {
    return row_with(synopsis, story, a, words);
  };
  CHECK(row(0, "nearly nine metres") == row(1, "nearly nine metres"));
  CHECK(row(0, "nearly nine metres") == row(4, "nearly nine metres"));
  CHECK(row(0, "60 million") == row(2, "60 million"));
  CHECK(row(0, "move their cattle") == row(1, "move cattle"));
  CHECK(row(0, "night guard") == row(3, "night guard"));
  CHECK(row(0, "sports hall") == row(3, "sports hall"));
  CHECK(row(0, "whistling") == row(1, "whistling"));
  for (const auto& [article, words] :
       std::vector<std::pair<std::size_t, std::string>>{{1, "Anglers"}, {3, "terrier"}}) {
    std::size_t filled = 0;
    for (const Cell& cell : synopsis.rows[static_cast<std::size_t>(row(article, words))].cells)
      filled += !cell.sentences.empty();
    CHECK(filled == 1);
  }
}

TEST_CASE("synopsis: punctuation decides no match: all versions with other signs") {
  std::vector<Article> pointed;
  for (const Paragraphs& version : reservoir_paragraphs())
    pointed.push_back(read_paragraphs(with_other_signs(version)));
  SynopsisOptions options;
  options.base = ArticleIndex{0};
  CHECK(layout_of(compare_story(pointed, options)) ==
        layout_of(compare_story(reservoir_story(), options)));
}

TEST_CASE("synopsis: punctuation decides no match: one version with other signs") {
  SynopsisOptions options;
  options.base = ArticleIndex{0};
  const auto expected = layout_of(compare_story(reservoir_story(), options));
  for (std::size_t changed = 0; changed < 5; ++changed) {
    CAPTURE(changed);
    auto story = reservoir_story();
    story[changed] = read_paragraphs(with_other_signs(reservoir_paragraphs()[changed]));
    CHECK(layout_of(compare_story(story, options)) == expected);
  }
}

TEST_CASE("synopsis: a copy with other punctuation is told in the same words") {
  const Paragraphs version = reservoir_paragraphs()[0];
  const std::vector<Article> story{read_paragraphs(version),
                                   read_paragraphs(with_other_signs(version))};
  for (const Row& row : compare_story(story).rows) {
    CHECK(row.cells[0].sentences == row.cells[1].sentences);
    CHECK(has_tag(row, RowTag::alike));
    CHECK_FALSE(has_tag(row, RowTag::moved));
    for (const auto& spans : row.wording) CHECK(spans.empty());
  }
}

TEST_CASE("synopsis: sentences of signs alone meet nothing") {
  const std::vector<Article> story{plain_article("* * *\nThe kiln cracked at noon.\n!!!"),
                                   plain_article("* * *\nThe kiln cracked at noon.\n???")};
  const Synopsis synopsis = compare_story(story);
  CHECK(each_sentence_in_one_cell(synopsis, story));
  for (const Row& row : synopsis.rows) {
    const bool kiln = cell_words(row, 0, story).find("kiln") != std::string::npos;
    if (!kiln) CHECK(row.cells[0].sentences.empty() != row.cells[1].sentences.empty());
  }
}

TEST_CASE("synopsis: a paragraph that is left out takes only its own cells along") {
  const auto paragraphs = reservoir_paragraphs();
  for (std::size_t a = 0; a < paragraphs.size(); ++a)
    for (std::size_t p = 1; p < paragraphs[a].size(); ++p)
      if (!told_in_one_sentence_elsewhere(paragraphs[a][p])) check_without(a, p);
}

// A known limit: the fourth version has hall and soup in one sentence. Five passages ought to make
// one row; they make two, and which of them the sentence stands in hangs on the others.
TEST_CASE("synopsis: a paragraph left out moves no sentence that tells two passages at once" *
          doctest::should_fail()) {
  const auto paragraphs = reservoir_paragraphs();
  for (std::size_t a = 0; a < paragraphs.size(); ++a)
    for (std::size_t p = 1; p < paragraphs[a].size(); ++p)
      if (told_in_one_sentence_elsewhere(paragraphs[a][p])) check_without(a, p);
}

TEST_CASE("synopsis: a doubled version lines up with itself, alike where nobody else speaks") {
  for (std::size_t a = 0; a < 5; ++a) {
    CAPTURE(a);
    auto story = reservoir_story();
    const auto rows = compare_story(story).rows.size();
    story.push_back(story[a]);
    const Synopsis synopsis = compare_story(story);
    CHECK(synopsis.rows.size() == rows);
    CHECK(each_sentence_in_one_cell(synopsis, story));
    for (const Row& row : synopsis.rows) {
      CHECK(row.cells[a].sentences == row.cells[5].sentences);
      std::size_t filled = 0;
      for (const Cell& cell : row.cells) filled += !cell.sentences.empty();
      if (filled == 2 && !row.cells[a].sentences.empty()) CHECK(has_tag(row, RowTag::alike));
    }
    const std::vector<Article> twins{story[a], story[a]};
    for (const Row& row : compare_story(twins).rows) {
      CHECK(row.cells[0].sentences == row.cells[1].sentences);
      CHECK(row.tags == std::vector<RowTag>{RowTag::alike});
    }
  }
}

TEST_CASE("synopsis: an unrelated article is set aside and changes no row of the others") {
  auto story = reservoir_story();
  const Synopsis before = compare_story(story);
  CHECK(before.set_aside == std::vector<bool>(5, false));
  const auto expected = rows_by_words(before, story);
  story.push_back(read_paragraphs(choir_paragraphs()));
  const Synopsis synopsis = compare_story(story);
  CHECK(synopsis.set_aside == std::vector<bool>{false, false, false, false, false, true});
  CHECK(each_sentence_in_one_cell(synopsis, story));
  auto rows = rows_by_words(synopsis, story);
  for (const auto& row : expected) CHECK(rows.count(row) == 1);
  CHECK(synopsis.rows.size() == before.rows.size() + story[5].sentences.size());
}

TEST_CASE("synopsis: every sentence stands in one cell for any soup of words") {
  Chance chance(4711);
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    std::vector<Article> story;
    for (std::size_t n = 1 + chance.below(5); n > 0; --n) {
      const std::string text = soup_of(chance, chance.below(12));
      story.push_back(chance.below(2) == 0 ? plain_article(text)
                                           : synoptic::article::ingest({"soup.txt", text, ""}));
    }
    const Synopsis synopsis = compare_story(story);
    CHECK(each_sentence_in_one_cell(synopsis, story));
    CHECK(synoptic::article::at(synopsis.base) < story.size());
  }
}

TEST_CASE("synopsis: soup in another order gives the same rows") {
  Chance chance(815);
  for (int round = 0; round < 25; ++round) {
    CAPTURE(round);
    std::vector<Article> story;
    for (int n = 0; n < 4; ++n)
      story.push_back(synoptic::article::ingest({"soup.txt", soup_of(chance, 10), ""}));
    const Partition expected = rows_as_sets(compare_story(story), story);
    chance.shuffle(story);
    CHECK(rows_as_sets(compare_story(story), story) == expected);
  }
}

TEST_CASE("synopsis: one text cut into sentences in two ways loses none of them") {
  Article whole = plain_article("Two barges sank. The lock is shut. Coal must wait.");
  Article cut = whole;
  cut.sentences[0].span.end = cut.sentences[1].span.end;
  cut.sentences[0].tokens.end = cut.sentences[1].tokens.end;
  cut.sentences.erase(cut.sentences.begin() + 1);
  for (const auto& story : {std::vector<Article>{whole, cut}, std::vector<Article>{cut, whole}}) {
    const std::vector<synoptic::claims::Claims> claims(2);
    const Synopsis synopsis = build_synopsis(story, claims, {});
    REQUIRE(synopsis.set_aside.size() == 2);
    CHECK(each_sentence_in_one_cell(synopsis, story));
  }
}
