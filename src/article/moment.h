#pragma once

// When a version stood as it stands: the day the page gives, to the minute where its date line says
// the hour ("Published: 9 March 2026, 06:10. Updated: 06:45").

#include <cstdint>
#include <optional>
#include <string>

#include "article/article.h"

namespace synoptic::article {

// Minutes since 1970-01-01 00:00, [from, to): a day when no hour is stated.
struct Moment {
  std::int64_t from = 0;
  std::int64_t to = 0;
  bool hour = false;  // the hour is stated
  std::string zone;   // "GMT", as stated; hours of two zones cannot be compared
};

// The last change the page states, else its publication; nothing without a day and a year. Linear
// in the furniture.
std::optional<Moment> moment_of(const Article& article);

// The same without the word lists that tell "updated" from "published": the latest hour of the date
// lines counts. For displays, which do not carry those lists. Linear in the furniture.
std::optional<Moment> moment_without_words(const Article& article);

// Surely earlier: the moments do not meet, and their hours are of one zone.
bool is_before(const Moment& a, const Moment& b);

// "2026-03-09 06:45", "2026-03-09"; `hour_only` leaves the day out where an hour is known.
std::string written(const Moment& moment, bool hour_only);

}  // namespace synoptic::article
