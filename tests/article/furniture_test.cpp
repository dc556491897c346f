#include <doctest/doctest.h>

#include <string>

#include "article/ingest.h"

using namespace synoptic;
using article::ingest;

namespace {

const std::string kFirst =
    "The ferry to Long Island stopped running on Tuesday after its engine failed halfway across "
    "the sound.\n\n";
const std::string kSecond =
    "Passengers waited for three hours until two fishing boats brought them back to the "
    "harbour.\n\n";
const std::string kThird =
    "The company says that a new engine will be fitted before the holidays begin.\n";
const std::string kStory = kFirst + kSecond + kThird;

article::Article page(const std::string& above, const std::string& below) {
  return ingest({"x.txt", above + kStory + below, ""});
}

// The reason the line was set aside for, or "" when it is part of the text.
std::string reason(const article::Article& read, std::string_view line) {
  for (const article::Furniture& piece : read.furniture)
    if (piece.text.find(line) != std::string::npos) return piece.reason;
  CHECK_MESSAGE(read.text.find(line) != std::string::npos, line);
  return "";
}

bool whole_story(const article::Article& read) {
  for (const std::string& sentence : {kFirst, kSecond, kThird})
    if (read.text.find(sentence.substr(0, sentence.find('\n'))) == std::string::npos) return false;
  return true;
}

}  // namespace

TEST_CASE("furniture: a plain story loses nothing") {
  const auto read = page("Ferry fails halfway across\n\n", "");
  CHECK(read.furniture.empty());
  CHECK(whole_story(read));
  CHECK(read.title == "Ferry fails halfway across");
}

TEST_CASE("furniture: menus above the title go, the title stays") {
  const auto read = page("Home | World | Sport\nSubscribe\n\nFerry fails halfway across\n\n", "");
  CHECK(reason(read, "Home | World") == "menu");
  CHECK(reason(read, "Subscribe") == "menu");
  CHECK(read.title == "Ferry fails halfway across");
  CHECK(whole_story(read));
}

TEST_CASE("furniture: share bars, glued or not, in several languages") {
  for (const char* bar : {"PostLinkedIn", "Share Tweet Email", "Teilen Drucken",
                          "FacebookTwitterWhatsAppCopy link", "Paylaş"}) {
    CAPTURE(bar);
    const auto read = page("Ferry fails halfway across\n\n" + std::string(bar) + "\n\n", "");
    CHECK(reason(read, bar) == "share");
    CHECK(whole_story(read));
  }
}

TEST_CASE("furniture: a sentence with share words in it stays") {
  const auto read = page("Ferry fails halfway across\n\n", "\nShare prices of the company fell.\n");
  CHECK(reason(read, "Share prices") == "");
}

TEST_CASE("furniture: glued tag lists and hash tags") {
  CHECK(reason(page("Ferry fails\n\n", "\nferry serviceharbour townIsland transportEngine failure"),
               "ferry service") == "tags");
  CHECK(reason(page("Ferry fails\n\n", "\n#Ferry #Harbour #LongIsland"), "#Ferry") == "tags");
}

TEST_CASE("furniture: names with an inner capital are no tags") {
  CHECK(reason(page("McAllister and iPhone makers meet\n\n", ""), "McAllister") == "");
}

TEST_CASE("furniture: reading time and date lines") {
  const auto read = page("Ferry fails halfway across\n\n25 Haziran 2026·5 dk okuma\n\n", "");
  CHECK(reason(read, "25 Haziran") == "reading_time");
  REQUIRE(read.published.has_value());
  CHECK(values::iso(read.published->from) == "2026-06-25");
  CHECK(reason(page("Ferry fails halfway across\n\n6 min read\n\n", ""), "6 min") ==
        "reading_time");
  CHECK(reason(page("Ferry fails halfway across\n\nLesezeit: 6 Minuten\n\n", ""), "Lesezeit") ==
        "reading_time");
}

TEST_CASE("furniture: a table of contents is known by the headings further down") {
  const auto read = ingest({"x",
                            "Ferry fails halfway across\n\n" + kFirst +
                                "On this page\n\n• The engine\n• The wait\n\n" + "The engine\n\n" +
                                kSecond + "The wait\n\n" + kThird,
                            ""});
  CHECK(reason(read, "• The engine") == "contents");
  CHECK(reason(read, "On this page") == "contents");
  REQUIRE(read.sentences.size() == 6);
  CHECK(read.sentences[2].kind == article::SentenceKind::heading);
  CHECK(read.words(read.sentences[2].span) == "The engine");
}

TEST_CASE("furniture: a list of the story stays a list") {
  const auto read = ingest(
      {"x",
       "Ferry fails halfway across\n\n" + kFirst +
           "The company names three causes:\n\n• rust\n• salt water\n• old age\n\n" + kSecond,
       ""});
  CHECK(read.furniture.empty());
  std::size_t items = 0;
  for (const auto& sentence : read.sentences)
    items += sentence.kind == article::SentenceKind::list_item;
  CHECK(items == 3);
}

TEST_CASE("furniture: related stories in brackets go, an aside in brackets stays") {
  const auto read =
      page("Ferry fails halfway across\n\n(Background: Island council wants a second ferry)\n\n",
           "\n(Nobody was hurt.)\n");
  CHECK(reason(read, "(Background") == "teaser");
  CHECK(reason(read, "(Nobody") == "");
}

TEST_CASE("furniture: the labels of a digest go, its sentences stay") {
  const auto read = ingest({"x",
                            "Ferry fails halfway across\n\n⚡ In short\n\n" + kFirst +
                                "Why it matters\n\n" + kSecond + "🔮 Outlook\n\n" + kThird,
                            ""});
  CHECK(reason(read, "Why it matters") == "label");
  CHECK(reason(read, "In short") == "label");
  CHECK(reason(read, "Outlook") == "label");
  CHECK(whole_story(read));
}

TEST_CASE("furniture: one emoji heading and a real question are headings") {
  const auto read = ingest(
      {"x", "Ferry fails halfway across\n\n" + kFirst + "What is a sound?\n\n" + kSecond + kThird,
       ""});
  CHECK(read.furniture.empty());
  CHECK(read.sentences[2].kind == article::SentenceKind::heading);
}

TEST_CASE("furniture: disclaimers go and are remembered as provenance") {
  const auto read =
      page("Ferry fails halfway across\n\nvia Harbour Post\n\n",
           "\nThis summary was generated by AI and may contain errors. All rights reserved.\n");
  CHECK(reason(read, "generated by AI") == "disclaimer");
  bool ai = false, via = false;
  for (const auto& fact : read.provenance) {
    ai = ai || fact.fact == "ai_generated";
    via = via || (fact.fact == "via" && fact.detail == "Harbour Post");
  }
  CHECK(ai);
  CHECK(via);
}

TEST_CASE("furniture: a story about rights and policy keeps its sentences") {
  const auto read =
      ingest({"x",
              "Court rules on copyright\n\nThe court said that all rights reserved notices have no "
              "effect on the policy of the publisher in this case.\n\n" +
                  kStory,
              ""});
  CHECK(reason(read, "The court said") == "");
}

TEST_CASE("furniture: comments below the story go") {
  const auto read =
      page("Ferry fails halfway across\n\n", "\n• Share\nComment\nAdd a comment\nNo comments\n");
  CHECK(reason(read, "Add a comment") == "share");
  CHECK(read.furniture.size() == 1);
  CHECK(whole_story(read));
}

TEST_CASE("furniture: the repeated title names the outlet") {
  const auto read =
      page("Ferry fails halfway across\n\n", "\nFerry fails halfway across · Harbour Post\n");
  CHECK(reason(read, "across · Harbour") == "repeated_title");
  CHECK(read.outlet == "Harbour Post");
  CHECK(read.label == "Harbour Post");
}

TEST_CASE("furniture: a masthead is the outlet, not the title") {
  const auto read = page(
      "The Harbour Post\nNews | Tides | Weather\n\nFerry fails halfway across\n\nBy Ann Weller\n\n",
      "");
  CHECK(read.outlet == "The Harbour Post");
  CHECK(read.title == "Ferry fails halfway across");
  CHECK(read.byline == "Ann Weller");
}

TEST_CASE("furniture: cookie banners and advertisements") {
  const auto read = page("We use cookies to improve your visit.\n\nFerry fails halfway across\n\n",
                         "\nAdvertisement\n");
  CHECK(reason(read, "cookies") == "cookie");
  CHECK(reason(read, "Advertisement") == "advertisement");
}

TEST_CASE("metadata: dates of several countries, and no date that two countries read differently") {
  const auto published = [](const char* line) -> std::string {
    const auto read = page("Ferry fails halfway across\n\n" + std::string(line) + "\n\n", "");
    return read.published ? values::iso(read.published->from) : "";
  };
  CHECK(published("June 5, 2026") == "2026-06-05");
  CHECK(published("Published on 5th June 2026, 10:20") == "2026-06-05");
  CHECK(published("5. Juni 2026 · 3 Min. Lesezeit") == "2026-06-05");
  CHECK(published("le 5 juin 2026") == "2026-06-05");
  CHECK(published("5 de junio de 2026") == "2026-06-05");
  CHECK(published("05.06.2026") == "2026-06-05");
  CHECK(published("2026-06-05") == "2026-06-05");
  CHECK(published("05/06/2026") == "");
  CHECK(published("31 June 2026") == "");
}

TEST_CASE("metadata: the language is told by its common words, and short texts do not tell") {
  CHECK(page("Ferry fails halfway across\n\n", "").language == "en");
  CHECK(ingest({"x",
                "Die Fähre nach der Insel ist am Dienstag auf dem Wasser liegen geblieben. Die "
                "Leute haben auf ein "
                "Boot gewartet, und es war nicht das erste Mal, dass sie so lange warten mussten.",
                ""})
            .language == "de");
  CHECK(ingest({"x", "Kurz", ""}).language == "und");
  CHECK(ingest({"x", "これは短い日本語の文章です。", ""}).language == "ja");
}

TEST_CASE("furniture: sentences of one form in one long line stay, and no text is all set aside") {
  std::string ward, twice;
  for (int day = 0; day < 60; ++day)
    ward += "On day " + std::to_string(day) + " the clerk counted " + std::to_string(day * 7) +
            " letters and parcels in the hall. ";
  CHECK(ingest({"x", ward, ""}).sentences.size() == 60);
  twice = kFirst.substr(0, kFirst.size() - 2) + ' ' + kFirst;
  CHECK(ingest({"x", twice, ""}).furniture.empty());
  const std::string cookies =
      "We use cookies to improve your experience on this site and you can accept all of them.\n";
  CHECK_FALSE(ingest({"x", cookies + cookies, ""}).text.empty());
}

TEST_CASE("furniture: a story goes on behind a box of other stories, whose summaries do not") {
  const std::string box =
      "Related stories\nHarbour crane sold abroad\nFive things to do this week\n";
  const auto goes_on =
      page("", "\n" + box + "Repairs will take until May. Cars have to go round.\n");
  CHECK(reason(goes_on, "Repairs will take until May.") == "");
  CHECK(reason(goes_on, "Harbour crane sold abroad") == "teaser");
  const auto summaries =
      page("", "\n" + box + "Swimmers meet at the old lido again on Sunday at noon.\n" +
                   "Lido opens early\nThe gates open at nine for everybody who brings a towel.\n");
  CHECK(reason(summaries, "Swimmers meet at the old lido") == "teaser");
}

TEST_CASE(
    "furniture: the way to a page is no headline, and minutes with a stop are its reading time") {
  const auto read =
      ingest({"x",
              "Local | Linden\nLinden closes its wooden bridge\nBy Ann Lee\n12 May 2026\n"
              "Reading time: 3 min.\n" +
                  kStory,
              ""});
  CHECK(read.title == "Linden closes its wooden bridge");
  CHECK(read.reading_minutes == 3);
  CHECK(reason(read, "Local | Linden") == "menu");
}
