#pragma once

// What every format says in the same words: counts, who holds a reading, the quotations that prove
// it. The formats only differ in how they write these down.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "comparison/comparison.h"
#include "report/report.h"

namespace synoptic::report {

using Arguments = std::vector<std::pair<std::string, divergence::Argument>>;

// A comparison with the language it is told in, and what all formats look up in it.
class Teller {
 public:
  Teller(const comparison::Comparison& comparison, const ReportOptions& options);

  const comparison::Comparison& comparison() const { return comparison_; }
  // Parts of longer texts around one finding: nothing may be said of the texts as a whole.
  bool is_excerpt() const { return !comparison_.excerpt.empty(); }
  const ReportOptions& options() const { return options_; }

  // A fixed word, and a sentence with arguments, of the interface language.
  std::string_view word(std::string_view key) const;
  std::string say(std::string_view key, const Arguments& arguments) const;
  // A count that may be zero: `key`.none has words of its own then.
  std::string say_count(const std::string& key, std::size_t count) const;

  const std::string& label(article::ArticleIndex article) const;
  std::string labels(const std::vector<article::ArticleIndex>& articles) const;
  std::string summary(const divergence::Divergence& divergence) const;
  std::string_view kind(divergence::Kind kind) const;
  std::string_view severity(divergence::Severity severity) const;
  // "25 June 2026" as ISO days: "2026-06-25", "2026-06-01 to 2026-06-30"; empty when the page does
  // not say.
  std::string published(const article::Article& article) const;
  std::string updated(const article::Article& article) const;  // "updated 2026-05-06"
  std::string source(const article::Article& article) const;   // "via WIRED"
  std::string stated(const article::Article& article) const;   // these three, parted by commas

  // "4 of 5 say", "The Harbor Post says"; copies of one telling count as one voice.
  std::string holders(const divergence::Divergence& divergence,
                      const divergence::Reading& reading) const;

  // What they say: words of the text in quotation marks, a value or a name as it is.
  std::string says(const divergence::Divergence& divergence,
                   const divergence::Reading& reading) const;

  // What its rule compares, in one line; empty for a rule that is not described.
  std::string_view rule(const divergence::Divergence& divergence) const;
  // "Changed between A (06:10) and B (06:45)"; empty without a direction.
  std::string direction(const divergence::Divergence& divergence) const;
  // "C says about 1,200, which fits": a line for each less exact telling.
  std::vector<std::string> looser(const divergence::Reading& reading) const;
  // "Nothing about it in D.", "D gives no figure."; empty when no version is without it.
  std::string absent(const divergence::Divergence& divergence) const;

  // "5 versions. 14 differences that change the meaning. 41 wording changes (hidden)."
  std::string counts() const;
  // The same divergences as the comparison, those of severity 2 and 3 only, and the others only.
  std::vector<const divergence::Divergence*> meaningful() const;
  std::vector<const divergence::Divergence*> minor() const;

  // What reading put aside or repaired, a sentence for each version that it happened to.
  std::vector<std::string> set_aside() const;

  bool takes_part(std::size_t article) const;

 private:
  std::size_t voices(const std::vector<article::ArticleIndex>& articles) const;
  // The reading, one of the divergence's own, is words of the text and no value or name.
  bool in_words(const divergence::Divergence& divergence, const divergence::Reading& reading) const;

  const comparison::Comparison& comparison_;
  const ReportOptions& options_;
};

// Evidence as one quotes it: the sentence or sentences around, and the exact words in them.
// Evidence in the same sentence is one quotation with several marks.
struct Quote {
  article::ArticleIndex article{};
  text::Span around;
  std::vector<text::Span> marks;           // inside `around`, sorted
  std::optional<std::uint32_t> furniture;  // then the words stand there and spans mean nothing
};
std::vector<Quote> quotes_of(const comparison::Comparison& comparison,
                             const divergence::Reading& reading);

// The exact words of one piece of evidence.
std::string_view words_of(const comparison::Comparison& comparison,
                          const divergence::Evidence& evidence);

// Positions in Article::sentences of those that `span` touches: [first, last).
std::pair<std::size_t, std::size_t> sentences_touched(const article::Article& article,
                                                      text::Span span);

}  // namespace synoptic::report
