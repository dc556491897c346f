// The answer keys themselves: exact passages, known kinds, known files.

#include "stories/answer_key.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

namespace synoptic::stories {
namespace {

const article::Input* find_file(const Story& story, const std::string& name) {
  for (const article::Input& input : story.inputs)
    if (input.source == name) return &input;
  return nullptr;
}

void check_passage(const Story& story, const Passage& passage) {
  const article::Input* file = find_file(story, passage.file);
  CAPTURE(story.id);
  CAPTURE(passage.file);
  CAPTURE(passage.quote);
  REQUIRE(file != nullptr);
  CHECK(file->bytes.find(passage.quote) != std::string::npos);
}

bool is_kind(const std::string& name) {
  for (std::size_t k = 0; k < divergence::kKindCount; ++k)
    if (name == divergence::kind_name(static_cast<divergence::Kind>(k))) return true;
  return false;
}

TEST_CASE("answer keys: every quote is an exact passage of its file") {
  for (const Story& story : read_stories()) {
    for (const Planted& planted : story.key.planted)
      for (const auto& reading : planted.readings)
        for (const Passage& passage : reading) check_passage(story, passage);
    for (const Trap& trap : story.key.traps)
      for (const Passage& passage : trap.passages) check_passage(story, passage);
  }
}

TEST_CASE("answer keys: ids are unique and kinds are those of the program") {
  for (const Story& story : read_stories()) {
    std::set<std::string> ids;
    for (const Planted& planted : story.key.planted) {
      CAPTURE(planted.id);
      CHECK(ids.insert(planted.id).second);
      CHECK(std::all_of(planted.kinds.begin(), planted.kinds.end(), is_kind));
      CHECK_FALSE(planted.readings.empty());
    }
    for (const Trap& trap : story.key.traps) {
      CAPTURE(trap.id);
      CHECK(ids.insert(trap.id).second);
      CHECK(is_kind(trap.kind));
      CHECK(trap.passages.size() >= 2);
    }
  }
}

TEST_CASE("answer keys: three stories, each telling the reader that it is invented") {
  const std::vector<Story> stories = read_stories();
  CHECK(stories.size() == 3);
  for (const Story& story : stories) CHECK(story.blurb.find("Invented.") != std::string::npos);
}

}  // namespace
}  // namespace synoptic::stories
