#include "claims/names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "claims/name_lists.h"
#include "claims/name_roles.h"
#include "claims/offices.h"
#include "claims/plain_letters.h"
#include "claims/reporting.h"
#include "lexicon/word_forms.h"
#include "values/date_words.h"
#include "values/unit.h"

namespace synoptic::claims {
namespace {

using text::TokenRange;

TokenRange range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// How often a word stands with and without a capital where a capital says something.
struct CaseCount {
  std::uint32_t upper = 0, lower = 0;
};

constexpr std::uint32_t kClosed = lexicon::kDeterminer | lexicon::kPossessive | lexicon::kPronoun |
                                  lexicon::kRelative | lexicon::kPreposition |
                                  lexicon::kConjunction | lexicon::kSubordinator | lexicon::kBe |
                                  lexicon::kHave | lexicon::kDo | lexicon::kNegation | lexicon::kTo;

class NameFinder {
 public:
  explicit NameFinder(const TaggedArticle& tagged) : t_(tagged) {}

  std::vector<NameCandidate> run() {
    count_cases();
    const auto& sentences = t_.article->sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      sentence_ = static_cast<SentenceIndex>(s);
      begin_ = sentences[s].tokens.begin;
      end_ = sentences[s].tokens.end;
      headline_ = is_headline(sentences[s]);
      for (std::size_t i = begin_; i < end_;) i = read(i);
    }
    return std::move(found_);
  }

 private:
  TokenRange sentence() const { return range(begin_, end_); }
  std::string_view key(std::size_t i) const { return i < end_ ? t_.keys[i] : std::string_view(); }
  bool is_word(std::size_t i) const {
    return i < end_ && t_.token(i).kind == text::TokenKind::word;
  }

  bool is_headline(const article::Sentence& sentence) const {
    if (sentence.kind == article::SentenceKind::title) return true;
    std::size_t open = 0, capitals = 0;
    for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (t_.token(i).kind != text::TokenKind::word || (t_.tags[i].classes & kClosed) != 0)
        continue;
      ++open;
      capitals += t_.token(i).capitalised;
    }
    const text::TokenRange range_of = sentence.tokens;
    if (range_of.empty() || t_.keys[range_of.end - 1] == ".")
      return false;  // headlines have no full stop
    return open >= 3 && capitals * 10 >= open * 7;
  }

  bool is_start(std::size_t i) const {
    if (i == begin_) return true;
    const text::Token& before = t_.token(i - 1);
    return (before.kind == text::TokenKind::punctuation &&
            (is_quote_mark(before.key) || before.key == ":" || before.key == "(" ||
             before.key == "...")) ||
           before.key == "•" || (i == begin_ + 1 && before.kind != text::TokenKind::word);
  }

  void count_cases() {
    for (const article::Sentence& sentence : t_.article->sentences) {
      begin_ = sentence.tokens.begin;
      end_ = sentence.tokens.end;
      if (is_headline(sentence)) continue;
      for (std::size_t i = begin_; i < end_; ++i) {
        if (!is_word(i)) continue;
        CaseCount& count = cases_[t_.keys[i]];
        if (t_.token(i).all_caps && i > begin_ && t_.keys[i].size() >= 2 && t_.keys[i - 1] == "(" &&
            key(i + 1) == ")")
          in_brackets_.insert(t_.keys[i]);
        if (!t_.token(i).capitalised)
          ++count.lower;
        else if (!is_start(i))
          ++count.upper;
      }
    }
  }

  bool is_date_word(std::size_t i) const {
    if (values::date_word(t_.keys[i], values::DateSort::weekday)) return true;
    const auto month = values::month_of(t_.token(i));
    const bool introduced =
        i > begin_ && (t_.pos(i - 1) == Pos::preposition || t_.pos(i - 1) == Pos::determiner ||
                       t_.token(i - 1).kind == text::TokenKind::number);
    const bool dated = i + 1 < end_ && t_.token(i + 1).kind == text::TokenKind::number;
    return month && (month->sure || t_.keys[i].size() == 4 || introduced || dated);
  }

  // May token `i` be part of a name?
  bool names(std::size_t i) const {
    if (is_word(i) && i > begin_ && has_al(i) && t_.token(i - 1).capitalised) return true;
    if (!is_word(i) || !t_.token(i).capitalised) return false;
    if (t_.token(i).all_caps && t_.pos(i) == Pos::name && is_known(i))
      return true;  // "US" is no pronoun
    if (t_.token(i).all_caps && in_brackets_.count(t_.keys[i]) != 0) return true;
    if ((t_.tags[i].classes & kClosed) != 0) return false;
    if (t_.keys[i] == "i" || is_date_word(i) || is_measure(i)) return false;
    if (headline_) return has_evidence(i);
    if (t_.token(i).all_caps) return !is_emphasis(i);
    return !is_start(i) || starts_name(i);
  }

  // "SEVENTEEN", "degrees Fahrenheit", "0940 GMT", where no other capital follows.
  bool is_measure(std::size_t i) const {
    if (is_word(i + 1) && t_.token(i + 1).capitalised) return false;
    if ((t_.tags[i].classes & lexicon::kNumeral) != 0) return true;
    if (i == begin_) return false;
    const bool figure = t_.token(i - 1).kind == text::TokenKind::number;
    if (figure && t_.token(i).all_caps && t_.keys[i].size() <= 4) return true;
    const bool degrees = t_.keys[i - 1] == "degrees" || t_.keys[i - 1] == "degree";
    return (figure || degrees) && values::unit_at(t_.keys_until(end_), i).has_value();
  }

  // "A WOMAN was hurt", "SMILING bomber": capitals that only open a paragraph loudly.
  bool is_emphasis(std::size_t i) const {
    if (i > begin_ + 2 || t_.keys[i].size() < 4 || is_known(i)) return false;
    const auto found = cases_.find(t_.keys[i]);
    if (found != cases_.end() && found->second.lower > 0) return true;
    if (found != cases_.end() && found->second.upper > (i == begin_ ? 0U : 1U)) return false;
    const bool article = i == begin_ + 1 && (t_.tags[begin_].classes & lexicon::kDeterminer) != 0;
    const bool quiet_next = is_word(i + 1) && !t_.token(i + 1).capitalised;
    return quiet_next && (article || (i == begin_ && (t_.tags[i].classes & lexicon::kVerb) != 0));
  }

  // "al-Sadr" behind a first name.
  bool has_al(std::size_t i) const {
    const std::string_view word = t_.article->words(t_.token(i).span);
    const bool particle = word.substr(0, 3) == "al-" || word.substr(0, 3) == "el-";
    return particle && word.size() > 4 && word[3] >= 'A' && word[3] <= 'Z';
  }

  bool has_evidence(std::size_t i) const {
    if (t_.token(i).all_caps && t_.keys[i].size() <= 5) return true;
    const auto found = cases_.find(t_.keys[i]);
    if (found != cases_.end() && found->second.upper > found->second.lower) return true;
    return is_known(i) ||
           (is_first_name(t_.keys[i]) && is_word(i + 1) && t_.token(i + 1).capitalised);
  }
  bool is_known(std::size_t i) const {
    const auto known = known_name_at(t_.keys_until(end_), i);
    return known.has_value();
  }

  bool starts_name(std::size_t i) const {
    if (has_evidence(i)) return true;
    const auto found = cases_.find(t_.keys[i]);
    if (found != cases_.end() && found->second.lower > 0) return false;
    if (title_at(t_.keys_until(end_), i) > 0) return true;
    const std::uint32_t common = lexicon::kAdjective | lexicon::kAdverb | lexicon::kVerb |
                                 lexicon::kModal | lexicon::kNumeral;
    if ((t_.tags[i].classes & common) != 0 && !is_first_name(t_.keys[i])) return false;
    const bool run = is_word(i + 1) && t_.token(i + 1).capitalised &&
                     (t_.tags[i + 1].classes & kClosed) == 0 && !is_date_word(i + 1);
    bool plural = false;
    if (source_noun(t_.keys[i], plural) != SourceNoun::none) return false;
    if (run) return true;
    if (key(i + 1) == "," && !role_behind(t_, sentence(), i + 1).empty())
      return true;  // "Lee, the mayor, said"
    return reporting_verb_follows(i + 1) && t_.keys[i].back() != 's';
  }
  bool reporting_verb_follows(std::size_t i) const {
    return i < end_ && t_.pos(i) == Pos::finite && reporting_verb_at(t_, i, end_).has_value();
  }

  // ---- runs
  // --------------------------------------------------------------------------------------------

  std::size_t read(std::size_t i) {
    if (const std::size_t office = office_at(t_, i, end_)) return read_office(i, i + office);
    if (!names(i)) return i + 1;
    if (read_hyphenated(i)) return i + 1;
    std::size_t end = i + 1;
    while (end < end_ && !is_compound(end)) {
      const std::size_t next = continued(i, end);
      if (next == end) break;
      end = next;
    }
    end = with_number(i, end);
    split(i, end);
    return end;
  }

  // "Minister of Foreign Affairs Ann Lee": the office and whoever holds it.
  std::size_t read_office(std::size_t begin, std::size_t past) {
    if (!names(past)) return past;
    std::size_t end = past + 1;
    while (end < end_ && !is_compound(end)) {
      const std::size_t next = continued(past, end);
      if (next == end) break;
      end = next;
    }
    const std::size_t title = title_at(t_.keys_until(end), past);  // "Minister of Trade Mr. Lee"
    const std::size_t first = title == 0 ? past : past_titles(past, end, title);
    if (is_organisation_word(past, end) || first >= end)
      split(past, end);
    else
      add(first, end, NameKind::person, range(begin, past));
    return end;
  }

  // "Beijing-based", "US-China", "AI-generated": a word put together, which no name runs through.
  bool is_compound(std::size_t i) const {
    if (!is_word(i)) return false;
    const std::string_view word = t_.article->words(t_.token(i).span);
    const auto hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen + 1 >= word.size()) return false;
    if (has_al(i)) return false;
    const bool lower = word[hyphen + 1] >= 'a' && word[hyphen + 1] <= 'z';
    return lower || known_part(t_.keys[i].substr(0, t_.keys[i].find('-'))).has_value();
  }
  static std::optional<KnownName> known_part(std::string_view part) {
    const std::string_view words[] = {part};
    return known_name_at(words, 0);
  }
  // Names the known parts of a compound; true when `i` is one.
  bool read_hyphenated(std::size_t i) {
    if (!is_compound(i)) return false;
    std::string_view rest = t_.keys[i];
    while (!rest.empty()) {
      const auto hyphen = rest.find('-');
      if (const auto known = known_part(rest.substr(0, hyphen))) add_known(i, *known);
      rest.remove_prefix(hyphen == std::string_view::npos ? rest.size() : hyphen + 1);
    }
    return true;
  }

  // Where the name [begin, end) goes on: the end of its next word, or `end`.
  std::size_t continued(std::size_t begin, std::size_t end) const {
    if (names(end)) return end + 1;
    const std::string_view sign = key(end);
    const std::string_view last = t_.keys[end - 1];
    if (sign == ".") {
      const bool initial = last.size() == 1 || title_at(t_.keys_until(end), end - 1) > 0;
      return initial && t_.token(end - 1).span.end == t_.token(end).span.begin && end + 1 < end_ &&
                     names(end + 1)
                 ? end + 2
                 : end;
    }
    if (sign == "'" && last.back() == 's')  // "the Food Workers' Union"
      return is_word(end + 1) && t_.token(end + 1).capitalised &&
                     kind_by_word(t_.keys[end + 1]) == NameKind::organisation
                 ? end + 2
                 : end;
    if (sign == "of" || sign == "for") {
      if (!kind_by_word(last) || headline_) return end;
      const std::size_t next = end + (key(end + 1) == "the" ? 2 : 1);
      return next < end_ && names(next) ? next + 1 : end;
    }
    if (sign == "and" || sign == "&") {
      const bool office = has_word(begin, end, "of") || has_word(begin, end, "for") || sign == "&";
      const bool next_is_name = end + 1 < end_ && names(end + 1) && !is_known(end + 1);
      if (next_is_name && is_two_field_body(begin, end)) return end + 2;
      return office && next_is_name && !kind_by_word(last) ? end + 2 : end;
    }
    if (is_particle(sign)) {
      const std::size_t next = end + (is_particle(key(end + 1)) ? 2 : 1);
      return next < end_ && names(next) ? next + 1 : end;
    }
    return end;
  }

  // "the Trade and Industry Department": one field before "and", the body behind the other.
  bool is_two_field_body(std::size_t begin, std::size_t end) const {
    if (end != begin + 1 || begin == begin_ || t_.keys[begin - 1] != "the") return false;
    if (kind_by_word(t_.keys[begin]) || is_known(begin)) return false;
    std::size_t last = end + 1;
    while (last + 1 < end_ && last < end + 4 && names(last + 1)) ++last;
    return last > end + 1 && kind_by_word(t_.keys[last]) == NameKind::organisation;
  }

  bool has_word(std::size_t begin, std::size_t end, std::string_view word) const {
    return std::find(t_.keys.begin() + static_cast<std::ptrdiff_t>(begin),
                     t_.keys.begin() + static_cast<std::ptrdiff_t>(end),
                     word) != t_.keys.begin() + static_cast<std::ptrdiff_t>(end);
  }
  static bool is_particle(std::string_view word) {
    static constexpr std::array<std::string_view, 12> kParticles{
        "de", "van", "von", "der", "bin", "al", "la", "le", "da", "dos", "del", "ten"};
    return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
  }

  // "GLM 5.2", "Apollo 11".
  std::size_t with_number(std::size_t begin, std::size_t end) const {
    if (end >= end_ || t_.token(end).kind != text::TokenKind::number || headline_) return end;
    const std::string_view digits = t_.keys[end];
    if (digits.find_first_not_of("0123456789.") != std::string_view::npos || digits.size() > 4)
      return end;
    if (end + 1 < end_ && values::unit_at(t_.keys_until(end_), end + 1)) return end;
    const bool version = digits.find('.') != std::string_view::npos;
    const bool year = digits.size() == 4 && !version;
    const bool place = known_name_at(t_.keys_until(end), end - 1).has_value();
    if (year || place) return end;
    const std::uint32_t next = end + 1 < end_ ? t_.tags[end + 1].classes : 0;
    const bool counts =
        end + 1 < end_ &&
        (t_.token(end + 1).kind == text::TokenKind::symbol ||
         (is_word(end + 1) && (next & lexicon::kNoun) != 0 && t_.keys[end + 1].back() == 's'));
    (void)begin;
    return version || !counts ? end + 1 : end;
  }

  // ---- what a run consists of
  // --------------------------------------------------------------------------

  // Takes a run apart at roles ("CEO", "Sen.") and leading countries.
  void split(std::size_t begin, std::size_t end) {
    if (begin == begin_ && end - begin >= 3 && is_person_noun(t_, begin) && !is_known(begin) &&
        title_at(t_.keys_until(end), begin) == 0) {
      add(begin + 1, end, NameKind::person, range(begin, begin + 1));  // "Organiser Dina Rahal"
      return;
    }
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t title = title_at(t_.keys_until(end), i);
      const bool role = title > 0 || (is_plain_acronym(t_.keys[i]) && t_.token(i).all_caps &&
                                      i + 1 < end && t_.keys[i].size() == 3);
      if (!role) continue;
      const std::size_t past = past_titles(i, end, title);
      if (past >= end || is_organisation_word(past, end)) continue;
      const bool portfolio = i > begin && is_office(t_.keys[i]);
      if (i > begin && !portfolio) add_plain(begin, i);
      add(past, end, NameKind::person, range(portfolio ? begin : i, past));
      return;
    }
    add_plain(begin, end);
  }
  // "Detective Sergeant", "Sen.": behind the title at `i` and those that follow it.
  std::size_t past_titles(std::size_t i, std::size_t end, std::size_t title) const {
    std::size_t past = i + std::max<std::size_t>(title, 1);
    if (i + 1 < end && past < t_.keys.size() && t_.keys[past] == ".") ++past;
    while (past + 1 < end) {
      // "Deputy Finance Minister": the field of an office stands between.
      for (std::size_t field = 1; field <= 2 && past + field + 1 < end; ++field)
        if (is_office(t_.keys[past + field])) past += field;
      const std::size_t more = title_at(t_.keys_until(end), past);
      if (more == 0 || past + more >= end) break;
      past += more;
    }
    return past;
  }
  // "Defence Minister": the words before such a title say what the office is for.
  static bool is_office(std::string_view title) {
    return title == "minister" || title == "secretary" || title == "commissioner";
  }
  // "Prime Minister's Office", "Chief Justice Department" keep their title.
  bool is_organisation_word(std::size_t i, std::size_t end) const {
    for (; i < end; ++i)
      if (kind_by_word(t_.keys[i]) || t_.keys[i] == "of") return true;
    return false;
  }

  void add_plain(std::size_t begin, std::size_t end) {
    if (title_at(t_.keys_until(end), begin) == end - begin) return;  // "the President" is no name
    // "The Brenn Democrat", "Acme President and CEO Ann Lee": what somebody is, not a name.
    const bool article = begin > begin_ && t_.keys[begin - 1] == "the";
    if (end - begin >= 2 && is_office_title(t_.keys[end - 1]) && (article || key(end) == "and"))
      return add_plain(begin, end - 1);
    const auto known = known_name_at(t_.keys_until(end), begin);
    if (known &&
        (known->words == end - begin || !is_organisation_word(begin + known->words, end))) {
      add_known(begin, *known);
      if (begin + known->words < end) add_plain(begin + known->words, end);
      return;
    }
    if (end - begin == 1 && is_plain_acronym(t_.keys[begin])) return;
    if (headline_ && end - begin == 1 && !has_evidence(begin)) return;
    // "AI Safety": a plain acronym does not begin a name by itself.
    add(begin, end, kind_of(begin, end), role_before(t_, sentence(), begin));
  }

  void add_known(std::size_t begin, const KnownName& known) {
    NameCandidate name;
    name.tokens = range(begin, begin + known.words);
    name.sentence = sentence_;
    name.key = std::string(known.key);
    name.kind = known.kind;
    name.canonical = true;
    found_.push_back(std::move(name));
  }

  void add(std::size_t begin, std::size_t end, NameKind kind, TokenRange role) {
    if (begin >= end) return;
    NameCandidate name;
    name.tokens = range(begin, end);
    name.sentence = sentence_;
    name.key = plain_letters(joined(begin, end));
    name.kind = kind;
    name.role = role;
    if (role.empty() && (kind == NameKind::person || kind == NameKind::other))
      name.role = role_behind(t_, sentence(), end);
    if (name.kind == NameKind::other &&
        (!name.role.empty() || is_told_as_person(t_, sentence(), end)))
      name.kind = NameKind::person;
    found_.push_back(std::move(name));
  }

  std::string joined(std::size_t begin, std::size_t end) const {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
      if (t_.token(i).kind == text::TokenKind::punctuation) continue;
      if (!out.empty()) out += ' ';
      out += t_.keys[i];
    }
    return out;
  }

  NameKind kind_of(std::size_t begin, std::size_t end) const {
    if (end - begin >= 2 && is_first_name(t_.keys[begin])) return NameKind::person;
    for (std::size_t i = begin; i < end; ++i)
      if (t_.token(i).kind == text::TokenKind::number) return NameKind::product;
    for (std::size_t i = end; i-- > begin;)
      if (const auto kind = kind_by_word(t_.keys[i])) return *kind;
    if (end - begin == 1 && t_.token(begin).all_caps) return NameKind::organisation;
    if (end - begin == 1 && is_first_name(t_.keys[begin])) return NameKind::person;
    return NameKind::other;
  }

  const TaggedArticle& t_;
  std::unordered_map<std::string_view, CaseCount> cases_;
  std::unordered_set<std::string_view> in_brackets_;  // "(WHO)": an acronym, whatever else it means
  SentenceIndex sentence_{};
  std::size_t begin_ = 0, end_ = 0;
  bool headline_ = false;
  std::vector<NameCandidate> found_;
};

}  // namespace

std::vector<NameCandidate> find_names(const TaggedArticle& tagged) {
  return NameFinder(tagged).run();
}

}  // namespace synoptic::claims
