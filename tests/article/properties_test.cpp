// What holds of any page: nothing vanishes without a trace, every span stands on characters, the
// map leads each kept character to itself, and reading clean text again changes nothing.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "article/ingest.h"
#include "article/page_case.h"
#include "text/characters.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> story_files() {
  std::vector<std::string> all;
  const fs::path root = fs::path(SYNOPTIC_SOURCE_DIR) / "assets/stories";
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (entry.path().extension() == ".txt") all.push_back(file_bytes(entry.path().string()));
  return all;
}

std::vector<std::string> all_pages() {
  std::vector<std::string> all = story_files();
  for (const char* prefix : {"page-", "furniture-"})
    for (const PageCase& page : page_cases(prefix)) all.push_back(page.bytes());
  return all;
}

bool on_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_spans(const Article& read) {
  for (const Sentence& sentence : read.sentences) {
    CHECK(sentence.span.begin < sentence.span.end);
    REQUIRE(sentence.span.end <= read.text.size());
    CHECK(on_border(read.text, sentence.span.begin));
    CHECK(on_border(read.text, sentence.span.end));
  }
}

// Marks that reading takes away on purpose: bullets, heading marks, emphasis.
bool may_vanish(char32_t code) {
  return text::is_space(code) || text::is_control(code) || text::is_invisible(code) ||
         !(text::is_letter(code) || text::is_digit(code));
}

// Bytes of the number that a sentence stands right behind at the beginning of its line ("3. ", "4)
// "): the number of a list is its bullet.
std::size_t list_number_before(std::string_view decoded, std::size_t begin) {
  std::size_t at = begin;
  while (at > 0 && decoded[at - 1] == ' ') --at;
  if (at == begin || at < 2 || (decoded[at - 1] != '.' && decoded[at - 1] != ')')) return 0;
  std::size_t first = at - 1;
  while (first > 0 && decoded[first - 1] >= '0' && decoded[first - 1] <= '9') --first;
  if (first == at - 1 || at - 1 - first > 2) return 0;
  std::size_t line = first;
  while (line > 0 && may_vanish(static_cast<unsigned char>(decoded[line - 1])) &&
         decoded[line - 1] != '\n')
    --line;
  return line == 0 || decoded[line - 1] == '\n' ? begin - first : 0;
}

// Each byte of the decoded input: does the text or a piece of furniture hold it?
std::vector<bool> accounted(const Article& read, std::string_view decoded) {
  const std::size_t size = decoded.size();
  std::vector<bool> held(size, false);
  const auto hold = [&](text::Span span) {
    for (std::size_t at = span.begin; at < span.end && at < size; ++at) held[at] = true;
  };
  for (const Sentence& sentence : read.sentences) {
    text::Span span = read.origin.to_original(sentence.span);
    span.begin -= static_cast<std::uint32_t>(list_number_before(decoded, span.begin));
    hold(span);
  }
  for (const Furniture& piece : read.furniture) hold(piece.decoded);
  for (const Repair& repair : read.repairs) hold(repair.decoded);  // may have been a bullet
  return held;
}

void check_nothing_vanishes(const Article& read, const std::string& decoded) {
  const auto held = accounted(read, decoded);
  std::string lost;
  for (std::size_t at = 0; at < decoded.size();) {
    const text::Decoded next = text::decode_at(decoded, at);
    if (!held[at] && !may_vanish(next.code)) lost += decoded.substr(at, next.length);
    at += next.length;
  }
  CHECK(lost == "");
}

// Every character of the text that the input holds as it is leads back to itself.
void check_map(const Article& read, const std::string& decoded) {
  if (!read.repairs.empty()) return;
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < read.text.size();) {
    const text::Decoded next = text::decode_at(read.text, at);
    const text::Span back = read.origin.to_original(text::make_span(at, at + next.length));
    const std::string_view there = text::slice(decoded, back);
    if (!text::is_space(next.code) && there.size() == next.length)
      wrong += there != std::string_view(read.text).substr(at, next.length);
    at += next.length;
  }
  CHECK(wrong == 0);
}

void check_page(const std::string& bytes) {
  const Article read = ingest({"x.txt", bytes, ""});
  const std::string decoded = text::decode(bytes);
  check_spans(read);
  check_nothing_vanishes(read, decoded);
  check_map(read, decoded);
}

std::string mutated(std::string page, std::mt19937& random) {
  const auto below = [&random](std::size_t n) { return n == 0 ? 0 : random() % n; };
  for (int i = 0; i < 4; ++i) {
    const std::size_t at = below(page.size());
    switch (below(5)) {
      case 0:
        page.erase(at, below(40));
        break;
      case 1:
        page.insert(at, 1, static_cast<char>(below(256)));
        break;
      case 2:
        page.insert(at, page.substr(below(page.size()), below(80)));
        break;
      case 3:
        page.insert(at, "\n\n");
        break;
      default:
        page.insert(at, " | ");
    }
  }
  return page;
}

}  // namespace

TEST_CASE("properties: nothing vanishes from the stories and the pages, and the map is exact") {
  const auto pages = all_pages();
  REQUIRE(pages.size() >= 60);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    CAPTURE(i);
    check_page(pages[i]);
  }
}

TEST_CASE("properties: three hundred damaged pages keep the account") {
  const auto pages = all_pages();
  std::mt19937 random(20260625);
  for (int i = 0; i < 300; ++i) {
    CAPTURE(i);
    check_page(mutated(pages[static_cast<std::size_t>(i) % pages.size()], random));
  }
}

TEST_CASE("properties: clean text read again is the same text, and nothing of it is furniture") {
  for (const PageCase& page : page_cases("furniture-")) {
    if (page.name.find("near-miss") == std::string::npos &&
        page.name.find("silence") == std::string::npos)
      continue;
    CAPTURE(page.name);
    const Article once = ingest({"x.txt", page.bytes(), ""});
    const Article twice = ingest({"x.txt", once.text, ""});
    // Bullets are taken away once; what is left of a list are short lines.
    if (page.name.find("contents") != std::string::npos) continue;
    CHECK(twice.text == once.text);
    CHECK(twice.furniture.empty());
    CHECK(twice.title == once.title);
  }
}

TEST_CASE("properties: the built-in stories are read again as they are") {
  for (const std::string& bytes : story_files()) {
    const Article once = ingest({"x.txt", bytes, ""});
    const Article twice = ingest({"x.txt", once.text, ""});
    CAPTURE(once.title);
    CHECK(twice.text == once.text);
  }
}

}  // namespace synoptic::article
