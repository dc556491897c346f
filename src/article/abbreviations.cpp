#include "article/abbreviations.h"

#include <string>

#include "lexicon/table.h"

namespace synoptic::article {
namespace {

using text::Abbreviations;

struct NamedKind {
  std::string_view name;
  Abbreviations::Kind kind;
};
constexpr NamedKind kKinds[] = {
    {"title", Abbreviations::title},       {"number", Abbreviations::number},
    {"open", Abbreviations::open},         {"ordinal", Abbreviations::ordinal},
    {"starter", Abbreviations::starter},   {"casual", Abbreviations::casual},
    {"closing", Abbreviations::closing},   {"caption", Abbreviations::caption},
    {"label", Abbreviations::label},       {"calendar", Abbreviations::calendar},
    {"opener", Abbreviations::opener},     {"last", Abbreviations::last},
    {"greeting", Abbreviations::greeting},
};

std::uint16_t kind_of(std::string_view name) {
  for (const NamedKind& known : kKinds)
    if (known.name == name) return known.kind;
  return Abbreviations::open;
}

// "ask" -> asks, asked; "say" -> says, and said from the table of irregular verbs.
void add_speech_verb(std::string base, Abbreviations& all) {
  if (base.empty() || base.find(' ') != std::string::npos) return;
  const auto add = [&all](const std::string& form) { all.words[form] |= Abbreviations::speech; };
  add(base + 's');
  const bool silent_e = base.back() == 'e';
  if (base.size() > 2 && base.back() == 'y') add(base.substr(0, base.size() - 1) + "ied");
  add(silent_e ? base + 'd' : base + "ed");
}

Abbreviations read() {
  Abbreviations all;
  for (const lexicon::Row& row : lexicon::read_table("abbreviations"))
    if (row.size() >= 2) all.words[std::string(row[0])] |= kind_of(row[1]);
  std::unordered_map<std::string, std::string_view> irregular;
  for (const lexicon::Row& row : lexicon::read_table("irregular_verbs"))
    if (row.size() >= 2) irregular.emplace(std::string(row[0]), row[1]);
  for (const lexicon::Row& row : lexicon::read_table("reporting_verbs")) {
    const std::string base(row[0]);
    add_speech_verb(base, all);
    const auto past = irregular.find(base);
    if (past != irregular.end()) all.words[std::string(past->second)] |= Abbreviations::speech;
  }
  return all;
}

}  // namespace

const Abbreviations& abbreviations() {
  static const Abbreviations table = read();
  return table;
}

}  // namespace synoptic::article
