// no_such_thing: something there is in one version and is not in another: "Talks with the unions
// have started" / "There have been no talks". The noun is one that the versions seldom use; the two
// sentences share another word and stand near each other, or share two more.
//
// Silent when the version that denies it tells of it elsewhere, when the one that tells of it
// denies it anywhere, and where the telling is only possible, asked or denied in any way.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/story_ties.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

// "No doubt", "no comment".
bool is_idle(std::string_view stem) {
  return stem == "doubt" || stem == "way" || stem == "comment" || stem == "need" ||
         stem == "reason";
}

// A noun where a sentence denies or tells that it is there.
struct Thing {
  Place place;
  std::uint32_t token = 0;
  std::string stem;
};

class ThingFinder {
 public:
  explicit ThingFinder(const Context& context) : context_(context), ties_(context) {}

  void run(Findings& out) {
    for (const ArticleIndex version : context_.versions()) gather_denied(version);
    for (const Thing& denied : denied_)
      for (const ArticleIndex version : context_.versions())
        if (version != denied.place.version) look_in(version, denied, out);
  }

 private:
  void gather_denied(ArticleIndex version) {
    const claims::Claims& claims = context_.claims(version);
    const article::Article& article = context_.article(version);
    for (const claims::QuantifierMention& none : claims.quantifiers) {
      if (none.order != 0 || none.over.empty() || is_idle(none.over)) continue;
      if (article.words(none.span).find(" of") != std::string_view::npos) continue;
      const text::TokenRange sentence = article.sentence(none.sentence).tokens;
      for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
        if (article.tokens[t].stem == none.over && article.tokens[t].span.end > none.span.begin) {
          denied_.push_back({{version, none.sentence}, t, none.over});
          break;
        }
    }
  }

  bool denies(ArticleIndex version, std::string_view stem) const {
    return std::any_of(denied_.begin(), denied_.end(), [&](const Thing& thing) {
      return thing.place.version == version && thing.stem == stem;
    });
  }

  void look_in(ArticleIndex version, const Thing& denied, Findings& out) {
    const ArticleIndex denying = denied.place.version;
    if (!ties_.is_rare(denying, version, denied.stem) || ties_.uses(version, denied.stem) == 0)
      return;
    if (ties_.uses(denying, denied.stem) > 1 || denies(version, denied.stem)) return;
    const article::Article& article = context_.article(version);
    for (std::uint32_t t = 0; t < article.tokens.size(); ++t) {
      if (article.tokens[t].stem != denied.stem || !same_noun(denied, version, t)) continue;
      const Thing told{
          {version, context_.sentence_at(version, article.tokens[t].span)}, t, denied.stem};
      if (!is_told(told) || !is_tied(denied.place, told.place)) continue;
      report(denied, told, out);
      return;
    }
  }

  // "Talks" and "a talk", not "answer" and "answered", nor a verb of these letters.
  bool same_noun(const Thing& denied, ArticleIndex version, std::uint32_t t) const {
    const auto bare = [](std::string_view key) {
      return key.size() > 1 && key.back() == 's' ? key.substr(0, key.size() - 1) : key;
    };
    const text::Token& noun = context_.article(denied.place.version).tokens[denied.token];
    const text::Token& token = context_.article(version).tokens[t];
    const auto& predicates = context_.claims(version).predicates;
    return bare(noun.key) == bare(token.key) &&
           std::none_of(predicates.begin(), predicates.end(),
                        [&](const claims::Predicate& p) { return p.head == token.span; });
  }

  bool is_tied(Place a, Place b) const {
    const std::size_t shared = ties_.shared(a, b).size();
    return ties_.near(a, b) ? shared >= 2 : shared >= 3;
  }

  // A noun that takes part in something that is said to be so.
  bool is_told(const Thing& thing) const {
    const article::Article& article = context_.article(thing.place.version);
    const text::TokenRange range = article.sentence(thing.place.sentence).tokens;
    if (article.tokens[range.end - 1].key == "?") return false;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const std::string& key = article.tokens[t].key;
      const bool open = key == "if" || key == "whether" || key == "any" || key == "without" ||
                        (lexicon::look_up_word(key).classes & lexicon::kNegation) != 0;
      if (open) return false;
    }
    const auto& here = context_.in_sentence(thing.place.version, thing.place.sentence).predicates;
    const auto& predicates = context_.claims(thing.place.version).predicates;
    return !here.empty() && std::all_of(here.begin(), here.end(), [&](std::uint32_t p) {
      return !predicates[p].negated && predicates[p].certainty >= claims::Certainty::likely;
    });
  }

  Reading reading_for(const Thing& thing) const {
    const article::Article& article = context_.article(thing.place.version);
    const text::Span span = clause_around(article, article.sentence(thing.place.sentence),
                                          article.tokens[thing.token].span, 6, 24);
    return reading_of(thing.place.version, span, readable(article, span, 18));
  }

  void report(const Thing& denied, const Thing& told, Findings& out) const {
    Found found = make_found(
        context_, {Kind::negation, Severity::meaning, "negation.differs", "no_such_thing"},
        {reading_for(told), reading_for(denied)}, 0.6, false);
    const std::uint32_t row = context_.row_of(told.place.version, told.place.sentence);
    if (ties_.in_row(denied.place, told.place)) found.divergence.row = row;
    const article::Article& article = context_.article(denied.place.version);
    found.divergence.reason =
        reason_of("there in one version, denied in another",
                  {std::string(article.words(article.tokens[denied.token].span))});
    out.push_back(std::move(found));
  }

  const Context& context_;
  StoryTies ties_;
  std::vector<Thing> denied_;
};

}  // namespace

void no_such_thing(const Context& context, Findings& out) { ThingFinder(context).run(out); }

}  // namespace synoptic::divergence
