#include "text/sentences.h"

#include <algorithm>

#include "text/breaks.h"
#include "text/characters.h"
#include "text/running_sentence.h"
#include "text/stopless.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

constexpr std::size_t kFootnoteDigits = 3;
constexpr std::size_t kNoteBytes = 40;     // "[citation needed]"
constexpr std::size_t kSourceBytes = 100;  // who said it, behind a quotation that stands alone

bool is_stop(char32_t code) {
  static constexpr std::u32string_view kStops = U".!?…‼⁇⁈⁉؟۔";
  return kStops.find(code) != std::u32string_view::npos;
}

// Stops of scripts that put no space behind them, or have no other use for the sign.
bool is_wide_stop(char32_t code) {
  static constexpr std::u32string_view kStops = U"。！？｡．।॥።፧፨။។։";
  return kStops.find(code) != std::u32string_view::npos;
}

constexpr char32_t kFirstForeignStop = 0x589;  // of the stops past ASCII: the Armenian one

// Armenian, for one, writes three dots in the middle of a sentence, and a capital behind them.
bool is_latin(char32_t code) { return code < 0x250; }

class Splitter : RunningSentence {
 public:
  Splitter(std::string_view text, Span part, const Abbreviations& words)
      : RunningSentence(text.substr(0, std::min<std::size_t>(part.end, text.size())), words),
        at_(part.begin) {}

  std::vector<Span> run() {
    skip_space();
    casual_ = is_casual();
    begin_sentence(at_);
    if (is_quotation_with_source()) at_ = text_.size();
    while (at_ < text_.size()) {
      const Decoded next = decode_at(text_, at_);
      if (next.code < 0x80 ? is_letter(next.code) || is_digit(next.code)
                           : next.code >= 0xC0 && next.code < kFirstForeignStop)
        at_ += next.length;  // most characters, and no table is asked
      else if (is_wide_stop(next.code))
        wide_stop();
      else if (is_stop(next.code))
        stop(next.code);
      else if (is_space(next.code))
        gap();
      else
        at_ += next.length;
    }
    cut();
    return spans_;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && is_space(peek(at_))) at_ = after(at_);
  }

  // White space that carries a mark is the last character of the sentence before it.
  void take_marked_space() {
    for (std::size_t at; is_space(peek(at = past_space(at_)));)
      at_ = cluster_around(text_, after(at)).end;
  }

  void cut() {
    if (at_ > begin_) take_marked_space();
    std::size_t end = std::min(at_, text_.size());
    while (end > begin_ && is_space(decode_before(text_, end).code))
      end -= decode_before(text_, end).length;
    if (end > begin_) spans_.push_back(make_span(begin_, end));
    skip_space();
    begin_sentence(at_);
  }

  void begin_sentence(std::size_t begin) {
    begin_ = begin;
    quotes_at_ = begin;
    odd_quotes_ = false;
    unit_ = loose_unit_at(text_, begin);
    read_list_number();
  }

  // "4.1." at the beginning of a heading.
  std::size_t after_section_number() const {
    std::size_t at = begin_, groups = 0;
    while (peek(at) >= '0' && peek(at) <= '9') {
      const std::size_t group = at;
      while (peek(at) >= '0' && peek(at) <= '9') ++at;
      if (peek(at) != '.' || at - group > 2) return begin_;
      ++at;
      ++groups;
    }
    return groups >= 2 && is_space(peek(at)) && past_space(at) < text_.size() ? at : begin_;
  }

  // "1." "2)" "1.)" "a." at the beginning of a sentence belongs to it; afterwards " 2. " begins
  // another.
  void read_list_number() {
    at_ = after_section_number();
    if (at_ > begin_) return;
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

  // At a space: does something begin here that needs no stop before it?
  void gap() {
    const Gap gap{begin_, at_, past_space(at_)};
    at_ = gap.next;
    if (gap.next == gap.end) at_ = after(gap.end);  // the space carries a mark
    if (at_ >= text_.size() || gap.next == gap.end) return;
    const LooseUnit next = loose_unit_at(text_, at_);
    if ((item_sign_ != 0 && is_next_item(at_)) || unit_border(gap, next) ||
        ends_without_stop(text_, gap, words_))
      cut();
    else if (at_ >= unit_.end)
      unit_ = next;
  }

  // A border before or behind a unit that stands for itself.
  bool unit_border(const Gap& gap, const LooseUnit& next) const {
    if (gap.end == gap.begin) return false;
    const char32_t code = peek(gap.next);
    if (unit_.kind != LooseUnit::none && unit_.end == gap.end) {
      if (unit_.kind == LooseUnit::ruler) return true;
      if (unit_.kind == LooseUnit::stamp) return is_letter(code) || is_quote(code);
      if (is_upper(code))
        return unit_.kind != LooseUnit::address || !is_field(text_, gap.next, words_);
      return unit_.kind == LooseUnit::address &&
             (next.kind == LooseUnit::address || (casual_ && is_lower(code)));
    }
    if (next.kind == LooseUnit::ruler) return true;
    return next.kind == LooseUnit::stamp && text_[gap.end - 1] != ',' &&
           !asks_for_more(text_, gap, words_);
  }

  // Somebody who writes without capitals: full stops are followed by small letters, too.
  bool is_casual() const {
    std::size_t at = at_;
    while (at < text_.size() && !is_letter(peek(at)) && !is_digit(peek(at))) at = after(at);
    if (is_lower(peek(at)) && !has_inner_capital(at)) return true;
    const std::size_t i = text_.find(" i'", at);
    return i != std::string_view::npos && is_lower(peek(i + 3));
  }

  // "It is over. We won." - A. Painter: a quotation that is not part of a running text, and its
  // source, which ends without a stop.
  bool is_quotation_with_source() const {
    const char32_t open = peek(at_);
    if (open != '"' && open != U'“') return false;
    for (std::size_t at = after(at_); at < text_.size(); at = after(at)) {
      if (!is_stop(peek(at))) continue;
      const char32_t close = peek(after(at));
      if (close != '"' && close != U'”') continue;
      return is_source(past_space(after(after(at))));
    }
    return false;
  }

  bool is_source(std::size_t begin) const {
    if (begin >= text_.size() || text_.size() - begin > kSourceBytes) return false;
    const char32_t first = peek(begin);
    if (!is_upper(first) && !is_dash(first)) return false;
    for (std::size_t at = begin; at < text_.size(); at = after(at))
      if (is_stop(peek(at)) && !is_initial(at)) return false;
    return true;
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
    const std::size_t behind = at_;
    skip_closers();
    at_ = cluster_around(text_, at_).end;
    if (at_ == behind || peek(at_) != U'と') cut();  // 「行く。」と言った: said is behind it
  }

  void stop(char32_t code) {
    const std::size_t first = at_;
    if (code == '.' && spaced_ellipsis(first)) return;
    while (at_ < text_.size() && (is_stop(peek(at_)) || is_wide_stop(peek(at_)))) at_ = after(at_);
    const std::size_t behind = at_;
    skip_footnotes(first);
    const bool footnote = at_ > behind;
    skip_closers();
    const bool quoted = closed_by_quote(behind), closed = at_ > behind && !footnote;
    at_ = cluster_around(text_, at_).end;
    skip_detached_marks();
    if (ends_here(first, behind, footnote, quoted, closed)) cut();
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

  // "in 2009. [5] [6] The", "is gone. :) Next", "so late. ) They", "really? ? Yes": marks, smileys
  // and closers behind the stop belong to what they follow.
  void skip_detached_marks() {
    for (;;) {
      const std::size_t at = past_space(at_);
      if (at == at_ || at >= text_.size()) return;
      const std::size_t end = after_detached_mark(at);
      if (end == at || (end < text_.size() && !is_space(peek(end)))) return;
      at_ = end;
    }
  }

  std::size_t after_detached_mark(std::size_t at) {
    const char32_t code = peek(at);
    if (code == '[' && is_digit(peek(at + 1))) return std::max(at, after_bracketed_number(at));
    if (code == '[') return after_note(at);
    if (is_closing_bracket(code) || (is_closing_quote(code) && code != U'’')) return after(at);
    if (code == '"') return quotes_are_odd(at) ? at + 1 : at;
    std::size_t end = at;
    while (peek(end) == '?' || peek(end) == '!') ++end;
    return end > at ? end : after_smiley(text_, at);
  }

  // "[citation needed]"
  std::size_t after_note(std::size_t at) const {
    std::size_t end = at + 1;
    while (end - at < kNoteBytes && (is_lower(peek(end)) || peek(end) == ' ')) end = after(end);
    return end > at + 1 && peek(end) == ']' ? end + 1 : at;
  }

  // Is a straight quotation mark of this sentence still open before byte `at`?
  bool quotes_are_odd(std::size_t at) {
    for (; quotes_at_ < at; ++quotes_at_) odd_quotes_ = odd_quotes_ != (text_[quotes_at_] == '"');
    return odd_quotes_;
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

  // Stops [first, behind), closers until at_: is this an end?
  bool ends_here(std::size_t first, std::size_t behind, bool footnote, bool quoted,
                 bool closed) const {
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
    const bool plain = peek(first) == '.' && behind == first + 1;
    if (loose_unit_at(text_, word).kind == LooseUnit::address) return true;
    if (is_ellipsis(first, behind) && (is_lower(begin) || word_at(word) == "I")) return false;
    if (is_lower(begin) && (dash || (word == next && !has_inner_capital(word))))
      return !dash && !closed && starts_small(first, behind, word);
    if (!plain && peek(next) == '(' && is_digit(peek(next + 1))) return false;  // Oklahoma! (1943)
    if (plain) return !stop_of_abbreviation(first, next, word);
    return !(quoted && speaker_follows(word));
  }

  bool is_ellipsis(std::size_t first, std::size_t behind) const {
    if (decode_before(text_, behind).code == U'…') return true;
    return behind >= first + 2 && text_[behind - 1] == '.' && text_[behind - 2] == '.';
  }

  // "to the end.Okay our room", "so late...Julie": no space behind the stop, a word that begins
  // sentences, no address around it.
  bool glued_sentence(std::size_t first, std::size_t behind) const {
    const std::string_view word = word_before(first), next = word_at(at_);
    if (at_ != behind || word.size() < 3 || word.find('.') != std::string_view::npos ||
        !is_lower(decode_before(text_, first).code) || next.size() < 2 || in_address(first))
      return false;
    const bool plain = peek(first) == '.' && behind == first + 1;
    if (plain)
      return is_upper(peek(at_)) && peek(at_ + next.size()) != '.' && next != "Com" &&
             !known(word, Abbreviations::open) && begins_sentences(next);
    if (is_ellipsis(first, behind)) return is_upper(peek(at_)) && is_latin(peek(at_));
    return is_lower(decode_at(word, 0).code) && (is_upper(peek(at_)) || casual_);  // "Yahoo!Mail"
  }

  // A small letter behind the stops [first, behind): "and cute. i knew someone", "anyone?? cos we".
  bool starts_small(std::size_t first, std::size_t behind, std::size_t word) const {
    const std::string_view before = word_before(first);
    const bool bracket = first > begin_ && is_closing_bracket(decode_before(text_, first).code);
    const bool full = bracket || (before.size() >= 3 && before.find('.') == std::string_view::npos);
    if (peek(first) != '.') {
      if (casual_ || behind > first + 1) return true;
      return full && !bracket && is_lower(decode_at(before, 0).code) &&
             words_before(first) > kFragmentWords && !speech_follows(word);
    }
    if (casual_) return !stop_of_abbreviation(first, word, word);
    return full && words_.is(word_at(word), Abbreviations::casual) &&
           !known(before, Abbreviations::title) && !known(before, Abbreviations::number) &&
           !known(before, Abbreviations::open);
  }

  std::size_t at_;
  LooseUnit unit_;             // that the word before begins
  bool casual_ = false;        // no capitals are used
  std::size_t quotes_at_ = 0;  // how far straight quotation marks are counted
  bool odd_quotes_ = false;
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
