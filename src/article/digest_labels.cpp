#include "article/digest_labels.h"

namespace synoptic::article {
namespace {

constexpr std::uint32_t kDigestLabelWords = 5;
constexpr std::size_t kDigestLabels = 3;  // so many labels make a page a digest

class LabelFinder {
 public:
  LabelFinder(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
              PageReading& page)
      : lines_(lines), facts_(facts), page_(page) {}

  void find() {
    find_emoji_labels();
    find_site_labels();
    find_digest_labels();
  }

 private:
  // Headings with an emoji in front: one may be a headline, two or more are a digest's labels.
  void find_emoji_labels() {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (facts_[i].emoji_first && !facts_[i].closed && facts_[i].words <= 14 && i != page_.title)
        found.push_back(i);
    if (found.size() < 2) return;
    for (const std::size_t i : found)
      if (page_.reasons[i].empty()) page_.reasons[i] = "label";
  }

  // "Ledger context" on the pages of the Ledger: the bare name at the top begins a label further
  // down.
  void find_site_labels() {
    if (page_.title == kNoLine || page_.title == 0 || facts_[0].words > 3) return;
    const std::string& name = facts_[0].key;
    if (name.size() < 3 || is_strong(facts_[0])) return;
    for (std::size_t i = page_.title + 1; i < lines_.size(); ++i) {
      const LineFacts& facts = facts_[i];
      if (facts.closed || facts.words > facts_[0].words + 2 || !page_.reasons[i].empty()) continue;
      if (facts.key.compare(0, name.size(), name) == 0) page_.reasons[i] = "label";
    }
  }

  // Where several labels stand, the other short lines over a paragraph are labels too.
  void find_digest_labels() {
    std::size_t labels = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      labels += page_.reasons[i] == "label" && is_digest_label(i);
    if (labels < kDigestLabels) return;
    for (std::size_t i = page_.prose_begin; i < page_.prose_end; ++i) {
      const LineFacts& facts = facts_[i];
      if (!page_.reasons[i].empty() || i == page_.title || facts.closed || lines_[i].bullet)
        continue;
      const bool short_label =
          lines_[i].after_blank && facts.words <= kDigestLabelWords && !facts.dated;
      if (short_label && !is_number(facts)) page_.reasons[i] = "label";
    }
  }

  // Captions, credits and lonely names are labels of other kinds.
  bool is_digest_label(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    return facts.signs.whole == "label" || facts.emoji_first || facts.label_colon;
  }

  static bool is_number(const LineFacts& facts) {
    return facts.key.find_first_not_of("0 -") == std::string::npos;
  }

  const std::vector<Line>& lines_;
  const std::vector<LineFacts>& facts_;
  PageReading& page_;
};

}  // namespace

void find_digest_labels(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                        PageReading& page) {
  LabelFinder(lines, facts, page).find();
}

}  // namespace synoptic::article
