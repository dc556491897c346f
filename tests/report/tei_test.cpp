#include <doctest/doctest.h>

#include "report/hand_built.h"
#include "report/report.h"

using namespace synoptic;

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE(
    "tei: versions are witnesses, passages are entries, and who does not tell one has nothing") {
  const std::string tei = report::tei(hand_built::make(), {});
  CHECK(has(tei,
            "<witness xml:id=\"B\" n=\"2\">Daily <bibl><title>Crane falls</title>"
            "<publisher>The Daily</publisher>"));
  CHECK(has(tei, "<variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>"));
  CHECK(has(tei, "<ab xml:id=\"row-3\" n=\"3\" type=\"body\">It rained.</ab>"));
  CHECK(has(tei,
            "type=\"body\"><app><rdg wit=\"#C\">Only here  so.</rdg>"
            "<rdg wit=\"#A #B\"/></app></ab>"));
}

TEST_CASE("tei: words that some tell otherwise part within the reading of those who tell it") {
  auto comparison = hand_built::make();
  comparison.articles.push_back(hand_built::article_of({"Nine men hurt badly today."}, "Post"));
  for (auto& row : comparison.synopsis.rows) row.cells.push_back({});
  auto& cells = comparison.synopsis.rows[1].cells;
  cells[1] = cells[2] = {};
  cells[3].sentences = {article::SentenceIndex{0}};
  comparison.articles[0] =
      hand_built::article_of({"Crane", "Nine men hurt today.", "It rained."}, "Echo");
  comparison.divergences.clear();
  CHECK(has(report::tei(comparison, {}),
            "<app><rdg wit=\"#A #D\">Nine men hurt<app><rdg wit=\"#A\"/><rdg wit=\"#D\"> "
            "badly</rdg></app> today.</rdg><rdg wit=\"#B #C\"/></app>"));
}

TEST_CASE("tei: findings are notes that name their witnesses and quote them") {
  const std::string tei = report::tei(hand_built::make(), {});
  CHECK(has(tei,
            "<note type=\"divergence\" subtype=\"number\" xml:id=\"finding-aaaa\" n=\"3\" "
            "target=\"#row-2\">"));
  CHECK(has(tei, "<item corresp=\"#A #B\">2 of 3 say “nine” <quote source=\"#A\">Nine</quote>"));
  CHECK(has(tei, "<p>Nothing about it in Echo and Daily.</p>"));
}

TEST_CASE("tei: the twenty-seventh version is AA") {
  comparison::Comparison comparison;
  for (int a = 0; a < 53; ++a)
    comparison.articles.push_back(hand_built::article_of({"One."}, "V" + std::to_string(a)));
  const std::string tei = report::tei(comparison, {});
  for (const char* siglum :
       {"\"A\" n=\"1\"", "\"Z\" n=\"26\"", "\"AA\" n=\"27\"", "\"BA\" n=\"53\""})
    CHECK(has(tei, siglum));
  CHECK(has(tei, "<ab/>"));
}

TEST_CASE("tei: without a version it is a document all the same") {
  const std::string tei = report::tei({}, {});
  CHECK(has(tei, "<sourceDesc>\n<p>No version to compare</p>\n</sourceDesc>"));
  CHECK_FALSE(has(tei, "<standOff>"));
}

TEST_CASE("tei: hostile text is text, and only characters that XML allows come out") {
  const std::string hostile{"]]></rdg><!--\"'&\0\x1b\xEF\xBF\xBE\xEF\xBF\xBF\xFF", 24};
  const std::string tei = report::tei(hand_built::make(hostile), {});
  CHECK_FALSE(has(tei, "]]>"));
  CHECK_FALSE(has(tei, "<!--"));
  CHECK(has(tei, "]]&gt;&lt;/rdg&gt;&lt;!--&quot;&#39;&amp;\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"));
  for (const char c : tei) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'));
  for (const char* noncharacter : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    CHECK_FALSE(has(tei, noncharacter));
}
