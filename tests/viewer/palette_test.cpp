#include "viewer/palette.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace synoptic::viewer;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

Vector linear(ImU32 colour) {
  Vector out{};
  const int shifts[] = {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT};
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = ((colour >> shifts[i]) & 0xFFU) / 255.0;
    out[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  }
  return out;
}

Vector times(const Matrix& m, const Vector& v) {
  Vector out{};
  for (std::size_t i = 0; i < 3; ++i) out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
  return out;
}

// WCAG 2.2, contrast ratio.
double contrast(ImU32 a, ImU32 b) {
  const auto luminance = [](ImU32 colour) {
    const Vector v = linear(colour);
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
  };
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

// Machado, Oliveira, Fernandes 2009, severity 1.
constexpr Matrix kProtan{{{0.152286, 1.052583, -0.204868},
                          {0.114503, 0.786281, 0.099216},
                          {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan{{{0.367322, 0.860646, -0.227968},
                          {0.280085, 0.672501, 0.047413},
                          {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan{{{1.255528, -0.076749, -0.178779},
                          {-0.078411, 0.930809, 0.147602},
                          {0.004733, 0.691367, 0.303900}}};
constexpr Matrix kToXyz{{{0.4124564, 0.3575761, 0.1804375},
                         {0.2126729, 0.7151522, 0.0721750},
                         {0.0193339, 0.1191920, 0.9503041}}};

Vector lab(ImU32 colour, const Matrix& eye) {
  Vector seen = times(eye, linear(colour));
  for (double& c : seen) c = std::clamp(c, 0.0, 1.0);
  const Vector xyz = times(kToXyz, seen);
  const auto f = [](double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  };
  const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIEDE2000 (Sharma, Wu, Dalal 2005).
double difference(const Vector& p, const Vector& q) {
  const double kTurn = std::acos(-1.0) / 180;
  const double mean = (std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2;
  const double seventh = std::pow(mean, 7);
  const double g = 0.5 * (1 - std::sqrt(seventh / (seventh + std::pow(25, 7))));
  const double a1 = p[1] * (1 + g), a2 = q[1] * (1 + g);
  const double c1 = std::hypot(a1, p[2]), c2 = std::hypot(a2, q[2]);
  const auto hue = [&](double b, double a) {
    const double h = std::atan2(b, a) / kTurn;
    return h < 0 ? h + 360 : h;
  };
  const double h1 = hue(p[2], a1), h2 = hue(q[2], a2);
  double dh = h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  double h = (h1 + h2) / 2;
  if (std::abs(h1 - h2) > 180) h += h1 + h2 < 360 ? 180 : -180;
  if (c1 * c2 == 0) {
    dh = 0;
    h = h1 + h2;
  }
  const double big_h = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2 * kTurn);
  const double l = (p[0] + q[0]) / 2, c = (c1 + c2) / 2;
  const double t = 1 - 0.17 * std::cos((h - 30) * kTurn) + 0.24 * std::cos(2 * h * kTurn) +
                   0.32 * std::cos((3 * h + 6) * kTurn) - 0.2 * std::cos((4 * h - 63) * kTurn);
  const double sl = 1 + 0.015 * std::pow(l - 50, 2) / std::sqrt(20 + std::pow(l - 50, 2));
  const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  const double c7 = std::pow(c, 7);
  const double rt = -2 * std::sqrt(c7 / (c7 + std::pow(25, 7))) *
                    std::sin(60 * kTurn * std::exp(-std::pow((h - 275) / 25, 2)));
  const double dl = (q[0] - p[0]) / sl, dc = (c2 - c1) / sc, dhh = big_h / sh;
  return std::sqrt(dl * dl + dc * dc + dhh * dhh + rt * dc * dhh);
}

struct Theme {
  bool dark, contrast;
};
constexpr Theme kThemes[] = {{false, false}, {true, false}, {false, true}, {true, true}};

}  // namespace

TEST_CASE("palette: the measure of difference is the published one") {
  CHECK(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) ==
        doctest::Approx(2.0425).epsilon(0.0001));
  CHECK(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) ==
        doctest::Approx(1.2644).epsilon(0.0001));
  CHECK(contrast(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21));
}

TEST_CASE("palette: passages are read at 7:1 on paper, on every mark and in the tip") {
  for (const Theme theme : kThemes) {
    const Palette& p = palette(theme.dark, theme.contrast);
    CAPTURE(theme.dark);
    CAPTURE(theme.contrast);
    for (const ImU32 under : {p.cell, p.cell_base, p.row_chosen, p.fact, p.voice, p.stance})
      CHECK(contrast(p.text, under) >= 7);
    CHECK(contrast(p.tip_text, p.tip) >= 7);
    CHECK(contrast(p.text, p.selection) >= (theme.contrast ? 7 : 4.5));
  }
}

TEST_CASE("palette: what stands around passages is read at 4.5:1, with high contrast at 7:1") {
  for (const Theme theme : kThemes) {
    const Palette& p = palette(theme.dark, theme.contrast);
    const double least = theme.contrast ? 7 : 4.5;
    CAPTURE(theme.dark);
    CAPTURE(theme.contrast);
    for (const ImU32 under : {p.header, p.page, p.cell, p.cell_base, p.row_chosen})
      CHECK(contrast(p.muted, under) >= least);
    CHECK(contrast(p.tip_muted, p.tip) >= least);
    for (const ImU32 under : {p.fact_line, p.voice_line, p.stance_line, p.presence_line})
      CHECK(contrast(p.badge_text, under) >= least);
  }
}

TEST_CASE("palette: with high contrast lines, hatch and edges stand out") {
  for (const bool dark : {false, true}) {
    const Palette& p = palette(dark, true);
    CHECK(contrast(p.line, p.cell) >= 7);
    CHECK(contrast(p.hatch, p.cell) >= 4.5);
    CHECK(contrast(p.text, p.cell) == doctest::Approx(21));
  }
}

TEST_CASE("palette: the three families stay apart for every eye") {
  const Matrix plain{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
  for (const Theme theme : kThemes) {
    const Palette& p = palette(theme.dark, theme.contrast);
    CAPTURE(theme.dark);
    CAPTURE(theme.contrast);
    for (const Matrix& eye : {plain, kProtan, kDeutan, kTritan}) {
      CHECK(difference(lab(p.fact, eye), lab(p.voice, eye)) >= 15);
      CHECK(difference(lab(p.fact, eye), lab(p.stance, eye)) >= 15);
      CHECK(difference(lab(p.voice, eye), lab(p.stance, eye)) >= 15);
    }
  }
}
