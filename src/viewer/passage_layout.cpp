#include "viewer/passage_layout.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "viewer/clusters.h"
#include "viewer/flow.h"
#include "viewer/word_order.h"

namespace synoptic::viewer {
namespace {

using article::SentenceKind;

// A word as measured: its piece of text and how wide it is.
struct Measured {
  std::vector<Piece> pieces;
  std::vector<FlowItem> items;
};

// Cuts an over-long word (an address, a script without spaces) into parts that fill a line each,
// never inside a cluster.
class PieceMeasurer {
 public:
  PieceMeasurer(std::string_view text, TextStyle style, float room, Ink& ink, Measured& out)
      : text_(text), style_(style), room_(room), ink_(ink), out_(out) {}

  void add(Piece piece) {
    style_.from_right = piece.direction == Direction::right;
    for (;;) {
      text::Span seen = piece.span;
      if (seen.size() > kWindow) seen.end = border_at(seen.begin + kWindow);
      float width = width_of(seen);
      if (width > room_) {
        seen.end = last_that_fits(seen, width);
        width = width_of(seen);
      }
      push({seen, piece.space_before, piece.glued, piece.direction}, width);
      if (seen.end >= piece.span.end) break;
      piece.span.begin = seen.end;
      piece.space_before = piece.glued = false;
    }
  }

 private:
  float width_of(text::Span span) { return ink_.width(text::slice(text_, span), style_); }

  void push(const Piece& piece, float width) {
    out_.pieces.push_back(piece);
    out_.items.push_back({width, 0, piece.space_before, piece.glued, piece.direction});
  }

  // The last border that fits, at least one cluster on. Letters of a word are about equally wide,
  // so the search begins with a guess.
  std::uint32_t last_that_fits(text::Span span, float width) {
    std::uint32_t low = next_cluster(text_, span.begin);
    std::uint32_t high = span.end;
    const float part = room_ / width * static_cast<float>(span.size());
    std::uint32_t guess = span.begin + static_cast<std::uint32_t>(std::max(0.0F, part));
    for (std::uint32_t next = next_cluster(text_, low); next < high;
         next = next_cluster(text_, low)) {
      const std::uint32_t at = std::max(next, border_at(std::min(guess, high - 1)));
      (width_of({span.begin, at}) <= room_ ? low : high) = at;
      guess = low + (high - low) / 2;
    }
    return low;
  }

  // The border at or before `at`.
  std::uint32_t border_at(std::uint32_t at) const {
    do ++at;
    while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U);
    return previous_cluster(text_, at);
  }

  // More than a line ever holds: a word of a megabyte is measured piece by piece.
  static constexpr std::uint32_t kWindow = 320;

  std::string_view text_;
  TextStyle style_;
  float room_;
  Ink& ink_;
  Measured& out_;
};

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
    cell_.width = room_;
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
    cell_.from_right =
        !pieces.empty() &&
        starts_at_right(text::slice(text_, article.sentence(request_.sentences.front()).span),
                        article.language);
    part_stops(text_, cell_.from_right, pieces);
    PieceMeasurer measurer(text_, cell_.style, room_, ink_, measured_);
    for (const Piece& piece : pieces) measurer.add(piece);
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
    order_words(measured_.items, {room_, space, cell_.from_right}, places);
    for (std::size_t i = 0; i < places.size(); ++i)
      cell_.words.push_back({measured_.pieces[i].span, places[i].x, places[i].line,
                             measured_.items[i].width, places[i].rank,
                             measured_.items[i].direction == Direction::right});
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
      const float x = place.from_right
                          ? place.x - used[badge.piece] - badge.room
                          : place.x + measured_.items[badge.piece].width + used[badge.piece];
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

  void add_runs(const Mark& mark) {
    const std::size_t before = cell_.runs.size();
    for (const Stretch& stretch : stretches_of(cell_, text_, mark.span, ink_))
      cell_.runs.push_back({mark.finding, stretch.line, stretch.from, stretch.to, false, false,
                            mark.span.size() > kWideMark, mark.reading});
    if (cell_.runs.size() == before) return;
    cell_.runs[before].first = measured_.pieces.front().span.begin <= mark.span.begin;
    cell_.runs.back().last = measured_.pieces.back().span.end >= mark.span.end;
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

std::vector<Stretch> stretches_of(const CellLayout& cell, std::string_view text, text::Span span,
                                  Ink& ink) {
  std::vector<Stretch> found;
  const PlacedWord* before = nullptr;
  for (const PlacedWord& word : cell.words) {
    if (!word.span.overlaps(span)) continue;
    const auto ahead = [&](std::uint32_t at) {
      if (at <= word.span.begin) return 0.0F;
      if (at >= word.span.end) return word.width;
      return ink.width(text::slice(text, {word.span.begin, at}), style_of(cell, word));
    };
    float from = ahead(span.begin);
    float to = ahead(span.end);
    if (word.from_right) {
      from = word.width - from;
      to = word.width - to;
      std::swap(from, to);
    }
    const bool joins = before && before->line == word.line &&
                       (before->rank + 1 == word.rank || word.rank + 1 == before->rank);
    const float left = word.x + from;
    const float right = word.x + to;
    std::size_t at = found.size();
    if (joins) --at;
    // Where two directions meet, what stands beside it on the line may have come before.
    for (std::size_t i = found.size(); !joins && i-- > 0 && found[i].line == word.line;)
      if (std::max(left - found[i].to, found[i].from - right) < cell.style.size * 0.4F) at = i;
    if (at == found.size()) found.push_back({word.line, left, right});
    found[at].from = std::min(found[at].from, left);
    found[at].to = std::max(found[at].to, right);
    if (at + 1 < found.size()) std::swap(found[at], found.back());
    before = &word;
  }
  return found;
}

CellLayout lay_out_passage(const PassageRequest& request, Ink& ink) {
  return CellBuilder(request, ink).build();
}

}  // namespace synoptic::viewer
