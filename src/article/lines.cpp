#include "article/lines.h"

#include <algorithm>

#include "article/line_facts.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kNarrowest = 50;
constexpr std::size_t kWidest = 120;

bool ends_line(char32_t code) {
  return code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029 || code == 0x85;
}

bool is_filler(char32_t code) {
  return text::is_space(code) || code == 0xFEFF || code == 0x200B || text::is_control(code);
}

text::Span trimmed(std::string_view text, text::Span span) {
  std::size_t begin = span.begin, end = span.end;
  while (begin < end) {
    const text::Decoded next = text::decode_at(text, begin);
    if (!is_filler(next.code)) break;
    begin += next.length;
  }
  while (end > begin) {
    const text::Decoded last = text::decode_before(text, end);
    if (!is_filler(last.code)) break;
    end -= last.length;
  }
  return text::make_span(begin, end);
}

bool is_bullet(char32_t code) {
  return code == U'•' || code == U'◦' || code == U'▪' || code == U'‣' || code == U'●' ||
         code == U'·' || code == '*' || code == '-' || code == U'–' || code == U'■' || code == U'▸';
}

// Bytes of "• ", "* ", "- " at the beginning; signs that have other uses need the space after them.
std::size_t bullet_length(std::string_view line) {
  if (line.empty()) return 0;
  const text::Decoded first = text::decode_at(line, 0);
  if (!is_bullet(first.code) || first.length == line.size()) return 0;
  const bool spaced = text::is_space(text::decode_at(line, first.length).code);
  return spaced || first.code == U'•' || first.code == U'●' || first.code == U'▪' ? first.length
                                                                                  : 0;
}

std::size_t heading_mark_length(std::string_view line) {
  std::size_t count = 0;
  while (count < line.size() && line[count] == '#') ++count;
  return count > 0 && count <= 6 && count < line.size() && line[count] == ' ' ? count : 0;
}

// Characters, not bytes.
std::size_t width_of(std::string_view text, text::Span span) {
  std::size_t count = 0;
  for (const char c : text::slice(text, span))
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

Line make_line(std::string_view text, text::Span whole) {
  Line line;
  line.whole = whole;
  line.span = whole;
  const std::string_view words = text::slice(text, whole);
  if (const std::size_t marks = heading_mark_length(words)) {
    line.marked_heading = true;
    line.span = trimmed(text, text::make_span(whole.begin + marks, whole.end));
  }
  // Two bullets: one of the page, one of the text.
  for (int i = 0; i < 2 && !line.marked_heading; ++i) {
    const std::size_t bullet = bullet_length(text::slice(text, line.span));
    if (bullet == 0) break;
    line.bullet = true;
    line.span = trimmed(text, text::make_span(line.span.begin + bullet, line.span.end));
  }
  return line;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    text::Decoded next{};
    for (; end < text.size(); end += next.length) {
      while (end < text.size() && text[end] >= ' ' && text[end] <= '~') ++end;
      if (end == text.size() || ends_line((next = text::decode_at(text, end)).code)) break;
    }
    const text::Span whole = trimmed(text, text::make_span(begin, end));
    if (whole.empty()) {
      blank = true;
    } else {
      lines.push_back(make_line(text, whole));
      lines.back().after_blank = blank;
      blank = false;
    }
    if (end >= text.size()) break;
    begin = end + next.length;
    if (next.code == '\r' && begin < text.size() && text[begin] == '\n') ++begin;
  }
  return lines;
}

namespace {

// "di Anna Rossi", "via Harbour Post" below a headline.
bool is_byline(std::string_view line) {
  constexpr std::size_t kBylineBytes = 60;
  if (line.size() > kBylineBytes) return false;
  const std::string_view sign = word_signs(LineWords(line)).begin;
  if (sign != "byline" && sign != "source_line") return false;
  std::size_t small = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    small += line[i - 1] == ' ' && line[i] >= 'a' && line[i] <= 'z';
  return small == 0;
}

// "It was a cold" / "night in the city.": a sentence goes on in lower case on the next line.
bool goes_on(std::string_view text, const Line& line, const Line& next) {
  if (next.after_blank || next.bullet || next.marked_heading || line.marked_heading) return false;
  const std::string_view head = text::slice(text, line.whole), tail = text::slice(text, next.whole);
  const auto spaces = [](std::string_view words) {
    return std::count(words.begin(), words.end(), ' ');
  };
  return spaces(head) >= 2 && spaces(tail) >= 2 && text::is_lower(text::decode_at(tail, 0).code) &&
         !ends_like_a_sentence(head) && !is_byline(tail);
}

void join(Line& line, const Line& next) {
  line.span.end = next.span.end;
  line.whole.end = next.whole.end;
}

std::vector<Line> join_unfinished(std::string_view text, const std::vector<Line>& lines) {
  std::vector<Line> joined;
  for (const Line& line : lines) {
    if (!joined.empty() && goes_on(text, joined.back(), line))
      join(joined.back(), line);
    else
      joined.push_back(line);
  }
  return joined;
}

}  // namespace

std::vector<Line> join_wrapped(std::string_view text, std::vector<Line> lines) {
  std::size_t widest = 0;
  for (const Line& line : lines) widest = std::max(widest, width_of(text, line.whole));
  if (widest < kNarrowest || widest > kWidest) return join_unfinished(text, lines);
  const auto full = [&](const Line& line) { return width_of(text, line.whole) * 3 >= widest * 2; };
  std::size_t pairs = 0, wrapped = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank || lines[i].bullet) continue;
    ++pairs;
    wrapped += full(lines[i - 1]);
  }
  if (wrapped < 3 || wrapped * 5 < pairs * 3) return join_unfinished(text, lines);
  std::vector<Line> joined;
  bool open = false;  // the line before filled its width
  for (const Line& line : lines) {
    if (open && !line.after_blank && !line.bullet && !line.marked_heading) {
      join(joined.back(), line);
    } else {
      joined.push_back(line);
    }
    open = full(line) && !line.marked_heading;
  }
  return join_unfinished(text, joined);
}

}  // namespace synoptic::article
