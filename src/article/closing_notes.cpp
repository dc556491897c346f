#include "article/closing_notes.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "text/key_words.h"

namespace synoptic::article {
namespace {

constexpr std::uint32_t kStoryWords = 50;  // before the first note
constexpr std::uint32_t kHeadingWords = 8;
constexpr std::uint32_t kContactWords = 45;
constexpr std::uint32_t kParagraphs = 3;  // below one heading
constexpr std::size_t kNameBytes = 4;     // of a word that must stand in the story

// How many paragraphs belong to the note that a line begins.
enum class Start { none, whole, heading };

class ClosingNotes {
 public:
  ClosingNotes(std::string_view text, const std::vector<Line>& lines,
               const std::vector<LineFacts>& facts, PageReading& page)
      : text_(text), lines_(lines), facts_(facts), page_(page) {}

  void find() {
    std::size_t first = kNoLine;
    std::uint32_t story = 0, notes = 0, left = 0;
    const auto back_to_story = [&] {
      first = kNoLine;
      story += notes;
      notes = 0;
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      // A heading of notes may have been taken for one of a menu.
      const bool loose = page_.reasons[i] == "menu" || page_.reasons[i] == "label";
      if (!page_.reasons[i].empty() &&
          !(loose && story >= kStoryWords && start_of(i, std::min(i, first)) != Start::none))
        continue;
      const Start start = story >= kStoryWords ? start_of(i, std::min(i, first)) : Start::none;
      if (start != Start::none) {
        if (first == kNoLine) first = i;
        left = start == Start::heading ? kParagraphs : 0;
      } else if (first != kNoLine) {
        if (left == 0 || (!facts_[i].closed && !lines_[i].bullet))
          back_to_story();
        else
          --left;
      }
      (first == kNoLine ? story : notes) += facts_[i].words;
    }
    if (first == kNoLine || notes > story) return;
    for (std::size_t i = first; i < lines_.size(); ++i)
      if (page_.reasons[i].empty()) page_.reasons[i] = "disclaimer";
  }

 private:
  // The words of the lines before `end`, read once.
  void learn_until(std::size_t end) {
    for (; learned_ < end; ++learned_)
      for (const std::string_view word : text::words_of_key(facts_[learned_].key))
        if (word.size() >= kNameBytes) story_.insert(word);
  }

  // `begin`: the first line of the notes, or this one.
  Start start_of(std::size_t i, std::size_t begin) {
    const LineFacts& facts = facts_[i];
    if (i == page_.title || lines_[i].bullet) return Start::none;
    const std::string_view line = text::slice(text_, lines_[i].span);
    const LineWords words(line);
    const ClosingWord found = closing_word(words);
    if (found.words == 0) return Start::none;
    if (found.contact && facts.words <= kContactWords && facts.words > found.words)
      return Start::whole;
    const bool heading = !facts.closed || facts.colon_last;
    if (!heading && !facts.early_colon) return Start::none;
    const std::string_view head = heading ? line : line.substr(0, line.find(':'));
    const LineWords head_words(head);
    if (head_words.words.size() > kHeadingWords) return Start::none;
    const bool known = found.names ? names_something(head_words, found.words, begin)
                                   : head_words.words.size() == found.words;
    if (!known) return Start::none;
    return heading ? Start::heading : Start::whole;
  }

  // "About Danforth Robotics": the story has spoken of it. "About 200 people" names nobody.
  bool names_something(const LineWords& head, std::size_t first, std::size_t begin) {
    if (first >= head.words.size() || head.words[first][0] == '0') return false;
    learn_until(begin);
    return std::any_of(head.words.begin() + static_cast<std::ptrdiff_t>(first), head.words.end(),
                       [&](std::string_view word) { return story_.count(word) > 0; });
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const std::vector<LineFacts>& facts_;
  PageReading& page_;
  std::unordered_set<std::string_view> story_;  // longer words of the lines before the notes
  std::size_t learned_ = 0;                     // lines of them
};

}  // namespace

void find_closing_notes(std::string_view text, const std::vector<Line>& lines,
                        const std::vector<LineFacts>& facts, PageReading& page) {
  ClosingNotes(text, lines, facts, page).find();
}

}  // namespace synoptic::article
