#include "viewer/flow.h"

#include "text/utf8.h"
#include "viewer/clusters.h"

namespace synoptic::viewer {
namespace {

bool is_space(std::uint32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x2028 || c == 0x2029 || c == 0x205F ||
         c == 0x3000 || c == 0x200B;
}

bool breaks_after(std::uint32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == '/';
}

bool is_ideograph(std::uint32_t c) {
  return (c >= 0x2E80 && c <= 0x2FFF) || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// Closing marks never begin a line.
bool clings_to_left(std::uint32_t c) {
  return (c >= 0x3001 && c <= 0x3002) || c == 0xFF0C || c == 0xFF01 || c == 0xFF1F || c == 0x300D ||
         c == 0x300F || c == 0x201D || c == 0x2019 || c == ')' || c == ',' || c == '.' ||
         c == '"' || c == '\'';
}

bool may_break(std::uint32_t before, std::uint32_t here) {
  if (clings_to_left(here)) return false;
  if (breaks_after(before)) return !breaks_after(here);
  return is_ideograph(before) || is_ideograph(here);
}

}  // namespace

void append_pieces(std::string_view text, text::Span span, std::vector<Piece>& out) {
  const std::size_t end = span.end < text.size() ? span.end : text.size();
  bool space = !out.empty();
  std::size_t begin = span.begin;
  std::uint32_t before = 0;
  ClusterReader clusters;
  const auto finish = [&](std::size_t at) {
    if (at > begin) {
      out.push_back({text::make_span(begin, at), space});
      space = false;
    }
    begin = at;
  };
  for (std::size_t at = span.begin; at < end;) {
    const text::Decoded c = text::decode_at(text, at);
    const bool border = clusters.begins_with(c.code);
    if (is_space(c.code)) {
      finish(at);
      begin = at + c.length;
      space = true;
      before = 0;
    } else {
      // A lone hyphen or a minus before a figure stays with what follows.
      if (border && before != 0 && may_break(before, c.code) && at - begin > 1) finish(at);
      before = c.code;
    }
    at += c.length;
  }
  finish(end);
}

std::uint32_t flow(std::span<const FlowItem> items, float space, float column,
                   std::vector<FlowPlace>& places) {
  places.clear();
  places.reserve(items.size());
  float x = 0;
  std::uint32_t line = 0, rank = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const FlowItem& item = items[i];
    const float gap = item.space_before && x > 0 ? space : 0;
    float needed = gap + item.width + item.after;
    for (std::size_t next = i + 1; next < items.size() && items[next].glued; ++next)
      needed += items[next].width + items[next].after;
    if (x > 0 && !item.glued && x + needed > column) {
      ++line;
      x = 0;
      rank = 0;
    } else {
      x += gap;
    }
    places.push_back({x, line, rank++, false});
    x += item.width + item.after;
  }
  return items.empty() ? 0 : line + 1;
}

}  // namespace synoptic::viewer
