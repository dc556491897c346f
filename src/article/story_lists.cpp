#include "article/story_lists.h"

#include <algorithm>

#include "article/topic.h"

namespace synoptic::article {
namespace {

constexpr std::uint32_t kHeadingWords = 6;
constexpr std::uint32_t kEntryWords = 4;
constexpr std::size_t kEntries = 3;

bool is_entry(const LineFacts& facts) {
  return facts.digits && facts.words >= kEntryWords && facts.signs.begin.empty() && !is_bar(facts);
}

}  // namespace

std::size_t end_of_listing(const std::vector<LineFacts>& facts, std::size_t prose_end) {
  std::size_t i = prose_end;
  if (i < facts.size() && !facts[i].digits && facts[i].words <= kHeadingWords && !is_bar(facts[i]))
    ++i;
  const std::size_t begin = i;
  while (i < facts.size() && is_entry(facts[i])) ++i;
  return i - begin >= kEntries ? i : 0;
}

std::size_t end_of_fact_lists(const std::vector<LineFacts>& facts, std::size_t prose_end) {
  std::size_t end = prose_end;
  for (std::size_t i = end; i < facts.size();) {
    const bool label = !is_bar(facts[i]) || facts[i].signs.whole == "label";
    if (!facts[i].listed && facts[i].words <= kHeadingWords && label) ++i;
    const std::size_t begin = i;
    while (i < facts.size() && facts[i].listed) ++i;
    if (i == begin) break;
    end = i;
  }
  return end;
}

std::size_t begin_of_fact_lists(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                                Stretch story) {
  Topic topic;
  for (std::size_t i = story.begin; i < story.end; ++i)
    if (facts[i].prose || facts[i].listed) topic.learn(facts[i].key);
  std::size_t begin = story.begin;
  if (begin < lines.size() && lines[begin].marked_heading) ++begin;
  for (std::size_t end = begin; end > 0;) {
    // [end, begin) of the next list: its heading is the line at `end` or right above it.
    const bool marked = (end < lines.size() && lines[end].marked_heading) ||
                        (lines[end - 1].marked_heading && !facts[end - 1].listed);
    if (!facts[end - 1].listed && facts[end - 1].words <= kHeadingWords && !facts[end - 1].closed &&
        !is_bar(facts[end - 1]))
      --end;
    std::size_t first = end;
    bool mentioned = marked;
    while (first > 0 && facts[first - 1].listed)
      mentioned = topic.mentions(facts[--first].key) || mentioned;
    if (first == end || !mentioned) break;
    for (std::size_t k = first; k < end; ++k) topic.learn(facts[k].key);
    begin = end = first;
  }
  return std::min(begin, story.begin);
}

}  // namespace synoptic::article
