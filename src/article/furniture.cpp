#include "article/furniture.h"

#include <algorithm>

#include "article/author_box.h"
#include "article/closing_notes.h"
#include "article/digest_labels.h"
#include "article/head_line.h"
#include "article/headline.h"
#include "article/line_facts.h"
#include "article/line_groups.h"
#include "article/listed_facts.h"
#include "article/source_credit.h"
#include "article/story_lists.h"
#include "article/story_stretch.h"
#include "article/topic.h"
#include "text/key_words.h"
#include "text/token.h"

namespace synoptic::article {
namespace {

constexpr std::uint32_t kShortWords = 6;
constexpr std::uint32_t kLabelWords = 5;
constexpr std::uint32_t kSentenceWords = 8;
constexpr std::uint32_t kNameWords = 4;
constexpr std::uint32_t kTeaserLineWords = 60;
constexpr std::uint32_t kSubtitleWords = 45;
constexpr std::size_t kTailLines = 60;
constexpr std::size_t kHeadLines = 8;
constexpr std::size_t kBoxLines = 6;  // of a box of other stories within one
constexpr std::size_t kPlaces = 8;    // of equal lines that are looked at

class PageReader {
 public:
  PageReader(std::string_view text, const std::vector<Line>& lines)
      : text_(text),
        lines_(lines),
        facts_(facts_of(text, lines)),
        groups_(group_reasons(lines, facts_)),
        places_(facts_) {
    page_.reasons.resize(lines.size());
    mark_listed_facts(text, lines, groups_, facts_);
  }

  PageReading read() {
    if (lines_.empty()) return page_;
    Stretch story = find_story(lines_, facts_, groups_);
    story.begin = begin_of_fact_lists(lines_, facts_, story);
    page_.prose_begin = story.begin;
    page_.prose_end = story.end;
    const Headline headline = find_headline(text_, lines_, facts_, places_, story);
    page_.title = headline.title;
    page_.masthead = headline.masthead;
    find_last_prose();
    find_contents();
    listing_end_ = end_of_listing(facts_, page_.prose_end);
    lists_end_ = end_of_fact_lists(facts_, page_.prose_end);
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (page_.reasons[i].empty() && i != page_.title)
        page_.reasons[i] = groups_[i].empty() ? reason_of(i) : groups_[i];
    find_author_box(lines_, facts_, last_prose_, page_);
    find_digest_labels(lines_, facts_, page_);
    find_closing_notes(text_, lines_, facts_, page_);
    fill_contents();
    find_subtitle();
    drop_headings_without_text();
    drop_headings_of_menus();
    name_sections(lines_, facts_, page_.reasons);
    keep_prose();
    return page_;
  }

 private:
  // Whoever gives a text gives an article: long lines are never all set aside.
  void keep_prose() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (page_.reasons[i].empty() && i != page_.title) return;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (facts_[i].words >= kSentenceWords && i != page_.title &&
          page_.reasons[i] != "repeated_title")
        page_.reasons[i] = {};
  }

  void find_last_prose() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (facts_[i].prose && facts_[i].signs.part_weight < 3 && i < page_.prose_end &&
          groups_[i].empty())
        last_prose_ = i;
  }

  // A list whose items are the headings further down needs no heading of its own to be a table of
  // contents.
  void find_contents() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      std::size_t repeated = 0;
      while (end < lines_.size() && lines_[end].bullet) {
        const auto& places = places_.like(end);
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
    if (states_fact(i)) return reason_by_words(i);
    const std::string_view by_form = reason_by_form(i);
    if (!by_form.empty()) return by_form;
    const std::string_view by_words = reason_by_words(i);
    if (!by_words.empty()) return by_words;
    const std::string_view in_head = reason_in_head(i);
    if (!in_head.empty()) return in_head;
    return reason_by_place(i);
  }

  // An item of a list of facts within the story, above its prose or right below it. Only words of
  // its own make it furniture.
  bool states_fact(std::size_t i) const {
    return facts_[i].listed && !above_title(i) && i < lists_end_;
  }

  // Name and date right below the title, where a standfirst already counts as the story.
  std::string_view reason_in_head(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (facts.words <= kShortWords && reading_minutes_in(text::slice(text_, lines_[i].span)) > 0)
      return "reading_time";  // "3 Min." ends like a sentence
    if (page_.title == kNoLine || i <= page_.title || i > page_.title + kHeadLines) return "";
    if (facts.closed || facts.words > 2 * kShortWords) return "";
    for (std::size_t k = page_.title + 1, prose = 0; k < i; ++k) {
      prose += facts_[k].prose && groups_[k].empty();
      if (prose > 2) return "";
    }
    const std::string_view begin = facts.signs.begin;
    if ((begin == "byline" || begin == "source_line") && facts.names) return begin;
    if (facts.dated || facts.aged) return "dateline";
    if (is_author_below_date(i)) return "byline";
    return reason_above_date(i);
  }

  // "3 May 2026" / "Ann Lee, regional correspondent".
  bool is_author_below_date(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (!facts_[i - 1].dated || facts_[i - 1].prose) return false;
    if (facts.words > kNameWords + 2 || facts.commas != 1 || lines_[i].marked_heading) return false;
    return is_full_name(text::slice(text_, lines_[i].span));
  }

  // Two or three words with a capital, up to the comma.
  static bool is_full_name(std::string_view line) {
    const auto words = text::tokenise(line.substr(0, line.find(',')));
    return words.size() > 1 && words.size() < 4 &&
           std::all_of(words.begin(), words.end(),
                       [](const text::Token& word) { return word.capitalised; });
  }

  // "Ann Lee" / "Opinion Columnist" / "3 May 2026": short lines right above the date are of the
  // page's head. A standfirst is longer.
  std::string_view reason_above_date(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    const bool with_role = facts.capitalised && facts.commas == 1;  // "Ann Lee, Harbour Reporter"
    if (facts.words > (with_role ? 2 * kNameWords : kNameWords) || lines_[i].marked_heading ||
        stands_in_contents(i))
      return "";
    if (i == page_.title + 1 && !facts.capitalised) return "";
    for (std::size_t k = i + 1; k < lines_.size() && k <= i + 3; ++k) {
      if (facts_[k].dated && !facts_[k].prose) return facts.capitalised ? "byline" : "label";
      if (facts_[k].prose || facts_[k].words > kNameWords) return "";
    }
    return "";
  }

  std::string_view reason_by_form(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (page_.title != kNoLine && repeats_title(i)) return "repeated_title";
    if (facts.signs.share_bar && (facts.words <= 2 || !facts.closed)) return "share";
    if (shown_twice(i)) return "label";
    if (!facts.closed && facts.words <= kTeaserLineWords && repeats_itself(facts)) return "teaser";
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
    const auto& places = places_.like(i);
    const auto here = std::lower_bound(places.begin(), places.end(), i);
    const auto first = here - std::min<std::ptrdiff_t>(here - places.begin(), 2);
    const auto last = here + std::min<std::ptrdiff_t>(places.end() - here, 3);
    for (auto near = first; near != last; ++near) {
      const std::size_t place = *near;
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
    // "Sources: Newsline; Wexcombe University."
    if (signs.begin == "source_line" && facts.early_colon && facts.names && in_tail(i) &&
        facts.words <= 2 * kShortWords)
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
    if (i == page_.title + 1 && facts.words >= 3 && is_head_line(facts_[i + 1])) return "";
    if (page_.title == kNoLine && lines_.size() <= 4) return "";
    const bool above_prose = i + 1 == page_.prose_begin || i + 1 == page_.prose_end;
    if (above_prose && facts.words >= 4 && !lines_[i].bullet) return "";
    if (facts.words >= 6 && !lines_[i].bullet && i < page_.title + 3) return "";
    return facts.initials || facts.words <= 3 ? "label" : "menu";
  }

  bool stands_in_contents(std::size_t i) const {
    const auto& places = places_.like(i);
    const auto last =
        places.begin() + static_cast<std::ptrdiff_t>(std::min(places.size(), kPlaces));
    return std::any_of(places.begin(), last, [&](auto k) {
      const bool above_prose = i + 1 < lines_.size() && facts_[i + 1].prose;
      return k < i && ((lines_[k].bullet && above_prose) || page_.reasons[k] == "contents");
    });
  }

  std::string_view reason_below_story(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (facts.closed && !cut_off(i)) return "";
    if (cut_off(i) && resumes_story(i)) return "";
    if (cut_off(i)) return facts.prose ? "teaser" : "menu";
    if (lines_[i].bullet && list_goes_on(i)) return "";
    if (i < std::max(listing_end_, lists_end_)) return "";
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

  // A sentence on the story's matter right behind a short list of other stories, which have no
  // stops.
  bool resumes_story(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (!facts.prose || !facts.closed || !facts.signs.part.empty() ||
        i > page_.prose_end + kBoxLines || !begins_teasers(page_.prose_end))
      return false;
    for (std::size_t k = page_.prose_end; k < i; ++k)
      if ((facts_[k].closed && !facts_[k].colon_last) || facts_[k].signs.whole == "comments")
        return false;
    return topic().speaks_of(facts.key) || (i > page_.prose_end + 2 && !summaries_follow(i));
  }

  bool begins_teasers(std::size_t i) const {
    const WordSigns& signs = facts_[i].signs;
    return groups_[i] == "teaser" || signs.whole == "teaser" || signs.begin == "teaser";
  }

  // Headline, summary, headline, summary: the list of other stories goes on.
  bool summaries_follow(std::size_t i) const {
    return i + 2 < lines_.size() && !facts_[i + 1].closed && !facts_[i + 1].prose &&
           facts_[i + 2].prose;
  }

  const Topic& topic() const {
    for (; learned_ < page_.prose_end; ++learned_)
      if (facts_[learned_].prose) topic_.learn(facts_[learned_].key);
    return topic_;
  }

  // The list follows prose that announces it, or the list has begun inside the story.
  bool list_goes_on(std::size_t i) const {
    while (i > 0 && lines_[i].bullet) --i;
    return !behind_story(i) && facts_[i].closed;
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
      if (page_.reasons[i].empty() && (facts_[i].closed || facts_[i].prose || states_fact(i)))
        text_follows = true;
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
      if (facts_[i].closed || facts_[i].words > kLabelWords || lines_[i].bullet) continue;
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
  LinePlaces places_;
  std::size_t listing_end_ = 0;
  std::size_t lists_end_ = 0;        // behind the lists of facts that belong to the story
  mutable Topic topic_;              // of the prose before the end of the story
  mutable std::size_t learned_ = 0;  // lines of it
  std::size_t last_prose_ = 0;       // the last line of ordinary prose in the story
  PageReading page_;
};

}  // namespace

PageReading read_page(std::string_view text, const std::vector<Line>& lines) {
  return PageReader(text, lines).read();
}

}  // namespace synoptic::article
