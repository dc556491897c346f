#include "phrases/version_list.h"

#include <algorithm>
#include <optional>

#include "article/moment.h"
#include "phrases/phrase.h"
#include "phrases/template.h"

namespace synoptic::phrases {
namespace {

using article::Moment;

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

std::vector<std::size_t> versions_in(const divergence::Message& message, std::size_t count) {
  std::vector<std::size_t> all;
  for (const auto& [name, value] : message.arguments)
    if (const auto* versions = std::get_if<std::vector<article::ArticleIndex>>(&value))
      for (const article::ArticleIndex version : *versions)
        if (article::at(version) < count) all.push_back(article::at(version));
  return all;
}

}  // namespace

VersionNames names_for(const divergence::Message& message,
                       std::span<const article::Article> articles) {
  VersionNames names;
  std::vector<std::optional<Moment>> moments(articles.size());
  bool one_day = true;
  std::optional<std::string> day;
  for (const std::size_t v : versions_in(message, articles.size())) {
    if (!moments[v]) moments[v] = article::moment_of(articles[v]);
    if (!moments[v]) continue;
    const std::string own = article::written(*moments[v], false).substr(0, 10);
    one_day = one_day && (!day || *day == own);
    day = own;
  }
  for (std::size_t v = 0; v < articles.size(); ++v) {
    names.labels.push_back(articles[v].label);
    names.dated.push_back(articles[v].label);
    if (!moments[v]) continue;
    const std::string time = article::written(*moments[v], one_day);
    if (digits_of(articles[v].label).find(digits_of(time)) == std::string::npos)
      names.dated.back() += " (" + time + ")";
  }
  return names;
}

std::string list_names(std::span<const article::ArticleIndex> versions,
                       const std::vector<std::string>& names, std::string_view language,
                       std::size_t most) {
  std::vector<std::string_view> known;
  for (const article::ArticleIndex version : versions)
    if (article::at(version) < names.size()) known.push_back(names[article::at(version)]);
  const std::size_t told = known.size() > most ? most - 1 : known.size();
  std::string list;
  for (std::size_t i = 0; i < told; ++i) {
    if (i > 0) list += phrase(i + 1 == known.size() ? "list.last" : "list.next", language);
    list += known[i];
  }
  if (told < known.size()) {
    const auto others = static_cast<std::int64_t>(known.size() - told);
    list += fill_template(phrase("list.others", language),
                          {{"count", {std::to_string(others), others, {}}}});
  }
  return list;
}

}  // namespace synoptic::phrases
