#include "claims/number_units.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::claims {
namespace {

std::optional<values::UnitMatch> suffix_unit(std::string_view suffix) {
  const std::string_view word = suffix.substr(0, suffix.find('-'));
  const std::vector<std::string_view> words{word};
  auto unit = values::unit_at(words, 0);
  if (unit) unit->words = 0;
  return unit;
}

std::string_view key_at(const TaggedArticle& tagged, std::size_t end, std::size_t i) {
  return i < end ? tagged.keys[i] : std::string_view();
}

// "20 (kg)".
std::optional<values::UnitMatch> bracketed_unit(const TaggedArticle& tagged, std::size_t end,
                                                std::size_t at) {
  constexpr std::string_view kOpening = "([{<", kClosing = ")]}>";
  const std::string_view opening = key_at(tagged, end, at);
  if (opening.size() != 1 || kOpening.find(opening) == std::string_view::npos) return std::nullopt;
  auto unit = values::unit_at(tagged.keys_until(end), at + 1);
  const std::string_view closing =
      unit ? key_at(tagged, end, at + 1 + unit->words) : std::string_view();
  if (closing.size() != 1 || kClosing.find(closing) == std::string_view::npos) return std::nullopt;
  unit->words += 2;
  return unit;
}

// "5 C", "(41 F)": one capital letter behind digits.
std::optional<values::UnitMatch> degree_letter(const TaggedArticle& tagged, std::size_t end,
                                               std::size_t at, const values::Figure& figure) {
  const std::string_view key = key_at(tagged, end, at);
  if ((key != "c" && key != "f") || figure.written_out || figure.ordinal) return std::nullopt;
  const bool capital = tagged.token(at).capitalised || tagged.token(at).all_caps;
  const std::size_t next = at + 1;
  const bool closed = next >= end || !tagged.token(next).capitalised;
  const values::Unit* unit = values::unit_named(key == "c" ? "C" : "F");
  if (!capital || !closed || unit == nullptr) return std::nullopt;
  return values::UnitMatch{*unit, 1};
}

}  // namespace

std::optional<values::UnitMatch> unit_behind(const TaggedArticle& tagged, std::size_t end,
                                             std::size_t after, const values::Figure& figure) {
  if (!figure.suffix.empty()) return suffix_unit(figure.suffix);
  std::size_t at = after;
  if (key_at(tagged, end, at) == "-" &&
      tagged.token(at).span.begin == tagged.token(at - 1).span.end)
    ++at;  // "6-month"
  auto unit = values::unit_at(tagged.keys_until(end), at);
  if (unit && begins_amount(tagged, end, at)) return std::nullopt;
  // "second" in the singular is a unit only behind a hyphen or behind one.
  const bool ordinal = unit && at == after && key_at(tagged, end, at) == "second";
  if (ordinal && figure.low != 1) return std::nullopt;
  if (unit) unit->words += at - after;
  if (!unit) unit = bracketed_unit(tagged, end, after);
  return unit ? unit : degree_letter(tagged, end, after, figure);
}

std::optional<values::UnitMatch> whole_behind(const TaggedArticle& tagged, std::size_t end,
                                              std::size_t after) {
  const std::string_view article = key_at(tagged, end, after + 1);
  if (key_at(tagged, end, after) != "of" || (article != "a" && article != "an"))
    return std::nullopt;
  auto unit = values::unit_at(tagged.keys_until(end), after + 2);
  if (unit) unit->words += 2;
  return unit;
}

std::optional<GluedAmount> glued_amount(const TaggedArticle& tagged, std::size_t end,
                                        std::size_t sign) {
  const std::size_t at = sign + 1;
  if (key_at(tagged, end, sign) != "$" || at >= end ||
      tagged.token(at).kind != text::TokenKind::word ||
      tagged.token(sign).span.end != tagged.token(at).span.begin)
    return std::nullopt;
  const std::string_view word = tagged.keys[at];
  const std::size_t letters = std::min(word.find_first_of("0123456789"), word.size());
  if (letters == 0 || letters == word.size()) return std::nullopt;
  const std::vector<std::string_view> code{word.substr(0, letters), "$"};
  const auto unit = values::currency_sign_at(code, 0);
  std::string digits(word.substr(letters));
  std::size_t past = at + 1;
  while (past + 1 < end && (tagged.keys[past] == "." || tagged.keys[past] == ",") &&
         tagged.token(past + 1).kind == text::TokenKind::number &&
         tagged.token(past - 1).span.end == tagged.token(past).span.begin &&
         tagged.token(past).span.end == tagged.token(past + 1).span.begin) {
    digits += std::string(tagged.keys[past]) + std::string(tagged.keys[past + 1]);
    past += 2;
  }
  const auto value = values::decimal(digits);
  if (!unit || unit->words != 2 || !value) return std::nullopt;
  GluedAmount amount{*unit, {}};
  amount.figure.low = amount.figure.high = *value;
  amount.figure.tokens = past - at;
  return amount;
}

bool is_rank(const TaggedArticle& tagged, std::size_t begin, std::size_t end, std::size_t number) {
  std::size_t label = number;
  if (label > begin && key_at(tagged, end, label - 1) == ".") --label;
  if (label < begin + 2) return false;
  const std::string_view key = tagged.keys[label - 1];
  if (key != "no" && key != "number") return false;
  const Pos before = tagged.pos(label - 2);
  const bool verb = before == Pos::finite || before == Pos::participle ||
                    before == Pos::infinitive || before == Pos::auxiliary;
  const bool free = number + 1 >= end || !is_nominal(tagged.pos(number + 1));
  return verb && free;
}

bool begins_amount(const TaggedArticle& tagged, std::size_t end, std::size_t i) {
  const std::string_view key = key_at(tagged, end, i);
  return i + 1 < end && tagged.token(i).kind == text::TokenKind::symbol && key != "%" &&
         key != "°" && tagged.token(i + 1).kind == text::TokenKind::number &&
         tagged.token(i).span.end == tagged.token(i + 1).span.begin;
}

void set_unit(NumberMention& mention, const values::Unit& unit) {
  mention.unit = std::string(unit.canonical);
  const values::Unit* whole = values::unit_named(unit.canonical);
  if (whole == nullptr || whole->factor == unit.factor) return;
  mention.low *= unit.factor / whole->factor;
  mention.high *= unit.factor / whole->factor;
}

}  // namespace synoptic::claims
