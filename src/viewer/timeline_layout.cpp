#include "viewer/timeline_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "phrases/phrase.h"
#include "viewer/short_paragraph.h"
#include "viewer/words.h"

namespace synoptic::viewer {

TimelineLayout::TimelineLayout(const comparison::Display& display) : display_(display) {
  for (const auto& finding : display.findings)
    letters_.push_back(letter_readings(finding.divergence, display.articles.size()));
}

std::string TimelineLayout::caption() const {
  if (order_.dated == 0) return std::string(phrases::phrase("view.timeline.undated"));
  const std::string& first = order_.when[order_.versions.front()];
  if (!order_.timed()) {
    for (const std::size_t version : order_.versions)
      if (!order_.when[version].empty())
        return words::with("view.timeline.same", order_.when[version]);
  }
  return words::with("view.timeline.caption", first,
                     order_.when_short[order_.versions[order_.dated - 1]]);
}

bool TimelineLayout::update(const ViewerState& state, ImVec2 size, Ink& ink) {
  GridCause cause{size, state.text_size, ink.density(), shown_versions(display_, state)};
  const bool same_versions = cause.versions == cause_.versions && cause_.size.x >= 0;
  const bool same_space = cause == cause_;
  const bool same_claims = same_versions && filter_ == state.filter && selected_ == state.selected;
  if (same_space && same_claims && open_ == state.timeline_open) return false;
  cause_ = std::move(cause);
  filter_ = state.filter;
  selected_ = state.selected;
  open_ = state.timeline_open;
  if (!same_versions) order_ = order_in_time(display_, cause_.versions);
  if (!same_claims) claims_ = classify_claims(display_, order_, state);
  if (!same_space) {
    std::vector<std::string> below = order_.when_short;
    for (std::size_t v = 0; v < below.size(); ++v) {
      if (below[v] == display_.articles[v].label) below[v].clear();
      if (order_.when[v].empty() && order_.dated > 0)
        below[v] = std::string(phrases::phrase("view.timeline.no_date"));
    }
    const GridSpace space{size.x, state.text_size, 0, 0, 24, 28, 0, false};
    grid_ = lay_out_grid(
        {display_, state, space, caption(), false, order_.versions, std::move(below)}, ink);
    const GridPlan& plan = grid_.plan;
    const float words = 2 * plan.line;
    track_height_ = std::round(plan.text * 2.7F);
    claim_height_ =
        plan.phone ? 8 + words + 4 + track_height_ + 8 : std::max(words, track_height_) + 14;
  }
  if (!same_claims || !same_space) words_.assign(claims_.size(), std::nullopt);
  list_lines(state.timeline_open);
  return true;
}

void TimelineLayout::list_lines(bool open) {
  const float heading = std::round(grid_.plan.text * 1.5F + 22);
  lines_.clear();
  height_ = 0;
  for (std::uint32_t c = 0; c < claims_.size(); ++c) {
    const Course course = claims_[c].course;
    if (c == 0 || claims_[c - 1].course != course) {
      std::size_t count = 0;
      while (c + count < claims_.size() && claims_[c + count].course == course) ++count;
      lines_.push_back({height_, std::nullopt, course, count});
      height_ += heading;
    }
    if (course == Course::throughout && !open) continue;
    lines_.push_back({height_, c, course, 0});
    height_ += claim_height_;
  }
}

Range TimelineLayout::lines_in_view(float top, float height) const {
  const auto below = [](const TimelineLine& line, float y) { return line.top < y; };
  const auto first = std::lower_bound(lines_.begin(), lines_.end(), top, below);
  const auto last = std::lower_bound(first, lines_.end(), top + height, below);
  const auto index = static_cast<std::size_t>(first - lines_.begin());
  return {index > 0 ? index - 1 : 0, static_cast<std::size_t>(last - lines_.begin())};
}

std::string_view TimelineLayout::passage(const Claim& claim) const {
  const auto& cells = display_.synopsis.rows[claim.row].cells;
  for (std::size_t i = 0; i < claim.held.size(); ++i) {
    if (!is_letter(claim.held[i])) continue;
    const auto& article = display_.articles[order_.versions[i]];
    return article.words(article.sentence(cells[order_.versions[i]].sentences.front()).span);
  }
  return {};
}

void TimelineLayout::settle(float top, Ink& ink) {
  const GridPlan& plan = grid_.plan;
  const float width = plan.phone ? cause_.size.x - 2 * plan.margin - plan.gutter : plan.words();
  const Range range = lines_in_view(top, cause_.size.y);
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (!lines_[i].claim || words_[*lines_[i].claim]) continue;
    const Claim& claim = claims_[*lines_[i].claim];
    if (claim.finding)
      words_[*lines_[i].claim] = lay_out_short(display_.findings[*claim.finding].summary,
                                               {Face::chrome, plan.text}, plan.line, width, 2, ink);
    else
      words_[*lines_[i].claim] =
          lay_out_short(passage(claim), {Face::passage, plan.text * 1.05F}, plan.line, width,
                        claim.caption.empty() ? 2 : 1, ink);
  }
}

std::optional<std::size_t> TimelineLayout::claim_of(std::size_t finding) const {
  for (std::size_t c = 0; c < claims_.size(); ++c)
    if (claims_[c].finding == finding) return c;
  if (finding >= display_.findings.size()) return std::nullopt;
  const auto row = display_.findings[finding].divergence.row;
  return row ? claim_of_row(*row) : std::nullopt;
}

std::optional<std::size_t> TimelineLayout::claim_of_row(std::uint32_t row) const {
  for (std::size_t c = 0; c < claims_.size(); ++c)
    if (!claims_[c].finding && claims_[c].row == row) return c;
  return std::nullopt;
}

std::optional<std::size_t> TimelineLayout::line_of_claim(std::size_t claim) const {
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (lines_[i].claim == claim) return i;
  return std::nullopt;
}

}  // namespace synoptic::viewer
