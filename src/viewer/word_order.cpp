#include "viewer/word_order.h"

#include <algorithm>

#include "text/utf8.h"

namespace synoptic::viewer {
namespace {

bool is_between(char32_t code, char32_t first, char32_t last) {
  return first <= code && code <= last;
}

bool is_european_digit(char32_t code) {
  return is_between(code, '0', '9') || is_between(code, 0x6F0, 0x6F9);
}
bool is_arabic_digit(char32_t code) {
  return is_between(code, 0x660, 0x669) || is_between(code, 0x66B, 0x66C);
}

// Hebrew, Arabic, Syriac, Thaana, N'Ko and the older scripts beside them; their presentation forms.
bool is_right_letter(char32_t code) {
  return (is_between(code, 0x5BE, 0x8FF) && code != 0x60C && code != 0x66A && code != 0x6DD &&
          !is_between(code, 0x606, 0x60A) && !is_between(code, 0x610, 0x61A) &&
          !is_between(code, 0x64B, 0x65F) && !is_between(code, 0x5BF, 0x5C7)) ||
         code == 0x200F || is_between(code, 0xFB1D, 0xFDFC) || is_between(code, 0xFE70, 0xFEFC) ||
         is_between(code, 0x10800, 0x10FFF) || is_between(code, 0x1E800, 0x1EFFF);
}

// Signs, marks and pictures have no direction of their own.
bool is_neutral(char32_t code) {
  if (code < 0xC0)
    return !is_between(code | 0x20U, 'a', 'z') && code != 0xAA && code != 0xB5 && code != 0xBA;
  return code == 0xD7 || code == 0xF7 || is_between(code, 0x2B9, 0x2BA) ||
         is_between(code, 0x2C2, 0x2CF) || is_between(code, 0x300, 0x36F) ||
         is_between(code, 0x590, 0x8FF) || is_between(code, 0x2000, 0x206F) ||
         is_between(code, 0x20A0, 0x20FF) || is_between(code, 0x2190, 0x2BFF) ||
         is_between(code, 0x2E00, 0x2E7F) || is_between(code, 0x3000, 0x3004) ||
         is_between(code, 0x3008, 0x3020) || is_between(code, 0xFE00, 0xFE6F) ||
         is_between(code, 0xFF01, 0xFF0F) || is_between(code, 0x1F000, 0x1FAFF) || code > 0xE0000;
}

constexpr bool is_stop(char32_t code) {
  return code == '.' || code == ',' || code == ';' || code == ':' || code == '!' || code == '?' ||
         code == 0x2026 || code == 0x60C || code == 0x61B || code == 0x61F;
}

// Where the stops at the end of `word` begin.
std::size_t stops_of(std::string_view word) {
  std::size_t end = word.size();
  while (end > 0) {
    const text::Decoded last = text::decode_before(word, end);
    if (!is_stop(last.code)) break;
    end -= last.length;
  }
  return end;
}

// An element of a line: a word, or the space before one.
struct Element {
  Direction direction = Direction::neutral;
  std::uint8_t level = 0;
  float width = 0;
  std::size_t item = kSpace;
  static constexpr std::size_t kSpace = static_cast<std::size_t>(-1);
};

class Line {
 public:
  Line(std::span<const FlowItem> items, const LineBox& box, std::vector<FlowPlace>& places)
      : items_(items), box_(box), places_(places), base_(box.from_right ? 1 : 0) {}

  void order(std::size_t first, std::size_t last) {
    collect(first, last);
    resolve_neutrals();
    for (Element& element : elements_) element.level = level_of(element.direction);
    turn_round();
    place();
  }

 private:
  void collect(std::size_t first, std::size_t last) {
    elements_.clear();
    bool after_left = base_ == 0;  // W7: a figure after Latin letters belongs to them
    for (std::size_t i = first; i < last; ++i) {
      if (i > first && items_[i].space_before)
        elements_.push_back({Direction::neutral, 0, box_.space, Element::kSpace});
      Direction direction = items_[i].direction;
      if (direction == Direction::left) after_left = true;
      if (direction == Direction::right) after_left = false;
      if (direction == Direction::number && after_left) direction = Direction::left;
      elements_.push_back({direction, 0, items_[i].width + items_[i].after, i});
    }
  }

  // N1, N2: between two of one direction a sign goes with them, else with the paragraph. Figures
  // count as from the right.
  void resolve_neutrals() {
    const Direction base = base_ == 1 ? Direction::right : Direction::left;
    const auto side = [](Direction direction) {
      return direction == Direction::left ? Direction::left : Direction::right;
    };
    Direction before = base;
    for (std::size_t i = 0; i < elements_.size();) {
      if (elements_[i].direction != Direction::neutral) {
        before = side(elements_[i++].direction);
        continue;
      }
      std::size_t end = i;
      while (end < elements_.size() && elements_[end].direction == Direction::neutral) ++end;
      const Direction after = end < elements_.size() ? side(elements_[end].direction) : base;
      for (; i < end; ++i) elements_[i].direction = before == after ? before : base;
    }
  }

  std::uint8_t level_of(Direction direction) const {
    if (direction == Direction::right) return 1;
    return direction == Direction::left && base_ == 0 ? 0 : 2;
  }

  void turn_round() {
    for (std::uint8_t level = 2; level >= 1; --level) {
      for (std::size_t i = 0; i < elements_.size();) {
        std::size_t end = i;
        while (end < elements_.size() && elements_[end].level >= level) ++end;
        std::reverse(elements_.begin() + static_cast<std::ptrdiff_t>(i),
                     elements_.begin() + static_cast<std::ptrdiff_t>(end));
        i = end + 1;
      }
    }
  }

  void place() {
    float x = 0;
    if (box_.from_right) {
      x = box_.width;
      for (const Element& element : elements_) x -= element.width;
    }
    std::uint32_t rank = 0;
    for (const Element& element : elements_) {
      if (element.item != Element::kSpace) {
        FlowPlace& place = places_[element.item];
        const bool left = element.level % 2 == 1;  // what is behind it is to its left
        place.x = left ? x + items_[element.item].after : x;
        place.from_right = left;
        place.rank = rank++;
      }
      x += element.width;
    }
  }

  std::span<const FlowItem> items_;
  const LineBox& box_;
  std::vector<FlowPlace>& places_;
  std::uint8_t base_;
  std::vector<Element> elements_;
};

}  // namespace

Direction direction_of(std::string_view word) {
  Direction found = Direction::neutral;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded next = text::decode_at(word, at);
    at += next.length;
    const bool european = is_european_digit(next.code);
    if (european || is_arabic_digit(next.code)) {
      if (found == Direction::neutral)
        found = european ? Direction::number : Direction::arabic_number;
    } else if (is_right_letter(next.code)) {
      return Direction::right;
    } else if (!is_neutral(next.code)) {
      return Direction::left;
    }
  }
  return found;
}

bool starts_at_right(std::string_view text, std::string_view language) {
  constexpr std::string_view kFromRight = "ar he iw fa ur yi ji ps sd ug dv syr ckb nqo arc";
  const std::string_view tag = language.substr(0, language.find_first_of("-_"));
  for (std::size_t at = kFromRight.find(tag); tag.size() > 1 && at != std::string_view::npos;
       at = kFromRight.find(tag, at + 1)) {
    const std::size_t end = at + tag.size();
    if ((at == 0 || kFromRight[at - 1] == ' ') &&
        (end == kFromRight.size() || kFromRight[end] == ' '))
      return true;
  }
  return direction_of(text) == Direction::right;
}

void part_stops(std::string_view text, bool from_right, std::vector<Piece>& pieces) {
  std::vector<Piece> parted;
  parted.reserve(pieces.size());
  for (Piece& piece : pieces) {
    const std::string_view word = text::slice(text, piece.span);
    piece.direction = direction_of(word);
    parted.push_back(piece);
    const bool right = piece.direction == Direction::right;
    if (right == from_right || piece.direction == Direction::neutral) continue;
    const std::size_t cut = stops_of(word);
    if (cut == 0 || cut == word.size()) continue;
    const std::uint32_t border = piece.span.begin + static_cast<std::uint32_t>(cut);
    parted.back().span.end = border;
    parted.push_back({{border, piece.span.end}, false, true, Direction::neutral});
  }
  pieces.swap(parted);
}

void order_words(std::span<const FlowItem> items, const LineBox& box,
                 std::vector<FlowPlace>& places) {
  const auto runs_right = [](const FlowItem& item) {
    return item.direction == Direction::right || item.direction == Direction::arabic_number;
  };
  if (!box.from_right && std::none_of(items.begin(), items.end(), runs_right)) return;
  Line line(items, box, places);
  for (std::size_t first = 0; first < places.size();) {
    std::size_t last = first;
    while (last < places.size() && places[last].line == places[first].line) ++last;
    line.order(first, last);
    first = last;
  }
}

}  // namespace synoptic::viewer
