#include "viewer/detail_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "phrases/phrase.h"
#include "viewer/detail_passages.h"
#include "viewer/told_words.h"

namespace synoptic::viewer {
namespace {

constexpr float kWide = 900;  // from here on readings and passages stand side by side
constexpr float kPhone = 700;
constexpr float kGap = 28;  // between cards
constexpr std::string_view kStop = " \xC2\xB7 ";
constexpr float kBetween = 56;  // between readings and passages

std::string_view sure_key(double confidence) {
  return confidence >= 0.8   ? "view.sure.high"
         : confidence >= 0.5 ? "view.sure.middle"
                             : "view.sure.low";
}

// A sentence of the engine that goes on in its reports begins one here.
std::string with_capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

class DetailBuilder {
 public:
  DetailBuilder(const DetailRequest& request, Ink& ink)
      : request_(request),
        display_(request.display),
        ink_(ink),
        small_(small_size(request.text_size)),
        margin_(request.width < kPhone ? 16.0F : 40.0F) {}

  DetailPage build() {
    count();
    plan();
    if (page_.finding)
      told();
    else
      nothing();
    return std::move(page_);
  }

 private:
  const divergence::Divergence& divergence() const {
    return display_.findings[*page_.finding].divergence;
  }
  float size() const { return request_.text_size; }

  void count() {
    if (request_.selected && *request_.selected < display_.findings.size())
      page_.finding = request_.selected;
    for (std::size_t f = 0; f < display_.findings.size(); ++f) {
      if (!passes(display_, request_.filter, f)) continue;
      ++page_.listed;
      if (page_.finding == f) page_.place = page_.listed;
    }
  }

  // One or two columns of cards, each with 44 to 66 characters a line where there is room.
  void plan() {
    const TextStyle style{Face::passage, size()};
    const float narrow = measure_of(44, style, ink_) + 2 * kDetail.card;
    const float most = measure_of(66, style, ink_) + 2 * kDetail.card;
    const float all = std::max(60.0F, request_.width - 2 * margin_);
    wide_ = request_.width >= kWide;
    side_ =
        wide_ ? std::clamp(all * 0.3F, 260.0F, std::max(260.0F, measure_of(44, style, ink_))) : 0;
    const float room = wide_ ? all - side_ - kBetween : all;
    columns_ = room >= 2 * narrow + kGap && display_.articles.size() > 1 ? 2 : 1;
    card_ = std::min(most, columns_ == 2 ? (room - kGap) / 2 : room);
    const float cards = columns_ == 2 ? 2 * card_ + kGap : card_;
    page_.width = wide_ ? side_ + kBetween + cards : cards;
    page_.left = std::floor((request_.width - page_.width) / 2);
    if (!wide_) side_ = page_.width;
    prose_ = measure_of(60, style, ink_);
  }

  // Returns where it ends.
  float add(std::string_view text, TextStyle style, ImVec2 at, float width,
            DetailTone tone = DetailTone::text, std::uint32_t most_lines = 0) {
    const float line = std::floor(style.size * (style.face == Face::passage ? 1.35F : 1.5F));
    Paragraph words = lay_out_paragraph(std::string(text), style, line, width, ink_);
    cut_paragraph(words, most_lines, width, ink_);
    page_.texts.push_back({std::move(words), at, tone});
    return at.y + page_.texts.back().words.height();
  }
  float add_small(std::string_view text, ImVec2 at, float width, DetailTone tone) {
    return add(text, {Face::chrome, small_}, at, width, tone);
  }
  float add_heading(std::string_view key, float x, float y) {
    return add(phrases::phrase(key), {Face::chrome_strong, small_}, {x, y}, side_,
               DetailTone::muted) +
           10;
  }
  // Of words that are no passage; short enough to be read easily.
  float column(float most) const { return std::min(most, prose_); }
  std::string list(const std::vector<article::ArticleIndex>& versions) const {
    return phrases::list_labels(versions, display_.articles);
  }

  void nothing() {
    const auto key = display_.findings.empty() ? "view.detail.nothing"
                     : page_.listed == 0       ? "view.detail.hidden"
                                               : "view.detail.none";
    page_.height = add(phrases::phrase(key), {Face::passage, std::floor(size() * 1.2F)},
                       {page_.left, 40}, column(page_.width), DetailTone::muted) +
                   40;
  }

  void told() {
    float y = add_facts(24) + 12;
    const TextStyle style{Face::passage, std::floor(size() * 1.4F)};
    y = add(display_.findings[*page_.finding].summary, style, {page_.left, y},
            std::min(page_.width, measure_of(60, style, ink_)));
    y += std::floor(size() * 2);
    const float below = add_reasons(add_readings(y));
    const float cards = wide_ ? y : below + 20;
    const float x = wide_ ? page_.left + side_ + kBetween : page_.left;
    page_.height = std::max(below, add_passages(x, cards)) + 48;
  }

  // Severity, confidence and the reader's own word in a line, or in several where it is short.
  float add_facts(float y) {
    const float line = std::floor(small_ * 1.5F);
    float x = page_.left;
    float bottom = y;
    const auto put = [&](std::string_view text, float before) {
      const float width = ink_.width(text, {Face::chrome, small_}) + before;
      if (x > page_.left && x + width > page_.left + page_.width) {
        x = page_.left;
        y = bottom + 2;
      }
      const float from = x;
      bottom = add_small(text, {x + before, y}, page_.left + page_.width - x - before,
                         DetailTone::muted);
      x += width + 26;
      return from;
    };
    const auto severity = std::to_string(static_cast<int>(divergence().severity));
    put(phrases::phrase("view.severity." + severity), 0);
    const float gauge =
        put(phrases::phrase(sure_key(divergence().confidence)), kDetail.gauge_width + 10);
    page_.gauge = {gauge, y + (line - kDetail.gauge_height) / 2};
    if (request_.verdict == Verdict::important) put(phrases::phrase("view.verdict.important"), 0);
    if (request_.verdict == Verdict::not_a_difference) put(phrases::phrase("view.verdict.not"), 0);
    return bottom;
  }

  float add_readings(float y) {
    if (divergence().readings.empty()) return y;
    y = add_heading("view.detail.readings", page_.left, y);
    for (const auto& reading : divergence().readings) y = add_reading(reading, y) + 16;
    return y;
  }

  float add_reading(const divergence::Reading& reading, float y) {
    const float top = y;
    const float x = page_.left + 16;
    const float width = column(side_ - 16);
    y = add(words_of(display_, display_.findings[*page_.finding], reading),
            {Face::passage, std::floor(size() * 1.1F)}, {x, y}, width) +
        3;
    y = add_small(list(reading.articles), {x, y}, width, DetailTone::text);
    std::string quiet = count_holders(display_, reading);
    for (const auto& looser : reading.looser)
      quiet.append(kStop).append(filled(
          "view.detail.looser", {{"versions", list(looser.articles)}, {"text", looser.text}}));
    if (reading.fits_others) quiet.append(kStop).append(phrases::phrase("view.detail.fits"));
    y = add_small(quiet, {x, y}, width, DetailTone::muted);
    page_.bars.push_back({page_.left, top + 2, y - 1});
    return y;
  }

  float add_reasons(float y) {
    const auto& absent = divergence().absent;
    if (!absent.empty())
      y = add_small(filled("view.detail.absent", {{"versions", list(absent)}}), {page_.left, y},
                    column(side_), DetailTone::text) +
          16;
    if (divergence().reason.empty()) return y;
    y = add_heading("view.detail.reason", page_.left, y + 8) - 4;
    return add_small(with_capital(divergence().reason), {page_.left, y}, column(side_),
                     DetailTone::muted);
  }

  float add_passages(float x, float y) {
    y = add_heading("view.detail.passages", x, y);
    Filter none;
    none.shown = std::vector<bool>(display_.findings.size(), false);
    marks_ = collect_marks(display_, none, page_.finding);
    const auto& order = request_.order;
    float bottom = y;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const std::size_t column = i % columns_;
      if (column == 0 && i > 0) y = bottom + kGap;
      add_passage(order[i], x + static_cast<float>(column) * (card_ + kGap), y);
      bottom = std::max(bottom, page_.passages.back().bottom);
    }
    return bottom;
  }

  void add_passage(std::size_t version, float x, float y) {
    DetailPassage passage;
    passage.version = version;
    passage.x = x;
    passage.width = card_;
    passage.top = y;
    passage.origin = origin_of(display_.articles[version]);
    y += kDetail.card + card_head(size());
    const auto told = passages_of_finding(display_, request_.rows, *page_.finding, version);
    for (const DetailSentences& part : told) {
      if (passage.row == kNoRow) passage.row = part.row;
      y = add_part(passage, part, y);
    }
    passage.absent = told.empty() && !has_furniture(version);
    if (passage.absent) {
      passage.row = row_of_finding(display_, request_.rows, *page_.finding);
      passage.absent_top = y;
      y += kDetail.absent;
    }
    y = add_furniture(version, x, y);
    passage.bottom = y + kDetail.card;
    page_.passages.push_back(std::move(passage));
  }

  float add_part(DetailPassage& passage, const DetailSentences& part, float y) {
    if (!passage.parts.empty()) y += 14;
    const auto first = article::at(part.sentences.front());
    const auto last = article::at(part.sentences.back());
    const auto& sentences = display_.articles[passage.version].sentences;
    if (first > 0) y = add_context(passage, sentences[first - 1], y) + 4;
    PassageRequest request{
        display_, passage.version, part.sentences, card_ - 2 * kDetail.card, size(), &marks_, {}};
    passage.parts.push_back({lay_out_passage(request, ink_), y});
    // Elsewhere a mark over most of a sentence is held back; here it is what the page is about.
    for (MarkRun& run : passage.parts.back().cell.runs) run.wide = false;
    y += height_of(passage.parts.back().cell);
    if (last + 1 < sentences.size()) y = add_context(passage, sentences[last + 1], y + 4);
    return y;
  }

  // The sentence before or after, so that nobody has to look it up.
  float add_context(const DetailPassage& passage, const article::Sentence& sentence, float y) {
    const std::string_view words = display_.articles[passage.version].words(sentence.span);
    return add(cut_words(words, 300), {Face::passage, small_}, {passage.x + kDetail.card, y},
               card_ - 2 * kDetail.card, DetailTone::muted, 1);
  }

  bool has_furniture(std::size_t version) const {
    for (const auto& reading : divergence().readings)
      for (const auto& evidence : reading.evidence)
        if (evidence.furniture && article::at(evidence.article) == version) return true;
    return false;
  }

  // Evidence that stands on the page around the story.
  float add_furniture(std::size_t version, float x, float y) {
    const auto& furniture = display_.articles[version].furniture;
    for (const auto& reading : divergence().readings)
      for (const auto& evidence : reading.evidence)
        if (evidence.furniture && article::at(evidence.article) == version &&
            *evidence.furniture < furniture.size())
          y = add_small(
                  filled("view.detail.outside", {{"words", furniture[*evidence.furniture].text}}),
                  {x + kDetail.card, y}, card_ - 2 * kDetail.card, DetailTone::text) +
              6;
    return y;
  }

  const DetailRequest& request_;
  const comparison::Display& display_;
  Ink& ink_;
  float small_, margin_;
  DetailPage page_;
  Marks marks_;
  bool wide_ = false;
  std::size_t columns_ = 1;
  float side_ = 0, card_ = 0, prose_ = 0;
};

}  // namespace

DetailPage lay_out_detail(const DetailRequest& request, Ink& ink) {
  return DetailBuilder(request, ink).build();
}

}  // namespace synoptic::viewer
