#pragma once

// From texts to the synopsis, as bench/align_time.cpp measures it natively and bench/align_wasm.cpp
// as WebAssembly.

#include <cstdint>
#include <string>
#include <vector>

#include "align/synopsis.h"
#include "article/ingest.h"

namespace synoptic::bench {

struct Story {
  std::vector<article::Article> articles;
  align::Synopsis synopsis;
};

inline void add_text(Story& story, std::string bytes) {
  const std::string name = "version " + std::to_string(story.articles.size());
  story.articles.push_back(article::ingest({name, std::move(bytes), {}}));
}

inline void build(Story& story) {
  const std::vector<claims::Claims> claims(story.articles.size());
  story.synopsis = align::build_synopsis(story.articles, claims, {});
}

// The same for the same rows in the same order.
inline std::uint32_t hash_of(const align::Synopsis& synopsis) {
  std::uint32_t hash = 2166136261u;
  const auto add = [&hash](std::size_t n) {
    hash = (hash ^ static_cast<std::uint32_t>(n)) * 16777619u;
  };
  for (const align::Row& row : synopsis.rows)
    for (std::size_t a = 0; a < row.cells.size(); ++a)
      for (const auto s : row.cells[a].sentences)
        add(a), add(article::at(s)), add(&row - synopsis.rows.data());
  return hash;
}

}  // namespace synoptic::bench
