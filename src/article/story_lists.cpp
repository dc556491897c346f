#include "article/story_lists.h"

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

}  // namespace synoptic::article
