#include "text/running_sentence.h"

#include <algorithm>
#include <string>

#include "text/fold.h"
#include "text/stopless.h"

namespace synoptic::text {
namespace {

constexpr std::size_t kSpeakerWords = 4;  // how far behind a quoted question its verb may stand
constexpr std::size_t kTokenBytes = 40;   // how far round a stop signs of an address are looked for
constexpr std::size_t kWordBytes = 80;    // longer words are no abbreviations

bool is_time(std::string_view word) {
  return word == "a.m" || word == "p.m" || word == "A.M" || word == "P.M";
}

// "U.S", "p.m", "J.C": letters one by one with stops between.
bool is_initialism(std::string_view word) {
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

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

}  // namespace

std::string_view RunningSentence::word_before(std::size_t end) const {
  std::size_t begin = end;
  while (begin > begin_ && end - begin < kWordBytes) {
    const Decoded before = decode_before(text_, begin);
    if (!is_letter(before.code) && before.code != '.' && before.code != '\'' && before.code != '-')
      break;
    begin -= before.length;
  }
  while (begin < end && (text_[begin] == '\'' || text_[begin] == '-')) ++begin;
  return text_.substr(begin, end - begin);
}

std::string_view RunningSentence::word_at(std::size_t begin) const {
  std::size_t end = begin;
  while (end < text_.size() && (is_letter(peek(end)) || peek(end) == '\'' || peek(end) == U'’'))
    end = after(end);
  return text_.substr(begin, end - begin);
}

std::size_t RunningSentence::words_before(std::size_t stop) const {
  if (stop - begin_ > kWordBytes) return kFragmentWords + 1;
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t at = begin_; at < stop && count <= kFragmentWords; at = after(at)) {
    const bool space = is_space(peek(at));
    count += !space && !inside;
    inside = !space;
  }
  return count;
}

bool RunningSentence::is_initial(std::size_t stop) const {
  const std::string_view word = word_before(stop);
  return !word.empty() && word.size() <= 2 && decode_at(word, 0).length == word.size() &&
         is_upper(decode_at(word, 0).code);
}

bool RunningSentence::in_address(std::size_t stop) const {
  std::size_t at = stop;
  while (at > begin_ && stop - at < kTokenBytes && !is_space(peek(at - 1))) --at;
  for (; at < text_.size() && !is_space(peek(at)) && at < stop + kTokenBytes; ++at)
    if (text_[at] == '/' || text_[at] == '@' || text_[at] == '=' || text_[at] == ':') return true;
  return false;
}

bool RunningSentence::begins_sentences(std::string_view word) const {
  const std::size_t apostrophe = std::min(word.find('\''), word.find("’"));
  if (apostrophe == std::string_view::npos) return words_.is(word, Abbreviations::starter);
  const bool negated = apostrophe > 1 && word[apostrophe - 1] == 'n';
  return words_.is(word.substr(0, apostrophe - negated), Abbreviations::starter);
}

bool RunningSentence::speaker_follows(std::size_t at) const {
  if (!is_upper(peek(at)) || begins_sentences(word_at(at))) return false;
  const std::size_t second = past_space(at + word_at(at).size());
  return second < text_.size() && speech_follows(second, kSpeakerWords - 1);
}

bool RunningSentence::speech_follows(std::size_t at, std::size_t limit) const {
  for (std::size_t i = 0; i < limit && at < text_.size(); ++i) {
    const std::string_view word = word_at(at);
    if (word.empty()) return false;
    if (words_.is(word, Abbreviations::speech)) return true;
    at = past_space(at + word.size());
  }
  return false;
}

bool RunningSentence::known(std::string_view word, Abbreviations::Kind kind) const {
  if (words_.is(word, kind)) return true;
  std::string form(word);
  const bool shout = form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) {
                       return c == '.' || (c >= 'A' && c <= 'Z');
                     });
  if (!shout) return false;
  form = fold(form);
  if (words_.is(form, kind)) return true;
  form[0] = static_cast<char>(form[0] - ('a' - 'A'));
  return words_.is(form, kind);
}

// "180 °C.", "$5M.": one letter, but no initial.
bool RunningSentence::is_unit_letter(std::string_view letter) const {
  const auto at = static_cast<std::size_t>(letter.data() - text_.data());
  if (at == begin_) return false;
  const char32_t before = decode_before(text_, at).code;
  return is_digit(before) || before == U'°';
}

// "George W. The ...": an initial behind a capitalised word is part of a name all the same.
bool RunningSentence::name_before(std::string_view word) const {
  const auto at = static_cast<std::size_t>(word.data() - text_.data());
  if (at < begin_ + 2) return false;
  return is_upper(peek(at - 2)) && text_[at - 1] == '.';
}

// "am 25. Juni", "der 3. Mann": a small number behind a word that takes an ordinal.
bool RunningSentence::is_ordinal(std::size_t stop, char32_t next) const {
  std::size_t begin = stop;
  while (begin > begin_ && text_[begin - 1] >= '0' && text_[begin - 1] <= '9') --begin;
  if (begin == stop || stop - begin > 2 || !is_letter(next)) return false;
  std::size_t word = begin;
  while (word > begin_ && is_space(decode_before(text_, word).code))
    word -= decode_before(text_, word).length;
  return word < begin && words_.is(fold(word_before(word)), Abbreviations::ordinal);
}

// "u. a.", "z. B.": another letter with a stop right before it.
bool RunningSentence::letter_before(std::string_view letter) const {
  const auto at = static_cast<std::size_t>(letter.data() - text_.data());
  if (at < begin_ + 3 || text_[at - 1] != ' ' || text_[at - 2] != '.') return false;
  const std::string_view word = word_before(at - 2);
  return !word.empty() && decode_at(word, 0).length == word.size();
}

bool RunningSentence::stop_of_letter(std::string_view letter, std::size_t word_begin) const {
  const std::string_view following = word_at(word_begin);
  const bool starter = begins_sentences(following);
  if (is_unit_letter(letter) || (letter == "I" && starter)) return false;
  if (is_upper(decode_at(letter, 0).code))
    return !(starter && following != "A" && following.size() > 1 && !name_before(letter));
  if (is_digit(peek(word_begin))) return true;  // "b. 1950"
  // "z. B.", "d. h.": letters one by one.
  if (following.size() == 1 && peek(word_begin + 1) == '.' && is_lower(decode_at(letter, 0).code))
    return true;
  return known(letter, Abbreviations::title) || (letter_before(letter) && !starter);
}

bool RunningSentence::stop_of_abbreviation(std::size_t stop, std::size_t next,
                                           std::size_t word_begin) const {
  const char32_t begin = peek(word_begin);
  const std::string_view word = word_before(stop);
  if (word.empty())
    return is_ordinal(stop, begin) ||
           is_caption_number(text_.substr(begin_, stop - begin_), words_);
  if (word.size() == decode_at(word, 0).length) return stop_of_letter(word, word_begin);
  const std::string_view following = word_at(word_begin);
  if (known(word, Abbreviations::title)) return true;
  if (known(word, Abbreviations::number) && (is_digit(begin) || is_roman(following))) return true;
  if (!is_initialism(word) && !known(word, Abbreviations::open)) return false;
  if (is_opening_bracket(peek(next)) || is_dash(peek(next)) || is_digit(begin)) return true;
  if (words_before(stop) <= kFragmentWords) return true;
  if (known(word, Abbreviations::last)) return !is_upper(begin);
  // "6 p.m. Mr Smith left": nothing but a day or a sentence follows a time
  if (is_time(word)) return words_.is(following, Abbreviations::calendar);
  return !begins_sentences(following);
}

}  // namespace synoptic::text
