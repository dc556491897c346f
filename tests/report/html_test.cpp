#include <doctest/doctest.h>

#include <set>

#include "comparison/stories.h"
#include "report/hand_built.h"
#include "report/report.h"

using namespace synoptic;

namespace {

// The sequence of tags ("p", "/p") of a fragment, without attributes and text.
std::vector<std::string> tags_of(std::string_view html) {
  std::vector<std::string> tags;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const auto end = html.find_first_of(" >\n", at);
    tags.emplace_back(html.substr(at + 1, end - at - 1));
  }
  return tags;
}

// Every tag closed in order; empty elements do not occur in the fragment.
bool balanced(std::string_view html) {
  std::vector<std::string> open;
  for (const std::string& tag : tags_of(html)) {
    if (tag.front() != '/') {
      open.push_back(tag);
      continue;
    }
    if (open.empty() || open.back() != tag.substr(1)) return false;
    open.pop_back();
  }
  return open.empty();
}

std::vector<std::string> attributes(std::string_view html, const std::string& name) {
  std::vector<std::string> values;
  const std::string start = " " + name + "=\"";
  for (auto at = html.find(start); at != std::string_view::npos; at = html.find(start, at + 1)) {
    const auto begin = at + start.size();
    values.emplace_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return values;
}

// What a reader without styles sees: tags gone, entities undone.
std::string text_of(std::string_view html) {
  std::string out;
  bool inside = false;
  for (const char c : html) {
    if (c == '<') inside = true;
    if (!inside) out += c;
    if (c == '>') inside = false;
  }
  for (const auto& [entity, sign] :
       {std::pair{"&quot;", "\""}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
    for (auto at = out.find(entity); at != std::string::npos; at = out.find(entity, at + 1))
      out.replace(at, std::string_view{entity}.size(), sign);
  return out;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string fragment(const comparison::Comparison& comparison) {
  return report::html_fragment(comparison, {});
}

}  // namespace

TEST_CASE("html: the counts come first and say what is hidden") {
  const std::string html = fragment(hand_built::make());
  CHECK(has(html,
            "<p class=\"counts\">3 versions. 2 differences that change the meaning. 1 of them is "
            "only in one version, "
            "or missing in one. 2 wording changes (hidden).</p>"));
}

TEST_CASE(
    "html: a finding tells who holds each reading, with the exact words marked in their sentence") {
  const std::string html = fragment(hand_built::make());
  CHECK(has(html,
            "<article class=\"finding\" id=\"finding-aaaa\" data-kind=\"number\" "
            "data-family=\"fact\" data-severity=\"3\" "
            "data-confidence=\"0.88\" data-row=\"1\" tabindex=\"-1\">"));
  CHECK(has(html,
            "<strong>2 of 3 say</strong> <span class=\"says\" dir=\"auto\">“nine”</span> <span "
            "class=\"who\">Echo and Daily</span>"));
  CHECK(has(html, "<strong>Wire says</strong>"));
  CHECK(has(html,
            "<mark class=\"evidence kind-number family-fact\">Nine</mark> workers hurt.</q> "
            "<footer><cite>Daily</cite>"));
  CHECK(has(html, "<strong>Only Wire has</strong>"));
  CHECK(has(html, "<p class=\"absent\">Nothing about it in Echo and Daily.</p>"));
}

TEST_CASE("html: words of the text stand in quotation marks, names as they are") {
  auto comparison = hand_built::make();
  const auto says = [](std::string_view words) {
    return "<span class=\"says\" dir=\"auto\">" + std::string{words} + "</span>";
  };
  CHECK(has(fragment(comparison), says("“Only here”")));
  CHECK(has(fragment(comparison), says("“twelve”")));
  comparison.divergences[0].kind = divergence::Kind::attribution;
  comparison.divergences[0].summary.key = "attribution.differs";
  CHECK(has(fragment(comparison), says("twelve")));
  CHECK(has(fragment(comparison), "<strong>Wire names</strong>"));
  comparison.divergences[0].kind = divergence::Kind::modality;
  comparison.divergences[0].summary.key = "modality.differs";
  comparison.divergences[0].readings[1].text = "“twelve” hurt";
  CHECK(has(fragment(comparison), says("“twelve” hurt")));
}

TEST_CASE(
    "html: passages stand in a table; absent cells say so; alike rows are collapsed and counted") {
  const std::string html = fragment(hand_built::make());
  CHECK(has(html, "<td class=\"cell absent\" data-article=\"0\">not in this version</td>"));
  CHECK(has(html, "<summary>1 passage alike</summary>"));
  CHECK(has(html, "<span class=\"tag\">moved</span>"));
  CHECK(has(
      html,
      "data-findings=\"aaaa\"><span class=\"spoken\">Figure: </span>Nine</mark> workers hurt."));
  CHECK(has(html, "<span class=\"wording\">"));
}

TEST_CASE("html: tags are balanced, ids are unique and every inner link has its target") {
  std::vector<std::string> pages = {fragment(hand_built::make()), fragment({})};
  for (const char* story : {"weavers-bridge", "two-rivers-ai", "cannery-fire"})
    pages.push_back(fragment(comparison::compare(stories::shipped(story), {})));
  for (const std::string& html : pages) {
    CHECK(balanced(html));
    const auto ids = attributes(html, "id");
    const std::set<std::string> unique(ids.begin(), ids.end());
    CHECK(unique.size() == ids.size());
    for (const std::string& link : attributes(html, "href"))
      CHECK(unique.count(link.substr(1)) == 1);
  }
}

TEST_CASE("html: every sentence of every version can be read in the passages") {
  for (const char* story : {"weavers-bridge", "two-rivers-ai", "cannery-fire"}) {
    const auto result = comparison::compare(stories::shipped(story), {});
    const std::string html = fragment(result);
    std::set<std::pair<std::string, std::string>> places;
    const auto begins = attributes(html, "data-begin"), ends = attributes(html, "data-end");
    for (std::size_t i = 0; i < begins.size(); ++i) places.emplace(begins[i], ends[i]);
    for (const auto& row : result.synopsis.rows) {
      const bool alike =
          std::find(row.tags.begin(), row.tags.end(), align::RowTag::alike) != row.tags.end();
      if (alike) continue;  // told once for all
      for (std::size_t a = 0; a < row.cells.size(); ++a)
        for (const auto s : row.cells[a].sentences) {
          const auto span = result.articles[a].sentence(s).span;
          CHECK(places.count({std::to_string(span.begin), std::to_string(span.end)}) == 1);
        }
    }
  }
}

TEST_CASE("html: hostile text in any place adds no tag and no attribute, and can still be read") {
  const std::string benign = fragment(hand_built::make("x"));
  for (const std::string hostile :
       {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</style></table></main>", "<!--", "]]>", "&lt;b&gt;", "javascript:alert(1)", "{v1}[;{r1}]",
        "\xE2\x80\xAE\xE2\x81\xA6", "\x1b[31m"}) {
    CAPTURE(hostile);
    const auto comparison = hand_built::make(hostile);
    const std::string html = fragment(comparison);
    CHECK(tags_of(html) == tags_of(benign));
    CHECK_FALSE(has(html, "<script"));
    for (const char* name : {"onerror", "onmouseover", "src", "style"})
      CHECK(attributes(html, name).empty());
    if (hostile.front() != '\x1b')
      CHECK(has(text_of(html), "Nine men hurt " + hostile + " today."));
    const std::string page = report::html_page(comparison, {});
    CHECK_FALSE(has(page, "<script"));
  }
}

TEST_CASE("html: nothing found is never shown as no differences") {
  auto comparison = hand_built::make();
  comparison.divergences.clear();
  for (const std::string& out : {fragment(comparison), report::markdown(comparison, {}),
                                 report::plain_text(comparison, {})}) {
    CHECK(has(out, "Nothing was found that changes the meaning"));
    CHECK_FALSE(has(out, "no difference"));
    CHECK_FALSE(has(out, "0 differences"));
  }
}

TEST_CASE("html: copies of one telling count as one voice") {
  auto comparison = hand_built::make();
  comparison.lineage.voice = {0, 0, 1};
  CHECK(has(fragment(comparison), "<strong>Echo and Daily, in the same words, say</strong>"));
}

TEST_CASE("html: a version set aside is not counted among those who could have said it") {
  auto comparison = hand_built::make();
  comparison.articles.push_back(hand_built::article_of({"Onion soup"}, "Kitchen"));
  comparison.synopsis.set_aside.push_back(true);
  comparison.lineage.voice.push_back(3);
  for (auto& row : comparison.synopsis.rows) {
    row.cells.push_back({});
    row.wording.push_back({});
  }
  CHECK(has(fragment(comparison), "<strong>2 of 3 say</strong>"));
}

TEST_CASE("html: evidence that overlaps is cut into marks that name every finding") {
  auto comparison = hand_built::make();
  auto wider = comparison.divergences[0];
  wider.id = "dddd";
  wider.readings = {hand_built::reading_of("nine workers", comparison, {{1, "Nine workers"}})};
  comparison.divergences.push_back(wider);
  const std::string html = fragment(comparison);
  CHECK(has(html, "data-findings=\"aaaa dddd\""));
  CHECK(has(html, "data-findings=\"dddd\">"));
  CHECK(balanced(html));
}

TEST_CASE("html: a version can be read as it was given, furniture in its place with its reason") {
  const std::vector<article::Input> inputs = {
      {"a.txt",
       "Ferry runs aground\n\nShare this article\n\nThe caf\xC3\x83\xC2\xA9 on the quay stayed "
       "open. Nobody was "
       "hurt on Sunday.\n\nAll rights reserved.\n",
       "Tide"},
      {"b.txt", "Ferry runs aground\n\nA ferry ran aground on Sunday. Nobody was hurt.\n", "Quay"}};
  const std::string html = fragment(comparison::compare(inputs, {}));
  CHECK(balanced(html));
  const std::string given = html.substr(html.find("id=\"given-0\""));
  CHECK(has(given, "<p class=\"story title\"><span data-begin=\"0\" data-end=\"18\">Ferry runs"));
  CHECK(has(given,
            "<p class=\"aside\" id=\"furniture-0-0\" data-reason=\"share\" data-begin=\"20\" "
            "data-end=\"38\"><small class=\"reason\">share button</small> <span "
            "dir=\"auto\">Share this article</span></p>"));
  CHECK(
      has(given,
          "The caf<ins class=\"repair\" title=\"Ã© → é (UTF-8 read as windows-1252)\">é</ins> on"));
  CHECK(given.find("Share this article") < given.find("stayed open"));
  CHECK(given.find("stayed open") < given.find("All rights reserved"));
  CHECK(has(given, "<small>2 pieces set aside, 1 place repaired</small>"));
  CHECK(has(html, "<small>nothing set aside</small>"));
}

TEST_CASE("html: the same repair is told once and counted") {
  auto comparison = hand_built::make();
  comparison.articles[1].repairs.push_back(comparison.articles[1].repairs.front());
  const std::string html = fragment(comparison);
  CHECK(has(html, " · 2 times</td>"));
  CHECK(has(html, "2 places repaired"));
}

TEST_CASE("html: what the page says of itself comes with the line that says it, or is not stated") {
  auto comparison = hand_built::make();
  auto& article = comparison.articles[0];
  article.furniture.push_back({"Elden Echo · 3 May 2026", "dateline", {5, 30}});
  article.outlet = "Elden Echo";
  article.byline = "";
  article.published = article::stated_interval("2026-05-03");
  const std::string html = fragment(comparison);
  CHECK(
      has(html,
          "<div data-fact=\"outlet\"><dt>Outlet</dt><dd><span class=\"value\" dir=\"auto\">Elden "
          "Echo</span> <small class=\"where\">from “Elden Echo · 3 May 2026”</small></dd></div>"));
  CHECK(has(
      html,
      "<span class=\"value\" dir=\"auto\" data-value=\"2026-05-03\">2026-05-03</span> <small "));
  CHECK(has(html, "<dt>Byline</dt><dd><em class=\"unsaid\">not stated</em></dd>"));
  article.reading.byline = "";
  CHECK(has(fragment(comparison),
            "<dt>Byline</dt><dd data-stated=\"\"><em class=\"unsaid\">not stated</em> <small "
            "class=\"where\">stated by the reader</small></dd>"));
}

TEST_CASE("html: the page carries its style, forbids scripts and can mark wording") {
  const auto comparison = hand_built::make();
  const std::string page = report::html_page(comparison, {});
  CHECK(page.rfind("<!doctype html>\n<html lang=\"en\">", 0) == 0);
  CHECK(has(page, "default-src 'none'"));
  CHECK_FALSE(has(page, "class=\"show-wording\""));
  CHECK(has(report::html_page(comparison, {"en", true}), "<body class=\"show-wording\">"));
  CHECK(has(report::html_page(comparison, {"en", true}), "(marked)"));
}

TEST_CASE("html: text in another language than the report's says so") {
  auto comparison = hand_built::make();
  comparison.articles[1].language = "tr";
  CHECK(has(fragment(comparison), "<q lang=\"tr\" dir=\"auto\">"));
}
