#include "viewer/reading_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "viewer/cell_view.h"
#include "viewer/margin_notes.h"
#include "viewer/told_words.h"

namespace synoptic::viewer {
namespace {

using article::SentenceIndex;
using article::SentenceKind;

constexpr float kMarginFrom = 900;  // width of a screen that has room for notes beside the text
constexpr float kNoteGap = 44;      // between text and notes; lines lead across it
constexpr float kNoteBetween = 8;   // from note to note
constexpr float kBefore = 36;       // above the first paragraph
constexpr float kTail = 96;         // below the last

// A headline stands out more here than among the rows of a synopsis.
float set_larger(SentenceKind kind, float text_size) {
  if (kind == SentenceKind::title) return text_size * 1.3F;
  if (kind == SentenceKind::subtitle) return text_size * 1.15F;
  return text_size;
}

bool stands_before(const ReadingNote& a, const ReadingNote& b) {
  return a.at != b.at ? a.at < b.at : a.finding < b.finding;
}

}  // namespace

ReadingColumns plan_reading(float width, float text_size, Ink& ink) {
  ReadingColumns columns;
  const float side = width < 700 ? 18.0F : 40.0F;
  const TextStyle style{Face::passage, text_size};
  const float ideal = measure_of(64, style, ink);
  const float all = std::max(60.0F, width - 2 * side);
  const float note = std::clamp(text_size * 14, 200.0F, 360.0F);
  columns.margin = width >= kMarginFrom && all - note - kNoteGap >= measure_of(36, style, ink);
  if (!columns.margin) {
    columns.text_width = std::floor(std::min(ideal, all));
    columns.text_x = std::floor((width - columns.text_width) / 2);
    return columns;
  }
  columns.text_width = std::floor(std::min(ideal, all - note - kNoteGap));
  const float centred = (width - columns.text_width) / 2;
  const float furthest = width - side - note - kNoteGap - columns.text_width;
  columns.text_x = std::floor(std::max(side, std::min(centred, furthest)));
  columns.note_x = columns.text_x + columns.text_width + kNoteGap;
  columns.note_width = note;
  columns.hanging = columns.text_x >= std::max(190.0F, text_size * 12);
  return columns;
}

ReadingLayout::ReadingLayout(const comparison::Display& display)
    : display_(display), rows_(index_rows(display)) {}

bool ReadingLayout::update(const ReadingRequest& request, Ink& ink) {
  view_height_ = request.view_height;
  std::optional<std::size_t> beyond = request.selected;
  if (beyond && (*beyond >= display_.findings.size() || passes(display_, request.filter, *beyond)))
    beyond.reset();
  if (width_ == request.width && density_ == ink.density() && version_ == request.version &&
      text_size_ == request.text_size && beyond_ == beyond && filter_ == request.filter)
    return false;
  beyond_ = beyond;
  density_ = ink.density();
  rebuild(request, ink);
  return true;
}

void ReadingLayout::rebuild(const ReadingRequest& request, Ink& ink) {
  version_ = request.version;
  filter_ = request.filter;
  text_size_ = request.text_size;
  width_ = request.width;
  marks_ = collect_marks(display_, filter_, beyond_);
  columns_ = plan_reading(width_, text_size_, ink);
  paragraphs_ = read_paragraphs(display_, version_);
  texts_.assign(paragraphs_.size(), std::nullopt);
  heights_.clear();
  for (std::size_t p = 0; p < paragraphs_.size(); ++p) heights_.push_back(estimate(p));
  tops_.assign(paragraphs_.size() + 1, kBefore);
  for (std::size_t p = 0, bytes = 0; p < paragraphs_.size() && bytes < kExactBytes; ++p) {
    make_exact(p, ink);
    bytes += texts_[p]->cell.words.size() * 6;
  }
  sum_tops(0);
  place_notes(0);
}

float ReadingLayout::above(std::size_t paragraph) const {
  if (paragraph == 0) return 0;
  const SentenceKind before = paragraphs_[paragraph - 1].kind;
  switch (paragraphs_[paragraph].kind) {
    case SentenceKind::heading:
      return std::floor(text_size_ * 2);
    case SentenceKind::list_item:
      return std::floor(text_size_ * (before == SentenceKind::list_item ? 0.3F : 0.6F));
    case SentenceKind::title:
    case SentenceKind::subtitle:
    case SentenceKind::body:
      break;
  }
  if (before == SentenceKind::heading) return std::floor(text_size_ * 0.4F);
  const bool opening = before == SentenceKind::title || before == SentenceKind::subtitle;
  return std::floor(text_size_ * (opening ? 1.1F : 0.85F));
}

float ReadingLayout::estimate(std::size_t paragraph) const {
  constexpr float kByte = 0.48F;  // mean width of a byte, in parts of the text size
  float bytes = 0;
  for (std::uint32_t s = paragraphs_[paragraph].first; s < paragraphs_[paragraph].end(); ++s)
    bytes += static_cast<float>(display_.articles[version_].sentences[s].span.size());
  const float lines = std::ceil(bytes * kByte * text_size_ / columns_.text_width);
  return above(paragraph) + lines * std::floor(text_size_ * 1.5F);
}

bool ReadingLayout::make_exact(std::size_t paragraph, Ink& ink) {
  if (texts_[paragraph]) return false;
  const ReadingParagraph& sentences = paragraphs_[paragraph];
  std::vector<SentenceIndex> indices;
  std::vector<text::Span> wording;
  std::uint32_t before = kNoRow;
  for (std::uint32_t s = sentences.first; s < sentences.end(); ++s) {
    indices.push_back(static_cast<SentenceIndex>(s));
    const std::uint32_t row = rows_[version_][s];
    if (!filter_.wording || row == kNoRow || row == before) continue;
    before = row;
    const auto& all = display_.synopsis.rows[row].wording;
    if (version_ < all.size())
      wording.insert(wording.end(), all[version_].begin(), all[version_].end());
  }
  const PassageRequest request{
      display_, version_, indices, columns_.text_width, set_larger(sentences.kind, text_size_),
      &marks_,  wording};
  ReadingText text;
  text.cell = lay_out_passage(request, ink);
  add_notes(text, ink);
  float height = height_of(text.cell);
  if (!columns_.margin) height = stack_notes(text, height);
  text.left_out = height + (columns_.hanging ? 0 : std::floor(text_size_ * 0.5F));
  if (sentences.left_out > 0 && !columns_.hanging)
    height = text.left_out + std::floor(small_size(text_size_) * 1.5F);
  heights_[paragraph] = above(paragraph) + height;
  texts_[paragraph] = std::move(text);
  return true;
}

// One for each finding in the paragraph, at the height of its first words.
void ReadingLayout::add_notes(ReadingText& text, Ink& ink) const {
  const CellLayout& cell = text.cell;
  const float size = small_size(text_size_);
  const float line = std::floor(size * 1.38F);
  const float room = columns_.margin ? columns_.note_width : columns_.text_width;
  for (const MarkRun& run : cell.runs) {
    if (run.finding == kWordingRun || !run.first) continue;
    const auto known = std::find_if(text.notes.begin(), text.notes.end(),
                                    [&](const auto& note) { return note.finding == run.finding; });
    // Letters of note and text stand on one line.
    const float at = static_cast<float>(run.line) * cell.line_height +
                     baseline_in(cell.line_height, cell.style.size) - baseline_in(line, size);
    if (known != text.notes.end()) {
      known->at = std::min(known->at, at);
      continue;
    }
    Paragraph words =
        lay_out_paragraph(margin_note(display_, run.finding, version_), {Face::chrome, size}, line,
                          room - note_indent(text_size_), ink);
    text.notes.push_back({run.finding, std::move(words), at, at});
  }
  for (std::size_t i = 1; i < text.notes.size(); ++i)
    for (std::size_t j = i; j > 0 && stands_before(text.notes[j], text.notes[j - 1]); --j)
      std::swap(text.notes[j], text.notes[j - 1]);
}

// Below a paragraph, where there is no margin. Returns where the last one ends.
float ReadingLayout::stack_notes(ReadingText& text, float height) const {
  if (!text.notes.empty()) height += 6;
  for (ReadingNote& note : text.notes) {
    note.top = height;
    height += std::max(note.words.height(), kBadgeRoom) + 4;
  }
  return height;
}

void ReadingLayout::sum_tops(std::size_t from) {
  for (std::size_t p = from; p < paragraphs_.size(); ++p) tops_[p + 1] = tops_[p] + heights_[p];
}

// Notes stand where their words are, or below the note before. What reaches beyond a paragraph
// pushes the notes of the next; behind the first paragraph that is pushed no more, all stands.
void ReadingLayout::place_notes(std::size_t from) {
  if (!columns_.margin) return;
  float reach = from > 0 && texts_[from - 1] ? std::max(0.0F, texts_[from - 1]->reach) : 0;
  for (std::size_t p = from; p < paragraphs_.size() && texts_[p]; ++p) {
    float free = reach - above(p);
    for (ReadingNote& note : texts_[p]->notes) {
      note.top = std::max(note.at, free);
      free = note.top + std::max(note.words.height(), kBadgeRoom) + kNoteBetween;
    }
    reach = std::max(0.0F, free - (heights_[p] - above(p)));
    const bool stands = p > from && texts_[p]->reach == reach;
    texts_[p]->reach = reach;
    if (stands) return;
  }
}

// Those of paragraphs that have become exact, from the first of them to a height of the content.
void ReadingLayout::place_new_notes(std::size_t from, float until) {
  for (std::size_t p = from; p < paragraphs_.size() && tops_[p] < until; ++p)
    if (texts_[p] && texts_[p]->reach < 0) place_notes(p);
}

void ReadingLayout::settle(float top, Ink& ink) {
  if (paragraphs_.empty()) return;
  const std::size_t first = paragraph_at(top);
  std::size_t changed = paragraphs_.size();
  for (std::size_t p = first; p < paragraphs_.size() && tops_[p] < top + view_height_; ++p) {
    if (!make_exact(p, ink)) continue;
    sum_tops(p);
    changed = std::min(changed, p);
  }
  place_new_notes(changed, top + view_height_);
}

void ReadingLayout::settle_around(std::size_t paragraph, Ink& ink) {
  if (paragraph >= paragraphs_.size()) return;
  std::size_t first = paragraph;
  while (first > 0 && tops_[paragraph] - tops_[first] < view_height_) --first;
  bool changed = false;
  for (std::size_t p = first; p < paragraphs_.size() && tops_[p] < tops_[paragraph] + view_height_;
       ++p)
    changed = make_exact(p, ink) || changed;
  if (!changed) return;
  sum_tops(first);
  place_new_notes(first, tops_[paragraph] + view_height_);
}

float ReadingLayout::content_height() const {
  float end = tops_.back();
  if (!texts_.empty() && texts_.back()) end += std::max(0.0F, texts_.back()->reach);
  return end + kTail;
}

std::size_t ReadingLayout::paragraph_at(float y) const {
  if (paragraphs_.empty()) return 0;
  const auto after = std::upper_bound(tops_.begin(), tops_.end() - 1, y);
  return after == tops_.begin() ? 0 : static_cast<std::size_t>(after - tops_.begin()) - 1;
}

ReadingLayout::Lines ReadingLayout::lines_of(std::size_t sentence) const {
  const std::size_t p = paragraph_of(paragraphs_, sentence);
  const CellLayout& cell = texts_[p]->cell;
  const text::Span span = display_.articles[version_].sentences[sentence].span;
  const auto first =
      std::partition_point(cell.words.begin(), cell.words.end(),
                           [&](const PlacedWord& word) { return word.span.end <= span.begin; });
  std::uint32_t from = first == cell.words.end() ? 0 : first->line;
  std::uint32_t to = from;
  for (auto word = first; word != cell.words.end() && word->span.begin < span.end; ++word)
    to = word->line;
  return {text_top(p) + static_cast<float>(from) * cell.line_height,
          text_top(p) + static_cast<float>(to + 1) * cell.line_height};
}

std::size_t ReadingLayout::sentence_at(float y) const {
  const std::size_t p = paragraph_at(y);
  const auto& sentences = display_.articles[version_].sentences;
  if (!texts_[p]) return paragraphs_[p].first;
  const CellLayout& cell = texts_[p]->cell;
  const float line = std::floor((y - text_top(p)) / cell.line_height);
  const auto word = std::partition_point(
      cell.words.begin(), cell.words.end(),
      [&](const PlacedWord& placed) { return static_cast<float>(placed.line) < line; });
  std::size_t sentence = paragraphs_[p].first;
  if (word == cell.words.end()) return paragraphs_[p].end() - 1;
  while (sentence + 1 < paragraphs_[p].end() && sentences[sentence].span.end <= word->span.begin)
    ++sentence;
  return sentence;
}

}  // namespace synoptic::viewer
