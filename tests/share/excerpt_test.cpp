#include "share/excerpt.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "phrases/phrase.h"
#include "share/compare_work.h"

using namespace synoptic;
using share::Bundle;

namespace {

Bundle story(const std::string& name) {
  Bundle bundle;
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(SYNOPTIC_SOURCE_DIR) / "assets/stories" / name))
    if (entry.path().extension() == ".txt") files.insert(entry.path());
  for (const auto& path : files) {
    std::ostringstream bytes;
    bytes << std::ifstream(path).rdbuf();
    bundle.inputs.push_back({path.filename().string(), bytes.str(), {}, {}});
  }
  REQUIRE(bundle.inputs.size() > 1);
  return bundle;
}

Bundle reread(const Bundle& bundle) {
  const auto back = share::from_json(share::to_json(bundle));
  REQUIRE(std::holds_alternative<Bundle>(back));
  return std::get<Bundle>(back);
}

std::string summary(const comparison::Comparison& comparison, std::size_t i) {
  return phrases::render(comparison.divergences[i].summary, comparison.articles);
}

bool has_note(const comparison::Comparison& comparison, std::string_view code) {
  for (const auto& note : comparison.notes)
    if (note.code == code) return true;
  return false;
}

// Opened, each excerpt says of its finding what the whole says, and nothing else. How many findings
// have one.
std::size_t check_story(const std::string& name) {
  const Bundle work = story(name);
  const auto whole = share::compare_work(work);
  std::size_t count = 0;
  for (std::size_t i = 0; i < whole.divergences.size(); ++i) {
    const auto& meant = whole.divergences[i];
    CAPTURE(meant.id);
    const auto excerpt = share::excerpt_of(work, whole, meant.id);
    if (!excerpt) continue;
    ++count;
    const auto part = share::compare_work(reread(excerpt->bundle));
    REQUIRE(part.divergences.size() == 1);
    const auto& found = part.divergences.front();
    CHECK(found.kind == meant.kind);
    CHECK(found.severity == meant.severity);
    CHECK(found.reason == meant.reason);
    CHECK(summary(part, 0) == summary(whole, i));
    CHECK(found.absent == meant.absent);
    REQUIRE(found.readings.size() == meant.readings.size());
    for (std::size_t r = 0; r < found.readings.size(); ++r) {
      CHECK(found.readings[r].text == meant.readings[r].text);
      CHECK(found.readings[r].articles == meant.readings[r].articles);
    }
    CHECK(part.ledgers.numbers.empty());
    CHECK(part.common_ground.passages.empty());
    CHECK(has_note(part, "excerpt"));
    CHECK_FALSE(has_note(part, "excerpt_lost"));
    for (std::size_t a = 0; a < part.articles.size(); ++a) {
      CHECK(part.articles[a].label == whole.articles[a].label);
      CHECK(part.articles[a].published == whole.articles[a].published);
      CHECK(part.excerpt[a].shown == part.articles[a].sentences.size());
      CHECK(part.excerpt[a].all == whole.articles[a].sentences.size());
    }
  }
  return count;
}

}  // namespace

TEST_CASE("excerpt: of the bridge, every excerpt says what the whole says of its finding") {
  CHECK(check_story("weavers-bridge") >= 22);
}

TEST_CASE("excerpt: of revisions of one page too, hours and directions with it") {
  CHECK(check_story("cannery-fire") >= 14);
}

TEST_CASE("excerpt: a finding that is not there has none, nor has one without an id") {
  const Bundle work = story("weavers-bridge");
  const auto whole = share::compare_work(work);
  CHECK_FALSE(share::excerpt_of(work, whole, "0123456789abcdef").has_value());
  CHECK_FALSE(share::excerpt_of(work, whole, "").has_value());
}

TEST_CASE("excerpt: when its finding is not found again, it shows no other and says so") {
  const Bundle work = story("weavers-bridge");
  const auto whole = share::compare_work(work);
  auto excerpt = share::excerpt_of(work, whole, whole.divergences.front().id);
  REQUIRE(excerpt.has_value());
  excerpt->bundle.selected = "0123456789abcdef";
  const auto part = share::compare_work(excerpt->bundle);
  CHECK(part.divergences.empty());
  CHECK(has_note(part, "excerpt"));
  CHECK(has_note(part, "excerpt_lost"));
}
