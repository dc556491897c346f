#pragma once

// Where a page says what was read of it: the line that names the outlet, the byline, the date. For
// showing a reader why a fact stands there, so the places are looked for afterwards, among what
// reading kept.

#include <cstdint>
#include <string_view>

#include "article/article.h"

namespace synoptic::article {

struct FactPlace {
  enum class Kind : std::uint8_t {
    unknown,    // in no line of its own: worked out, or not said at all
    furniture,  // Article::furniture[index]
    sentence,   // Article::sentences[index]
    source,     // the address or the name of the file
  };
  Kind kind = Kind::unknown;
  std::uint32_t index = 0;
};

// The first piece around the story that holds `words`, else a sentence, else the source. Compared
// folded. Linear.
FactPlace place_of_words(const Article& article, std::string_view words);

// The line of `text` that holds `words`, compared folded; the first one when none does.
std::string_view line_with(std::string_view text, std::string_view words);

// The first piece around the story with the date of Article::published.
FactPlace place_of_date(const Article& article);

}  // namespace synoptic::article
