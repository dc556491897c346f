#pragma once

// The order of versions that are dated states of one page. Other versions have none: that one
// outlet wrote later than another does not mean that it changed what the other wrote.

#include <optional>
#include <vector>

#include "divergence/context.h"

namespace synoptic::divergence {

class Chronology {
 public:
  // Linear in rows times versions.
  explicit Chronology(const Context& context);

  // Place of each of these versions in time, counted from 0 over all states of their page; nothing
  // when they are not states of one page, or their moments meet.
  std::optional<std::vector<std::uint32_t>> places(const std::vector<ArticleIndex>& versions) const;

 private:
  static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> page_;   // by article; kNone: no states of it are known
  std::vector<std::uint32_t> place_;  // in time, within the page
};

// Fills Divergence::direction, puts readings that changed in order of time and adds ".changed",
// ".added" or ".dropped" to the key of the summary. Only where each reading holds for one unbroken
// stretch of time.
void direct(const Chronology& chronology, Divergence& divergence);

}  // namespace synoptic::divergence
