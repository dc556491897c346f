// Whatever script a story is written in, its passages fit their columns and no character is cut.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "bench.h"
#include "sample.h"
#include "text/breaks.h"

using namespace synoptic;
using namespace synoptic::viewer;

namespace {

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

CellLayout laid(const std::string& words, float width, std::string_view language = "") {
  auto display = sample::display({{words, "b"}});
  display.articles[0].language = language;
  fake::FakeInk ink;
  const article::SentenceIndex sentence{0};
  return lay_out_passage({display, 0, {&sentence, 1}, width, 16, nullptr, {}}, ink);
}

void check_whole(const std::string& words) {
  for (const float width : {20.0F, 90.0F, 300.0F}) {
    const CellLayout cell = laid(words, width);
    std::vector<std::uint32_t> borders{0};
    for (const text::Span cluster : text::grapheme_clusters(words)) borders.push_back(cluster.end);
    std::string put_together;
    for (const PlacedWord& word : cell.words) {
      CHECK(std::binary_search(borders.begin(), borders.end(), word.span.begin));
      CHECK(std::binary_search(borders.begin(), borders.end(), word.span.end));
      put_together += text::slice(words, word.span);
    }
    std::string solid;
    for (const char c : words)
      if (c != ' ') solid += c;
    CHECK(put_together == solid);
  }
}

}  // namespace

TEST_CASE("scripts: no character is cut, in any of them") {
  check_whole("Çocukların yağmurluğu ıslandı, İstanbul'da");
  check_whole("Η γέφυρα έκλεισε για τους πεζούς");
  check_whole("Мост закрыт для всех пешеходов");
  check_whole("橋は閉鎖された。渡船が動いている。");
  check_whole("สะพานปิดไม่ให้คนเดินข้ามจนถึงฤดูใบไม้ร่วง");
  check_whole("पुल सभी यातायात के लिए क्षत्रियों");
  check_whole(repeated("👨‍👩‍👧‍👦", 20));
  check_whole(repeated("🇹🇷🇫🇮", 30));
  check_whole(repeated("👍🏽3️⃣", 25));
  check_whole("z" + repeated("\xCC\x81", 60) + "a" + repeated("\xCC\xB0", 60));
}

TEST_CASE("scripts: a word of 500 letters fills its lines") {
  const CellLayout cell = laid(repeated("longest", 72), 300);
  for (const PlacedWord& word : cell.words) CHECK(word.width <= 300);
  CHECK(cell.lines == 14);  // 37 letters a line
}

TEST_CASE("scripts: a word of a megabyte is measured in pieces") {
  const CellLayout cell = laid(std::string(1 << 20, 'x'), 300);
  CHECK(cell.words.size() < (1 << 20) / 30);
  for (const PlacedWord& word : cell.words) CHECK(word.width <= 300);
}

TEST_CASE("scripts: a language from the right sets its list from the right") {
  auto display = sample::display({{"BBC", "b"}});
  display.articles[0].language = "he";
  display.articles[0].sentences[0].kind = article::SentenceKind::list_item;
  fake::FakeInk ink;
  const article::SentenceIndex sentence{0};
  const CellLayout cell = lay_out_passage({display, 0, {&sentence, 1}, 300, 16, nullptr, {}}, ink);
  CHECK(cell.from_right);
  CHECK(cell.words[0].x + cell.words[0].width == 300 - cell.indent);
}

TEST_CASE("scripts: every width and size of text is laid out and drawn") {
  for (const float size : {12.0F, 32.0F})
    for (const float width : {360.0F, 3840.0F})
      for (const bool dark : {false, true}) {
        auto display = sample::display({{"أغلق 13 الجسر Orrin.", "The ממש bridge"},
                                        {"👨‍👩‍👧‍👦", ""},
                                        {repeated("ก", 900), "13"}});
        fake::Bench bench(std::move(display), width, 700);
        bench.viewer.state.text_size = size;
        bench.viewer.state.dark = dark;
        bench.viewer.state.contrast = true;
        bench.viewer.search("13");
        CHECK(bench.rest());
        bench.viewer.select_text(TextKey::all);
        CHECK(bench.rest());
        CHECK(bench.viewer.selected_text() != "");
      }
}
