#include "text/stopless.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

constexpr std::size_t kShortPart = 64;  // bytes a closing, a caption number, a date line may take
constexpr std::size_t kShortestRuler = 5;  // signs

char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(std::string_view text, std::size_t at) {
  return at >= text.size() || is_space(decode_at(text, at).code);
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (!is_blank(text, at)) at += decode_at(text, at).length;
  return at;
}

std::size_t end_of_letters(std::string_view text, std::size_t at) {
  while (at < text.size() && is_letter(decode_at(text, at).code)) at += decode_at(text, at).length;
  return at;
}

// "12/05" with `sign` between, 1 or 2 digits each; the byte behind, or 0.
std::size_t after_pair(std::string_view text, std::size_t at, char sign) {
  const auto digits = [&](std::size_t from) {
    std::size_t count = 0;
    while (count < 2 && is_ascii_digit(byte_at(text, from + count))) ++count;
    return count;
  };
  const std::size_t first = digits(at);
  if (first == 0 || byte_at(text, at + first) != sign) return 0;
  const std::size_t second = digits(at + first + 1);
  return second == 0 ? 0 : at + first + 1 + second;
}

// "04/26/2001 07:17 AM", "26.4.2001, 19:17:05".
std::size_t after_stamp(std::string_view text, std::size_t at) {
  if (!is_ascii_digit(byte_at(text, at))) return 0;
  const char sign = byte_at(text, at + 1) == '/' || byte_at(text, at + 2) == '/' ? '/' : '.';
  std::size_t end = after_pair(text, at, sign);
  if (end == 0 || byte_at(text, end) != sign) return 0;
  const std::size_t year = ++end;
  while (is_ascii_digit(byte_at(text, end))) ++end;
  if (end - year != 2 && end - year != 4) return 0;
  if (byte_at(text, end) == ',') ++end;
  if (byte_at(text, end) != ' ') return 0;
  end = after_pair(text, end + 1, ':');
  if (end == 0) return 0;
  if (byte_at(text, end) == ':' && is_ascii_digit(byte_at(text, end + 1))) end += 3;
  const char half = static_cast<char>(byte_at(text, end + 1) | 0x20);
  if (byte_at(text, end) == ' ' && (half == 'a' || half == 'p') &&
      (byte_at(text, end + 2) | 0x20) == 'm' && is_blank(text, end + 3))
    end += 3;
  return end <= text.size() && is_blank(text, end) ? end : 0;
}

bool begins_address(std::string_view word) {
  if (word[0] == '[' || word[0] == '<') word.remove_prefix(1);
  return word.substr(0, 7) == "http://" || word.substr(0, 8) == "https://" ||
         word.substr(0, 4) == "www.";
}

// "E-mail: a@b.org", "Email a@b.org", "<a@b.org>"; without that, an address is a word like others.
bool is_mail_address(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at == 0 ? 0 : at - 1);
  const bool named = !before.empty() && (before.back() == ':' || before.ends_with("mail"));
  if (!named && text[at] != '<') return false;
  const std::string_view word = text.substr(at, end_of_word(text, at) - at);
  const std::size_t sign = word.find('@');
  return sign != std::string_view::npos && word.find('.', sign) != std::string_view::npos;
}

// An address, unless the sentence goes on behind a comma or a bracket.
LooseUnit address_at(std::string_view text, std::size_t at) {
  const std::size_t end = end_of_word(text, at);
  const bool goes_on = std::string_view(",;:(").find(text[end - 1]) != std::string_view::npos;
  return {goes_on ? LooseUnit::none : LooseUnit::address, end};
}

// "=====": one sign only.
std::size_t after_ruler(std::string_view text, std::size_t at) {
  const char sign = byte_at(text, at);
  if (std::string_view("=_*-~#").find(sign) == std::string_view::npos) return 0;
  std::size_t end = at;
  while (byte_at(text, end) == sign) ++end;
  return end - at >= kShortestRuler && is_blank(text, end) ? end : 0;
}

bool is_capital(std::string_view text, std::size_t at) {
  return at < text.size() && is_upper(decode_at(text, at).code);
}

// "Best regards,": every word of the sentence so far belongs to a closing.
bool is_closing(std::string_view so_far, const Abbreviations& words) {
  if (so_far.empty() || so_far.back() != ',') return false;
  so_far.remove_suffix(1);
  while (!so_far.empty()) {
    const std::size_t space = std::min(so_far.find(' '), so_far.size());
    if (!words.is(fold(so_far.substr(0, space)), Abbreviations::closing)) return false;
    so_far.remove_prefix(std::min(space + 1, so_far.size()));
  }
  return true;
}

// A name that ends the paragraph or at least goes on like one: "Anna Petrova Head of Sales", not
// "Bob, for your help" or "I will call".
bool is_signature(std::string_view text, std::size_t at, const Abbreviations& words) {
  std::size_t end = end_of_letters(text, at);
  if (words.is(text.substr(at, end - at), Abbreviations::starter)) return false;
  if (byte_at(text, end) == ',') return false;
  return byte_at(text, end) != ' ' ||
         !is_lower(decode_at(text, std::min(end + 1, text.size() - 1)).code);
}

// "Dear Mr. Hall:" of a letter.
bool is_greeting(std::string_view so_far, const Abbreviations& words) {
  return (so_far.back() == ':' || so_far.back() == ',') &&
         words.is(so_far.substr(0, so_far.find(' ')), Abbreviations::greeting);
}

// "(Evening Post)": the sentence so far is one bracket with a name in it.
bool is_bracketed_source(std::string_view so_far) {
  return so_far.size() > 4 && so_far[0] == '(' && so_far.back() == ')' && is_capital(so_far, 1) &&
         so_far.find_first_of("()", 1) == so_far.size() - 1;
}

// "Sunday, May 28, 2006", up to the end of the paragraph.
bool is_date_line(std::string_view rest, const Abbreviations& words) {
  if (rest.size() > kShortPart) return false;
  while (!rest.empty() && rest.back() == ' ') rest.remove_suffix(1);
  if (rest.size() < 12) return false;
  const std::string_view year = rest.substr(rest.size() - 5);
  if (year[0] != ' ' || !std::all_of(year.begin() + 1, year.end(), is_ascii_digit)) return false;
  const std::size_t weekday = end_of_letters(rest, 0);
  return byte_at(rest, weekday) == ',' &&
         words.is(rest.substr(0, weekday), Abbreviations::calendar);
}

}  // namespace

bool is_caption_number(std::string_view so_far, const Abbreviations& words) {
  const std::size_t space = so_far.find(' ');
  return space != std::string_view::npos && so_far.size() <= kShortPart &&
         is_ascii_digit(so_far.back()) &&
         so_far.find_first_not_of("0123456789.", space + 1) == std::string_view::npos &&
         words.is(so_far.substr(0, space), Abbreviations::caption);
}

std::size_t after_smiley(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (std::string_view(":;=").find(byte_at(text, end)) == std::string_view::npos) return at;
  ++end;
  if (byte_at(text, end) == '-' || byte_at(text, end) == '\'') ++end;
  const std::size_t mouth = end;
  while (std::string_view(")(DPp]").find(byte_at(text, end)) != std::string_view::npos) ++end;
  return end > mouth && end < mouth + 4 && is_blank(text, end) ? end : at;
}

LooseUnit loose_unit_at(std::string_view text, std::size_t at) {
  const char first = byte_at(text, at);
  const char lower = static_cast<char>(first | 0x20);
  if (lower >= 'a' && lower <= 'z' && first != 'h' && first != 'w') {  // most words
    const char before = at < 2 ? '\0' : text[at - 2];
    if (before != ':' && before != 'l') return {};
  }
  if (is_ascii_digit(first)) {
    const std::size_t end = after_stamp(text, at);
    return end == 0 ? LooseUnit{} : LooseUnit{LooseUnit::stamp, end};
  }
  if (at < text.size() && (begins_address(text.substr(at)) || is_mail_address(text, at)))
    return address_at(text, at);
  if (const std::size_t end = after_ruler(text, at)) return {LooseUnit::ruler, end};
  const std::size_t end = after_smiley(text, at);
  return end == at ? LooseUnit{} : LooseUnit{LooseUnit::smiley, end};
}

bool asks_for_more(std::string_view text, Gap gap, const Abbreviations& words) {
  std::size_t begin = gap.end;
  while (begin > gap.begin && gap.end - begin < kShortPart &&
         is_letter(decode_before(text, begin).code))
    begin -= decode_before(text, begin).length;
  const std::string_view word = text.substr(begin, gap.end - begin);
  return !word.empty() && words.is(fold(word), Abbreviations::opener);
}

bool is_field(std::string_view text, std::size_t at, const Abbreviations& words) {
  const std::size_t end = end_of_letters(text, at);
  return byte_at(text, end) == ':' && !words.is(text.substr(at, end - at), Abbreviations::label);
}

bool ends_without_stop(std::string_view text, Gap gap, const Abbreviations& words) {
  if (!is_capital(text, gap.next)) return false;
  const std::size_t length = gap.end - gap.begin;
  if (length <= kShortPart) {
    const std::string_view so_far = text.substr(gap.begin, length);
    if (is_caption_number(so_far, words) || is_greeting(so_far, words) ||
        is_bracketed_source(so_far))
      return true;
    if (is_closing(so_far, words)) return is_signature(text, gap.next, words);
  }
  const char last = text[gap.end - 1];
  if (last == ',' || last == '-' || last == ':' || last == '(') return false;
  const std::size_t end = end_of_letters(text, gap.next);
  const char sign = byte_at(text, end);
  if (sign != ':' && sign != ',') return false;
  if (asks_for_more(text, gap, words)) return false;
  if (sign == ':')
    return is_blank(text, end + 1) &&
           words.is(text.substr(gap.next, end - gap.next), Abbreviations::label);
  return is_date_line(text.substr(gap.next), words);
}

}  // namespace synoptic::text
