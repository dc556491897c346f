#include "viewer/table_layout.h"

#include <algorithm>

namespace synoptic::viewer {
namespace {

constexpr float kPhoneWidth = 700;
constexpr float kWords = 90;    // the narrowest column that holds words
constexpr float kWidest = 340;  // a wider one only parts words from their head
constexpr float kSign = 28;
constexpr float kGap = 10;  // above and below a line
constexpr float kTouch = 40;
constexpr std::size_t kFew = 8;  // versions that a phone lists whether they have the entry or not

void choose_shape(const TableRequest& request, TableLayout& layout) {
  const auto count = static_cast<float>(std::max<std::size_t>(1, request.versions.size()));
  layout.width = request.width;
  if (request.width < kPhoneWidth) {
    layout.shape = TableLayout::Shape::phone;
    layout.head_width = request.width;
    layout.column_width = request.width;
    return;
  }
  layout.head_width = std::clamp(request.width * 0.3F, 220.0F, 460.0F);
  layout.column_width = (request.width - layout.head_width) / count;
  if (layout.column_width >= kWords) {
    layout.column_width = std::min(layout.column_width, kWidest);
    return;
  }
  layout.shape = TableLayout::Shape::signs;
  layout.column_width = kSign;
  layout.width = std::max(request.width, layout.head_width + count * kSign);
}

}  // namespace

std::vector<std::size_t> listed(const Table& table, const TableLine& line,
                                const std::vector<std::size_t>& versions) {
  const bool all = versions.size() <= kFew;
  std::vector<std::size_t> out;
  for (const std::size_t version : versions)
    if (version < line.cells.size() && (all || line.cells[version].present != table.about_absent))
      out.push_back(version);
  return out;
}

TableLayout lay_out_table(const TableRequest& request, Ink& ink) {
  TableLayout layout;
  choose_shape(request, layout);
  layout.versions = request.versions;
  const float scale = request.text_size / 16;
  layout.cell_size = 14 * scale;
  layout.detail_size = 12 * scale;
  layout.cell_line = 20 * scale;
  const float room = std::max(40.0F, layout.head_width - 2 * layout.padding);
  const bool phone = layout.shape == TableLayout::Shape::phone;
  if (phone) layout.cell_line = std::max(kTouch, 24 * scale);
  layout.tops.push_back(0);
  for (const TableLine& line : request.table.lines) {
    const TextStyle style{line.passage ? Face::passage : Face::chrome_strong,
                          (line.passage ? 16 : 15) * scale};
    layout.heads.push_back(lay_out_paragraph(line.head, style, style.size * 1.4F, room, ink));
    layout.details.push_back(lay_out_paragraph(line.detail, {Face::chrome, layout.detail_size},
                                               layout.detail_size * 1.4F, room, ink));
    float height = layout.heads.back().height() + layout.details.back().height();
    if (phone)
      height += static_cast<float>(listed(request.table, line, layout.versions).size()) *
                    layout.cell_line +
                kGap / 2;
    else if (layout.shape == TableLayout::Shape::words)
      height = std::max(height, 2 * layout.cell_line);
    layout.tops.push_back(layout.tops.back() + height + 2 * kGap);
  }
  return layout;
}

std::size_t TableLayout::line_at(float y) const {
  const auto after = std::upper_bound(tops.begin(), tops.end() - 1, y);
  return after == tops.begin() ? 0 : static_cast<std::size_t>(after - tops.begin()) - 1;
}

}  // namespace synoptic::viewer
