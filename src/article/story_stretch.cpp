#include "article/story_stretch.h"

#include "article/topic.h"

namespace synoptic::article {
namespace {

// Weights, in words of prose.
constexpr int kShortLineCost = 5;
constexpr int kHeadingCost = 1;  // a short line right above prose
constexpr int kTeaserCost = 80;  // "Read also", "More from ...": what follows is rarely the story
constexpr int kCommentsCost = 250;           // the readers' comments are prose too
constexpr std::uint32_t kStoryWords = 80;    // a comments line counts only behind this much prose
constexpr std::uint32_t kHeadlineWords = 5;  // such lines above all prose may be the headline
constexpr std::size_t kTeaserLines = 60;     // of a list of other stories at most

class StretchFinder {
 public:
  StretchFinder(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                const std::vector<std::string_view>& groups)
      : lines_(lines), facts_(facts), groups_(groups) {}

  // The stretch of lines with the greatest sum of weights (Kadane).
  Stretch find() const {
    Stretch story;
    int best = 0, sum = 0;
    std::size_t begin = 0;
    std::uint32_t prose_before = 0;
    Topic topic;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (sum <= 0) {
        sum = 0;
        begin = i;
      }
      sum += weight_of(i, prose_before, topic);
      if (facts_[i].prose) prose_before += facts_[i].words;
      if (facts_[i].prose || (prose_before == 0 && facts_[i].words >= kHeadlineWords))
        topic.learn(facts_[i].key);
      if (sum <= best) continue;
      best = sum;
      story.begin = begin;
      story.end = i + 1;
    }
    if (best == 0) story.end = lines_.size();
    return story;
  }

 private:
  // The first prose behind the list of other stories is of the same matter as before it.
  bool story_goes_on(std::size_t i, const Topic& topic) const {
    for (std::size_t k = i + 1; k < lines_.size() && k < i + kTeaserLines; ++k)
      if (facts_[k].prose && groups_[k].empty()) return topic.knows(facts_[k].key);
    return false;
  }

  int weight_of(std::size_t i, std::uint32_t prose_before, const Topic& topic) const {
    const LineFacts& facts = facts_[i];
    if (groups_[i] == "teaser" && facts.signs.whole_weight > 2 && facts.signs.whole == "teaser" &&
        !story_goes_on(i, topic))
      return -kTeaserCost;
    if (!groups_[i].empty()) return -kShortLineCost;
    if (facts.signs.whole == "comments" && facts.signs.whole_weight > 2 &&
        prose_before >= kStoryWords)
      return -kCommentsCost;
    if (facts.signs.whole == "teaser" && facts.signs.whole_weight > 2) return -kTeaserCost;
    if (facts.signs.part_weight >= 3) return -kShortLineCost;
    if (facts.prose) return static_cast<int>(facts.words);
    if (facts.closed && facts.words >= 3 && facts.signs.begin.empty()) return 1;
    if (facts.listed) return topic.mentions(facts.key) ? static_cast<int>(facts.words / 2) : 0;
    const bool heading =
        i + 1 < lines_.size() && facts_[i + 1].prose && !lines_[i].bullet && !is_bar(facts_[i]);
    return heading ? -kHeadingCost : -kShortLineCost;
  }

  const std::vector<Line>& lines_;
  const std::vector<LineFacts>& facts_;
  const std::vector<std::string_view>& groups_;
};

}  // namespace

Stretch find_story(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                   const std::vector<std::string_view>& groups) {
  return StretchFinder(lines, facts, groups).find();
}

}  // namespace synoptic::article
