#include "viewer/svg_ink.h"

#include <doctest/doctest.h>

#include "viewer/fake_ink.h"
#include "viewer/sample.h"
#include "viewer/viewer.h"

using namespace synoptic::viewer;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// One frame without anti-aliasing, drawn by `draw(ink, list)`.
template <typename Draw>
std::string svg_of(Draw draw) {
  fake::NullScreen screen(400, 300);
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLines = style.AntiAliasedLinesUseTex = style.AntiAliasedFill = false;
  fake::FakeInk measure;
  std::string svg;
  screen.frame([&] {
    SvgInk ink(measure);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    draw(ink, list);
    svg = ink.take(list, *ImGui::GetForegroundDrawList());
  });
  return svg;
}

constexpr ImU32 kRed = IM_COL32(255, 0, 0, 255);
constexpr ImU32 kHalfBlue = IM_COL32(0, 0, 255, 128);

}  // namespace

TEST_CASE("svg: words of one line are one text, each at its place and as wide as on the screen") {
  const std::string svg = svg_of([](SvgInk& ink, ImDrawList& list) {
    ink.draw(list, {10, 20}, "Nine", {Face::passage, 16}, kRed);
    ink.draw(list, {50, 20}, "men", {Face::passage, 16}, kRed);
    ink.draw(list, {10, 40}, "hurt", {Face::chrome_strong, 12.5F}, kRed);
    ink.finish_layer(list);
  });
  CHECK(has(svg,
            "<text class=\"f0\" y=\"20\" font-size=\"16\" fill=\"#ff0000\"><tspan x=\"10\" "
            "textLength=\"32\">Nine</tspan> <tspan x=\"50\" textLength=\"24\">men</tspan></text>"));
  CHECK(has(svg, "<text class=\"f3\" y=\"40\" font-size=\"12.5\""));
}

TEST_CASE("svg: areas lie below shapes and shapes below words, whatever was drawn first") {
  const std::string svg = svg_of([](SvgInk& ink, ImDrawList& list) {
    ink.begin_layer(list);
    ink.draw(list, {10, 20}, "word", {}, kRed);
    list.AddRectFilled({0, 0}, {8, 8}, kHalfBlue);
    ink.fill(list, {-50, 0}, {100, 30}, kRed);
    ink.finish_layer(list);
  });
  CHECK(has(svg, "<rect x=\"0\" y=\"0\" width=\"100\" height=\"30\" fill=\"#ff0000\"/>"));
  CHECK(has(svg, "<path fill=\"#0000ff\" fill-opacity=\"0.5\" d=\"M0 0L8 0L8 8L0 8Z\"/>"));
  CHECK(svg.find("<rect x=\"0\" y=\"0\" width=\"100\"") < svg.find("<path"));
  CHECK(svg.find("<path") < svg.find("<text"));
}

TEST_CASE("svg: a shape is written once, in the layer it was drawn in") {
  const std::string svg = svg_of([](SvgInk& ink, ImDrawList& list) {
    list.AddRectFilled({0, 0}, {8, 8}, kRed);
    ink.finish_layer(list);
    ink.finish_layer(list);
    list.AddLine({0, 20}, {30, 20}, kRed, 2);
  });
  CHECK(count(svg, "<path") == 2);
}

TEST_CASE("svg: what is cut off on the screen is cut off here, and every group is closed") {
  const std::string svg = svg_of([](SvgInk& ink, ImDrawList& list) {
    list.PushClipRect({0, 100}, {400, 200});
    list.AddRectFilled({0, 0}, {8, 300}, kRed);
    ink.draw(list, {10, 99}, "half", {}, kRed);
    ink.finish_layer(list);
    list.PopClipRect();
    ink.draw(list, {10, 20}, "whole", {}, kRed);
    ink.finish_layer(list);
  });
  CHECK(has(svg, "<rect x=\"0\" y=\"100\" width=\"400\" height=\"100\"/></clipPath>"));
  CHECK(count(svg, "<clipPath") == 2);
  CHECK(count(svg, "<g") == count(svg, "</g>"));
}

TEST_CASE("svg: hostile words stay text, and nothing is no document's business but text") {
  const std::string svg = svg_of([](SvgInk& ink, ImDrawList& list) {
    ink.draw(list, {0, 20}, std::string_view("]]></text><script>\0\xEF\xBF\xBE\xFF&", 24), {},
             kRed);
    ink.draw(list, {0, 40}, "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", {Face::passage, 16, true}, kRed);
    ink.draw(list, {0, 60}, "", {}, kRed);
    ink.finish_layer(list);
  });
  CHECK(has(svg, ">]]&gt;&lt;/text&gt;&lt;script&gt;\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD&amp;<"));
  CHECK(has(svg, " direction=\"rtl\" text-anchor=\"end\">"));
  CHECK(count(svg, "<text") == 2);
}

TEST_CASE("svg: every word that a view draws on the screen stands in its SVG") {
  fake::NullScreen screen(1200, 800);
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLines = style.AntiAliasedLinesUseTex = style.AntiAliasedFill = false;
  for (std::size_t view = 0; view < kViewCount; ++view) {
    CAPTURE(view);
    fake::FakeInk plain;
    std::string svg;
    Viewer viewer;
    auto display = synoptic::viewer::sample::display(
        {{"thirty boats sank", "forty boats sank"}, {"it rained all day", ""}});
    sample::add_finding(display, synoptic::divergence::Kind::number, "n",
                        {{0, "thirty"}, {1, "forty"}});
    viewer.show(std::move(display));
    viewer.turn_to(static_cast<View>(view));
    screen.frame([&] { viewer.draw(plain, {1200, 800}, 0); });
    plain.words.clear();
    screen.frame([&] { viewer.draw(plain, {1200, 800}, 0); });
    screen.frame([&] {
      SvgInk ink(plain);
      viewer.draw(ink, {1200, 800}, 0);
      svg = ink.take(*ImGui::GetBackgroundDrawList(), *ImGui::GetForegroundDrawList());
    });
    CHECK(plain.words.size() > 3);
    std::size_t words = 0;
    for (const auto& word : plain.words) words += word.text.empty() ? 0 : 1;
    CHECK(count(svg, "<tspan") == words);
    CHECK(count(svg, "<g") == count(svg, "</g>"));
  }
}
