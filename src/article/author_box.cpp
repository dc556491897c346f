#include "article/author_box.h"

#include <string>

#include "text/key_words.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kBioLines = 3;  // last paragraphs that may speak of the author
constexpr std::size_t kHeadLines = 8;
constexpr std::uint32_t kShortWords = 6;

class AuthorBoxFinder {
 public:
  AuthorBoxFinder(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                  std::size_t last_prose, PageReading& page)
      : lines_(lines), facts_(facts), last_prose_(last_prose), page_(page) {}

  // What the author is, in the last paragraphs: it begins with the name of the byline.
  void find() {
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

 private:
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

  const std::vector<Line>& lines_;
  const std::vector<LineFacts>& facts_;
  std::size_t last_prose_;
  PageReading& page_;
};

}  // namespace

void find_author_box(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                     std::size_t last_prose, PageReading& page) {
  if (!lines.empty()) AuthorBoxFinder(lines, facts, last_prose, page).find();
}

}  // namespace synoptic::article
