#pragma once

// Versions as a sentence names them.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "divergence/divergence.h"

namespace synoptic::phrases {

// Labels of the articles, and labels with the time each of them states, for one message.
struct VersionNames {
  std::vector<std::string> labels;
  std::vector<std::string> dated;  // "A (06:45)"; as the label where it tells the time itself
};

// Times are hours where all versions of the message are of one day.
VersionNames names_for(const divergence::Message& message,
                       std::span<const article::Article> articles);

// "A", "A and B", "A, B and C"; of more than `most` versions "A, B and 3 others".
std::string list_names(std::span<const article::ArticleIndex> versions,
                       const std::vector<std::string>& names, std::string_view language,
                       std::size_t most);

}  // namespace synoptic::phrases
