#pragma once

// What the words of one line say about its use on the page, from assets/lexicons/furniture.tsv. The
// words alone decide nothing: article/furniture.h weighs them with the line's form and place.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::article {

// A line as the tables see it: folded words, every number as "0", signs left out.
struct LineWords {
  std::string folded;                   // the words with a space between them
  std::vector<std::string_view> words;  // into `folded`; moving a LineWords may invalidate them

  explicit LineWords(std::string_view line);
  LineWords(const LineWords&) = delete;
  LineWords& operator=(const LineWords&) = delete;
};

// The reasons a line may have; empty where the table is silent.
struct WordSigns {
  std::string_view whole;  // the line is nothing but this phrase
  int whole_weight = 0;    // 2: other lines of a page say it, too
  std::string_view begin;  // it begins with a phrase
  std::size_t begin_words = 0;
  std::string_view end;    // it ends with one
  std::string_view part;   // the reason of the heaviest phrases inside
  int part_weight = 0;     // their sum; 3 decides
  bool share_bar = false;  // nothing but words of share bars, also glued: "PostLinkedIn"
};

// Cost: linear in the line.
WordSigns word_signs(const LineWords& line);

// "Photo: Ann Lee", "Foto Ansa", "图片来源：周明": the words for a picture or its source that the
// line begins with.
struct CreditWord {
  std::size_t words = 0;  // 0: none
  bool names = false;     // a name must follow ("photo by"); else it needs a colon or brackets
};
CreditWord credit_word(const LineWords& line);

// "Notes to editors", "About Danforth", "For interviews, please contact": the words a release's
// notes begin with.
struct ClosingWord {
  std::size_t words = 0;  // 0: none
  bool names = false;     // what it speaks of must follow ("about")
  bool contact = false;   // a sentence that says whom to ask
};
ClosingWord closing_word(const LineWords& line);

// The word that the later of a line's dates stands behind: "updated", "aktualisiert", "更新时间".
std::optional<std::size_t> updated_word(const LineWords& line);

// "in", "on", "bei": what stands between "first appeared" and the name.
bool is_joiner(std::string_view word);

// Where word number `n` of a LineWords begins in the line it was read from; the line's size when it
// has no such word. Linear.
std::size_t byte_of_word(std::string_view line, std::size_t n);

// How many words of the line's end name a news or picture agency, 0 when none do: "Getty Images".
std::size_t words_of_agency(const LineWords& line);

// A disclosure found in a line that was set aside.
struct Disclosure {
  std::string fact;
  std::string detail;
};
std::vector<Disclosure> disclosures(std::string_view line);

}  // namespace synoptic::article
