#include "viewer/redline_layout.h"

#include <algorithm>
#include <cmath>

#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

constexpr float kCharacter = 0.465F;  // mean advance of a text serif, in parts of its size
constexpr float kLeastCharacters = 48;
constexpr float kMostCharacters = 70;
constexpr float kPhoneWidth = 700;
constexpr float kNumbers = 40;
constexpr float kGutter = 80;
constexpr float kPadding = 14;
constexpr float kStrip = 14;
constexpr float kFolded = 34;

float column_of(float characters, float text_size) {
  return characters * kCharacter * text_size + 2 * kPadding;
}

// A selected finding that the filter hides, or that the two tell alike, is marked all the same.
std::optional<std::size_t> beyond_filter(const comparison::Display& display,
                                         const ViewerState& state, RedlinePair pair) {
  if (!state.selected || *state.selected >= display.findings.size()) return std::nullopt;
  const std::size_t selected = *state.selected;
  if (passes(display, state.filter, selected) && tells_apart(display, selected, pair))
    return std::nullopt;
  return selected;
}

bool is_title(const comparison::Display& display, std::uint32_t row, std::size_t version) {
  for (const auto sentence : sentences_of(display, row, version))
    if (display.articles[version].sentence(sentence).kind == article::SentenceKind::title)
      return true;
  return false;
}

// What a slot is laid out from.
class SlotBuilder {
 public:
  SlotBuilder(const comparison::Display& display, const RedlinePlan& plan,
              const RedlineColumns& columns, const Marks& marks, float text_size)
      : display_(display), plan_(plan), columns_(columns), marks_(marks), text_size_(text_size) {}

  void build(const RedlineSlot& slot, RedlineSlotLayout& layout, Ink& ink) {
    if (columns_.woven)
      weave(slot, layout, ink);
    else
      set_apart(slot, layout, ink);
  }

 private:
  bool moved(std::uint32_t row) const { return plan_.passages[row].moved; }

  void set_apart(const RedlineSlot& slot, RedlineSlotLayout& layout, Ink& ink) {
    const auto fill = [&](RedlineCell& cell, std::uint32_t row, bool left) {
      if (row == kNoRow) return;
      const RedlineWords told = diff_passage(display_, plan_.pair, row);
      if (slot.aligned()) layout.rewritten = told.rewritten;
      if (moved(row)) tag_moved(cell, row, left);
      lay_out(left ? told.left : told.right, row, left, cell.text, ink);
      close(cell, kRow.above);
    };
    fill(layout.left, slot.left, true);
    fill(layout.right, slot.right, false);
    layout.height =
        std::max(std::max(layout.left.bottom, layout.right.bottom) + kRow.below, kRow.absent);
  }

  void weave(const RedlineSlot& slot, RedlineSlotLayout& layout, Ink& ink) {
    float top = kRow.above;
    if (slot.left != kNoRow && !slot.aligned()) {
      RedlineCell& cell = layout.left;
      cell.stub = moved(slot.left);
      if (cell.stub)
        tag_moved(cell, slot.left, true);
      else
        cell.tag = words::only_in(display_.articles[plan_.pair.left].label);
      if (!cell.stub)
        lay_out(diff_passage(display_, plan_.pair, slot.left).woven, slot.left, true, cell.text,
                ink);
      close(cell, top);
      top = cell.bottom + kRow.above;
    }
    if (slot.right != kNoRow) {
      RedlineCell& cell = layout.right;
      const RedlineWords told = diff_passage(display_, plan_.pair, slot.right);
      layout.rewritten = told.rewritten;
      if (moved(slot.right))
        tag_moved(cell, slot.right, false);
      else if (told.rewritten)
        cell.tag = std::string(words::redline("rewritten"));
      else if (plan_.passages[slot.right].change == PassageChange::only_right)
        cell.tag = words::only_in(display_.articles[plan_.pair.right].label);
      lay_out(told.woven, slot.right, false, cell.text, ink);
      close(cell, top);
    }
    layout.height = std::max(layout.left.bottom, layout.right.bottom) + kRow.below;
  }

  void tag_moved(RedlineCell& cell, std::uint32_t row, bool left) const {
    const RedlinePassage& passage = plan_.passages[row];
    const bool down = plan_.right_slot[row] > plan_.left_slot[row];
    cell.moved = true;
    cell.tag = left ? words::moved_to(passage.right_number, down)
                    : words::moved_from(passage.left_number, !down);
  }

  void lay_out(const std::vector<RedlinePart>& parts, std::uint32_t row, bool left,
               RedlineText& text, Ink& ink) const {
    RedlineTextRequest request{display_, plan_.pair, parts, article::SentenceKind::body,
                               0,        text_size_, marks_};
    const std::size_t version = left ? plan_.pair.left : plan_.pair.right;
    const auto& sentences = sentences_of(display_, row, version);
    if (!sentences.empty())
      request.kind = display_.articles[version].sentence(sentences.front()).kind;
    request.width = columns_.width - 2 * columns_.padding;
    lay_out_redline(request, ink, text);
  }

  void close(RedlineCell& cell, float top) const {
    cell.top = top;
    cell.words_top = top + (cell.tag.empty() || cell.stub ? 0 : kRow.eyebrow);
    cell.bottom = cell.words_top + (cell.stub ? kRow.eyebrow : cell.text.height());
  }

  const comparison::Display& display_;
  const RedlinePlan& plan_;
  const RedlineColumns& columns_;
  const Marks& marks_;
  float text_size_;
};

}  // namespace

bool has_room_for_two(float width, float text_size) {
  return width >= kNumbers + kGutter + 2 * column_of(kLeastCharacters, text_size);
}

RedlineColumns plan_redline_columns(float width, float text_size, bool woven) {
  RedlineColumns columns;
  columns.padding = kPadding;
  columns.woven = woven || !has_room_for_two(width, text_size);
  columns.numbers = width < kPhoneWidth ? 0 : kNumbers;
  columns.gutter = columns.woven ? 0 : kGutter;
  const float room = std::max(0.0F, width - columns.numbers - columns.gutter);
  const float most = width < kPhoneWidth ? 1.0e9F : column_of(kMostCharacters, text_size);
  const float count = columns.woven ? 1 : 2;
  columns.width = std::floor(std::min(room / count, most));
  const float spare = std::floor((room - count * columns.width) / 2);
  columns.left = columns.numbers + spare;
  columns.right = columns.woven ? columns.left : columns.left + columns.width + columns.gutter;
  return columns;
}

std::uint32_t redline_place(const RedlineSlot& slot) {
  return slot.right != kNoRow ? slot.right * 2 + 1 : slot.left * 2;
}

std::uint32_t slot_of_place(const RedlinePlan& plan, std::uint32_t place) {
  const std::uint32_t row = place / 2;
  if (row >= plan.left_slot.size()) return 0;
  return place % 2 == 0 ? plan.left_slot[row] : plan.right_slot[row];
}

RedlineLayout::RedlineLayout(const comparison::Display& display)
    : display_(display), rows_(index_rows(display)) {}

bool RedlineLayout::update(const ViewerState& state, RedlinePair pair, ImVec2 size, Ink& ink) {
  const bool same =
      fresh_ && size.x == size_.x && ink.density() == density_ && pair == plan_.pair &&
      state.text_size == made_for_.text_size && state.redline_inline == made_for_.redline_inline &&
      state.redline_expanded == made_for_.redline_expanded && state.filter == made_for_.filter &&
      beyond_filter(display_, state, pair) == beyond_filter(display_, made_for_, pair);
  size_ = size;
  if (same) return false;
  density_ = ink.density();
  rebuild(state, pair, ink);
  return true;
}

void RedlineLayout::rebuild(const ViewerState& state, RedlinePair pair, Ink& ink) {
  if (!fresh_ || !(pair == plan_.pair)) plan_ = plan_redline(display_, pair);
  made_for_ = state;
  fresh_ = true;
  phone_ = size_.x < kPhoneWidth;
  columns_ = plan_redline_columns(size_.x - kStrip, state.text_size, state.redline_inline);
  find_marks(state);
  find_changes();
  make_blocks();
  laid_out_.clear();
  laid_out_.resize(plan_.slots.size());
  std::size_t bytes = 0;
  for (std::size_t block = 0; block < blocks_.size() && bytes < kExactBytes; ++block) {
    if (!make_exact(block, ink)) continue;
    const RedlineSlotLayout& exact = *laid_out_[blocks_[block].first];
    bytes += (exact.left.text.words.size() + exact.right.text.words.size()) * 6;
  }
  sum_tops(0);
}

// Of the findings only those that tell the two apart: the rest is another pair's business.
void RedlineLayout::find_marks(const ViewerState& state) {
  const auto selected = beyond_filter(display_, state, plan_.pair);
  marks_ = collect_marks(display_, state.filter, selected);
  strongest_.assign(display_.synopsis.rows.size(), kNoFinding);
  for (const std::size_t version : {plan_.pair.left, plan_.pair.right}) {
    if (version >= marks_.size()) continue;
    auto& marks = marks_[version];
    marks.erase(std::remove_if(marks.begin(), marks.end(),
                               [&](const Mark& mark) {
                                 return selected != mark.finding &&
                                        !tells_apart(display_, mark.finding, plan_.pair);
                               }),
                marks.end());
    for (const Mark& mark : marks) {
      const auto index = static_cast<article::ArticleIndex>(version);
      const auto place = place_of(display_, rows_, {index, mark.span, {}});
      if (place) strongest_[place->row] = std::min(strongest_[place->row], mark.finding);
    }
  }
}

void RedlineLayout::find_changes() {
  changes_.clear();
  for (std::uint32_t s = 0; s < plan_.slots.size(); ++s) {
    const RedlineSlot& slot = plan_.slots[s];
    const bool old_place = slot.right == kNoRow && plan_.passages[slot.left].moved;
    if (plan_.is_change(slot) && !old_place) changes_.push_back(s);
  }
}

bool RedlineLayout::folds(std::uint32_t slot) const {
  const RedlineSlot& place = plan_.slots[slot];
  return !plan_.is_change(place) && strongest_[place.left] == kNoFinding &&
         !is_title(display_, place.right, plan_.pair.right);
}

// A single alike passage stays: it takes little more room than the line that would stand for it,
// and gives its neighbours their context.
void RedlineLayout::make_blocks() {
  const auto count = static_cast<std::uint32_t>(plan_.slots.size());
  blocks_.clear();
  heights_.clear();
  for (std::uint32_t s = 0; s < count;) {
    std::uint32_t end = s;
    while (end < count && folds(end)) ++end;
    const bool run = end - s >= 2;
    const bool folded = run && made_for_.redline_expanded.count(plan_.slots[s].row()) == 0;
    if (folded) {
      blocks_.push_back({s, end - s, true, true, end - s});
      heights_.push_back(kFolded);
      s = end;
      continue;
    }
    const std::uint32_t first = s;
    for (; s < std::max(end, first + 1); ++s) {
      blocks_.push_back({s, 1, run && s == first, false, end - first});
      heights_.push_back(estimate(s) + (blocks_.back().alike ? kFolded : 0));
    }
  }
  tops_.assign(blocks_.size() + 1, 0);
}

// A guess from the number of bytes alone.
float RedlineLayout::estimate(std::uint32_t slot) const {
  constexpr float kByte = 0.48F;
  const RedlineSlot& place = plan_.slots[slot];
  const float room = std::max(columns_.width - 2 * columns_.padding, made_for_.text_size);
  const auto lines = [&](std::uint32_t row, std::size_t version) {
    if (row == kNoRow) return 0.0F;
    float bytes = 0;
    for (const auto sentence : sentences_of(display_, row, version))
      bytes += static_cast<float>(display_.articles[version].sentence(sentence).span.size());
    return std::ceil(bytes * kByte * made_for_.text_size / room);
  };
  const float text =
      std::max(lines(place.left, plan_.pair.left), lines(place.right, plan_.pair.right)) *
      std::floor(made_for_.text_size * 1.5F);
  return std::max(kRow.absent, text + kRow.above + kRow.below);
}

bool RedlineLayout::make_exact(std::size_t block, Ink& ink) {
  const RedlineBlock& place = blocks_[block];
  if (place.folded || laid_out_[place.first]) return false;
  SlotBuilder builder(display_, plan_, columns_, marks_, made_for_.text_size);
  laid_out_[place.first] = std::make_unique<RedlineSlotLayout>();
  builder.build(plan_.slots[place.first], *laid_out_[place.first], ink);
  heights_[block] = laid_out_[place.first]->height + (place.alike ? kFolded : 0);
  return true;
}

void RedlineLayout::sum_tops(std::size_t from) {
  for (std::size_t block = from; block < blocks_.size(); ++block)
    tops_[block + 1] = tops_[block] + heights_[block];
}

void RedlineLayout::settle(float top, Ink& ink) {
  if (blocks_.empty()) return;
  for (std::size_t block = block_at(top);
       block < blocks_.size() && tops_[block] < top + view_height(); ++block)
    if (make_exact(block, ink)) sum_tops(block);
}

void RedlineLayout::settle_around(std::size_t block, Ink& ink) {
  if (block >= blocks_.size()) return;
  std::size_t first = block;
  while (first > 0 && tops_[block] - tops_[first] < size_.y) --first;
  bool changed = false;
  for (std::size_t b = first; b < blocks_.size() && tops_[b] < tops_[block] + size_.y; ++b)
    changed = make_exact(b, ink) || changed;
  if (changed) sum_tops(first);
}

std::size_t RedlineLayout::block_at(float y) const {
  if (blocks_.empty()) return 0;
  const auto after = std::upper_bound(tops_.begin(), tops_.end() - 1, y);
  return after == tops_.begin() ? 0 : static_cast<std::size_t>(after - tops_.begin()) - 1;
}

std::size_t RedlineLayout::block_of(std::uint32_t slot) const {
  const auto after = std::upper_bound(
      blocks_.begin(), blocks_.end(), slot,
      [](std::uint32_t value, const RedlineBlock& block) { return value < block.first; });
  return after == blocks_.begin() ? 0 : static_cast<std::size_t>(after - blocks_.begin()) - 1;
}

}  // namespace synoptic::viewer
