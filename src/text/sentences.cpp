#include "text/sentences.h"

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

bool is_stop(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == U'…' || code == U'‼' ||
         code == U'⁇' || code == U'⁈' || code == U'⁉';
}

// Stops after which no space is needed.
bool is_wide_stop(char32_t code) {
  return code == U'。' || code == U'！' || code == U'？' || code == U'｡' || code == U'．';
}

class Splitter {
 public:
  Splitter(std::string_view text, Span part, const Abbreviations& abbreviations)
      : text_(text.substr(0, part.end)), at_(part.begin), abbreviations_(abbreviations) {}

  std::vector<Span> run() {
    skip_space();
    begin_ = at_;
    while (at_ < text_.size()) {
      const Decoded next = decode_at(text_, at_);
      const std::size_t stop = at_;
      at_ += next.length;
      if (is_wide_stop(next.code)) {
        skip_stops();
        skip_closers();
        cut();
      } else if (is_stop(next.code)) {
        skip_stops();
        const std::size_t after_stops = at_;
        skip_closers();
        if (ends_here(stop, after_stops)) cut();
      }
    }
    cut();
    return spans_;
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode_at(text_, at).code : 0; }

  void skip_space() {
    while (at_ < text_.size() && is_space(peek(at_))) at_ += decode_at(text_, at_).length;
  }
  void skip_stops() {
    while (is_stop(peek(at_)) || is_wide_stop(peek(at_))) at_ += decode_at(text_, at_).length;
  }
  void skip_closers() {
    for (;;) {
      const char32_t code = peek(at_);
      const bool straight = code == '"' || code == '\'';
      if (!is_closing_quote(code) && !is_closing_bracket(code) && !straight) return;
      at_ += decode_at(text_, at_).length;
    }
  }

  void cut() {
    std::size_t end = at_;
    while (end > begin_ && is_space(decode_before(text_, end).code))
      end -= decode_before(text_, end).length;
    if (end > begin_) spans_.push_back(make_span(begin_, end));
    skip_space();
    begin_ = at_;
  }

  // What the stops [stop, after_stops) mean; at_ stands behind the quotes and brackets that follow.
  bool ends_here(std::size_t stop, std::size_t after_stops) const {
    if (at_ >= text_.size()) return true;
    if (!is_space(peek(at_))) return false;
    std::size_t next = at_;
    while (next < text_.size() && is_space(peek(next))) next += decode_at(text_, next).length;
    std::size_t word = next;
    while (word < text_.size() && !is_letter(peek(word)) && !is_digit(peek(word)) &&
           !is_space(peek(word)))
      word += decode_at(text_, word).length;
    const char32_t begin = peek(word);
    if (is_lower(begin) && word == next) return false;
    const bool plain = peek(stop) == '.' && after_stops == stop + 1;
    return !plain || !abbreviation_before(stop, begin);
  }

  bool abbreviation_before(std::size_t stop, char32_t next) const {
    std::size_t begin = stop;
    while (begin > begin_) {
      const Decoded before = decode_before(text_, begin);
      if (!is_letter(before.code) && before.code != '.') break;
      begin -= before.length;
    }
    const std::string_view word = text_.substr(begin, stop - begin);
    if (word.empty()) return false;
    if (word.size() == 1 && is_upper(peek(begin))) return true;  // an initial: "J. Smith"
    const auto found = abbreviations_.find(fold(word));
    if (found == abbreviations_.end()) return false;
    if (found->second == AbbreviationKind::number) return is_digit(next);
    return found->second == AbbreviationKind::title;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t begin_ = 0;
  const Abbreviations& abbreviations_;
  std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text, Span part,
                                  const Abbreviations& abbreviations) {
  return Splitter(text, part, abbreviations).run();
}

}  // namespace synoptic::text
