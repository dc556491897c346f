#include "text/characters.h"
#include "text/damage.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

bool is_ascii_letter(char32_t code) { return code < 0x80 && is_letter(code); }
bool is_plain_letter(char32_t code) { return is_letter(code) && !is_mark(code); }

// Signs that people put right behind a word.
bool may_follow_word(char32_t code) {
  switch (code) {
    case U'’':
    case U'”':
    case U'…':
    case U'–':
    case U'—':
    case U'™':
    case U'›':
    case U'»':
    case U'®':
    case U'‘':
    case U'“':
    case U'‰':
    case U'²':
    case U'³':
    case U'¹':
    case U'º':
    case U'ª':
      return true;
    default:
      return false;
  }
}

bool is_currency(char32_t code) { return code >= 0xA2 && code <= 0xA5; }
bool is_box_drawing(char32_t code) { return code >= 0x2500 && code <= 0x259F; }

class Judge {
 public:
  Judge(std::string_view text, CodePage page, const DamagedRun& run, std::size_t which,
        const TextEvidence& evidence)
      : page_(page), run_(run), which_(which), it_(run.first[which]), evidence_(evidence) {
    const DamagedSequence& it = run.first[which];
    lead_ = decode_at(text, it.begin).code;
    if (which > 0)
      prev_ = run.first[which - 1].decoded;
    else if (it.begin > 0)
      prev_ = decode_before(text, it.begin).code;
    if (which + 1 < run.count)
      next_ = run.first[which + 1].decoded;
    else if (it.end < text.size())
      next_ = decode_at(text, it.end).code;
  }

  Certainty verdict() const {
    if (it_.gain == Gain::none) return Certainty::no;
    if (needs_whole_run() && !run_.alone) return Certainty::no;
    if (it_.space_for_a0) return space();
    if (it_.lost_byte != 0) return lost_byte();
    switch (it_.gain) {
      case Gain::typographic:
        return Certainty::yes;
      case Gain::pictograph:
        return it_.length == 2 ? Certainty::no : Certainty::yes;
      case Gain::joiner:
        return which_ > 0 ? Certainty::yes : Certainty::with_support;
      case Gain::sign:
        return sign();
      case Gain::latin:
        return it_.length == 2 ? latin() : long_latin();
      case Gain::script:
        return script();
      case Gain::mark:
        if (dos_or_mac()) return Certainty::no;  // "Ã£" is a letter in windows-1252
        return evidence_.marks >= 2 ? Certainty::yes : Certainty::with_support;
      case Gain::control:
        return western() && which_ > 0 ? Certainty::with_support : Certainty::no;
      case Gain::lost:
        return lost();
      case Gain::none:
        break;
    }
    return Certainty::no;
  }

 private:
  bool western() const {
    return page_ == CodePage::windows_1252 || page_ == CodePage::windows_1250 ||
           page_ == CodePage::windows_1254 || page_ == CodePage::windows_1257;
  }
  bool dos_or_mac() const { return page_ == CodePage::mac_roman || page_ == CodePage::cp437; }
  // Where the code page's own letters look like the damage: a word is damaged as a whole or not at
  // all.
  bool needs_whole_run() const {
    return page_ == CodePage::windows_874 ||
           (page_ == CodePage::windows_1251 && it_.gain != Gain::typographic &&
            it_.gain != Gain::latin);
  }
  bool beside_ascii_letter() const { return is_ascii_letter(prev_) || is_ascii_letter(next_); }
  static Certainty yes_if(bool sure) { return sure ? Certainty::yes : Certainty::with_support; }

  Certainty space() const {
    if (it_.length == 3) return run_.count >= 2 ? Certainty::yes : Certainty::no;
    if (it_.decoded == 0xA0 && western()) return Certainty::with_support;
    if (it_.gain != Gain::latin) return Certainty::no;
    if (it_.keeps_space)
      return is_lower(next_) || !is_letter(prev_) ? Certainty::with_support : Certainty::no;
    if (it_.length == 2 && lead_is_c3()) return yes_if(is_lower(prev_));
    return is_lower(next_) && !is_letter(prev_) ? Certainty::with_support : Certainty::no;
  }

  bool lead_is_c3() const { return legacy_bytes(lead_)[static_cast<std::size_t>(page_)] == 0xC3; }

  Certainty lost_byte() const {
    if (it_.gain == Gain::joiner)
      return which_ > 0 && run_.first[which_ - 1].gain == Gain::pictograph ? Certainty::yes
                                                                           : Certainty::no;
    // "€" inside is sure; two Thai letters alone are damage only where no Thai is written.
    if (page_ == CodePage::windows_874 && !is_letter(it_.last)) return Certainty::yes;
    if (page_ == CodePage::windows_874)
      return evidence_.clean_letters || beside_ascii_letter() ? Certainty::with_support
                                                              : Certainty::yes;
    return yes_if(it_.decoded == U'”' && !is_letter(it_.last));
  }

  Certainty sign() const {
    if (page_ == CodePage::windows_874)
      return yes_if(is_digit(prev_) || is_digit(next_) || beside_ascii_letter());
    if (!western() || is_letter(it_.last)) return Certainty::with_support;
    if (is_upper(prev_) && is_plain_letter(prev_)) return Certainty::with_support;
    return yes_if(it_.decoded != U'»' || !is_plain_letter(prev_));
  }

  Certainty lost() const {
    return yes_if(it_.length == 3 ? !is_letter(it_.last) && run_.count > 1
                                  : is_lower(prev_) && is_upper(lead_));
  }

  // Few Thai letters: a Thai word where Thai is written, damage within a Latin word, and damage
  // where all the others of the text are.
  Certainty short_thai() const {
    if (beside_ascii_letter()) return Certainty::yes;
    return evidence_.clean_letters ? Certainty::no : Certainty::with_support;
  }

  Certainty long_latin() const {
    if (page_ == CodePage::windows_874) return short_thai();
    // "ášť" is the end of a Czech word.
    if (page_ == CodePage::latin_2 && is_letter(it_.last) && !evidence_.explained)
      return Certainty::no;
    return Certainty::yes;
  }

  Certainty script() const {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < run_.count; ++i) letters += run_.first[i].gain == Gain::script;
    const std::size_t needed = western() || page_ == CodePage::windows_1251 ? 2 : 3;
    if (letters >= needed) return Certainty::yes;
    if (page_ == CodePage::windows_874) return short_thai();
    if (may_follow_word(it_.last) && !is_letter(next_))
      return evidence_.explained ? Certainty::with_support : Certainty::no;
    // One Greek letter in a Latin word: a formula.
    const bool formula =
        western() && it_.length == 2 && !is_letter(it_.last) && beside_ascii_letter();
    return yes_if(formula && it_.decoded < 0x400);
  }

  Certainty latin() const {
    if (page_ == CodePage::windows_874) return short_thai();
    if (page_ == CodePage::windows_1251) return yes_if(beside_ascii_letter());
    if (dos_or_mac()) return dos_or_mac_latin();
    if (is_currency(it_.last) && evidence_.clean_signs) return Certainty::with_support;
    if (it_.last == 0xA0) return no_break_space();
    if (is_letter(it_.last) && it_.last != U'ª' && it_.last != U'º') return letters_only();
    if (may_follow_word(it_.last)) return before_word_end();
    return yes_if(plain_a_tilde() || is_plain_letter(prev_) || is_plain_letter(next_));
  }

  bool plain_a_tilde() const { return lead_ == U'Ã'; }

  Certainty dos_or_mac_latin() const {
    if (is_box_drawing(lead_) && is_letter(prev_) && is_letter(next_)) return Certainty::yes;
    if (is_box_drawing(it_.last) || may_follow_word(it_.last) || is_upper(prev_))
      return Certainty::with_support;
    const bool in_word =
        is_lower(prev_) || (is_lower(next_) && is_letter(it_.last) && !is_letter(lead_));
    return yes_if(in_word);
  }

  Certainty no_break_space() const {
    return yes_if(is_lower(prev_) ||
                  (plain_a_tilde() && (is_lower(next_) || next_ == ' ' || !is_letter(prev_))));
  }

  Certainty letters_only() const { return yes_if(plain_a_tilde() || is_lower(prev_)); }

  // "Ã" and a sign that may close a word: only the letters around it can tell.
  Certainty before_word_end() const {
    if (is_lower(prev_)) return Certainty::yes;
    if (is_upper(prev_) && is_upper(next_)) return Certainty::yes;
    if (it_.last == U'™' && plain_a_tilde() && is_upper(prev_)) return Certainty::yes;
    const bool apostrophe = it_.last == U'’' || it_.last == U'‘';
    if (is_lower(next_) && !apostrophe && !is_letter(prev_)) return Certainty::yes;
    return is_letter(next_) ? Certainty::with_support : Certainty::no;
  }

  CodePage page_;
  const DamagedRun& run_;
  std::size_t which_;
  const DamagedSequence& it_;
  const TextEvidence& evidence_;
  char32_t lead_ = 0, prev_ = 0, next_ = 0;
};

}  // namespace

Certainty judge(std::string_view text, CodePage page, const DamagedRun& run, std::size_t which,
                const TextEvidence& evidence) {
  return Judge(text, page, run, which, evidence).verdict();
}

}  // namespace synoptic::text
