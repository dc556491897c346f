#include "viewer/svg_ink.h"

#include <algorithm>
#include <cmath>

#include "text/utf8.h"

namespace synoptic::viewer {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Hundredths are finer than any screen.
std::string number(float value) {
  const auto hundredths = static_cast<long>(std::floor(value * 100 + 0.5F));
  const long size = hundredths < 0 ? -hundredths : hundredths;
  std::string out = hundredths < 0 ? "-" : "";
  out += std::to_string(size / 100);
  if (size % 100 == 0) return out;
  out += '.';
  out += static_cast<char>('0' + size % 100 / 10);
  if (size % 10 != 0) out += static_cast<char>('0' + size % 10);
  return out;
}

void attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  out += value;
  out += '"';
}

void paint(std::string& out, ImU32 colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex = "#";
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
    hex += kDigits[(colour >> shift >> 4) & 15U];
    hex += kDigits[(colour >> shift) & 15U];
  }
  attribute(out, "fill", hex);
  const ImU32 alpha = (colour >> IM_COL32_A_SHIFT) & 255U;
  if (alpha < 255) attribute(out, "fill-opacity", number(static_cast<float>(alpha) / 255));
}

// Whatever the text holds, the document stays one of XML 1.0.
void append_text(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded step = text::decode_at(text, at);
    const char32_t code = step.code;
    const bool illegal =
        !step.valid || code < 0x20 || (code >= 0x7F && code < 0xA0) || (code & 0xFFFEU) == 0xFFFEU;
    if (code == '&')
      out += "&amp;";
    else if (code == '<')
      out += "&lt;";
    else if (code == '>')
      out += "&gt;";
    else
      out += illegal ? kReplacement : text.substr(at, step.length);
    at += step.length;
  }
}

bool same(ImVec4 a, ImVec4 b) { return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w; }

void point(std::string& out, char letter, ImVec2 at) {
  out += letter;
  out += number(at.x);
  out += ' ';
  out += number(at.y);
}

void rectangle(std::string& out, ImVec2 from, ImVec2 to) {
  out += "<rect";
  attribute(out, "x", number(from.x));
  attribute(out, "y", number(from.y));
  attribute(out, "width", number(to.x - from.x));
  attribute(out, "height", number(to.y - from.y));
}

}  // namespace

void SvgInk::draw(ImDrawList& /*list*/, ImVec2 baseline, std::string_view text, TextStyle style,
                  ImU32 colour) {
  if (text.empty()) return;
  words_.push_back({std::string(text), baseline, style, colour, width(text, style)});
}

void SvgInk::fill(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour) {
  const ImVec2 least = list.GetClipRectMin(), most = list.GetClipRectMax();
  const ImVec2 begin{std::max(from.x, least.x), std::max(from.y, least.y)};
  const ImVec2 end{std::min(to.x, most.x), std::min(to.y, most.y)};
  if (end.x > begin.x && end.y > begin.y) areas_.push_back({begin, end, colour});
}

// What was drawn since the last layer and finished by none lies below this one.
void SvgInk::begin_layer(ImDrawList& list) { finish_layer(list); }

void SvgInk::finish_layer(ImDrawList& list) {
  write_areas();
  write_shapes(list);
  const ImVec2 from = list.GetClipRectMin(), to = list.GetClipRectMax();
  if (!words_.empty()) clip_to({from.x, from.y, to.x, to.y});
  write_words();
}

std::string SvgInk::take(ImDrawList& list, ImDrawList& above) {
  finish_layer(list);
  finish_layer(above);
  end_clip();
  return std::move(out_);
}

void SvgInk::write_areas() {
  if (!areas_.empty()) end_clip();  // they are cut already
  for (const Area& area : areas_) {
    rectangle(out_, area.from, area.to);
    paint(out_, area.colour | IM_COL32_A_MASK);
    out_ += "/>\n";
  }
  areas_.clear();
}

int& SvgInk::written(const ImDrawList& list) {
  for (Written& one : written_)
    if (one.list == &list) return one.indices;
  return written_.emplace_back(Written{&list, 0}).indices;
}

void SvgInk::write_shapes(const ImDrawList& list) {
  int& done = written(list);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const int begin = static_cast<int>(command.IdxOffset);
    const int end = begin + static_cast<int>(command.ElemCount);
    if (end <= done || command.UserCallback) continue;
    clip_to(command.ClipRect);
    write_triangles(list, command, std::max(begin, done), end);
  }
  done = list.IdxBuffer.Size;
}

// A fan is triangles of one corner, each beginning where the one before ended.
void SvgInk::write_triangles(const ImDrawList& list, const ImDrawCmd& command, int from, int to) {
  const auto vertex = [&](int index) -> const ImDrawVert& {
    return list.VtxBuffer[static_cast<int>(command.VtxOffset) + list.IdxBuffer[index]];
  };
  const auto goes_on = [&](int i) {
    return i > from && list.IdxBuffer[i] == list.IdxBuffer[i - 3] &&
           list.IdxBuffer[i + 1] == list.IdxBuffer[i - 1] && vertex(i).col == vertex(i - 3).col;
  };
  bool open = false;
  ImU32 colour = 0;
  for (int i = from; i + 2 < to; i += 3) {
    if (goes_on(i)) {
      if (open) point(out_, 'L', vertex(i + 2).pos);
      continue;
    }
    const bool shown = ((vertex(i).col >> IM_COL32_A_SHIFT) & 255U) != 0;
    if (open && (!shown || vertex(i).col != colour)) {
      out_ += "Z\"/>\n";
      open = false;
    } else if (open) {
      out_ += 'Z';
    }
    if (!shown) continue;
    if (!open) {
      colour = vertex(i).col;
      out_ += "<path";
      paint(out_, colour);
      out_ += " d=\"";
      open = true;
    }
    point(out_, 'M', vertex(i).pos);
    point(out_, 'L', vertex(i + 1).pos);
    point(out_, 'L', vertex(i + 2).pos);
  }
  if (open) out_ += "Z\"/>\n";
}

void SvgInk::write_words() {
  for (std::size_t w = 0; w < words_.size(); ++w) {
    const Word& word = words_[w];
    const Word* before = w > 0 ? &words_[w - 1] : nullptr;
    const bool same_line = before && before->at.y == word.at.y && before->at.x < word.at.x &&
                           before->colour == word.colour && before->style.face == word.style.face &&
                           before->style.size == word.style.size &&
                           before->style.from_right == word.style.from_right;
    if (!same_line) {
      if (before) out_ += "</text>\n";
      out_ += "<text";
      attribute(out_, "class", "f" + std::to_string(static_cast<int>(word.style.face)));
      attribute(out_, "y", number(word.at.y));
      attribute(out_, "font-size", number(word.style.size));
      paint(out_, word.colour);
      if (word.style.from_right) out_ += " direction=\"rtl\" text-anchor=\"end\"";
      out_ += '>';
    } else {
      out_ += ' ';  // takes no room: the next word says where it stands
    }
    out_ += "<tspan";
    attribute(out_, "x", number(word.at.x));
    attribute(out_, "textLength", number(word.width));
    out_ += '>';
    append_text(out_, word.text);
    out_ += "</tspan>";
  }
  if (!words_.empty()) out_ += "</text>\n";
  words_.clear();
}

void SvgInk::clip_to(ImVec4 box) {
  if (clipped_ && same(clip_, box)) return;
  end_clip();
  const auto known =
      std::find_if(clips_.begin(), clips_.end(), [&](ImVec4 other) { return same(other, box); });
  const std::string name = "clip" + std::to_string(known - clips_.begin());
  if (known == clips_.end()) {
    clips_.push_back(box);
    out_ += "<clipPath";
    attribute(out_, "id", name);
    out_ += '>';
    rectangle(out_, {box.x, box.y}, {box.z, box.w});
    out_ += "/></clipPath>\n";
  }
  out_ += "<g";
  attribute(out_, "clip-path", "url(#" + name + ")");
  out_ += ">\n";
  clip_ = box;
  clipped_ = true;
}

void SvgInk::end_clip() {
  if (clipped_) out_ += "</g>\n";
  clipped_ = false;
}

}  // namespace synoptic::viewer
