#include <doctest/doctest.h>

#include <set>

#include "comparison/json.h"
#include "comparison/stories.h"

using namespace synoptic;
using comparison::Comparison;

namespace {

Comparison compare(const std::vector<article::Input>& inputs,
                   const comparison::Options& options = {}) {
  return comparison::compare(inputs, options);
}

bool has_note(const Comparison& comparison, std::string_view code) {
  return std::any_of(comparison.notes.begin(), comparison.notes.end(),
                     [&](const auto& note) { return note.code == code; });
}

// Rows as sets of sentences named by article hash and place: what must not depend on the order of
// inputs.
using Partition = std::set<std::set<std::string>>;
Partition partition_of(const Comparison& comparison) {
  Partition rows;
  for (const auto& row : comparison.synopsis.rows) {
    std::set<std::string> sentences;
    for (std::size_t a = 0; a < row.cells.size(); ++a)
      for (const auto index : row.cells[a].sentences)
        sentences.insert(comparison.articles[a].hash + ":" +
                         std::to_string(comparison.articles[a].sentence(index).span.begin));
    rows.insert(std::move(sentences));
  }
  return rows;
}

std::set<std::string> ids_of(const Comparison& comparison) {
  std::set<std::string> ids;
  for (const auto& divergence : comparison.divergences) ids.insert(divergence.id);
  return ids;
}

}  // namespace

TEST_CASE("compare: a figure and a 'may' that became a 'will' are found in two short reports") {
  const Comparison result = compare(stories::harbour());
  std::set<std::string_view> kinds;
  for (const auto& divergence : result.divergences)
    kinds.insert(divergence::kind_name(divergence.kind));
  CHECK(kinds.count("number") == 1);
  CHECK(kinds.count("modality") == 1);
}

TEST_CASE("compare: the same input gives the same bytes") {
  for (const char* story : {"weavers-bridge", "two-rivers-ai", "cannery-fire"}) {
    const auto inputs = stories::shipped(story);
    CHECK(comparison::to_json(compare(inputs)) == comparison::to_json(compare(inputs)));
  }
}

TEST_CASE("compare: rows and findings are the same for every order of the inputs") {
  for (const char* story : {"weavers-bridge", "two-rivers-ai", "cannery-fire"}) {
    CAPTURE(story);
    auto inputs = stories::shipped(story);
    // Labels are made by the user; without them two files of one outlet would be numbered in order.
    for (auto& input : inputs) input.label = input.source;
    const Comparison first = compare(inputs);
    for (int turn = 0; turn < 3; ++turn) {
      std::rotate(inputs.begin(), inputs.begin() + 1, inputs.end());
      if (turn == 1) std::swap(inputs.front(), inputs.back());
      const Comparison other = compare(inputs);
      CHECK(partition_of(other) == partition_of(first));
      CHECK(ids_of(other) == ids_of(first));
    }
  }
}

TEST_CASE("compare: every sentence stands in exactly one cell") {
  for (const char* story : {"weavers-bridge", "two-rivers-ai", "cannery-fire"}) {
    const Comparison result = compare(stories::shipped(story));
    for (std::size_t a = 0; a < result.articles.size(); ++a) {
      std::vector<int> times(result.articles[a].sentences.size(), 0);
      for (const auto& row : result.synopsis.rows)
        for (const auto index : row.cells[a].sentences) ++times[article::at(index)];
      CHECK(std::all_of(times.begin(), times.end(), [](int n) { return n == 1; }));
    }
  }
}

TEST_CASE("compare: evidence is exact words inside its own article, at most forty") {
  for (const char* story : {"weavers-bridge", "two-rivers-ai", "cannery-fire"})
    for (const Comparison result = compare(stories::shipped(story));
         const auto& divergence : result.divergences)
      for (const auto& reading : divergence.readings)
        for (const auto& evidence : reading.evidence) {
          const auto& article = result.articles[article::at(evidence.article)];
          if (evidence.furniture) {
            CHECK(*evidence.furniture < article.furniture.size());
            continue;
          }
          CHECK(evidence.span.end <= article.text.size());
          CHECK_FALSE(evidence.span.empty());
          const auto range = text::tokens_in(article.tokens, evidence.span);
          std::size_t words = 0;
          for (auto i = range.begin; i < range.end; ++i)
            words += article.tokens[i].kind != text::TokenKind::punctuation;
          CHECK(words <= 40);
        }
}

TEST_CASE("compare: an article without text is left out with a note, and the base moves along") {
  auto inputs = stories::harbour();
  inputs.insert(inputs.begin(), {"nothing.txt", " \n\n ", "Blank Page"});
  comparison::Options options;
  options.synopsis.base = article::ArticleIndex{2};
  const Comparison result = compare(inputs, options);
  REQUIRE(result.articles.size() == 2);
  REQUIRE(has_note(result, "empty_article"));
  CHECK(result.notes[0].message.find("Blank Page") != std::string::npos);
  CHECK(article::at(result.synopsis.base) == 1);
}

TEST_CASE("compare: an empty base, or one that does not exist, falls back to the default") {
  auto inputs = stories::harbour();
  inputs.push_back({"nothing.txt", "", ""});
  for (const std::uint32_t base : {2u, 77u}) {
    comparison::Options options;
    options.synopsis.base = article::ArticleIndex{base};
    CHECK(partition_of(compare(inputs, options)) == partition_of(compare(inputs)));
  }
}

TEST_CASE("compare: fewer than two articles give a note and no differences") {
  CHECK(has_note(compare({}), "fewer_than_two"));
  const Comparison one = compare({stories::harbour()[0]});
  CHECK(has_note(one, "fewer_than_two"));
  CHECK(one.divergences.empty());
  CHECK(one.articles.size() == 1);
}

TEST_CASE("compare: labels are unique, whatever the user called them") {
  auto inputs = stories::harbour();
  inputs.push_back(inputs[0]);
  inputs.push_back(inputs[0]);
  inputs[0].label = inputs[1].label = inputs[2].label = "Echo";
  inputs[3].label = "Echo (2)";
  std::set<std::string> labels;
  for (const auto& article : compare(inputs).articles) labels.insert(article.label);
  CHECK(labels.size() == 4);
  CHECK(labels.count("Echo") == 1);
}

TEST_CASE("compare: a version that shares nothing is set aside with a note") {
  auto inputs = stories::harbour();
  inputs.push_back(
      {"soup.txt",
       "Onion soup\n\nPeel the onions. Fry them in butter until brown. Add broth and thyme.\n",
       "Kitchen"});
  const Comparison result = compare(inputs);
  CHECK(has_note(result, "set_aside"));
  CHECK(result.synopsis.set_aside[2]);
}

TEST_CASE("compare: progress rises from stage to stage, and false stops at once") {
  std::vector<double> fractions;
  comparison::compare(stories::harbour(), {}, [&](double fraction, std::string_view) {
    fractions.push_back(fraction);
    return true;
  });
  CHECK(fractions.size() >= 5);
  CHECK(std::is_sorted(fractions.begin(), fractions.end()));
  int calls = 0;
  comparison::compare(stories::harbour(), {},
                      [&](double, std::string_view) { return ++calls < 2; });
  CHECK(calls == 2);
}

TEST_CASE("compare: any bytes give a comparison") {
  std::uint32_t state = 12345;
  const auto next = [&] { return state = state * 1664525u + 1013904223u; };
  for (int round = 0; round < 30; ++round) {
    std::vector<article::Input> inputs;
    for (int i = 0; i < 3; ++i) {
      std::string bytes;
      for (std::uint32_t n = next() >> 22; n > 0; --n) bytes += static_cast<char>(next() >> 24);
      inputs.push_back({bytes.substr(0, 9), bytes, bytes.substr(0, 5)});
    }
    const std::string json = comparison::to_json(compare(inputs));
    CHECK(comparison::display_from_json(json).has_value());
  }
}
