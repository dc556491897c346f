#pragma once

// The one result of the program. `compare` is a pure function of the inputs and options: no clock,
// file, locale or global state; the same bytes in give the same bytes out, natively and in
// WebAssembly.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/anchor.h"
#include "align/synopsis.h"
#include "article/article.h"
#include "article/ingest.h"
#include "claims/claims.h"
#include "comparison/common_ground.h"
#include "comparison/ledgers.h"
#include "divergence/divergence.h"
#include "lineage/lineage.h"

namespace synoptic::comparison {

struct Options {
  align::SynopsisOptions synopsis;
  divergence::DivergenceOptions divergence;
};

// Something the reader should know: a version set aside, a budget that was hit, an empty article.
struct Note {
  std::string code;     // "set_aside", "lost_corrections", "budget_hit"
  std::string message;  // one English sentence
};

// Of a version of which only a part is here: how many of its sentences are, and how many it has.
struct Part {
  std::uint32_t shown = 0, all = 0;
};

struct Comparison {
  Options options;
  std::vector<article::Article> articles;  // in the order given, without empty ones (see notes)
  std::vector<claims::Claims> claims;      // in parallel
  align::Synopsis synopsis;
  std::vector<align::Anchor> anchors;
  std::vector<divergence::Divergence> divergences;  // most consequential first
  Ledgers ledgers;
  lineage::Lineage lineage;
  CommonGround common_ground;
  std::vector<Note> notes;
  // In parallel with `articles` where these are parts of longer texts around one finding
  // (share/excerpt.h); empty else. Displays then say nothing that only the whole texts could show.
  std::vector<Part> excerpt;
};

// Called between stages with a fraction from 0 to 1 and the stage's name; returning false stops the
// comparison, and what comes back is then incomplete and must be thrown away.
using Progress = std::function<bool(double fraction, std::string_view stage)>;

// Total: any inputs give a Comparison. Fewer than two articles with text give one without
// divergences and a note that says so.
Comparison compare(std::span<const article::Input> inputs, const Options& options,
                   const Progress& progress = {});

// How many wording-only differences are hidden: spans of Row::wording over all rows.
std::uint32_t count_wording(const Comparison& comparison);

}  // namespace synoptic::comparison
