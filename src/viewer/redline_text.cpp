#include "viewer/redline_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/utf8.h"
#include "viewer/flow.h"

namespace synoptic::viewer {
namespace {

// What stays together on a line: some words without white space between them.
struct Cluster {
  std::size_t first = 0;  // into the words
  FlowItem item;
};

class Weaver {
 public:
  Weaver(const RedlineTextRequest& request, Ink& ink, RedlineText& text)
      : request_(request), ink_(ink), text_(text) {}

  void lay_out() {
    text_.style = passage_style(request_.kind, request_.text_size);
    text_.line_height =
        std::floor(text_.style.size * (text_.style.face == Face::passage ? 1.5F : 1.3F));
    if (request_.kind == article::SentenceKind::list_item) text_.indent = request_.text_size;
    text_.marks.style = text_.style;
    text_.marks.line_height = text_.line_height;
    text_.marks.indent = text_.indent;
    for (const RedlinePart& part : request_.parts) read(part);
    for (std::uint8_t side = 0; side < 2; ++side) find_marks(side);
    place();
    run_changes();
    for (const Marked& marked : marked_) run_mark(marked);
  }

 private:
  // A finding's words: a range of words_ of one side.
  struct Marked {
    Mark mark;
    std::uint8_t side = 0;
    std::size_t first = 0, last = 0;
  };

  std::size_t version(std::uint8_t side) const {
    return side == 0 ? request_.pair.left : request_.pair.right;
  }
  std::string_view text_of(std::uint8_t side) const {
    return request_.display.articles[version(side)].text;
  }
  float room() const { return std::max(text_.style.size, request_.width - text_.indent); }

  // Whether the character at `at` clings to the one before it, so that no line ends between them.
  static bool glued(std::string_view text, std::uint32_t at) {
    if (at == 0 || at >= text.size()) return false;
    const char32_t before = text::decode_before(text, at).code;
    const char32_t here = text::decode_at(text, at).code;
    if (before <= ' ' || before == '-' || before == '/' || before == 0x2013 || before == 0x2014)
      return false;
    const bool closes = (here >= 0x3001 && here <= 0x3002) || (here >= 0xFF01 && here <= 0xFF1F);
    const bool ideographic = before >= 0x2E80 && (before < 0xAC00 || before > 0xD7A3);
    return closes || !ideographic;
  }

  void read(const RedlinePart& part) {
    std::vector<Piece> pieces;
    append_pieces(text_of(part.side), part.span, pieces);
    const bool turned = !text_.words.empty() && text_.words.back().side != part.side;
    const bool switched =
        turned && part.change != WordChange::kept && text_.words.back().change != WordChange::kept;
    const bool joins = !text_.words.empty() && !switched && is_glued(part, turned);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const bool space =
          i == 0 ? !text_.words.empty() && !joins && spaced(part, turned) : pieces[i].space_before;
      add({pieces[i].span, space}, part, i == 0 && joins);
    }
  }

  bool is_glued(const RedlinePart& part, bool turned) const {
    if (!glued(text_of(part.side), part.span.begin)) return false;
    // Behind words that were deleted, what follows them here follows what stood before them.
    return turned || text_.words.back().span.end == part.span.begin;
  }

  // Between two characters that may be parted without white space there is none.
  bool spaced(const RedlinePart& part, bool turned) const {
    return turned || text_.words.back().span.end != part.span.begin;
  }

  void add(Piece piece, const RedlinePart& part, bool joins) {
    const float width = ink_.width(text::slice(text_of(part.side), piece.span), text_.style);
    const std::uint32_t size = piece.span.size();
    std::uint32_t middle = piece.span.begin + size / 2;
    while (middle < piece.span.end &&
           (static_cast<unsigned char>(text_of(part.side)[middle]) & 0xC0U) == 0x80U)
      ++middle;
    if (width > room() && size > 1 && middle < piece.span.end) {
      add({{piece.span.begin, middle}, piece.space_before}, part, false);
      add({{middle, piece.span.end}, false}, part, false);
      return;
    }
    if (joins && clusters_.back().item.width + width <= room()) {
      offsets_.push_back(clusters_.back().item.width);
      clusters_.back().item.width += width;
    } else {
      offsets_.push_back(0);
      clusters_.push_back({text_.words.size(), {width, 0, piece.space_before}});
    }
    text_.words.push_back({piece.span, 0, 0, part.side, part.change, false, width});
  }

  std::size_t cluster_of(std::size_t word) const {
    const auto after = std::upper_bound(
        clusters_.begin(), clusters_.end(), word,
        [](std::size_t value, const Cluster& cluster) { return value < cluster.first; });
    return static_cast<std::size_t>(after - clusters_.begin()) - 1;
  }

  void find_marks(std::uint8_t side) {
    if (version(side) >= request_.marks.size()) return;
    const auto& marks = request_.marks[version(side)];
    text::Span all{0xFFFFFFFFU, 0};
    for (const RedlineWord& word : text_.words)
      if (word.side == side) all = text::cover(all, word.span);
    for (const Mark& mark : marks) {
      if (mark.span.begin >= all.end) break;
      if (mark.span.overlaps(all)) add_mark(mark, side);
    }
  }

  void add_mark(const Mark& mark, std::uint8_t side) {
    Marked marked{mark, side, text_.words.size(), 0};
    for (std::size_t w = 0; w < text_.words.size(); ++w) {
      if (text_.words[w].side != side || !text_.words[w].span.overlaps(mark.span)) continue;
      marked.first = std::min(marked.first, w);
      marked.last = w;
      text_.words[w].marked = true;
    }
    if (marked.first == text_.words.size()) return;
    clusters_[cluster_of(marked.last)].item.after += kBadgeRoom;
    // The weakest first, so that the strongest is painted last.
    auto at = marked_.begin();
    while (at != marked_.end() && at->mark.finding > mark.finding) ++at;
    marked_.insert(at, marked);
  }

  void place() {
    std::vector<FlowItem> items;
    for (const Cluster& cluster : clusters_) items.push_back(cluster.item);
    std::vector<FlowPlace> places;
    text_.lines = flow(items, ink_.width(" ", text_.style), room(), places);
    std::vector<float> used(clusters_.size(), 0);
    for (std::size_t c = 0; c < clusters_.size(); ++c) {
      const std::size_t end = c + 1 < clusters_.size() ? clusters_[c + 1].first : offsets_.size();
      for (std::size_t w = clusters_[c].first; w < end; ++w) {
        text_.words[w].x = places[c].x + offsets_[w];
        text_.words[w].line = places[c].line;
      }
    }
    for (auto marked = marked_.rbegin(); marked != marked_.rend(); ++marked) {
      const std::size_t c = cluster_of(marked->last);
      const float x = places[c].x + clusters_[c].item.width + used[c];
      text_.marks.badges.push_back({marked->mark.finding, x, places[c].line});
      used[c] += kBadgeRoom;
    }
  }

  void run_changes() {
    for (std::size_t w = 0; w < text_.words.size(); ++w) {
      const RedlineWord& word = text_.words[w];
      if (word.change == WordChange::kept) continue;
      const bool goes_on =
          w > 0 && text_.words[w - 1].change == word.change && text_.words[w - 1].line == word.line;
      if (!goes_on) text_.runs.push_back({word.x, 0, word.line, word.change});
      text_.runs.back().to = word.x + word.width;
    }
  }

  float offset_in(const RedlineWord& word, std::uint32_t at) {
    if (at <= word.span.begin) return 0;
    return ink_.width(
        text::slice(text_of(word.side), {word.span.begin, std::min(at, word.span.end)}),
        text_.style);
  }

  // Stretches of a line; words of the other side in between are left out. All are quiet like wide
  // ones: here the changes speak first.
  void run_mark(const Marked& marked) {
    auto& runs = text_.marks.runs;
    const std::size_t before = runs.size();
    std::size_t last = text_.words.size();
    for (std::size_t w = marked.first; w <= marked.last; ++w) {
      const RedlineWord& word = text_.words[w];
      if (word.side != marked.side || !word.span.overlaps(marked.mark.span)) continue;
      const float to = word.x + offset_in(word, marked.mark.span.end);
      if (runs.size() == before || last + 1 != w || runs.back().line != word.line)
        runs.push_back({marked.mark.finding, word.line,
                        word.x + offset_in(word, marked.mark.span.begin), to,
                        word.span.begin <= marked.mark.span.begin, false, true});
      runs.back().to = to;
      runs.back().last = word.span.end >= marked.mark.span.end;
      last = w;
    }
  }

  const RedlineTextRequest& request_;
  Ink& ink_;
  RedlineText& text_;
  std::vector<float> offsets_;  // of the words, from the cluster's left edge
  std::vector<Cluster> clusters_;
  std::vector<Marked> marked_;
};

}  // namespace

void lay_out_redline(const RedlineTextRequest& request, Ink& ink, RedlineText& text) {
  Weaver(request, ink, text).lay_out();
}

}  // namespace synoptic::viewer
