#pragma once

// The few words the canvas itself says. They come from assets/phrases under "view.*", so that
// another language is another table.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "align/synopsis.h"
#include "article/article.h"
#include "values/date.h"
#include "viewer/verdict.h"

namespace synoptic::viewer::words {

std::string_view absent();  // "not in this version"
std::string in_no_other();  // "in no other version"
// "not in Radio Teal and Valley Wire"; more than eight: "not in 41 of 50 versions".
std::string not_in(std::span<const article::ArticleIndex> versions, std::size_t of,
                   std::span<const article::Article> articles);
std::string_view base();                                        // "base"
std::string_view tag(align::RowTag tag);                        // "moved"
std::string alike(std::size_t passages);                        // "6 passages alike"
std::string elsewhere(std::size_t passages, bool one_version);  // "3 passages not in this version"
std::string passages(std::size_t count);                        // "31 passages"
std::string only_here(std::size_t count);                       // "9 only here"

// Of the redline. "12 alike": `what` is one of alike changed only_left only_right moved.
std::string redline_count(std::size_t count, std::string_view what);
std::string moved_to(std::uint32_t passage, bool down);       // "moved to 5 ↓"
std::string moved_from(std::uint32_t passage, bool down);     // "moved from 12 ↑"
std::string only_in(std::string_view version);                // "only in Valley Wire"
std::string redline_step(std::size_t at, std::size_t count);  // "3 of 21", "21 changes"
// Words without numbers: rewritten side one same equal nothing.
std::string_view redline(std::string_view what);
// The phrase with {n} and {m} as figures: "4 of 5 agree".
std::string count_of(std::string_view key, std::size_t n, std::size_t m);
// The phrase with {a} and {b} as these words: "appears in 07:30".
std::string with(std::string_view key, std::string_view a, std::string_view b = {});
std::string passage(std::size_t number);   // "passage 12"
std::string hidden(std::size_t versions);  // "2 hidden"
std::string_view uncertain();
std::string_view otherwise();  // "worded otherwise"
std::string_view make_base();
std::string_view hide();
// "moved: in Valley Wire after passage 7", "moved: in Valley Wire first, before passage 1"
std::string moved(std::string_view label, std::size_t passage, bool first);
// "passage 12 stands here in Valley Wire"
std::string stands_here(std::string_view label, std::size_t passage);
std::string_view go_back();
std::string joins(std::size_t passage);  // "joins passage 7"
std::string_view stands_alone();         // "a passage of its own"
// "4 of 5" and "agree", with `between` between them.
std::string verdict(const RowVerdict& verdict, char between);

// "3 March 2026", "March 2026", "2026": as fine as the article said it.
std::string date(const values::DateInterval& date);

}  // namespace synoptic::viewer::words
