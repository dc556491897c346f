#include "lexicon/word_forms.h"

#include <array>
#include <initializer_list>
#include <unordered_map>

#include "lexicon/table.h"
#include "text/word_ids.h"

namespace synoptic::lexicon {
namespace {

struct NamedClass {
  std::string_view name;
  std::uint32_t bit;
};
constexpr std::array<NamedClass, 19> kNames{{{"determiner", kDeterminer},
                                             {"possessive", kPossessive},
                                             {"pronoun", kPronoun},
                                             {"relative", kRelative},
                                             {"preposition", kPreposition},
                                             {"conjunction", kConjunction},
                                             {"subordinator", kSubordinator},
                                             {"modal", kModal},
                                             {"be", kBe},
                                             {"have", kHave},
                                             {"do", kDo},
                                             {"negation", kNegation},
                                             {"to", kTo},
                                             {"adverb", kAdverb},
                                             {"adjective", kAdjective},
                                             {"noun", kNoun},
                                             {"numeral", kNumeral},
                                             {"noun_first", kNounFirst},
                                             {"contracted", kContracted}}};

std::uint32_t bits_of(std::string_view names) {
  std::uint32_t bits = 0;
  while (!names.empty()) {
    const auto space = names.find(' ');
    for (const NamedClass& named : kNames)
      if (named.name == names.substr(0, space)) bits |= named.bit;
    names.remove_prefix(space == std::string_view::npos ? names.size() : space + 1);
  }
  return bits;
}

using Forms = std::unordered_map<std::string_view, WordForms>;

Forms closed_classes() {
  Forms forms;
  for (const Row& row : read_table("word_classes")) {
    if (row.size() < 4) continue;
    WordForms& entry = forms[row[0]];
    entry.classes |= bits_of(row[1]);
    entry.lemma = std::string(row[2].empty() ? row[0] : row[2]);
  }
  return forms;
}

struct Verbs {
  text::WordIds bases;
  std::vector<std::uint32_t> bits;  // by id

  void add(std::string_view base, std::uint32_t more) {
    const std::uint32_t id = bases.add(base);
    if (id == bits.size()) bits.push_back(0);
    bits[id] |= more;
  }
};

// Base form -> extra bits (kNoun, kNounFirst, kAdjective) of what else the word is.
const Verbs& verbs() {
  static const Verbs table = [] {
    Verbs out;
    for (const Row& row : read_table("verbs"))
      if (row.size() >= 3) out.add(row[0], bits_of(row[1]));
    for (const Row& row : read_table("irregular_verbs")) out.add(row[0], 0);
    return out;
  }();
  return table;
}

void add_forms(Forms& out, std::string_view cell, std::uint32_t bit, std::string_view lemma) {
  while (!cell.empty()) {
    const auto slash = cell.find('/');
    WordForms& entry = out[cell.substr(0, slash)];
    entry.classes |= bit;
    if (entry.lemma.empty()) entry.lemma = std::string(lemma);
    cell.remove_prefix(slash == std::string_view::npos ? cell.size() : slash + 1);
  }
}

const Forms& irregular_forms() {
  static const Forms table = [] {
    Forms out;
    for (const Row& row : read_table("irregular_verbs")) {
      if (row.size() < 4) continue;
      add_forms(out, row[1], kPast, row[0]);
      add_forms(out, row[2], kParticiple, row[0]);
    }
    return out;
  }();
  return table;
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 1 && word.substr(word.size() - ending.size()) == ending;
}

// The base form of a regular inflection: "stopped" -> "stop", "denies" -> "deny", "making" ->
// "make". Empty when no known verb fits.
std::string base_of(std::string_view form, std::string_view ending, std::string_view y_ending) {
  if (!y_ending.empty() && ends_with(form, y_ending)) {
    std::string base(form.substr(0, form.size() - y_ending.size()));
    base += 'y';
    if (is_known_verb(base)) return base;
  }
  if (!ends_with(form, ending)) return {};
  std::string base(form.substr(0, form.size() - ending.size()));
  if (is_known_verb(base)) return base;
  if (is_known_verb(base + 'e')) return base + 'e';
  const bool doubled = base.size() > 2 && base.back() == base[base.size() - 2];
  if (doubled && is_known_verb(std::string_view(base).substr(0, base.size() - 1)))
    return base.substr(0, base.size() - 1);
  return {};
}

std::string base_of_s(std::string_view form) {
  if (!ends_with(form, "s") || ends_with(form, "ss")) return {};
  std::string base(form.substr(0, form.size() - 1));
  if (is_known_verb(base)) return base;
  return base_of(form, "es", "ies");
}

void add(WordForms& forms, std::uint32_t bits, std::string lemma) {
  if (lemma.empty()) return;
  const std::uint32_t id = verbs().bases.find(lemma);
  if (id != text::WordIds::kNone && (bits & (kBase | kVerbS)) != 0) bits |= verbs().bits[id];
  forms.classes |= bits;
  if (forms.lemma.empty()) forms.lemma = std::move(lemma);
}

void add_verb_forms(std::string_view key, WordForms& forms) {
  const auto irregular = irregular_forms().find(key);
  if (irregular != irregular_forms().end())
    add(forms, irregular->second.classes, irregular->second.lemma);
  if (is_known_verb(key)) add(forms, kBase, std::string(key));
  add(forms, kVerbS, base_of_s(key));
  add(forms, kPast | kParticiple, base_of(key, "ed", "ied"));
  add(forms, kIng, base_of(key, "ing", ""));
}

bool any_ending(std::string_view key, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings)
    if (ends_with(key, ending)) return true;
  return false;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// What an ending that begins with a vowel is put behind: "mak", "stopp", "deni".
std::vector<std::string> stems_before_vowel(std::string_view base, bool y_stays) {
  std::string stem(base);
  const std::size_t n = stem.size();
  if (n < 2) return {stem};
  if (stem.back() == 'e') return {stem.substr(0, n - 1)};
  if (stem.back() == 'y' && !is_vowel(stem[n - 2]) && !y_stays)
    return {stem.substr(0, n - 1) + 'i'};
  const bool doubles = n > 2 && !is_vowel(stem[n - 1]) && is_vowel(stem[n - 2]) &&
                       !(is_vowel(stem[n - 3]) && (n < 4 || stem[n - 4] != 'q')) &&
                       stem.back() != 'w' && stem.back() != 'x' && stem.back() != 'y';
  if (doubles) return {stem, stem + stem.back()};
  return {stem};
}

std::string with_s(std::string_view base) {
  std::string form(base);
  const std::size_t n = form.size();
  if (n > 1 && form.back() == 'y' && !is_vowel(form[n - 2])) return form.substr(0, n - 1) + "ies";
  return form + (any_ending(base, {"s", "x", "z", "ch", "sh"}) ? "es" : "s");
}

// The parts of an irregular verb behind its base form, parted by '/'.
void add_irregular(std::string_view base, std::vector<std::string>& forms) {
  static const std::vector<Row> rows = read_table("irregular_verbs");
  for (const Row& row : rows) {
    if (row.size() < 4 || row[0] != base) continue;
    for (std::string_view cell : {row[1], row[2]})
      while (!cell.empty()) {
        const auto slash = cell.find('/');
        forms.emplace_back(cell.substr(0, slash));
        cell.remove_prefix(slash == std::string_view::npos ? cell.size() : slash + 1);
      }
  }
}

std::uint32_t by_ending(std::string_view key) {
  if (any_ending(key, {"ly"})) return kAdverb | kAdjective;
  if (any_ending(key, {"ed"}) && key.size() > 4) return kPast | kParticiple | kAdjective;
  if (any_ending(key, {"ing"}) && key.size() > 5) return kIng | kNoun;
  if (any_ending(key, {"tion", "sion", "ment", "ness", "ity"})) return kNoun;
  if (any_ending(key, {"ous", "ful", "ive", "able", "ible"})) return kAdjective;
  if (any_ending(key, {"ical", "less", "ish", "ary", "ic"})) return kAdjective | kNoun;
  return kNoun;
}

}  // namespace

bool is_known_verb(std::string_view lemma) { return verbs().bases.has(lemma); }

std::vector<std::string> forms_of(std::string_view base, Inflection inflection) {
  std::vector<std::string> forms{std::string(base)};
  const auto add = [&](bool y_stays, std::string_view ending) {
    for (const std::string& stem : stems_before_vowel(base, y_stays))
      forms.push_back(stem + std::string(ending));
  };
  if (inflection == Inflection::noun || inflection == Inflection::verb)
    forms.push_back(with_s(base));
  if (inflection == Inflection::verb) {
    add(false, "ed");
    add(true, "ing");
    add_irregular(base, forms);
  }
  if (inflection == Inflection::adjective) {
    add(false, "er");
    add(false, "est");
  }
  return forms;
}

WordForms look_up_word(std::string_view key) {
  static const Forms closed = closed_classes();
  WordForms forms;
  const auto found = closed.find(key);
  if (found != closed.end()) {
    forms = found->second;
    if ((forms.classes & (kNoun | kAdjective)) == 0) return forms;
  }
  add_verb_forms(key, forms);
  if (forms.classes == 0) forms.classes = by_ending(key);
  if (forms.lemma.empty()) forms.lemma = std::string(key);
  return forms;
}

}  // namespace synoptic::lexicon
