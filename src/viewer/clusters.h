#pragma once

// Where a character ends as a reader sees it: a letter with its marks, a flag, a family emoji.
// Words that are too long for their column are cut there, and a selection grows there.
//
// text/breaks.h knows the exact clusters of UAX #29, with tables of 300 KB. The canvas module has
// one of 1 KB instead: no border of it lies inside a cluster, and in alphabets, Han, kana and
// Hangul it has them all. In Indic scripts a few neighbours are taken for one. A test holds the two
// against each other, code point by code point.

#include <cstdint>
#include <string_view>

namespace synoptic::viewer {

// Reads characters in order and says whether a cluster begins with the next one.
class ClusterReader {
 public:
  bool begins_with(char32_t code);

 private:
  char32_t last_ = 0;
  bool linked_ = false;  // an Indic linker stands among the marks before
  bool pair_ = false;    // half of a flag stands before
};

// The border after the cluster that begins at byte `at`; the text's end at the end. Linear in the
// cluster.
std::uint32_t next_cluster(std::string_view text, std::uint32_t at);

// The border before byte `at`. Looks back 128 bytes at most, to the nearest pair of ASCII
// characters.
std::uint32_t previous_cluster(std::string_view text, std::uint32_t at);

}  // namespace synoptic::viewer
