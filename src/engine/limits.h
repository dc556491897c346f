#pragma once

// What is too much, and the sentence that says so. Shared by the engine and the command line.

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "article/ingest.h"

namespace synoptic::engine {

struct Limits {
  std::uint64_t articles = 50;
  std::uint64_t article_bytes = std::uint64_t{16} << 20;
  std::uint64_t total_bytes = std::uint64_t{64} << 20;
};

struct Refusal {
  std::string code;                    // "article_too_large"
  std::string sentence;                // for the reader
  std::optional<std::size_t> article;  // the one at fault, as a position in the inputs
};

// The first reason not to compare these inputs. One input alone is none; no input is.
std::optional<Refusal> check_limits(std::span<const article::Input> inputs, const Limits& limits,
                                    std::string_view language = "en");

}  // namespace synoptic::engine
