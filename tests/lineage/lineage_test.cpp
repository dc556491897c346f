#include "lineage/lineage.h"

#include <doctest/doctest.h>

using namespace synoptic;

namespace {

// One line a sentence; sentences at the same place stand in one row.
struct Versions {
  std::vector<article::Article> articles;
  align::Synopsis synopsis;

  explicit Versions(const std::vector<std::vector<std::string>>& texts) {
    std::size_t rows = 0;
    for (const auto& sentences : texts) rows = std::max(rows, sentences.size());
    synopsis.rows.resize(rows);
    for (auto& row : synopsis.rows) row.cells.resize(texts.size());
    for (std::size_t a = 0; a < texts.size(); ++a) add(a, texts[a]);
  }

  void add(std::size_t a, const std::vector<std::string>& sentences) {
    article::Article article;
    for (const std::string& sentence : sentences) {
      const std::size_t begin = article.text.size();
      article.text += sentence;
      article::Sentence made;
      made.span = text::make_span(begin, article.text.size());
      article.sentences.push_back(made);
      article.text += '\n';
    }
    article.tokens = text::tokenise(article.text);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      article.sentences[s].tokens = text::tokens_in(article.tokens, article.sentences[s].span);
      if (!sentences[s].empty())
        synopsis.rows[s].cells[a].sentences = {static_cast<article::SentenceIndex>(s)};
    }
    articles.push_back(std::move(article));
  }

  std::vector<std::uint32_t> voices() const { return lineage::trace(articles, synopsis).voice; }
};

const std::vector<std::string> kWire = {"The dam holds.", "Water rises still.", "Boats were sent."};
const std::vector<std::string> kOwn = {"The dam stands.", "The river keeps rising.",
                                       "Boats went out."};

}  // namespace

TEST_CASE("lineage: copies of one telling are one voice, a retelling is another") {
  CHECK(Versions{{kWire, kOwn, kWire}}.voices() == std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("lineage: straightened quotes and a dropped comma make no new voice") {
  CHECK(Versions{{{"“It holds”, he said."}, {"\"It holds\" he said."}}}.voices() ==
        std::vector<std::uint32_t>{0, 0});
}

TEST_CASE("lineage: a copy with every third sentence rewritten is a voice of its own") {
  CHECK(Versions{{kWire, {"The dam holds.", "Water rises still.", "No boat came."}}}.voices() ==
        std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("lineage: a short extract of a long telling is not the same voice") {
  std::vector<std::string> whole;
  for (int i = 0; i < 20; ++i)
    whole.push_back("Sentence number " + std::to_string(i) + " of the report.");
  CHECK(Versions{{whole, {whole[0], whole[1]}}}.voices() == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("lineage: copies of copies are one voice, and none without text share one") {
  CHECK(Versions{{kOwn, kWire, kWire, kOwn, kWire}}.voices() ==
        std::vector<std::uint32_t>{0, 1, 1, 0, 1});
  CHECK(Versions{{{}, {}}}.voices() == std::vector<std::uint32_t>{0, 1});
  CHECK(Versions{std::vector<std::vector<std::string>>{}}.voices().empty());
}
