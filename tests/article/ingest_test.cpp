#include "article/ingest.h"

#include <doctest/doctest.h>

#include <cstdint>

#include "text/decode.h"
#include "text/utf8.h"

using namespace synoptic;
using article::ingest;

namespace {

bool is_space(char c) { return c == ' ' || c == '\n'; }

// What every Article must keep to, whatever was read.
void check_invariants(const std::string& bytes) {
  const article::Article read = ingest({"x", bytes, ""});
  const std::string decoded = text::decode(bytes);
  REQUIRE(text::is_valid_utf8(read.text));
  std::size_t end = 0;
  for (const article::Sentence& sentence : read.sentences) {
    REQUIRE(sentence.span.begin >= end);
    REQUIRE(sentence.span.begin < sentence.span.end);
    REQUIRE(sentence.span.end <= read.text.size());
    for (; end < sentence.span.begin; ++end)
      REQUIRE(is_space(read.text[end]));  // nothing outside sentences
    REQUIRE_FALSE(is_space(read.text[sentence.span.begin]));
    REQUIRE_FALSE(is_space(read.text[sentence.span.end - 1]));
    for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
      REQUIRE(sentence.span.contains(read.tokens[t].span));
    end = sentence.span.end;
    const text::Span origin = read.origin.to_original(sentence.span);
    REQUIRE(origin.end <= decoded.size());
  }
  for (; end < read.text.size(); ++end) REQUIRE(is_space(read.text[end]));
  for (const article::Furniture& piece : read.furniture)
    REQUIRE(piece.decoded.end <= decoded.size());
}

}  // namespace

TEST_CASE("ingest: a place in front of the story belongs to its first sentence") {
  const auto first = [](std::string text) {
    const auto read = ingest({"a.txt", "Storm over Osk\n\n" + text, ""});
    return std::string(read.words(read.sentences[1].span));
  };
  CHECK(first("Chamonet. Two climbers were rescued on Sunday.") ==
        "Chamonet. Two climbers were rescued on Sunday.");
  CHECK(first("Port Ellen. Two climbers were rescued. They slept.") ==
        "Port Ellen. Two climbers were rescued.");
  CHECK(first("It rained. Two climbers were rescued.") == "It rained.");
  CHECK(first("Why. Two climbers were rescued.") == "Why.");
}

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

TEST_CASE("ingest: the same words give the same hash, others another") {
  CHECK(ingest({"a", "One line here.\n\nTwo.", ""}).hash ==
        ingest({"b", "\xEF\xBB\xBFOne line here.\r\n\r\nTwo.", ""}).hash);
  CHECK(ingest({"a", "One line here.", ""}).hash != ingest({"a", "One line there.", ""}).hash);
}

TEST_CASE("ingest: repairs are listed with their place and the origin leads to the damaged words") {
  const std::string bytes =
      "Late ferry\n\nThe cafÃ© on the pier was closed by then, and nobodyâ€™s phone worked.";
  const auto read = ingest({"x", bytes, ""});
  REQUIRE(read.repairs.size() == 2);
  CHECK(read.repairs[0].before == "Ã©");
  CHECK(read.repairs[0].after == "é");
  CHECK(text::slice(bytes, read.repairs[0].decoded) == "Ã©");
  const auto at = read.text.find("café");
  REQUIRE(at != std::string::npos);
  CHECK(text::slice(bytes, read.origin.to_original(text::make_span(at, at + 5))) == "cafÃ©");
}

TEST_CASE("ingest: wrapped paragraphs are joined by a space") {
  const auto read = ingest({"x",
                            "A headline that is short\n\n"
                            "The first paragraph was wrapped by a program that\n"
                            "liked lines of about fifty characters, and it went\n"
                            "on like that for a good while before it stopped.\n\n"
                            "The second paragraph was wrapped by the same one\n"
                            "for the same reason and in the same way as before.\n",
                            ""});
  CHECK(read.text.find("program that liked lines") != std::string::npos);
  CHECK(read.sentences.size() == 3);
}

TEST_CASE("ingest: a source that is no UTF-8 is percent-escaped, the user's label wins") {
  CHECK(ingest({"b\xFC"
                "ro.txt",
                "x", ""})
            .source == "b%FCro.txt");
  CHECK(ingest({"x.txt", "x", "My copy"}).label == "My copy");
  CHECK(ingest({"https://www.example.org/a.html", "x", ""}).outlet == "example.org");
}

TEST_CASE("ingest: images and archives look binary, UTF-16 and legacy text do not") {
  CHECK(article::looks_binary(std::string_view("\x89PNG\r\n", 6)));
  CHECK(article::looks_binary(std::string_view("ab\0cd", 5)));
  CHECK_FALSE(
      article::looks_binary(std::string_view("\xFF\xFE"
                                             "a\0b\0",
                                             6)));
  CHECK_FALSE(article::looks_binary("caf\xE9 na\xEFve"));
  CHECK_FALSE(article::looks_binary(""));
}

TEST_CASE("ingest: any bytes give an article that keeps to its contract") {
  std::uint32_t state = 99;
  const auto random = [&state](std::uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  static constexpr const char* kPieces[] = {"The ferry stopped on Tuesday. ",
                                            "\n",
                                            "\n\n",
                                            "\r\n",
                                            "• ",
                                            "Share",
                                            " | ",
                                            "## ",
                                            "“Why?” ",
                                            "â€™",
                                            "e\u0301",
                                            "2026-06-05",
                                            "5 min read",
                                            "。",
                                            "\u2028",
                                            "AI"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::uint32_t i = random(25); i > 0; --i) {
      if (random(4) == 0)
        bytes += static_cast<char>(random(256));
      else
        bytes += kPieces[random(16)];
    }
    CAPTURE(bytes);
    check_invariants(bytes);
  }
}

TEST_CASE("ingest: nothing at all is an article without sentences") {
  for (const char* empty : {"", " ", "\n\n", "\xEF\xBB\xBF"}) {
    const auto read = ingest({"x", empty, ""});
    CHECK(read.sentences.empty());
    CHECK(read.title.empty());
  }
}

TEST_CASE("ingest: Markdown's marks inside lines are left out, and spans still find the original") {
  const std::string bytes =
      "# Ferry aground\n\n*Two* people, says [the mayor](https://example.org/a), were **badly** "
      "hurt "
      "near the old harbour wall on Monday.\n";
  const article::Article article = ingest({"a.md", bytes, ""});
  CHECK(article.text ==
        "Ferry aground\n\nTwo people, says the mayor, were badly hurt near the old harbour wall on "
        "Monday.");
  const auto at = article.text.find("badly");
  const text::Span back = article.origin.to_original(text::make_span(at, at + 5));
  CHECK(text::slice(bytes, back) == "badly");
}

TEST_CASE("ingest: stars and underscores of a plain text stay") {
  for (const char* text :
       {"The vote was 5 * 3 and the file is called my_old_file in the end, he said.",
        "She wrote *no* in capital letters on the first page of the long report."}) {
    CAPTURE(text);
    CHECK(ingest({"a.txt", text, ""}).text == text);
  }
  const std::string lone =
      "# Report\n\nThe f*** word, 2 * 3, snake_case_names and [brackets] stay in it.";
  CHECK(ingest({"a.md", lone, ""}).text.find("f*** word, 2 * 3, snake_case_names and [brackets]") !=
        std::string::npos);
}

TEST_CASE("ingest: a line with the days of publishing and updating is no sentence of the story") {
  const article::Article article =
      ingest({"a.txt",
              "Ferry runs aground off the cape\n\nPublished 4 November 2026 at 7:42 am | Updated 4 "
              "November 2026 at 11:15 am\n\nA ferry with many people on board ran aground early on "
              "Wednesday, the coastguard said.\n",
              ""});
  REQUIRE(article.published);
  CHECK(values::iso(article.published->from) == "2026-11-04");
  CHECK(article.text.find("Published") == std::string::npos);
}

TEST_CASE("ingest: an outlet in capitals is a label in small letters, a short name stays") {
  const auto label = [](const char* masthead) {
    return ingest({"a.txt",
                   std::string(masthead) +
                       "\nHome | News | Sport | Weather\n\nBridge closed after flood\n\nThe bridge "
                       "across the river was closed on Monday morning, the council said.\n",
                   ""})
        .label;
  };
  CHECK(label("THE HARBOUR POST") == "The Harbour Post");
  CHECK(label("KCR NEWS") == "KCR News");
  CHECK(label("Harbour Post") == "Harbour Post");
}

TEST_CASE("ingest: an agency's report without a headline has none") {
  const char* rest =
      "\n\nGraham Peller, 58, had pleaded guilty in March, the court said.\n\nAn appeal was being "
      "considered by his lawyers, they told reporters.\n";
  for (const char* first : {"LINDEN, May 12 (Inland Press) - A court in Linden on Tuesday "
                            "sentenced a former treasurer.",
                            "PORT ANSEL \xE2\x80\x94 An explosion destroyed the cannery early on "
                            "Monday, police said."}) {
    CAPTURE(first);
    CHECK(ingest({"a.txt", std::string(first) + rest, ""}).title.empty());
  }
  CHECK(
      ingest({"a.txt", std::string("Treasurer jailed - club wants its money back now") + rest, ""})
          .title == "Treasurer jailed - club wants its money back now");
}
