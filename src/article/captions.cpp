#include "article/captions.h"

#include <algorithm>

#include "article/page_words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kReach = 160;       // bytes at the end of the line that may hold a credit
constexpr std::size_t kCreditWords = 8;   // "Photo: Ann Lee for the Harbour Post"
constexpr std::size_t kMostWords = 10;    // "The Register of the Upper Valley via AP"
constexpr std::size_t kAgencyWords = 5;   // "Sanna Holm, AP"
constexpr std::size_t kBracketWords = 5;  // "(foto Ansa)"
constexpr std::size_t kWholeBytes = 120;

std::string_view without_space(std::string_view words) {
  while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  return words;
}

std::size_t colon_at(std::string_view words) {
  constexpr std::string_view kWide = "：";
  return std::min(words.find(':'), words.find(kWide));
}

// All words begin with a capital, small ones aside, or are of a script without capitals.
bool is_name_like(std::string_view words) {
  bool begins = true;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < words.size();) {
    const text::Decoded next = text::decode_at(words, at);
    at += next.length;
    const bool letter = text::is_letter(next.code);
    if (begins && letter && text::is_lower(next.code)) {
      const auto end = std::min(words.find(' ', at), words.size());
      if (end - at > 2) return false;  // "van", "de", "for"
    }
    letters += letter;
    begins = !letter && next.code != '\'' && next.code != U'’' && !text::is_digit(next.code);
  }
  return letters >= 2;
}

// "Ann Lee/AFP", "Peter Parks / AFP via Getty Images".
bool has_slashed_names(std::string_view words) {
  const auto slash = words.find('/');
  return slash != std::string_view::npos && slash > 1 && slash + 2 < words.size() &&
         words.find("://") == std::string_view::npos;
}

bool is_credit(std::string_view piece, bool bracketed) {
  if (piece.empty() || piece.size() > kWholeBytes) return false;
  const LineWords words(piece);
  const std::size_t count = words.words.size();
  if (count < 2 || count > kMostWords) return false;
  const CreditWord credit = credit_word(words);
  if (credit.words > 0 && credit.words < count && count <= kCreditWords) {
    if (credit.names || (bracketed && count <= kBracketWords)) return true;
    const auto colon = colon_at(piece);
    if (colon != std::string_view::npos)
      return LineWords(piece.substr(0, colon)).words.size() == credit.words;
  }
  if (!is_name_like(piece)) return false;
  const std::size_t agency = words_of_agency(words);
  return agency > 0 && (count <= kAgencyWords || agency >= 2 || has_slashed_names(piece));
}

bool is_copyright_name(std::string_view piece) {
  constexpr std::string_view kSign = "©";
  if (piece.substr(0, kSign.size()) != kSign) return false;
  const LineWords words(piece);
  return !words.words.empty() && words.words.size() <= kCreditWords && is_name_like(piece);
}

struct Break {
  std::size_t begin = 0;  // of what stands behind it
  bool bracket = false;
};

// The next place, from byte `at` on, behind which a credit may begin.
Break next_break(std::string_view line, std::size_t at) {
  for (; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '(' || c == '[') return {at + 1, true};
    const bool parts = c == '|' || c == '/' || c == '.' || c == '!' || c == '?' || c == ',';
    if (parts && at + 1 < line.size() && line[at + 1] == ' ') return {at + 1, false};
    for (const std::string_view sign : {"。", "”", "–", "—", "·", "|"})
      if (line.substr(at, sign.size()) == sign) return {at + sign.size(), false};
    if (line.substr(at, 2) == "©") return {at, false};
  }
  return {line.size(), false};
}

}  // namespace

Credit credit_of(std::string_view line) {
  if (line.empty() || line.back() == '.' || line.back() == '!' || line.back() == '?')
    return Credit::none;
  if (is_credit(line, false)) return Credit::whole;
  std::size_t from = line.size() > kReach ? line.size() - kReach : 0;
  for (Break next = next_break(line, from); next.begin < line.size();
       next = next_break(line, std::max(next.begin, from + 1))) {
    from = next.begin;
    std::string_view piece = without_space(line.substr(next.begin));
    while (!piece.empty() && (piece.back() == ')' || piece.back() == ']')) piece.remove_suffix(1);
    const bool bracketed = next.bracket && (line.back() == ')' || line.back() == ']');
    if (next.begin > 2 && (is_credit(piece, bracketed) || is_copyright_name(piece)))
      return next.bracket && next.begin == 1 ? Credit::whole : Credit::tail;
  }
  return Credit::none;
}

}  // namespace synoptic::article
