#pragma once

// What becomes of each claim from version to version: it changes, appears, vanishes, or stands
// throughout. A claim is a finding of two readings or more, or a passage. classify_claims decides;
// TimelineLayout puts the claims on lines.

#include <optional>
#include <string>
#include <vector>

#include "viewer/grid_layout.h"
#include "viewer/marks.h"
#include "viewer/reading_letters.h"
#include "viewer/time_order.h"

namespace synoptic::viewer {

enum class Course : std::uint8_t {
  changes,     // a finding whose readings at one time are not those at another
  appears,     // a passage that the first time does not have
  vanishes,    // one that the first time has and a later one does not, even if it comes back
  partly,      // nothing is known of before and after, and not every version has it
  throughout,  // always there, always the same
};
constexpr std::size_t kCourseCount = 5;

struct Claim {
  Course course = Course::throughout;
  std::optional<std::uint32_t> finding;  // or
  std::uint32_t row = 0;                 // a passage of Synopsis::rows
  // By place in TimeOrder::versions: the letter of its reading; of a passage 0 where it is told.
  std::vector<std::uint8_t> held;
  std::uint32_t first = kNoInstant;  // when it is first told
  std::string caption;               // of a passage: "appears in 07:30"
};

// By course; within one by first appearance, then by consequence. The filter goes for findings; the
// selected one is always there. O((rows + findings) times versions).
std::vector<Claim> classify_claims(const comparison::Display& display, const TimeOrder& order,
                                   const ViewerState& state);

// One line: a heading of a group or a claim.
struct TimelineLine {
  float top = 0;
  std::optional<std::uint32_t> claim;
  Course course = Course::changes;  // of a heading
  std::size_t count = 0;            // of a heading: claims below it
};

class TimelineLayout {
 public:
  explicit TimelineLayout(const comparison::Display& display);

  // Cheap when nothing changed. Returns whether anything moved.
  bool update(const ViewerState& state, ImVec2 size, Ink& ink);
  void settle(float top, Ink& ink);

  const comparison::Display& display() const { return display_; }
  const Grid& grid() const { return grid_; }
  const TimeOrder& order() const { return order_; }
  const std::vector<TimelineLine>& lines() const { return lines_; }
  const Claim& claim(std::size_t index) const { return claims_[index]; }
  const Letters& letters(std::size_t finding) const { return letters_[finding]; }
  // The sentence of a finding, the beginning of a passage. REQUIRES: settled there.
  const Paragraph& words(std::size_t claim) const { return *words_[claim]; }

  // The passage in the first version that has it.
  std::string_view passage(const Claim& claim) const;

  float claim_height() const { return claim_height_; }
  float track_height() const { return track_height_; }
  float height_of(std::size_t line) const {
    return (line + 1 < lines_.size() ? lines_[line + 1].top : height_) - lines_[line].top;
  }
  float content_height() const { return height_; }
  Range lines_in_view(float top, float height) const;
  // The line of a finding, else that of its passage, whether or not it is folded away.
  std::optional<std::size_t> claim_of(std::size_t finding) const;
  std::optional<std::size_t> claim_of_row(std::uint32_t row) const;
  std::optional<std::size_t> line_of_claim(std::size_t claim) const;

 private:
  void list_lines(bool open);
  std::string caption() const;
  const comparison::Display& display_;
  std::vector<Letters> letters_;  // by finding
  GridCause cause_;
  Filter filter_;
  std::optional<std::size_t> selected_;
  bool open_ = false;

  TimeOrder order_;
  Grid grid_;
  std::vector<Claim> claims_;
  std::vector<TimelineLine> lines_;
  std::vector<std::optional<Paragraph>> words_;  // by claim
  float claim_height_ = 54, track_height_ = 40, height_ = 0;
};

}  // namespace synoptic::viewer
