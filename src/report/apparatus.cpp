#include "report/apparatus.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/token.h"

namespace synoptic::report {
namespace {

using text::Token;

constexpr std::size_t kMostCells = 1'000'000;  // words of one text times words of another
constexpr std::size_t kLeastWords = 2;         // in what is kept apart
constexpr std::size_t kLeastShare = 3;         // a third of the longest text

struct Told {
  std::string_view words;
  std::vector<Token> tokens;
  std::vector<std::size_t> texts;
};

bool is_word(const Token& token) {
  return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
}

std::size_t words_in(const std::vector<Token>& tokens) {
  return static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), is_word));
}

// Where a token begins, with the white space before it.
std::size_t begin_of(const Told& told, std::size_t token) {
  return token == 0 ? 0 : told.tokens[token - 1].span.end;
}

std::string_view piece(const Told& told, std::size_t token) {
  const std::size_t begin = begin_of(told, token);
  return told.words.substr(begin, told.tokens[token].span.end - begin);
}

std::vector<Told> distinct(std::span<const std::string> texts) {
  std::vector<Told> all;
  for (std::size_t t = 0; t < texts.size(); ++t) {
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const Told& told) { return told.words == texts[t]; });
    if (same == all.end())
      all.push_back({texts[t], {}, {t}});
    else
      same->texts.push_back(t);
  }
  return all;
}

// For each token of the first telling its place in the other one, in one order in both, for as many
// tokens as there can be (the longest common subsequence).
using Places = std::vector<std::optional<std::size_t>>;

Places places_in(const Told& first, const Told& other) {
  const std::size_t rows = first.tokens.size(), columns = other.tokens.size(), wide = columns + 1;
  Places places(rows);
  if (rows * columns > kMostCells) return places;
  std::vector<std::uint32_t> longest((rows + 1) * wide, 0);  // of what follows
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;)
      longest[i * wide + j] =
          piece(first, i) == piece(other, j)
              ? longest[(i + 1) * wide + j + 1] + 1
              : std::max(longest[(i + 1) * wide + j], longest[i * wide + j + 1]);
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (piece(first, i) == piece(other, j))
      places[i++] = j++;
    else if (longest[(i + 1) * wide + j] >= longest[i * wide + j + 1])
      ++i;
    else
      ++j;
  }
  return places;
}

// Tokens of the first telling, [begin, end), that all have in one piece.
struct Run {
  std::size_t begin = 0, end = 0, words = 0;
};

bool goes_on(const std::vector<Places>& others, std::size_t token) {
  return std::all_of(others.begin(), others.end(), [&](const Places& places) {
    return places[token] && places[token - 1] && *places[token] == *places[token - 1] + 1;
  });
}

std::vector<Run> common_runs(const std::vector<Told>& all, const std::vector<Places>& others) {
  std::vector<Run> runs;
  std::size_t words = 0;
  for (std::size_t t = 0; t < all[0].tokens.size(); ++t) {
    const bool common = std::all_of(others.begin(), others.end(),
                                    [&](const Places& places) { return places[t].has_value(); });
    if (!common) continue;
    if (runs.empty() || runs.back().end != t || !goes_on(others, t)) runs.push_back({t, t, 0});
    runs.back().end = t + 1;
    if (is_word(all[0].tokens[t])) ++runs.back().words;
  }
  const std::size_t last = all[0].tokens.size();
  std::erase_if(runs, [&](const Run& run) {  // a full stop that all end with is no confetti
    return run.words < kLeastWords && run.begin > 0 && run.end < last;
  });
  std::size_t longest = 0;
  for (const Told& told : all) longest = std::max(longest, words_in(told.tokens));
  for (const Run& run : runs) words += run.words;
  if (words * kLeastShare < longest || words < kLeastWords) runs.clear();
  return runs;
}

class Cutter {
 public:
  Cutter(const std::vector<Told>& all, std::vector<Places> others)
      : all_(all), others_(std::move(others)), at_(all.size(), 0) {}

  std::vector<Segment> cut(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
      take([&](std::size_t d) { return begin_of(all_[d], place(d, run.begin)); });
      take([&](std::size_t d) { return all_[d].tokens[place(d, run.end - 1)].span.end; });
    }
    take([&](std::size_t d) { return all_[d].words.size(); });
    return std::move(segments_);
  }

 private:
  std::size_t place(std::size_t told, std::size_t token) const {
    return told == 0 ? token : *others_[told - 1][token];
  }

  // What each telling has up to where `end_of` says.
  template <typename EndOf>
  void take(EndOf end_of) {
    Segment segment;
    for (std::size_t d = 0; d < all_.size(); ++d) {
      const std::size_t end = end_of(d);
      add(segment, all_[d].words.substr(at_[d], end - at_[d]), all_[d].texts);
      at_[d] = end;
    }
    if (segment.variants.size() == 1 && segment.variants[0].text.empty()) return;
    for (Variant& variant : segment.variants) std::sort(variant.texts.begin(), variant.texts.end());
    segments_.push_back(std::move(segment));
  }

  static void add(Segment& segment, std::string_view words, const std::vector<std::size_t>& texts) {
    const auto same = std::find_if(segment.variants.begin(), segment.variants.end(),
                                   [&](const Variant& variant) { return variant.text == words; });
    if (same == segment.variants.end())
      segment.variants.push_back({std::string{words}, texts});
    else
      same->texts.insert(same->texts.end(), texts.begin(), texts.end());
  }

  const std::vector<Told>& all_;
  std::vector<Places> others_;
  std::vector<std::size_t> at_;
  std::vector<Segment> segments_;
};

}  // namespace

std::vector<Segment> parallel_segments(std::span<const std::string> texts) {
  std::vector<Told> all = distinct(texts);
  if (all.empty()) return {};
  std::vector<Places> others;
  std::vector<Run> runs;
  if (all.size() > 1) {
    for (Told& told : all) told.tokens = text::tokenise(told.words);
    for (std::size_t d = 1; d < all.size(); ++d) others.push_back(places_in(all[0], all[d]));
    runs = common_runs(all, others);
  }
  return Cutter{all, std::move(others)}.cut(runs);
}

}  // namespace synoptic::report
