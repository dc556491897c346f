#include "viewer/margin_notes.h"

#include <algorithm>
#include <vector>

#include "phrases/phrase.h"
#include "viewer/told_words.h"

namespace synoptic::viewer {
namespace {

using article::ArticleIndex;
using divergence::Kind;
using divergence::Reading;

constexpr std::size_t kMostWords = 90;    // bytes of all readings together
constexpr std::size_t kFewestWords = 18;  // of one, however many there are
constexpr std::size_t kMostReadings = 3;

// "Valley Wire and Radio Teal", "Valley Wire and 4 others".
std::string short_list(const comparison::Display& display, const std::vector<ArticleIndex>& all) {
  if (all.size() < 3) return phrases::list_labels(all, display.articles);
  const std::string first =
      phrases::list_labels(std::vector<ArticleIndex>{all.front()}, display.articles);
  return filled("view.note.others", {{"first", first}, {"count", std::to_string(all.size() - 1)}});
}

bool holds(const Reading& reading, ArticleIndex version) {
  return std::find(reading.articles.begin(), reading.articles.end(), version) !=
         reading.articles.end();
}

class NoteWriter {
 public:
  NoteWriter(const comparison::Display& display, std::size_t finding, ArticleIndex version)
      : display_(display), finding_(display.findings[finding]), version_(version) {
    for (const Reading& reading : finding_.divergence.readings)
      if (!holds(reading, version)) others_.push_back(&reading);
  }

  std::string write() const {
    const auto& divergence = finding_.divergence;
    if (divergence.kind == Kind::only_one) return only_here();
    if (others_.empty() && divergence.readings.size() > 1) return within();
    if (!others_.empty()) return differing();
    if (!divergence.absent.empty())
      return filled("view.note.not_in", {{"versions", short_list(display_, divergence.absent)}});
    return cut_words(finding_.summary, kMostWords);
  }

 private:
  std::string only_here() const {
    std::vector<ArticleIndex> with;
    for (const Reading& reading : finding_.divergence.readings)
      for (const ArticleIndex version : reading.articles)
        if (version != version_) with.push_back(version);
    if (with.empty()) return std::string(phrases::phrase("view.note.only"));
    return filled("view.note.only_with", {{"versions", short_list(display_, with)}});
  }

  std::string said(const Reading& reading, std::size_t room) const {
    Reading cut = reading;
    cut.text = cut_words(reading.text, room);
    const std::string whole = words_of(display_, finding_, reading);
    return cut.text == reading.text ? whole
           : whole == reading.text  ? cut.text
                                    : "\xE2\x80\x9C" + cut.text + "\xE2\x80\x9D";
  }

  // One version that says it twice, not alike.
  std::string within() const {
    std::string words;
    const auto& readings = finding_.divergence.readings;
    for (const Reading& reading : readings) {
      if (!words.empty()) words += " \xC2\xB7 ";
      words += said(reading, std::max(kFewestWords, kMostWords / readings.size()));
    }
    return filled("view.note.within", {{"words", words}});
  }

  std::string differing() const {
    std::size_t versions = 0;
    for (const Reading* reading : others_) versions += reading->articles.size();
    const std::size_t shown = std::min(others_.size(), kMostReadings);
    const std::size_t room = std::max(kFewestWords, kMostWords / shown);
    if (others_.size() == 1)
      return filled("view.note.one", {{"versions", short_list(display_, others_[0]->articles)},
                                      {"words", said(*others_[0], room)}});
    std::string words;
    for (std::size_t i = 0; i < shown; ++i) {
      if (i > 0) words += phrases::phrase("list.next");
      words += filled("view.note.held", {{"words", said(*others_[i], room)},
                                         {"versions", short_list(display_, others_[i]->articles)}});
    }
    if (shown < others_.size()) words += "\xE2\x80\xA6";
    return filled(versions == 2 ? "view.note.two" : "view.note.many",
                  {{"count", std::to_string(versions)}, {"words", words}});
  }

  const comparison::Display& display_;
  const comparison::Display::Finding& finding_;
  ArticleIndex version_;
  std::vector<const Reading*> others_;
};

}  // namespace

std::string margin_note(const comparison::Display& display, std::size_t finding,
                        std::size_t version) {
  if (finding >= display.findings.size()) return {};
  return NoteWriter(display, finding, static_cast<ArticleIndex>(version)).write();
}

}  // namespace synoptic::viewer
