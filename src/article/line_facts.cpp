#include "article/line_facts.h"

#include <algorithm>

#include "article/date_line.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

constexpr std::uint32_t kProseWords = 8;
constexpr std::uint32_t kLongLineWords = 25;
constexpr std::uint32_t kDatelineWords = 24;  // "Published 3 May ... | Updated 4 May ..."
constexpr std::uint32_t kDatedLineWords = 12;

bool is_arrow(char32_t code) {
  return (code >= 0x2190 && code <= 0x21FF) || code == U'»' || code == U'›' || code == U'▶' ||
         code == U'►' || code == U'➜' || code == U'➔' || code == U'→';
}

bool parts_items(char32_t code) {
  return code == '|' || code == U'·' || code == U'•' || code == '/' || code == U'›' ||
         code == U'»' || code == '>' || code == U'∙' || code == U'▪';
}

// One walk over the characters of a line.
class FormReader {
 public:
  FormReader(std::string_view line, LineFacts& facts) : line_(line), facts_(facts) {}

  void read() {
    std::uint32_t spaced = 0;
    for (std::size_t at = 0; at < line_.size();) {
      const text::Decoded next = text::decode_at(line_, at);
      at += next.length;
      spaced += !text::is_space(next.code) && (before_ == 0 || text::is_space(before_));
      see(next.code, at);
    }
    facts_.words = std::max(spaced, characters_ / 8);
    facts_.glued = joints_ >= 2;
    facts_.items = items_;
    facts_.arrow_last = is_arrow(before_);
    facts_.initials = capitals_ == characters_ && characters_ >= 1 && characters_ <= 3;
    facts_.bracketed = first_ == '(' && before_ == ')';
    facts_.capitalised = capital_words_ >= 2 && small_words_ == 0;
    facts_.early_colon = early_colon_;
    facts_.bracket_label = facts_.bracketed && early_colon_;
    facts_.hashtags = hashes_ >= 2 && hashes_ == spaced;
    facts_.emoji_first = text::is_emoji(first_);
  }

 private:
  void see(char32_t code, std::size_t after) {
    if (characters_ == 0) first_ = code;
    ++characters_;
    const char32_t next = after < line_.size() ? text::decode_at(line_, after).code : 0;
    const bool space_around = text::is_space(before_) && text::is_space(next);
    if (parts_items(code) && (space_around || code == '|' || code == U'·')) ++items_;
    if (code == ' ' && before_ == ' ' && !text::is_space(next)) ++items_;
    if (text::is_letter(code) && (before_ == 0 || text::is_space(before_))) {
      capital_words_ += text::is_upper(code);
      small_words_ += !text::is_upper(code) && text::is_letter(fourth_letter(after));
    }
    hashes_ += code == '#' && (before_ == 0 || text::is_space(before_));
    early_colon_ = early_colon_ || (code == ':' && text::is_space(next) && after < 40);
    capitals_ += text::is_upper(code);
    facts_.digits = facts_.digits || text::is_digit(code);
    // "safetyUS", "raceAI": a word and the next one's capital; "iPhone" and "McCoy" have too short
    // a head.
    if (text::is_upper(code) && lower_run_ >= 3) ++joints_;
    lower_run_ = text::is_lower(code) ? lower_run_ + 1 : 0;
    if (code == ':' && text::is_lower(before_) && text::is_upper(next) && after < 40)
      facts_.label_colon = true;
    before_ = code;
  }

  // The fourth letter of the word that began before byte `at`: "of", "the" and "und" have none.
  char32_t fourth_letter(std::size_t at) const {
    char32_t code = 0;
    for (int i = 0; i < 3; ++i) {
      if (at >= line_.size()) return 0;
      const text::Decoded next = text::decode_at(line_, at);
      if (!text::is_letter(next.code)) return 0;
      code = next.code;
      at += next.length;
    }
    return code;
  }

  std::string_view line_;
  LineFacts& facts_;
  char32_t first_ = 0, before_ = 0;
  std::uint32_t characters_ = 0, capitals_ = 0, joints_ = 0, items_ = 1, lower_run_ = 0,
                hashes_ = 0;
  std::uint32_t capital_words_ = 0, small_words_ = 0;
  bool early_colon_ = false;
};

// A place in capitals or an agency in brackets, then a dash, at the beginning.
bool begins_like_agency(std::string_view line) {
  constexpr std::size_t kReach = 60;
  std::size_t dash = std::string_view::npos;
  for (const std::string_view sign : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
    dash = std::min(dash, line.find(sign));
  if (dash == std::string_view::npos || dash < 3 || dash > kReach) return false;
  const std::string_view place = line.substr(0, dash);
  const bool loud =
      std::none_of(place.begin(), place.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool capital = place.front() >= 'A' && place.front() <= 'Z';
  return capital && (loud || place.back() == ')');
}

LineFacts read_facts(std::string_view line, bool bullet) {
  LineFacts facts;
  FormReader(line, facts).read();
  facts.closed = ends_like_a_sentence(line);
  facts.prose = (facts.words >= kProseWords && facts.closed) || facts.words >= kLongLineWords;
  if (bullet && facts.items > 2 && facts.words < kLongLineWords) facts.prose = false;
  facts.agency = facts.prose && begins_like_agency(line);
  const LineWords words(line);
  facts.key = words.joined();
  facts.signs = word_signs(words);
  const std::uint32_t most =
      facts.signs.begin == "dateline" && !facts.closed ? kDatelineWords : kDatedLineWords;
  facts.dated = facts.words <= most && find_date(line).has_value();
  return facts;
}

}  // namespace

bool ends_like_a_sentence(std::string_view line) {
  static constexpr std::u32string_view kStops = U".!?…:;,。！？：；";
  for (std::size_t end = line.size(); end > 0;) {
    const text::Decoded last = text::decode_before(line, end);
    if (!text::is_closing_bracket(last.code) && !text::is_quote(last.code) &&
        !text::is_space(last.code))
      return kStops.find(last.code) != std::u32string_view::npos;
    end -= last.length;
  }
  return false;
}

std::vector<LineFacts> facts_of(std::string_view text, const std::vector<Line>& lines) {
  std::vector<LineFacts> facts;
  facts.reserve(lines.size());
  for (const Line& line : lines)
    facts.push_back(read_facts(text::slice(text, line.span), line.bullet));
  return facts;
}

}  // namespace synoptic::article
