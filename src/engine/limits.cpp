#include "engine/limits.h"

#include "phrases/phrase.h"

namespace synoptic::engine {
namespace {

using Arguments = std::vector<std::pair<std::string, divergence::Argument>>;

Refusal refuse(const std::string& code, const Arguments& arguments, std::string_view language,
               std::optional<std::size_t> article = std::nullopt) {
  return {code, phrases::render({"engine." + code, arguments}, {}, language), article};
}

divergence::Argument number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

std::string name_of(const article::Input& input) {
  return input.label.empty() ? input.source : input.label;
}

}  // namespace

std::optional<Refusal> check_limits(std::span<const article::Input> inputs, const Limits& limits,
                                    std::string_view language) {
  if (inputs.empty()) return refuse("no_articles", {}, language);
  if (inputs.size() > limits.articles)
    return refuse("too_many_articles",
                  {{"count", number(inputs.size())}, {"limit", number(limits.articles)}}, language);
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    total += inputs[i].bytes.size();
    if (inputs[i].bytes.size() > limits.article_bytes)
      return refuse("article_too_large",
                    {{"label", name_of(inputs[i])}, {"limit", number(limits.article_bytes)}},
                    language, i);
    if (article::looks_binary(inputs[i].bytes))
      return refuse("binary_article", {{"label", name_of(inputs[i])}}, language, i);
  }
  if (total > limits.total_bytes)
    return refuse("total_too_large", {{"limit", number(limits.total_bytes)}}, language);
  return std::nullopt;
}

}  // namespace synoptic::engine
