#include "viewer/selecting.h"

#include <cmath>

#include "viewer/word_order.h"

namespace synoptic::viewer {
namespace {

bool runs_from_right(const article::Article& article, std::uint32_t at) {
  if (article.sentences.empty()) return false;
  const auto& sentence = article.sentences[sentence_at(article, at)];
  return starts_at_right(text::slice(article.text, sentence.span), article.language);
}

// White space between two sentences is passed over at once.
std::uint32_t out_of_gap(const article::Article& article, std::uint32_t at, bool forward) {
  const std::size_t index = sentence_at(article, at);
  const auto& sentences = article.sentences;
  if (at <= sentences[index].span.end)
    return at < sentences[index].span.begin ? sentences[index].span.begin : at;
  if (!forward || index + 1 >= sentences.size()) return sentences[index].span.end;
  return sentences[index + 1].span.begin;
}

}  // namespace

void Selecting::press(ImVec2 at, bool extend) {
  pressed_ = true;
  dragging_ = false;
  extending_ = extend;
  start_ = at;
  if (extend) focus_ = at;
}

bool Selecting::drag(ImVec2 at) {
  if (!pressed_) return false;
  if (!dragging_) {
    if (std::hypot(at.x - start_.x, at.y - start_.y) <= kStill) return false;
    dragging_ = true;
    if (!extending_) anchor_ = start_;
  }
  focus_ = at;
  return true;
}

bool Selecting::release() {
  const bool click = pressed_ && !dragging_ && !extending_;
  pressed_ = dragging_ = false;
  return click;
}

void Selecting::pick(ImVec2 at, TextUnit unit) {
  picked_ = at;
  unit_ = unit;
}

void Selecting::resolve(std::optional<TextSelection>& selection, const TextPlaces& places,
                        const comparison::Display& display, Ink& ink) {
  if (anchor_) {
    selection.reset();
    if (const auto caret = places.nearest(*anchor_, {}, display, ink))
      selection = TextSelection{caret->version, caret->at, caret->at};
  }
  if (focus_) {
    std::optional<std::size_t> version;
    if (selection) version = selection->version;
    if (const auto caret = places.nearest(*focus_, version, display, ink)) {
      if (!selection) selection = TextSelection{caret->version, caret->at, caret->at};
      selection->focus = caret->at;
    }
  }
  if (picked_) {
    if (const auto caret = places.nearest(*picked_, {}, display, ink)) {
      const text::Span span = unit_around(display.articles[caret->version], caret->at, unit_);
      selection = TextSelection{caret->version, span.begin, span.end};
    }
  }
  anchor_.reset();
  focus_.reset();
  picked_.reset();
}

void apply_text_key(std::optional<TextSelection>& selection, TextKey key,
                    const KeyedSelection& on) {
  if (key == TextKey::none) {
    selection.reset();
    return;
  }
  if (!selection) {
    const auto caret = on.places.nearest({0, 0}, {}, on.display, on.ink);
    if (!caret) return;
    selection = TextSelection{caret->version, caret->at, caret->at};
  }
  const article::Article& article = on.display.articles[selection->version];
  if (article.sentences.empty()) return;
  std::uint32_t& focus = selection->focus;
  if (key == TextKey::all) {
    const text::Span all = unit_around(article, focus, TextUnit::all);
    *selection = {selection->version, all.begin, all.end};
    return;
  }
  if (key == TextKey::up || key == TextKey::down) {
    const Caret here{selection->version, focus};
    if (const auto next = on.places.on_next_line(here, key == TextKey::down, on.display, on.ink))
      focus = next->at;
    return;
  }
  const bool words = key == TextKey::word_left || key == TextKey::word_right;
  const bool sentence = key == TextKey::sentence_begin || key == TextKey::sentence_end;
  bool forward = key == TextKey::right || key == TextKey::word_right;
  if (!sentence && runs_from_right(article, focus)) forward = !forward;
  if (sentence) forward = key == TextKey::sentence_end;
  const TextUnit unit = sentence ? TextUnit::sentence
                        : words  ? TextUnit::word
                                 : TextUnit::character;
  focus = out_of_gap(article, next_border(article, focus, unit, forward), forward);
}

}  // namespace synoptic::viewer
