// left_open: what one version leaves open another one tells: "did not say whether there would be a
// final dividend" / "will propose a final dividend". Left open is what stands behind "whether" or
// "if" after a verb that is denied or a word of not knowing, and behind "too early to". Told is a
// future or a denied verb, in a sentence of the same row or of kin, on the same noun, which the
// versions seldom use.
//
// Silent when the version that leaves it open tells it elsewhere.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/story_ties.h"

namespace synoptic::divergence {
namespace {

struct OpenMatter {
  Place place;
  text::Span cue;
  std::vector<std::string> nouns;  // stems behind the cue
};

bool is_unknowing(std::string_view key) {
  return key == "unclear" || key == "unknown" || key == "undecided" || key == "uncertain" ||
         key == "unsure";
}

class OpenFinder {
 public:
  explicit OpenFinder(const Context& context) : context_(context), ties_(context) {}

  void run(Findings& out) {
    for (const ArticleIndex version : context_.versions())
      for (std::uint32_t s = 0; s < context_.article(version).sentences.size(); ++s)
        gather({version, SentenceIndex{s}});
    for (const OpenMatter& open : open_) {
      slots_.push_back(slot_of(open.place, open.cue));
      const auto self = static_cast<std::uint32_t>(slots_.size() - 1);
      for (const ArticleIndex version : context_.versions())
        if (version != open.place.version) look_in(version, open, self);
    }
    for (SlotGroup& group : group_slots(slots_, links_)) report(group, out);
  }

 private:
  void gather(Place place) {
    const article::Article& article = context_.article(place.version);
    const text::TokenRange range = article.sentence(place.sentence).tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const std::string& key = article.tokens[t].key;
      const bool early = key == "early" && t > range.begin && article.tokens[t - 1].key == "too";
      const bool asks = (key == "whether" || key == "if") && is_unsaid(place, t);
      if (!early && !asks) continue;
      OpenMatter open{place, article.tokens[t].span, {}};
      for (std::uint32_t n = t + 1; n < range.end && n < t + 14; ++n)
        if (is_content(article.tokens[n])) open.nouns.push_back(article.tokens[n].stem);
      if (!open.nouns.empty()) open_.push_back(std::move(open));
      return;
    }
  }

  // "did not say", "has yet to decide", "it is unclear".
  bool is_unsaid(Place place, std::uint32_t token) const {
    constexpr std::uint32_t kReach = 6;
    const article::Article& article = context_.article(place.version);
    const std::uint32_t first = article.sentence(place.sentence).tokens.begin;
    const bool opens = token == first;  // "Whether it will, nobody knows"
    const std::uint32_t from = token > first + kReach ? token - kReach : first;
    const std::uint32_t to = opens ? article.sentence(place.sentence).tokens.end - 1 : token;
    for (std::uint32_t t = from; t < to; ++t)
      if (is_unknowing(article.tokens[t].key)) return true;
    const auto& predicates = context_.claims(place.version).predicates;
    const auto& here = context_.in_sentence(place.version, place.sentence).predicates;
    return std::any_of(here.begin(), here.end(), [&](std::uint32_t p) {
      return predicates[p].negated && predicates[p].span.begin >= article.tokens[from].span.begin &&
             predicates[p].span.end <= article.tokens[to].span.begin;
    });
  }

  bool leaves_open(Place place) const {
    return std::any_of(open_.begin(), open_.end(), [&](const OpenMatter& open) {
      return open.place.version == place.version && open.place.sentence == place.sentence;
    });
  }

  void look_in(ArticleIndex version, const OpenMatter& open, std::uint32_t self) {
    for (std::uint32_t s = 0; s < context_.article(version).sentences.size(); ++s) {
      const Place place{version, SentenceIndex{s}};
      if (!ties_.near(open.place, place) || leaves_open(place)) continue;
      const claims::Predicate* verb = telling_verb(place, open);
      if (verb == nullptr || told_at_home(open)) continue;
      slots_.push_back(slot_of(place, verb->span));
      const auto told = static_cast<std::uint32_t>(slots_.size() - 1);
      links_.push_back({self, told, false, 0.6});
      if (told > self + 1) links_.push_back({told - 1, told, true, 0.6});
      return;
    }
  }

  // A rare noun of the open matter stands in the reach of a future or denied verb.
  const claims::Predicate* telling_verb(Place place, const OpenMatter& open) const {
    constexpr std::uint32_t kReach = 12;
    const article::Article& article = context_.article(place.version);
    const auto& predicates = context_.claims(place.version).predicates;
    for (const std::uint32_t p : context_.in_sentence(place.version, place.sentence).predicates) {
      const claims::Predicate& verb = predicates[p];
      if (verb.certainty < claims::Certainty::likely) continue;
      if (!verb.future && !verb.negated && !has_most(place, open)) continue;
      const text::TokenRange group = text::tokens_in(article.tokens, verb.span);
      const text::TokenRange range = article.sentence(place.sentence).tokens;
      const std::uint32_t end = std::min(range.end, group.end + kReach);
      for (std::uint32_t t = std::max(range.begin, group.begin > 6 ? group.begin - 6 : 0); t < end;
           ++t)
        if (is_content(article.tokens[t]) &&
            std::find(open.nouns.begin(), open.nouns.end(), article.tokens[t].stem) !=
                open.nouns.end() &&
            !verb.span.contains(article.tokens[t].span) &&
            ties_.is_rare(open.place.version, place.version, article.tokens[t].stem))
          return &verb;
    }
    return nullptr;
  }

  // The sentence has most of the nouns of what is open.
  bool has_most(Place place, const OpenMatter& open) const {
    const article::Article& article = context_.article(place.version);
    const text::TokenRange range = article.sentence(place.sentence).tokens;
    const auto has = [&](const std::string& noun) {
      return std::any_of(article.tokens.begin() + range.begin, article.tokens.begin() + range.end,
                         [&](const text::Token& token) { return token.stem == noun; });
    };
    const auto met = std::count_if(open.nouns.begin(), open.nouns.end(), has);
    return met >= 2 && static_cast<std::size_t>(met) * 2 > open.nouns.size();
  }

  bool told_at_home(const OpenMatter& open) const {
    const auto& sentences = context_.article(open.place.version).sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      const Place place{open.place.version, SentenceIndex{s}};
      if (!leaves_open(place) && telling_verb(place, open) != nullptr) return true;
    }
    return false;
  }

  Slot slot_of(Place place, text::Span core) const {
    const article::Article& article = context_.article(place.version);
    const text::Span span = clause_around(article, article.sentence(place.sentence), core, 6, 24);
    return {place.version, span, readable(article, span, 18), readable(article, core, 6)};
  }

  void report(SlotGroup& group, Findings& out) const {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(slots_[i].cue);
    Found found =
        make_found(context_, {Kind::modality, Severity::weight, "open.differs", "left_open"},
                   std::move(group.readings), group.strength, false);
    found.divergence.reason = reason_of("left open in one version, told in another", cues);
    out.push_back(std::move(found));
  }

  const Context& context_;
  StoryTies ties_;
  std::vector<OpenMatter> open_;
  std::vector<Slot> slots_;
  std::vector<SlotLink> links_;
};

}  // namespace

void left_open(const Context& context, Findings& out) { OpenFinder(context).run(out); }

}  // namespace synoptic::divergence
