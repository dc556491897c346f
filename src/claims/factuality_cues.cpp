#include "claims/factuality_cues.h"

#include <string>

#include "lexicon/table.h"
#include "lexicon/word_forms.h"

namespace synoptic::claims {
namespace {

Certainty level_named(std::string_view name) {
  constexpr std::string_view kNames[] = {"impossible", "unlikely", "possible", "likely", "certain"};
  for (std::size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<Certainty>(i);
  return Certainty::certain;
}

// A chain as its base forms: "be expected to" is looked for as "be expect to".
std::string base_forms(std::string_view chain) {
  std::string out;
  while (!chain.empty()) {
    const auto space = chain.find(' ');
    if (!out.empty()) out += ' ';
    out += lexicon::look_up_word(chain.substr(0, space)).lemma;
    chain.remove_prefix(space == std::string_view::npos ? chain.size() : space + 1);
  }
  return out;
}

}  // namespace

const CertaintyCues& certainty_cues() {
  static const CertaintyCues cues = [] {
    CertaintyCues out;
    for (const lexicon::Row& row : lexicon::read_table("certainty")) {
      const auto number = static_cast<std::uint32_t>(out.levels.size());
      out.levels.push_back(level_named(row[1]));
      out.is_adverb.push_back(row[2] == "adverb");
      if (row[2] == "chain")
        out.chains.add(base_forms(row[0]), number);
      else if (row[2] == "frame")
        out.frames.add(base_forms(row[0]), number);
      else if (row[2] == "verdict")
        out.verdicts.add(row[0], number);
      else
        out.words.add(row[0], number);
    }
    return out;
  }();
  return cues;
}

const lexicon::PhraseMatcher& negations() {
  static const lexicon::PhraseMatcher cues = [] {
    lexicon::PhraseMatcher out;
    for (const lexicon::Row& row : lexicon::read_table("negation"))
      if (row[1] == "chain")
        out.add(base_forms(row[0]), kChain);
      else if (row[1] == "word" || row[1] == "none")
        out.add(row[0], row[1] == "none" ? kNoDenial : kWord);
    return out;
  }();
  return cues;
}

const lexicon::PhraseMatcher& future_cues() {
  static const lexicon::PhraseMatcher cues = lexicon::matcher_of_table("future_cues");
  return cues;
}

}  // namespace synoptic::claims
