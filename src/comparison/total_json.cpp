#include "comparison/total_json.h"

#include <algorithm>

namespace synoptic::comparison {

const json& member(const json& object, const char* name) {
  static const json kNothing;
  if (!object.is_object()) return kNothing;
  const auto found = object.find(name);
  return found == object.end() ? kNothing : *found;
}

std::string text_of(const json& value) {
  const auto* text = value.get_ptr<const json::string_t*>();
  return text ? *text : std::string{};
}

std::uint32_t number_of(const json& value) {
  const auto* number = value.get_ptr<const json::number_unsigned_t*>();
  return number && *number <= 0xFFFFFFFFu ? static_cast<std::uint32_t>(*number) : 0;
}

bool is_true(const json& value) { return value.is_boolean() && value.get<bool>(); }

bool is_number_below(const json& value, std::size_t limit) {
  const auto* number = value.get_ptr<const json::number_unsigned_t*>();
  return number && *number < limit;
}

double share_of(const json& value) {
  const double share = value.is_number() ? value.get<double>() : 0;
  return share > 0 ? (share < 1 ? share : 1) : 0;
}

std::string text_at(const json& object, const char* name) { return text_of(member(object, name)); }

text::Span inside(std::uint32_t begin, std::uint32_t end, std::size_t size) {
  const auto limit = static_cast<std::uint32_t>(size);
  return text::make_span(std::min(begin, limit), std::min(end, limit));
}

text::Span pair_of(const json& value, std::size_t size) {
  if (!value.is_array() || value.size() != 2) return {};
  return inside(number_of(value[0]), number_of(value[1]), size);
}

text::Span begin_end(const json& value) {
  return text::make_span(number_of(member(value, "begin")), number_of(member(value, "end")));
}

std::vector<article::ArticleIndex> versions_of(const json& value, std::size_t count) {
  std::vector<article::ArticleIndex> out;
  for (const auto& index : value)
    if (is_number_below(index, count))
      out.push_back(static_cast<article::ArticleIndex>(number_of(index)));
  return out;
}

bool read_place(const json& place, const std::vector<article::Article>& articles,
                divergence::Evidence& out) {
  if (!is_number_below(member(place, "article"), articles.size())) return false;
  out.article = static_cast<article::ArticleIndex>(number_of(member(place, "article")));
  const article::Article& article = articles[article::at(out.article)];
  const json& furniture = member(place, "furniture");
  if (!furniture.is_null()) {
    if (!is_number_below(furniture, article.furniture.size())) return false;
    out.furniture = number_of(furniture);
  } else {
    const text::Span span = begin_end(place);
    out.span = inside(span.begin, span.end, article.text.size());
  }
  return true;
}

std::vector<divergence::Evidence> evidence_of(const json& value,
                                              const std::vector<article::Article>& articles) {
  std::vector<divergence::Evidence> out;
  for (const auto& place : value)
    if (divergence::Evidence evidence; read_place(place, articles, evidence))
      out.push_back(evidence);
  return out;
}

}  // namespace synoptic::comparison
