// one_of_two: said of two here and of one of them there: "The link held for both women and men" /
// "The effect was seen in women but not in men". Reads "both X and Y" and "X and Y alike" against
// "X but not Y" and "not Y but X", for the same two nouns.
//
// Silent when the version that says "both" also has one without the other, and for nouns that
// either version uses all the time.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/story_ties.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

constexpr std::uint32_t kPhrase = 4;     // words of one of the two
constexpr std::uint32_t kOftenUsed = 8;  // a noun that the version is about

// Two nouns, as stems in order of the alphabet, and how they are joined.
struct Couple {
  Place place;
  std::string first, second;
  bool both = false;
  text::Span span;
};

class CoupleFinder {
 public:
  explicit CoupleFinder(const Context& context) : context_(context), ties_(context) {}

  void run(Findings& out) {
    for (const ArticleIndex version : context_.versions())
      for (std::uint32_t s = 0; s < context_.article(version).sentences.size(); ++s)
        gather({version, SentenceIndex{s}});
    for (std::uint32_t i = 0; i < couples_.size(); ++i)
      for (std::uint32_t j = 0; j < couples_.size(); ++j)
        if (differ(couples_[i], couples_[j])) report(couples_[i], couples_[j], out);
  }

 private:
  void gather(Place place) {
    const auto& tokens = context_.article(place.version).tokens;
    const text::TokenRange range = context_.article(place.version).sentence(place.sentence).tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const std::string& key = tokens[t].key;
      if (key == "both") add_both(place, range, t);
      if (key == "alike") add_alike(place, range, t);
      if (key == "but" && t + 1 < range.end && tokens[t + 1].key == "not")
        add(place, noun_before(range, place, t), noun_behind(range, place, t + 2), false);
    }
  }

  void add_both(Place place, text::TokenRange range, std::uint32_t both) {
    const auto& tokens = context_.article(place.version).tokens;
    for (std::uint32_t t = both + 1; t < range.end && t <= both + kPhrase + 1; ++t)
      if (tokens[t].key == "and")
        return add(place, noun_before(range, place, t), noun_behind(range, place, t + 1), true);
  }

  void add_alike(Place place, text::TokenRange range, std::uint32_t alike) {
    const auto& tokens = context_.article(place.version).tokens;
    for (std::uint32_t t = alike; t-- > range.begin && alike - t <= kPhrase;)
      if (tokens[t].key == "and")
        return add(place, noun_before(range, place, t), noun_behind(range, place, t + 1), true);
  }

  void add(Place place, std::uint32_t one, std::uint32_t other, bool both) {
    const auto& tokens = context_.article(place.version).tokens;
    if (one == kNone || other == kNone || tokens[one].stem == tokens[other].stem) return;
    const auto [low, high] = std::minmax(tokens[one].stem, tokens[other].stem);
    couples_.push_back({place, low, high, both, text::cover(tokens[one].span, tokens[other].span)});
  }

  // The last word of content right before, or the last of the phrase behind.
  std::uint32_t noun_before(text::TokenRange range, Place place, std::uint32_t at) const {
    const auto& tokens = context_.article(place.version).tokens;
    while (at > range.begin && tokens[at - 1].key == ",") --at;
    return at > range.begin && is_content(tokens[at - 1]) ? at - 1 : kNone;
  }
  std::uint32_t noun_behind(text::TokenRange range, Place place, std::uint32_t at) const {
    const auto& tokens = context_.article(place.version).tokens;
    std::uint32_t last = kNone;
    for (std::uint32_t t = at; t < range.end && t < at + kPhrase; ++t) {
      if (is_content(tokens[t]))
        last = t;
      else if (last != kNone || tokens[t].kind == text::TokenKind::punctuation)
        break;
    }
    return last;
  }

  bool differ(const Couple& both, const Couple& one) const {
    if (!both.both || one.both || both.place.version == one.place.version) return false;
    if (both.first != one.first || both.second != one.second) return false;
    if (std::max(ties_.uses(both.place.version, both.first),
                 ties_.uses(both.place.version, both.second)) > kOftenUsed)
      return false;
    return std::none_of(couples_.begin(), couples_.end(), [&](const Couple& other) {
      const bool here = other.place.version == both.place.version && !other.both;
      const bool there = other.place.version == one.place.version && other.both;
      return (here || there) && other.first == one.first && other.second == one.second;
    });
  }

  Reading reading_for(const Couple& couple) const {
    const article::Article& article = context_.article(couple.place.version);
    const text::Span span =
        clause_around(article, article.sentence(couple.place.sentence), couple.span, 6, 24);
    return reading_of(couple.place.version, span, readable(article, span, 18));
  }

  void report(const Couple& both, const Couple& one, Findings& out) const {
    Found found =
        make_found(context_, {Kind::quantifier, Severity::meaning, "both.differs", "one_of_two"},
                   {reading_for(both), reading_for(one)}, 0.65, false);
    if (ties_.in_row(both.place, one.place))
      found.divergence.row = context_.row_of(both.place.version, both.place.sentence);
    found.divergence.reason =
        reason_of("said of both in one version, of one in another", {both.first, both.second});
    out.push_back(std::move(found));
  }

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  const Context& context_;
  StoryTies ties_;
  std::vector<Couple> couples_;
};

}  // namespace

void one_of_two(const Context& context, Findings& out) { CoupleFinder(context).run(out); }

}  // namespace synoptic::divergence
