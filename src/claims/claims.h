#pragma once

// What one article asserts, sentence by sentence, as values that can be compared: figures, dates,
// names, quotations, who says what, how sure, denied or not, and how much of it. Extractors live
// one a file and can be used alone; this header holds what they produce. All spans point into
// Article::text.
//
// Terms: a *mention* is a stretch of text that stands for a value; *factuality* is certainty and
// polarity together (after Sauri & Pustejovsky's FactBank); an *attribution* has source, cue and
// content (after PARC).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "article/article.h"
#include "text/span.h"
#include "values/date_grammar.h"

namespace synoptic::claims {

using article::SentenceIndex;

// ---- figures
// -----------------------------------------------------------------------------------------

enum class Bound : std::uint8_t {
  exact,
  about,
  at_least,
  more_than,
  at_most,
  less_than,
  range,
  nearly  // close to it from below: "almost", "nearly"
};

// A quantity. "at least 6 months", "a 30% reduction", "one in five", "between 20 and 35 people",
// "$2.5 bn".
struct NumberMention {
  text::Span span;     // the figure with bound and unit words
  text::Span figure;   // the figure alone
  text::Span measure;  // the figure with its unit, without its bound
  SentenceIndex sentence{};
  double low = 0;  // after scaling ("2.5 million" is 2500000); low == high unless it is a range
  double high = 0;
  Bound bound = Bound::exact;
  std::string
      unit;  // canonical: "%", "percentage point", "USD", "month", "km", "" for a bare count
  std::string counts;  // stem of the head noun that is counted or measured ("research", "reduct");
                       // "" unknown
  text::Span counts_span;
  std::string deed;      // stem of the verb it goes with: "killed 47" and "47 were killed" ("kill")
  text::Span deed_span;  // empty when there is none
  bool ordinal = false;  // third, 5th
  bool written_out = false;
  bool vague = false;  // "dozens", "hundreds": a range that the word leaves open
};

// A day or period. "since the end of 2016", "from 4 to 22 January", "on Tuesday".
struct DateMention {
  text::Span span;    // the date alone: "4 to 22 January"
  text::Span phrase;  // with what introduces it: "from 4 to 22 January"
  SentenceIndex sentence{};
  values::DateInterval interval;                 // of a range: with both its ends
  values::DateInterval last;                     // a range's last member; else as `interval`
  values::DateSide side = values::DateSide::on;  // "since", "before": no day is named
  bool range = false;
  bool relative = false;               // said from the day of publication
  int part = 0;                        // early, mid or late (1, 2, 3) in `last`
  std::optional<values::Day> exact{};  // "three weeks ago" to the day
};

// ---- names
// -------------------------------------------------------------------------------------------

enum class NameKind : std::uint8_t {
  person,
  organisation,
  place,
  event,
  work,
  product,
  demonym,
  other
};

// One name in one place. Mentions that mean the same share an entity.
struct NameMention {
  text::Span
      span;  // the name with titles: "MIT computer scientist Stephen Casper" -> "Stephen Casper"
  SentenceIndex sentence{};
  std::uint32_t entity = 0;  // into Claims::entities
};

struct Entity {
  std::string
      key;  // canonical folded form; equal keys in two articles mean the same: "united states"
  std::string name;  // as first written in full
  NameKind kind = NameKind::other;
  std::vector<std::string> aliases;  // folded: acronym, surname, demonym
  std::string role;  // "professor at the city college", "MIT computer scientist"; "" unknown
  text::Span role_span;
  std::vector<std::uint32_t> mentions;  // into Claims::names, in order
};

// ---- voices
// ------------------------------------------------------------------------------------------

// Words in quotation marks. Scare quotes, titles of works and terms are kept but marked.
enum class QuotationKind : std::uint8_t { direct, partial, term };

struct Quotation {
  text::Span span;   // with the marks
  text::Span words;  // without them
  SentenceIndex sentence{};
  QuotationKind kind = QuotationKind::direct;
  std::optional<std::uint32_t> attribution;  // into Claims::attributions
};

enum class SourceKind : std::uint8_t { named, unnamed, group, paper, writer };
enum class Stance : std::uint8_t { neutral, claim, deny, admit, warn, predict, confirm };

// Somebody says something. "said a professor at the city college" -> source, cue, content.
struct Attribution {
  SentenceIndex sentence{};
  text::Span source;   // empty when the sentence names none
  text::Span cue;      // the reporting verb or phrase: "said", "according to"
  text::Span content;  // what is said
  std::vector<text::Span>
      more_content;  // the rest of a split quotation, and what follows in the same breath
  SourceKind source_kind = SourceKind::writer;
  Stance stance = Stance::neutral;
  std::optional<std::uint32_t> speaker;    // entity, after "he said" has been resolved
  std::optional<std::uint32_t> quotation;  // into Claims::quotations
};

// ---- factuality
// --------------------------------------------------------------------------------------

// How sure the text is of a predicate.
enum class Certainty : std::uint8_t { impossible, unlikely, possible, likely, certain };

// A main verb with what modifies it. One for each finite verb group.
struct Predicate {
  text::Span span;   // the verb group: "may override", "did not destroy"
  text::Span head;   // the lexical verb: "override"
  std::string stem;  // of the head
  SentenceIndex sentence{};
  Certainty certainty = Certainty::certain;
  text::Span certainty_cue;  // "may", "could", "is likely to"; empty when there is none
  bool negated = false;      // "not just" and "not unlike" do not negate
  text::Span negation_cue;   // "not", "never", "denied", "failed to"
  bool future = false;       // "will", "is set to"
};

// Something that is denied, whatever word denies it.
struct Denial {
  text::Span cue;    // "not", "no", "without", "failed to"
  text::Span focus;  // the word that is denied: a verb, a noun, an adjective
  text::Span scope;  // its clause: subject, cue, focus and what belongs to it
  std::string stem;  // of the focus as it would be without the denial: "unable" has that of "able"
  SentenceIndex sentence{};
  bool main = false;  // in the main clause: what the sentence is there to say
  bool open = false;  // in a question, a condition, a contrast ("here and not there"): blocks, but
                      // denies nothing by itself
};

// A quantifier and what it ranges over: "all firms", "most experts", "few".
struct QuantifierMention {
  text::Span span;
  SentenceIndex sentence{};
  int order = 0;     // 0 none, 1 few, 2 some, 3 many, 4 most, 5 all
  double most = 0;   // no more than so many can be meant: "several"; 0 when it leaves that open
  std::string over;  // stem of the noun
};

// "a 'Chernobyl moment' — a catastrophic failure that ...", "X refers to Y".
struct Definition {
  text::Span term;
  text::Span meaning;
  SentenceIndex sentence{};
  bool identity = false;  // "The Maria Holm is a ferry": what a name is, not what a term means
};

// Why something happened: "the fire broke out because of a faulty cable".
struct CauseMention {
  text::Span cause;   // "a faulty cable"
  text::Span cue;     // "because of"
  text::Span effect;  // "the fire broke out"
  SentenceIndex sentence{};
  bool loose = false;  // "after": an order in time, and perhaps no more
};

// All claims of one article; every list is in order of the text.
struct Claims {
  std::vector<NumberMention> numbers;
  std::vector<DateMention> dates;
  std::vector<NameMention> names;
  std::vector<Entity> entities;
  std::vector<Quotation> quotations;
  std::vector<Attribution> attributions;
  std::vector<Predicate> predicates;
  std::vector<Denial> denials;
  std::vector<QuantifierMention> quantifiers;
  std::vector<Definition> definitions;
  std::vector<CauseMention> causes;
};

// Runs every extractor. Linear in the article.
Claims extract_claims(const article::Article& article);

}  // namespace synoptic::claims
