#include "article/date_line.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/table.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

using Months = std::unordered_map<std::string, int>;

int small_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

const Months& months() {
  static const Months table = [] {
    Months all;
    for (const lexicon::Row& row : lexicon::read_table("months"))
      if (row.size() >= 2) all.emplace(text::fold(row[0]), small_number(row[1]));
    return all;
  }();
  return table;
}

// A run of digits, a run of letters, or one sign.
struct Piece {
  enum Kind { number, word, sign } kind = sign;
  int value = 0;  // of a number or the character of a sign
  std::size_t digits = 0;
  std::string text;
};

std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded next = text::decode_at(line, at);
    Piece piece;
    if (next.code >= '0' && next.code <= '9') {
      piece.kind = Piece::number;
      for (; at < line.size() && line[at] >= '0' && line[at] <= '9'; ++at, ++piece.digits)
        if (piece.digits < 6) piece.value = piece.value * 10 + (line[at] - '0');
    } else if (text::is_letter(next.code)) {
      piece.kind = Piece::word;
      const std::size_t begin = at;
      while (at < line.size() && text::is_letter(text::decode_at(line, at).code))
        at += text::decode_at(line, at).length;
      piece.text = text::fold(line.substr(begin, at - begin));
    } else {
      at += next.length;
      if (text::is_space(next.code) || next.code == ',') continue;
      piece.value = static_cast<int>(next.code);
    }
    pieces.push_back(piece);
  }
  return pieces;
}

class DateFinder {
 public:
  DateFinder(std::string_view line, DayOrder order) : pieces_(pieces_of(line)), order_(order) {}

  std::optional<values::DateInterval> find() const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      for (const auto date : {numeric(i), with_signs(i), day_first(i), month_first(i)})
        if (date) return date;
    }
    return std::nullopt;
  }

 private:
  using Date = std::optional<values::DateInterval>;

  int number(std::size_t i, std::size_t least, std::size_t most) const {
    if (i >= pieces_.size() || pieces_[i].kind != Piece::number) return -1;
    return pieces_[i].digits >= least && pieces_[i].digits <= most ? pieces_[i].value : -1;
  }
  bool sign(std::size_t i, char32_t code) const {
    return i < pieces_.size() && pieces_[i].kind == Piece::sign &&
           pieces_[i].value == static_cast<int>(code);
  }
  int month(std::size_t i) const {
    if (i >= pieces_.size() || pieces_[i].kind != Piece::word) return 0;
    const auto found = months().find(pieces_[i].text);
    return found == months().end() ? 0 : found->second;
  }
  // "of", "de": one short word between; a stop behind an ordinal or an abbreviation.
  std::size_t skip_filler(std::size_t i) const {
    while (sign(i, '.') || sign(i, U'º') || sign(i, '-') || sign(i, '/')) ++i;
    if (i < pieces_.size() && pieces_[i].kind == Piece::word && month(i) == 0 &&
        pieces_[i].text.size() <= 2)
      ++i;
    return i;
  }

  static Date make(int year, int month, int day) {
    if (year < 1500 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31)
      return std::nullopt;
    const values::Day from = values::day_of(year, month, day);
    if (values::civil_of(from).month != month) return std::nullopt;  // 31 June
    return values::DateInterval{from, from + 1, values::Precision::day, true};
  }

  // 2026-06-25, 2026/06/25, 25.06.2026, 25/06/2026 (a day that can be no month).
  Date numeric(std::size_t i) const {
    for (const char32_t mark : {U'-', U'/', U'.'}) {
      if (!sign(i + 1, mark) || !sign(i + 3, mark)) continue;
      if (number(i, 4, 4) > 0 && mark != U'.')
        return make(number(i, 4, 4), number(i + 2, 1, 2), number(i + 4, 1, 2));
      const int day = number(i, 1, 2);
      if (mark == U'.' || day > 12 || order_ == DayOrder::day_first)
        return make(number(i + 4, 4, 4), number(i + 2, 1, 2), day);
    }
    return std::nullopt;
  }

  // 2026年6月25日, 2026년 6월 25일.
  Date with_signs(std::size_t i) const {
    if (!(names(i + 1, "年") && names(i + 3, "月")) && !(names(i + 1, "년") && names(i + 3, "월")))
      return std::nullopt;
    return make(number(i, 4, 4), number(i + 2, 1, 2), number(i + 4, 1, 2));
  }
  bool names(std::size_t i, std::string_view word) const {
    return i < pieces_.size() && pieces_[i].kind == Piece::word && pieces_[i].text == word;
  }

  Date day_first(std::size_t i) const {
    const int day = number(i, 1, 2);
    if (day < 1) return std::nullopt;
    const std::size_t name = skip_filler(i + 1);
    if (month(name) == 0) return std::nullopt;
    const std::size_t year = skip_filler(name + 1);
    return make(number(year, 4, 4), month(name), day);
  }

  Date month_first(std::size_t i) const {
    if (month(i) == 0) return std::nullopt;
    std::size_t day = i + 1;
    while (sign(day, '.')) ++day;
    const std::size_t year = skip_filler(day + 1);
    return make(number(year, 4, 4), month(i), number(day, 1, 2));
  }

  std::vector<Piece> pieces_;
  DayOrder order_;
};

}  // namespace

DayOrder day_order_of(std::string_view language) {
  for (const lexicon::Row& row : lexicon::read_table("months"))
    if (row.size() >= 3 && row[2] == language && language != "en") return DayOrder::day_first;
  return DayOrder::unknown;
}

std::optional<values::DateInterval> find_date(std::string_view line, DayOrder order) {
  return DateFinder(line, order).find();
}

}  // namespace synoptic::article
