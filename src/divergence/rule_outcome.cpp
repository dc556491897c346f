// outcome: how a matter ended, one way here and the other way there: "was arrested" / "remains at
// liberty", "found guilty of forgery" / "cleared him of forgery". Sides come from outcomes.tsv;
// outcomes.h reads them. Needs no row: two sentences belong together by the one they speak of, or
// by a noun that the versions seldom use.
//
// Silent when a version tells the other side too, of the same one or matter (both happened, or it
// reports a dispute), and when both sides stand inside quotations.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/outcomes.h"
#include "divergence/rules.h"
#include "divergence/story_ties.h"
#include "lexicon/synonyms.h"

namespace synoptic::divergence {
namespace {

std::vector<std::string> common(const std::vector<std::string>& a,
                                const std::vector<std::string>& b) {
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared;
}

// Words of one class of synonyms that are not the same word: "ship", "vessel".
std::size_t shared_synonyms(const Outcome& a, const Outcome& b) {
  std::size_t shared = 0;
  for (const std::string& x : a.matter) {
    const std::uint32_t synonyms = lexicon::synonym_class(x);
    shared += synonyms != 0 && std::any_of(b.matter.begin(), b.matter.end(),
                                           [&](const auto& y) {
                                             return y != x && lexicon::synonym_class(y) == synonyms;
                                           })
                  ? 1
                  : 0;
  }
  return shared;
}

class OutcomeFinder {
 public:
  explicit OutcomeFinder(const Context& context) : context_(context), ties_(context) {
    for (const ArticleIndex version : context.versions())
      for (Outcome& outcome : outcomes_of(context, version)) all_.push_back(std::move(outcome));
  }

  void run(Findings& out) {
    disputed_.assign(all_.size(), false);
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
      if (all_[i].set >= by_set_.size()) by_set_.resize(all_[i].set + 1);
      by_set_[all_[i].set].push_back(i);
    }
    std::vector<SlotLink> links;
    for (const std::vector<std::uint32_t>& set : by_set_)
      for (std::size_t i = 0; i < set.size(); ++i)
        for (std::size_t j = i + 1; j < set.size(); ++j) link(set[i], set[j], links);
    std::erase_if(links, [&](const SlotLink& link) {
      return disputed_[link.first] || disputed_[link.second];
    });
    std::vector<Slot> slots;
    for (const Outcome& outcome : all_) slots.push_back(slot_of(outcome));
    for (SlotGroup& group : group_slots(slots, links)) report(group, slots, out);
  }

 private:
  void link(std::uint32_t i, std::uint32_t j, std::vector<SlotLink>& links) {
    const Outcome &a = all_[i], &b = all_[j];
    if (a.version == b.version || (a.quoted && b.quoted)) return;
    if (a.denied && b.denied) return;
    const double strength = tie(a, b);
    if (strength <= 0) return;
    if (!opposed(a, b)) {
      if (a.denied == b.denied) links.push_back({i, j, true, strength});
      return;
    }
    if (!takes_back(a, b) && !takes_back(b, a)) links.push_back({i, j, false, strength});
  }

  static bool opposed(const Outcome& a, const Outcome& b) {
    if (a.denied || b.denied) return a.denied != b.denied && a.side == b.side;
    return a.side != b.side;
  }

  // The version of `a` tells what `b` says too. What somebody else says there is a dispute: the
  // other version tells one side of it.
  bool takes_back(const Outcome& a, const Outcome& b) {
    bool back = false;
    for (const std::uint32_t k : by_set_[b.set]) {
      const Outcome& other = all_[k];
      if (other.version != a.version || !opposed(a, other)) continue;
      if (tie(other, b) <= 0 && other.sentence != a.sentence) continue;
      const bool dispute = !a.source.empty() && !other.source.empty() && a.source != other.source;
      if (dispute)
        disputed_[k] = true;
      else
        back = true;
    }
    return back;
  }

  // How surely both speak of the same; 0: they do not.
  double tie(const Outcome& a, const Outcome& b) const {
    const bool same = may_be_same(context_, a.version, a.whom, b.version, b.whom);
    const std::vector<std::string> shared = common(a.matter, b.matter);
    const bool rare = std::any_of(shared.begin(), shared.end(), [&](const std::string& stem) {
      return ties_.is_rare(a.version, b.version, stem);
    });
    const bool near = ties_.near({a.version, a.sentence}, {b.version, b.sentence});
    const std::size_t words = shared.size() + shared_synonyms(a, b);
    const bool tied = near || words >= 2 || !common(a.doer, b.doer).empty();
    const bool matter = (rare && tied) || (near && words >= 2);
    const double base = near ? 0.7 : 0.55;
    switch (outcome_set(a.set).tie) {
      case Tie::whom:
        return same ? base : 0;
      case Tie::matter:
        return matter || (same && head_is_rare(a, b)) ? base : 0;
      case Tie::either:
        return same || matter ? base : 0;
      case Tie::both:
        return same && others(a, b, shared) ? base : 0;
    }
    return 0;
  }

  bool head_is_rare(const Outcome& a, const Outcome& b) const {
    return a.whom.head == b.whom.head && ties_.is_rare(a.version, b.version, a.whom.head);
  }

  // Something is shared beside the words that name the one.
  bool others(const Outcome& a, const Outcome& b, const std::vector<std::string>& shared) const {
    return std::any_of(shared.begin(), shared.end(),
                       [&](const std::string& stem) { return !names(a, stem) && !names(b, stem); });
  }
  bool names(const Outcome& a, const std::string& stem) const {
    const auto& tokens = context_.article(a.version).tokens;
    for (std::uint32_t t = a.whom.words.begin; t < a.whom.words.end; ++t)
      if (tokens[t].stem == stem) return true;
    return false;
  }

  Slot slot_of(const Outcome& outcome) const {
    const article::Article& article = context_.article(outcome.version);
    const article::Sentence& sentence = article.sentence(outcome.sentence);
    const text::Span span = clause_around(article, sentence, outcome.span, 6, 24);
    return {outcome.version, span, readable(article, span, 18),
            std::string(article.words(outcome.span))};
  }

  void report(SlotGroup& group, const std::vector<Slot>& slots, Findings& out) const {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(slots[i].cue);
    const Outcome& first = all_[group.members.front()];
    Found found =
        make_found(context_, {Kind::event, Severity::meaning, "outcome.differs", "outcome"},
                   std::move(group.readings), group.strength, false);
    const Outcome& last = all_[group.members.back()];
    if (ties_.in_row({first.version, first.sentence}, {last.version, last.sentence}))
      found.divergence.row = context_.row_of(first.version, first.sentence);
    found.divergence.reason = reason_of("two ways for it to end", cues);
    out.push_back(std::move(found));
  }

  const Context& context_;
  StoryTies ties_;
  std::vector<Outcome> all_;
  std::vector<std::vector<std::uint32_t>> by_set_;
  std::vector<bool> disputed_;  // by place in all_
};

}  // namespace

void outcome(const Context& context, Findings& out) { OutcomeFinder(context).run(out); }

}  // namespace synoptic::divergence
