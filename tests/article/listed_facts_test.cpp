#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "article/ingest.h"

namespace synoptic::article {
namespace {

std::vector<std::string> items_of(const Article& read) {
  std::vector<std::string> items;
  for (const Sentence& sentence : read.sentences)
    if (sentence.kind == SentenceKind::list_item) items.emplace_back(read.words(sentence.span));
  return items;
}

const std::string kProse =
    "The harbour office closed the eastern pier on Monday because two of its piles had rotted.\n\n";
const std::string kSecond =
    "Ships for the islands leave from the coal quay until the carpenters have finished.\n\n";

}  // namespace

TEST_CASE("facts: the bullets of a digest are list items of the text, however short") {
  const Article read = ingest({"x.txt",
                               "Pier closed\n\n" + kProse +
                                   "Key facts\n\n- Owner: Harbour Office\n- Piles: 2 of 90\n- "
                                   "Open again: May\n\n" +
                                   kProse,
                               ""});
  CHECK(items_of(read) ==
        std::vector<std::string>{"Owner: Harbour Office", "Piles: 2 of 90", "Open again: May"});
}

TEST_CASE("facts: highlights between the title and the first paragraph stay") {
  const Article read = ingest({"x.txt",
                               "Harbour Office: half-year report\n\n- Ships up 4 per cent\n- "
                               "Loss of $2.1m (last year: $0.4m)\n\n" +
                                   kProse + kSecond,
                               ""});
  CHECK(items_of(read).size() == 2);
  CHECK(read.title == "Harbour Office: half-year report");
}

TEST_CASE("facts: names and dates of other stories' authors are no list of facts") {
  const Article read =
      ingest({"x.txt",
              "Pier closed\n\n" + kProse + kSecond +
                  "Storm warning for Sunday\n\n- By Harbour Post Staff\n\n- 11/20/2026 01:14 PM\n",
              ""});
  CHECK(items_of(read).empty());
}

TEST_CASE("numbers: a numbered list is a list, and its fifth item no fifth of May") {
  const Article read = ingest({"x.txt",
                               "Five things\n\n" + kProse +
                                   "1. The pier stays closed.\n2. The ferry is moved.\n3. May's "
                                   "inspection is repeated in autumn.\n",
                               ""});
  CHECK(items_of(read) == std::vector<std::string>{"The pier stays closed.", "The ferry is moved.",
                                                   "May's inspection is repeated in autumn."});
}

TEST_CASE("numbers: numbered headings lose their number and stay headings") {
  const Article read = ingest({"x.txt",
                               "The day\n\n1. Pier closed\n\n" + kProse + "2. May retreats\n\n" +
                                   kProse + "3. Bell returned\n\n" + kProse,
                               ""});
  CHECK(read.text.find("2. May") == std::string::npos);
  CHECK(read.text.find("\n\nMay retreats\n\n") != std::string::npos);
}

TEST_CASE("numbers: the days of a timeline and a lonely ordinal keep theirs") {
  const Article read = ingest({"x.txt",
                               "Der Ablauf\n\n" + kProse +
                                   "1. Mai: Ein Techniker meldet das Leck.\n2. Mai: Der Steg wird "
                                   "gesperrt.\n3. Mai: Die Arbeiten beginnen.\n",
                               ""});
  CHECK(read.text.find("2. Mai: Der Steg") != std::string::npos);
  const Article alone =
      ingest({"x.txt", "Spiel\n\n" + kProse + "1. Liga bleibt Ziel\n\n" + kSecond, ""});
  CHECK(alone.text.find("1. Liga") != std::string::npos);
}

TEST_CASE("notes: a plural of sources at the end is a credit, and rumours are none") {
  const Article read = ingest(
      {"x.txt", "Pier closed\n\n" + kProse + kSecond + "Sources: Tideway; Linden Post.\n", ""});
  REQUIRE(read.furniture.size() == 1);
  CHECK(read.furniture[0].reason == "source_line");
  CHECK(read.source_credit == "Tideway");
  const Article rumour = ingest(
      {"x.txt", "Pier closed\n\n" + kProse + kSecond + "Sources: the mayor knew of it in May.\n",
       ""});
  CHECK(rumour.furniture.empty());
}

TEST_CASE("notes: help of artificial intelligence is disclosed, in long words, too") {
  const Article read =
      ingest({"x.txt",
              "Pier closed\n\n" + kProse + kSecond +
                  "This summary was written with the help of artificial intelligence and read by a "
                  "person.\n",
              ""});
  REQUIRE(!read.provenance.empty());
  CHECK(read.provenance[0].fact == "ai_generated");
}

}  // namespace synoptic::article
