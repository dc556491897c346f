#pragma once

// One version as it stands in a comparison (docs/formats.md).

#include "article/article.h"
#include "comparison/json_writer.h"

namespace synoptic::comparison {

// The keys from "label" to "language", inside an open object: what the page says of itself.
void write_article_head(JsonWriter& json, const article::Article& article);

// The whole object: the same, then the text and what was read in it.
void write_article(JsonWriter& json, const article::Article& article);

}  // namespace synoptic::comparison
