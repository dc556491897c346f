#pragma once

// Times of day.

#include <string>
#include <vector>

#include "claims/claims.h"

namespace synoptic::divergence {

// Whether a figure is part of a time of day: "4.50 am", "11:20", "9 o'clock".
bool is_clock(const article::Article& article, const claims::NumberMention& mention);

// One time of day in a sentence: "4.50 am", "11:27", "6 p.m. EDT", "around noon".
struct ClockTime {
  text::Span span;
  int minutes = 0;        // after midnight; of the first half of the day where `half` is false
  bool half = false;      // the half of the day is known: "pm", "16:40", "noon"
  bool about = false;     // "around", "shortly before"
  std::string_view zone;  // key of a time zone behind it: "edt"; empty for none
};

// In order of the text. Linear in the sentence.
std::vector<ClockTime> times_in(const article::Article& article, article::SentenceIndex sentence);

// May be the same time: an unknown half of the day fits both, "around" leaves half an hour of a
// full hour and less of a finer time, and times in different zones are never compared.
bool same_time(const ClockTime& a, const ClockTime& b);

}  // namespace synoptic::divergence
