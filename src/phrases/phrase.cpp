#include "phrases/phrase.h"

#include <map>

#include "phrases/embedded.h"
#include "phrases/template.h"

namespace synoptic::phrases {
namespace {

using Table = std::map<std::string_view, std::string_view>;

Table read(std::string_view content) {
  Table table;
  while (!content.empty()) {
    const auto end = content.find('\n');
    const std::string_view line = content.substr(0, end);
    const auto first = line.find('\t');
    if (first != std::string_view::npos) {
      const std::string_view rest = line.substr(first + 1);
      table.emplace(line.substr(0, first), rest.substr(0, rest.find('\t')));
    }
    if (end == std::string_view::npos) break;
    content.remove_prefix(end + 1);
  }
  return table;
}

const Table& table_of(std::string_view language) {
  static const std::map<std::string_view, Table> tables = [] {
    std::map<std::string_view, Table> all;
    for (const EmbeddedTable& table : embedded_tables())
      all.emplace(table.name, read(table.content));
    return all;
  }();
  static const Table none;
  const auto found = tables.find(language);
  return found == tables.end() ? none : found->second;
}

}  // namespace

std::string_view phrase(std::string_view key, std::string_view language) {
  for (const std::string_view name : {language, std::string_view("en")}) {
    const Table& table = table_of(name);
    if (const auto found = table.find(key); found != table.end()) return found->second;
  }
  return key;
}

std::string list_labels(std::span<const article::ArticleIndex> versions,
                        std::span<const article::Article> articles, std::string_view language) {
  std::string list;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (article::at(versions[i]) >= articles.size()) continue;
    if (i > 0)
      list +=
          i + 1 == versions.size() ? phrase("list.last", language) : phrase("list.next", language);
    list += articles[article::at(versions[i])].label;
  }
  return list;
}

std::string render(const divergence::Message& message, std::span<const article::Article> articles,
                   std::string_view language) {
  const std::string_view pattern = phrase(message.key, language);
  if (pattern == message.key) return message.key;
  Arguments arguments;
  for (const auto& [name, value] : message.arguments) {
    Filling filling;
    if (const auto* text = std::get_if<std::string>(&value)) {
      filling = {*text, text->empty() ? 0 : 1};
    } else if (const auto* versions = std::get_if<std::vector<article::ArticleIndex>>(&value)) {
      filling = {list_labels(*versions, articles, language),
                 static_cast<std::int64_t>(versions->size())};
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      filling = {*number == 0 ? "" : std::to_string(*number), *number};
    }
    arguments.emplace(name, std::move(filling));
  }
  return fill_template(pattern, arguments);
}

}  // namespace synoptic::phrases
