#include "cli/eval_diverge.h"

#include <string>

#include "article/plain.h"
#include "claims/claims.h"
#include "divergence/divergence.h"

namespace synoptic::cli {
namespace {

using nlohmann::json;

std::string text_of(const json& request, const char* name) {
  const auto found = request.find(name);
  return found != request.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The benchmark's name for a kind: changed bounds are amounts there, opposites a kind of their own.
std::string kind_for(const divergence::Divergence& found) {
  using divergence::Kind;
  if (found.rule == "opposite_in_row") return "antonym";
  switch (found.kind) {
    case Kind::quantifier:
      return "quantity";
    case Kind::event:
    case Kind::definition:
    case Kind::focus:
      return "other";
    default:
      return std::string(divergence::kind_name(found.kind));
  }
}

std::size_t code_points(std::string_view text, std::size_t bytes) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < bytes && i < text.size(); ++i)
    count += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

json span_in(const divergence::Divergence& found, const article::Article& article,
             std::uint32_t index) {
  for (const divergence::Reading& reading : found.readings)
    for (const divergence::Evidence& evidence : reading.evidence)
      if (article::at(evidence.article) == index)
        return {code_points(article.text, evidence.span.begin),
                code_points(article.text, evidence.span.end)};
  return json::array();
}

}  // namespace

json eval_diverge(const json& request) {
  const article::Article first = article::plain_article(text_of(request, "a"));
  const article::Article second = article::plain_article(text_of(request, "b"));
  json list = json::array();
  for (const auto& found : divergence::compare_pair(first, claims::extract_claims(first), second,
                                                    claims::extract_claims(second)))
    list.push_back({{"kind", kind_for(found)},
                    {"a", span_in(found, first, 0)},
                    {"b", span_in(found, second, 1)},
                    {"reason", found.reason}});
  return {{"divergences", list}};
}

}  // namespace synoptic::cli
