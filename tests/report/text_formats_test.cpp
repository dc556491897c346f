#include <doctest/doctest.h>

#include <sstream>

#include "comparison/stories.h"
#include "report/columns.h"
#include "report/hand_built.h"
#include "report/report.h"

using namespace synoptic;

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// RFC 4180 read back: rows of cells. A stray quote makes a row with "broken".
std::vector<std::vector<std::string>> read_csv(std::string_view csv) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      row.back() += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      row.emplace_back();
    } else if (!quoted && c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n') {
      rows.push_back(std::move(row));
      row.assign(1, {});
      ++i;
    } else {
      row.back() += c;
    }
  }
  if (quoted || row != std::vector<std::string>(1)) rows.push_back({"broken"});
  return rows;
}

}  // namespace

TEST_CASE("csv: one line for each reading, each with as many cells as the head") {
  const auto rows = read_csv(report::csv(hand_built::make(), {}));
  REQUIRE(rows.size() == 6);  // head, two, one, two
  for (const auto& row : rows) CHECK(row.size() == 12);
  CHECK(rows[1][1] == "number");
  CHECK(rows[1][3] == "88%");
  CHECK(rows[1][6] == "nine");
  CHECK(rows[1][7] == "Echo and Daily");
  CHECK(rows[1][8] == "Echo: Nine | Daily: Nine");
  CHECK(rows[3][9] == "Echo and Daily");
}

TEST_CASE("csv: hostile text stays inside its cell and is no formula") {
  for (const std::string hostile : {"\",\"", "\r\n=cmd|' /C calc'!A0", ",,,", "\"\"\""}) {
    auto comparison = hand_built::make(hostile);
    comparison.divergences[0].readings[0].text = "=1+1" + hostile;
    comparison.articles[2].label = "@" + hostile;
    const auto rows = read_csv(report::csv(comparison, {}));
    REQUIRE(rows.size() == 6);
    for (const auto& row : rows) {
      CHECK(row.size() == 12);
      for (const auto& cell : row)
        CHECK((cell.empty() ||
               std::string_view{"=+-@\t\r"}.find(cell.front()) == std::string_view::npos));
    }
  }
}

TEST_CASE("csv: ledgers have a line for each place, and for each passage that a version lacks") {
  auto comparison = hand_built::make();
  comparison.ledgers.quotations = {
      {"Nine men",
       "the mayor",
       {{comparison.ledgers.numbers[0].places[0], comparison::QuotationForm::trimmed, "she"}}}};
  comparison.ledgers.speakers = {{"Ann Reed", "mayor", true, {{}}}};
  comparison.ledgers.speakers[0].versions[0].as = "Reed";
  const auto rows = read_csv(report::ledgers_csv(comparison, {}));
  REQUIRE(rows.size() == 6);  // head, two places, a quotation, a speaker, a passage
  for (const auto& row : rows) CHECK(row.size() == 11);
  CHECK(rows[1] == std::vector<std::string>{"numbers", "1", "0", "Nine", "men", "Echo", "Nine", "",
                                            "", "", "2"});
  CHECK(rows[3][7] == "trimmed");
  CHECK(rows[3][8] == "she");
  CHECK(rows[4][6] == "Reed");
  CHECK(rows[4][7] == "named");
  CHECK(rows[5][0] == "left_out");
  CHECK(rows[5][3] == "Only here so.");
  CHECK(rows[5][5] == "Echo");
  CHECK(rows[5][10] == "4");
  CHECK(read_csv(report::ledgers_csv({}, {})).size() == 1);
}

TEST_CASE("csv: hostile ledgers stay in their cells") {
  for (const std::string hostile : {"\",\"", "\r\n=cmd|' /C calc'!A0", ";=1", "\xEF\xBC\x9D"}) {
    auto comparison = hand_built::make();
    comparison.ledgers.numbers[0].text = hostile;
    comparison.ledgers.numbers[0].detail = "=" + hostile;
    const std::string csv = report::ledgers_csv(comparison, {});
    for (const auto& row : read_csv(csv)) CHECK(row.size() == 11);
    for (const char* live : {",=", ";=", "\n=", ",\xEF\xBC\x9D", ",\"="})
      CHECK_FALSE(has(csv, live));
  }
}

TEST_CASE("markdown: a finding is a heading with readings and marked quotations") {
  const std::string markdown = report::markdown(hand_built::make(), {});
  CHECK(has(markdown, "# 3 versions of one story, side by side\n"));
  CHECK(has(markdown, "- **2 of 3 say** “nine” \\(Echo and Daily\\)") == false);
  CHECK(has(markdown, "- **2 of 3 say** “nine” (Echo and Daily)\n"));
  CHECK(has(markdown, "  > **Nine** workers hurt. \xE2\x80\x94 Daily\n"));
  CHECK(has(markdown, "1. **Echo**"));
}

TEST_CASE("markdown: hostile text begins no markup") {
  const std::string markdown =
      report::markdown(hand_built::make("<b>*x*[y](javascript:z)`\n# h\n- i"), {});
  for (const char* raw : {"<b>", "*x*", "[y]", "](", "\n# h", "\n- i"})
    CHECK_FALSE(has(markdown, raw));
}

TEST_CASE("plain text: no line is wider than 80 columns unless one word is") {
  for (const char* story : {"weavers-bridge", "two-rivers-ai", "cannery-fire"}) {
    std::istringstream lines(
        report::plain_text(comparison::compare(stories::shipped(story), {}), {}));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK((report::columns_of(line) <= 80 ||
             line.find(' ', line.find_first_not_of(' ')) == std::string::npos));
    }
  }
}

TEST_CASE("plain text: findings are numbered and quote their evidence") {
  const std::string text = report::plain_text(hand_built::make(), {});
  CHECK(has(text, "1. [Figure] "));
  CHECK(has(text, "   - 2 of 3 say “nine” (Echo and Daily)\n       Echo: \"Nine\"\n"));
  CHECK(has(text, "   Nothing about it in Echo and Daily.\n"));
  CHECK(has(text, "1 smaller difference of wording or form\n"));
  CHECK(has(text, "Echo: 1 piece of the page around the story"));
}

TEST_CASE("plain text: no escape sequence of a terminal comes through") {
  CHECK_FALSE(has(report::plain_text(hand_built::make("\x1b]0;x\x07\xC2\x9B"), {}), "\x1b"));
}

TEST_CASE("columns: combining marks take none, wide characters two") {
  CHECK(report::columns_of("abc") == 3);
  CHECK(report::columns_of("e\xCC\x81") == 1);
  CHECK(report::columns_of("中文") == 4);
  CHECK(report::columns_of("Zürich") == 6);
}

TEST_CASE("columns: lines break at spaces and a long word stands alone") {
  CHECK(report::wrap("aaa bbb ccc", "- ", "  ", 9) == "- aaa bbb\n  ccc\n");
  CHECK(report::wrap("aaaaaaaaaaaa b", "", "", 5) == "aaaaaaaaaaaa\nb\n");
  CHECK(report::wrap("", "- ", "  ", 9) == "- \n");
}
