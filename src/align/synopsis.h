#pragma once

// The synopsis: all versions side by side, one row for each passage that one or more of them tell.
//
// Guarantees, whatever the input:
//  - every sentence of every article that takes part stands in exactly one cell of one row;
//  - the partition into rows does not depend on the order in which the articles are given;
//  - the order of rows depends only on the base: its passages in its own order, the others' extra
//  passages
//    after the row of their own predecessor;
//  - titles and headings stand with titles and headings, never with body sentences.
// Hand corrections (align/row_corrections.h) are stronger than the last one, and keep the others.
// An article that shares no row with any other is set aside: its sentences have rows of their own,
// and statistics, anchors and presence leave it out.
//
// Cost: candidates come from an inverted index; SynopsisOptions bounds what is scored.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "align/row_corrections.h"
#include "article/article.h"
#include "claims/claims.h"
#include "text/span.h"

namespace synoptic::align {

using article::ArticleIndex;
using article::SentenceIndex;

enum class RowTag : std::uint8_t {
  moved,      // some cell stands in another order than the base's
  split,      // one sentence here is two or more there
  merged,     // two or more here are one there
  alike,      // all cells that are not empty say it in the same words
  corrected,  // some passage of it is named by a hand correction
};

// The sentences one article has in one row; empty: not in this version.
struct Cell {
  std::vector<SentenceIndex> sentences;
};

struct Row {
  std::vector<Cell> cells;   // one for each article
  double score = 0;          // mean similarity of its cells, 0 to 1; 1 for a row with one cell
  std::vector<RowTag> tags;  // sorted
  // Per article: the parts worded otherwise than in most other cells (words that no other cell
  // has).
  std::vector<std::vector<text::Span>> wording;
};

// Two passages of different versions that stand in different rows and may yet tell the same thing;
// see align/kin_passages.h.
struct Kin {
  ArticleIndex first{};
  SentenceIndex first_sentence{};
  ArticleIndex second{};
  SentenceIndex second_sentence{};
  double score = 0;
};

struct Synopsis {
  std::vector<Row> rows;
  // By articles and places; of stories with at most 24 versions, beyond which rows of many bear
  // each other out.
  std::vector<Kin> kin;
  std::vector<bool> set_aside;  // one for each article
  ArticleIndex base{};
  std::uint32_t lost_corrections = 0;  // name a sentence that is not there; the reader is told
  bool budget_hit = false;  // some pairs that may be alike were not scored; the reader is told
};

struct SynopsisOptions {
  std::optional<ArticleIndex> base;     // default: earliest date, then smallest hash
  std::vector<Correction> corrections;  // see align/row_corrections.h
  // The rows as they were found in longer texts of which these are parts: one number for each
  // sentence of each article, equal where they stand in one row. Then nothing is aligned and no
  // version is set aside; scores are those of the texts given. Taken only when there are as many
  // numbers as sentences; empty: the rows are found here.
  std::vector<std::vector<std::uint32_t>> told_rows;
  // 4 to 200; more finds rarer rewrites and costs linearly. With more other versions than two
  // thirds of this, each version is compared with so many of them.
  std::uint32_t candidates_per_sentence = 24;
  // How often in the mean a sentence may meet another over one of its words; 50 to 10,000. Of large
  // stories the commonest words are left out of the search for candidates until this is kept to.
  std::uint32_t meetings_per_sentence = 250;
};

// `articles` and `claims` run in parallel; without claims, names are matched by their letters
// alone.
Synopsis build_synopsis(std::span<const article::Article> articles,
                        std::span<const claims::Claims> claims, const SynopsisOptions& options);

}  // namespace synoptic::align
