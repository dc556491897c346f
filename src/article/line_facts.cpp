#include "article/line_facts.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "article/date_line.h"
#include "article/relative_age.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

constexpr std::uint32_t kProseWords = 8;
constexpr std::uint32_t kLongLineWords = 25;
constexpr std::uint32_t kDatelineWords = 24;  // "Published 3 May ... | Updated 4 May ..."
constexpr std::uint32_t kDatedLineWords = 12;
constexpr std::uint32_t kAgedLineWords = 6;  // and a link that skips the menu
constexpr std::uint32_t kCaptionWords = 70;
constexpr std::size_t kRepeatedBytes = 12;

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
    for (std::size_t at = 0; at < line_.size();) {
      const std::size_t begin = at;
      if (!word_begins_)
        while (at < line_.size() && line_[at] >= 'a' && line_[at] <= 'z') ++at;
      if (at > begin) {
        go_on(at - begin);
        continue;
      }
      const text::Decoded next = text::decode_at(line_, at);
      at += next.length;
      see(next.code, at);
    }
    facts_.words = std::max(spaced_, (characters_ - ideographs_) / 8 + ideographs_ / 2);
    facts_.glued = joints_ >= 2;
    facts_.items = items_;
    facts_.arrow_last = is_arrow(before_);
    facts_.initials = capitals_ == characters_ && characters_ >= 1 && characters_ <= 3;
    facts_.loud = spaced_ >= 2 && capitals_ >= 4 && smalls_ == 0;
    facts_.bracketed = first_ == '(' && before_ == ')';
    facts_.capitalised = capital_words_ >= 2 && small_words_ == 0;
    facts_.names = capital_words_ >= 1 && small_words_ - small_first_ == 0;
    facts_.early_colon = early_colon_;
    facts_.bracket_label = facts_.bracketed && early_colon_;
    facts_.hashtags = hashes_ >= 2 && hashes_ == spaced_;
    facts_.emoji_first = text::is_emoji(first_);
  }

 private:
  // Small letters within a word, as most characters are.
  void go_on(std::size_t letters) {
    characters_ += static_cast<std::uint32_t>(letters);
    smalls_ += static_cast<std::uint32_t>(letters);
    lower_run_ += static_cast<std::uint32_t>(letters);
    before_ = 'a';
  }

  void see(char32_t code, std::size_t after) {
    if (code == ' ' && !word_begins_) {  // the one between two words
      ++characters_;
      lower_run_ = 0;
      word_begins_ = true;
      after_stop_ = before_ == '.' || before_ == '!' || before_ == '?';
      before_ = code;
      return;
    }
    if (characters_ == 0) first_ = code;
    ++characters_;
    if (code >= 0x3041) ideographs_ += text::is_ideograph(code);
    const bool space = text::is_space(code), upper = text::is_upper(code);
    if (word_begins_ && !space) {
      ++spaced_;
      hashes_ += code == '#';
      if (text::is_letter(code)) {
        capital_words_ += upper;
        const bool small = !upper && text::is_letter(fourth_letter(after));
        small_words_ += small;
        small_first_ += small && spaced_ == 1;
      }
    }
    if (parts_items(code) && (code == '|' || code == U'·' ||
                              (text::is_space(before_) && text::is_space(code_at(after)))))
      ++items_;
    // Two spaces part items, but behind a stop they are a typist's habit.
    if (code == ' ' && before_ == ' ' && !after_stop_ && !text::is_space(code_at(after))) ++items_;
    if (code == ':' && after < 40) see_colon(code_at(after));
    early_colon_ = early_colon_ || (code == U'：' && after < 40);
    capitals_ += upper;
    smalls_ += text::is_letter(code) && !upper;
    facts_.digits = facts_.digits || text::is_digit(code);
    // "safetyUS", "raceAI": a word and the next one's capital; "iPhone" and "McCoy" have too short
    // a head.
    if (upper && lower_run_ >= 3) ++joints_;
    lower_run_ = text::is_lower(code) ? lower_run_ + 1 : 0;
    word_begins_ = space;
    before_ = code;
  }

  void see_colon(char32_t next) {
    early_colon_ = early_colon_ || text::is_space(next);
    if (text::is_lower(before_) && text::is_upper(next)) facts_.label_colon = true;
  }

  char32_t code_at(std::size_t at) const {
    return at < line_.size() ? text::decode_at(line_, at).code : 0;
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
  std::uint32_t capital_words_ = 0, small_words_ = 0, small_first_ = 0;
  std::uint32_t smalls_ = 0;      // letters that are no capitals
  std::uint32_t ideographs_ = 0;  // two of them count as a word
  std::uint32_t spaced_ = 0;      // words, as spaces part them
  bool word_begins_ = true;       // nothing or a space stands before
  bool after_stop_ = false;       // the last space stands behind a full stop
  bool early_colon_ = false;
};

// A place in capitals or an agency in brackets, then a dash, at the beginning.
bool begins_like_agency(std::string_view line) {
  constexpr std::size_t kReach = 60;
  const std::string_view head = line.substr(0, kReach + 5);
  std::size_t dash = std::string_view::npos;
  for (const std::string_view sign : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
    dash = std::min(dash, head.find(sign));
  if (dash < 3 || dash > kReach) return false;
  const std::string_view place = line.substr(0, dash);
  const bool loud =
      std::none_of(place.begin(), place.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool capital = place.front() >= 'A' && place.front() <= 'Z';
  return capital && (loud || place.back() == ')');
}

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

// "9:02", "18.05 Uhr", "11h20".
bool has_clock(std::string_view line) {
  for (std::size_t i = 1; i + 2 < line.size(); ++i) {
    const bool mark = line[i] == ':' || line[i] == 'h';
    if (mark && is_digit_byte(line[i - 1]) && is_digit_byte(line[i + 1]) &&
        is_digit_byte(line[i + 2]))
      return true;
  }
  return line.find("Uhr") != std::string_view::npos;
}

bool begins_with_clock(std::string_view line) {
  const std::size_t mark = line.find_first_of(":h");
  return (mark == 1 || mark == 2) && mark + 2 < line.size() && is_digit_byte(line[0]) &&
         is_digit_byte(line[mark - 1]) && is_digit_byte(line[mark + 1]) &&
         is_digit_byte(line[mark + 2]) && (mark + 3 == line.size() || line[mark + 3] == ' ');
}

LineFacts read_facts(std::string_view line, bool bullet) {
  LineFacts facts;
  FormReader(line, facts).read();
  facts.closed = ends_like_a_sentence(line);
  facts.prose = (facts.words >= kProseWords && facts.closed) || facts.words >= kLongLineWords;
  if (bullet && facts.items > 2 && facts.words < kLongLineWords) facts.prose = false;
  facts.agency = facts.prose && begins_like_agency(line);
  LineWords words(line);
  facts.signs = word_signs(words);
  facts.key = std::move(words.folded);
  const std::uint32_t most =
      facts.signs.begin == "dateline" && !facts.closed ? kDatelineWords : kDatedLineWords;
  facts.dated = facts.words <= most && find_date(line).has_value();
  facts.commas = static_cast<std::uint32_t>(std::count(line.begin(), line.end(), ','));
  constexpr std::string_view kEllipsis = "…";
  facts.ellipsis = line.find(kEllipsis) != std::string_view::npos;
  facts.cut_off = line.size() > 3 && (line.substr(line.size() - 3) == kEllipsis ||
                                      line.substr(line.size() - 3) == "...");
  facts.clock_first = facts.digits && begins_with_clock(line);
  facts.colon_last = !line.empty() && line.back() == ':';
  if (facts.dated) facts.clock = has_clock(line);
  if (facts.words <= kAgedLineWords && !facts.closed) facts.aged = find_age(line).has_value();
  if (facts.words <= kCaptionWords) facts.credit = credit_of(line);
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

bool is_strong(const LineFacts& facts) {
  return !facts.signs.whole.empty() || facts.signs.share_bar;
}

bool is_bar(const LineFacts& facts) {
  return is_strong(facts) || (facts.items >= 2 && !facts.closed);
}

bool repeats_itself(const LineFacts& facts) {
  const std::string_view key = facts.key;
  for (std::size_t times = 2; times <= 3; ++times) {
    const std::size_t part = (key.size() - std::min(key.size(), times - 1)) / times;
    if (part < kRepeatedBytes || part * times + times - 1 != key.size()) continue;
    const std::string_view first = key.substr(0, part);
    bool same = true;
    for (std::size_t i = 1; i < times; ++i)
      same = same && key[i * (part + 1) - 1] == ' ' && key.substr(i * (part + 1), part) == first;
    if (same) return true;
  }
  return false;
}

bool is_skip_link(const LineFacts& facts) {
  return facts.signs.begin == "menu" && facts.words <= kAgedLineWords;
}

bool is_head_line(const LineFacts& facts) {
  const std::string_view begin = facts.signs.begin;
  return !facts.prose && (facts.dated || facts.aged || facts.signs.end == "reading_time" ||
                          begin == "byline" || begin == "dateline" || begin == "reading_time");
}

LinePlaces::LinePlaces(const std::vector<LineFacts>& facts) {
  std::unordered_map<std::string_view, std::size_t> groups;
  group_of_.reserve(facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const auto [entry, fresh] = groups.emplace(facts[i].key, places_.size());
    if (fresh) places_.emplace_back();
    places_[entry->second].push_back(i);
    group_of_.push_back(entry->second);
  }
}

std::vector<LineFacts> facts_of(std::string_view text, const std::vector<Line>& lines) {
  std::vector<LineFacts> facts;
  facts.reserve(lines.size());
  for (const Line& line : lines)
    facts.push_back(read_facts(text::slice(text, line.span), line.bullet));
  return facts;
}

}  // namespace synoptic::article
