#include "divergence/figure_owner.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "divergence/agreement.h"
#include "values/unit.h"

namespace synoptic::divergence {
namespace {

constexpr std::uint32_t kOwnerReach = 7;   // tokens between a name and its figure
constexpr std::uint32_t kPeriodReach = 4;  // between a figure and "a day"

std::string_view key_at(const FigureAt& f, std::uint32_t t) {
  const auto& tokens = f.context.article(f.version).tokens;
  return t < tokens.size() ? std::string_view(tokens[t].key) : std::string_view();
}

text::TokenRange tokens_of(const FigureAt& f, text::Span span) {
  return text::tokens_in(f.context.article(f.version).tokens, span);
}

bool reported_between(const FigureAt& f, text::Span gap) {
  const auto& all = f.context.claims(f.version).attributions;
  const auto& here = f.context.in_sentence(f.version, f.mention.sentence).attributions;
  return std::any_of(here.begin(), here.end(),
                     [&](std::uint32_t a) { return all[a].cue.overlaps(gap); });
}

// The last name before the figure in its clause, when it names who has or did it.
const claims::Entity* owner(const FigureAt& f) {
  const claims::Claims& claims = f.context.claims(f.version);
  const claims::NameMention* nearest = nullptr;
  for (const std::uint32_t n : f.context.in_sentence(f.version, f.mention.sentence).names)
    if (claims.names[n].span.end <= f.mention.span.begin) nearest = &claims.names[n];
  if (nearest == nullptr || nearest->entity >= claims.entities.size()) return nullptr;
  const claims::Entity& entity = claims.entities[nearest->entity];
  if (entity.kind == claims::NameKind::place || entity.kind == claims::NameKind::demonym)
    return nullptr;
  const std::uint32_t from = tokens_of(f, nearest->span).end;
  const std::uint32_t to = tokens_of(f, f.mention.span).begin;
  if (to < from || to - from > kOwnerReach) return nullptr;
  const auto& tokens = f.context.article(f.version).tokens;
  for (std::uint32_t t = from; t < to; ++t)
    if (tokens[t].kind == text::TokenKind::punctuation || tokens[t].key == "that") return nullptr;
  const text::Span gap{nearest->span.end, f.mention.span.begin};
  return reported_between(f, gap) ? nullptr : &entity;
}

// "a day", "per month", "each year": the unit of time the figure falls due in.
std::string_view period(const FigureAt& f) {
  const auto& tokens = f.context.article(f.version).tokens;
  const text::TokenRange sentence =
      f.context.article(f.version).sentence(f.mention.sentence).tokens;
  const std::uint32_t from = tokens_of(f, f.mention.span).end;
  for (std::uint32_t t = from; t + 1 < sentence.end && t < from + kPeriodReach; ++t) {
    if (tokens[t].kind == text::TokenKind::punctuation) break;
    const std::string_view key = tokens[t].key;
    if (key != "a" && key != "an" && key != "per" && key != "each" && key != "every") continue;
    const std::vector<std::string_view> word{tokens[t + 1].key};
    const auto unit = values::unit_at(word, 0);
    if (unit && unit->unit.dimension == "time") return unit->unit.canonical;
  }
  return {};
}

// "two of them", "three of whom".
bool is_part(const FigureAt& f) {
  const std::uint32_t at = tokens_of(f, f.mention.span).end;
  if (key_at(f, at) != "of") return false;
  const std::string_view whole = key_at(f, at + 1);
  return whole == "them" || whole == "whom" || whole == "which" || whole == "those";
}

}  // namespace

bool of_other_things(const FigureAt& a, const FigureAt& b) {
  if (is_part(a) != is_part(b)) return true;
  const claims::Entity *first = owner(a), *second = owner(b);
  return first != nullptr && second != nullptr && !same_entity(*first, *second);
}

bool of_other_periods(const FigureAt& a, const FigureAt& b) {
  const std::string_view first = period(a), second = period(b);
  return !first.empty() && !second.empty() && first != second;
}

}  // namespace synoptic::divergence
