#include <doctest/doctest.h>

#include "bench.h"
#include "sample.h"
#include "viewer/greys.h"
#include "viewer/palette.h"
#include "viewer/strip_layout.h"

using namespace synoptic;
using namespace synoptic::viewer;
using divergence::Kind;

namespace {

struct Strips {
  Strips(comparison::Display made, float width, float height = 700)
      : display(std::move(made)), layout(display) {
    layout.update({}, width, height, ink);
    strips = lay_out_strips(layout, layout.view_height());
  }
  // The ink of `strip` at the middle of a block.
  StripInk at(std::size_t strip, std::size_t block) const {
    const float whole = std::max(layout.content_height(), layout.view_height());
    const float y =
        (layout.top_of(block) + layout.height_of(block) / 2) * layout.view_height() / whole;
    for (const StripBand& band : strips[strip])
      if (y >= band.from && y < band.to) return band.ink;
    return StripInk::absent;
  }
  comparison::Display display;
  fake::FakeInk ink;
  SynopsisLayout layout;
  std::vector<Strip> strips;
};

comparison::Display told(std::size_t rows, std::size_t versions) {
  std::vector<sample::Told> all;
  for (std::size_t r = 0; r < rows; ++r) {
    all.emplace_back();
    for (std::size_t v = 0; v < versions; ++v)
      all.back().push_back((r + v) % 3 == 2 ? "" : "word" + std::to_string(r));
  }
  return sample::display(all);
}

}  // namespace

TEST_CASE("strips: one for each version, with its gaps and the consequence of what differs") {
  auto display = sample::display({{"thirty", "forty"}, {"alone", ""}, {"may", "will"}, {"x", "x"}});
  sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
  sample::add_finding(display, Kind::modality, "m", {{0, "may"}, {1, "will"}});
  display.findings[1].divergence.severity = divergence::Severity::weight;
  const Strips strips(std::move(display), 1366);
  REQUIRE(strips.strips.size() == 2);
  CHECK(strips.at(0, 0) == StripInk::meaning);
  CHECK(strips.at(1, 1) == StripInk::absent);
  CHECK(strips.at(0, 1) == StripInk::present);
  CHECK(strips.at(1, 2) == StripInk::weight);
  CHECK(strips.at(1, 3) == StripInk::present);
}

TEST_CASE("strips: a phone and more than eight versions have one for all") {
  CHECK(Strips(told(20, 4), 390).strips.size() == 1);
  CHECK(Strips(told(20, 9), 1366).strips.size() == 1);
  CHECK(Strips(told(20, 8), 1366).strips.size() == 8);
  CHECK(Strips(told(20, 4), 390).layout.strip_width() == kStripWidth);
}

TEST_CASE("strips: a long story has no more bands than the strip has steps") {
  const Strips strips(told(4000, 3), 1366);
  for (const Strip& strip : strips.strips) {
    CHECK(strip.size() <= 351);
    CHECK(strip.back().to <= 702);
  }
}

TEST_CASE("strips: no room or no rows, no bands") {
  CHECK(Strips(told(3, 2), 1366, 10).strips.empty());
  CHECK(Strips({}, 1366).strips.empty());
}

TEST_CASE("strips: rows stand apart by a pixel wherever they are higher than a step") {
  const Strips strips(told(8, 2), 1366);
  const Strip& first = strips.strips[0];
  REQUIRE(first.size() > 4);
  for (std::size_t band = 0; band + 1 < first.size(); ++band) {
    CHECK(first[band].to > first[band].from);
    CHECK(first[band + 1].from - first[band].to == 1);
  }
}

TEST_CASE("strips: no ink at all where a version has nothing, and nowhere the ink of words") {
  for (const bool dark : {false, true}) {
    auto display = sample::display({{"thirty", "forty"}, {"alone", ""}, {"x", "x"}});
    sample::add_finding(display, Kind::number, "n", {{0, "thirty"}, {1, "forty"}});
    fake::Bench bench(std::move(display));
    bench.viewer.state.dark = dark;
    bench.frame();
    const auto& layout = bench.viewer.layout();
    const float left = 1366 - layout.strip_width();
    CHECK_FALSE(
        bench.screen.has_colour(palette(dark).text, {left, layout.header_height()}, {1366, 768}));
    const float scale =
        layout.view_height() / std::max(layout.content_height(), layout.view_height());
    const float top = layout.header_height() + layout.top_of(1) * scale;
    const ImU32 present = blended(palette(dark).header, palette(dark).text, 0.09F);
    const auto inked = [&](std::size_t strip) {
      const float x = left + 4 + static_cast<float>(strip) * kVersionStrip;
      return bench.screen.has_colour(present, {x, top - 3}, {x + 6, top + 10});
    };
    CHECK(inked(0));
    CHECK_FALSE(inked(1));
  }
}
