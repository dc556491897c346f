#include "values/number.h"

#include <unordered_map>
#include <vector>

#include "lexicon/table.h"

namespace synoptic::values {
namespace {

enum class Sort { unit, ten, hundred, scale, suffix, vague, dozen, half, denominator, ordinal };

struct NumberWord {
  Sort sort = Sort::unit;
  double value = 0;
};

Sort sort_named(std::string_view name) {
  constexpr std::string_view kNames[] = {"unit",  "ten",   "hundred", "scale",       "suffix",
                                         "vague", "dozen", "half",    "denominator", "ordinal"};
  for (std::size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<Sort>(i);
  return Sort::unit;
}

using NumberWords = std::unordered_map<std::string_view, NumberWord>;

const NumberWords& number_words() {
  static const NumberWords words = [] {
    NumberWords out;
    for (const lexicon::Row& row : lexicon::read_table("number_words"))
      if (row.size() >= 4) out[row[0]] = {sort_named(row[1]), decimal(row[2]).value_or(0)};
    return out;
  }();
  return words;
}

const NumberWord* find_word(std::string_view word) {
  const auto found = number_words().find(word);
  return found == number_words().end() ? nullptr : &found->second;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  for (const char c : text)
    if (!is_digit(c)) return false;
  return !text.empty();
}

// One word of a figure: hyphenated words are taken apart ("twenty-five" is two atoms of one token).
struct Atom {
  std::string_view word;
  std::size_t token = 0;
  bool ends_token = false;
};

std::vector<Atom> atoms_from(Tokens tokens, std::size_t at) {
  constexpr std::size_t kLongest = 14;  // tokens of the longest figure anybody writes out
  std::vector<Atom> atoms;
  for (std::size_t i = at; i < tokens.size() && i < at + kLongest; ++i) {
    std::string_view rest = tokens[i].key;
    if (tokens[i].kind != text::TokenKind::word) {
      atoms.push_back({rest, i, true});
      continue;
    }
    for (;;) {
      const auto hyphen = rest.find('-');
      atoms.push_back({rest.substr(0, hyphen), i, hyphen == std::string_view::npos});
      if (hyphen == std::string_view::npos) break;
      rest.remove_prefix(hyphen + 1);
    }
  }
  return atoms;
}

struct Read {
  double value = 0;
  std::size_t atoms = 0;
  bool ordinal = false;
  bool scaled = false;
};

// Reads cardinals and a closing ordinal: "two hundred and five", "one hundred twenty-fifth".
class WordReader {
 public:
  explicit WordReader(const std::vector<Atom>& atoms) : atoms_(atoms) {}

  std::optional<Read> run(std::size_t at) {
    double total = 0, group = 0;
    Sort last = Sort::scale;
    std::size_t i = at;
    bool any = false, scaled = false;
    double smallest_scale = 1e18;
    for (; i < atoms_.size(); ++i) {
      if (any && atoms_[i].word == "and" && (last == Sort::hundred || last == Sort::scale) &&
          counts(i + 1))
        continue;
      const NumberWord* word = find_word(atoms_[i].word);
      if (word == nullptr) break;
      if (word->sort == Sort::unit &&
          (last == Sort::unit || (last == Sort::ten && word->value > 9)))
        break;
      if (word->sort == Sort::ten && (last == Sort::unit || last == Sort::ten)) break;
      if (word->sort == Sort::unit || word->sort == Sort::ten) {
        group += word->value;
      } else if (word->sort == Sort::hundred && any && group > 0 && group < 100) {
        group *= 100;
      } else if (word->sort == Sort::scale && any && group > 0 && word->value < smallest_scale) {
        total += group * word->value;
        smallest_scale = word->value;
        group = 0;
        scaled = true;
      } else if (word->sort == Sort::ordinal && word->value < 1000 && (!any || word->value < 100)) {
        const bool fits = !any || last == Sort::hundred || last == Sort::scale ||
                          (last == Sort::ten && word->value < 10);
        if (!fits) break;
        return Read{total + group + word->value, i + 1 - at, true, scaled};
      } else {
        break;
      }
      last = word->sort;
      any = true;
    }
    if (!any) return std::nullopt;
    return Read{total + group, i - at, false, scaled};
  }

 private:
  bool counts(std::size_t i) const {
    if (i >= atoms_.size()) return false;
    const NumberWord* word = find_word(atoms_[i].word);
    return word != nullptr &&
           (word->sort == Sort::unit || word->sort == Sort::ten || word->sort == Sort::ordinal);
  }
  const std::vector<Atom>& atoms_;
};

double word_value(std::string_view word, Sort sort) {
  const NumberWord* found = find_word(word);
  return found != nullptr && found->sort == sort ? found->value : 0;
}

// A figure ends where a token ends; what is left of its last token becomes the suffix.
void finish(Figure& figure, const std::vector<Atom>& atoms, std::size_t count, std::size_t at) {
  figure.tokens = atoms[count - 1].token + 1 - at;
  while (!atoms[count - 1].ends_token) {
    if (!figure.suffix.empty()) figure.suffix += '-';
    figure.suffix += atoms[count++].word;
  }
}

// Multiplies by scale words that follow: "2.5 million", "three and a half million", "2 hundred
// thousand".
std::size_t read_scales(const std::vector<Atom>& atoms, std::size_t i, Figure& figure) {
  while (i < atoms.size()) {
    double factor = word_value(atoms[i].word, Sort::scale);
    if (factor == 0) factor = word_value(atoms[i].word, Sort::dozen);
    if (factor == 0) factor = word_value(atoms[i].word, Sort::hundred);
    const NumberWord* suffix = find_word(atoms[i].word);
    const bool short_scale =
        suffix != nullptr && suffix->sort == Sort::suffix && atoms[i].word.size() > 1;
    if (factor == 0 && short_scale && !figure.written_out) factor = suffix->value;
    if (factor == 0) break;
    figure.low *= factor;
    figure.high *= factor;
    figure.scaled = true;
    ++i;
  }
  return i;
}

// "and a half", "and a quarter", "and three quarters" behind a whole number.
std::size_t read_and_fraction(const std::vector<Atom>& atoms, std::size_t i, Figure& figure) {
  if (i + 2 >= atoms.size() || atoms[i].word != "and") return i;
  if (atoms[i + 1].word != "a" && atoms[i + 1].word != "one") return i;
  double parts = word_value(atoms[i + 2].word, Sort::half);
  if (parts == 0) parts = word_value(atoms[i + 2].word, Sort::denominator);
  if (parts == 0) parts = word_value(atoms[i + 2].word, Sort::ordinal);
  if (parts < 2) return i;
  figure.low += 1 / parts;
  figure.high = figure.low;
  return i + 3;
}

struct Digits {
  double low = 0, high = 0;
  bool range = false, ordinal = false, scaled = false, fraction = false;
  std::string suffix;
};

bool is_ordinal_suffix(std::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" || letters == "th";
}

std::optional<Digits> read_digits(std::string_view key) {
  std::size_t end = 0;
  while (end < key.size() &&
         (is_digit(key[end]) || key[end] == '.' || key[end] == ',' || key[end] == '-' ||
          key[end] == '/' || key[end] == ' ' || key[end] == '\''))
    ++end;
  if (end < key.size() && end > 1 && key[end - 1] == '-') --end;  // "24-year-old"
  std::string_view number = key.substr(0, end);
  std::string_view letters = key.substr(end);
  if (!letters.empty() && letters.front() == '-') letters.remove_prefix(1);
  Digits out;
  if (const auto slash = number.find('/'); slash != std::string_view::npos) {
    const auto over = decimal(number.substr(0, slash)), under = decimal(number.substr(slash + 1));
    if (!over || !under || *under < 2 || *over >= *under || *under > 100 || *over < 1)
      return std::nullopt;
    const double part = *under;
    if (part > 10 && part != 12 && part != 16 && part != 20 && part != 32 && part != 100)
      return std::nullopt;
    out.low = out.high = *over / part;
    out.fraction = true;
  } else if (const auto hyphen = number.find('-'); hyphen != std::string_view::npos) {
    const auto low = decimal(number.substr(0, hyphen)), high = decimal(number.substr(hyphen + 1));
    if (!low || !high || *low >= *high) return std::nullopt;
    out.low = *low;
    out.high = *high;
    out.range = true;
  } else {
    const auto value = decimal(number);
    if (!value) return std::nullopt;
    out.low = out.high = *value;
  }
  if (letters.empty()) return out;
  if (is_ordinal_suffix(letters)) {
    out.ordinal = true;
    return out;
  }
  for (const char c : letters)
    if (is_digit(c)) return std::nullopt;  // "5x5", "3d4": a name
  const double scale = word_value(letters, Sort::suffix);
  const double written = word_value(letters, Sort::scale);
  if (scale > 0 || written > 0) {
    out.low *= scale > 0 ? scale : written;
    out.high *= scale > 0 ? scale : written;
    out.scaled = true;
  } else {
    out.suffix = std::string(letters);
  }
  return out;
}

// "20 to 35", "20 - 35", "between 20 and 35" (the word before is the caller's business).
std::optional<Figure> digit_figure(const std::vector<Atom>& atoms, std::size_t at) {
  const auto digits = read_digits(atoms[0].word);
  if (!digits) return std::nullopt;
  Figure figure;
  figure.low = digits->low;
  figure.high = digits->high;
  figure.range = digits->range;
  figure.ordinal = digits->ordinal;
  figure.fraction = digits->fraction;
  figure.scaled = digits->scaled;
  figure.suffix = digits->suffix;
  std::size_t i = 1;
  if (figure.suffix.empty() && !figure.ordinal) {
    i = read_and_fraction(atoms, i, figure);
    i = read_scales(atoms, i, figure);
  }
  finish(figure, atoms, i, at);
  return figure;
}

std::optional<Figure> made(double value, const std::vector<Atom>& atoms, std::size_t count,
                           std::size_t at, bool fraction) {
  Figure figure;
  figure.low = figure.high = value;
  figure.written_out = true;
  figure.fraction = fraction;
  const std::size_t end = read_scales(atoms, count, figure);
  if (end > count) figure.fraction = false;  // "half a million" is a number like any other
  finish(figure, atoms, end, at);
  return figure;
}

double parts_named(std::string_view word, bool several) {
  double parts = word_value(word, Sort::denominator);
  if (parts == 0) parts = word_value(word, Sort::ordinal);
  if (parts == 0 && !several) parts = word_value(word, Sort::half);
  return parts;
}

// "half", "half a million", "a dozen", "a third of", "a hundred", "dozens".
std::optional<Figure> article_figure(const std::vector<Atom>& atoms, std::size_t at) {
  const bool article = atoms[0].word == "a" || atoms[0].word == "an";
  const std::size_t first = article ? 1 : 0;
  if (first >= atoms.size()) return std::nullopt;
  const NumberWord* word = find_word(atoms[first].word);
  if (word == nullptr) return std::nullopt;
  const bool of = first + 1 < atoms.size() && atoms[first + 1].word == "of";
  switch (word->sort) {
    case Sort::half: {
      const bool a = first + 1 < atoms.size() &&
                     (atoms[first + 1].word == "a" || atoms[first + 1].word == "an");
      const bool scale = first + 2 < atoms.size() && find_word(atoms[first + 2].word) != nullptr;
      return made(0.5, atoms, first + (a && scale ? 2 : 1), at, true);
    }
    case Sort::dozen:
      return made(word->value, atoms, first + 1, at, false);
    case Sort::hundred:
    case Sort::scale:
      if (!article) return std::nullopt;
      return made(word->value, atoms, first + 1, at, false);
    case Sort::denominator:
      // "a quarter of a million" stays two words apart; "a quarter million" is one number.
      if (first + 1 < atoms.size() && word_value(atoms[first + 1].word, Sort::scale) > 0)
        return made(1 / word->value, atoms, first + 1, at, true);
      [[fallthrough]];
    case Sort::ordinal:
      if (!article || word->value < 3 || !of) return std::nullopt;
      return made(1 / word->value, atoms, first + 1, at, true);
    case Sort::vague: {
      if (word->value == 20 && !of) return std::nullopt;  // "he scores"
      auto figure = made(word->value, atoms, first + 1, at, false);
      if (figure) figure->vague = true;
      return figure;
    }
    default:
      return std::nullopt;
  }
}

// "three fifths", "two-thirds", "one in five", "nine out of ten", "three and a half million".
std::optional<Figure> word_figure(const std::vector<Atom>& atoms, std::size_t at) {
  WordReader reader(atoms);
  const auto read = reader.run(0);
  if (!read) return std::nullopt;
  std::size_t i = read->atoms;
  Figure figure;
  figure.low = figure.high = read->value;
  figure.written_out = true;
  figure.ordinal = read->ordinal;
  figure.scaled = read->scaled;
  if (!figure.ordinal && i < atoms.size()) {
    const double parts = parts_named(atoms[i].word, read->value > 1);
    const bool of = i + 1 < atoms.size() && atoms[i + 1].word == "of";
    if (parts > 1 && read->value < parts && (read->value > 1 || of))
      return made(read->value / parts, atoms, i + 1, at, true);
    i = read_and_fraction(atoms, i, figure);
    i = read_scales(atoms, i, figure);
  }
  finish(figure, atoms, i, at);
  return figure;
}

std::optional<Figure> vulgar_fraction(std::string_view key) {
  const auto slash = key.find("\xE2\x81\x84");  // U+2044: what NFKC makes of "½"
  if (slash == std::string_view::npos || slash == 0) return std::nullopt;
  const auto over = decimal(key.substr(0, slash)), under = decimal(key.substr(slash + 3));
  if (!over || !under || *under == 0) return std::nullopt;
  Figure figure;
  figure.low = figure.high = *over / *under;
  figure.tokens = 1;
  figure.fraction = true;
  return figure;
}

std::optional<Figure> single_at(Tokens tokens, std::size_t at) {
  if (tokens[at].kind == text::TokenKind::symbol) return vulgar_fraction(tokens[at].key);
  if (tokens[at].kind == text::TokenKind::punctuation) return std::nullopt;
  const std::vector<Atom> atoms = atoms_from(tokens, at);
  if (tokens[at].kind == text::TokenKind::number) return digit_figure(atoms, at);
  if (auto figure = article_figure(atoms, at)) return figure;
  return word_figure(atoms, at);
}

// "40 000", "1 414 021": groups of three parted by spaces.
void join_groups(Tokens tokens, std::size_t at, Figure& figure) {
  const std::string_view first = tokens[at].key;
  if (figure.tokens != 1 || first.size() > 3 || first[0] == '0' || !all_digits(first)) return;
  std::size_t next = at + 1;
  double value = figure.low;
  while (next < tokens.size() && tokens[next].key.size() == 3 && all_digits(tokens[next].key)) {
    value = value * 1000 + decimal(tokens[next].key).value_or(0);
    ++next;
  }
  figure.low = figure.high = value;
  figure.tokens = next - at;
}

// "one in five", "three out of ten", "9 in 10": a share.
void join_share(Tokens tokens, std::size_t at, Figure& figure) {
  std::size_t next = at + figure.tokens;
  if (figure.range || figure.fraction || figure.ordinal || next + 1 >= tokens.size()) return;
  const bool in = tokens[next].key == "in";
  const bool out_of = tokens[next].key == "out" && tokens[next + 1].key == "of";
  if (!in && !out_of) return;
  next += in ? 1 : 2;
  if (next >= tokens.size()) return;
  if (in && tokens[next].key == "every" && next + 1 < tokens.size()) ++next;
  const auto whole = single_at(tokens, next);
  if (!whole || whole->ordinal || whole->fraction || whole->low <= figure.low ||
      !whole->suffix.empty())
    return;
  if (in && (whole->low > 1000000 || (whole->low >= 1900 && whole->low < 2100))) return;
  figure.low = figure.high = figure.low / whole->low;
  figure.fraction = true;
  figure.tokens = next + whole->tokens - at;
}

void join_range(Tokens tokens, std::size_t at, Figure& figure) {
  const std::size_t sign = at + figure.tokens;
  if (figure.range || figure.ordinal || sign + 1 >= tokens.size()) return;
  const std::string_view key = tokens[sign].key;
  if (key != "to" && key != "-" && key != "~") return;
  const auto other = single_at(tokens, sign + 1);
  if (!other || other->ordinal || other->fraction != figure.fraction ||
      !other->suffix.empty() != !figure.suffix.empty())
    return;
  double low = figure.low;
  if (other->scaled && !figure.scaled && low < 1000 && !other->written_out) {
    // "2 to 3 million": the scale belongs to both.
    const double scale = other->high >= 1e12  ? 1e12
                         : other->high >= 1e9 ? 1e9
                         : other->high >= 1e6 ? 1e6
                                              : 1e3;
    low *= scale;
  }
  if (low >= other->high) return;
  figure.low = low;
  figure.high = other->high;
  figure.range = true;
  figure.scaled = figure.scaled || other->scaled;
  figure.tokens = sign + 1 + other->tokens - at;
}

}  // namespace

std::optional<double> decimal(std::string_view digits) {
  double value = 0, place = 1;
  bool dot = false, any = false;
  const bool decimal_comma =
      digits.find('.') == std::string_view::npos && digits.find(',') == digits.rfind(',') &&
      digits.find(',') != std::string_view::npos && digits.size() - digits.find(',') != 4;
  for (const char c : digits) {
    if (is_digit(c)) {
      value = value * 10 + (c - '0');
      if (dot) place *= 10;
      any = true;
    } else if ((c == '.' || (c == ',' && decimal_comma)) && !dot) {
      dot = true;
    } else if ((c == ',' || c == ' ' || c == '\'') && !dot && any) {
      continue;
    } else {
      return std::nullopt;
    }
  }
  if (!any) return std::nullopt;
  return value / place;
}

bool may_begin_figure(const text::Token& token) {
  if (token.kind == text::TokenKind::number || token.kind == text::TokenKind::symbol) return true;
  if (token.kind == text::TokenKind::punctuation) return false;
  const std::string_view key = token.key;
  return key == "a" || key == "an" || find_word(key.substr(0, key.find('-'))) != nullptr;
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
