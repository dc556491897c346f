#pragma once

// The Comparison for reading: semantic HTML, Markdown, CSV and plain text. All of them say the
// same; none decides anything. Every piece of an article passes the format's own escaping.
//
// Structure of html_fragment (what styles and scripts may rely on; ARTICLE, ROW, READING count from
// 0, KIND and FAMILY are the words of the JSON, ID is Divergence::id):
//
//   section#overview
//     p.counts               "5 versions. 14 differences that change the meaning. 41 wording ..."
//     ol.versions > li[data-article=ARTICLE] > span.label, cite.title, span.outlet, time.published,
//       time.updated, span.source
//     ul.notes > li[data-code]                   absent when there are none
//   section#findings         h2
//     p.nothing-found        instead of findings; never says "no differences"
//     article.finding#finding-ID[data-kind][data-family][data-severity=1|2|3][data-confidence]
//                               [data-row][tabindex=-1]
//       h3 > span.badge.kind-KIND.family-FAMILY, span.summary
//       p.severity           what the severity means, in words
//       p.direction          "Changed between A (06:10) and B (06:45)", of dated states of one page
//       ul.readings > li.reading[data-reading=READING]
//         p.holders          strong "4 of 5 say", span.says "30 %", span.who (labels of several)
//         blockquote.evidence[data-article][data-begin][data-end], or [data-furniture] for the two
//           q (words around) > mark.evidence.kind-KIND.family-FAMILY; footer > cite (label)
//         p.looser           "C says about 1,200, which fits."
//       p.absent             versions that say nothing of it
//       p.place > a[href="#row-ROW"]
//       details.reason > summary, p (code.rule)
//     details.minor          severity 1: the same articles, collapsed, counted in its summary
//   section#common-ground    h2, p.count
//     ol > li.agreed[data-row]
//       blockquote[data-article] > q (b: what all agree on), footer > cite
//       p.who              "Told by all 6 versions", a[href="#row-ROW"]
//       ul.claims > li     "Figure: 310 people"
//     details.more > ol    from the ninth passage on
//   section#passages         h2
//     div.scroll[role=region][tabindex=0] > table.synopsis > caption, thead th[data-article](.base)
//       tr.row#row-ROW[data-row][data-tags="moved split"]
//         th[scope=row] (number, span.tag), td.cell[data-article]
//         td.cell.absent     "not in this version"
//         p.title|.subtitle|.heading|.body|.list_item per sentence, with data-begin, data-end
//         mark.evidence.kind-KIND.family-FAMILY[data-findings="ID ID"]
//         span.wording       worded otherwise only: marked or not is a matter of style
//       tr.alike > td[colspan] > details > summary "6 passages alike", ol > li.row#row-ROW
//   section#ledgers          h2, details.ledger#ledger-numbers, -dates, -quotations, -speakers >
//                            table; a body for each group of figures or dates that may be the same;
//                            td.absent; quotations: td[data-form]
//                            #ledger-left-out > ul > li[data-article] > ul > li > a
//   section#set-aside        h2
//     details.given#given-ARTICLE[data-article][data-input]
//                            how one version was read; data-input is its place among the inputs,
//                            where empty ones count
//       summary > span.label, small (how many pieces were set aside and places repaired)
//       dl.facts > div[data-fact=title|subtitle|outlet|byline|published|language] > dt,
//         dd[data-stated] (the reader said so) > span.value (data-value: the ISO interval, the code
//         of the language), or em.unsaid; small.where (the line that says it)
//       div.page             everything of the page in the order it was given:
//         p.story.KIND-OF-SENTENCE > span[data-begin][data-end] per sentence, ins.repair[title]
//         p.aside#furniture-ARTICLE-K[data-reason][data-begin][data-end] > small.reason, span
//         Their data-begin and data-end are bytes of the text as decoded, as a "reading" in a
//         bundle wants them (docs/formats.md).
//       table.repairs
//
// Of an excerpt (Comparison::excerpt) there are the overview, the findings (one, details.minor
// being open) and the passages; nothing is said that only the whole texts could show.
//
// span.spoken anywhere: words for listeners only ("Figure:"); styles must hide them visually, not
// with display:none. Text of articles carries dir="auto", and lang when it is not the report's.

#include <string>
#include <string_view>

#include "comparison/comparison.h"

namespace synoptic::report {

struct ReportOptions {
  std::string language = "en";
  bool wording = false;  // mark wording-only changes too
};

// The inside of <main>, as above. No script, no style, no outer page. Linear in the comparison.
std::string html_fragment(const comparison::Comparison& comparison, const ReportOptions& options);

// A whole page with its own style, readable and printable with scripts off.
std::string html_page(const comparison::Comparison& comparison, const ReportOptions& options);

std::string markdown(const comparison::Comparison& comparison, const ReportOptions& options);

// RFC 4180, one line for each reading; cells that begin with = + - @ are preceded by an apostrophe.
// Without a byte order mark, like ledgers_csv: who writes for a spreadsheet puts kByteOrderMark
// first.
std::string csv(const comparison::Comparison& comparison, const ReportOptions& options);

// The ledgers in the same way: one line for each place of a figure, date or quotation, each version
// that knows a speaker, each passage that a version lacks.
std::string ledgers_csv(const comparison::Comparison& comparison, const ReportOptions& options);

// Without it Excel reads UTF-8 as the system's old code page; programs that read tables stumble
// over it.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// TEI P5: the passages with a critical apparatus by parallel segmentation (Guidelines, chapter 12),
// the versions as witnesses, the findings as notes in <standOff>. A version's sentences are what is
// left when of each <app> only its <rdg> is kept. No <lem>: nothing here says which reading is
// right.
std::string tei(const comparison::Comparison& comparison, const ReportOptions& options);

// 80 columns, for a terminal.
std::string plain_text(const comparison::Comparison& comparison, const ReportOptions& options);

}  // namespace synoptic::report
