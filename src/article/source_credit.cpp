#include "article/source_credit.h"

#include "article/page_words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kNameWords = 8;
constexpr std::size_t kSentenceWords = 25;

// "https://www.example.org/a" -> "example.org"; other words stay.
std::string_view host_of(std::string_view words) {
  const auto scheme = words.find("://");
  if (scheme == std::string_view::npos) return words;
  words.remove_prefix(scheme + 3);
  words = words.substr(0, words.find_first_of("/?#: "));
  if (words.substr(0, 4) == "www.") words.remove_prefix(4);
  return words;
}

bool ends_name(char32_t code) {
  return code == '|' || code == U'·' || code == U'•' || code == '(' || code == ';' ||
         code == U'。' || code == '[';
}

// Up to a sign or the end of the sentence.
std::string_view name_at(std::string_view rest) {
  for (std::size_t at = 0; at < rest.size();) {
    const text::Decoded next = text::decode_at(rest, at);
    const bool stop = next.code == '.' && (at + 1 == rest.size() || rest[at + 1] == ' ');
    const bool comma = next.code == ',' && at + 1 < rest.size() && rest[at + 1] == ' ';
    if (ends_name(next.code) || stop || comma) return rest.substr(0, at);
    at += next.length;
  }
  return rest;
}

std::string_view trimmed(std::string_view words) {
  while (!words.empty()) {
    const text::Decoded first = text::decode_at(words, 0);
    if (text::is_letter(first.code) || text::is_digit(first.code)) break;
    words.remove_prefix(first.length);
  }
  while (!words.empty()) {
    const text::Decoded last = text::decode_before(words, words.size());
    if (text::is_letter(last.code) || text::is_digit(last.code) || last.code == ')') break;
    words.remove_suffix(last.length);
  }
  return words;
}

}  // namespace

std::string source_credit_in(std::string_view line) {
  const LineWords words(line);
  const WordSigns signs = word_signs(words);
  if (signs.begin != "source_line" || signs.begin_words == words.words.size()) return {};
  std::size_t first = signs.begin_words;
  while (first + 1 < words.words.size() && is_joiner(words.words[first])) ++first;
  const std::string_view rest = line.substr(byte_of_word(line, first));
  const std::string_view name = rest.find("://") < 10 ? host_of(rest) : trimmed(name_at(rest));
  if (name.empty() || LineWords(name).words.size() > kNameWords) return {};
  return std::string(name);
}

bool is_credit_sentence(std::string_view line) {
  const LineWords words(line);
  if (words.words.size() > kSentenceWords) return false;
  const WordSigns signs = word_signs(words);
  const std::size_t next = signs.begin_words;
  return signs.begin == "source_line" && next >= 3 && next + 1 < words.words.size() &&
         is_joiner(words.words[next]) && !source_credit_in(line).empty();
}

}  // namespace synoptic::article
