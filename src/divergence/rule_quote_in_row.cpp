// quote_in_row: what a quotation becomes in an aligned passage that does not carry it as a
// quotation of its own: words in marks here that stand there without marks or inside a longer
// quotation, with a word exchanged, dropped or put in; and short quotations of which one word is
// another ("an armed uprising" / "a peaceful uprising"). Silent where only persons and tenses
// change, as reported speech changes them, and where the words are not nearly the same.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/quotation_words.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::Quotation;
using claims::QuotationKind;

constexpr std::size_t kShort = 4;          // words of a quotation that is compared as a whole
constexpr std::size_t kMostOther = 2;      // content words that may differ on a side
constexpr std::size_t kMostLoose = 3;      // words of any kind that may differ without marks
constexpr double kNearlyAll = 0.75;        // of the quotation's words must stand in the run
constexpr std::size_t kLeastUnquoted = 6;  // a shorter run without marks is chance

struct Quoted {
  const Quotation* quotation = nullptr;
  std::vector<SpokenWord> words;
};

// "Summer Glow" in marks is the name of a thing; nobody says it.
bool is_name(const article::Article& article, text::Span words) {
  const text::TokenRange range = text::tokens_in(article.tokens, words);
  int content = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (!is_content(article.tokens[t])) continue;
    if (!article.tokens[t].capitalised) return false;
    ++content;
  }
  return content >= 2;
}

std::vector<Quoted> quoted_in(const RowView& row, ArticleIndex version) {
  std::vector<Quoted> all;
  for (const SentenceIndex s : row.sentences(version))
    for (const std::uint32_t q : row.context.in_sentence(version, s).quotations) {
      const Quotation& quotation = row.context.claims(version).quotations[q];
      if (is_name(row.context.article(version), quotation.words)) continue;
      all.push_back({&quotation, spoken_words(row.context.article(version), quotation.words)});
    }
  return all;
}

std::vector<SpokenWord> words_of_row(const RowView& row, ArticleIndex version) {
  std::vector<SpokenWord> words;
  for (const SentenceIndex s : row.sentences(version)) {
    const article::Article& article = row.context.article(version);
    const auto more = spoken_words(article, article.sentence(s).span);
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

std::size_t content_in(const std::vector<SpokenWord>& words) {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const SpokenWord& w) { return w.content; }));
}

std::size_t weighty_in(const std::vector<SpokenWord>& words) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [](const SpokenWord& w) { return !is_light_word(w, true); }));
}

// The other version has it as a quotation of its own: the rule `quotations` compares them.
bool is_carried(const Quoted& quoted, const std::vector<Quoted>& others) {
  return std::any_of(others.begin(), others.end(), [&](const Quoted& other) {
    if (quoted.words.size() < 3 || other.words.size() < 3) return false;
    if (std::max(quoted.words.size(), other.words.size()) >
        2 * std::min(quoted.words.size(), other.words.size()))
      return false;
    return find_run(other.words, quoted.words).matched * 2 >= quoted.words.size();
  });
}

struct Place {
  ArticleIndex version{};
  text::Span span;   // the evidence
  text::Span words;  // the same without quotation marks
};

void report(const RowView& row, Shape shape, const Place& a, const Place& b, const Run& run,
            Findings& out) {
  const article::Article &first = row.context.article(a.version),
                         &second = row.context.article(b.version);
  std::vector<Reading> readings{reading_of(a.version, a.span, readable(first, a.words, 22)),
                                reading_of(b.version, b.span, readable(second, b.words, 22))};
  if (b.version < a.version) std::swap(readings[0], readings[1]);
  Found found = make_found(row.context, shape, std::move(readings), 0.7, false);
  found.divergence.row = row.row;
  std::vector<std::string> cues;
  for (const auto* side : {&run.only_part, &run.only_whole})
    for (const SpokenWord& word : *side) cues.push_back(word.key);
  found.divergence.reason =
      reason_of(cues.empty() ? "quoted in one version, without marks in another"
                             : "quoted words that another version has otherwise",
                cues);
  out.push_back(std::move(found));
}

bool in_marks(const std::vector<Quoted>& quoted, text::Span span) {
  return std::any_of(quoted.begin(), quoted.end(),
                     [&](const Quoted& q) { return q.quotation->span.contains(span); });
}

// A longer quotation against the words of the other passage, in marks or not.
void look_for_run(const RowView& row, const Quoted& quoted, ArticleIndex quoting,
                  const std::vector<SpokenWord>& passage, const std::vector<Quoted>& others,
                  ArticleIndex telling, Findings& out) {
  const std::size_t size = quoted.words.size();
  Run run = find_run(passage, quoted.words);
  if (static_cast<double>(run.matched) < kNearlyAll * static_cast<double>(size) ||
      run.end - run.begin > size + 3)
    return;
  const text::Span span = text::cover(passage[run.begin].span, passage[run.end - 1].span);
  const Place a{quoting, quoted.quotation->span, quoted.quotation->words}, b{telling, span, span};
  const bool marked = in_marks(others, span);
  // A longer quotation has words in place of what is cut; reported speech is free to begin its way.
  if (marked) run.only_part.insert(run.only_part.end(), run.cut.begin(), run.cut.end());
  const std::size_t mine = weighty_in(run.only_part), theirs = weighty_in(run.only_whole);
  if (mine == 0 && theirs == 0) {
    if (size >= kLeastUnquoted && !marked)
      report(row, {Kind::quote, Severity::wording, "quote.unquoted", "quote_in_row"}, a, b, {},
             out);
    return;
  }
  const std::size_t most = marked ? kMostOther : 1;
  if (mine > most || theirs > most || run.matched < 4) return;
  if (!marked && std::max(run.only_part.size(), run.only_whole.size()) > kMostLoose) return;
  report(row, {Kind::quote, Severity::weight, "quote.reworded", "quote_in_row"}, a, b, run, out);
}

// Two short quotations in one place that share a word and differ in one.
void compare_short(const RowView& row, const PassagePair& pair, const Quoted& a, const Quoted& b,
                   Findings& out) {
  if (a.words.size() > kShort || b.words.size() > kShort || a.words.size() < 2) return;
  if (a.words.size() != b.words.size()) return;
  const Run run = find_run(b.words, a.words);
  if (run.matched + 1 != a.words.size() || content_in(a.words) < 2) return;
  std::vector<SpokenWord> mine, theirs;
  for (std::size_t i = 0; i < a.words.size(); ++i)
    if (a.words[i].key != b.words[i].key) {
      mine.push_back(a.words[i]);
      theirs.push_back(b.words[i]);
    }
  if (mine.size() != 1 || !mine[0].content || !theirs[0].content || mine[0].stem == theirs[0].stem)
    return;
  if (!pair.same_gap(a.quotation->span, b.quotation->span) &&
      pair.shared_near(a.quotation->words, b.quotation->words, 5) < 2)
    return;
  report(row, {Kind::quote, Severity::weight, "quote.reworded", "quote_in_row"},
         {pair.first(), a.quotation->span, a.quotation->words},
         {pair.second(), b.quotation->span, b.quotation->words},
         {0, 0, run.matched, mine, theirs, {}}, out);
}

}  // namespace

void quote_in_row(const RowView& row, Findings& out) {
  for (const PassagePair& pair : row.pairs) {
    const std::vector<Quoted> first = quoted_in(row, pair.first()),
                              second = quoted_in(row, pair.second());
    if (first.empty() && second.empty()) continue;
    for (const Quoted& a : first)
      for (const Quoted& b : second) compare_short(row, pair, a, b, out);
    for (const bool forward : {true, false}) {
      const auto& mine = forward ? first : second;
      const auto& theirs = forward ? second : first;
      const ArticleIndex quoting = forward ? pair.first() : pair.second();
      const ArticleIndex telling = forward ? pair.second() : pair.first();
      if (mine.empty()) continue;
      const std::vector<SpokenWord> passage = words_of_row(row, telling);
      for (const Quoted& quoted : mine)
        if (quoted.quotation->kind != QuotationKind::term && quoted.words.size() >= kShort &&
            content_in(quoted.words) >= 2 && !is_carried(quoted, theirs))
          look_for_run(row, quoted, quoting, passage, theirs, telling, out);
    }
  }
}

}  // namespace synoptic::divergence
