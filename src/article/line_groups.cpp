#include "article/line_groups.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

namespace synoptic::article {
namespace {

constexpr std::uint32_t kStoryWords = 80;  // comments come behind a story of so many words at least
constexpr std::uint32_t kTeaserAfter = 40;  // words of prose before a list of other stories
constexpr std::size_t kThreadReach = 24;    // lines that hold three signs of a thread
constexpr std::size_t kThreadSigns = 3;
constexpr std::size_t kPostLines = 9;       // between two signs of one thread
constexpr std::size_t kLastPostLines = 2;   // prose behind the last sign
constexpr std::uint32_t kStoryGoesOn = 60;  // words of prose behind a thread
constexpr std::uint32_t kTeaserWords = 25;
constexpr std::uint32_t kHeadingWords = 5;  // a shorter line above prose may be its heading
constexpr std::uint32_t kBoxWords = 24;
constexpr std::size_t kBoxGap = 3;
constexpr std::uint32_t kCaptionWords = 70;

class GroupFinder {
 public:
  GroupFinder(const std::vector<Line>& lines, const std::vector<LineFacts>& facts)
      : lines_(lines), facts_(facts), reasons_(lines.size()), prose_before_(lines.size() + 1) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      prose_before_[i + 1] = prose_before_[i] + (facts[i].prose ? facts[i].words : 0);
  }

  std::vector<std::string_view> find() {
    find_captions();
    find_captions_by_pattern();
    find_ticker();
    find_repeated_labels();
    find_teaser_lists();
    find_link_lists();
    find_boxes();
    find_threads();
    find_feeds();
    find_cut_off_items();
    return std::move(reasons_);
  }

 private:
  std::size_t size() const { return lines_.size(); }

  void mark(std::size_t i, std::string_view reason) {
    if (reasons_[i].empty()) reasons_[i] = reason;
  }

  void find_captions() {
    std::size_t blanks = 0;
    for (std::size_t i = 0; i < size(); ++i) blanks += facts_[i].prose && lines_[i].after_blank;
    for (std::size_t i = 0; i < size(); ++i) {
      if (facts_[i].credit == Credit::none || facts_[i].words > kCaptionWords) continue;
      // "Source: ..." is the picture's only below a caption, else the story's.
      const bool source =
          facts_[i].signs.begin == "source_line" && facts_[i].credit == Credit::whole;
      if (!source || (i > 0 && stands_alone(i - 1, i))) mark(i, "label");
      if (facts_[i].credit == Credit::whole && blanks >= 3 && i > 0 && stands_alone(i - 1, i))
        mark(i - 1, "label");
    }
  }

  // "The smoke over the valley." / "Valley Office": where a page sets credits below captions, two
  // lines of one block are such a pair when the second has the form of a name.
  void find_captions_by_pattern() {
    std::size_t pairs = 0;
    for (std::size_t i = 1; i < size(); ++i)
      pairs += facts_[i].credit == Credit::whole && stands_alone(i - 1, i);
    if (pairs < 2) return;
    for (std::size_t i = 1; i < size(); ++i) {
      const LineFacts& name = facts_[i];
      if (name.closed || name.words > kHeadingWords || !name.capitalised) continue;
      if (!facts_[i - 1].closed || lines_[i].bullet || !stands_alone(i - 1, i)) continue;
      mark(i - 1, "label");
      mark(i, "label");
    }
  }

  // "14:44 Two hurt in the valley", or the bare hour: five or more behind a story are the ticker.
  // The entries of a live page have prose below their line.
  void find_ticker() {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < size(); ++i)
      if (facts_[i].clock_first && !facts_[i].closed && facts_[i].words <= kTeaserWords &&
          prose_before_[i] >= kStoryWords && !(i + 1 < size() && facts_[i + 1].prose))
        found.push_back(i);
    if (found.size() < 5) return;
    for (const std::size_t i : found) mark(i, "teaser");
  }

  // Lines [first, last] are one block between blank lines.
  bool stands_alone(std::size_t first, std::size_t last) const {
    const bool end = last + 1 == size() || lines_[last + 1].after_blank;
    return lines_[first].after_blank && !lines_[last].after_blank && end &&
           facts_[first].words <= kCaptionWords && !lines_[first].marked_heading;
  }

  // The same short line three times or more, each over a headline that prose follows: whatever the
  // language, it says "Related".
  void find_repeated_labels() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> places;
    std::unordered_map<std::string_view, std::size_t> above_prose;
    for (std::size_t i = 0; i + 2 < size(); ++i) {
      const LineFacts& label = facts_[i];
      const LineFacts& headline = facts_[i + 1];
      if (label.words > 3 || label.closed || label.colon_last || prose_before_[i] < kTeaserAfter)
        continue;
      if (headline.words < kHeadingWords || headline.words > kTeaserWords || headline.closed)
        continue;
      if (label.key.empty()) continue;
      places[label.key].push_back(i);
      above_prose[label.key] += facts_[i + 2].closed;
    }
    for (std::size_t i = 0; i + 2 < size(); ++i) {
      const auto found = places.find(facts_[i].key);
      if (found == places.end() || found->second.size() < 3 || facts_[i].words > 3) continue;
      if (above_prose[facts_[i].key] < 2) continue;
      mark(i, "teaser");
      if (std::binary_search(found->second.begin(), found->second.end(), i)) mark(i + 1, "teaser");
    }
  }

  bool is_teaser_heading(std::size_t i) const {
    const WordSigns& signs = facts_[i].signs;
    return !facts_[i].prose && facts_[i].words <= 8 &&
           (signs.whole == "teaser" ||
            (signs.begin == "teaser" && (facts_[i].colon_last || above_bullets(i))));
  }
  bool above_bullets(std::size_t i) const {
    return !facts_[i].closed && !lines_[i].bullet && i + 2 < size() && lines_[i + 1].bullet &&
           lines_[i + 2].bullet;
  }

  bool may_be_teaser(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (facts.words > kTeaserWords || lines_[i].marked_heading) return false;
    if (!facts.closed || lines_[i].bullet) return true;
    return !facts.prose && (facts.aged || facts.dated);
  }

  void find_teaser_lists() {
    for (std::size_t i = 0; i + 1 < size(); ++i) {
      if (!is_teaser_heading(i)) continue;
      if (prose_before_[i] < kTeaserAfter && (prose_before_[i] == 0 || !above_bullets(i))) continue;
      std::size_t end = i + 1;
      while (end < size() && may_be_teaser(end) && !says_what_it_is(end) &&
             (!facts_[end].prose || (end > i + 1 && lines_[end].bullet && lines_[end - 1].bullet)))
        ++end;
      // What stands right above prose may be its heading.
      if (end < size() && end > i + 1 && facts_[end].prose && !lines_[end - 1].bullet &&
          !facts_[end - 1].arrow_last &&
          (facts_[end - 1].words <= kHeadingWords || lines_[end - 2].bullet))
        --end;
      mark(i, "teaser");
      for (std::size_t k = i + 1; k < end; ++k) mark(k, "teaser");
      i = std::max(i, end - 1);
    }
  }

  // By its words it is of another part of the page than a list of stories.
  bool says_what_it_is(std::size_t i) const {
    const WordSigns& signs = facts_[i].signs;
    return (!signs.whole.empty() && signs.whole != "teaser" && signs.whole != "label") ||
           signs.share_bar || signs.part_weight >= 3;
  }

  bool is_link(std::size_t i) const {
    const WordSigns& signs = facts_[i].signs;
    return !signs.whole.empty() || signs.share_bar || signs.part_weight >= 3;
  }

  // Bullets, a third of them words of menus.
  void find_link_lists() {
    for (std::size_t i = 0; i < size();) {
      std::size_t end = i, links = 0, closed = 0;
      for (; end < size() && lines_[end].bullet; ++end) {
        links += is_link(end);
        closed += (facts_[end].closed && !facts_[end].colon_last) || facts_[end].prose;
      }
      if (end - i >= 4 && closed == 0 && links * 3 >= end - i)
        for (std::size_t k = i; k < end; ++k) mark(k, "menu");
      i = std::max(end, i + 1);
    }
  }

  bool asks_for_address(std::size_t i) const {
    const WordSigns& signs = facts_[i].signs;
    return signs.part == "menu" && signs.part_weight >= 2 && facts_[i].words <= kBoxWords;
  }

  // Two lines of a box, and what stands between them.
  void find_boxes() {
    std::size_t last = size();
    for (std::size_t i = 0; i < size(); ++i) {
      if (!asks_for_address(i)) continue;
      if (last < i && i - last <= kBoxGap && short_lines(last, i))
        for (std::size_t k = last; k <= i; ++k) mark(k, "menu");
      last = i;
    }
  }
  bool short_lines(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i <= last; ++i)
      if (facts_[i].words > kBoxWords) return false;
    return true;
  }

  // What stands over or under every post: the hour of a day, "3 hours ago", "Reply".
  bool is_thread_sign(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (facts.prose || facts.signs.begin == "dateline") return false;
    return facts.aged || (facts.dated && facts.clock && facts.words <= 10) ||
           (facts.signs.whole == "comments" && facts.signs.whole_weight == 2);
  }

  void find_threads() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is_thread_sign(i) || prose_before_[i] < kStoryWords || !thread_begins(i)) continue;
      std::size_t end = i + 1;  // behind the last sign
      for (std::size_t k = i + 1; k < size() && k < end + kPostLines; ++k)
        if (is_thread_sign(k)) end = k + 1;
      if (prose_before_[std::min(size(), end + kThreadReach)] - prose_before_[end] >=
              kStoryGoesOn &&
          stamps(i, end) < 2 * kThreadSigns) {
        i = end - 1;  // the story goes on: rather remarks within it
        continue;
      }
      for (std::size_t k = thread_head(i); k < end; ++k) mark(k, "comments");
      i = std::max(i, mark_last_post(end));
    }
  }

  bool thread_begins(std::size_t i) const {
    std::size_t signs = 0, prose = 0;
    for (std::size_t k = i; k < size() && k < i + kThreadReach; ++k) {
      signs += is_thread_sign(k);
      prose += facts_[k].closed && facts_[k].words >= 3;
    }
    return signs >= kThreadSigns && prose > 0;
  }

  std::size_t stamps(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t k = begin; k < end; ++k) count += facts_[k].aged || facts_[k].clock;
    return count;
  }

  // The name over the first stamp, and the heading of all comments when it is near.
  std::size_t thread_head(std::size_t i) const {
    for (std::size_t k = i; k > 0 && i - k < kPostLines; --k)
      if (facts_[k - 1].signs.whole == "comments" && facts_[k - 1].signs.whole_weight > 2)
        return k - 1;
    return i > 0 && !facts_[i - 1].closed && facts_[i - 1].words <= kHeadingWords ? i - 1 : i;
  }

  std::size_t mark_last_post(std::size_t end) {
    std::size_t last = end;
    while (last < size() && facts_[last].closed && last - end <= kLastPostLines) ++last;
    if (last - end > kLastPostLines) return end - 1;  // so much prose is another story
    for (std::size_t k = end; k < last; ++k) mark(k, "comments");
    return last - 1;
  }

  // Other stories, each with headline, date and first sentence: dates that stand alone, again and
  // again, each below a headline. The entries of a timeline have no headline of their own.
  bool is_feed_sign(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (!facts.dated || facts.prose || facts.closed || facts.words > 6 || i == 0) return false;
    for (std::size_t k = i; k > 0 && i - k < 2; --k)
      if (!facts_[k - 1].dated && !facts_[k - 1].prose && facts_[k - 1].words >= 5) return true;
    return false;
  }

  void find_feeds() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (prose_before_[i] < kStoryWords || !is_feed_sign(i)) continue;
      std::size_t end = i + 1, signs = 1;
      for (std::size_t k = i + 1; k < size() && k < end + kPostLines; ++k)
        if (is_feed_sign(k)) {
          end = k + 1;
          ++signs;
        }
      if (signs > kThreadSigns) {
        for (std::size_t k = i >= 2 ? i - 2 : 0; k < end; ++k)
          if (k >= i || !facts_[k].prose) mark(k, "teaser");
        if (end < size() && facts_[end].words <= kCaptionWords) mark(end, "teaser");
      }
      i = end;
    }
  }

  // "• The harbour wakes up …": three or more in a row.
  void find_cut_off_items() {
    for (std::size_t i = 0; i < size();) {
      std::size_t end = i;
      while (end < size() && facts_[end].cut_off && lines_[end].bullet) ++end;
      if (end - i >= 3)
        for (std::size_t k = i; k < end; ++k) mark(k, "teaser");
      i = std::max(end, i + 1);
    }
  }

  const std::vector<Line>& lines_;
  const std::vector<LineFacts>& facts_;
  std::vector<std::string_view> reasons_;
  std::vector<std::uint32_t> prose_before_;  // words of prose before each line
};

bool speaks_for_itself(const LineFacts& facts) {
  const WordSigns& signs = facts.signs;
  return !signs.whole.empty() || signs.share_bar || !signs.end.empty() || signs.part_weight >= 3;
}

}  // namespace

std::vector<std::string_view> group_reasons(const std::vector<Line>& lines,
                                            const std::vector<LineFacts>& facts) {
  return GroupFinder(lines, facts).find();
}

void name_sections(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                   std::vector<std::string_view>& reasons) {
  std::string_view section;
  std::size_t left = 0;                    // lines the section may still have
  std::size_t story_end = reasons.size();  // comments stand behind the story
  while (story_end > 0 && !reasons[story_end - 1].empty()) --story_end;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineFacts& line = facts[i];
    const std::string_view reason = reasons[i];
    if (reason.empty()) {
      section = {};
      continue;
    }
    if (section == "cookie" && (lines[i].after_blank || left == 0)) section = {};
    const bool weak = line.signs.whole_weight == 2;
    if (reason == "comments" && line.signs.whole == "comments" && !weak && i >= story_end) {
      section = "comments";
    } else if (reason == "teaser" && !line.prose && (line.signs.whole == "teaser" && !weak)) {
      section = "teaser";
    } else if (reason == "cookie") {
      section = "cookie";
      if (line.words > 3) left = 4;
    } else if (section == "cookie" && line.words <= 3 && line.signs.whole != "menu") {
      reasons[i] = section;
    } else if (section == "comments" &&
               (!speaks_for_itself(line) || weak || line.signs.whole == "comments")) {
      reasons[i] = section;
    } else if (section == "teaser" && !speaks_for_itself(line) &&
               (reason == "menu" || reason == "label")) {
      reasons[i] = section;
    } else {
      section = {};
    }
    left -= left > 0;
  }
}

}  // namespace synoptic::article
