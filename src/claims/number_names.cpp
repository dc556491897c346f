#include "claims/number_names.h"

#include <unordered_set>

#include "lexicon/table.h"
#include "lexicon/word_forms.h"

namespace synoptic::claims {
namespace {

const std::unordered_set<std::string_view>& labels() {
  static const auto set = [] {
    std::unordered_set<std::string_view> out;
    for (const lexicon::Row& row : lexicon::read_table("number_labels")) out.insert(row[0]);
    return out;
  }();
  return set;
}

bool is_year(double value) {
  return value >= 1000 && value < 2100 && value == static_cast<double>(static_cast<int>(value));
}

class NumberNames {
 public:
  NumberNames(const TaggedArticle& tagged, TokenLimits sentence)
      : t_(tagged), begin_(sentence.begin), end_(sentence.end) {}

  bool is_no_figure(std::size_t i, const values::Figure& figure, bool unit) const {
    const text::Token& token = t_.token(i);
    const std::size_t after = i + figure.tokens;
    if (!figure.suffix.empty() && !unit) return !is_half_day(figure.suffix);
    if (key(i) == "one" && figure.tokens == 1 && figure.suffix.empty()) return !unit && !bounded(i);
    if (figure.ordinal) return !is_counting_ordinal(i, after);
    if (token.kind != text::TokenKind::number) return lone_word(i, figure);
    if (i == begin_ && (key(after) == "." || key(after) == ")")) return true;
    if (!unit && !figure.scaled && figure.tokens == 1 && is_year_like(token.key, figure) &&
        !counts_plural(after) && !compared(i))
      return true;
    if (key(after) == "century" || (figure.range && !unit && is_score(after))) return true;
    return !unit && !figure.scaled && follows_name(i, after, figure);
  }

 private:
  std::string_view key(std::size_t i) const { return i < end_ ? t_.keys[i] : std::string_view(); }

  // "a 1-3 loss", "the 2-4 home defeat".
  bool is_score(std::size_t after) const {
    for (const std::string_view result : {"win", "loss", "defeat", "victory", "draw", "lead"})
      if (key(after) == result || key(after + 1) == result) return true;
    return false;
  }

  // "11.40pm".
  static bool is_half_day(std::string_view suffix) { return suffix == "am" || suffix == "pm"; }

  // "more than 2000", "above 1500".
  bool compared(std::size_t i) const {
    const std::string_view before = i > begin_ ? t_.keys[i - 1] : std::string_view();
    return before == "than" || before == "least" || before == "above" || before == "exceeding" ||
           before == "below";
  }
  bool counts_plural(std::size_t i) const {
    if (i >= end_ || t_.token(i).capitalised || t_.token(i).kind != text::TokenKind::word)
      return false;
    return t_.keys[i].back() == 's' || t_.keys[i] == "people" || t_.keys[i] == "children";
  }
  bool bounded(std::size_t i) const {
    if (i == begin_) return false;
    const std::string_view before = key(i - 1);
    return before == "only" || before == "just" || before == "than" || before == "least" ||
           before == "most";
  }

  // "half" as an adverb ("half hidden"), "hundreds" is kept, "zero tolerance" is no figure.
  bool lone_word(std::size_t i, const values::Figure& figure) const {
    if (key(i) == "half" && figure.tokens == 1)
      return key(i + 1) != "of" && key(i + 1) != "the" &&
             !(i > begin_ && (key(i - 1) == "by" || key(i - 1) == "than"));
    if (key(i) == "zero" && figure.tokens == 1)
      return key(i + 1) == "tolerance" || key(i + 1) == "sum";
    return t_.pos(i) == Pos::name && i > begin_ && t_.token(i).capitalised &&
           t_.pos(i - 1) == Pos::name;
  }

  static bool is_year_like(std::string_view digits, const values::Figure& figure) {
    if (digits.find_first_of(",. '") != std::string_view::npos) return false;
    if (figure.range) return is_year(figure.low) && is_year(figure.high);
    return digits.size() == 4 && is_year(figure.low);
  }

  bool is_counting_ordinal(std::size_t i, std::size_t after) const {
    if (i == begin_) return t_.token(i).kind == text::TokenKind::number;
    const Pos before = t_.pos(i - 1);
    const bool attributive =
        before == Pos::determiner || before == Pos::possessive || before == Pos::preposition;
    return attributive && after < end_ && is_nominal(t_.pos(after)) && key(after) != "century";
  }

  // "Some 80 people", "The 24-hour watch": a capital that only opens the sentence.
  static constexpr std::uint32_t kNoName = lexicon::kPreposition | lexicon::kDeterminer |
                                           lexicon::kAdverb | lexicon::kConjunction |
                                           lexicon::kSubordinator | lexicon::kPronoun;

  // "GLM 5.2", "Section 230", "page 4": the number is part of a name.
  bool follows_name(std::size_t i, std::size_t after, const values::Figure& figure) const {
    if (i == begin_) return false;
    if (labels().count(key(i - 1)) != 0) return true;
    if (key(i - 1) == "." && i - 1 > begin_ && labels().count(key(i - 2)) != 0) return true;
    const bool name =
        t_.pos(i - 1) == Pos::name ||
        (t_.token(i - 1).capitalised && i - 1 == begin_ && (t_.tags[i - 1].classes & kNoName) == 0);
    if (!name || figure.range) return false;
    if (t_.token(i).key.find('.') != std::string_view::npos) return true;
    const bool counts = after < end_ &&
                        (t_.pos(after) == Pos::noun || t_.pos(after) == Pos::adjective) &&
                        key(after).back() == 's';
    return !counts && !counts_plural(after);
  }

  const TaggedArticle& t_;
  std::size_t begin_, end_;
};

}  // namespace

bool is_no_figure(const TaggedArticle& tagged, TokenLimits sentence, std::size_t at,
                  const values::Figure& figure, bool measured) {
  return NumberNames(tagged, sentence).is_no_figure(at, figure, measured);
}

}  // namespace synoptic::claims
