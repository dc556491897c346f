// One text told in another style says nothing else: figures in words or digits, dates the American
// or the British way, units and currencies as signs or words, thousands with commas or without. A
// version set against itself in another style yields nothing above severity 1.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "divergence/story_fixture.h"

namespace synoptic::divergence {
namespace {

namespace fs = std::filesystem;
using Restyle = std::string (*)(const std::string&);

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

constexpr const char* kWords[] = {"two",   "three", "four", "five",   "six",   "seven",
                                  "eight", "nine",  "ten",  "eleven", "twelve"};

// "5 boats" becomes "five boats": whole small numbers before a plain word.
std::string in_words(const std::string& text) {
  std::string out = text;
  for (int value = 12; value >= 2; --value) {
    const std::regex digits("( )" + std::to_string(value) +
                            "( (?!to |am\\b|pm\\b|and |in )[a-z]{3})");
    out = std::regex_replace(out, digits, std::string("$1") + kWords[value - 2] + "$2");
  }
  return out;
}

// "five boats" becomes "5 boats".
std::string in_digits(const std::string& text) {
  std::string out = text;
  for (int value = 12; value >= 2; --value) {
    const std::regex word(std::string("( )") + kWords[value - 2] + "( (?!to |and |in )[a-z]{3})");
    out = std::regex_replace(out, word, "$01" + std::to_string(value) + "$2");
  }
  return out;
}

constexpr const char* kMonth =
    "(January|February|March|April|May|June|July|August|September|October|November|December)";

// "8 May 2026" becomes "May 8, 2026", and "8 May" "May 8".
std::string american_dates(const std::string& text) {
  const std::regex full("\\b(\\d{1,2}) " + std::string(kMonth) + " (\\d{4})\\b");
  const std::regex day("\\b(\\d{1,2}) " + std::string(kMonth) + "\\b(?! \\d)");
  return std::regex_replace(std::regex_replace(text, full, "$2 $1, $3"), day, "$2 $1");
}

// "May 8, 2026" becomes "8 May 2026".
std::string british_dates(const std::string& text) {
  const std::regex full("\\b" + std::string(kMonth) + " (\\d{1,2}), (\\d{4})\\b");
  const std::regex day("\\b" + std::string(kMonth) + " (\\d{1,2})\\b(?![,\\d])");
  return std::regex_replace(std::regex_replace(text, full, "$2 $1 $3"), day, "$2 $1");
}

std::string units_as_signs(const std::string& text) {
  std::string out = std::regex_replace(text, std::regex("(\\d) per ?cent\\b"), "$1%");
  out = std::regex_replace(out, std::regex("(\\d) kilomet(?:re|er)s?\\b"), "$1 km");
  return std::regex_replace(out, std::regex("(\\d) kilograms?\\b"), "$1 kg");
}

std::string units_as_words(const std::string& text) {
  std::string out = std::regex_replace(text, std::regex("(\\d)%"), "$1 per cent");
  out = std::regex_replace(out, std::regex("(\\d) ?km\\b"), "$1 kilometres");
  return std::regex_replace(out, std::regex("(\\d) ?kg\\b"), "$1 kilograms");
}

std::string without_separators(const std::string& text) {
  return std::regex_replace(text, std::regex("\\b(\\d{1,3}),(\\d{3})\\b(?![,.\\d])"), "$1$2");
}

std::string currency_words(const std::string& text) {
  const std::string amount = "(\\d[\\d.,]*\\d|\\d)((?:-| )(?:million|billion))?(?![\\d-])";
  std::string out = std::regex_replace(text, std::regex("£" + amount), "$1$2 pounds");
  out = std::regex_replace(out, std::regex("€" + amount), "$1$2 euros");
  return std::regex_replace(out, std::regex("\\$" + amount), "$1$2 dollars");
}

struct Style {
  const char* name;
  Restyle apply;
};
constexpr Style kStyles[] = {{"figures in words", in_words},
                             {"figures in digits", in_digits},
                             {"American dates", american_dates},
                             {"British dates", british_dates},
                             {"units as signs", units_as_signs},
                             {"units as words", units_as_words},
                             {"no thousands separators", without_separators},
                             {"currencies in words", currency_words}};

// What a version says of or against itself is told whatever the other one says; words inside
// quotation marks and notices of correction are taken to the letter.
bool is_no_style(const Divergence& one) {
  return one.rule == "within_one" || one.rule == "provenance" || one.rule == "quotations" ||
         one.reason.find("correction") != std::string::npos;
}

void check_styles(const std::string& text) {
  for (const Style& style : kStyles) {
    const std::string other = style.apply(text);
    if (other == text) continue;
    const std::string name = style.name;
    CAPTURE(name);
    for (const Divergence& one : analyse({text, other}).divergences) {
      if (is_no_style(one)) continue;
      const std::string reason = one.reason;
      CAPTURE(reason);
      CHECK(one.severity < Severity::weight);
    }
  }
}

constexpr const char* kFullOfFigures =
    "Harbour extension will cost £2.4 million\n\n"
    "The council of Tornby voted on 8 May 2026 to extend the harbour by 12 metres. The work will "
    "cost £2.4 million, of which €350,000 comes from a fund, and take at least 5 months. Between 4 "
    "and 6 boats a day use the quay, 30 percent more than in 2019.\n\n"
    "Some 11,000 vehicles crossed the 14 kilometres of causeway in April, and 1,250 lorries were "
    "turned back. Three ferries carried 9 of them. On June 3 the minister, Ada Kell, promised "
    "$1.5 million and 8 new cranes; a crane weighs about 40 kilograms less than the 2 old ones.\n\n"
    "The harbour master said the last storm, on March 17, 2024, had sunk seven boats and cost the "
    "port 4% of its trade.";

}  // namespace

TEST_CASE("style: a text full of figures in another style differs in nothing that matters") {
  check_styles(kFullOfFigures);
}

TEST_CASE("style: every case's first text in another style differs in nothing that matters") {
  for (const auto& entry : fs::directory_iterator(fs::path(SYNOPTIC_SOURCE_DIR) / "tests/cases")) {
    const fs::path path = entry.path() / "a.txt";
    if (!fs::exists(path)) continue;
    const std::string folder = entry.path().filename().string();
    CAPTURE(folder);
    check_styles(read_bytes(path));
  }
}

TEST_CASE("style: the built-in stories in another style differ in nothing that matters") {
  const fs::path stories = fs::path(SYNOPTIC_SOURCE_DIR) / "assets/stories";
  for (const auto& entry : fs::recursive_directory_iterator(stories)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string file = entry.path().filename().string();
    CAPTURE(file);
    check_styles(read_bytes(entry.path()));
  }
}

}  // namespace synoptic::divergence
