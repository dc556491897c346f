#pragma once

// Where characters and words end according to Unicode: the extended grapheme clusters and the word
// borders of UAX #29 (https://www.unicode.org/reports/tr29). The rules and tables are those of the
// libraries: utf8proc for clusters, libunibreak for words.
//
// A cluster is what a reader takes for one character: a letter with its marks, a flag, a family
// emoji. Nothing that is shown to a reader may begin or end inside one. text/token.h and
// text/sentences.h keep to that; other code that cuts by bytes asks whole_clusters().
//
// All offsets are bytes. Any bytes are taken: a malformed byte counts as U+FFFD.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace synoptic::text {

// The segments between two word borders, white space and signs included: together they cover the
// text. What a reader calls a word needs more than that (text/token.h). Linear.
std::vector<Span> word_segments(std::string_view text);

// The clusters, together covering the text. Where Unicode 17 (utf8proc) no longer joins two
// pictographs that 15 (libunibreak) joined, they stay joined. Linear.
std::vector<Span> grapheme_clusters(std::string_view text);

// The last cluster border at or before byte `at` and the first one at or after it: an empty span
// when `at` is a border. Looks back no further than 128 characters, a cluster longer than that is
// cut there; between two ASCII characters nothing is looked up. REQUIRES: `at` on a character
// border.
Span cluster_around(std::string_view text, std::size_t at);

// `span` made just wide enough to cut no cluster. An empty one may become a whole cluster.
inline Span whole_clusters(std::string_view text, Span span) {
  return {cluster_around(text, span.begin).begin, cluster_around(text, span.end).end};
}

// The borders inside a part of a text, for a reader that goes through it from left to right and
// asks about few places. A stretch between two ASCII spaces is looked up as a whole when a place in
// it is first asked about: linear in the part, however often it is asked.
class Borders {
 public:
  // Nothing outside `part` is looked at. REQUIRES: `text` outlives this.
  Borders(std::string_view text, Span part);

  bool ends_word(std::size_t at) { return (flags_at(at) & kWord) != 0; }
  bool ends_cluster(std::size_t at) { return (flags_at(at) & kCluster) != 0; }

 private:
  static constexpr std::uint8_t kWord = 1, kCluster = 2;
  std::uint8_t flags_at(std::size_t at);
  void look_up(std::size_t at);

  std::string_view text_;
  std::size_t part_begin_;
  std::size_t begin_ = 0;            // of the stretch that was looked up
  std::vector<std::uint8_t> flags_;  // of the border before each of its bytes, and of its end
  std::vector<std::uint32_t> codes_;
  std::vector<char> breaks_;
};

}  // namespace synoptic::text
