#include "article/moment.h"

#include "article/page_words.h"
#include "article/stated_hour.h"

namespace synoptic::article {
namespace {

// What the date lines state beside the days.
struct StatedHours {
  std::optional<Clock> published, updated;
  bool later = false;  // something was updated, at whatever hour
};

StatedHours hours_of(const Article& article) {
  StatedHours hours;
  for (const Furniture& piece : article.furniture) {
    if (!is_date_line(piece)) continue;
    const LineWords words(piece.text);
    const auto word = updated_word(words);
    const std::size_t at = word ? byte_of_word(piece.text, *word) : piece.text.size();
    if (word) hours.later = true;
    if (word && !hours.updated) hours.updated = clock_in(piece.text, at);
    if (!hours.published) hours.published = clock_in(std::string_view(piece.text).substr(0, at), 0);
  }
  return hours;
}

}  // namespace

std::optional<Moment> moment_of(const Article& article) {
  const auto& day = last_day(article);
  if (!day || !day->has_year) return std::nullopt;
  const StatedHours hours = hours_of(article);
  // The hour of publication says nothing of a page that was updated at one that is not told.
  return at_hour(*day, hours.later || article.updated ? hours.updated : hours.published);
}

}  // namespace synoptic::article
