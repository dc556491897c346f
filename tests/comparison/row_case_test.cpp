// The folders tests/cases/row-*: which sentences of a.txt, b.txt (and c.txt ...) must share a row
// of the whole comparison, and which must not. expect.json, key "rows": pairs of "FILE: words of
// the sentence" under "same" and "apart"; under "not_yet" the same two for what is known to fail.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "comparison/comparison.h"
#include "comparison/stories.h"

using namespace synoptic;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct RowCase {
  std::string name;
  Json rows;
  std::vector<article::Input> inputs;  // named "a", "b" ...
};

std::vector<RowCase> row_cases() {
  std::vector<RowCase> cases;
  for (const auto& entry : fs::directory_iterator(fs::path(SYNOPTIC_SOURCE_DIR) / "tests/cases")) {
    RowCase one{entry.path().filename().string(), {}, {}};
    if (one.name.substr(0, 4) != "row-") continue;
    one.rows = Json::parse(bytes_of(entry.path() / "expect.json")).at("rows");
    for (char file = 'a'; fs::exists(entry.path() / (std::string(1, file) + ".txt")); ++file)
      one.inputs.push_back(
          {std::string(1, file), bytes_of(entry.path() / (std::string(1, file) + ".txt")), ""});
    cases.push_back(std::move(one));
  }
  std::sort(cases.begin(), cases.end(),
            [](const RowCase& a, const RowCase& b) { return a.name < b.name; });
  return cases;
}

// All rows with a sentence of the file that holds the words: "a: words".
std::set<std::size_t> rows_of(const comparison::Comparison& compared, const std::string& place) {
  std::set<std::size_t> rows;
  const std::string words = place.substr(3);
  for (std::size_t a = 0; a < compared.articles.size(); ++a) {
    const auto& article = compared.articles[a];
    if (article.source != place.substr(0, 1)) continue;
    for (std::size_t r = 0; r < compared.synopsis.rows.size(); ++r)
      for (const auto sentence : compared.synopsis.rows[r].cells[a].sentences)
        if (article.words(article.sentence(sentence).span).find(words) != std::string_view::npos)
          rows.insert(r);
  }
  CHECK_MESSAGE(!rows.empty(), "no sentence says " << place);
  return rows;
}

bool share_a_row(const comparison::Comparison& compared, const Json& pair) {
  const auto first = rows_of(compared, pair.at(0)), second = rows_of(compared, pair.at(1));
  return std::any_of(first.begin(), first.end(),
                     [&](std::size_t row) { return second.count(row) == 1; });
}

void check_rows(const comparison::Comparison& compared, const Json& rows) {
  for (const Json& pair : rows.value("same", Json::array()))
    CHECK_MESSAGE(share_a_row(compared, pair), "not in one row: " << pair.dump());
  for (const Json& pair : rows.value("apart", Json::array()))
    CHECK_MESSAGE(!share_a_row(compared, pair), "in one row: " << pair.dump());
}

}  // namespace

TEST_CASE("row cases: sentences share a row, or do not, as each folder says") {
  for (const RowCase& one : row_cases()) {
    CAPTURE(one.name);
    CHECK_FALSE(one.rows.at("same").empty());
    CHECK_FALSE(one.rows.at("apart").empty());
    check_rows(comparison::compare(one.inputs, {}), one.rows);
  }
}

TEST_CASE("row cases: the last version first makes no difference") {
  for (RowCase& one : row_cases()) {
    CAPTURE(one.name);
    std::reverse(one.inputs.begin(), one.inputs.end());
    check_rows(comparison::compare(one.inputs, {}), one.rows);
  }
}

TEST_CASE("row cases: what is known to fail" * doctest::should_fail()) {
  for (const RowCase& one : row_cases()) {
    CAPTURE(one.name);
    check_rows(comparison::compare(one.inputs, {}), one.rows.value("not_yet", Json::object()));
  }
}
