#include "article/headline.h"

#include <algorithm>
#include <unordered_set>

#include "text/key_words.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kStoryHeadWords = 3000;  // a headline speaks of what the story begins with
constexpr std::uint32_t kMastheadWords = 4;
constexpr std::size_t kMastheadReach = 12;
constexpr std::uint32_t kTitleWords = 30;
constexpr std::uint32_t kTrailWords = 5;
constexpr std::uint32_t kTitleAtLeast = 5;  // of a headline that a better line may stand below,
constexpr int kStandfirst = 8;              // by so much at most
constexpr std::size_t kHeadLines = 8;

class HeadlineFinder {
 public:
  HeadlineFinder(std::string_view text, const std::vector<Line>& lines,
                 const std::vector<LineFacts>& facts, const LinePlaces& places, Stretch story)
      : text_(text), lines_(lines), facts_(facts), places_(places), story_(story) {}

  Headline find() {
    find_masthead();
    find_title();
    return found_;
  }

 private:
  // The site's name at the top, a bar of links right above or below it.
  void find_masthead() {
    for (std::size_t i = 0; i < 2 && i + 1 < lines_.size(); ++i) {
      const LineFacts& facts = facts_[i];
      const bool beside_bar = is_bar(facts_[i + 1]) || (i > 0 && is_bar(facts_[i - 1]));
      if (!facts.capitalised || facts.words > kMastheadWords || is_bar(facts_[i]) || facts.closed ||
          !beside_bar || is_skip_link(facts_[i]) || (i > 0 && !is_said_again(i)))
        continue;
      found_.masthead = i;
      return;
    }
    find_name_above_menu();
  }

  // A name with a menu below it: the site's name, when
  // it stands right behind "Skip to content" or is said again further down ("© 2026 The Harbour
  // Post").
  void find_name_above_menu() {
    for (std::size_t i = 0; i < kMastheadReach && i + 5 < lines_.size(); ++i) {
      if (facts_[i].prose || !is_name(i)) continue;
      std::size_t links = 0;
      for (std::size_t k = i + 1; k <= i + 4; ++k)
        links += is_strong(facts_[k]) || facts_[k].words <= 2;
      const bool behind_skip = i > 0 && is_skip_link(facts_[i - 1]);
      const bool first = i == 0 || is_strong(facts_[i - 1]);
      if (links < 3 || !(behind_skip || (first && is_said_again(i)))) continue;
      found_.masthead = i;
      return;
    }
  }

  // "The Harbour Post", "青溪晚报"; not "World" and not "Most read".
  bool is_name(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    const bool spaceless = facts.words >= 2 && facts.words <= kMastheadWords &&
                           facts.key.find(' ') == std::string::npos;
    return !facts.closed && !facts.dated && !facts.aged && !is_bar(facts_[i]) &&
           !is_skip_link(facts_[i]) && !lines_[i].bullet && facts.words <= kMastheadWords + 1 &&
           (facts.capitalised || spaceless);
  }

  // In a line about copyright or the like: what menus repeat is no name.
  bool is_said_again(std::size_t i) const {
    for (std::size_t k = i + 1; k < lines_.size(); ++k) {
      const LineFacts& facts = facts_[k];
      const bool legal = facts.signs.part == "disclaimer" ||
                         text::slice(text_, lines_[k].span).find("©") != std::string_view::npos;
      if (legal && facts.key.find(facts_[i].key) != std::string::npos) return true;
    }
    return false;
  }

  bool may_be_title(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (i == found_.masthead) return false;
    if (is_strong(facts_[i]) || lines_[i].bullet || facts.words < 2 || facts.words > kTitleWords)
      return false;
    if (facts.signs.begin == "byline" || facts.signs.begin == "dateline" ||
        facts.signs.begin == "source_line" || facts.signs.begin == "label")
      return facts.words > 8;
    if (facts.items == 2 && facts.words <= kTrailWords && title_below(i)) return false;
    return facts.signs.end.empty() && facts.items < 3 && !facts.bracketed && !facts.glued &&
           facts.signs.part_weight < 3 && !(facts.dated && facts.words <= 6);
  }

  // "NUTS TO BROKEN BONES!", "BANKER WEPT AS HE WAS LED AWAY": few words in capitals that call out
  // or hold a word no name of a site or section has. "THE STANDARD OF TEREZA" is none.
  bool is_loud_headline(std::size_t i) const {
    if (!facts_[i].loud || is_bar(facts_[i])) return false;
    const std::string_view line = text::slice(text_, lines_[i].span);
    if (line.back() == '!' || line.back() == '?') return true;
    const auto words = text::words_of_key(facts_[i].key);
    return std::any_of(words.begin(), words.end(), joins_clauses);
  }

  static bool joins_clauses(std::string_view word) {
    return word == "to" || word == "as" || word == "by" || word == "after" || word == "with";
  }

  // "Local | Linden" above the headline: the way to this page.
  bool title_below(std::size_t i) const {
    return i + 1 < lines_.size() && facts_[i + 1].items == 1 && facts_[i + 1].words >= 3 &&
           !facts_[i + 1].prose && !is_strong(facts_[i + 1]) && !lines_[i + 1].bullet;
  }

  // How much a line looks like the headline: words that the story uses, repetition, place.
  int title_score(std::size_t i, const std::unordered_set<std::string_view>& story) const {
    const LineFacts& facts = facts_[i];
    int score = static_cast<int>(std::min<std::uint32_t>(facts.words, 8));
    int shared = 0;
    for (const std::string_view word : text::words_of_key(facts.key))
      shared += word.size() >= 4 && (story.count(word) > 0 || story.count(owner(word)) > 0);
    score += 3 * std::min(shared, 3);
    score += repetition_score(i);
    if (above_byline(i)) score += 8;
    if (above_facts(i)) score += 8;
    if (i + 1 < lines_.size() && facts_[i + 1].signs.whole == "menu") score -= 6;
    if (lines_[i].marked_heading) score += 1;
    if (i == first_candidate_ && i < kHeadLines) score += 8;
    if (facts.closed) score -= 4;
    if (facts.emoji_first) score -= 8;
    return score;
  }

  // "kesh's" -> "kesh".
  static std::string_view owner(std::string_view word) {
    const std::string_view tail = word.substr(word.size() - std::min<std::size_t>(word.size(), 2));
    return tail == "'s" ? word.substr(0, word.size() - 2) : word;
  }

  // A headline stands on a page twice; a heading stands in its table of contents, too.
  int repetition_score(std::size_t i) const {
    const auto& places = places_.like(i);
    if (places.size() < 2) return 0;
    return std::any_of(places.begin(), places.end(), [&](auto k) { return lines_[k].bullet; }) ? -8
                                                                                               : 8;
  }

  // Name, date or reading time within the next lines.
  bool above_byline(std::size_t i) const {
    for (std::size_t k = i + 1; k < lines_.size() && k <= i + 3; ++k)
      if (is_head_line(facts_[k])) return true;
    return false;
  }

  // A digest's headline has its list of facts right below, or "At a glance" over one.
  bool above_facts(std::size_t i) const {
    if (facts_[i].listed || i + 2 >= lines_.size()) return false;
    const std::size_t list = facts_[i + 1].signs.whole == "label" ? i + 2 : i + 1;
    return facts_[list].listed && lines_[list].bullet;
  }

  void find_title() {
    std::size_t end = story_.begin;
    // A first line that is a sentence may be the headline when the story goes on below it.
    if (end == 0 && story_.end > 1 && headline_above_prose()) end = 1;
    // "They said: 'We are on it.' They may be." over name and date.
    if (end > 0 && end + 2 < story_.end && facts_[end].words <= kTitleWords && above_byline(end) &&
        facts_[end].signs.begin.empty())
      ++end;
    std::unordered_set<std::string_view> story;
    for (std::size_t i = std::max(story_.begin, end), read = 0;
         i < story_.end && read < kStoryHeadWords; ++i) {
      if (!facts_[i].prose && !facts_[i].listed) continue;
      for (const std::string_view word : text::words_of_key(facts_[i].key)) story.insert(word);
      read += facts_[i].words;
    }
    first_candidate_ = kNoLine;
    int best = 0;
    for (std::size_t i = 0; i < end; ++i) {
      if (!may_be_title(i)) continue;
      if (first_candidate_ == kNoLine) first_candidate_ = i;
      const int score = title_score(i, story);
      if (score <= best) continue;
      // The line right below a headline is its standfirst, even when it says more of the story.
      const bool standfirst = found_.title != kNoLine && found_.title + 1 == i &&
                              score <= best + kStandfirst &&
                              (facts_[i - 1].words >= kTitleAtLeast || is_loud_headline(i - 1));
      best = score;
      if (!standfirst) found_.title = i;
    }
  }

  bool headline_above_prose() const {
    const LineFacts& facts = facts_[0];
    return facts.words <= kTitleWords && !facts.agency && lines_.size() > 1 &&
           lines_[1].after_blank && story_.end > 2;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const std::vector<LineFacts>& facts_;
  const LinePlaces& places_;
  Stretch story_;
  std::size_t first_candidate_ = kNoLine;
  Headline found_;
};

}  // namespace

Headline find_headline(std::string_view text, const std::vector<Line>& lines,
                       const std::vector<LineFacts>& facts, const LinePlaces& places,
                       Stretch story) {
  return HeadlineFinder(text, lines, facts, places, story).find();
}

}  // namespace synoptic::article
