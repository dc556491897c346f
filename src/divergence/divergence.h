#pragma once

// A divergence: one point on which the versions do not say the same. It holds who says what, with
// the exact words as evidence, and why the program thinks so. It never says who is right.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "align/anchor.h"
#include "align/synopsis.h"
#include "article/article.h"
#include "claims/claims.h"

namespace synoptic::divergence {

using article::ArticleIndex;

enum class Kind : std::uint8_t {
  number,
  date,
  name,
  attribution,
  quote,
  event,
  negation,
  modality,
  quantifier,
  definition,
  focus,
  only_one,
  left_out,
  tone,
  provenance,
};
constexpr std::size_t kKindCount = 15;

// The word for the kind in JSON: "only_one".
std::string_view kind_name(Kind kind);

// FACT, VOICE, STANCE and PRESENCE: what colours and filters go by.
enum class Family : std::uint8_t { fact, voice, stance, presence };
Family family_of(Kind kind);

// 3 changes what happened or who said it, 2 changes weight, scope or support, 1 wording or form.
enum class Severity : std::uint8_t { wording = 1, weight = 2, meaning = 3 };

// Words that prove a reading: a span of an article's text, or a piece of its furniture. At most 40
// words.
struct Evidence {
  ArticleIndex article{};
  text::Span span;                         // into Article::text, unless `furniture`
  std::optional<std::uint32_t> furniture;  // into Article::furniture
};

// The same, said less exactly: "about 1,200" by versions of the reading "1,187".
struct Looser {
  std::string text;
  std::vector<ArticleIndex> articles;  // sorted, some of the reading's
};

// One way of telling it, with the versions that hold it.
struct Reading {
  std::string text;                    // short: "30 %", "Stephen Casper", "may"
  std::vector<ArticleIndex> articles;  // sorted
  std::vector<Evidence> evidence;      // at least one for each article, sorted
  std::vector<Looser> looser{};        // compatible with `text`, so no reading of their own
  bool fits_others = false;  // "at least three" beside "four" and "five": contradicts none
};

// How it went from version to version, where these are dated states of one page.
enum class Turn : std::uint8_t { none, changed, added, dropped };
struct Direction {
  // `from` is the last version before, `to` the first one after.
  struct Step {
    ArticleIndex from{};
    ArticleIndex to{};
  };
  Turn turn = Turn::none;
  std::vector<Step> steps;  // changed: one fewer than readings, which stand in order of time then
};

// What the place in the ranking was made of, within one severity: consequence * weight + breadth.
struct Rank {
  double consequence = 0;  // of the kind
  double weight = 0;       // what the rule gave
  double breadth = 0;      // for the number of versions
};

// A sentence as key and arguments; phrases/ turns it into a language.
using Argument = std::variant<std::string, std::vector<ArticleIndex>, std::int64_t>;
struct Message {
  std::string key;  // "number.differs"
  std::vector<std::pair<std::string, Argument>> arguments;
};

struct Divergence {
  std::string id;  // 16 hexadecimal digits over kind and evidence (article hash and span): survives
                   // reordering
  Kind kind = Kind::number;
  Severity severity = Severity::weight;
  double confidence = 0;  // 0 to 1
  Message summary;
  std::string rule;                  // name of the rule in the table of rules
  std::string reason;                // the rule and the matched words in plain English
  std::optional<std::uint32_t> row;  // into Synopsis::rows
  std::vector<Reading> readings;     // two or more; one for only_one, left_out and provenance
  std::vector<ArticleIndex> absent;  // versions that say nothing of it, sorted
  Direction direction;
  Rank rank;
};

// What every rule may look at.
struct Story {
  std::span<const article::Article> articles;
  std::span<const claims::Claims> claims;  // in parallel
  const align::Synopsis& synopsis;
  std::span<const align::Anchor> anchors;
};

struct DivergenceOptions {
  std::uint32_t max_divergences =
      2000;  // the least consequential beyond it are dropped, with a note
};

// All rules over the story: found, merged, ranked by consequence, with ids. The order is total and
// does not depend on the order of the articles except through the base.
std::vector<Divergence> find_divergences(const Story& story, const DivergenceOptions& options);

// The row rules alone, on one pair of sentences at severity >= 2: what `synoptic eval diverge`
// measures.
std::vector<Divergence> compare_pair(const article::Article& first,
                                     const claims::Claims& first_claims,
                                     const article::Article& second,
                                     const claims::Claims& second_claims);

}  // namespace synoptic::divergence
