// denial_in_row: what one version denies, by whatever word and of whatever word, another one tells:
// "has not offered to unlock the telephone" / "agreed to unlock it". The denied clause is taken
// word by word; most of its words must have a counterpart in the other passage, and none of them in
// something that is denied there as well. A short passage is taken as one claim: when its main
// clause is denied, fewer of its words suffice, since the longer one tells it in its own words.

#include <algorithm>

#include "divergence/denied_clause.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Denial;

constexpr double kSynonym = 0.6;  // of a link: the same word or one that may stand for it

// Words that may deny as well without being one of the cues: "few", "refusal", "unless".
bool is_soft(const text::Token& token) {
  static const WordList list("negation");
  return list.class_of(token.key) == "soft" ||
         list.class_of(lexicon::look_up_word(token.key).lemma) == "soft";
}

// The sentence of the other version that answers best.
SentenceIndex answering(const View& view, const Told& told) {
  SentenceIndex best = view.row.sentences(view.telling()).front();
  std::size_t most = 0;
  for (const SentenceIndex s : view.row.sentences(view.telling())) {
    const text::Span whole = view.row.context.article(view.telling()).sentence(s).span;
    const auto count = static_cast<std::size_t>(
        std::count_if(told.answers.begin(), told.answers.end(),
                      [&](text::Span answer) { return whole.contains(answer); }));
    if (count > most) most = count, best = s;
  }
  return best;
}

// How much two denials of the pair have in common.
std::uint32_t likeness(const View& view, const Denial& own, const Denial& other) {
  const std::uint32_t shared = view.side == 0 ? view.pair.shared_between(own.scope, other.scope)
                                              : view.pair.shared_between(other.scope, own.scope);
  const text::Span answer = view.pair.counterpart(view.side, own.focus, kSynonym);
  return shared + (!answer.empty() && other.focus.contains(answer) ? 3 : 0);
}

// Another denial of the denying passage goes better with this one of the other passage.
bool paired(const View& view, const Denial& own, const Denial& other) {
  const std::uint32_t least = std::max(1u, likeness(view, own, other));
  for (const Denial* mine : denials_of(view.row, view.denying()))
    if (mine != &own && likeness(view, *mine, other) > least) return true;
  return false;
}

// Words that deny, or may, and stand in no denial that was compared.
bool has_loose_word(const View& view, SentenceIndex there) {
  const article::Article& to = view.row.context.article(view.telling());
  const text::TokenRange range = to.sentence(there).tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Token& token = to.tokens[t];
    const bool denies = (lexicon::look_up_word(token.key).classes & lexicon::kNegation) != 0;
    if (!denies && !is_soft(token)) continue;
    const bool compared = [&] {
      for (const Denial* other : denials_of(view.row, view.telling()))
        if (other->cue.contains(token.span)) return true;
      return false;
    }();
    if (!compared && view.pair.counterpart(1 - view.side, token.span, kSynonym).empty())
      return true;
  }
  return false;
}

// The other passage denies too: something of this, or in the sentence that answers something that
// is not told here.
bool denied_there(const View& view, const Denial& own, const Told& told, SentenceIndex there) {
  for (const Denial* other : denials_of(view.row, view.telling())) {
    const bool touches =
        std::any_of(told.answers.begin(), told.answers.end(),
                    [&](text::Span answer) { return other->scope.contains(answer); });
    const bool beside = other->sentence == there &&
                        (told.answers.size() * 4 < told.words * 3 ||
                         view.pair.counterpart(1 - view.side, other->focus, kSynonym).empty());
    if ((touches || beside) && !paired(view, own, *other)) return true;
  }
  return has_loose_word(view, there);
}

bool is_question(const article::Article& article, SentenceIndex s) {
  const std::string_view words = article.words(article.sentence(s).span);
  return !words.empty() && words.find('?', words.size() > 3 ? words.size() - 3 : 0) != words.npos;
}

std::uint32_t words_of(const RowView& row, ArticleIndex version) {
  std::uint32_t count = 0;
  for (const SentenceIndex s : row.sentences(version)) {
    const article::Article& article = row.context.article(version);
    const text::TokenRange range = article.sentence(s).tokens;
    count += static_cast<std::uint32_t>(std::count_if(
        article.tokens.begin() + range.begin, article.tokens.begin() + range.end, is_content));
  }
  return count;
}

// The shorter passage is one claim, and this denial is what it says.
bool is_claim(const View& view, const Denial& denial) {
  return denial.main &&
         words_of(view.row, view.denying()) * 3 <= words_of(view.row, view.telling()) * 2;
}

// How surely both speak of the same claim; 0 for not surely enough.
double same_claim(const View& view, const Denial& denial, const Told& told) {
  if (const double sure = tells(view, told); sure > 0) return sure;
  const auto met = static_cast<std::uint32_t>(told.answers.size());
  if (is_claim(view, denial) && told.words >= 5 && met >= 2 && met * 10 >= told.words * 3)
    return 0.5;
  return 0;
}

bool look(const View& view, Findings& out) {
  const article::Article &from = view.row.context.article(view.denying()),
                         &to = view.row.context.article(view.telling());
  for (const Denial* denial : denials_of(view.row, view.denying())) {
    if (denial->open) continue;
    const Told told = meet(view, *denial);
    const bool most = told.answers.size() * 4 >= told.words * 3;
    if (!denial->main && !most && view.pair.common_words() < 5) continue;
    const double sure = same_claim(view, *denial, told);
    if (sure <= 0) continue;
    const SentenceIndex there = answering(view, told);
    if (denied_there(view, *denial, told, there) || is_question(to, there)) continue;
    const text::Span clause = clause_around(from, from.sentence(denial->sentence),
                                            text::cover(denial->cue, denial->focus), 4, 24);
    text::Span core = told.answers.front();
    for (const text::Span answer : told.answers)
      if (to.sentence(there).span.contains(answer)) core = answer;
    const text::Span answer = clause_around(to, to.sentence(there), core, 6, 24);
    Found found = make_found(
        view.row.context, {Kind::negation, Severity::meaning, "negation.differs", "denial_in_row"},
        {reading_of(view.denying(), clause, readable(from, clause, 18)),
         reading_of(view.telling(), answer, readable(to, answer, 18))},
        sure, false);
    found.divergence.row = view.row.row;
    found.divergence.reason =
        reason_of("denied in one version, told in another",
                  {readable(from, text::cover(denial->cue, denial->focus), 8)});
    out.push_back(std::move(found));
    return true;
  }
  return false;
}

}  // namespace

void denial_in_row(const RowView& row, Findings& out) {
  for (const PassagePair& pair : row.pairs) {
    if (pair.common_words() < 2) continue;
    if (!look({row, pair, 0}, out)) look({row, pair, 1}, out);
  }
}

}  // namespace synoptic::divergence
