#pragma once

// One passage as several versions tell it, cut into the words that all of them have and the places
// where they part: what a critical apparatus is written from ("parallel segmentation").

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace synoptic::report {

// What stands at one place, and the texts that have it there; empty where they have nothing.
struct Variant {
  std::string text;
  std::vector<std::size_t> texts;  // positions in what was given, sorted
};

// One variant: all texts have it. Two or more: they part here.
struct Segment {
  std::vector<Variant> variants;  // in the order of their first texts
};

// Of each text the variants one after the other are that text, byte for byte.
//
// Words stand together only where they are the same bytes after the same white space; what all
// texts have is kept apart from two words on, and only where it is a third of the longest text:
// tellings with few words in common stand whole beside each other, because confetti helps nobody.
// Each text is compared with the first one. Cost: the product of their words, for each text that
// differs from the first; beyond a million the texts stand whole. (diff/ makes a diff for readers
// of two long texts: moves, phrases. Here are sentences, any number of texts, and bytes.)
std::vector<Segment> parallel_segments(std::span<const std::string> texts);

}  // namespace synoptic::report
