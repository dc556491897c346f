#pragma once

// What a word can be, looked at alone: the closed classes from assets/lexicons/word_classes.tsv,
// verbs with their inflected forms from verbs.tsv and irregular_verbs.tsv, everything else by its
// ending. A word may be several things ("report": noun and verb); claims/tagging.h chooses from the
// neighbours.
//
// Cost: a few hash lookups a word. No state besides the tables.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::lexicon {

// Bits, because a word alone is ambiguous.
enum WordClass : std::uint32_t {
  kDeterminer = 1U << 0,    // the, a, this
  kPossessive = 1U << 1,    // my, its
  kPronoun = 1U << 2,       // he, they, someone
  kRelative = 1U << 3,      // who, which, that
  kPreposition = 1U << 4,   // of, in, with
  kConjunction = 1U << 5,   // and, or, but
  kSubordinator = 1U << 6,  // because, if, that, while
  kModal = 1U << 7,         // may, will, should
  kBe = 1U << 8,            // is, were, been
  kHave = 1U << 9,          // has, had
  kDo = 1U << 10,           // did, does
  kNegation = 1U << 11,     // not, never; also set on "don't", "cannot"
  kTo = 1U << 12,           // to
  kAdverb = 1U << 13,
  kAdjective = 1U << 14,
  kNoun = 1U << 15,
  kNumeral = 1U << 16,     // two, hundred
  kBase = 1U << 17,        // warn
  kVerbS = 1U << 18,       // warns
  kPast = 1U << 19,        // warned, wrote
  kParticiple = 1U << 20,  // warned, written
  kIng = 1U << 21,         // warning
  kNounFirst = 1U << 22,   // a verb too, but far more often a noun: "time", "model"
  kContracted = 1U << 23,  // subject and verb in one: "he's", "they'll"
};
constexpr std::uint32_t kAuxiliary = kBe | kHave | kDo;
constexpr std::uint32_t kFinite = kBase | kVerbS | kPast;
constexpr std::uint32_t kVerb = kFinite | kParticiple | kIng;

struct WordForms {
  std::uint32_t classes = 0;  // WordClass bits, never 0
  std::string lemma;          // "wrote" -> "write", "models" -> "models": only verbs are led back
};

// REQUIRES: `key` is a token key (folded). Any string gives an answer.
WordForms look_up_word(std::string_view key);

// True when `lemma` is a verb the tables know.
bool is_known_verb(std::string_view lemma);

// How a word of a list is inflected.
enum class Inflection : std::uint8_t { none, noun, verb, adjective };

// The forms a base form can take, itself first: "stop" as a verb -> stop, stops, stoped, stopped,
// stoping, stopping. Spelling rules and irregular_verbs.tsv; where the rules cannot tell, the form
// that nobody writes is in the list too and does no harm. For building word lists, not for text.
std::vector<std::string> forms_of(std::string_view base, Inflection inflection);

}  // namespace synoptic::lexicon
