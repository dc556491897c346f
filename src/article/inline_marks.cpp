#include "article/inline_marks.h"

#include <algorithm>
#include <array>

namespace synoptic::article {
namespace {

using text::Span;

bool is_ascii_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

// One line: finds the marks of its pairs, links and escapes.
class LineMarks {
 public:
  LineMarks(std::string_view text, std::size_t begin, std::size_t end, std::vector<Span>& marks)
      : text_(text), begin_(begin), end_(end), marks_(marks) {}

  void find() {
    std::size_t at = skip_bullet();
    while (at < end_) at = step(at);
    for (const Open& open : open_) forget(open);
  }

 private:
  struct Open {
    char sign = 0;
    std::size_t length = 0;
    std::size_t mark = static_cast<std::size_t>(-1);  // its place in marks_
  };

  char at(std::size_t i) const { return i >= begin_ && i < end_ ? text_[i] : ' '; }

  // "* " at the beginning is a bullet.
  std::size_t skip_bullet() const {
    std::size_t i = begin_;
    while (i < end_ && is_ascii_space(text_[i])) ++i;
    if (i + 1 < end_ && (text_[i] == '*' || text_[i] == '-') && is_ascii_space(text_[i + 1]))
      return i + 2;
    return i;
  }

  std::size_t step(std::size_t i) {
    const char c = text_[i];
    if (c == '\\' && is_ascii_punctuation(at(i + 1))) {
      add(i, i + 1);
      return i + 2;
    }
    if (c == '*' || c == '_') return emphasis(i);
    if (c == '`') return code_span(i);
    if (c == '!' && at(i + 1) == '[') return image(i);
    if (c == '[') return link(i);
    return i + 1;
  }

  void add(std::size_t begin, std::size_t end) { marks_.push_back(text::make_span(begin, end)); }

  std::size_t run_at(std::size_t i) const {
    std::size_t end = i;
    while (end < end_ && text_[end] == text_[i]) ++end;
    return end - i;
  }

  std::size_t emphasis(std::size_t i) {
    const std::size_t length = run_at(i), end = i + length;
    if (length > 3) return end;
    const char before = at(i - 1), after = at(end);
    const bool opens =
        !is_ascii_space(after) && (is_ascii_space(before) || is_ascii_punctuation(before));
    const bool closes =
        !is_ascii_space(before) && (is_ascii_space(after) || is_ascii_punctuation(after));
    const auto partner = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) {
      return open.sign == text_[i] && open.length == length;
    });
    if (closes && partner != open_.rend()) {
      add(i, end);
      for (auto inner = open_.rbegin(); inner != partner; ++inner) forget(*inner);
      open_.erase(std::prev(partner.base()), open_.end());
    } else if (opens) {
      open_.push_back({text_[i], length, marks_.size()});
      add(i, end);
    }
    return end;
  }

  // A mark that nothing closed is a character of the text.
  void forget(const Open& open) { marks_[open.mark] = {}; }

  std::size_t code_span(std::size_t i) {
    const std::size_t length = run_at(i);
    for (std::size_t k = i + length; k < end_;) {
      if (text_[k] != '`') {
        ++k;
        continue;
      }
      const std::size_t other = run_at(k);
      if (other == length) {
        add(i, i + length);
        add(k, k + length);
        return k + length;
      }
      k += other;
    }
    return i + length;
  }

  // The end of "](address)" behind the bracket that opens at i; 0 when it is no link. `close` is
  // where the text ends.
  std::size_t link_end(std::size_t i, std::size_t& close) const {
    constexpr std::size_t kLongest = 2000;
    int depth = 0;
    for (close = i; close < end_ && close < i + kLongest; ++close) {
      depth += text_[close] == '[' ? 1 : text_[close] == ']' ? -1 : 0;
      if (depth == 0) break;
    }
    if (depth != 0 || at(close + 1) != '(') return 0;
    const std::size_t end = text_.substr(0, end_).find(')', close + 2);
    if (end == std::string_view::npos || end > close + kLongest) return 0;
    const std::string_view address = text_.substr(close + 2, end - close - 2);
    const bool plain = address.find(' ') == std::string_view::npos ||
                       address.find(" \"") != std::string_view::npos;
    return plain ? end + 1 : 0;
  }

  std::size_t link(std::size_t i) {
    std::size_t close = 0;
    const std::size_t end = link_end(i, close);
    if (end == 0 || close == i + 1) return i + 1;
    add(i, i + 1);
    for (std::size_t k = i + 1; k < close;) k = std::min(step_inside(k), close);
    add(close, end);
    return end;
  }

  // Inside a link's text there is emphasis, but no link.
  std::size_t step_inside(std::size_t i) {
    return text_[i] == '*' || text_[i] == '_' ? emphasis(i) : i + 1;
  }

  std::size_t image(std::size_t i) {
    std::size_t close = 0;
    const std::size_t end = link_end(i + 1, close);
    if (end == 0) return i + 2;
    add(i, end);
    return end;
  }

  std::string_view text_;
  std::size_t begin_, end_;
  std::vector<Span>& marks_;
  std::vector<Open> open_;
};

bool heading_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] == '#') ++end;
  return end > at && end - at <= 6 && end < text.size() && text[end] == ' ';
}

bool shows_markdown(std::string_view text) {
  if (heading_at(text, 0)) return true;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    if (heading_at(text, at + 1)) return true;
  if (text.find("](http") != std::string_view::npos) return true;
  const std::size_t first = text.find("**");
  if (first == std::string_view::npos || first + 2 >= text.size()) return false;
  const std::size_t second = text.find("**", first + 2), line_end = text.find('\n', first);
  return second < line_end && !is_ascii_space(text[first + 2]) && text[first + 2] != '*';
}

}  // namespace

std::vector<Span> find_inline_marks(std::string_view text) {
  std::vector<Span> marks;
  if (!shows_markdown(text)) return marks;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    LineMarks(text, begin, end, marks).find();
    begin = end + 1;
  }
  std::erase_if(marks, [](Span mark) { return mark.empty(); });
  return marks;
}

}  // namespace synoptic::article
