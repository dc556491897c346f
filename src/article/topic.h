#pragma once

// Does a paragraph speak of what the lines before it speak of? Told by the longer words they share,
// so that prose behind "Most read" counts for the story only when it goes on with the story's own
// matter.

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace synoptic::article {

class Topic {
 public:
  // Reads a paragraph of prose, as folded words parted by spaces. It must outlive the topic.
  // Past some thousand words nothing more is learned.
  void learn(std::string_view key);

  // A quarter of the paragraph's longer words, two at least, stand in what was read. Scripts
  // without spaces and paragraphs without longer words are always at home.
  bool knows(std::string_view key) const;

  // One of its longer words was read.
  bool mentions(std::string_view key) const { return reads(key, 1); }

  // One of its longer words was read more than once.
  bool speaks_of(std::string_view key) const { return reads(key, 2); }

 private:
  bool reads(std::string_view key, std::uint32_t times) const;

  std::unordered_map<std::string_view, std::uint32_t> heads_;  // first letters of longer words
  std::size_t read_ = 0;
};

}  // namespace synoptic::article
