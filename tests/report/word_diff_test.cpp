#include "report/word_diff.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace synoptic;
using report::make_word_diff;

namespace {

report::WordDiffReport diff_of(std::string first, std::string second) {
  return make_word_diff({"a.txt", std::move(first), {}}, {"b.txt", std::move(second), {}});
}

}  // namespace

TEST_CASE("word diff report: text is the second one with the deleted words where they stood") {
  CHECK(report::word_diff_text(
            diff_of("The mayor may resign today.\n", "The mayor will resign.\n")) ==
        "The mayor [-may-]{+will+} resign [-today-].\n");
  CHECK(report::word_diff_text(diff_of("Old start. It rained.", "It rained.")) ==
        "[-Old start.-] It rained.\n");
}

TEST_CASE("word diff report: a move is marked at both places") {
  const auto text = report::word_diff_text(
      diff_of("The council met on Monday evening. Prices rose again. Nobody was hurt.",
              "Prices rose again. Nobody was hurt. The council met on Monday evening."));
  CHECK(text ==
        "[~The council met on Monday evening.~] Prices rose again. Nobody was hurt. "
        "{~The council met on Monday evening.~}\n");
}

TEST_CASE("word diff report: deleted text goes to the line it came from") {
  const auto shown = [](std::string a, std::string b) {
    return report::word_diff_text(diff_of(std::move(a), std::move(b)));
  };
  CHECK(shown("Tides\n\nLoud fire in the port\n", "Tides\n\nFire in the port\n") ==
        "Tides\n\n[-Loud-] Fire in the port\n");
  CHECK(shown("One stays.\n\nTwo goes.\n\nThree stays.\n", "One stays.\n\nThree stays.\n") ==
        "One stays.\n\n[-Two goes.-]\n\nThree stays.\n");
  CHECK(shown("One stays.\n\nTwo goes.\n", "One stays.\n") == "One stays.\n\n[-Two goes.-]\n");
  CHECK(shown("The mill, a ruin, stands.\n", "The mill stands.\n") ==
        "The mill[-, a ruin,-] stands.\n");
  CHECK(shown("Boats left at noon\n", "Boats left.\n") == "Boats left [-at noon-]{+.+}\n");
}

TEST_CASE("word diff report: pieces of a deleted stretch keep the space between them") {
  CHECK(
      report::word_diff_text(
          diff_of("The pilots will run a free ferry between both banks. Prices rose again in Lund "
                  "and nobody was hurt on the quay.",
                  "Prices rose again in Lund and nobody was hurt on the quay. The pilots will run "
                  "a ferry between both banks."))
          .find("run a~] [-free-] [~ferry") != std::string::npos);
}

TEST_CASE("word diff report: nothing on one side is all new, or all gone") {
  CHECK(report::word_diff_text(diff_of("", "One line.\n")) == "{+One line.+}\n");
  CHECK(report::word_diff_text(diff_of("One line.\n", "")) == "[-One line.-]\n");
  CHECK(report::word_diff_stat(diff_of("", "")) ==
        "0 words kept, 0 deleted, 0 inserted, 0 moved\n");
}

TEST_CASE("word diff report: scripts without spaces get none") {
  CHECK(report::word_diff_text(diff_of("\xE6\xA1\xA5\xE4\xBA\x8E\xE6\x98\x9F\xE6\x9C\x9F",
                                       "\xE6\xA1\xA5\xE6\x98\x9F\xE6\x9C\x9F")) ==
        "\xE6\xA1\xA5[-\xE4\xBA\x8E-]\xE6\x98\x9F\xE6\x9C\x9F\n");
}

TEST_CASE("word diff report: escape sequences and markup stay text") {
  const auto report = diff_of("a <b>bold</b> word", "a \x1b[31m<script>red</script> word");
  CHECK(report::word_diff_text(report).find('\x1b') == std::string::npos);
  const std::string page = report::word_diff_html(report);
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("&lt;script&gt;") != std::string::npos);
}

TEST_CASE("word diff report: JSON gives byte spans into the texts beside them") {
  const auto json = nlohmann::json::parse(
      report::word_diff_json(diff_of("Caf\xC3\xA9 noir is shut.", "Caf\xC3\xA9 noir is open.")));
  CHECK(json["schema"] == "synoptic.diff/1");
  const auto& change = json["stretches"][1];
  CHECK_FALSE(change["kept"].get<bool>());
  const std::string text = json["first"]["text"];
  const std::size_t begin = change["first"][0], end = change["first"][1];
  CHECK(text.substr(begin, end - begin) == "shut");
  CHECK(json["words"]["kept"] == 3);
}

TEST_CASE("word diff report: the counts in words") {
  CHECK(report::word_diff_stat(diff_of("One word stays.", "One word leaves now.")) ==
        "2 words kept, 1 deleted, 2 inserted, 0 moved\n");
}
