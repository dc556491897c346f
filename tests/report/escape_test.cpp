#include "report/escape.h"

#include <doctest/doctest.h>

#include "text/utf8.h"

using namespace synoptic::report;

TEST_CASE("html: the five characters of markup become entities, the rest stays") {
  CHECK(html("<b a=\"1\" c='2'>&amp;") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
  CHECK(html("Zürich 中 🦊") == "Zürich 中 🦊");
}

TEST_CASE("html: control characters and stray bytes become U+FFFD, tab and line end stay") {
  CHECK(html(std::string_view{"a\0b\x1b\t\n", 6}) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\t\n");
  CHECK(html("\xFF") == "\xEF\xBF\xBD");
  CHECK(html("\xEF\xBF\xBE") == "\xEF\xBF\xBD");      // U+FFFE
  CHECK(html("\xF0\x9F\xBF\xBF") == "\xEF\xBF\xBD");  // U+1FFFF
  CHECK(html("\xEF\xB7\x90") == "\xEF\xBF\xBD");      // U+FDD0
  CHECK(html("\xC2\x85") == "\xEF\xBF\xBD");
}

TEST_CASE("markdown: nothing that begins markup survives unescaped") {
  CHECK(markdown_text("*a* _b_ `c` [d](e) <f> # | ~") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\]\\(e\\) \\<f\\> \\# \\| \\~");
  CHECK(markdown_text("- item") == "\\- item");
  CHECK(markdown_text("12. item") == "12\\. item");
  CHECK(markdown_text("a - b. c") == "a - b. c");
  CHECK(markdown_text("http://x.y") == "http\\://x.y");
  CHECK(markdown_text("www.x.y") == "www\\.x.y");
  CHECK(markdown_text("a\n\n# b") == "a \\# b");
}

TEST_CASE("csv: cells are quoted when they must be, and formulas are defused") {
  CHECK(csv_cell("plain") == "plain");
  CHECK(csv_cell("a,b") == "\"a,b\"");
  CHECK(csv_cell("say \"it\"") == "\"say \"\"it\"\"\"");
  CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("+1") == "'+1");
  CHECK(csv_cell("-1") == "'-1");
  CHECK(csv_cell("@x") == "'@x");
  CHECK(csv_cell("\t=1") == "'\t'=1");
  CHECK(csv_cell("=a,b") == "\"'=a,b\"");
  CHECK(csv_cell("\r=1") == "\"'\r'=1\"");
  CHECK(csv_cell("a;=1;b") == "a;'=1;b");
  CHECK(csv_cell("\xEF\xBC\x9D"
                 "1") ==
        "'\xEF\xBC\x9D"
        "1");
  CHECK(csv_cell(std::string_view{"a\0b", 3}) ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(csv_cell("1-1") == "1-1");
  CHECK(csv_cell("") == "");
}

TEST_CASE("terminal: no escape sequence and no reordering sign comes out") {
  CHECK(terminal_text("a\x1b[31mb\x07") == "a[31mb");
  CHECK(terminal_text("a\xE2\x80\xAE"
                      "b\xE2\x81\xA7") == "ab");
  CHECK(terminal_text("\xC2\x9B"
                      "31m") == "31m");
  CHECK(terminal_text("  a \n\t b  ") == "a b");
}

TEST_CASE("escaping: any two bytes come out as valid UTF-8 without raw markup") {
  for (int a = 0; a < 256; ++a)
    for (int b = 0; b < 256; ++b) {
      const std::string bytes{static_cast<char>(a), static_cast<char>(b)};
      CHECK(html(bytes).find_first_of("<>\"'") == std::string::npos);
      for (const auto& out :
           {html(bytes), markdown_text(bytes), csv_cell(bytes), terminal_text(bytes)})
        CHECK(synoptic::text::is_valid_utf8(out));
    }
}
