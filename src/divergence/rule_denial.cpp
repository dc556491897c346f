// denial_in_row: what one version denies, by whatever word and of whatever word, another one tells:
// "has not offered to unlock the telephone" / "agreed to unlock it". The denied clause is taken
// word by word; most of its words must have a counterpart in the other passage, and none of them in
// something that is denied there as well. A short passage is taken as one claim: when its main
// clause is denied, fewer of its words suffice, since the longer one tells it in its own words.

#include <algorithm>
#include <set>

#include "divergence/denied_clause.h"
#include "divergence/evidence.h"
#include "divergence/polarity.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Denial;

constexpr double kSynonym = 0.6;      // of a link: the same word or one that may stand for it
constexpr double kByTheWhole = 0.45;  // the short passage as a whole denies what the long one tells

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

// Words that deny, or may, and stand in no denial that was compared: words of their own, or those
// that stand for what denies here ("the refusal" / "refused to").
bool has_loose_word(const View& view, const Denial& own, SentenceIndex there) {
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
    if (compared) continue;
    const text::Span here = view.pair.counterpart(1 - view.side, token.span, kSynonym);
    if (here.empty() || own.cue.contains(here)) return true;
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
  return has_loose_word(view, own, there);
}

// What answers belongs to a verb of what did not happen: "a bill that would have introduced it".
bool unreal_there(const View& view, const Told& told, SentenceIndex there) {
  const article::Article& to = view.row.context.article(view.telling());
  const auto& predicates = view.row.context.claims(view.telling()).predicates;
  for (const std::uint32_t p : view.row.context.in_sentence(view.telling(), there).predicates)
    for (const text::Span answer : told.answers)
      if (predicates[p].head.overlaps(answer) && is_unreal(to, predicates[p])) return true;
  return false;
}

// Half of the words that both tell stand in the denying sentence once more, outside the denial:
// "may ease the pain, but were not shown to ease every pain" affirms beside what it denies.
bool affirmed_beside(const View& view, const Denial& denial, const Told& told) {
  const article::Article& from = view.row.context.article(view.denying());
  const text::TokenRange range = from.sentence(denial.sentence).tokens;
  const auto stem_at = [&](text::Span word) {
    return from.tokens[text::tokens_in(from.tokens, word).begin].stem;
  };
  const auto again = std::count_if(told.met.begin(), told.met.end(), [&](text::Span word) {
    const std::string stem = stem_at(word);
    return std::any_of(from.tokens.begin() + range.begin, from.tokens.begin() + range.end,
                       [&](const text::Token& token) {
                         return token.stem == stem && !denial.scope.contains(token.span);
                       });
  });
  return static_cast<std::size_t>(again) * 2 >= told.met.size();
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

// A name is among the words that both tell.
bool meets_name(const View& view, const Denial& denial, const Told& told) {
  const claims::Claims& claims = view.row.context.claims(view.denying());
  for (const std::uint32_t n : view.row.context.in_sentence(view.denying(), denial.sentence).names)
    for (const text::Span word : told.met)
      if (claims.names[n].span.contains(word)) return true;
  return false;
}

// The other passage is the short one, and nearly all it says besides names stands in the denied
// clause: "was on a magazine cover" / "has never appeared on the cover of a fashion magazine".
bool affirms_it(const View& view, const Denial& denial) {
  const ArticleIndex version = view.telling();
  if (words_of(view.row, version) * 3 > words_of(view.row, view.denying()) * 2) return false;
  const article::Article& article = view.row.context.article(version);
  const claims::Claims& claims = view.row.context.claims(version);
  std::uint32_t words = 0, inside = 0;
  for (const SentenceIndex s : view.row.sentences(version)) {
    const text::TokenRange range = article.sentence(s).tokens;
    const Positions& names = view.row.context.in_sentence(version, s).names;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const text::Token& token = article.tokens[t];
      const bool name = std::any_of(names.begin(), names.end(), [&](std::uint32_t n) {
        return claims.names[n].span.contains(token.span);
      });
      if (name || !is_content(token)) continue;
      ++words;
      const text::Span answer = view.pair.counterpart(1 - view.side, token.span, kSynonym);
      inside += !answer.empty() && denial.scope.contains(answer) ? 1 : 0;
    }
  }
  return inside >= 2 && inside * 4 >= words * 3;
}

// How surely both speak of the same claim; 0 for not surely enough. A short passage as a whole must
// share something of its subject, or three words.
double same_claim(const View& view, const Denial& denial, const Told& told) {
  if (const double sure = tells(view, told); sure > 0) return sure;
  const auto met = static_cast<std::uint32_t>(told.answers.size());
  if (affirms_it(view, denial)) return kByTheWhole;
  const bool subject = met > told.answers_said || met >= 3;
  if (!is_claim(view, denial) || met < 2 || !subject) return 0;
  const bool name = meets_name(view, denial, told);
  if (told.words < (name ? 3 : 5)) return 0;
  const std::uint32_t least = name ? 2 : 4;  // tenths
  return met * 10 >= told.words * least ? kByTheWhole : 0;
}

// What is denied and what answers it, over all versions of the row.
class Answers {
 public:
  explicit Answers(const RowView& row) : row_(row) {
    const Verbs verbs = verbs_of(row);
    for (const SlotLink& link : link_polarity(row, verbs))
      if (!link.same && link.strength >= kSurelyLinked)
        told_already_.insert(
            verbs.denials[is_denied(verbs, link.first) ? link.first : link.second]);
  }

  void look(const View& view) {
    for (const Denial* denial : denials_of(row_, view.denying())) {
      if (denial->open || told_already_.count(denial) > 0) continue;
      const Told told = meet(view, *denial);
      const bool most = told.answers.size() * 4 >= told.words * 3;
      if (!denial->main && !most && view.pair.common_words() < 5) continue;
      const double sure = same_claim(view, *denial, told);
      if (sure <= 0) continue;
      if (affirmed_beside(view, *denial, told)) continue;
      const SentenceIndex there = answering(view, told);
      if (denied_there(view, *denial, told, there) || unreal_there(view, told, there)) continue;
      if (is_question(row_.context.article(view.telling()), there)) continue;
      links_.push_back({denied_slot(view, *denial), told_slot(view, told, there), false, sure});
      return;
    }
  }

  void report(Findings& out) {
    join_alike();
    for (SlotGroup& group : group_slots(slots_, links_)) {
      std::vector<std::string> cues;
      for (const std::uint32_t i : group.members)
        if (denied_[i]) cues.push_back(slots_[i].cue);
      const Severity weight = group.strength > kByTheWhole ? Severity::meaning : Severity::weight;
      Found found =
          make_found(row_.context, {Kind::negation, weight, "negation.differs", "denial_in_row"},
                     std::move(group.readings), group.strength, false);
      found.divergence.row = row_.row;
      found.divergence.reason = reason_of("denied in one version, told in another", cues);
      out.push_back(std::move(found));
    }
  }

 private:
  std::uint32_t slot(ArticleIndex version, text::Span span, std::string cue, bool denied) {
    for (std::uint32_t i = 0; i < slots_.size(); ++i)
      if (slots_[i].article == version && slots_[i].span == span && denied_[i] == denied) return i;
    slots_.push_back({version, span, readable(row_.context.article(version), span, 18), cue});
    denied_.push_back(denied);
    return static_cast<std::uint32_t>(slots_.size() - 1);
  }

  std::uint32_t denied_slot(const View& view, const Denial& denial) {
    const article::Article& article = row_.context.article(view.denying());
    const text::Span core = text::cover(denial.cue, denial.focus);
    return slot(view.denying(),
                clause_around(article, article.sentence(denial.sentence), core, 4, 24),
                readable(article, core, 8), true);
  }

  std::uint32_t told_slot(const View& view, const Told& told, SentenceIndex there) {
    const article::Article& article = row_.context.article(view.telling());
    text::Span core = told.answers.front();
    for (const text::Span answer : told.answers)
      if (article.sentence(there).span.contains(answer)) core = answer;
    return slot(view.telling(), clause_around(article, article.sentence(there), core, 6, 24), {},
                false);
  }

  // Two versions that deny what a third one tells hold one reading.
  void join_alike() {
    std::vector<SlotLink> same;
    for (std::size_t a = 0; a < links_.size(); ++a)
      for (std::size_t b = a + 1; b < links_.size(); ++b) {
        const SlotLink &x = links_[a], &y = links_[b];
        if (x.second == y.second && slots_[x.first].article != slots_[y.first].article)
          same.push_back({std::min(x.first, y.first), std::max(x.first, y.first), true,
                          std::min(x.strength, y.strength)});
      }
    links_.insert(links_.end(), same.begin(), same.end());
  }

  const RowView& row_;
  std::set<const Denial*> told_already_;  // the same verb is affirmed somewhere: negation_in_row
  std::vector<Slot> slots_;
  std::vector<bool> denied_;
  std::vector<SlotLink> links_;
};

}  // namespace

void denial_in_row(const RowView& row, Findings& out) {
  Answers answers(row);
  for (const PassagePair& pair : row.pairs) {
    if (pair.common_words() < 2 && pair.common() < 1) continue;
    answers.look({row, pair, 0});
    answers.look({row, pair, 1});
  }
  answers.report(out);
}

}  // namespace synoptic::divergence
