#include "viewer/time_order.h"

#include <algorithm>

#include "article/moment.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

using article::Moment;
using Moments = std::vector<std::optional<Moment>>;

std::string day_in_words(const article::Article& article) {
  const bool later = article.updated && article.updated->has_year;
  const auto& day = later ? article.updated : article.published;
  return day ? words::date(*day) : std::string();
}

void write_times(const comparison::Display& display, const Moments& moments, TimeOrder& order) {
  constexpr std::int64_t kDay = 24 * 60;
  bool one_day = true;
  std::optional<std::int64_t> day;
  for (const auto& moment : moments) {
    if (!moment) continue;
    if (!moment->hour || (day && *day != moment->from / kDay)) one_day = false;
    day = moment->from / kDay;
  }
  for (std::size_t v = 0; v < moments.size(); ++v) {
    std::string& when = order.when.emplace_back();
    std::string& brief = order.when_short.emplace_back();
    if (!moments[v]) continue;
    when = brief = day_in_words(display.articles[v]);
    if (!moments[v]->hour) continue;
    const std::string hour = article::written(*moments[v], true);
    when += ", " + hour;
    if (one_day) brief = hour;
  }
}

bool is_aside(const comparison::Display& display, std::size_t version) {
  const auto& aside = display.synopsis.set_aside;
  return version < aside.size() && aside[version];
}

}  // namespace

bool is_earlier(const comparison::Display& display, std::size_t a, std::size_t b) {
  if (is_aside(display, a) || is_aside(display, b)) return false;
  const auto first = article::moment_without_words(display.articles[a]);
  const auto second = article::moment_without_words(display.articles[b]);
  return first && second && article::is_before(*first, *second);
}

TimeOrder order_in_time(const comparison::Display& display, const std::vector<std::size_t>& shown) {
  TimeOrder order;
  Moments moments;
  for (const auto& article : display.articles)
    moments.push_back(article::moment_without_words(article));
  order.versions = shown;
  std::stable_sort(order.versions.begin(), order.versions.end(), [&](std::size_t a, std::size_t b) {
    if (!moments[a] || !moments[b]) return moments[a].has_value() && !moments[b].has_value();
    return moments[a]->from < moments[b]->from;
  });
  const auto aside = [&](std::size_t v) { return is_aside(display, v); };
  std::optional<Moment> last;
  for (const std::size_t v : order.versions) {
    order.dated += moments[v] ? 1 : 0;
    if (!moments[v] || aside(v)) {
      order.instant.push_back(kNoInstant);
      continue;
    }
    if (!last || article::is_before(*last, *moments[v])) {
      last = moments[v];
      ++order.instants;
    }
    order.instant.push_back(order.instants - 1);
  }
  write_times(display, moments, order);
  if (order.timed()) return order;
  order.versions = shown;
  for (std::size_t i = 0; i < order.versions.size(); ++i)
    order.instant[i] = aside(order.versions[i]) ? kNoInstant : 0;
  return order;
}

}  // namespace synoptic::viewer
