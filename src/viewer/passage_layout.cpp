#include "viewer/passage_layout.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "viewer/flow.h"

namespace synoptic::viewer {
namespace {

using article::SentenceKind;

// A word as measured: its piece of text and how wide it is.
struct Measured {
  std::vector<Piece> pieces;
  std::vector<FlowItem> items;
};

// Halves over-long words (addresses, scripts without spaces) until each part fits.
void measure_piece(std::string_view text, Piece piece, const CellLayout& cell, float room, Ink& ink,
                   Measured& out) {
  const float width = ink.width(text::slice(text, piece.span), cell.style);
  const std::uint32_t size = piece.span.size();
  std::uint32_t middle = piece.span.begin + size / 2;
  while (middle < piece.span.end && (static_cast<unsigned char>(text[middle]) & 0xC0U) == 0x80U)
    ++middle;
  if (width <= room || size < 2 || middle >= piece.span.end) {
    out.pieces.push_back(piece);
    out.items.push_back({width, 0, piece.space_before});
    return;
  }
  measure_piece(text, {{piece.span.begin, middle}, piece.space_before}, cell, room, ink, out);
  measure_piece(text, {{middle, piece.span.end}, false}, cell, room, ink, out);
}

// The marks that touch `span`, from a list sorted by span.
std::vector<Mark> marks_in(const std::vector<Mark>& marks, text::Span span) {
  std::vector<Mark> found;
  for (const Mark& mark : marks) {
    if (mark.span.begin >= span.end) break;
    if (mark.span.overlaps(span)) found.push_back(mark);
  }
  return found;
}

class CellBuilder {
 public:
  CellBuilder(const PassageRequest& request, Ink& ink) : request_(request), ink_(ink) {
    cell_.version = request.version;
    room_ = request.width;
  }

  CellLayout build() {
    if (request_.sentences.empty()) {
      cell_.absent = true;
      return std::move(cell_);
    }
    const auto& article = request_.display.articles[cell_.version];
    const SentenceKind kind = article.sentence(request_.sentences.front()).kind;
    cell_.style = passage_style(kind, request_.text_size);
    cell_.line_height =
        std::floor(cell_.style.size * (cell_.style.face == Face::passage ? 1.5F : 1.3F));
    if (kind == SentenceKind::list_item) cell_.indent = request_.text_size;
    room_ -= cell_.indent;
    read(article);
    place();
    return std::move(cell_);
  }

 private:
  void read(const article::Article& article) {
    text_ = article.text;
    std::vector<Piece> pieces;
    for (const auto index : request_.sentences) {
      const text::Span span = article.sentence(index).span;
      append_pieces(text_, span, pieces);
      if (!request_.marks) continue;
      for (const Mark& mark : marks_in((*request_.marks)[cell_.version], span)) add_mark(mark);
    }
    for (const Piece& piece : pieces) measure_piece(text_, piece, cell_, room_, ink_, measured_);
    // Painted from the least to the most consequential; findings come most consequential first.
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const Mark& a, const Mark& b) { return a.finding > b.finding; });
  }

  void add_mark(const Mark& mark) {
    for (const Mark& known : marks_)
      if (known.finding == mark.finding && known.span == mark.span) return;
    marks_.push_back(mark);
  }

  void place() {
    std::vector<Badge> badges;
    for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark) {
      const Verdict said = verdict_of(request_.verdicts, mark->finding);
      if (said == Verdict::not_a_difference) continue;
      if (const auto last = last_piece(mark->span)) {
        const float room = kBadgeRoom + (said == Verdict::important ? kStarRoom : 0);
        measured_.items[*last].after += room;
        badges.push_back({*last, *mark, room});
      }
    }
    std::vector<FlowPlace> places;
    const float space = ink_.width(" ", cell_.style);
    cell_.lines = flow(measured_.items, space, room_, places);
    for (std::size_t i = 0; i < places.size(); ++i)
      cell_.words.push_back({measured_.pieces[i].span, places[i].x, places[i].line});
    place_badges(badges, places);
    for (const text::Span span : request_.wording) add_runs({span, kWordingRun, 0});
    for (const Mark& mark : marks_) add_runs(mark);
  }

  struct Badge {
    std::size_t piece;
    Mark mark;
    float room;
  };

  void place_badges(const std::vector<Badge>& badges, const std::vector<FlowPlace>& places) {
    std::vector<float> used(places.size(), 0);
    for (const Badge& badge : badges) {
      const FlowPlace& place = places[badge.piece];
      const float x = place.x + measured_.items[badge.piece].width + used[badge.piece];
      cell_.badges.push_back({badge.mark.finding, x, place.line, badge.mark.reading});
      used[badge.piece] += badge.room;
    }
  }

  std::optional<std::size_t> last_piece(text::Span span) const {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < measured_.pieces.size(); ++i)
      if (measured_.pieces[i].span.overlaps(span)) last = i;
    return last;
  }

  float offset_in(const Piece& piece, std::uint32_t at) {
    if (at <= piece.span.begin) return 0;
    return ink_.width(text::slice(text_, {piece.span.begin, std::min(at, piece.span.end)}),
                      cell_.style);
  }

  void add_runs(const Mark& mark) {
    const text::Span span = mark.span;
    const std::size_t before = cell_.runs.size();
    for (std::size_t i = 0; i < cell_.words.size(); ++i) {
      const Piece& piece = measured_.pieces[i];
      if (!piece.span.overlaps(span)) continue;
      const PlacedWord& word = cell_.words[i];
      const float from = word.x + offset_in(piece, span.begin);
      const float to = word.x + offset_in(piece, span.end);
      if (cell_.runs.size() == before || cell_.runs.back().line != word.line)
        cell_.runs.push_back({mark.finding, word.line, from, to, piece.span.begin <= span.begin,
                              false, span.size() > kWideMark, mark.reading});
      cell_.runs.back().to = to;
      cell_.runs.back().last = piece.span.end >= span.end;
    }
  }

  const PassageRequest& request_;
  Ink& ink_;
  CellLayout cell_;
  float room_ = 0;
  std::string_view text_;
  Measured measured_;
  std::vector<Mark> marks_;
};

}  // namespace

TextStyle passage_style(SentenceKind kind, float text_size) {
  switch (kind) {
    case SentenceKind::title:
      return {Face::passage_strong, std::floor(text_size * 1.3F)};
    case SentenceKind::subtitle:
      return {Face::passage_strong, text_size};
    case SentenceKind::heading:
      return {Face::chrome_strong, text_size};
    case SentenceKind::body:
    case SentenceKind::list_item:
      break;
  }
  return {Face::passage, text_size};
}

CellLayout lay_out_passage(const PassageRequest& request, Ink& ink) {
  return CellBuilder(request, ink).build();
}

}  // namespace synoptic::viewer
