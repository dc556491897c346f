// definition_at_anchor: what a term is said to be, version by version. Only where two versions
// define it themselves and their definitions share few words.

#include <algorithm>
#include <map>
#include <set>

#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using align::Anchor;
using claims::Definition;

std::set<std::string> stems_of(const article::Article& article, text::Span span) {
  std::set<std::string> stems;
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t])) stems.insert(article.tokens[t].stem);
  return stems;
}

// Share of the shorter definition's words that the other has.
double likeness(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::size_t both = 0;
  for (const std::string& stem : a) both += b.count(stem);
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 1 : static_cast<double>(both) / static_cast<double>(shorter);
}

constexpr double kSameMeaning = 0.5;

}  // namespace

void definition_at_anchor(const Context& context, Findings& out) {
  for (const Anchor& anchor : context.story().anchors) {
    std::map<ArticleIndex, const Definition*> defined;
    for (const align::AnchorMention& mention : anchor.mentions)
      for (const std::uint32_t d :
           context.in_sentence(mention.article, mention.sentence).definitions) {
        const Definition& definition = context.claims(mention.article).definitions[d];
        if (!definition.identity && definition.term.overlaps(mention.span))
          defined.emplace(mention.article, &definition);
      }
    if (defined.size() < 2) continue;
    std::vector<Reading> readings;
    std::vector<std::set<std::string>> meanings;
    for (const auto& [version, definition] : defined) {
      const article::Article& article = context.article(version);
      const std::set<std::string> stems = stems_of(article, definition->meaning);
      const auto alike = std::find_if(meanings.begin(), meanings.end(), [&](const auto& other) {
        return likeness(stems, other) >= kSameMeaning;
      });
      Reading reading =
          reading_of(version, definition->meaning, readable(article, definition->meaning, 20));
      if (alike != meanings.end()) {
        Reading& same = readings[static_cast<std::size_t>(alike - meanings.begin())];
        same.articles.push_back(version);
        same.evidence.push_back(reading.evidence.front());
        continue;
      }
      meanings.push_back(stems);
      readings.push_back(std::move(reading));
    }
    if (readings.size() < 2) continue;
    Found found = make_found(
        context,
        {Kind::definition, Severity::meaning, "definition.differs", "definition_at_anchor"},
        std::move(readings), 0.75, false);
    argue(found, "what", anchor.name);
    found.divergence.reason = reason_of("defined in different words", {anchor.name});
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
