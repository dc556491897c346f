#include "viewer/redline_words.h"

#include <doctest/doctest.h>

#include "fake_ink.h"
#include "sample.h"
#include "viewer/redline_text.h"

using namespace synoptic;
using namespace synoptic::viewer;

namespace {

std::string woven(const std::string& left, const std::string& right) {
  const auto display = sample::display({{left, right}});
  const RedlineWords words = diff_passage(display, {0, 1}, 0);
  std::string text;
  for (const RedlinePart& part : words.woven) {
    if (!text.empty()) text += ' ';
    const std::string here(display.articles[part.side].words(part.span));
    text += part.change == WordChange::kept      ? here
            : part.change == WordChange::deleted ? "[-" + here + "-]"
                                                 : "{+" + here + "+}";
  }
  return words.rewritten ? "rewritten: " + text : text;
}

bool same(const std::string& left, const std::string& right) {
  return says_the_same(sample::display({{left, right}}), {0, 1}, 0);
}

}  // namespace

TEST_CASE("redline words: a replaced figure is one word out and one word in") {
  CHECK(woven("Some 12 people were hurt in the fire.", "Some 9 people were hurt in the fire.") ==
        "Some [-12-] {+9+} people were hurt in the fire.");
}

TEST_CASE("redline words: a change takes the whole word, and not the comma behind it") {
  CHECK(woven("The fire's cost, they said, was small.", "The fires' cost, they said, was small.")
            .find("[-fire's-] {+fires'+}") != std::string::npos);
  CHECK(woven("They met on Monday, again, at noon.", "They met on Tuesday, again, at noon.") ==
        "They met on [-Monday-] {+Tuesday+} , again, at noon.");
  CHECK(woven("It cost $1,200.50 in all, they said.", "It cost $1,300.50 in all, they said.") ==
        "It cost [-$1,200.50-] {+$1,300.50+} in all, they said.");
}

TEST_CASE("redline words: a lone small word between two replacements goes with them") {
  CHECK(woven("Repairs will start in early May of this year, they said.",
              "Repairs will start in late May of this year, they said.") ==
        "Repairs will start in [-early-] {+late+} May of this year, they said.");
  CHECK(woven("In all twelve of thirty boats in the harbour sank that night.",
              "In all seven of forty boats in the harbour sank that night.") ==
        "In all [-twelve of thirty-] {+seven of forty+} boats in the harbour sank that night.");
}

TEST_CASE("redline words: passages with hardly a word in common are shown whole") {
  CHECK(woven("The mayor will rebuild the mill before winter comes.",
              "Nobody expects that ruin to open again for years.")
            .find("rewritten: [-The mayor") == 0);
}

TEST_CASE("redline words: capitals, curly marks and white space are no change") {
  CHECK(same("He said \"no\" to it.", "he  said \xE2\x80\x9Cno\xE2\x80\x9D to it."));
  CHECK(same("\xD0\x92\xD0\xBE\xD0\xB4\xD0\xB0", "\xD0\xB2\xD0\xBE\xD0\xB4\xD0\xB0"));
  CHECK_FALSE(same("He said no.", "He said so."));
  CHECK_FALSE(same("He said: no.", "He said no."));
  CHECK_FALSE(same("\xD0\x92\xD0\xBE\xD0\xB4\xD0\xB0", "\xD0\x94\xD0\xBE\xD0\xB4\xD0\xB0"));
}

TEST_CASE("redline words: ideographs are words, and any bytes are cut somehow") {
  CHECK(redline_words("\xE6\xB1\xBD\xE8\xBD\xA6\xE3\x80\x82", {0, 9}).size() == 3);
  CHECK(redline_words("", {0, 0}).empty());
  CHECK(redline_words("\xFF\xC0 ok", {0, 99}).size() == 2);
  CHECK(redline_words(std::string(5000, 'x'), {0, 5000}).size() == 1);
}

TEST_CASE("redline words: one side's passage alone is deleted or inserted") {
  CHECK(woven("Only here.", "") == "[-Only here.-]");
  CHECK(woven("", "Only there.") == "{+Only there.+}");
}

TEST_CASE("redline text: glued words stay on one line, whichever change they belong to") {
  const auto display = sample::display(
      {{"They met on Monday, again, at noon.", "They met on Wednesday, again, at noon."}});
  const RedlineWords words = diff_passage(display, {0, 1}, 0);
  const Marks marks(2);
  fake::FakeInk ink;
  for (float width = 60; width < 400; width += 8) {
    RedlineText text;
    lay_out_redline({display, {0, 1}, words.woven, article::SentenceKind::body, width, 16, marks},
                    ink, text);
    for (std::size_t w = 1; w < text.words.size(); ++w) {
      const auto& article = display.articles[text.words[w].side];
      if (article.words(text.words[w].span) == "," && width > 90)
        CHECK(text.words[w].line == text.words[w - 1].line);
      if (width > 90) CHECK(text.words[w].x < width);
    }
  }
}

TEST_CASE(
    "redline text: deleted and inserted words are apart, and each line of a change is one run") {
  const auto display = sample::display({{"It was red.", "It was blue."}});
  const RedlineWords words = diff_passage(display, {0, 1}, 0);
  const Marks marks(2);
  fake::FakeInk ink;
  RedlineText text;
  lay_out_redline({display, {0, 1}, words.woven, article::SentenceKind::body, 400, 16, marks}, ink,
                  text);
  REQUIRE(text.runs.size() == 2);
  CHECK(text.runs[0].change == WordChange::deleted);
  CHECK(text.runs[1].change == WordChange::inserted);
  CHECK(text.runs[1].from >= text.runs[0].to + 8);
  CHECK(text.lines == 1);
}

TEST_CASE("redline text: a word of 500 letters is cut to the column") {
  const std::string word(500, 'w');
  const auto display = sample::display({{"a " + word, "b " + word}});
  const RedlineWords words = diff_passage(display, {0, 1}, 0);
  const Marks marks(2);
  fake::FakeInk ink;
  RedlineText text;
  lay_out_redline({display, {0, 1}, words.woven, article::SentenceKind::body, 100, 32, marks}, ink,
                  text);
  for (const RedlineWord& placed : text.words)
    CHECK(placed.x + ink.width(display.articles[placed.side].words(placed.span), text.style) <=
          100);
}
