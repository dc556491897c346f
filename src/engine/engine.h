#pragma once

// Requests and replies as bytes: what the worker runs, tested natively. Knows neither Emscripten
// nor a screen.
//
// A request is one JSON object with "op". Every reply is one JSON object:
//   {"ok":true, ...}                                    done
//   {"ok":false,"code":"...","error":"A sentence."}     the sentence is for the reader
// never nothing, never a crash, whatever bytes come in. Unknown keys are ignored. Lone surrogates
// and invalid UTF-8 in a request arrive as U+FFFD. "<" in any reply is written \u003c, so a reply
// may stand in a <script>.
//
// What several ops share, called WORK below (a bundle is WORK too, so a bundle that was read can be
// sent on as it is):
//   "articles": [{"source":"a.txt","label":"","text":"..."}]
//       "source": file name or address. "label" may be empty or absent (then the outlet or the file
//       name). Instead of "text" a file's bytes may be given as "bytes" (base64 or base64url), so
//       that the program finds out the encoding. "reading", optional: what the reader decided about
//       the reading of this version: {"keep":[[b,e]...],"drop":[[b,e]...],"title","subtitle",
//       "outlet","byline","published","language"}, each optional (docs/formats.md). A page offers
//       them with the places the report gives: data-begin and data-end in section#set-aside.
//   "options": {"base":2,
//               "corrections":[{"kind":"join"|"part","first":PASSAGE,"second":PASSAGE}],
//               "max_articles":50, "max_bytes":16777216, "max_total_bytes":67108864}
//       PASSAGE = {"article":HASH,"begin":n,"end":n}: Article::hash and bytes of a sentence. The
//       three limits shown are the defaults.
//   "marks": [{"finding":ID,"verdict":"important"|"not_a_difference"|"","note":"..."}]
//   "selected": ID of the finding in view, or ""
//   "view": what was on screen, "excerpt": of which full texts these are parts (share/bundle.h and
//       docs/formats.md describe both)
//   "language": "en"
//
// version        -> "version", "comparison", "bundle", "link" (names of the formats),
//                   "limits":{"articles","bytes","total_bytes"}
// compare        WORK; "html":false for no HTML
//                -> "html": report::html_fragment as a string; "lost_marks":[ID...]: marks whose
//                   finding is gone; "comparison": the JSON of docs/formats.md, always the last key
//                   (display_from_json takes the whole reply as well). WORK with "excerpt" gives
//                   the finding "selected" alone (share/compare_work.h)
// report         WORK; "format": html (a page) fragment markdown csv ledgers-csv tei text json
//                findings-json; "wording":true
//                -> "text", "type" (media type), "name" (for a download)
// bundle.write   WORK
//                -> "json": the bundle as a string, "checksum": 8 hexadecimal digits
// excerpt.write  WORK; "finding": ID of a difference of it
//                -> "json", "checksum" of the smallest bundle that shows it (share/excerpt.h);
//                   "sentences":[[shown,all]...], one an article. Costs some comparisons
// bundle.read    "json": the bundle's text; "checksum" when it came in a link
//                -> "bundle": WORK as JSON; when characters of it were none and are U+FFFD now,
//                   "replaced": how many, and "note": a sentence about them
// link.make      "body": base64url of the deflate-raw of the JSON; "checksum": of bundle.write
//                -> "fragment": "s1.LENGTH.CHECKSUM.BODY", without "#"
// link.parse     "fragment", with or without "#"
//                -> "body", "checksum": decode base64url, inflate-raw (stop at 64 MiB), hand text
//                   and checksum to bundle.read
//
// Codes: bad_request unknown_op unknown_format no_articles too_many_articles article_too_large
// total_too_large binary_article cancelled; of excerpts: no_finding no_excerpt; of links and
// bundles: not_a_bundle newer truncated altered too_large. An error about one article has
// "article": its position in the request. One article alone is no error: the comparison then has a
// note "fewer_than_two".

#include <functional>
#include <string>
#include <string_view>

namespace synoptic::engine {

// Called between stages: fraction from 0 to 1 and the stage's name ("reading", "claims",
// "aligning", "differences", "writing"); false stops the work: the reply has code "cancelled".
using Progress = std::function<bool(double fraction, std::string_view stage)>;

// Pure: the same request gives the same bytes. Cost: that of the comparison; links and bundles are
// linear.
std::string handle(std::string_view request, const Progress& progress = {});

}  // namespace synoptic::engine
