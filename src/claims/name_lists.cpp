#include "claims/name_lists.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lexicon/table.h"

namespace synoptic::claims {
namespace {

struct KnownNames {
  lexicon::PhraseMatcher phrases;
  std::vector<KnownName> names;
  void add(std::string_view form, KnownName name) {
    phrases.add(form, static_cast<std::uint32_t>(names.size()));
    names.push_back(name);
  }
};

const KnownNames& known_names() {
  static const KnownNames table = [] {
    KnownNames out;
    for (const lexicon::Row& row : lexicon::read_table("places"))
      out.add(row[0], {0, row[0], row[1] == "event" ? NameKind::event : NameKind::place, false});
    for (const lexicon::Row& row : lexicon::read_table("countries"))
      out.add(row[0], {0, row[1], NameKind::place, row[2] == "demonym"});
    return out;
  }();
  return table;
}

using Set = std::unordered_set<std::string_view>;

Set read_set(std::string_view table) {
  Set out;
  for (const lexicon::Row& row : lexicon::read_table(table)) out.insert(row[0]);
  return out;
}

NameKind kind_named(std::string_view name) {
  if (name == "place") return NameKind::place;
  if (name == "event") return NameKind::event;
  return name == "work" ? NameKind::work : NameKind::organisation;
}

}  // namespace

std::optional<KnownName> known_name_at(lexicon::Words keys, std::size_t at) {
  const auto match = known_names().phrases.longest_at(keys, at);
  if (!match) return std::nullopt;
  KnownName name = known_names().names[match->value];
  name.words = match->length;
  return name;
}

std::size_t title_at(lexicon::Words keys, std::size_t at) {
  static const lexicon::PhraseMatcher titles = lexicon::matcher_of_table("titles");
  const auto match = titles.longest_at(keys, at);
  return match ? match->length : 0;
}

bool is_office_title(std::string_view key) {
  static const Set offices = [] {
    Set out;
    for (const lexicon::Row& row : lexicon::read_table("titles"))
      if (row.size() > 1 && row[1] == "office") out.insert(row[0]);
    return out;
  }();
  return offices.count(key) != 0;
}

std::string_view country_of(std::string_view key) {
  static const std::unordered_map<std::string_view, std::string_view> countries = [] {
    std::unordered_map<std::string_view, std::string_view> out;
    for (const lexicon::Row& row : lexicon::read_table("places"))
      if (row.size() >= 3 && row[2] != "-") out.emplace(row[0], row[2]);
    return out;
  }();
  const auto found = countries.find(key);
  return found == countries.end() ? std::string_view() : found->second;
}

bool is_first_name(std::string_view key) {
  static const Set names = read_set("first_names");
  return names.count(key) != 0;
}

bool is_plain_acronym(std::string_view key) {
  static const Set acronyms = read_set("plain_acronyms");
  return acronyms.count(key) != 0;
}

std::optional<NameKind> kind_by_word(std::string_view key) {
  static const std::unordered_map<std::string_view, NameKind> kinds = [] {
    std::unordered_map<std::string_view, NameKind> out;
    for (const lexicon::Row& row : lexicon::read_table("name_words"))
      out[row[0]] = kind_named(row[1]);
    return out;
  }();
  const auto found = kinds.find(key);
  if (found == kinds.end()) return std::nullopt;
  return found->second;
}

}  // namespace synoptic::claims
