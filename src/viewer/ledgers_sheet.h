#pragma once

// The ledgers as a Sheet: six pages, one table each, with tabs above them.

#include <array>
#include <optional>
#include <vector>

#include "viewer/ledger_pages.h"
#include "viewer/sheet.h"
#include "viewer/table_layout.h"

namespace synoptic::viewer {

// A tab: where it stands, and what it says.
struct LedgerTab {
  LedgerPage page = LedgerPage::numbers;
  ImVec2 from, to;
  float margin = 12, size = 14;  // beside the name, and of its letters
  std::string name, count;
};

// In one line, or in two of three where one is too narrow.
std::vector<LedgerTab> lay_out_tabs(const comparison::Display& display, float width, Ink& ink);

class LedgersSheet final : public Sheet {
 public:
  explicit LedgersSheet(const comparison::Display& display) : display_(display) {}

  bool update(const ViewerState& state, ImVec2 size, Ink& ink) override;
  float header_height() const override { return header_; }
  float content_height() const override;
  float content_width() const override { return layout_.width; }
  void draw(Frame& frame, const ViewerState& state) const override;
  // Lines of a ledger are no passages in the order of the story: the line at the top stays there.
  std::optional<Spot> spot_at(float y) const override;
  std::optional<float> place_of(Spot spot, Ink& ink) override;
  std::optional<Extent> reveal_finding(std::size_t finding, ViewerState& state, ImVec2 size,
                                       Ink& ink) override;
  std::optional<Extent> reveal_row(std::uint32_t, ViewerState&, ImVec2, Ink&) override {
    return std::nullopt;
  }

  bool turn(int by, ViewerState& state) override;  // to another page
  std::optional<std::uint32_t> apply(Control control, std::uint32_t value,
                                     ViewerState& state) override;

  const Table& table() const { return *tables_[page_]; }
  const TableLayout& layout() const { return layout_; }
  const std::vector<LedgerTab>& tabs() const { return tabs_; }

 private:
  const Table& table_of(std::size_t page);
  void draw_tabs(Frame& frame, const ViewerState& state) const;

  const comparison::Display& display_;
  std::array<std::optional<Table>, kLedgerPages> tables_;  // made when first looked at
  TableLayout layout_;
  std::vector<LedgerTab> tabs_;
  Paragraph note_, empty_;
  float header_ = 0;
  // What the layout was made for.
  std::size_t page_ = kLedgerPages;
  std::vector<std::size_t> versions_;
  float width_ = 0, text_size_ = 0, density_ = 0;
};

}  // namespace synoptic::viewer
