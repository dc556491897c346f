#include "text/sentences.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

constexpr std::size_t kFragmentWords = 3;  // "At 5 a.m." is no sentence yet
constexpr std::size_t kSpeakerWords = 4;   // how far behind a quoted question its verb may stand
constexpr std::size_t kFootnoteDigits = 3;

bool is_stop(char32_t code) {
  static constexpr std::u32string_view kStops = U".!?…‼⁇⁈⁉؟۔";
  return kStops.find(code) != std::u32string_view::npos;
}

// Stops of scripts that put no space behind them, or have no other use for the sign.
bool is_wide_stop(char32_t code) {
  static constexpr std::u32string_view kStops = U"。！？｡．।॥።፧፨။។։";
  return kStops.find(code) != std::u32string_view::npos;
}

bool is_dash(char32_t code) { return code == '-' || code == U'–' || code == U'—' || code == U'―'; }

class Splitter {
 public:
  Splitter(std::string_view text, Span part, const Abbreviations& words)
      : text_(text.substr(0, std::min<std::size_t>(part.end, text.size()))),
        at_(part.begin),
        words_(words) {}

  std::vector<Span> run() {
    skip_space();
    begin_ = at_;
    read_list_number();
    while (at_ < text_.size()) {
      const Decoded next = decode_at(text_, at_);
      if (is_wide_stop(next.code))
        wide_stop();
      else if (is_stop(next.code))
        stop(next.code);
      else if (is_space(next.code))
        maybe_next_item();
      else
        at_ += next.length;
    }
    cut();
    return spans_;
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode_at(text_, at).code : 0; }
  std::size_t after(std::size_t at) const { return at + decode_at(text_, at).length; }
  std::size_t past_space(std::size_t at) const {
    while (at < text_.size() && is_space(peek(at))) at = after(at);
    return at;
  }
  void skip_space() { at_ = past_space(at_); }

  void cut() {
    std::size_t end = std::min(at_, text_.size());
    while (end > begin_ && is_space(decode_before(text_, end).code))
      end -= decode_before(text_, end).length;
    if (end > begin_) spans_.push_back(make_span(begin_, end));
    skip_space();
    begin_ = at_;
    read_list_number();
  }

  // "1." "2)" "1.)" "a." at the beginning of a sentence belongs to it; afterwards " 2. " begins
  // another.
  void read_list_number() {
    std::size_t at = begin_;
    char32_t letter = 0;
    int number = 0;
    if (is_digit(peek(at)) && peek(at) < 0x80) {
      while (peek(at) >= '0' && peek(at) <= '9' && at - begin_ < 3)
        number = number * 10 + (text_[at++] - '0');
    } else if (peek(at) < 0x80 && is_lower(peek(at))) {
      letter = peek(at++);
    } else {
      return;
    }
    if (peek(at) != '.' && peek(at) != ')') return;
    const char sign = text_[at++];
    if (peek(at) == ')') ++at;
    if (!is_space(peek(at)) || past_space(at) >= text_.size()) return;
    item_number_ = number;
    item_letter_ = letter;
    item_sign_ = sign;
    at_ = at;
  }

  // At a space: does the next number of the running list follow?
  void maybe_next_item() {
    const std::size_t next = past_space(at_);
    const bool follows = item_sign_ != 0 && is_next_item(next);
    at_ = next;
    if (follows) cut();
  }

  bool is_next_item(std::size_t at) const {
    const std::string label = item_letter_ != 0
                                  ? std::string(1, static_cast<char>(item_letter_ + 1))
                                  : std::to_string(item_number_ + 1);
    return text_.substr(at, label.size()) == label &&
           text_.substr(at + label.size(), 1) == std::string(1, item_sign_) &&
           (is_space(peek(at + label.size() + 1)) || peek(at + label.size() + 1) == ')');
  }

  void wide_stop() {
    while (at_ < text_.size() && (is_wide_stop(peek(at_)) || is_stop(peek(at_)))) at_ = after(at_);
    skip_closers();
    cut();
  }

  void stop(char32_t code) {
    const std::size_t first = at_;
    if (code == '.' && spaced_ellipsis(first)) return;
    while (at_ < text_.size() && (is_stop(peek(at_)) || is_wide_stop(peek(at_)))) at_ = after(at_);
    const std::size_t behind = at_;
    skip_footnotes(first);
    const bool footnote = at_ > behind;
    skip_closers();
    const bool quoted = closed_by_quote(behind);
    skip_detached_marks();
    if (ends_here(first, behind, footnote, quoted)) cut();
  }

  // ". . ." is an ellipsis inside a sentence, ". . . ." a stop and an ellipsis.
  bool spaced_ellipsis(std::size_t first) {
    std::size_t count = 1, at = first + 1;
    while (peek(at) == ' ' && peek(at + 1) == '.') {
      ++count;
      at += 2;
    }
    if (count < 3) return false;
    if (count >= 4 && past_space(at) < text_.size()) {
      at_ = first + 1;
      cut();
    }
    at_ = at;
    return true;
  }

  // The byte behind "[12]" at `at`, or 0.
  std::size_t after_bracketed_number(std::size_t at) const {
    const std::size_t end = text_.substr(at, kFootnoteDigits + 2).find(']');
    return end == std::string_view::npos ? 0 : at + end + 1;
  }

  // "at large.[7][8]", "(type 2).10": marks glued to the stop, before a space and a capital.
  void skip_footnotes(std::size_t first) {
    if (peek(first) != '.') return;
    std::size_t at = at_;
    while (peek(at) == '[' && is_digit(peek(at + 1))) {
      const std::size_t end = after_bracketed_number(at);
      if (end == 0) return;
      at = end;
    }
    const char32_t before = first > begin_ ? decode_before(text_, first).code : 0;
    if (at == at_ && (is_letter(before) || before == ')') && !is_initial(first)) {
      while (is_digit(peek(at)) && at - at_ < kFootnoteDigits) ++at;
    }
    if (at == at_ || !(at >= text_.size() || is_space(peek(at)))) return;
    if (at < text_.size() && !is_upper(peek(past_space(at)))) return;
    at_ = at;
  }

  // "in 2009. [5] [6] The", "is gone. :) Next": marks and smileys behind the stop belong to what
  // they follow.
  void skip_detached_marks() {
    for (;;) {
      const std::size_t at = past_space(at_);
      if (at == at_ || at >= text_.size()) return;
      std::size_t end = at;
      if (peek(at) == '[' && is_digit(peek(at + 1))) {
        end = after_bracketed_number(at);
        if (end == 0) return;
      } else if (peek(at) == ':' || peek(at) == ';') {
        end = at + (peek(at + 1) == '-' ? 2 : 1);
        const char32_t mouth = peek(end);
        if (mouth != ')' && mouth != '(' && mouth != 'D' && mouth != 'P') return;
        ++end;
      }
      if (end == at || (end < text_.size() && !is_space(peek(end)))) return;
      at_ = end;
    }
  }

  void skip_closers() {
    while (at_ < text_.size()) {
      const char32_t code = peek(at_);
      const bool straight = (code == '"' || code == '\'') && !opens_next_word(at_);
      const bool german = code == U'“' && !is_letter(peek(after(at_)));  // closes „...“
      if (!is_closing_quote(code) && !is_closing_bracket(code) && !straight && !german) return;
      at_ = after(at_);
    }
  }

  // A straight quote right before a letter and behind a space opens; here no space stands before
  // it.
  bool opens_next_word(std::size_t at) const {
    return is_letter(peek(at + 1)) || is_digit(peek(at + 1));
  }

  bool closed_by_quote(std::size_t behind) const {
    for (std::size_t at = behind; at < at_; at = after(at))
      if (is_quote(peek(at))) return true;
    return false;
  }

  bool is_initial(std::size_t stop) const {
    const std::string_view word = word_before(stop);
    return !word.empty() && word.size() <= 2 && decode_at(word, 0).length == word.size() &&
           is_upper(decode_at(word, 0).code);
  }

  // Letters, inner stops, hyphens and apostrophes right before byte `end`: "e.g", "U.S", "Ass'n".
  std::string_view word_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > begin_) {
      const Decoded before = decode_before(text_, begin);
      if (!is_letter(before.code) && before.code != '.' && before.code != '\'' &&
          before.code != '-')
        break;
      begin -= before.length;
    }
    while (begin < end && (text_[begin] == '\'' || text_[begin] == '-')) ++begin;
    return text_.substr(begin, end - begin);
  }

  std::string_view word_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && (is_letter(peek(end)) || peek(end) == '\'' || peek(end) == U'’'))
      end = after(end);
    return text_.substr(begin, end - begin);
  }

  // Stops [first, behind), closers until at_: is this an end?
  bool ends_here(std::size_t first, std::size_t behind, bool footnote, bool quoted) const {
    if (at_ >= text_.size() || footnote) return true;
    if (!is_space(peek(at_))) return glued_sentence(first, behind);
    const std::size_t next = past_space(at_);
    if (next >= text_.size()) return true;
    if (first > begin_ && first + 1 < behind &&
        is_opening_bracket(decode_before(text_, first).code))
      return false;  // [...]
    std::size_t word = next;
    bool dash = false;
    while (word < text_.size() && !is_letter(peek(word)) && !is_digit(peek(word)) &&
           !is_space(peek(word))) {
      dash = dash || is_dash(peek(word)) || peek(word) == ',' || peek(word) == ';';
      word = after(word);
    }
    if (dash && is_space(peek(word))) word = past_space(word);
    const char32_t begin = peek(word);
    if (quoted && dash) return false;  // a quotation and who said it
    if (is_lower(begin) && word == next && !quoted && casual_start(first, word)) return true;
    if (is_lower(begin) && (word == next || dash)) return false;
    const bool plain = peek(first) == '.' && behind == first + 1;
    if (plain) return !stop_of_abbreviation(first, next, word);
    return !(quoted && speaker_follows(word));
  }

  // "to the end.Okay our room": no space behind the stop, a word that begins sentences, no address
  // around it.
  bool glued_sentence(std::size_t first, std::size_t behind) const {
    if (at_ != behind || !is_upper(peek(at_))) return false;
    const std::string_view word = word_before(first), next = word_at(at_);
    if (word.size() < 3 || word.find('.') != std::string_view::npos ||
        !is_lower(decode_before(text_, first).code))
      return false;
    const char32_t before =
        first > word.size() ? decode_before(text_, first - word.size()).code : ' ';
    if (!is_space(before) || peek(at_ + next.size()) == '.') return false;
    return words_.is(next, Abbreviations::starter);
  }

  // "and cute. i knew someone": lower case behind a full word that is no abbreviation.
  bool casual_start(std::size_t first, std::size_t word) const {
    const std::string_view before = word_before(first);
    if (!words_.is(word_at(word), Abbreviations::casual)) return false;
    return before.size() >= 3 && before.find('.') == std::string_view::npos &&
           !known(before, Abbreviations::title) && !known(before, Abbreviations::number) &&
           !known(before, Abbreviations::open);
  }

  // "..." asked the minister / Ann Lee asked.
  bool speaker_follows(std::size_t at) const {
    if (!is_upper(peek(at)) || words_.is(word_at(at), Abbreviations::starter)) return false;
    for (std::size_t i = 0; i < kSpeakerWords && at < text_.size(); ++i) {
      const std::string_view word = word_at(at);
      if (word.empty()) return false;
      if (i > 0 && words_.is(word, Abbreviations::speech)) return true;
      at = past_space(at + word.size());
    }
    return false;
  }

  bool stop_of_abbreviation(std::size_t stop, std::size_t next, std::size_t word_begin) const {
    const char32_t begin = peek(word_begin);
    const std::string_view word = word_before(stop);
    if (word.empty()) return is_ordinal(stop, begin);
    const std::string_view following = word_at(word_begin);
    const bool starter = words_.is(following, Abbreviations::starter);
    const std::size_t length = decode_at(word, 0).length;
    if (word.size() == length) {  // one letter
      if (word == "I" && starter) return false;
      if (is_upper(decode_at(word, 0).code))
        return !(starter && following != "A" && following.size() > 1 && !name_before(word));
      if (is_digit(begin)) return true;  // "b. 1950"
      // "z. B.", "d. h.": letters one by one.
      if (following.size() == 1 && peek(word_begin + 1) == '.' && is_lower(decode_at(word, 0).code))
        return true;
      return known(word, Abbreviations::title);
    }
    if (known(word, Abbreviations::title)) return true;
    if (known(word, Abbreviations::number) && (is_digit(begin) || is_roman(following))) return true;
    const bool initials = is_initialism(word);
    if (!initials && !known(word, Abbreviations::open)) return false;
    if (is_opening_bracket(peek(next)) || is_dash(peek(next))) return true;
    if (is_digit(begin)) return true;
    if (words_before(stop) <= kFragmentWords) return true;
    if (is_time(word))
      return false;  // "6 p.m. Mr Smith left": nothing but a sentence follows a time
    return !starter;
  }

  static bool is_time(std::string_view word) {
    return word == "a.m" || word == "p.m" || word == "A.M" || word == "P.M";
  }

  // "George W. The ...": an initial behind a capitalised word is part of a name all the same.
  bool name_before(std::string_view word) const {
    const auto at = static_cast<std::size_t>(word.data() - text_.data());
    if (at < begin_ + 2) return false;
    return is_upper(peek(at - 2)) && text_[at - 1] == '.';
  }

  bool known(std::string_view word, Abbreviations::Kind kind) const {
    if (words_.is(word, kind)) return true;
    std::string form(word);  // "SEC." is "Sec."
    const bool shout = form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) {
                         return c == '.' || (c >= 'A' && c <= 'Z');
                       });
    if (!shout) return false;
    form = fold(form);
    if (words_.is(form, kind)) return true;
    form[0] = static_cast<char>(form[0] - ('a' - 'A'));
    return words_.is(form, kind);
  }

  // "U.S", "p.m", "J.C": letters one by one with stops between.
  static bool is_initialism(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
      const Decoded letter = decode_at(word, at);
      at += letter.length;
      if (!is_letter(letter.code) || (at < word.size() && word[at] != '.')) return false;
      ++letters;
      ++at;
    }
    return letters >= 2;
  }

  static bool is_roman(std::string_view word) {
    return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
  }

  // "am 25. Juni", "der 3. Mann": a small number behind a word that takes an ordinal.
  bool is_ordinal(std::size_t stop, char32_t next) const {
    std::size_t begin = stop;
    while (begin > begin_ && is_digit(decode_before(text_, begin).code)) --begin;
    if (begin == stop || stop - begin > 2 || !is_letter(next)) return false;
    std::size_t word = begin;
    while (word > begin_ && is_space(decode_before(text_, word).code))
      word -= decode_before(text_, word).length;
    return word < begin && words_.is(word_before(word), Abbreviations::ordinal);
  }

  // Words of the running sentence before the stop, counted no further than needed.
  std::size_t words_before(std::size_t stop) const {
    std::size_t count = 0;
    bool inside = false;
    for (std::size_t at = begin_; at < stop && count <= kFragmentWords; at = after(at)) {
      const bool space = is_space(peek(at));
      count += !space && !inside;
      inside = !space;
    }
    return count;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t begin_ = 0;  // of the running sentence
  const Abbreviations& words_;
  int item_number_ = 0;  // of the running list
  char32_t item_letter_ = 0;
  char item_sign_ = 0;  // 0: no list
  std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text, Span part,
                                  const Abbreviations& abbreviations) {
  return Splitter(text, part, abbreviations).run();
}

}  // namespace synoptic::text
