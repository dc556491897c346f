#include "claims/tagging.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "claims/reporting.h"
#include "lexicon/word_forms.h"

namespace synoptic::claims {
namespace {

using namespace lexicon;  // the WordClass bits

bool has(std::uint32_t classes, std::uint32_t bits) { return (classes & bits) != 0; }

// Walks one sentence from left to right and keeps what the next choice needs.
class SentenceTagger {
 public:
  SentenceTagger(TaggedArticle& tagged, text::TokenRange range) : t_(tagged), range_(range) {}

  void run() {
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      const Pos pos = choose(i);
      t_.tags[i].pos = pos;
      if (pos == Pos::finite || pos == Pos::modal || pos == Pos::auxiliary) finite_ = true;
      if (starts_clause(pos, t_.keys[i])) finite_ = false;
      // "Kim said the council closed the road": the clause begins without a word of its own.
      if (pos == Pos::finite && takes_bare_clause(t_, i, range_.end)) finite_ = false;
      if (pos != Pos::adverb && pos != Pos::negation) last_ = i;
    }
  }

 private:
  static bool starts_clause(Pos pos, std::string_view key) {
    if (pos == Pos::relative || pos == Pos::subordinator || pos == Pos::conjunction) return true;
    return pos == Pos::punctuation && key != "," && key != "'s";
  }

  bool has_last() const { return last_ != kNone; }
  Pos last() const { return has_last() ? t_.tags[last_].pos : Pos::punctuation; }
  std::uint32_t last_classes() const { return has_last() ? t_.tags[last_].classes : 0; }
  std::uint32_t classes_at(std::size_t i) const { return i < range_.end ? t_.tags[i].classes : 0; }

  Pos choose(std::size_t i) {
    const text::Token& token = t_.token(i);
    if (is_plural_genitive(i)) return Pos::possessive;
    if (token.kind == text::TokenKind::punctuation)
      return is_abbreviation_stop(i) ? Pos::name : Pos::punctuation;
    if (token.kind == text::TokenKind::symbol) return Pos::symbol;
    if (token.kind == text::TokenKind::number) return Pos::numeral;
    if (t_.keys[i] == "'s" || t_.keys[i] == "'") return choose_s(i);
    const std::uint32_t classes = t_.tags[i].classes;
    const bool first = i == range_.begin;
    if (token.all_caps && !all_caps_line() && !(first && has(classes, kDeterminer)))
      return Pos::name;
    if (!first && token.key.compare(0, 3, "al-") == 0 && follows_capital(i)) return Pos::name;
    if (token.capitalised && !first && is_open(classes) && !title_case()) return Pos::name;
    return choose_word(i, classes);
  }

  // "the Landlords' Association", "players' wages": an apostrophe glued to an s, a noun behind it.
  bool is_plural_genitive(std::size_t i) const {
    if (t_.keys[i] != "'" || i == range_.begin || i + 1 >= range_.end) return false;
    const text::Token &before = t_.token(i - 1), &next = t_.token(i + 1);
    const bool glued = before.span.end == t_.token(i).span.begin && before.key.back() == 's';
    const bool noun = next.kind == text::TokenKind::word &&
                      (next.capitalised || (classes_at(i + 1) & (kNoun | kAdjective)) != 0) &&
                      (classes_at(i + 1) & (kFinite | kAuxiliary | kModal)) == 0;
    return glued && noun && next.span.begin > t_.token(i).span.end;
  }

  // "Moqtada al-Sadr".
  bool follows_capital(std::size_t i) const {
    const std::string_view word = t_.article->words(t_.token(i).span);
    return t_.token(i - 1).capitalised && word.size() > 4 && word[3] >= 'A' && word[3] <= 'Z';
  }

  // "Sen. Maria Lund", "J. Lund", "Aug. 31": a full stop inside the sentence, glued to a
  // capitalised word.
  bool is_abbreviation_stop(std::size_t i) const {
    if (t_.keys[i] != "." || i == range_.begin || i + 1 >= range_.end) return false;
    const text::Token& before = t_.token(i - 1);
    const text::Token& after = t_.token(i + 1);
    return before.capitalised && before.key.size() <= 5 &&
           before.span.end == t_.token(i).span.begin &&
           (after.capitalised || after.kind == text::TokenKind::number);
  }

  // "'s" is a verb before a participle, an article or an adverb that no genitive could precede.
  Pos choose_s(std::size_t i) {
    const std::uint32_t next = classes_at(i + 1);
    const bool verbal = has(next, kDeterminer | kNegation | kPossessive) ||
                        (has(next, kIng) && !has(next, kNounFirst) && last() == Pos::pronoun) ||
                        last() == Pos::pronoun;
    return verbal && t_.keys[i] == "'s" ? Pos::auxiliary : Pos::possessive;
  }

  static bool is_open(std::uint32_t classes) {
    return !has(classes, kDeterminer | kPossessive | kPronoun | kRelative | kPreposition |
                             kConjunction | kSubordinator | kModal | kBe | kHave | kDo | kNegation |
                             kTo);
  }

  bool title_case() {
    if (title_case_ < 0) measure_case();
    return title_case_ != 0;
  }
  bool all_caps_line() {
    if (title_case_ < 0) measure_case();
    return all_caps_;
  }

  // A line in which nearly every open word is capitalised is a headline: there capitals say
  // nothing.
  void measure_case() {
    std::size_t open = 0, capitals = 0, shouted = 0, words = 0;
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      if (t_.token(i).kind != text::TokenKind::word) continue;
      ++words;
      shouted += t_.token(i).all_caps;
      if (i == range_.begin || !is_open(t_.tags[i].classes) || t_.token(i).all_caps) continue;
      ++open;
      capitals += t_.token(i).capitalised;
    }
    const bool stopped =
        words > 0 && t_.keys[range_.end - 1] == ".";  // headlines have no full stop
    title_case_ = !stopped && open >= 3 && capitals * 10 >= open * 7 ? 1 : 0;
    all_caps_ = words >= 3 && shouted * 10 >= words * 7;
  }

  Pos choose_word(std::size_t i, std::uint32_t classes) {
    if (has(classes, kContracted)) return contracted(classes);
    if (has(classes, kModal)) return modal_or_noun(i, classes);
    if (has(classes, kAuxiliary)) return has(classes, kVerb) ? auxiliary_form(i) : Pos::auxiliary;
    if (t_.keys[i] == "that") return choose_that(i);
    if (t_.keys[i] == "no" && i + 1 < range_.end && t_.keys[i + 1] == "longer")
      return Pos::negation;
    if (t_.keys[i] == "longer" && i > range_.begin && t_.keys[i - 1] == "no") return Pos::adverb;
    if (has(classes, kRelative)) return Pos::relative;
    if (has(classes, kTo))
      return has(classes_at(i + 1), kBase | kBe | kHave | kDo) || has(classes_at(i + 1), kAdverb)
                 ? Pos::to
                 : Pos::preposition;
    if (has(classes, kNegation) && has(classes, kDeterminer)) return Pos::determiner;
    if (has(classes, kNegation) && has(classes, kPronoun)) return Pos::pronoun;
    if (has(classes, kNegation)) return Pos::negation;
    if (has(classes, kDeterminer) && has(classes, kPronoun)) return determiner_or_pronoun(i);
    if (has(classes, kDeterminer)) return Pos::determiner;
    if (has(classes, kPossessive) && has(classes, kPronoun))
      return has(classes_at(i + 1), kNoun | kAdjective | kIng | kParticiple) ? Pos::possessive
                                                                             : Pos::pronoun;
    if (has(classes, kPossessive)) return Pos::possessive;
    if (has(classes, kPronoun)) return Pos::pronoun;
    if (has(classes, kPreposition)) return preposition_or_subordinator(i, classes);
    if (has(classes, kConjunction)) return Pos::conjunction;
    if (has(classes, kSubordinator)) return Pos::subordinator;
    if (has(classes, kNumeral)) return Pos::numeral;
    if (has(classes, kVerb)) return choose_verb(i, classes);
    if (has(classes, kAdverb)) return Pos::adverb;
    if (t_.keys[i] == "likely" && last() == Pos::modal) return Pos::adverb;
    if (has(classes, kAdjective)) return Pos::adjective;
    return Pos::noun;
  }

  static Pos contracted(std::uint32_t classes) {
    return has(classes, kModal) ? Pos::modal : Pos::auxiliary;
  }
  Pos modal_or_noun(std::size_t i, std::uint32_t classes) const {
    // "his will", "a must"; May the month is capitalised and comes after a preposition.
    const bool governs =
        last_ + 1 != i && has(classes_at(i + 1), kBe | kHave | kDo);  // "today will be"
    if ((last() == Pos::determiner || last() == Pos::possessive) && !governs) return Pos::noun;
    if (t_.token(i).capitalised && i != range_.begin && last() == Pos::preposition &&
        t_.keys[i] == "may")
      return Pos::name;
    (void)classes;
    return Pos::modal;
  }
  Pos auxiliary_form(std::size_t) const { return Pos::auxiliary; }

  Pos choose_that(std::size_t i) const {
    const std::uint32_t next = classes_at(i + 1);
    if (last() == Pos::finite || last() == Pos::ing || last() == Pos::infinitive ||
        last() == Pos::participle)
      return Pos::subordinator;
    if (last() == Pos::noun || last() == Pos::name) return Pos::relative;
    if (has(next, kBe | kHave | kDo | kModal)) return Pos::pronoun;
    return last() == Pos::preposition || last() == Pos::conjunction || !has_last()
               ? Pos::determiner
               : Pos::subordinator;
  }

  Pos determiner_or_pronoun(std::size_t i) const {
    const std::uint32_t next = classes_at(i + 1);
    if (has(next, kBe | kHave | kDo | kModal | kPreposition | kRelative)) return Pos::pronoun;
    return i + 1 < range_.end ? Pos::determiner : Pos::pronoun;
  }

  // "for months" against "for they knew": a pronoun in the nominative or a determiner with a later
  // verb would need parsing, so only the clear case is a subordinator.
  Pos preposition_or_subordinator(std::size_t i, std::uint32_t classes) const {
    if (!has(classes, kSubordinator)) return Pos::preposition;
    const std::string_view next = i + 1 < range_.end ? t_.keys[i + 1] : std::string_view();
    static constexpr std::array<std::string_view, 5> kSubjects{"he", "she", "they", "we", "i"};
    const bool subject = std::find(kSubjects.begin(), kSubjects.end(), next) != kSubjects.end();
    return subject || next == "it" ? Pos::subordinator : Pos::preposition;
  }

  bool noun_follows(std::size_t i) const {
    const std::uint32_t next = classes_at(i + 1);
    if (i + 1 >= range_.end || t_.token(i + 1).kind != text::TokenKind::word) return false;
    return has(next, kNoun | kAdjective) && !has(next, kAdverb);
  }

  Pos choose_verb(std::size_t i, std::uint32_t classes) {
    switch (last()) {
      case Pos::modal:
      case Pos::to:
        return has(classes, kBase | kAdverb) ? Pos::infinitive : nominal(classes);
      case Pos::auxiliary:
        return after_auxiliary(i, classes);
      case Pos::determiner:
      case Pos::possessive:
      case Pos::numeral:
        return before_noun(i, classes);
      case Pos::adjective:
        return before_noun(i, classes);
      case Pos::preposition:
        return after_preposition(i, classes);
      case Pos::pronoun:
      case Pos::relative:
        return after_subject(classes);
      case Pos::noun:
      case Pos::name:
        return after_noun(i, classes);
      case Pos::finite:
      case Pos::infinitive:
      case Pos::ing:
      case Pos::participle:
        return after_verb(i, classes);
      default:
        return at_start(i, classes);
    }
  }

  static Pos nominal(std::uint32_t classes) {
    if (has(classes, kNoun) || has(classes, kBase | kVerbS)) return Pos::noun;
    if (has(classes, kParticiple)) return Pos::participle;
    return has(classes, kIng) ? Pos::ing : Pos::adjective;
  }

  Pos after_auxiliary(std::size_t i, std::uint32_t classes) const {
    const std::uint32_t helper = last_classes();
    if (has(helper, kDo)) return has(classes, kBase) ? Pos::infinitive : nominal(classes);
    if (has(classes, kIng) && has(helper, kBe)) return Pos::ing;
    if (has(classes, kParticiple)) return Pos::participle;
    if (has(classes, kAdjective)) return Pos::adjective;
    return before_noun(i, classes);
  }

  Pos before_noun(std::size_t i, std::uint32_t classes) const {
    if (has(classes, kAdjective) && noun_follows(i)) return Pos::adjective;
    if (has(classes, kParticiple) && !has(classes, kNoun | kBase))
      return last() == Pos::adjective && !noun_follows(i) ? Pos::finite : Pos::participle;
    if (has(classes, kIng)) return Pos::ing;
    if (last() == Pos::adjective && has(classes, kVerbS) && !has(classes, kNoun))
      return Pos::finite;
    return Pos::noun;
  }

  Pos after_preposition(std::size_t i, std::uint32_t classes) const {
    if (has(classes, kIng)) return Pos::ing;
    if (has(classes, kParticiple) && !has(classes, kNoun))
      return noun_follows(i) ? Pos::participle : Pos::finite;
    return has(classes, kAdjective) && noun_follows(i) ? Pos::adjective : Pos::noun;
  }

  static Pos after_subject(std::uint32_t classes) {
    if (has(classes, kFinite)) return Pos::finite;
    if (has(classes, kParticiple)) return Pos::participle;
    return Pos::ing;
  }

  Pos after_noun(std::size_t i, std::uint32_t classes) const {
    if (has(classes, kIng)) return Pos::ing;
    if (has(classes, kFinite) && reports_behind(i)) return Pos::finite;
    if (has(classes, kPast)) {
      const bool passive =
          has(classes, kParticiple) && i + 1 < range_.end && t_.keys[i + 1] == "by";
      const bool taken = finite_ && !opens_anew(i);
      return taken || passive || passive_follows(i) ? Pos::participle : Pos::finite;
    }
    if (has(classes, kParticiple)) return Pos::participle;
    if (finite_) return has(classes, kNoun | kVerbS | kBase) ? Pos::noun : Pos::finite;
    const bool noun_too = has(classes, kNoun);
    if (has(classes, kVerbS)) {
      if (!noun_too || last_ + 1 != i) return Pos::finite;  // an adverb between: no compound noun
      return object_follows(i) && !finite_soon(i) ? Pos::finite : Pos::noun;
    }
    // A base form needs a plural subject.
    const bool plural = plural_subject();
    if (plural && (!noun_too || !finite_soon(i))) return Pos::finite;
    return Pos::noun;
  }

  // "..., the ministry said in a statement", "..., the document says.": what is said came first.
  bool reports_behind(std::size_t i) const {
    if (last_ + 1 != i || !is_report(t_, i, range_.end)) return false;
    const bool ends = i + 1 >= range_.end || t_.token(i + 1).kind != text::TokenKind::word ||
                      has(classes_at(i + 1), kPreposition | kAdverb);
    if (!ends) return false;
    std::size_t first = i;
    while (first > range_.begin && i - first < 8 && in_noun_phrase(t_.tags[first - 1].pos)) --first;
    if (first <= range_.begin || first == i) return false;
    return t_.keys[first - 1] == "," || is_quote_mark(t_.keys[first - 1]);
  }
  // "was calm until police attacked the crowd": a word that may open a clause, a noun phrase, and
  // an object behind the verb.
  bool opens_anew(std::size_t i) const {
    const std::uint32_t next = classes_at(i + 1);
    const bool object = has(next, kDeterminer | kPossessive) ||
                        (has(next, kNoun) && !has(next, kPreposition | kAdverb | kConjunction));
    if (!object) return false;
    std::size_t first = i;
    while (first > range_.begin && i - first < 8 &&
           (in_noun_phrase(t_.tags[first - 1].pos) || t_.keys[first - 1] == "of"))
      --first;
    if (first <= range_.begin || first == i) return false;
    const std::uint32_t opener = classes_at(first - 1);
    return has(opener, kPreposition) && has(opener, kSubordinator);
  }
  static bool in_noun_phrase(Pos pos) {
    return pos == Pos::noun || pos == Pos::name || pos == Pos::adjective ||
           pos == Pos::determiner || pos == Pos::possessive || pos == Pos::numeral;
  }

  bool plural_subject() const {
    const std::string_view key = t_.keys[last_];
    static constexpr std::array<std::string_view, 5> kPlurals{"people", "men", "women", "children",
                                                              "police"};
    if (std::find(kPlurals.begin(), kPlurals.end(), key) != kPlurals.end()) return true;
    return key.size() > 3 && key.back() == 's' && key[key.size() - 2] != 's';
  }

  // "models trained on data are": a finite helper follows before the clause ends.
  bool passive_follows(std::size_t i) const {
    // An object behind it tells the active verb.
    if (has(classes_at(i + 1), kDeterminer | kPossessive | kPronoun | kContracted)) return false;
    if (i + 1 < range_.end && (t_.token(i + 1).capitalised || is_quote_mark(t_.keys[i + 1])))
      return false;
    if (takes_bare_clause(t_, i, range_.end) && i + 1 < range_.end && t_.keys[i + 1] != "to" &&
        t_.keys[i + 1] != "by")
      return false;  // "said on Friday its staff were": nobody is said
    // "claimed 200 men had been there": the helper is that of what is reported.
    if (is_report(t_, i, range_.end) && !has(classes_at(i + 1), kPreposition | kAdverb | kTo) &&
        noun_or_number(i + 1))
      return false;
    for (std::size_t j = i + 1; j < range_.end && j < i + 12; ++j) {
      const std::uint32_t classes = t_.tags[j].classes;
      if (t_.token(j).kind == text::TokenKind::punctuation) return false;
      if (has(classes, kRelative | kSubordinator | kConjunction | kPronoun | kContracted))
        return false;
      if (has(classes, kModal | kBe | kHave | kDo)) return true;
    }
    return false;
  }
  bool noun_or_number(std::size_t i) const {
    return i < range_.end && (t_.token(i).kind == text::TokenKind::number ||
                              has(classes_at(i), kNoun | kAdjective | kNumeral));
  }
  bool finite_soon(std::size_t i) const {
    const std::uint32_t next = classes_at(i + 1);
    if (has(next, kModal | kBe | kHave | kDo)) return true;
    return has(next, kPast | kVerbS) && !has(next, kNoun | kParticiple);
  }
  bool object_follows(std::size_t i) const {
    if (i + 1 >= range_.end) return false;
    if (is_quote_mark(t_.keys[i + 1])) return true;
    const std::uint32_t next = classes_at(i + 1);
    return has(next, kDeterminer | kPossessive | kPronoun | kSubordinator | kPreposition | kTo |
                         kAdverb) ||
           t_.token(i + 1).capitalised;
  }

  Pos after_verb(std::size_t i, std::uint32_t classes) const {
    if (has(classes, kIng)) return Pos::ing;
    if (has(classes, kParticiple) && !has(classes, kNoun)) {
      const bool clause = last() == Pos::finite && !noun_follows(i);
      return clause ? Pos::participle : Pos::participle;
    }
    if (has(classes, kAdjective)) return Pos::adjective;
    return has(classes, kNoun | kBase | kVerbS) ? Pos::noun : Pos::finite;
  }

  // At the start of the sentence, after a comma, a conjunction or a quotation mark.
  Pos at_start(std::size_t i, std::uint32_t classes) const {
    if (has(classes, kIng)) return Pos::ing;
    const bool after_and = last() == Pos::conjunction;
    if (has(classes, kPast)) {
      if (!after_and && noun_follows(i) && has(classes, kParticiple) && i == range_.begin)
        return Pos::participle;
      return Pos::finite;
    }
    if (has(classes, kParticiple)) return Pos::participle;
    if (has(classes, kVerbS) && (!has(classes, kNoun) || (object_follows(i) && i != range_.begin)))
      return Pos::finite;
    if (has(classes, kAdjective) && noun_follows(i)) return Pos::adjective;
    if (has(classes, kBase) && !has(classes, kNoun)) return Pos::finite;
    if (has(classes, kBase) && after_and && object_follows(i) && !has(classes, kNounFirst))
      return Pos::finite;
    return Pos::noun;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  TaggedArticle& t_;
  text::TokenRange range_;
  std::size_t last_ = kNone;
  bool finite_ = false;
  int title_case_ = -1;
  bool all_caps_ = false;
};

}  // namespace

bool is_nominal(Pos pos) {
  return pos == Pos::noun || pos == Pos::name || pos == Pos::adjective || pos == Pos::numeral ||
         pos == Pos::ing || pos == Pos::participle;
}

bool is_quote_mark(std::string_view key) {
  static constexpr std::array<std::string_view, 14> kMarks{"\"", "'", "“", "”", "„", "‟", "‘",
                                                           "’",  "‚", "‛", "«", "»", "‹", "›"};
  return std::find(kMarks.begin(), kMarks.end(), key) != kMarks.end();
}

TaggedArticle tag_words(const article::Article& article) {
  TaggedArticle tagged;
  tagged.article = &article;
  const std::size_t count = article.tokens.size();
  tagged.tags.resize(count);
  tagged.keys.reserve(count);
  tagged.lemma_store.reserve(count);
  std::unordered_map<std::string_view, WordForms> known;  // an article repeats its words
  for (std::size_t i = 0; i < count; ++i) {
    const text::Token& token = article.tokens[i];
    tagged.keys.push_back(token.key);
    if (token.kind == text::TokenKind::word) {
      const auto [entry, fresh] = known.try_emplace(token.key);
      if (fresh) entry->second = look_up_word(token.key);
      tagged.tags[i].classes = entry->second.classes;
      tagged.lemma_store.push_back(entry->second.lemma);
    } else {
      tagged.lemma_store.push_back(token.key);
    }
  }
  tagged.lemmas.assign(tagged.lemma_store.begin(), tagged.lemma_store.end());
  for (const article::Sentence& sentence : article.sentences)
    SentenceTagger(tagged, sentence.tokens).run();
  return tagged;
}

}  // namespace synoptic::claims
