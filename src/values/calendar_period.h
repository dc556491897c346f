#pragma once

// Whole periods of the calendar, and moving from one to another. Weeks begin on Monday; the seasons
// are the meteorological ones of the northern half (spring is March to May); a decade is ten years
// from one that ends in 0, a century a hundred from one that ends in 00 (as newspapers count, not
// as the calendar's purists do). Cost: constant each.

#include "values/date.h"
#include "values/date_words.h"

namespace synoptic::values {

// [from, to) of a precision.
DateInterval made(Day from, Day to, Precision precision);

// REQUIRES for all of these: 1 <= month <= 12 where there is a single month.
DateInterval day_interval(int year, int month, int day);
DateInterval month_interval(int year, int month);
DateInterval year_interval(int year);

// `count` months from that one on; months below 1 and above 12 run into other years.
DateInterval months_interval(int year, int month, int count, Precision precision);
DateInterval years_interval(int year, int count, Precision precision);
// 1 is spring.
DateInterval season_interval(int year, int number);

// False for 29 February of a common year, 31 June, month 13 and the like.
bool exists(int year, int month, int day);

// Monday is 1, Sunday 7.
int weekday_of(Day day);
// The week that holds it.
DateInterval week_of(Day day);

// The nth week of a period that has more than one, by ISO 8601: the week that holds the period's
// nth Thursday; 0 or below counts from the end (0 is the last).
DateInterval nth_week(const DateInterval& whole, int nth);

// Early, mid and late (1, 2, 3): a third of the period each, in whole months where it has any.
DateInterval third_of(const DateInterval& whole, int part);

// The period that holds `day`, or the one that many steps later (earlier when negative).
DateInterval period_at(Day day, Period period, int steps);

// The same day `count` periods later: "two months from 31 December" is the last of February.
Day moved(Day day, int count, Period period);

}  // namespace synoptic::values
