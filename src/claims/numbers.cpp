#include "claims/numbers.h"

#include <string>
#include <unordered_map>

#include "claims/counted.h"
#include "claims/number_names.h"
#include "claims/number_units.h"
#include "claims/streaks.h"
#include "lexicon/table.h"
#include "lexicon/word_forms.h"
#include "values/number.h"
#include "values/unit.h"

namespace synoptic::claims {
namespace {

struct Bounds {
  lexicon::PhraseMatcher phrases;
  std::vector<Bound> values;
};

Bound bound_named(std::string_view name) {
  constexpr std::string_view kNames[] = {"exact",   "about",     "at_least", "more_than",
                                         "at_most", "less_than", "range",    "nearly"};
  for (std::size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<Bound>(i);
  return Bound::exact;
}

Bounds read_bounds(std::string_view table) {
  Bounds bounds;
  bounds.phrases = lexicon::matcher_of_table(table);
  for (const lexicon::Row& row : lexicon::read_table(table))
    bounds.values.push_back(bound_named(row[1]));
  return bounds;
}

using Factors = std::unordered_map<std::string_view, double>;

Factors read_factors() {
  Factors factors;
  for (const lexicon::Row& row : lexicon::read_table("number_factors"))
    factors[row[0]] = values::decimal(row[1]).value_or(0);
  return factors;
}

constexpr double kVagueLeast = 1.5, kVagueMost = 20;  // "dozens" may be 18 and may be 240
constexpr double kWidestRange = 8;                    // between the ends of "$3 to $10"

class NumberFinder {
 public:
  NumberFinder(const TaggedArticle& tagged, std::span<const DateMention> dates)
      : t_(tagged), dates_(dates) {}

  std::vector<NumberMention> run() {
    const auto& sentences = t_.article->sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      sentence_ = static_cast<SentenceIndex>(s);
      begin_ = sentences[s].tokens.begin;
      end_ = sentences[s].tokens.end;
      for (std::size_t i = begin_; i < end_;) i = step(i);
    }
    return std::move(found_);
  }

 private:
  std::string_view key(std::size_t i) const { return i < end_ ? t_.keys[i] : std::string_view(); }

  // Reads at token `i` and says where to go on.
  std::size_t step(std::size_t i) {
    if (const std::size_t past = past_date(i); past > i) return past;
    if (const std::size_t past = part_of_unit(i); past > i) return past;
    if (const std::size_t past = past_telephone(i); past > i) return past;
    if (const std::size_t past = factor(i); past > i) return past;
    if (const auto amount = glued_amount(t_, end_, i))
      return add(i, i + 1, amount->figure, amount->unit);
    const auto sign = values::currency_sign_at(t_.keys_until(end_), i);
    const bool glued = !sign || sign->words == 1 || key(i).size() > 1 || key(i) == "c" ||
                       t_.token(i).span.end == t_.token(i + 1).span.begin;
    if (!glued) return i + 1;  // "a $5 fee" is no Australian money
    const std::size_t at = i + (sign ? sign->words : 0);
    if (at >= end_) return i + 1;
    const bool amount = sign && t_.token(at).kind == text::TokenKind::number;
    const auto figure = values::figure_at(tokens(), amount ? at : i);
    if (!figure) return i + 1;
    const std::size_t first = amount ? at : i;
    if (!amount) {
      const bool measured = unit_behind(t_, end_, first + figure->tokens, *figure).has_value();
      if (is_no_figure(t_, {begin_, end_}, first, *figure, measured)) {
        if (!is_rank(t_, begin_, end_, first)) return first + figure->tokens;
        values::Figure rank = *figure;
        rank.ordinal = true;
        return add(i, first, rank, std::nullopt);
      }
    }
    return add(i, first, *figure, amount ? sign : std::nullopt);
  }

  // "more than doubled", "halved": a factor that the verb alone names.
  std::size_t factor(std::size_t i) {
    static const Factors kFactors = read_factors();
    const auto named = kFactors.find(key(i));
    const Pos pos = t_.pos(i);
    if (named == kFactors.end() ||
        (pos != Pos::finite && pos != Pos::participle && pos != Pos::ing && pos != Pos::infinitive))
      return i;
    NumberMention mention;
    mention.sentence = sentence_;
    mention.low = mention.high = named->second;
    mention.written_out = true;
    mention.unit = "times";
    mention.figure = mention.measure = t_.span_of(i, i + 1);
    std::size_t before = i;
    read_bound(before, i + 1, mention);
    mention.span = t_.span_of(before, i + 1);
    count(before, end_, mention);
    found_.push_back(std::move(mention));
    return i + 1;
  }

  // "0800 555 0199": groups of digits of which the first begins with a nought, or three and more
  // that are no thousands.
  std::size_t past_telephone(std::size_t i) const {
    std::size_t past = i;
    bool thousands = true;  // "1 414 021": three digits to a group
    while (past < end_ && is_digits(past)) {
      thousands = thousands && (past == i || key(past).size() == 3);
      ++past;
    }
    const bool nought = past > i && key(i).size() > 1 && key(i)[0] == '0';
    return (past - i >= 3 && !thousands) || (nought && past - i >= 1) ? past : i;
  }
  bool is_digits(std::size_t i) const {
    return t_.token(i).kind == text::TokenKind::number &&
           key(i).find_first_not_of("0123456789") == std::string_view::npos;
  }

  // "an hour and a half", "half an hour", "more than a decade": no figure of its own.
  std::size_t part_of_unit(std::size_t i) {
    const bool half = key(i) == "half" && (key(i + 1) == "an" || key(i + 1) == "a");
    if (!half && key(i) != "an" && key(i) != "a") return i;
    const std::size_t at = half ? i + 2 : i + 1;
    const auto unit = at < end_ ? values::unit_at(t_.keys_until(end_), at) : std::nullopt;
    if (!unit) return i;
    const std::size_t after = at + unit->words;
    const bool more = key(after) == "and" && key(after + 1) == "a" && key(after + 2) == "half";
    if ((half && more) || t_.token(at).kind != text::TokenKind::word) return i;
    NumberMention mention;
    mention.sentence = sentence_;
    mention.low = mention.high = half ? 0.5 : more ? 1.5 : 1;
    mention.written_out = true;
    set_unit(mention, unit->unit);
    const std::size_t past = more ? after + 3 : after;
    mention.figure = mention.measure = t_.span_of(i, past);
    std::size_t before = i;
    const std::size_t end = read_bound(before, past, mention);
    if (!half && !more && mention.bound == Bound::exact) return i;
    mention.span = t_.span_of(before, end);
    count(before, end, mention);
    found_.push_back(std::move(mention));
    return end;
  }

  values::Tokens tokens() const { return values::Tokens(t_.article->tokens).first(end_); }

  std::size_t past_date(std::size_t i) {
    const text::Span span = t_.token(i).span;
    while (next_date_ < dates_.size() && dates_[next_date_].span.end <= span.begin) ++next_date_;
    if (next_date_ == dates_.size() || !dates_[next_date_].span.overlaps(span)) return i;
    std::size_t past = i;
    while (past < end_ && t_.token(past).span.begin < dates_[next_date_].span.end) ++past;
    return past;
  }

  std::size_t add(std::size_t outer, std::size_t first, const values::Figure& figure,
                  const std::optional<values::UnitMatch>& sign) {
    NumberMention mention;
    mention.sentence = sentence_;
    mention.low = figure.low;
    mention.high = figure.high;
    mention.written_out = figure.written_out;
    std::size_t after = first + figure.tokens;
    mention.ordinal = figure.ordinal && !is_streak(t_, after, end_);
    mention.figure = t_.span_of(first, after);
    mention.measure = t_.span_of(outer, after);
    after += figure.high > 1 ? streak_words(t_, after, end_) : 0;
    if (figure.range) mention.bound = Bound::range;
    if (figure.vague) {
      mention.bound = Bound::range;
      mention.vague = true;
      mention.low = kVagueLeast * figure.low;
      mention.high = kVagueMost * figure.low;
    }
    if (sign) {
      mention.unit = std::string(sign->unit.canonical);
      if (figure.suffix == "mm") mention.low *= 1e6, mention.high *= 1e6;  // "$1mm": millions
      after = scale_behind_unit(after, mention);
      after = second_amount(after, mention);
      after = past_named_again(after, mention);
    } else if (const auto unit = unit_behind(t_, end_, after, figure); unit && !mention.ordinal) {
      set_unit(mention, unit->unit);
      if (mention.unit == "pound" && figure.scaled) mention.unit = "GBP";  // nobody weighs millions
      after += unit->words;
      after = scale_behind_unit(after, mention);
      after = rest_of_compound(after, mention);
      after = second_measure(outer, after, mention);
    } else if (const auto whole = figure.fraction ? whole_behind(t_, end_, after) : std::nullopt) {
      set_unit(mention, whole->unit);
      after += whole->words;
    } else if (figure.fraction) {
      mention.unit.assign(1, '%');
      mention.low *= 100;
      mention.high *= 100;
    }
    mention.measure.end = t_.token(after - 1).span.end;
    std::size_t before = outer;
    after = read_bound(before, after, mention);
    mention.span = t_.span_of(before, after);
    count(before, after, mention);
    found_.push_back(std::move(mention));
    return after;
  }

  // "$10 dollars" names its currency twice.
  std::size_t past_named_again(std::size_t after, const NumberMention& mention) const {
    const auto unit = values::unit_at(t_.keys_until(end_), after);
    const bool again = unit && unit->unit.canonical == mention.unit &&
                       !begins_amount(t_, end_, after) &&
                       t_.token(after).kind == text::TokenKind::word;
    return again ? after + unit->words : after;
  }

  // "75 USD million".
  std::size_t scale_behind_unit(std::size_t after, NumberMention& mention) const {
    const values::Unit* unit = values::unit_named(mention.unit);
    if (unit == nullptr || unit->dimension != mention.unit || after >= end_) return after;
    const double scale = key(after) == "million" ? 1e6 : key(after) == "billion" ? 1e9 : 0;
    if (scale == 0) return after;
    mention.low *= scale;
    mention.high *= scale;
    return after + 1;
  }

  // "$30,000 to $60,000", "$2 - $3 million".
  std::size_t second_amount(std::size_t after, NumberMention& mention) const {
    if (mention.bound == Bound::range ||
        (key(after) != "to" && key(after) != "-" && key(after) != "and"))
      return after;
    if (key(after) == "and" && !opens_with_between(mention)) return after;
    const auto sign = values::currency_sign_at(t_.keys_until(end_), after + 1);
    if (!sign || sign->unit.canonical != mention.unit || after + 1 + sign->words >= end_)
      return after;
    const auto other = values::figure_at(tokens(), after + 1 + sign->words);
    if (!other || other->low <= mention.low) return after;
    // "rose $3.95 to $63.35": how far, and where to.
    if (key(after) == "to" && other->low > kWidestRange * mention.low) return after;
    mention.high = other->high;
    mention.bound = Bound::range;
    const std::size_t past = after + 1 + sign->words + other->tokens;
    mention.figure.end = t_.token(past - 1).span.end;
    return past;
  }

  // "68 cents to 72 cents", "5 km to 7 km"; behind a verb of movement the first may be how far.
  std::size_t second_measure(std::size_t outer, std::size_t after, NumberMention& mention) const {
    const std::string_view before = outer > begin_ ? key(outer - 1) : std::string_view();
    if (mention.bound == Bound::range || key(after) != "to" || after + 1 >= end_ ||
        (before != "of" && before != "between" && before != "about" && before != "at"))
      return after;
    const auto other = values::figure_at(tokens(), after + 1);
    if (!other || other->range || other->ordinal) return after;
    const std::size_t past = after + 1 + other->tokens;
    const auto unit = unit_behind(t_, end_, past, *other);
    if (!unit || unit->unit.canonical != mention.unit) return after;
    NumberMention second;
    second.low = second.high = other->low;
    set_unit(second, unit->unit);
    if (second.low <= mention.low || second.low > kWidestRange * mention.low) return after;
    mention.high = second.high;
    mention.bound = Bound::range;
    mention.figure.end = t_.token(past - 1).span.end;
    return past + unit->words;
  }

  bool opens_with_between(const NumberMention& mention) const {
    const auto range =
        text::tokens_in(t_.article->tokens, {t_.token(begin_).span.begin, mention.figure.begin});
    for (std::size_t back = 1; back <= 3 && range.end >= range.begin + back; ++back)
      if (t_.keys[range.end - back] == "between") return true;
    return false;
  }

  // "5 feet 2 inches", "2 hours and 30 minutes": one length, in the first unit.
  std::size_t rest_of_compound(std::size_t after, NumberMention& mention) const {
    std::size_t at = after + (key(after) == "and" ? 1 : 0);
    if (at >= end_ || mention.bound == Bound::range) return after;
    const auto more = values::figure_at(tokens(), at);
    if (!more || more->range || more->ordinal || at + more->tokens > end_) return after;
    auto unit = values::unit_at(t_.keys_until(end_), at + more->tokens);
    const values::Unit* first = values::unit_named(mention.unit);
    if (!unit && mention.unit == "foot" && key(at + more->tokens) == "in")  // no unit anywhere else
      unit = values::UnitMatch{*values::unit_named("inch"), 1};
    if (!unit && is_change(after, at, *more, mention)) {
      mention.low += more->low / 100;
      mention.high = mention.low;
      return at + more->tokens;
    }
    if (!unit || first == nullptr || unit->unit.dimension != first->dimension) return after;
    if (unit->unit.factor >= first->factor || first->dimension == "share" ||
        unit->unit.zero != first->zero)
      return after;
    mention.low += more->low * unit->unit.factor / first->factor;
    mention.high = mention.low;
    return at + more->tokens + unit->words;
  }

  // "15 dollars 50", "thirteen dollars and forty-five": cents that nobody names.
  bool is_change(std::size_t after, std::size_t at, const values::Figure& more,
                 const NumberMention& mention) const {
    const values::Unit* unit = values::unit_named(mention.unit);
    const std::size_t past = at + more.tokens;
    const bool closed = past >= end_ || t_.token(past).kind == text::TokenKind::punctuation;
    return unit != nullptr && unit->dimension == mention.unit && closed && more.low >= 1 &&
           more.low < 100 && more.suffix.empty() && !more.scaled && !more.fraction &&
           t_.token(after - 1).kind == text::TokenKind::word && key(after - 1).size() > 3;
  }

  // Bounds before and behind; `before` moves to the left, the new end comes back.
  std::size_t read_bound(std::size_t& before, std::size_t after, NumberMention& mention) const {
    static const Bounds kBefore = read_bounds("number_bounds");
    static const Bounds kAfter = read_bounds("number_bounds_after");
    if (mention.ordinal) return after;
    for (std::size_t length = 4; length >= 1; --length) {
      if (before < begin_ + length) continue;
      const auto match = kBefore.phrases.longest_at(t_.keys_until(before), before - length);
      if (!match || match->length != length) continue;
      const Bound bound = kBefore.values[match->value];
      if (mention.bound == Bound::exact || mention.bound == Bound::at_least) mention.bound = bound;
      if (bound != Bound::exact) before -= length;
      break;
    }
    if (before > begin_ && key(before - 1) == "between") read_between(before, after, mention);
    if (before > begin_ && key(before - 1) == "from" && mention.bound == Bound::range) --before;
    const auto match = kAfter.phrases.longest_at(t_.keys_until(end_), after);
    if (!match || (mention.bound != Bound::exact && mention.bound != Bound::about)) return after;
    mention.bound = kAfter.values[match->value];
    return after + match->length;
  }

  // "between 20 and 35 people".
  void read_between(std::size_t& before, std::size_t& after, NumberMention& mention) const {
    if (mention.bound == Bound::exact && key(after) == "and" && after + 1 < end_) {
      const auto other = values::figure_at(tokens(), after + 1);
      if (!other || other->low <= mention.low) return;
      mention.high = other->high;
      mention.bound = Bound::range;
      after += 1 + other->tokens;
      mention.figure.end = t_.token(after - 1).span.end;
      if (const auto unit = values::unit_at(t_.keys_until(end_), after);
          unit && mention.unit.empty()) {
        set_unit(mention, unit->unit);
        after += unit->words;
      }
    }
    if (mention.bound == Bound::range) --before;
  }

  void count(std::size_t before, std::size_t after, NumberMention& mention) const {
    read_counted(t_, {begin_, end_, before, after}, mention);
  }

  const TaggedArticle& t_;
  std::span<const DateMention> dates_;
  std::size_t next_date_ = 0;
  SentenceIndex sentence_{};
  std::size_t begin_ = 0, end_ = 0;
  std::vector<NumberMention> found_;
};

}  // namespace

std::vector<NumberMention> find_numbers(const TaggedArticle& tagged,
                                        std::span<const DateMention> dates) {
  return NumberFinder(tagged, dates).run();
}

}  // namespace synoptic::claims
