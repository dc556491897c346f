#include "claims/reporting.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/table.h"

namespace synoptic::claims {
namespace {

Stance stance_named(std::string_view name) {
  constexpr std::string_view kNames[] = {"neutral", "claim",   "deny",   "admit",
                                         "warn",    "predict", "confirm"};
  for (std::size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<Stance>(i);
  return Stance::neutral;
}

std::uint32_t frames_named(std::string_view names) {
  std::uint32_t frames = 0;
  if (names.find("quote") != std::string_view::npos) frames |= kQuoteFrame;
  if (names.find("clause") != std::string_view::npos) frames |= kClauseFrame;
  if (names.find("np") != std::string_view::npos) frames |= kObjectFrame;
  if (names.find("person") != std::string_view::npos) frames |= kAddresseeFrame;
  return frames;
}

struct CueTable {
  lexicon::PhraseMatcher phrases;
  std::vector<ReportingCue> cues;
};

CueTable read_cues(std::string_view name, bool with_frames) {
  CueTable table;
  table.phrases = lexicon::matcher_of_table(name);
  for (const lexicon::Row& row : lexicon::read_table(name)) {
    ReportingCue cue;
    if (with_frames && row.size() >= 3) cue.frames = frames_named(row[1]);
    cue.stance = stance_named(row[with_frames ? 2 : 1]);
    table.cues.push_back(cue);
  }
  return table;
}

std::optional<ReportingCue> find(const CueTable& table, lexicon::Words words, std::size_t at) {
  const auto match = table.phrases.longest_at(words, at);
  if (!match) return std::nullopt;
  ReportingCue cue = table.cues[match->value];
  cue.words = match->length;
  return cue;
}

using SourceNouns = std::unordered_map<std::string_view, SourceNoun>;

const SourceNouns& source_nouns() {
  static const SourceNouns nouns = [] {
    SourceNouns out;
    for (const lexicon::Row& row : lexicon::read_table("source_nouns"))
      out[row[0]] = row[1] == "person"  ? SourceNoun::person
                    : row[1] == "group" ? SourceNoun::group
                                        : SourceNoun::paper;
    return out;
  }();
  return nouns;
}

// "geologist", "physician": professions by their ending.
bool is_profession(std::string_view key) {
  for (const std::string_view ending : {"ologist", "grapher", "ician", "omist", "ientist"})
    if (key.size() > ending.size() + 1 && key.substr(key.size() - ending.size()) == ending)
      return true;
  return false;
}

SourceNoun look_up(std::string_view key) {
  const auto found = source_nouns().find(key);
  if (found != source_nouns().end()) return found->second;
  return is_profession(key) ? SourceNoun::person : SourceNoun::none;
}

}  // namespace

static const CueTable& verb_cues() {
  static const CueTable table = read_cues("reporting_verbs", true);
  return table;
}

bool is_report(const TaggedArticle& tagged, std::size_t at, std::size_t end) {
  const auto cue = find(verb_cues(), tagged.lemmas_until(end), at);
  return cue && cue->words == 1 && (cue->frames & (kQuoteFrame | kClauseFrame)) != 0;
}

bool takes_bare_clause(const TaggedArticle& tagged, std::size_t at, std::size_t end) {
  const auto cue = find(verb_cues(), tagged.lemmas_until(end), at);
  return cue && cue->words == 1 && (cue->frames & kClauseFrame) != 0 &&
         (cue->frames & kObjectFrame) == 0;
}

// "received a warning", "gave no clear warning": a thing, nobody's report.
static bool is_noun_in_ing(const TaggedArticle& tagged, std::size_t at) {
  if (tagged.pos(at) != Pos::ing) return false;
  if (at > 0 && tagged.pos(at - 1) == Pos::adjective) return true;  // "gave clear warning of it"
  if (at == 0) return false;
  const Pos before = tagged.pos(at - 1);
  return before == Pos::determiner || before == Pos::possessive || before == Pos::numeral ||
         tagged.keys[at - 1] == "no";
}

std::optional<ReportingCue> reporting_verb_at(const TaggedArticle& tagged, std::size_t at,
                                              std::size_t end) {
  const Pos pos = tagged.pos(at);
  if (pos != Pos::finite && pos != Pos::infinitive && pos != Pos::participle && pos != Pos::ing)
    return std::nullopt;
  if (is_noun_in_ing(tagged, at)) return std::nullopt;
  return find(verb_cues(), tagged.lemmas_until(end), at);
}

std::optional<ReportingCue> reporting_phrase_at(const TaggedArticle& tagged, std::size_t at,
                                                std::size_t end) {
  static const CueTable table = read_cues("reporting_phrases", false);
  return find(table, tagged.keys_until(end), at);
}

std::optional<Stance> reporting_noun(std::string_view key) {
  static const std::unordered_map<std::string_view, Stance> nouns = [] {
    std::unordered_map<std::string_view, Stance> out;
    for (const lexicon::Row& row : lexicon::read_table("reporting_nouns"))
      out[row[0]] = stance_named(row[1]);
    return out;
  }();
  auto found = nouns.find(key);
  if (found == nouns.end() && key.size() > 3 && key.back() == 's')
    found = nouns.find(key.substr(0, key.size() - 1));
  if (found == nouns.end()) return std::nullopt;
  return found->second;
}

SourceNoun source_noun(std::string_view key, bool& plural) {
  plural = false;
  if (const SourceNoun kind = look_up(key); kind != SourceNoun::none) return kind;
  if (key.size() < 4 || key.back() != 's') return SourceNoun::none;
  plural = true;
  if (const SourceNoun kind = look_up(key.substr(0, key.size() - 1)); kind != SourceNoun::none)
    return kind;
  if (key.size() > 4 && key.substr(key.size() - 3) == "ies")
    return look_up(std::string(key.substr(0, key.size() - 3)) + "y");
  if (key.size() > 4 && key.substr(key.size() - 3) == "men")
    return look_up(std::string(key.substr(0, key.size() - 3)) + "man");
  if (key.size() > 4 && key[key.size() - 2] == 'e') return look_up(key.substr(0, key.size() - 2));
  return SourceNoun::none;
}

}  // namespace synoptic::claims
