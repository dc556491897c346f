#include "viewer/ledgers_sheet.h"

#include <algorithm>

#include "viewer/cell_view.h"
#include "viewer/columns.h"
#include "viewer/table_view.h"
#include "viewer/thumb_view.h"

namespace synoptic::viewer {
namespace {

constexpr float kTab = 44;
constexpr float kMargin = 12;
constexpr float kTail = 48;  // free room below the last line
constexpr std::size_t kInRow = 3;
constexpr std::size_t kPageLines = 1U << 24U;  // more than any page has
constexpr TextStyle kName{Face::chrome_strong, 14};
constexpr TextStyle kCount{Face::chrome, 12};

// The versions in view, in the reader's order.
std::vector<std::size_t> versions_of(const comparison::Display& display, const ViewerState& state) {
  const std::size_t count = display.articles.size();
  auto order =
      state.order.empty() ? column_order(count, article::at(display.synopsis.base)) : state.order;
  order.erase(std::remove_if(order.begin(), order.end(),
                             [&](std::size_t version) {
                               return version >= count || state.hidden.count(version) > 0;
                             }),
              order.end());
  return order;
}

std::size_t page_of(const ViewerState& state) {
  return std::min<std::size_t>(state.ledger_page, kLedgerPages - 1);
}

bool rests(const TableLine& line, std::size_t finding) {
  return std::any_of(line.cells.begin(), line.cells.end(), [&](const TableCell& cell) {
    return std::find(cell.rests_here.begin(), cell.rests_here.end(), finding) !=
           cell.rests_here.end();
  });
}

}  // namespace

std::vector<LedgerTab> lay_out_tabs(const comparison::Display& display, float width, Ink& ink) {
  std::vector<LedgerTab> tabs;
  float x = 0;
  for (std::size_t p = 0; p < kLedgerPages; ++p) {
    LedgerTab tab;
    tab.page = static_cast<LedgerPage>(p);
    tab.name = page_name(tab.page);
    tab.count = std::to_string(page_count(display, tab.page));
    tab.from = {x, 0};
    x += 2 * kMargin + ink.width(tab.name, kName) + 6 + ink.width(tab.count, kCount);
    tab.to = {x, kTab};
    tabs.push_back(std::move(tab));
  }
  if (x <= width) return tabs;
  const float each = width / static_cast<float>(kInRow);
  for (std::size_t p = 0; p < tabs.size(); ++p) {
    const auto column = static_cast<float>(p % kInRow), row = static_cast<float>(p / kInRow);
    tabs[p].from = {column * each, row * kTab};
    tabs[p].to = {(column + 1) * each, (row + 1) * kTab};
    tabs[p].margin = 6;
    tabs[p].size = 13;
  }
  return tabs;
}

const Table& LedgersSheet::table_of(std::size_t page) {
  if (!tables_[page]) tables_[page] = ledger_table(display_, static_cast<LedgerPage>(page));
  return *tables_[page];
}

bool LedgersSheet::update(const ViewerState& state, ImVec2 size, Ink& ink) {
  const std::size_t page = page_of(state);
  auto versions = versions_of(display_, state);
  if (page == page_ && versions == versions_ && size.x == width_ && state.text_size == text_size_ &&
      ink.density() == density_)
    return false;
  page_ = page;
  versions_ = std::move(versions);
  width_ = size.x;
  text_size_ = state.text_size;
  density_ = ink.density();
  const Table& table = table_of(page);
  tabs_ = lay_out_tabs(display_, width_, ink);
  layout_ = lay_out_table({display_, table, versions_, width_, text_size_}, ink);
  const float room = std::max(40.0F, std::min(width_, 760.0F) - 2 * kMargin);
  note_ = lay_out_paragraph(table.note, {Face::chrome, 13}, 18, room, ink);
  empty_ = lay_out_paragraph(table.empty, {Face::chrome, 15}, 22, room, ink);
  header_ = tabs_.back().to.y;
  if (note_.lines > 0 && !table.lines.empty()) header_ += note_.height() + 10;
  if (layout_.shape != TableLayout::Shape::phone && !table.lines.empty()) header_ += kColumnNames;
  return true;
}

float LedgersSheet::content_height() const { return layout_.height() + kTail; }

void LedgersSheet::draw(Frame& frame, const ViewerState& state) const {
  const TablePlace place{display_, table(), layout_, header_};
  draw_table(frame, place, state);
  frame.ink.begin_layer(frame.list);
  frame.ink.fill(frame.list, {0, 0}, {frame.size.x, header_}, frame.colours.header);
  frame.targets.add({0, 0}, {frame.size.x, header_}, {});
  draw_tabs(frame, state);
  if (table().lines.empty()) {
    draw_paragraph(frame, frame.list, empty_, {kMargin, header_ + 24}, frame.colours.muted);
  } else {
    draw_paragraph(frame, frame.list, note_, {kMargin, tabs_.back().to.y + 5}, frame.colours.muted);
    draw_column_names(frame, place, state);
  }
  const float thin = frame.hairline();
  frame.ink.fill(frame.list, {0, header_ - thin}, {frame.size.x, header_},
                 state.scroll().at > 0 ? frame.colours.muted : frame.colours.line);
  draw_scroll_bar(frame, header_, content_height(), state.scroll().at);
  frame.ink.finish_layer(frame.list);
}

void LedgersSheet::draw_tabs(Frame& frame, const ViewerState& state) const {
  for (const LedgerTab& tab : tabs_) {
    const bool shown = static_cast<std::size_t>(tab.page) == page_of(state);
    frame.targets.add(tab.from, tab.to,
                      hit_control(Control::ledger_page, static_cast<std::size_t>(tab.page)));
    const float left = snap(frame.ink, tab.from.x), right = snap(frame.ink, tab.to.x);
    if (shown) {
      frame.ink.fill(frame.list, {left, tab.from.y}, {right, tab.to.y}, frame.colours.page);
      frame.ink.fill(frame.list, {left, tab.to.y - 3}, {right, tab.to.y}, frame.colours.accent);
    }
    const float room =
        tab.to.x - tab.from.x - 2 * tab.margin - 4 - frame.ink.width(tab.count, kCount);
    const float base = tab.from.y + baseline_in(kTab - 3, tab.size);
    const TextStyle style{shown ? Face::chrome_strong : Face::chrome, tab.size};
    const float used = draw_fitted(
        frame.ink, frame.list, {tab.from.x + tab.margin, base}, tab.name, style,
        shown || frame.over(tab.from, tab.to) ? frame.colours.text : frame.colours.muted, room);
    frame.ink.draw(frame.list, {tab.from.x + tab.margin + used + 5, base}, tab.count, kCount,
                   frame.colours.muted);
  }
}

std::optional<Spot> LedgersSheet::spot_at(float y) const {
  if (y < 0 || y >= layout_.height()) return std::nullopt;
  const std::size_t line = layout_.line_at(y);
  const float top = layout_.tops[line];
  return Spot{kNoRow, (y - top) / (layout_.tops[line + 1] - top),
              static_cast<std::uint32_t>(page_ * kPageLines + line)};
}

std::optional<float> LedgersSheet::place_of(Spot spot, Ink& /*ink*/) {
  const std::size_t line = spot.line % kPageLines;
  if (spot.row != kNoRow || spot.line / kPageLines != page_ || line + 1 >= layout_.tops.size())
    return std::nullopt;
  const float top = layout_.tops[line];
  return top + spot.inside * (layout_.tops[line + 1] - top);
}

std::optional<Extent> LedgersSheet::reveal_finding(std::size_t finding, ViewerState& state,
                                                   ImVec2 size, Ink& ink) {
  const std::size_t shown = page_of(state);
  for (std::size_t i = 0; i <= kLedgerPages; ++i) {
    const std::size_t page = i == 0 ? shown : i - 1;  // the one in view first
    const auto& lines = table_of(page).lines;
    for (std::size_t line = 0; line < lines.size(); ++line) {
      if (!rests(lines[line], finding)) continue;
      state.ledger_page = static_cast<std::uint8_t>(page);
      update(state, size, ink);
      return Extent{layout_.tops[line], layout_.tops[line + 1]};
    }
  }
  return std::nullopt;
}

bool LedgersSheet::turn(int by, ViewerState& state) {
  const auto to = static_cast<std::uint32_t>(state.ledger_page + by);
  apply(Control::ledger_page, to, state);
  return true;
}

std::optional<std::uint32_t> LedgersSheet::apply(Control control, std::uint32_t value,
                                                 ViewerState& state) {
  if (control != Control::ledger_page || value >= kLedgerPages || value == state.ledger_page)
    return std::nullopt;
  state.ledger_page = static_cast<std::uint8_t>(value);
  state.scroll() = {};
  return std::nullopt;
}

}  // namespace synoptic::viewer
