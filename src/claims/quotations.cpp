#include "claims/quotations.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "lexicon/table.h"

namespace synoptic::claims {
namespace {

struct Pair {
  std::string_view open;
  std::string_view closers[3];
  bool single;
};
constexpr std::array<Pair, 9> kPairs{{{"“", {"”", "\"", "“"}, false},
                                      {"\"", {"\"", "”", "”"}, false},
                                      {"„", {"“", "”", "\""}, false},
                                      {"«", {"»", "»", "»"}, false},
                                      {"「", {"」", "」", "」"}, false},
                                      {"‘", {"’", "'", "’"}, true},
                                      {"'", {"'", "’", "’"}, true},
                                      {"‚", {"‘", "’", "’"}, true},
                                      {"‹", {"›", "›", "›"}, true}}};

const Pair* pair_opened_by(std::string_view mark) {
  for (const Pair& pair : kPairs)
    if (pair.open == mark) return &pair;
  return nullptr;
}

bool closes(const Pair& pair, std::string_view mark) {
  return mark == pair.closers[0] || mark == pair.closers[1] || mark == pair.closers[2];
}

const std::unordered_set<std::string_view>& elisions() {
  static const auto set = [] {
    std::unordered_set<std::string_view> out;
    for (const lexicon::Row& row : lexicon::read_table("elisions")) out.insert(row[0]);
    return out;
  }();
  return set;
}

class QuotationFinder {
 public:
  explicit QuotationFinder(const TaggedArticle& tagged)
      : t_(tagged), used_(tagged.tags.size(), false) {}

  std::vector<Quotation> run() {
    const auto& sentences = t_.article->sentences;
    for (std::size_t s = 0; s < sentences.size();) {
      std::size_t next = s + 1;
      while (next < sentences.size() && sentences[next].paragraph == sentences[s].paragraph) ++next;
      first_sentence_ = s;
      last_sentence_ = next;
      read_paragraph(sentences[s].tokens.begin, sentences[next - 1].tokens.end);
      s = next;
    }
    return std::move(found_);
  }

 private:
  std::string_view raw(std::size_t i) const { return t_.article->words(t_.token(i).span); }
  bool space_before(std::size_t i) const {
    return i == begin_ || t_.token(i - 1).span.end < t_.token(i).span.begin;
  }
  bool space_after(std::size_t i) const {
    return i + 1 >= end_ || t_.token(i).span.end < t_.token(i + 1).span.begin;
  }
  bool word_after(std::size_t i) const {
    return !space_after(i) && t_.token(i + 1).kind != text::TokenKind::punctuation;
  }

  void read_paragraph(std::size_t begin, std::size_t end) {
    begin_ = begin;
    end_ = end;
    // A closing mark is looked for at most so often, so that unpaired marks cannot cost a square.
    for (std::size_t i = begin; i < end; ++i) {
      if (used_[i] || t_.token(i).kind == text::TokenKind::word) continue;
      if (opens_doubled(i)) {
        if (const std::size_t close = closing_doubled(i); close != kNone) add(i, close, 2);
        continue;
      }
      if (closes_alone(i)) {
        add_unopened(i);
        continue;
      }
      const Pair* pair = pair_opened_by(raw(i));
      if (pair == nullptr || !can_open(i, *pair)) continue;
      std::size_t close = pair->single ? closing_single(i, *pair) : closing_double(i, *pair);
      if (close == kNone && !pair->single) close = closing_by_single(i);
      if (close != kNone)
        add(i, close);
      else if (!pair->single)
        add_open(i);
    }
  }

  // ``We lost'' and ''We lost'': two single marks for a double one, as wires once wrote it.
  bool is_doubled(std::size_t i, std::string_view mark) const {
    return i + 1 < end_ && raw(i) == mark && raw(i + 1) == mark && !space_after(i);
  }
  bool opens_doubled(std::size_t i) const {
    return (is_doubled(i, "`") || is_doubled(i, "'") || is_doubled(i, "‘")) && space_before(i) &&
           word_after(i + 1);
  }
  std::size_t closing_doubled(std::size_t open) const {
    for (std::size_t i = open + 3; i < end_; ++i) {
      if (i > open + kLongestSingle) return kNone;
      if ((is_doubled(i, "'") || is_doubled(i, "’")) && !space_before(i) && !word_after(i + 1))
        return i;
      if (raw(i) == "\"" && !space_before(i)) return i;
    }
    return kNone;
  }

  // A closing mark behind a stop that nothing opened.
  bool closes_alone(std::size_t i) const {
    if (raw(i) != "\"" && raw(i) != "”") return false;
    return i > begin_ && !space_before(i) && !word_after(i) && is_closing(i - 1) &&
           raw(i - 1) != ")" && raw(i - 1) != "]";
  }

  bool can_open(std::size_t i, const Pair& pair) const {
    if (i + 1 >= end_) return false;
    const bool after_sign =
        i > begin_ && t_.token(i - 1).kind == text::TokenKind::punctuation && !is_closing(i - 1);
    const bool free_before = space_before(i) || after_sign;
    if (!pair.single) return raw(i) == "\"" ? free_before || !space_after(i) : true;
    if (!free_before || space_after(i)) return false;
    const text::Token& next = t_.token(i + 1);
    const bool decade =
        next.kind == text::TokenKind::number && next.key.size() == 3 && next.key.back() == 's';
    return !decade && elisions().count(next.key) == 0;
  }

  bool is_closing(std::size_t i) const {
    const std::string_view mark = raw(i);
    return mark == "." || mark == "," || mark == ")" || mark == "]" || mark == "!" || mark == "?";
  }

  std::size_t closing_double(std::size_t open, const Pair& pair) const {
    std::size_t depth = 0;
    for (std::size_t i = open + 1; i < end_; ++i) {
      const std::string_view mark = raw(i);
      if (mark == pair.open && pair.open != "\"") {
        if (pair.open != "“" || !space_before(i) || space_after(i)) continue;
        ++depth;
      } else if (closes(pair, mark) && mark != "“") {
        if (mark == "\"" && space_before(i) && !space_after(i)) continue;  // this one opens
        if (depth == 0) return i;
        --depth;
      } else if (closes(pair, mark) && pair.open == "„") {
        return i;
      }
    }
    return kNone;
  }

  // `"We lost,' said Kim`: one mark has been mistyped; a stop stands before it.
  std::size_t closing_by_single(std::size_t open) const {
    const std::size_t limit = std::min(end_, open + kLongestSingle);
    for (std::size_t i = open + 3; i < limit; ++i)
      if ((raw(i) == "'" || raw(i) == "’") && !space_before(i) && !word_after(i) &&
          is_closing(i - 1))
        return i;
    return kNone;
  }

  // "the researchers' view' he said": a mark after a stop or before one is surer than one after an
  // "s".
  std::size_t closing_single(std::size_t open, const Pair& pair) const {
    std::size_t fallback = kNone;
    const std::size_t limit = std::min(end_, open + kLongestSingle);
    for (std::size_t i = open + 2; i < limit; ++i) {
      const std::string_view mark = raw(i);
      if (mark == pair.open && !space_after(i) &&
          (pair.open == "‘" || (fallback != kNone && space_before(i))))
        return fallback;  // the next one opens here
      if (!closes(pair, mark) || space_before(i) || word_after(i)) continue;
      const bool plural = t_.keys[i - 1].back() == 's' && i + 1 < end_ && space_after(i) &&
                          t_.token(i + 1).kind == text::TokenKind::word;
      if (!plural) return i;
      if (fallback == kNone) fallback = i;
    }
    return fallback;
  }

  // `marks`: tokens of which the opening mark consists.
  void add(std::size_t open, std::size_t close, std::size_t marks = 1) {
    const std::size_t past = close + (raw(close) == "\"" ? 1 : marks);
    for (std::size_t i = 0; i < marks; ++i) used_[open + i] = true;
    for (std::size_t i = close; i < past; ++i) used_[i] = true;
    last_mark_ = last_mark_ == kNone ? close : std::max(last_mark_, close);
    if (close <= open + marks) return;
    Quotation quotation;
    quotation.span = t_.span_of(open, past);
    quotation.words = t_.span_of(open + marks, close);
    finish(quotation, open + marks, close);
  }

  // Never closed: to the end of the paragraph when the next one goes on with an opening mark; to
  // the end of its sentence when it opens one or stands behind a colon or comma; else it is a typo.
  void add_open(std::size_t open) {
    used_[open] = true;
    last_mark_ = last_mark_ == kNone ? open : std::max(last_mark_, open);
    if (open + 1 >= end_) return;
    const bool goes_on = next_paragraph_opens(raw(open));
    const text::TokenRange sentence = sentence_of(open);
    const std::size_t past = goes_on ? end_ : sentence.end;
    const bool begins =
        open == sentence.begin || t_.keys[open - 1] == ":" || t_.keys[open - 1] == ",";
    if (!goes_on && (!begins || past < open + 4)) return;
    Quotation quotation;
    quotation.span = t_.span_of(open, past);
    quotation.words = t_.span_of(open + 1, past);
    finish(quotation, open + 1, past);
  }

  // Never opened: from the beginning of its sentence, unless another quotation stands there.
  void add_unopened(std::size_t close) {
    used_[close] = true;
    const std::size_t begin = sentence_of(close).begin;
    const std::size_t last_mark = std::exchange(last_mark_, close);
    if (close < begin + 4 || (last_mark != kNone && last_mark >= begin)) return;
    Quotation quotation;
    quotation.span = t_.span_of(begin, close + 1);
    quotation.words = t_.span_of(begin, close);
    finish(quotation, begin, close);
  }

  // Of growing positions: the search goes on where the last one ended.
  text::TokenRange sentence_of(std::size_t i) {
    sentence_at_ = std::max(sentence_at_, first_sentence_);
    const auto& sentences = t_.article->sentences;
    while (sentence_at_ + 1 < last_sentence_ && sentences[sentence_at_].tokens.end <= i)
      ++sentence_at_;
    return sentences[sentence_at_].tokens;
  }

  bool next_paragraph_opens(std::string_view mark) const {
    const auto& sentences = t_.article->sentences;
    if (last_sentence_ >= sentences.size()) return false;
    const text::TokenRange next = sentences[last_sentence_].tokens;
    return !next.empty() && raw(next.begin) == mark;
  }

  void finish(Quotation& quotation, std::size_t begin, std::size_t end) {
    std::size_t s = first_sentence_;
    const auto& sentences = t_.article->sentences;
    while (s + 1 < last_sentence_ && sentences[s].span.end <= quotation.span.begin) ++s;
    quotation.sentence = static_cast<SentenceIndex>(s);
    quotation.kind = is_clause(begin, end) ? QuotationKind::direct : QuotationKind::partial;
    found_.push_back(quotation);
  }

  bool is_clause(std::size_t begin, std::size_t end) const {
    const std::string_view last = t_.keys[end - 1];
    const bool stop = last == "." || last == "," || last == "!" || last == "?" || last == "...";
    bool finite = false;
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) {
      words += t_.token(i).kind == text::TokenKind::word;
      finite = finite || t_.pos(i) == Pos::finite || t_.pos(i) == Pos::auxiliary ||
               t_.pos(i) == Pos::modal;
    }
    return (finite && words >= 4) || (stop && words >= 2 && t_.token(begin).capitalised) ||
           (finite && stop);
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static constexpr std::size_t kLongestSingle = 400;
  const TaggedArticle& t_;
  std::vector<bool> used_;
  std::size_t begin_ = 0, end_ = 0, first_sentence_ = 0, last_sentence_ = 0;
  std::size_t sentence_at_ = 0;
  std::size_t last_mark_ = kNone;  // of a quotation found so far
  std::vector<Quotation> found_;
};

}  // namespace

std::vector<Quotation> find_quotations(const TaggedArticle& tagged) {
  return QuotationFinder(tagged).run();
}

void settle_kinds(const TaggedArticle&, std::vector<Quotation>& quotations) {
  for (Quotation& quotation : quotations)
    if (quotation.kind == QuotationKind::partial && !quotation.attribution)
      quotation.kind = QuotationKind::term;
}

}  // namespace synoptic::claims
