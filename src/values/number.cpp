#include "values/number.h"

#include <algorithm>

#include "values/number_joins.h"
#include "values/number_words.h"

namespace synoptic::values {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view word_at(const NumberAtoms& atoms, std::size_t i) {
  return i < atoms.size() ? atoms[i].word : std::string_view();
}

bool is_article(std::string_view word) { return word == "a" || word == "an"; }

// A figure ends where a token ends; what is left of its last token becomes the suffix.
void finish(Figure& figure, const NumberAtoms& atoms, std::size_t count, std::size_t at) {
  figure.tokens = atoms[count - 1].token + 1 - at;
  while (!atoms[count - 1].ends_token) {
    if (!figure.suffix.empty()) figure.suffix += '-';
    figure.suffix += atoms[count++].word;
  }
}

void multiply(Figure& figure, double factor) {
  figure.low *= factor;
  figure.high *= factor;
  figure.scaled = true;
}

// What a word behind a figure multiplies it by: "million", "dozen", "bn"; 0 for other words.
double scale_of(std::string_view word, bool written_out) {
  const NumberWord* found = find_number_word(word);
  if (found == nullptr) return 0;
  switch (found->sort) {
    case NumberSort::scale:
    case NumberSort::dozen:
    case NumberSort::hundred:
      return found->value;
    case NumberSort::vague:
      return found->value == 20 ? 0 : found->value;  // "two scores"
    case NumberSort::suffix:
      return !written_out && (word.size() > 1 || word == "k") ? found->value : 0;
    default:
      return 0;
  }
}

// "2.5 million", "three and a half million", "2 hundred thousand"; comes back with the product.
std::size_t read_scales(const NumberAtoms& atoms, std::size_t i, Figure& figure, double& product) {
  for (; i < atoms.size(); ++i) {
    const double factor = scale_of(atoms[i].word, figure.written_out);
    if (factor == 0) break;
    multiply(figure, factor);
    product *= factor;
  }
  return i;
}

// "and a half", "and three quarters", of the last scale: "3 million and a half"; a smaller scale
// may follow: "one billion and a quarter million".
std::size_t read_and_fraction(const NumberAtoms& atoms, std::size_t i, double scale,
                              Figure& figure) {
  if (word_at(atoms, i) != "and") return i;
  const std::string_view over = word_at(atoms, i + 1);
  const double count = is_article(over) ? 1 : number_word(over, NumberSort::unit);
  const double parts = parts_named(word_at(atoms, i + 2));
  if (count < 1 || parts < 2 || count >= parts) return i;
  const double smaller = number_word(word_at(atoms, i + 3), NumberSort::scale);
  const bool own_scale = smaller > 0 && smaller < scale;
  figure.low += count / parts * (own_scale ? smaller : scale);
  figure.high = figure.low;
  return i + (own_scale ? 4 : 3);
}

// "3 hundred and 21", "4 thousand 3 hundred".
std::size_t read_rest(const NumberAtoms& atoms, std::size_t i, double scale, Figure& figure) {
  const bool thousand = scale == 1000 && word_at(atoms, i + 1) == "hundred";
  const bool hundred = scale == 100 && word_at(atoms, i) == "and";
  if (!thousand && !hundred) return i;
  const std::size_t at = hundred ? i + 1 : i;
  double rest = 0;
  std::size_t end = at + 1;
  if (all_digits(word_at(atoms, at))) {
    rest = decimal(word_at(atoms, at)).value_or(0) * (thousand ? 100 : 1);
    end += thousand ? 1 : 0;
  } else if (const auto more = cardinal_at(atoms, at); more && !more->ordinal) {
    rest = more->value;
    end = at + more->atoms;
  }
  if (rest < 1 || rest >= scale) return i;
  figure.low += rest;
  figure.high = figure.low;
  return end;
}

// Everything that may follow a whole number.
std::size_t read_behind(const NumberAtoms& atoms, std::size_t i, double scale, Figure& figure) {
  i = read_and_fraction(atoms, i, scale, figure);
  double product = scale;
  const std::size_t end = read_scales(atoms, i, figure, product);
  if (end == i) return i;
  const std::size_t fraction = read_and_fraction(atoms, end, product, figure);
  return fraction > end ? fraction : read_rest(atoms, end, product, figure);
}

// "1/4" behind "10", "½" behind "2": a mixed number.
double slashed_part(std::string_view key) {
  constexpr std::string_view kFractionSlash = "\xE2\x81\x84";  // U+2044: what NFKC makes of "½"
  auto slash = key.find(kFractionSlash);
  std::size_t size = kFractionSlash.size();
  if (slash == std::string_view::npos) slash = key.find('/'), size = 1;
  if (slash == std::string_view::npos || slash == 0) return 0;
  const auto over = decimal(key.substr(0, slash)), under = decimal(key.substr(slash + size));
  return over && under && *under >= 2 && *under <= 32 && *over < *under ? *over / *under : 0;
}

bool measures_length(std::string_view word) {
  return word == "tall" || word == "long" || word == "high" || word == "wide" || word == "deep";
}

std::optional<Figure> digit_figure(Tokens tokens, const NumberAtoms& atoms, std::size_t at) {
  const auto digits = read_digits(atoms[0].word, tokens[at].all_caps);
  if (!digits) return std::nullopt;
  Figure figure;
  figure.low = digits->low;
  figure.high = digits->high;
  figure.range = digits->range;
  figure.ordinal = digits->ordinal;
  figure.fraction = digits->fraction;
  figure.scaled = digits->scaled;
  figure.suffix = std::string(digits->suffix);
  std::size_t i = 1;
  if (digits->scaled && atoms[0].word.back() == 'm' && measures_length(word_at(atoms, 1))) {
    figure.low = figure.high = figure.low / number_word("m", NumberSort::suffix);  // "1.8m tall"
    figure.scaled = false;
    figure.suffix = "m";
  }
  if (figure.suffix.empty() && !figure.ordinal) {
    const double part = all_digits(atoms[0].word) ? slashed_part(word_at(atoms, 1)) : 0;
    if (part > 0) {
      figure.low = figure.high = figure.low + part;
      i = 2;
    }
    if (word_at(atoms, i) == "-" && scale_of(word_at(atoms, i + 1), false) >= 1000)
      ++i;  // "$70-million"
    i = read_behind(atoms, i, 1, figure);
  }
  finish(figure, atoms, i, at);
  return figure;
}

std::optional<Figure> in_words(double value, const NumberAtoms& atoms, std::size_t count,
                               std::size_t at, bool fraction) {
  Figure figure;
  figure.low = figure.high = value;
  figure.written_out = true;
  figure.fraction = fraction;
  double product = 1;
  std::size_t end = read_scales(atoms, count, figure, product);
  if (end > count) figure.fraction = false;  // "half a million" is a number like any other
  const std::string_view next = word_at(atoms, end);
  if (const double parts = number_word(next, NumberSort::denominator); parts > 10) {
    figure.low = figure.high = figure.low / parts;  // "a hundred thousandths"
    ++end;
  }
  finish(figure, atoms, end, at);
  return figure;
}

std::optional<Figure> half(const NumberAtoms& atoms, std::size_t first, std::size_t at) {
  const bool article = is_article(word_at(atoms, first + 1));
  const bool scale = find_number_word(word_at(atoms, first + 2)) != nullptr;
  return in_words(0.5, atoms, first + (article && scale ? 2 : 1), at, true);
}

// "rose by a fifth": a share, not the fifth of several.
bool is_share(Tokens tokens, const NumberAtoms& atoms, std::size_t first, std::size_t at) {
  if (word_at(atoms, first + 1) == "of") return true;
  const std::string_view before = at > 0 ? std::string_view(tokens[at - 1].key) : "";
  const bool led = before == "by" || before == "than" || before == "nearly" || before == "almost";
  const std::string_view next = word_at(atoms, first + 1);
  return (led || at == 0) && (next.empty() || next == "." || next == ",");
}

// "dozens", "hundreds of people", "tens of thousands": the second word is the scale of the first.
std::optional<Figure> vague_figure(const NumberWord& word, const NumberAtoms& atoms,
                                   std::size_t first, std::size_t at) {
  const bool of = word_at(atoms, first + 1) == "of";
  if ((word.value == 20 || word.value == 10) && !of) return std::nullopt;  // "scores", "tens"
  const double scale = of ? number_word(word_at(atoms, first + 2), NumberSort::vague) : 0;
  const bool product = scale > word.value;
  auto figure = in_words(product ? word.value * scale : word.value, atoms,
                         product ? first + 3 : first + 1, at, false);
  if (figure) figure->vague = true;
  return figure;
}

// "half", "half a million", "a dozen", "a third of", "a hundred", "dozens".
std::optional<Figure> article_figure(Tokens tokens, const NumberAtoms& atoms, std::size_t at) {
  const bool article = is_article(atoms[0].word);
  const std::size_t first = article ? 1 : 0;
  const NumberWord* word = find_number_word(word_at(atoms, first));
  if (word == nullptr) return std::nullopt;
  switch (word->sort) {
    case NumberSort::half:
      return half(atoms, first, at);
    case NumberSort::dozen:
      return in_words(word->value, atoms, first + 1, at, false);
    case NumberSort::hundred:
    case NumberSort::scale:
      if (!article) return std::nullopt;
      return in_words(word->value, atoms, first + 1, at, false);
    case NumberSort::denominator:
      // "a quarter of a million" stays two words apart; "a quarter million" is one number.
      if (number_word(word_at(atoms, first + 1), NumberSort::scale) > 0)
        return in_words(1 / word->value, atoms, first + 1, at, true);
      [[fallthrough]];
    case NumberSort::ordinal:
      if (!article || word->value < 3 || !is_share(tokens, atoms, first, at)) return std::nullopt;
      return in_words(1 / word->value, atoms, first + 1, at, true);
    case NumberSort::vague:
      return vague_figure(*word, atoms, first, at);
    default:
      return std::nullopt;
  }
}

// "one twenty-fifth": a compound ordinal names the parts, where nothing is left to count.
std::optional<Figure> one_of_many(const NumberAtoms& atoms, std::size_t at) {
  if (!is_article(atoms[0].word) && atoms[0].word != "one") return std::nullopt;
  const auto parts = atoms.size() > 1 ? cardinal_at(atoms, 1) : std::nullopt;
  if (!parts || !parts->ordinal || parts->atoms < 2) return std::nullopt;
  const std::string_view next = word_at(atoms, 1 + parts->atoms);
  if (!next.empty() && next != "of" && next != "." && next != ",") return std::nullopt;
  return in_words(1 / parts->value, atoms, 1 + parts->atoms, at, true);
}

// "five point two five"; moves past it.
std::size_t read_point(const NumberAtoms& atoms, std::size_t i, Figure& figure) {
  if (word_at(atoms, i) != "point") return i;
  double place = 1;
  std::size_t end = i + 1;
  for (; end < atoms.size(); ++end) {
    const NumberWord* digit = find_number_word(atoms[end].word);
    if (digit == nullptr || digit->sort != NumberSort::unit || digit->value > 9) break;
    place /= 10;
    figure.low += digit->value * place;
  }
  figure.high = figure.low;
  return end > i + 1 ? end : i;
}

// The parts of "three fifths", "twenty-three fifths", "one eighth of"; 0 when it is no fraction.
double denominator(const NumberAtoms& atoms, std::size_t i, double over) {
  const std::string_view word = word_at(atoms, i), next = word_at(atoms, i + 1);
  const double parts = parts_named(word);
  if (parts <= 1) return 0;
  const bool several = word.back() == 's' && parts > 4;
  if (over >= parts && !several) return 0;
  const bool closed = next.empty() || next == "of" || next == "." || next == ",";
  if (over > 1) return number_word(word, NumberSort::half) > 0 ? 0 : parts;
  return closed && (next == "of" || parts > 2) ? parts : 0;
}

// "three fifths", "two-thirds", "three and a half million".
std::optional<Figure> word_figure(const NumberAtoms& atoms, std::size_t at) {
  const auto read = cardinal_at(atoms, 0);
  if (!read) return std::nullopt;
  std::size_t i = read->atoms;
  Figure figure;
  figure.low = figure.high = read->value;
  figure.written_out = true;
  figure.ordinal = read->ordinal;
  figure.scaled = read->scaled;
  if (!figure.ordinal && i < atoms.size()) {
    if (const double parts = denominator(atoms, i, read->value); parts > 1)
      return in_words(read->value / parts, atoms, i + 1, at, true);
    i = read_point(atoms, i, figure);
    i = read_behind(atoms, i, read->last_scale, figure);
  }
  finish(figure, atoms, i, at);
  return figure;
}

std::optional<Figure> vulgar_fraction(std::string_view key) {
  const double part = slashed_part(key);
  if (part == 0 || key.find('/') != std::string_view::npos) return std::nullopt;
  Figure figure;
  figure.low = figure.high = part;
  figure.tokens = 1;
  figure.fraction = true;
  return figure;
}

std::optional<Figure> unsigned_at(Tokens tokens, std::size_t at) {
  if (tokens[at].kind == text::TokenKind::symbol) return vulgar_fraction(tokens[at].key);
  if (tokens[at].kind == text::TokenKind::punctuation) return std::nullopt;
  const NumberAtoms atoms = number_atoms(tokens, at);
  if (tokens[at].kind == text::TokenKind::number) return digit_figure(tokens, atoms, at);
  if (auto figure = one_of_many(atoms, at)) return figure;
  if (auto figure = article_figure(tokens, atoms, at)) return figure;
  return word_figure(atoms, at);
}

// A sign that stands behind a space (or first) and is glued to the digits that follow it.
bool glued_on(Tokens tokens, std::size_t at) {
  return at + 1 < tokens.size() && tokens[at + 1].kind == text::TokenKind::number &&
         tokens[at].span.end == tokens[at + 1].span.begin &&
         (at == 0 || tokens[at - 1].span.end < tokens[at].span.begin);
}

std::optional<Figure> negative(Tokens tokens, std::size_t at) {
  auto figure = unsigned_at(tokens, at + 1);
  if (!figure || figure->range || figure->ordinal || figure->vague) return std::nullopt;
  figure->low = figure->high = -figure->low;
  ++figure->tokens;
  return figure;
}

// ".25": the point is a token of its own.
std::optional<Figure> point_first(Tokens tokens, std::size_t at) {
  auto figure = unsigned_at(tokens, at + 1);
  const std::string_view key = tokens[at + 1].key;
  const auto digits = std::min(key.find_first_not_of("0123456789"), key.size());
  if (!figure || figure->range || figure->ordinal || figure->scaled || figure->tokens > 1)
    return std::nullopt;
  for (std::size_t i = 0; i < digits; ++i) figure->low /= 10;
  figure->high = figure->low;
  figure->tokens = 2;
  return figure;
}

}  // namespace

std::optional<Figure> single_at(Tokens tokens, std::size_t at) {
  const std::string_view key = tokens[at].key;
  if (tokens[at].kind == text::TokenKind::punctuation || key == "-") {
    if (!glued_on(tokens, at)) return std::nullopt;
    if (key == "-") return negative(tokens, at);
    return key == "." ? point_first(tokens, at) : std::nullopt;
  }
  const bool sign = tokens[at].kind == text::TokenKind::word && at + 1 < tokens.size() &&
                    number_word(key, NumberSort::sign) != 0;
  return sign ? negative(tokens, at) : unsigned_at(tokens, at);
}

bool may_begin_figure(const text::Token& token) {
  if (token.kind == text::TokenKind::number || token.kind == text::TokenKind::symbol) return true;
  const std::string_view key = token.key;
  if (token.kind == text::TokenKind::punctuation) return key == "-" || key == ".";
  return is_article(key) || find_number_word(key.substr(0, key.find('-'))) != nullptr;
}

std::optional<Figure> figure_at(Tokens tokens, std::size_t at) {
  if (!may_begin_figure(tokens[at])) return std::nullopt;
  auto figure = single_at(tokens, at);
  if (!figure) return std::nullopt;
  join_groups(tokens, at, *figure);
  join_share(tokens, at, *figure);
  join_range(tokens, at, *figure);
  return figure;
}

}  // namespace synoptic::values
