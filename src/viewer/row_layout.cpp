#include "viewer/row_layout.h"

#include <algorithm>
#include <cmath>

#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

void add_to(std::string& eyebrow, std::string_view words) {
  if (!eyebrow.empty()) eyebrow += " \xC2\xB7 ";
  eyebrow += words;
}

std::string eyebrow_of(const RowRequest& request, const align::Row& row, const RowLayout& layout) {
  std::string eyebrow;
  for (const align::RowTag tag : row.tags) {
    if (tag == align::RowTag::alike) continue;
    if (tag == align::RowTag::moved && layout.moved)
      add_to(eyebrow, words::moved(request.display.articles[layout.moved->version].label,
                                   layout.moved->beside + 1, layout.moved->first));
    else
      add_to(eyebrow, words::tag(tag));
  }
  if (layout.uncertain) add_to(eyebrow, words::uncertain());
  if (layout.verdict && request.columns.gutter <= 0)
    add_to(eyebrow, words::verdict(*layout.verdict, ' '));
  return eyebrow;
}

// Headlines stand together because they are headlines, however they put it.
bool is_uncertain(const comparison::Display& display, const align::Row& row) {
  for (std::size_t version = 0; version < row.cells.size(); ++version)
    for (const auto sentence : row.cells[version].sentences)
      if (display.articles[version].sentence(sentence).kind == article::SentenceKind::title)
        return false;
  const auto told = std::count_if(row.cells.begin(), row.cells.end(),
                                  [](const align::Cell& cell) { return !cell.sentences.empty(); });
  return told > 1 && row.score < kUncertain;
}

std::optional<RowVerdict> verdict_in(const RowRequest& request, std::uint32_t row) {
  const std::uint32_t finding = request.strongest[row];
  if (finding == kNoFinding) return std::nullopt;
  return row_verdict(request.display.findings[finding].divergence, request.display.synopsis,
                     request.display.articles.size());
}

// Whether what is worded otherwise is nearly the whole passage; spans may overlap.
bool is_otherwise(const PassageRequest& passage) {
  const auto& article = passage.display.articles[passage.version];
  double all = 0, marked = 0;
  for (const auto sentence : passage.sentences) all += article.sentence(sentence).span.size();
  std::uint32_t end = 0;
  for (const text::Span span : passage.wording) {
    if (span.end > end) marked += span.end - std::max(end, span.begin);
    end = std::max(end, span.end);
  }
  return marked > all * kOtherwise;
}

CellLayout lay_out_cell(const RowRequest& request, std::uint32_t index, const Column& column,
                        Ink& ink) {
  const align::Row& row = request.display.synopsis.rows[index];
  PassageRequest passage{request.display,   column.version, {}, 0,
                         request.text_size, &request.marks, {}};
  passage.width = column.width - 2 * request.columns.padding;
  if (column.version < row.cells.size()) passage.sentences = row.cells[column.version].sentences;
  if (request.wording && column.version < row.wording.size())
    passage.wording = row.wording[column.version];
  passage.verdicts = request.verdicts;
  const bool otherwise = !passage.sentences.empty() && is_otherwise(passage);
  if (otherwise) passage.wording = {};
  CellLayout cell = lay_out_passage(passage, ink);
  cell.otherwise = otherwise;
  return cell;
}

float content_height(const RowLayout& layout, const RowRequest& request) {
  float height = kRow.absent - kRow.above - kRow.below;
  for (const CellLayout& cell : layout.cells) height = std::max(height, height_of(cell));
  if (layout.verdict && request.columns.gutter > 0)
    height = std::max(height, request.text_size * 1.5F + kRow.verdict - kRow.below + 2);
  return height + kRow.above + kRow.below + (layout.eyebrow.empty() ? 0 : kRow.eyebrow);
}

}  // namespace

RowLayout lay_out_row(const RowRequest& request, std::uint32_t row, Ink& ink) {
  RowLayout layout;
  for (const Column& column : request.columns.text)
    layout.cells.push_back(lay_out_cell(request, row, column, ink));
  const align::Row& passages = request.display.synopsis.rows[row];
  layout.moved = find_moved(request.display, request.rows, request.columns.text, row);
  layout.verdict = verdict_in(request, row);
  layout.uncertain = is_uncertain(request.display, passages);
  layout.eyebrow = eyebrow_of(request, passages, layout);
  layout.height = content_height(layout, request);
  return layout;
}

float estimate_row_height(const RowRequest& request, std::uint32_t row) {
  constexpr float kByte =
      0.48F;  // mean width of a byte of European text, in parts of the text size
  const auto& cells = request.display.synopsis.rows[row].cells;
  float lines = 0;
  for (const Column& column : request.columns.text) {
    if (column.version >= cells.size()) continue;
    float bytes = 0;
    for (const auto index : cells[column.version].sentences)
      bytes +=
          static_cast<float>(request.display.articles[column.version].sentence(index).span.size());
    const float room = std::max(column.width - 2 * request.columns.padding, request.text_size);
    lines = std::max(lines, std::ceil(bytes * kByte * request.text_size / room));
  }
  const float text = lines * std::floor(request.text_size * 1.5F) + kRow.above + kRow.below;
  return std::max(text, kRow.absent);
}

}  // namespace synoptic::viewer
