#include "phrases/phrase.h"

#include <doctest/doctest.h>

#include "phrases/embedded.h"
#include "phrases/template.h"

using synoptic::article::Article;
using synoptic::article::ArticleIndex;
using synoptic::divergence::Message;
using synoptic::phrases::fill_template;
using synoptic::phrases::list_labels;
using synoptic::phrases::phrase;
using synoptic::phrases::render;

namespace {

std::vector<Article> five_articles() {
  std::vector<Article> articles(5);
  for (std::size_t i = 0; i < articles.size(); ++i)
    articles[i].label.assign(1, static_cast<char>('A' + i));
  return articles;
}

std::vector<ArticleIndex> versions(std::initializer_list<std::uint32_t> list) {
  std::vector<ArticleIndex> out;
  for (const std::uint32_t i : list) out.push_back(ArticleIndex{i});
  return out;
}

std::string numbered(char letter, std::size_t i) {
  std::string name(1, letter);
  name += std::to_string(i);
  return name;
}

// A message with so many readings, versions each and absent versions.
Message message_of(std::string_view key, std::size_t readings, std::uint32_t each,
                   std::uint32_t absent) {
  Message message{std::string(key), {}};
  for (std::size_t i = 1; i <= std::min<std::size_t>(readings, 5); ++i) {
    std::vector<ArticleIndex> holders;
    for (std::uint32_t v = 0; v < each; ++v) holders.push_back(ArticleIndex{v});
    message.arguments.emplace_back(numbered('v', i), holders);
    message.arguments.emplace_back(numbered('r', i), std::string("some words"));
  }
  message.arguments.emplace_back("more",
                                 static_cast<std::int64_t>(readings > 5 ? readings - 5 : 0));
  std::vector<ArticleIndex> without;
  for (std::uint32_t v = 0; v < absent; ++v) without.push_back(ArticleIndex{v});
  message.arguments.emplace_back("absent", without);
  message.arguments.emplace_back("what", std::string("the thing"));
  message.arguments.emplace_back("who", std::string("Ann Lee"));
  return message;
}

void check_sentence(const std::string& sentence) {
  CAPTURE(sentence);
  CHECK(sentence.find_first_of("{}[]|") == std::string::npos);
  CHECK(sentence.find("  ") == std::string::npos);
  CHECK(sentence.find("..") == std::string::npos);
  CHECK(sentence.find(" .") == std::string::npos);
  CHECK(sentence.find(" ;") == std::string::npos);
  CHECK(sentence.find(" ,") == std::string::npos);
  REQUIRE_FALSE(sentence.empty());
  CHECK((sentence.back() == '.' || sentence.back() == '?'));
  for (const char* word : {"wrong", "true", "false", "lie", "mistake"})
    CHECK(sentence.find(word) == std::string::npos);
}

}  // namespace

TEST_CASE("phrases: labels are listed as one writes them") {
  const auto articles = five_articles();
  CHECK(list_labels(versions({0}), articles) == "A");
  CHECK(list_labels(versions({0, 3}), articles) == "A and D");
  CHECK(list_labels(versions({0, 1, 3}), articles) == "A, B and D");
  CHECK(list_labels({}, articles).empty());
}

TEST_CASE("phrases: a version that does not exist is skipped") {
  CHECK(list_labels(versions({9}), five_articles()).empty());
}

TEST_CASE("phrases: a key nobody wrote stands for itself") {
  CHECK(phrase("no.such.key") == "no.such.key");
  CHECK(render(Message{"no.such.key", {}}, {}) == "no.such.key");
}

TEST_CASE("phrases: an unknown language speaks English") {
  CHECK(phrase("kind.number", "xx") == "Figure");
}

TEST_CASE("phrases: the number of versions chooses the verb") {
  CHECK(fill_template("{v} {v|is|are} here", {{"v", {"A", 1}}}) == "A is here");
  CHECK(fill_template("{v} {v|is|are} here", {{"v", {"A and B", 2}}}) == "A and B are here");
}

TEST_CASE("phrases: a section without its arguments is left out") {
  CHECK(fill_template("one[; {two} too].", {}) == "one.");
  CHECK(fill_template("one[; {two} too].", {{"two", {"B", 1}}}) == "one; B too.");
  CHECK(fill_template("one[; {two} too].", {{"two", {"", 0}}}) == "one.");
}

TEST_CASE("phrases: a stop is not doubled") {
  CHECK(fill_template("in the {r}.", {{"r", {"U.S.", 1}}}) == "in the U.S.");
}

TEST_CASE("phrases: unclosed braces and sections do no harm") {
  CHECK(fill_template("a {b", {{"b", {"x", 1}}}) == "a x");
  CHECK(fill_template("a[ {b}", {{"b", {"x", 1}}}) == "a x");
}

TEST_CASE("phrases: every finding template reads well for every number of readings and versions") {
  const auto articles = five_articles();
  for (const auto& table : synoptic::phrases::embedded_tables()) {
    std::string_view content = table.content;
    while (!content.empty()) {
      const auto end = content.find('\n');
      const std::string_view line = content.substr(0, end);
      content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
      const std::string_view key = line.substr(0, line.find('\t'));
      if (line.find("{r1}") == std::string_view::npos) continue;
      CAPTURE(key);
      const bool one_reading = line.find("{r2}") == std::string_view::npos;
      for (std::size_t readings = one_reading ? 1 : 2; readings <= (one_reading ? 1u : 8u);
           ++readings)
        for (std::uint32_t each = 1; each <= 3; ++each)
          for (std::uint32_t absent = one_reading ? 1 : 0; absent <= 2; ++absent)
            check_sentence(render(message_of(key, readings, each, absent), articles, table.name));
    }
  }
}
