#pragma once

// What a rule hands in, and the table of rules. A rule is one pure function: it looks at a row or
// at the whole story and adds what it found; merging, ranking and ids come afterwards and are the
// same for all rules.

#include <span>
#include <string_view>
#include <vector>

#include "divergence/context.h"
#include "divergence/passage_pair.h"
#include "divergence/slots.h"

namespace synoptic::divergence {

// A divergence with how much it matters among those of its severity (any scale, higher first).
struct Found {
  Divergence divergence;
  double weight = 0;
  // Of figures and days: what each version says, in a form that is the same wherever it stands.
  std::vector<std::pair<ArticleIndex, std::string>> values = {};
};
using Findings = std::vector<Found>;

// One row of the synopsis with its passages already aligned word by word.
struct RowView {
  const Context& context;
  std::uint32_t row = 0;
  std::vector<ArticleIndex> versions;  // with a cell that is not empty, sorted
  std::vector<PassagePair> pairs;      // of them; not all when there are many versions

  const std::vector<SentenceIndex>& sentences(ArticleIndex i) const {
    return context.story().synopsis.rows[row].cells[article::at(i)].sentences;
  }
};

struct RowRule {
  std::string_view name;
  void (*find)(const RowView& row, Findings& out);
  bool needs_story = false;  // asks what the versions say elsewhere: not run on two sentences alone
};
struct StoryRule {
  std::string_view name;
  void (*find)(const Context& context, Findings& out);
};

// The two tables (rules.cpp). Rules run in this order; the result does not depend on it.
std::span<const RowRule> row_rules();
std::span<const StoryRule> story_rules();

// Kind, severity, message key and rule of a finding to be made from readings.
struct Shape {
  Kind kind;
  Severity severity;
  std::string_view key;
  std::string_view rule;
};

// A finding over these readings. Versions that hold none of them become `absent` when `with_absent`
// is set. Confidence is a share from 0 to 1; weight starts at it.
Found make_found(const Context& context, const Shape& shape, std::vector<Reading> readings,
                 double confidence, bool with_absent);

// Adds a text argument, for example {what}.
void argue(Found& found, std::string name, std::string text);

// Arguments r1 v1 r2 v2 ... absent more, as every template understands them; called once by the
// framework. Versions that are less exact are left out of v1 v2 ... and stand in u1 u2 (who), l1 l2
// (what they say) and f1 f2 (the reading that it fits); in w and m when it fits every reading.
void argue_readings(Divergence& divergence);

// "rule: cue / cue" over the members of a group.
std::string reason_of(std::string_view rule, const std::vector<std::string>& cues);

}  // namespace synoptic::divergence
