// superlative: how far above others one thing is put: "the largest timber bridge in the country" /
// "one of the largest timber bridges", "the second-oldest mill" / "the oldest mill". Reads a
// superlative with the noun behind it, its rank (the first, the second, one of several), and where
// it holds ("in Europe").
//
// Silent for other nouns, where a version has both, where the noun is used all the time, and for a
// place told by one version only.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/story_ties.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

constexpr std::uint32_t kNounReach = 4;
constexpr std::uint32_t kOftenUsed = 12;

struct Superlative {
  Place place;
  std::string word, noun;  // "largest", stem of "bridge"
  int rank = 1;            // 0: one of several
  std::string within;      // stem of the last word of where it holds; "" not told
  text::Span span;
};

int ordinal_rank(std::string_view key) {
  if (key == "second") return 2;
  if (key == "third") return 3;
  if (key == "fourth") return 4;
  return key == "fifth" ? 5 : 1;
}

// "largest", and not "forest" or "protest".
bool is_superlative(std::string_view key) {
  if (key == "most" || key.size() < 6 || key.substr(key.size() - 3) != "est") return false;
  const lexicon::WordForms forms = lexicon::look_up_word(key);
  return !lexicon::is_known_verb(forms.lemma) &&
         (forms.classes & (lexicon::kPreposition | lexicon::kDeterminer)) == 0;
}

class SuperlativeFinder {
 public:
  explicit SuperlativeFinder(const Context& context) : context_(context), ties_(context) {}

  void run(Findings& out) {
    for (const ArticleIndex version : context_.versions())
      for (std::uint32_t s = 0; s < context_.article(version).sentences.size(); ++s)
        gather({version, SentenceIndex{s}});
    std::vector<Slot> slots;
    for (const Superlative& found : found_) slots.push_back(slot_of(found));
    std::vector<SlotLink> links;
    for (std::uint32_t i = 0; i < found_.size(); ++i)
      for (std::uint32_t j = i + 1; j < found_.size(); ++j)
        if (same_thing(found_[i], found_[j])) {
          const bool apart = differ(found_[i], found_[j]);
          if (!apart || (!tells(i, j) && !tells(j, i))) links.push_back({i, j, !apart, 0.6});
        }
    for (SlotGroup& group : group_slots(slots, links)) report(group, slots, out);
  }

 private:
  void gather(Place place) {
    const auto& tokens = context_.article(place.version).tokens;
    const text::TokenRange range = context_.article(place.version).sentence(place.sentence).tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      std::string_view key = tokens[t].key;
      Superlative found{place, {}, {}, 1, {}, tokens[t].span};
      const std::size_t hyphen = key.find('-');
      if (hyphen != std::string_view::npos) {
        found.rank = ordinal_rank(key.substr(0, hyphen));
        if (found.rank > 1) key.remove_prefix(hyphen + 1);
      }
      if (!is_superlative(key)) continue;
      found.word = std::string(key);
      read_before(range, t, found);
      const std::uint32_t noun = noun_behind(range, place, t);
      if (noun != t) found.noun = tokens[noun].stem;
      found.span = text::cover(found.span, tokens[noun].span);
      read_scope(range, place, noun, found);
      if (found.noun.empty() && found.within.empty()) continue;  // "the largest", of whatever
      found_.push_back(std::move(found));
    }
  }

  void read_before(text::TokenRange range, std::uint32_t t, Superlative& found) const {
    const auto& tokens = context_.article(found.place.version).tokens;
    std::uint32_t at = t;
    if (at > range.begin && tokens[at - 1].key == "-") --at;
    if (at > range.begin && ordinal_rank(tokens[at - 1].key) > 1)
      found.rank = ordinal_rank(tokens[--at].key);
    if (at >= range.begin + 3 && tokens[at - 1].key == "the" && tokens[at - 2].key == "of" &&
        tokens[at - 3].key == "one")
      found.rank = 0, found.span = text::cover(found.span, tokens[at - 3].span);
    if (at > range.begin) found.span = text::cover(found.span, tokens[at - 1].span);
  }

  std::uint32_t noun_behind(text::TokenRange range, Place place, std::uint32_t t) const {
    const auto& tokens = context_.article(place.version).tokens;
    std::uint32_t last = t;
    for (std::uint32_t n = t + 1; n < range.end && n <= t + kNounReach; ++n) {
      if (!is_content(tokens[n]) || tokens[n].kind != text::TokenKind::word) break;
      last = n;
    }
    return last;
  }

  void read_scope(text::TokenRange range, Place place, std::uint32_t noun,
                  Superlative& found) const {
    const auto& tokens = context_.article(place.version).tokens;
    if (noun + 2 >= range.end || tokens[noun + 1].key != "in") return;
    const std::uint32_t last = noun_behind(range, place, noun + 1);
    const std::uint32_t end = last > noun + 1 ? last : noun_behind(range, place, noun + 2);
    if (end <= noun + 2 && last <= noun + 1) return;
    found.within = tokens[end].stem;
    found.span = text::cover(found.span, tokens[end].span);
  }

  bool same_thing(const Superlative& a, const Superlative& b) const {
    const bool one =
        a.noun == b.noun || ((a.noun.empty() || b.noun.empty()) && a.within == b.within);
    return a.place.version != b.place.version && a.word == b.word && one &&
           ties_.uses(a.place.version, a.noun) <= kOftenUsed &&
           ties_.uses(b.place.version, b.noun) <= kOftenUsed;
  }

  static bool differ(const Superlative& a, const Superlative& b) {
    if (a.rank != b.rank) return true;
    return !a.within.empty() && !b.within.empty() && a.within != b.within;
  }

  // The version of one has the other's words too.
  bool tells(std::uint32_t i, std::uint32_t j) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Superlative& other) {
      return other.place.version == found_[i].place.version && other.word == found_[j].word &&
             other.noun == found_[j].noun && !differ(other, found_[j]);
    });
  }

  Slot slot_of(const Superlative& found) const {
    const article::Article& article = context_.article(found.place.version);
    const text::Span span =
        phrase_around(article, article.sentence(found.place.sentence), found.span, 4);
    return {found.place.version, span, readable(article, span, 14),
            readable(article, found.span, 8)};
  }

  void report(SlotGroup& group, const std::vector<Slot>& slots, Findings& out) const {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(slots[i].cue);
    Found found = make_found(
        context_, {Kind::definition, Severity::weight, "superlative.differs", "superlative"},
        std::move(group.readings), group.strength, false);
    found.divergence.reason = reason_of("put above others to another degree", cues);
    out.push_back(std::move(found));
  }

  const Context& context_;
  StoryTies ties_;
  std::vector<Superlative> found_;
};

}  // namespace

void superlative(const Context& context, Findings& out) { SuperlativeFinder(context).run(out); }

}  // namespace synoptic::divergence
