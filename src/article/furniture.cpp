#include "article/furniture.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "article/line_facts.h"
#include "article/line_groups.h"
#include "article/source_credit.h"
#include "article/topic.h"
#include "text/key_words.h"

namespace synoptic::article {
namespace {

// Weights of the search for the story's stretch, in words of prose.
constexpr int kShortLineCost = 5;
constexpr int kHeadingCost = 1;  // a short line right above prose
constexpr int kTeaserCost = 80;  // "Read also", "More from ...": what follows is rarely the story
constexpr int kCommentsCost = 250;         // the readers' comments are prose too
constexpr std::uint32_t kStoryWords = 80;  // a comments line counts only behind this much prose

constexpr std::size_t kStoryHeadWords = 3000;  // a headline speaks of what the story begins with
constexpr std::uint32_t kShortWords = 6;
constexpr std::uint32_t kDigestLabelWords = 5;
constexpr std::uint32_t kMastheadWords = 4;
constexpr std::size_t kMastheadReach = 12;
constexpr std::uint32_t kTeaserLineWords = 60;
constexpr std::size_t kRepeatedBytes = 12;
constexpr std::uint32_t kTitleWords = 30;
constexpr std::uint32_t kTitleAtLeast = 5;  // words of a headline that a better line may stand below
constexpr int kStandfirst = 8;              // by so much at most
constexpr std::uint32_t kSubtitleWords = 45;
constexpr std::size_t kTailLines = 60;
constexpr std::size_t kBioLines = 3;  // last paragraphs that may speak of the author
constexpr std::size_t kHeadLines = 8;
constexpr std::size_t kDigestLabels = 3;  // so many labels make a page a digest

class PageReader {
 public:
  PageReader(std::string_view text, const std::vector<Line>& lines)
      : text_(text),
        lines_(lines),
        facts_(facts_of(text, lines)),
        groups_(group_reasons(lines, facts_)) {
    page_.reasons.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) places_[facts_[i].key].push_back(i);
  }

  PageReading read() {
    if (lines_.empty()) return page_;
    find_story();
    find_masthead();
    find_last_prose();
    find_title();
    find_contents();
    find_listing();
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (page_.reasons[i].empty() && i != page_.title)
        page_.reasons[i] = groups_[i].empty() ? reason_of(i) : groups_[i];
    find_author_box();
    find_emoji_labels();
    find_site_labels();
    find_digest_labels();
    fill_contents();
    find_subtitle();
    drop_headings_without_text();
    drop_headings_of_menus();
    name_sections(lines_, facts_, page_.reasons);
    return page_;
  }

 private:
  bool strong_line(std::size_t i) const {
    return !facts_[i].signs.whole.empty() || facts_[i].signs.share_bar;
  }

  // The first prose behind the list of other stories is of the same matter as before it.
  bool story_goes_on(std::size_t i, const Topic& topic) const {
    for (std::size_t k = i + 1; k < lines_.size() && k < i + kTailLines; ++k)
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
    const bool heading =
        i + 1 < lines_.size() && facts_[i + 1].prose && !lines_[i].bullet && !is_bar(i);
    return heading ? -kHeadingCost : -kShortLineCost;
  }

  // The stretch of lines with the greatest sum of weights (Kadane).
  void find_story() {
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
      if (facts_[i].prose || (prose_before == 0 && facts_[i].words >= kTitleAtLeast))
        topic.learn(facts_[i].key);
      if (sum <= best) continue;
      best = sum;
      page_.prose_begin = begin;
      page_.prose_end = i + 1;
    }
    if (best == 0) page_.prose_end = lines_.size();
  }

  bool is_bar(std::size_t i) const {
    return strong_line(i) || (facts_[i].items >= 2 && !facts_[i].closed);
  }

  void find_last_prose() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (facts_[i].prose && facts_[i].signs.part_weight < 3 && i < page_.prose_end &&
          groups_[i].empty())
        last_prose_ = i;
  }

  // The site's name at the top, a bar of links right above or below it.
  void find_masthead() {
    for (std::size_t i = 0; i < 2 && i + 1 < lines_.size(); ++i) {
      const LineFacts& facts = facts_[i];
      const bool beside_bar = is_bar(i + 1) || (i > 0 && is_bar(i - 1));
      if (!facts.capitalised || facts.words > kMastheadWords || is_bar(i) || facts.closed ||
          !beside_bar || is_skip_link(i) || (i > 0 && !is_said_again(i)))
        continue;
      page_.masthead = i;
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
      for (std::size_t k = i + 1; k <= i + 4; ++k) links += strong_line(k) || facts_[k].words <= 2;
      const bool behind_skip = i > 0 && is_skip_link(i - 1);
      const bool first = i == 0 || strong_line(i - 1);
      if (links < 3 || !(behind_skip || (first && is_said_again(i)))) continue;
      page_.masthead = i;
      return;
    }
  }

  // "The Harbour Post", "青溪晚报"; not "World" and not "Most read".
  bool is_name(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    const bool spaceless = facts.words >= 2 && facts.words <= kMastheadWords &&
                           facts.key.find(' ') == std::string::npos;
    return !facts.closed && !facts.dated && !facts.aged && !is_bar(i) && !is_skip_link(i) && !lines_[i].bullet &&
           facts.words <= kMastheadWords + 1 && (facts.capitalised || spaceless);
  }

  // "Skip to content".
  bool is_skip_link(std::size_t i) const {
    return facts_[i].signs.begin == "menu" && facts_[i].words <= kShortWords;
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
    if (i == page_.masthead) return false;
    if (strong_line(i) || lines_[i].bullet || facts.words < 2 || facts.words > kTitleWords)
      return false;
    if (facts.signs.begin == "byline" || facts.signs.begin == "dateline" ||
        facts.signs.begin == "source_line" || facts.signs.begin == "label")
      return facts.words > 8;
    return facts.signs.end.empty() && facts.items < 3 && !facts.bracketed && !facts.glued &&
           facts.signs.part_weight < 3 && !(facts.dated && facts.words <= 6);
  }

  // How much a line looks like the headline: words that the story uses, repetition, place.
  int title_score(std::size_t i, const std::unordered_set<std::string_view>& story) const {
    const LineFacts& facts = facts_[i];
    int score = static_cast<int>(std::min<std::uint32_t>(facts.words, 8));
    int shared = 0;
    for (const std::string_view word : text::words_of_key(facts.key))
      shared += word.size() >= 4 && story.count(word) > 0;
    score += 3 * std::min(shared, 3);
    score += repetition_score(i);
    if (above_byline(i)) score += 8;
    if (i + 1 < lines_.size() && facts_[i + 1].signs.whole == "menu") score -= 6;
    if (lines_[i].marked_heading) score += 1;
    if (i == first_candidate_ && i < kHeadLines) score += 8;
    if (facts.closed) score -= 4;
    if (facts.emoji_first) score -= 8;
    return score;
  }

  // A headline stands on a page twice; a heading stands in its table of contents, too.
  int repetition_score(std::size_t i) const {
    const auto& places = places_.at(facts_[i].key);
    if (places.size() < 2) return 0;
    return std::any_of(places.begin(), places.end(), [&](auto k) { return lines_[k].bullet; }) ? -8
                                                                                               : 8;
  }

  bool is_head_line(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    const std::string_view begin = facts.signs.begin;
    return !facts.prose && (facts.dated || facts.aged || facts.signs.end == "reading_time" ||
                            begin == "byline" || begin == "dateline" || begin == "reading_time");
  }

  // Name, date or reading time within the next lines.
  bool above_byline(std::size_t i) const {
    for (std::size_t k = i + 1; k < lines_.size() && k <= i + 3; ++k)
      if (is_head_line(k)) return true;
    return false;
  }

  void find_title() {
    std::size_t end = page_.prose_begin;
    // A first line that is a sentence may be the headline when the story goes on below it.
    if (end == 0 && page_.prose_end > 1 && headline_above_prose()) end = 1;
    // "They said: 'We are on it.' They may be." over name and date.
    if (end > 0 && end + 2 < page_.prose_end && facts_[end].words <= kTitleWords &&
        above_byline(end) && facts_[end].signs.begin.empty())
      ++end;
    std::unordered_set<std::string_view> story;
    for (std::size_t i = std::max(page_.prose_begin, end), read = 0;
         i < page_.prose_end && read < kStoryHeadWords; ++i) {
      if (!facts_[i].prose) continue;
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
      const bool standfirst = page_.title != kNoLine && page_.title + 1 == i &&
                              facts_[i - 1].words >= kTitleAtLeast && score <= best + kStandfirst;
      best = score;
      if (!standfirst) page_.title = i;
    }
  }

  bool headline_above_prose() const {
    const LineFacts& facts = facts_[0];
    return facts.words <= kTitleWords && !facts.agency && lines_.size() > 1 &&
           lines_[1].after_blank && page_.prose_end > 2;
  }

  // A list whose items are the headings further down needs no heading of its own to be a table of
  // contents.
  void find_contents() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      std::size_t repeated = 0;
      while (end < lines_.size() && lines_[end].bullet) {
        const auto& places = places_.at(facts_[end].key);
        repeated += places.back() > end && !facts_[end].prose;
        ++end;
      }
      if (end - i >= 2 && repeated * 2 > end - i)
        for (std::size_t k = i; k < end; ++k) page_.reasons[k] = "contents";
      i = std::max(end, i + 1);
    }
  }

  bool before_story(std::size_t i) const { return i < page_.prose_begin; }
  bool behind_story(std::size_t i) const { return i >= page_.prose_end; }
  bool above_title(std::size_t i) const { return page_.title != kNoLine && i < page_.title; }
  // Few lines stand between this one and either end of the text, or it is outside the story.
  bool in_tail(std::size_t i) const { return i + 1 + lines_.size() / 5 + 2 >= lines_.size(); }

  std::string_view reason_of(std::size_t i) const {
    const std::string_view by_form = reason_by_form(i);
    if (!by_form.empty()) return by_form;
    const std::string_view by_words = reason_by_words(i);
    if (!by_words.empty()) return by_words;
    const std::string_view in_head = reason_in_head(i);
    if (!in_head.empty()) return in_head;
    return reason_by_place(i);
  }

  // Name and date right below the title, where a standfirst already counts as the story.
  std::string_view reason_in_head(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (page_.title == kNoLine || i <= page_.title || i > page_.title + kHeadLines) return "";
    if (facts.closed || facts.words > 2 * kShortWords) return "";
    for (std::size_t k = page_.title + 1, prose = 0; k < i; ++k) {
      prose += facts_[k].prose && groups_[k].empty();
      if (prose > 2) return "";
    }
    const std::string_view begin = facts.signs.begin;
    if ((begin == "byline" || begin == "source_line") && facts.names) return begin;
    if (facts.dated || facts.aged) return "dateline";
    return reason_above_date(i);
  }

  // "Ann Lee" / "Opinion Columnist" / "3 May 2026": short lines right above the date are of the page's
  // head. A standfirst is longer.
  std::string_view reason_above_date(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (facts.words > kMastheadWords || lines_[i].marked_heading || stands_in_contents(i)) return "";
    if (i == page_.title + 1 && !facts.capitalised) return "";
    for (std::size_t k = i + 1; k < lines_.size() && k <= i + 3; ++k) {
      if (facts_[k].dated && !facts_[k].prose) return facts.capitalised ? "byline" : "label";
      if (facts_[k].prose || facts_[k].words > kMastheadWords) return "";
    }
    return "";
  }

  std::string_view reason_by_form(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (page_.title != kNoLine && repeats_title(i)) return "repeated_title";
    if (facts.signs.share_bar && (facts.words <= 2 || !facts.closed)) return "share";
    if (shown_twice(i)) return "label";
    if (repeats_itself(facts.key)) return "teaser";
    if (facts.signs.end == "teaser" && facts.ellipsis && facts.words <= kTeaserLineWords)
      return "teaser";
    if (facts.prose && facts.closed)
      return facts.bracketed && facts.signs.begin == "teaser" ? "teaser" : "";
    if (facts.bracket_label) return "teaser";
    if (facts.closed) return "";
    if (facts.hashtags) return "tags";
    if (facts.dated && facts.items >= 2) return signs_end_or_dateline(facts);
    if (facts.glued && (facts.words <= 40)) return "tags";
    if (facts.items >= 3 && facts.words <= 40 && !within_prose(i))
      return facts.signs.begin == "tags" ? "tags" : "menu";
    if (facts.label_colon && facts.words <= 12) return "label";
    if (facts.arrow_last && facts.words <= 15) return "teaser";
    return "";
  }

  // A caption that stands below its picture twice: the same long line a few lines above.
  bool shown_twice(std::size_t i) const {
    if (facts_[i].words < kShortWords) return false;
    for (const std::size_t place : places_.at(facts_[i].key)) {
      const bool credited = place + 1 < lines_.size() && facts_[place + 1].credit == Credit::whole;
      if (place < i && i - place <= 2 && !(credited && facts_[i].prose)) return true;
      // The headline of another story, under its picture and again under its section.
      if (place > i && place - i <= 3 && !facts_[i].prose && !facts_[i].closed &&
          !lines_[i].bullet && i != page_.title)
        return true;
      // A caption in the story's own words: the picture's credit stands below the first one.
      if (place > i && place - i <= 2 && facts_[i + 1].credit == Credit::whole) return true;
    }
    return false;
  }

  // "The long wait The long wait": a link with its picture's name.
  static bool repeats_itself(std::string_view key) {
    for (std::size_t times = 2; times <= 3; ++times) {
      const std::size_t part = (key.size() - std::min(key.size(), times - 1)) / times;
      if (part < kRepeatedBytes || part * times + times - 1 != key.size()) continue;
      const std::string_view first = key.substr(0, part);
      bool same = true;
      for (std::size_t i = 1; i < times; ++i)
        same = same && key[i * (part + 1) - 1] == ' ' && key.substr(i * (part + 1), part) == first;
      if (same) return true;
    }
    return false;
  }

  // Prose stands right above and below, without a blank line between: a wrapped line, not a bar of
  // links.
  bool within_prose(std::size_t i) const {
    return !lines_[i].after_blank && i > 0 && facts_[i - 1].prose && i + 1 < lines_.size() &&
           !lines_[i + 1].after_blank && facts_[i + 1].prose;
  }

  bool repeats_title(std::size_t i) const {
    const LineFacts& title = facts_[page_.title];
    if (title.words < 3 || facts_[i].key.size() < title.key.size()) return false;
    if (facts_[i].words > title.words + 6 || (facts_[i].prose && facts_[i].key != title.key))
      return facts_[i].key == title.key;
    return facts_[i].key.find(title.key) != std::string::npos;
  }

  static std::string_view signs_end_or_dateline(const LineFacts& facts) {
    return facts.signs.end.empty() ? "dateline" : facts.signs.end;
  }

  // Articles write about copyright and policy, too: a paragraph is a disclaimer only where the
  // story has not begun or is over.
  bool may_disclaim(std::size_t i) const {
    return facts_[i].words <= 14 || above_title(i) || i > last_prose_;
  }

  std::string_view reason_by_words(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    const WordSigns& signs = facts.signs;
    const bool label = signs.whole == "label";
    if (!signs.whole.empty() && !(label && (facts.prose || stands_in_contents(i))))
      return signs.whole;
    if (!signs.end.empty() && facts.words <= 10 && !facts.closed) return signs.end;
    const bool outside = before_story(i) || behind_story(i);
    if (signs.part_weight >= 3 && may_disclaim(i)) return signs.part;
    if (facts.bracketed && signs.begin == "teaser") return "teaser";
    if (signs.begin == "tags" && facts.early_colon && facts.commas >= 1 && !facts.closed)
      return "tags";
    if (signs.begin == "dateline" && facts.early_colon && facts.dated) return "dateline";
    if (i > 0 && facts_[i - 1].signs.whole == "tags" && facts.commas >= 2 && !facts.closed)
      return "tags";
    if (signs.begin == "source_line" && signs.begin_words >= 3 && is_credit_line(i))
      return "source_line";
    if (facts.closed || signs.begin.empty()) return "";
    const bool announced = facts.early_colon || signs.begin_words >= 2;
    if (announced && facts.words <= 25 && (signs.begin == "label" || signs.begin == "teaser"))
      return signs.begin;
    if (outside && facts.words <= 14) return signs.begin;
    if (facts.dated && facts.words <= 6) return "";
    const bool short_line = facts.words <= kShortWords && lines_[i].after_blank;
    const bool weak =
        signs.begin == "byline" || signs.begin == "label" || signs.begin == "source_line";
    return short_line && (!weak || in_tail(i)) ? signs.begin : std::string_view{};
  }

  // A whole sentence that says where the story comes from stands at the story's beginning or end.
  bool is_credit_line(std::size_t i) const {
    const bool at_head = page_.title != kNoLine && i > page_.title && i <= page_.title + kHeadLines;
    return (at_head || in_tail(i) || i >= last_prose_) &&
           is_credit_sentence(text::slice(text_, lines_[i].span));
  }

  std::string_view reason_by_place(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (above_title(i)) return facts.prose ? "teaser" : "menu";
    if (before_story(i)) return reason_above_story(i);
    if (behind_story(i)) return reason_below_story(i);
    return "";
  }

  // Between the title and the first prose: dates, names, captions; a heading right above the prose
  // stays.
  std::string_view reason_above_story(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (facts.dated) return "dateline";
    if (facts.closed && facts.words >= 3) return "";
    if (lines_[i].marked_heading || stands_in_contents(i)) return "";
    if (i == page_.title + 1 && facts.words >= 3 && is_head_line(i + 1)) return "";
    if (page_.title == kNoLine && lines_.size() <= 4) return "";
    const bool above_prose = i + 1 == page_.prose_begin || i + 1 == page_.prose_end;
    if (above_prose && facts.words >= 4 && !lines_[i].bullet) return "";
    if (facts.words >= 6 && !lines_[i].bullet && i < page_.title + 3) return "";
    return facts.initials || facts.words <= 3 ? "label" : "menu";
  }

  bool stands_in_contents(std::size_t i) const {
    const auto& places = places_.at(facts_[i].key);
    return std::any_of(places.begin(), places.end(), [&](auto k) {
      const bool above_prose = i + 1 < lines_.size() && facts_[i + 1].prose;
      return k < i && ((lines_[k].bullet && above_prose) || page_.reasons[k] == "contents");
    });
  }

  std::string_view reason_below_story(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (facts.closed && !cut_off(i)) return "";
    if (cut_off(i)) return facts.prose ? "teaser" : "menu";
    if (lines_[i].bullet && list_goes_on(i)) return "";
    if (i < listing_end_) return "";
    if (facts.dated) return "dateline";
    return facts.words <= 12 ? "menu" : "";
  }

  // Behind the story and behind a line that says so, or behind a good many lines without prose.
  bool cut_off(std::size_t i) const {
    std::size_t loose = 0;
    for (std::size_t k = std::max(page_.prose_end, listing_end_);
         k <= i && k < page_.prose_end + kTailLines; ++k) {
      const std::string_view whole = facts_[k].signs.whole;
      if (whole == "comments" || whole == "teaser") return true;
      loose += !facts_[k].closed;
    }
    return loose >= 6;
  }

  // The list follows prose that announces it, or the list has begun inside the story.
  bool list_goes_on(std::size_t i) const {
    while (i > 0 && lines_[i].bullet) --i;
    return !behind_story(i) && facts_[i].closed;
  }

  // Dates of a tour, teams with their figures: three lines or more with figures right behind the
  // story, under one heading at most.
  void find_listing() {
    std::size_t i = page_.prose_end;
    if (i < lines_.size() && !facts_[i].digits && facts_[i].words <= kShortWords && !is_bar(i)) ++i;
    const std::size_t begin = i;
    while (i < lines_.size() && facts_[i].digits && facts_[i].words >= 4 &&
           facts_[i].signs.begin.empty() && !is_bar(i))
      ++i;
    if (i - begin >= 3) listing_end_ = i;
  }

  // What the author is, in the last paragraphs: it begins with the name of the byline.
  void find_author_box() {
    const std::string name = author_key();
    if (name.empty()) return;
    for (std::size_t i = last_prose_ + 1, seen = 0; i-- > page_.title && seen < kBioLines;) {
      if (!page_.reasons[i].empty() || !facts_[i].prose) continue;
      ++seen;
      const std::string& key = facts_[i].key;
      const auto at = key.find(name);
      const bool begins = at == 0 && key.size() > name.size() && key[name.size()] == ' ';
      if (begins || (at != std::string::npos && i > 0 && is_author_heading(i - 1, name)))
        page_.reasons[i] = "byline";
    }
  }

  // "About Ann Lee", or the bare name.
  bool is_author_heading(std::size_t i, const std::string& name) const {
    const LineFacts& facts = facts_[i];
    return !facts.closed && facts.words <= kShortWords && facts.key.size() >= name.size() &&
           facts.key.compare(facts.key.size() - name.size(), name.size(), name) == 0;
  }

  // The first name of two words or more in a byline below the title.
  std::string author_key() const {
    if (page_.title == kNoLine) return {};
    for (std::size_t i = page_.title; i < lines_.size() && i <= page_.title + kHeadLines; ++i) {
      if (page_.reasons[i] != "byline") continue;
      const auto words = text::words_of_key(facts_[i].key);
      const std::size_t first = facts_[i].signs.begin == "byline" ? facts_[i].signs.begin_words : 0;
      if (words.size() < first + 2) continue;
      return std::string(words[first]) + ' ' + std::string(words[first + 1]);
    }
    return {};
  }

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
    if (name.size() < 3 || strong_line(0)) return;
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

  // What stands between the heading and the entries of a table of contents belongs to it.
  void fill_contents() {
    for (std::size_t i = 1; i + 1 < lines_.size(); ++i)
      if (page_.reasons[i - 1] == "contents" && page_.reasons[i + 1] == "contents" &&
          facts_[i].words <= kShortWords)
        page_.reasons[i] = "contents";
  }

  // The line right below the title, when a date, a byline or the like parts it from the story.
  void find_subtitle() {
    if (page_.title == kNoLine) return;
    std::size_t next = page_.title + 1;
    while (next < lines_.size() && page_.reasons[next] == "repeated_title") ++next;
    if (next + 1 >= lines_.size() || !page_.reasons[next].empty() || lines_[next].bullet) return;
    const std::string_view behind = page_.reasons[next + 1];
    const bool parted = behind == "dateline" || behind == "byline" || behind == "reading_time";
    const bool open = !facts_[next].closed && facts_[next].words >= 8 && facts_[next + 1].prose &&
                      !lines_[next].marked_heading;
    if (facts_[next].words <= kSubtitleWords && (parted || open)) page_.subtitle = next;
  }

  // A short line that only furniture follows has lost what it was the heading of.
  void drop_headings_without_text() {
    bool text_follows = false;
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (page_.reasons[i].empty() && (facts_[i].closed || facts_[i].prose)) text_follows = true;
      const bool loose = !text_follows && page_.reasons[i].empty() && behind_story(i);
      if (loose && i != page_.title && !lines_[i].bullet && facts_[i].words <= kShortWords &&
          lines_.size() > 4)
        page_.reasons[i] = "menu";
    }
  }

  // A short line over bullets none of which is the story's.
  void drop_headings_of_menus() {
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (!page_.reasons[i].empty() || i == page_.title || i == page_.subtitle) continue;
      if (facts_[i].closed || facts_[i].words > kDigestLabelWords || lines_[i].bullet) continue;
      std::size_t end = i + 1;
      while (end < lines_.size() && lines_[end].bullet && !page_.reasons[end].empty()) ++end;
      const bool all = end == lines_.size() || !lines_[end].bullet;
      if (all && end >= i + 3) page_.reasons[i] = page_.reasons[i + 1];
    }
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<LineFacts> facts_;
  std::vector<std::string_view> groups_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> places_;
  std::size_t first_candidate_ = kNoLine;
  std::size_t listing_end_ = 0;
  std::size_t last_prose_ = 0;  // the last line of ordinary prose in the story
  PageReading page_;
};

}  // namespace

PageReading read_page(std::string_view text, const std::vector<Line>& lines) {
  return PageReader(text, lines).read();
}

}  // namespace synoptic::article
