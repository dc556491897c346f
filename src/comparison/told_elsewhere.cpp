#include "comparison/told_elsewhere.h"

#include <algorithm>

#include "divergence/agreement.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using article::SentenceIndex;
using divergence::Context;
using divergence::Evidence;

constexpr std::size_t kSharedWords = 2;
constexpr double kTelling = 20;  // figures from here on rarely meet by chance

using Words = std::vector<std::string_view>;

// Stems of the words of content in the sentence, without those inside `claim`.
Words stems_around(const article::Article& article, SentenceIndex sentence, text::Span claim) {
  Words stems;
  if (article::at(sentence) >= article.sentences.size()) return stems;
  const text::TokenRange range = article.sentence(sentence).tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Token& token = article.tokens[t];
    if (token.kind == text::TokenKind::word && divergence::is_content(token) &&
        !claim.overlaps(token.span))
      stems.push_back(token.stem);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

class Search {
 public:
  Search(const Context& context, const AgreedClaim& claim, ArticleIndex version)
      : context_(context), claim_(claim), version_(version), first_(claim.places.front()) {}

  std::optional<Evidence> run() {
    switch (claim_.kind) {
      case AgreedKind::figure:
        return figure();
      case AgreedKind::date:
        return date();
      case AgreedKind::name:
        return name();
      case AgreedKind::quotation:
        break;
    }
    return quotation();
  }

 private:
  // The mention of the list that the first place covers.
  template <typename Mention>
  const Mention* first_of(const std::vector<Mention>& mentions) const {
    for (const Mention& mention : mentions)
      if (first_.span.contains(mention.span)) return &mention;
    return nullptr;
  }
  bool same_matter(SentenceIndex sentence, text::Span told) {
    if (around_.empty())  // most searches end before this is asked
      for (const Evidence& place : claim_.places)
        around_.push_back(stems_around(context_.article(place.article),
                                       context_.sentence_at(place.article, place.span),
                                       place.span));
    const Words here = stems_around(context_.article(version_), sentence, told);
    return std::any_of(around_.begin(), around_.end(), [&](const Words& there) {
      Words both;
      std::set_intersection(here.begin(), here.end(), there.begin(), there.end(),
                            std::back_inserter(both));
      return both.size() >= kSharedWords;
    });
  }
  Evidence place(text::Span span) const { return {version_, span, std::nullopt}; }

  std::optional<Evidence> figure() {
    const auto* number = first_of(context_.claims(first_.article).numbers);
    if (!number) return std::nullopt;
    for (const std::uint32_t like : context_.figures(version_).like(*number)) {
      const claims::NumberMention& other = context_.claims(version_).numbers[like];
      if (other.ordinal || !divergence::comparable_units(number->unit, other.unit) ||
          !divergence::figures_agree(*number, other))
        continue;
      const bool telling = !number->unit.empty() || number->low >= kTelling;
      const bool noun = !number->counts.empty() && number->counts == other.counts;
      if ((telling && noun) || same_matter(other.sentence, other.span)) return place(other.span);
    }
    return std::nullopt;
  }
  std::optional<Evidence> date() {
    const auto* date = first_of(context_.claims(first_.article).dates);
    if (!date) return std::nullopt;
    for (const claims::DateMention& other : context_.claims(version_).dates)
      if (other.interval == date->interval && other.side == date->side &&
          same_matter(other.sentence, other.phrase))
        return place(other.phrase);
    return std::nullopt;
  }
  std::optional<Evidence> name() {
    const claims::Claims& ours = context_.claims(first_.article);
    const claims::Claims& theirs = context_.claims(version_);
    const auto* name = first_of(ours.names);
    if (!name || name->entity >= ours.entities.size() ||
        !context_.knows(version_, first_.article, name->entity))
      return std::nullopt;
    for (const claims::NameMention& other : theirs.names)
      if (other.entity < theirs.entities.size() &&
          divergence::same_entity(ours.entities[name->entity], theirs.entities[other.entity]) &&
          same_matter(other.sentence, other.span))
        return place(other.span);
    return std::nullopt;
  }
  std::optional<Evidence> quotation() const {
    const auto words = [](const article::Article& article, text::TokenRange range, Words& keys) {
      std::vector<text::Span> spans;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        if (article.tokens[t].kind == text::TokenKind::punctuation) continue;
        keys.push_back(article.tokens[t].key);
        spans.push_back(article.tokens[t].span);
      }
      return spans;
    };
    const article::Article &ours = context_.article(first_.article),
                           &theirs = context_.article(version_);
    Words said, all;
    words(ours, text::tokens_in(ours.tokens, first_.span), said);
    const auto spans = words(theirs, {0, static_cast<std::uint32_t>(theirs.tokens.size())}, all);
    const auto found = std::search(all.begin(), all.end(), said.begin(), said.end());
    if (said.empty() || found == all.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(found - all.begin());
    return place(text::cover(spans[at], spans[at + said.size() - 1]));
  }

  const Context& context_;
  const AgreedClaim& claim_;
  ArticleIndex version_;
  Evidence first_;
  std::vector<Words> around_;  // by place
};

}  // namespace

std::optional<Evidence> told_elsewhere(const Context& context, const AgreedClaim& claim,
                                       ArticleIndex version) {
  return Search(context, claim, version).run();
}

}  // namespace synoptic::comparison
