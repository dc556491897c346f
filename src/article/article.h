#pragma once

// An Article is one version of the story after reading: clean text, its sentences, and a full
// account of what reading took out or changed. It owns every character; all later layers hold spans
// into `text`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "article/reading_decisions.h"
#include "text/offset_map.h"
#include "text/span.h"
#include "text/token.h"
#include "values/date.h"

namespace synoptic::article {

// Positions in Comparison::articles and in Article::sentences.
enum class ArticleIndex : std::uint32_t {};
enum class SentenceIndex : std::uint32_t {};
constexpr std::size_t at(ArticleIndex i) { return static_cast<std::size_t>(i); }
constexpr std::size_t at(SentenceIndex i) { return static_cast<std::size_t>(i); }

enum class SentenceKind : std::uint8_t {
  title,     // the headline; at most one
  subtitle,  // the standfirst right below it
  heading,   // a cross heading
  body,
  list_item,
};

struct Sentence {
  text::Span span;          // into Article::text, without white space at either end
  text::TokenRange tokens;  // into Article::tokens
  std::uint32_t paragraph = 0;
  SentenceKind kind = SentenceKind::body;
};

// A piece of the page that is not the story. It is not in `text`; it stays readable here.
struct Furniture {
  std::string text;    // repaired, as a reader would see it
  std::string reason;  // menu share tags teaser comments cookie byline dateline reading_time
                       // disclaimer source_line contents advertisement label repeated_title;
                       // "reader" when the reader set it aside
  text::Span decoded;  // into the text as decoded from the input, before repair
};

// One undone piece of damage (mojibake).
struct Repair {
  std::string before;
  std::string after;
  std::string reason;  // for example "UTF-8 read as windows-874"
  text::Span decoded;  // of `before`, into the text as decoded from the input
};

// A disclosure the version makes about itself.
struct Provenance {
  std::string fact;                        // ai_generated, via, analysis, republished
  std::string detail;                      // the outlet of a "via", else empty
  std::optional<std::uint32_t> furniture;  // where it stands, when reading set the line aside
  std::optional<text::Span> span;          // or its place in `text`
};

struct Article {
  std::string label;   // how summaries name it; unique among the articles of a comparison
  std::string source;  // file name or address as given; invalid UTF-8 percent-escaped
  std::string hash;    // 16 hexadecimal digits over `text`: the same words, the same hash
  std::string title, subtitle, outlet, byline;  // empty when the page does not say
  std::optional<values::DateInterval> published;
  std::optional<values::DateInterval> updated;  // the later date of a page that gives two
  int reading_minutes = 0;                      // as the page states them; 0: it does not
  std::string source_credit;                    // whom it names as its source: "via WIRED"
  std::string language;                         // BCP 47, "en"; "und" when too short to tell
  std::string text;  // title, subtitle and body; paragraphs parted by "\n\n", valid UTF-8, NFC
  std::vector<text::Token> tokens;
  std::vector<Sentence> sentences;  // in order of `text`, title first
  std::vector<Furniture> furniture;
  std::vector<Repair> repairs;
  std::vector<Provenance> provenance;
  text::OffsetMap origin;    // from `text` back to the decoded input
  ReadingDecisions reading;  // the reader's own, which all of this follows already
  std::uint32_t input = 0;   // its place among the inputs of the comparison

  const Sentence& sentence(SentenceIndex i) const { return sentences[at(i)]; }
  std::string_view words(text::Span span) const { return text::slice(text, span); }
};

}  // namespace synoptic::article
