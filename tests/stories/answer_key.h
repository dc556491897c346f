#pragma once

// The answer key of a built-in story (assets/stories/README.md describes key.json) and what a
// comparison makes of it. A planted divergence counts as found when one reported divergence of its
// kind has evidence on two of its readings, told apart as two readings there too; one that a single
// version has alone or leaves out, when the evidence touches one of its passages.

#include <string>
#include <vector>

#include "comparison/comparison.h"

namespace synoptic::stories {

// An exact passage of one file of the story.
struct Passage {
  std::string file;
  std::string quote;
};

struct Planted {
  std::string id;
  std::vector<std::string> kinds;              // the kind, then others that would be as right
  std::vector<std::vector<Passage>> readings;  // one for what one version has alone or leaves out
  std::string explain;
};

struct Trap {
  std::string id;
  std::string kind;
  std::vector<Passage> passages;
  std::string why;
};

struct AnswerKey {
  std::vector<Planted> planted;
  std::vector<Trap> traps;
};

// A story of assets/stories/stories.json.
struct Story {
  std::string id;
  std::string blurb;
  std::vector<article::Input> inputs;
  AnswerKey key;
};

// All stories in the order of the menu.
std::vector<Story> read_stories();

// The story with this id.
Story read_story(const std::string& id);

// The result held against the key. Texts say which and why, for a reader of a failed test.
struct Marks {
  std::size_t found = 0;
  std::vector<std::string> missed;
  std::vector<std::string> sprung;  // traps reported as divergences
  std::vector<std::string>
      unplanned;  // divergences of severity 3 that meet nothing planted, of whatever kind
};

Marks mark(const comparison::Comparison& comparison, const AnswerKey& key);

}  // namespace synoptic::stories
