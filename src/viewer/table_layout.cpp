#include "viewer/table_layout.h"

#include <algorithm>

#include "viewer/version_signs.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

constexpr float kPhoneWidth = 700;
constexpr float kWords = 90;    // the narrowest column that holds words
constexpr float kWidest = 340;  // a wider one only parts words from their head
constexpr float kSign = 28;
constexpr float kGap = 10;  // above and below a line
constexpr float kTouch = 40;

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
  layout.signs = version_signs(request.display);
  layout.column_width = std::clamp(layout.column_width, kSign, 2 * kSign);
  layout.width = std::max(request.width, layout.head_width + count * layout.column_width);
}

// Who of the versions in view has the entry not, in words; nothing when all have it.
std::string lacking_words(const TableRequest& request, const TableLine& line) {
  std::vector<article::ArticleIndex> lacking;
  for (const std::size_t version : request.versions)
    if (version < line.cells.size() && !line.cells[version].present)
      lacking.push_back(static_cast<article::ArticleIndex>(version));
  if (lacking.empty() || line.alone) return {};
  const bool one = lacking.size() > 1 && lacking.size() + 1 == request.versions.size();
  return one ? words::in_no_other()
             : words::not_in(lacking, request.versions.size(), request.display.articles);
}

}  // namespace

std::vector<std::size_t> listed(const Table& table, const TableLine& line,
                                const std::vector<std::size_t>& versions) {
  std::vector<std::size_t> out;
  if (table.about_absent) return out;
  for (const std::size_t version : versions)
    if (version < line.cells.size() && line.cells[version].present) out.push_back(version);
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
    layout.lacking.push_back(lay_out_paragraph(phone ? lacking_words(request, line) : std::string(),
                                               {Face::chrome, layout.detail_size},
                                               layout.detail_size * 1.4F, room, ink));
    float height = layout.heads.back().height() + layout.details.back().height();
    if (phone)
      height += static_cast<float>(listed(request.table, line, layout.versions).size()) *
                    layout.cell_line +
                layout.lacking_height(layout.lacking.size() - 1) + kGap / 2;
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
