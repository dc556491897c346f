#pragma once

// The form of a line, before anybody asks what its words mean.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/captions.h"
#include "article/lines.h"
#include "article/page_words.h"

namespace synoptic::article {

struct LineFacts {
  std::string key;          // folded words joined by a space: equal keys, equal lines
  std::uint32_t words = 0;  // by white space; scripts without it count two characters a word
  bool closed = false;      // ends like a sentence, quotes and brackets aside
  bool prose = false;       // eight words and a stop, or twenty-five words
  bool bracketed = false;   // "( ... )" as a whole
  bool emoji_first = false;
  bool arrow_last = false;     // → » › ↗
  bool glued = false;          // two words or more run together: "safetyUS", as lists of tags do
  bool label_colon = false;    // "Who reads it:Teachers": a colon without the space behind it
  bool dated = false;          // a calendar date, and little else
  bool names = false;          // behind its first word only names: "von Ann Lee | Harbour Post"
  bool capitalised = false;    // two words or more, all of them but small ones with a capital
  bool loud = false;           // two words or more and no small letter: "BANKER WEPT IN DOCK"
  bool initials = false;       // one to three capitals: an avatar without its picture
  bool bracket_label = false;  // "(Further reading: ...)" as a whole
  bool early_colon = false;    // "Photo: ..."
  bool digits = false;
  bool colon_last = false;
  bool cut_off = false;   // ends with an ellipsis
  bool ellipsis = false;  // holds one
  std::uint32_t commas = 0;
  bool clock = false;            // an hour of the day: "9:02", "3:17 pm", "14 h 30"
  bool clock_first = false;      // begins with one: "14:44 Two hurt ..."
  bool aged = false;             // "3 hours ago", and little else
  Credit credit = Credit::none;  // of a picture
  bool agency =
      false;  // begins like an agency's report: "LINDEN, May 12 (Inland Press) - A court ..."
  bool hashtags = false;    // nothing but #Words, two or more
  bool listed = false;      // an item of a list of facts (article/listed_facts.h)
  std::uint32_t items = 1;  // pieces parted by | · • / or by wide gaps
  WordSigns signs;
};

// A word of pages and nothing else, or a bar of share buttons.
bool is_strong(const LineFacts& facts);

// So, or pieces parted by signs: "News | Sport".
bool is_bar(const LineFacts& facts);

// "The long wait The long wait": a link with its picture's name.
bool repeats_itself(const LineFacts& facts);

// "Skip to content".
bool is_skip_link(const LineFacts& facts);

// A name, a date or a time of reading, as they stand below a headline.
bool is_head_line(const LineFacts& facts);

// Where the lines of one key stand. The keys are read once; every question after that is O(1).
class LinePlaces {
 public:
  explicit LinePlaces(const std::vector<LineFacts>& facts);
  // The lines with the key of line `i`, itself among them; ascending.
  const std::vector<std::size_t>& like(std::size_t i) const { return places_[group_of_[i]]; }

 private:
  std::vector<std::size_t> group_of_;             // by line
  std::vector<std::vector<std::size_t>> places_;  // by group
};

// Linear in the text.
std::vector<LineFacts> facts_of(std::string_view text, const std::vector<Line>& lines);

// True when the words end with a stop, a colon or the like, closing quotes and brackets aside.
bool ends_like_a_sentence(std::string_view line);

}  // namespace synoptic::article
