#pragma once

// What the words round a stop say: does it belong to an abbreviation, is the next word one that
// begins sentences? Read by text/sentences.cpp, which keeps `begin_` at the running sentence.
//
// Everything looks at a few words only: 80 bytes back, four words ahead.

#include <cstdint>
#include <string_view>

#include "text/breaks.h"
#include "text/characters.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace synoptic::text {

inline bool is_dash(char32_t code) {
  return code == '-' || code == U'–' || code == U'—' || code == U'―';
}

class RunningSentence {
 protected:
  static constexpr std::size_t kFragmentWords = 3;  // "At 5 a.m." is no sentence yet

  // `text` ends where the paragraph ends.
  RunningSentence(std::string_view text, const Abbreviations& words) : text_(text), words_(words) {}

  // The character at byte `at`, 0 past the end; the byte behind it.
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode_at(text_, at).code : 0; }
  std::size_t after(std::size_t at) const { return at + decode_at(text_, at).length; }
  // A space that carries a mark is no space.
  std::size_t past_space(std::size_t at) const {
    while (at < text_.size() && is_space(peek(at)) && !carries_mark(at)) at = after(at);
    return at;
  }
  bool carries_mark(std::size_t at) const {
    return peek(after(at)) >= 0x300 && !cluster_around(text_, after(at)).empty();
  }

  // Letters, inner stops, hyphens and apostrophes right before byte `end`: "e.g", "U.S", "Ass'n".
  std::string_view word_before(std::size_t end) const;
  // Letters and apostrophes from byte `begin`.
  std::string_view word_at(std::size_t begin) const;
  // Words of the running sentence before the stop, counted no further than kFragmentWords + 1.
  std::size_t words_before(std::size_t stop) const;

  // "J." of a name.
  bool is_initial(std::size_t stop) const;
  // "iPhone", "eBay": as good as a capital at the beginning.
  bool has_inner_capital(std::size_t at) const {
    return is_lower(peek(at)) && is_upper(peek(after(at)));
  }
  // Does the word round the stop hold signs that only addresses have?
  bool in_address(std::size_t stop) const;

  // "The", and "It" of "It's", "Did" of "Didn't".
  bool begins_sentences(std::string_view word) const;
  // "..." asked the minister / Ann Lee asked.
  bool speaker_follows(std::size_t at) const;
  // A verb of speaking among the next `limit` words.
  bool speech_follows(std::size_t at, std::size_t limit = 4) const;

  // A word of the table as written, or in capitals throughout: "SEC." is "Sec."
  bool known(std::string_view word, Abbreviations::Kind kind) const;
  // Is the plain stop at `stop` the abbreviation's own? `next`: the byte behind the white space,
  // `word_begin`: of the first letter or digit from there.
  bool stop_of_abbreviation(std::size_t stop, std::size_t next, std::size_t word_begin) const;

  std::string_view text_;
  const Abbreviations& words_;
  std::size_t begin_ = 0;  // of the running sentence

 private:
  bool is_unit_letter(std::string_view letter) const;
  bool stop_of_letter(std::string_view letter, std::size_t word_begin) const;
  bool letter_before(std::string_view letter) const;
  bool name_before(std::string_view word) const;
  bool is_ordinal(std::size_t stop, char32_t next) const;
};

}  // namespace synoptic::text
