#include "claims/streaks.h"

#include <string_view>

namespace synoptic::claims {
namespace {

constexpr std::size_t kReach = 4;  // words between the figure and "in a row"

}  // namespace

std::size_t streak_words(const TaggedArticle& tagged, std::size_t after, std::size_t end) {
  if (after >= end) return 0;
  const std::string_view key = tagged.keys[after];
  return key == "straight" || key == "consecutive" || key == "successive" ? 1 : 0;
}

bool is_streak(const TaggedArticle& tagged, std::size_t after, std::size_t end) {
  if (streak_words(tagged, after, end) > 0) return true;
  const auto key = [&](std::size_t i) {
    return i < end ? std::string_view(tagged.keys[i]) : std::string_view();
  };
  for (std::size_t i = after; i < end && i <= after + kReach; ++i) {
    if (key(i) == "," || key(i) == ";") return false;
    if (i > after && key(i) == "running") return true;
    if (key(i) == "in" && key(i + 1) == "a" && key(i + 2) == "row") return true;
    if (key(i) == "on" && key(i + 1) == "the" && key(i + 2) == "trot") return true;
  }
  return false;
}

}  // namespace synoptic::claims
