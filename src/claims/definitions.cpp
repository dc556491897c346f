#include "claims/definitions.h"

#include <algorithm>
#include <array>

#include "claims/noun_phrase.h"
#include "lexicon/table.h"
#include "text/word_ids.h"

namespace synoptic::claims {
namespace {

constexpr std::size_t kLongestTerm = 6;    // words
constexpr std::size_t kFarthestNamer = 6;  // words between "that" and "call"

class DefinitionFinder {
 public:
  DefinitionFinder(const TaggedArticle& tagged, std::span<const Quotation> quotations)
      : t_(tagged), quotations_(quotations) {}

  std::vector<Definition> run() {
    for (const Quotation& quotation : quotations_) {
      by_apposition(quotation);
      by_naming(quotation);
    }
    const auto& sentences = t_.article->sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      by_verb(static_cast<SentenceIndex>(s));
      by_copula(static_cast<SentenceIndex>(s));
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Definition& a, const Definition& b) { return a.term < b.term; });
    return std::move(found_);
  }

 private:
  std::size_t end_of(SentenceIndex s) const { return t_.article->sentence(s).tokens.end; }

  std::size_t meaning_end(std::size_t from, std::size_t end, bool dash) const {
    std::size_t i = from;
    for (; i < end; ++i) {
      const std::string_view key = t_.keys[i];
      if (key == ";" || key == "." || key == "!" || key == "?" || (dash && key == "-")) break;
    }
    while (i > from && t_.pos(i - 1) == Pos::punctuation) --i;
    return i;
  }

  void add(text::Span term, std::size_t from, std::size_t to, SentenceIndex sentence) {
    if (from + 2 > to) return;
    found_.push_back({term, t_.span_of(from, to), sentence});
  }

  // A short quoted term and a sign, then a noun phrase: `a "hard landing": a sudden stop of ...`.
  void by_apposition(const Quotation& quotation) {
    const text::TokenRange words = text::tokens_in(t_.article->tokens, quotation.words);
    if (words.empty() || words.size() > kLongestTerm || quotation.kind == QuotationKind::direct)
      return;
    const std::size_t end = end_of(quotation.sentence);
    std::size_t i = text::tokens_in(t_.article->tokens, quotation.span).end;
    std::size_t skipped = 0;
    // `... moment" for AI: a failure`: a short phrase may stand between.
    while (i < end && t_.pos(i) != Pos::punctuation && skipped < 4) {
      if (t_.pos(i) == Pos::finite || t_.pos(i) == Pos::auxiliary || t_.pos(i) == Pos::modal)
        return;
      ++i;
      ++skipped;
    }
    if (i >= end) return;
    const std::string_view sign = t_.keys[i];
    const bool dash = sign == "-";
    if (!dash && sign != ":" && sign != "," && sign != "(") return;
    std::size_t from = i + 1;
    const bool article =
        from < end && (t_.keys[from] == "a" || t_.keys[from] == "an" || t_.keys[from] == "the");
    const bool spelled = from < end && (t_.keys[from] == "or" || t_.keys[from] == "meaning" ||
                                        t_.keys[from] == "ie");
    if (!article && !spelled) return;
    if (sign == "," && t_.keys[from] == "the" && skipped > 0) return;
    if (spelled) ++from;
    add(quotation.words, from, meaning_end(from, end, dash), quotation.sentence);
  }

  // `the threat that experts call a "dry spring"`, `a year without water, known as a "dry spring"`.
  void by_naming(const Quotation& quotation) {
    const text::TokenRange words = text::tokens_in(t_.article->tokens, quotation.words);
    if (words.empty() || words.size() > kLongestTerm || quotation.kind == QuotationKind::direct)
      return;
    const std::size_t begin = t_.article->sentence(quotation.sentence).tokens.begin;
    std::size_t i = text::tokens_in(t_.article->tokens, quotation.span).begin;
    if (i > begin && t_.pos(i - 1) == Pos::determiner) --i;
    std::size_t past = 0;  // behind the noun phrase that is named
    if (i >= begin + 3 && t_.keys[i - 1] == "as" && t_.keys[i - 2] == "known") {
      past = i - 2;
    } else {
      if (i > begin && t_.keys[i - 1] == "as") --i;
      if (i == begin || !is_naming_verb(i - 1)) return;
      for (std::size_t k = i - 1; k > begin && i - k < kFarthestNamer && past == 0; --k)
        if (t_.pos(k - 1) == Pos::relative || t_.keys[k - 1] == "that") past = k - 1;
    }
    while (past > begin && (t_.keys[past - 1] == "," || t_.pos(past - 1) == Pos::auxiliary ||
                            t_.pos(past - 1) == Pos::adverb))
      --past;
    if (past <= begin || !is_nominal(t_.pos(past - 1))) return;
    std::size_t first = phrase_begin(t_, begin, past - 1);
    // "The threat to the harvest", "a year without water".
    while (first >= begin + 2 && is_nominal(t_.pos(first - 2)) &&
           (t_.pos(first - 1) == Pos::to || t_.pos(first - 1) == Pos::preposition))
      first = phrase_begin(t_, begin, first - 2);
    add(quotation.words, first, past, quotation.sentence);
  }

  bool is_naming_verb(std::size_t i) const {
    static const text::WordIds verbs = [] {
      text::WordIds out;
      for (const lexicon::Row& row : lexicon::read_table("naming_verbs"))
        if (row[1] == "verb") out.add(row[0]);
      return out;
    }();
    return verbs.has(t_.keys[i]);
  }

  // "X refers to Y", "X means Y", "X is defined as Y".
  void by_verb(SentenceIndex s) {
    const std::size_t begin = t_.article->sentence(s).tokens.begin, end = end_of(s);
    for (std::size_t i = begin + 1; i + 2 < end; ++i) {
      const std::size_t past = defining_verb(i);
      if (past == 0) continue;
      const text::Span term = term_before(begin, i, s);
      if (!term.empty()) add(term, past, meaning_end(past, end, false), s);
      return;
    }
  }

  std::size_t defining_verb(std::size_t i) const {
    if (t_.pos(i) != Pos::finite && t_.pos(i) != Pos::participle && t_.pos(i) != Pos::infinitive)
      return 0;
    const std::string_view lemma = t_.lemmas[i];
    if (lemma == "refer" && t_.keys[i + 1] == "to" && t_.pos(i) == Pos::finite) return i + 2;
    if (lemma == "stand" && t_.keys[i + 1] == "for" && t_.pos(i) == Pos::finite) return i + 2;
    if (lemma == "define" && t_.keys[i + 1] == "as") return i + 2;
    if (lemma == "mean" && t_.pos(i) == Pos::finite &&
        (t_.keys[i + 1] == "a" || t_.keys[i + 1] == "an" || t_.keys[i + 1] == "the"))
      return i + 1;
    if (lemma == "describe" && t_.keys[i - 1] == "term") return i + 1;
    return 0;
  }

  // The quoted term of the sentence before the verb, else the subject when it is "the term X".
  text::Span term_before(std::size_t begin, std::size_t verb, SentenceIndex s) const {
    const std::uint32_t limit = t_.token(verb).span.begin;
    for (const Quotation& quotation : quotations_)
      if (quotation.sentence == s && quotation.span.end <= limit &&
          quotation.kind != QuotationKind::direct)
        return quotation.words;
    if (names_a_word(begin, verb)) return last_term_before(s);
    if (t_.lemmas[verb] == "mean" || t_.lemmas[verb] == "stand") return {};
    std::size_t last = verb;
    while (last > begin && (t_.pos(last - 1) == Pos::adverb || t_.pos(last - 1) == Pos::auxiliary))
      --last;
    if (last == begin || !is_nominal(t_.pos(last - 1))) return {};
    const std::size_t first = phrase_begin(t_, begin, last - 1);
    if (last - first > kLongestTerm) return {};
    return t_.span_of(first, last);
  }

  // "The word stands for ...", "This phrase means ...".
  bool names_a_word(std::size_t begin, std::size_t verb) const {
    static constexpr std::array<std::string_view, 5> kNouns{"word", "phrase", "term", "expression",
                                                            "name"};
    return verb == begin + 2 && t_.pos(begin) == Pos::determiner &&
           std::find(kNouns.begin(), kNouns.end(), t_.keys[begin + 1]) != kNouns.end();
  }

  // The last quoted term of the sentence before.
  text::Span last_term_before(SentenceIndex s) const {
    text::Span term{};
    for (const Quotation& quotation : quotations_)
      if (article::at(quotation.sentence) + 1 == article::at(s) &&
          quotation.kind != QuotationKind::direct)
        term = quotation.words;
    return term;
  }

  // "The Maria Holm is a ferry": a name that opens the sentence, and what it is.
  void by_copula(SentenceIndex s) {
    const std::size_t begin = t_.article->sentence(s).tokens.begin, end = end_of(s);
    std::size_t first = begin;
    while (first < end && (t_.pos(first) == Pos::punctuation || t_.pos(first) == Pos::determiner))
      ++first;
    std::size_t past = first;
    while (past < end && t_.token(past).capitalised && t_.pos(past) != Pos::pronoun) ++past;
    if (past == first || past - first > kLongestTerm) return;
    const std::size_t copula = copula_after(past, end);
    if (copula == end) return;
    std::size_t from = copula + 1;
    while (from < end && t_.pos(from) == Pos::adverb) ++from;
    if (from == end) return;
    if (t_.token(from).capitalised && from + 1 < end && t_.pos(from + 1) == Pos::punctuation)
      return found_.push_back({t_.span_of(first, past), t_.span_of(from, from + 1), s, true});
    if (!is_article(t_.keys[from])) return;
    const std::size_t to = phrase_end(from + 1, end);
    // "a member of ...", "a mother of two" say whose, not what.
    if (to <= from + 1 || (to < end && t_.keys[to] == "of")) return;
    found_.push_back({t_.span_of(first, past), t_.span_of(from, to), s, true});
  }

  static bool is_article(std::string_view key) { return key == "a" || key == "an" || key == "the"; }

  // "is" or "was"; nothing but a bracket or an apposition may stand before it.
  std::size_t copula_after(std::size_t from, std::size_t end) const {
    bool inside = false;
    for (std::size_t i = from; i + 1 < end; ++i) {
      const std::string_view key = t_.keys[i];
      if (key == "(") inside = true;
      if (key == ")") inside = false;
      if (inside) continue;
      if (key == "is" || key == "was") return i;
      if (t_.pos(i) == Pos::finite || t_.pos(i) == Pos::modal || t_.pos(i) == Pos::auxiliary ||
          t_.pos(i) == Pos::preposition || t_.pos(i) == Pos::conjunction)
        return end;
    }
    return end;
  }

  // Nouns and their modifiers, in a list too: "singer, songwriter and producer".
  std::size_t phrase_end(std::size_t from, std::size_t end) const {
    std::size_t i = from;
    const auto within = [&](std::size_t k) {
      return k < end &&
             (is_nominal(t_.pos(k)) || t_.pos(k) == Pos::possessive || t_.pos(k) == Pos::adverb ||
              t_.pos(k) == Pos::participle || t_.pos(k) == Pos::ing);
    };
    for (; i < end; ++i) {
      if (within(i) &&
          !(t_.pos(i) == Pos::participle && i + 1 < end && t_.pos(i + 1) == Pos::preposition))
        continue;
      const bool joins = t_.keys[i] == "," || t_.keys[i] == "and";
      if (!joins || i == from) break;
      const std::size_t next =
          t_.keys[i] == "," && i + 1 < end && t_.keys[i + 1] == "and" ? i + 2 : i + 1;
      if (!within(next) || t_.pos(next) == Pos::ing || t_.pos(next) == Pos::participle) break;
    }
    return i;
  }

  const TaggedArticle& t_;
  std::span<const Quotation> quotations_;
  std::vector<Definition> found_;
};

}  // namespace

std::vector<Definition> find_definitions(const TaggedArticle& tagged,
                                         std::span<const Quotation> quotations) {
  return DefinitionFinder(tagged, quotations).run();
}

}  // namespace synoptic::claims
