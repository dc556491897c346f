#pragma once

// Borders of sentences that no stop marks. Text that was copied from mail, forums and pages often
// lost its line breaks, and with them the ends of captions, headers, signatures and addresses. Only
// forms that hardly ever stand inside a sentence are taken.
//
//   Kay Mann | 04/26/2001 07:17 AM | Will you come?        a date with its clock time: a mail
//   header see the map http://a.org/b | It shows more              an address, and a capital behind
//   it Dear Mr. Hall, | The order came                         the greeting of a letter Best
//   regards, | Anna Petrova                            and its closing Talks with the founder |
//   Sunday, May 28, 2006           the date line of an article A ferry in the harbour | Image: City
//   archive            a credit Figure 1.3 | This map shows the lakes                   the number
//   of a caption that was fun :-) | See you there                        a smiley instead of a stop

#include <cstdint>
#include <string_view>

#include "text/sentences.h"

namespace synoptic::text {

// A word, or a date and time of two or three words, that is no part of the grammar round it.
struct LooseUnit {
  enum Kind : std::uint8_t { none, stamp, address, ruler, smiley };
  Kind kind = none;
  std::size_t end = 0;  // byte behind it
};

// The unit that begins with the word at byte `at`. O(its length).
LooseUnit loose_unit_at(std::string_view text, std::size_t at);

// The byte behind the smiley at `at` (":)", ";-D"), which white space or the end follows; `at` when
// there is none. O(1).
std::size_t after_smiley(std::string_view text, std::size_t at);

// "Figure 1.3", "Table 2": a word for a picture and its number, nothing else.
bool is_caption_number(std::string_view so_far, const Abbreviations& words);

// "Phone:" at byte `at`: a field that goes on with what stands before it, no label.
bool is_field(std::string_view text, std::size_t at, const Abbreviations& words);

// A place between two words of `text`, which ends where the paragraph ends.
struct Gap {
  std::size_t begin = 0;  // of the running sentence
  std::size_t end = 0;    // of the word before the white space
  std::size_t next = 0;   // of the word behind it
};

// Is there a border at the gap, by the words on either side? Units are not looked at. O(1): looks
// no further than 64 bytes.
bool ends_without_stop(std::string_view text, Gap gap, const Abbreviations& words);

// Does a word that asks for more, such as a preposition, stand before the gap?
bool asks_for_more(std::string_view text, Gap gap, const Abbreviations& words);

}  // namespace synoptic::text
