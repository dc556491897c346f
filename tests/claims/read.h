#pragma once

// Reads a text for the tests of the claims layer: article and claims together, spans as words.

#include <string>
#include <vector>

#include "article/plain.h"
#include "claims/claims.h"

namespace synoptic::claims {

struct Reading {
  article::Article article;
  Claims claims;

  std::string words(text::Span span) const { return std::string(article.words(span)); }
  const Entity* entity(std::string_view key) const {
    for (const Entity& e : claims.entities)
      if (e.key == key) return &e;
    return nullptr;
  }
  // "source|cue|content" of every attribution.
  std::vector<std::string> voices() const {
    std::vector<std::string> out;
    for (const Attribution& a : claims.attributions)
      out.push_back(words(a.source) + "|" + words(a.cue) + "|" + words(a.content));
    return out;
  }
};

inline Reading read(std::string text) {
  Reading reading{article::plain_article(std::move(text)), {}};
  reading.claims = extract_claims(reading.article);
  return reading;
}

// With a day of publication.
inline Reading read_on(int year, int month, int day, std::string text) {
  Reading reading{article::plain_article(std::move(text)), {}};
  values::DateInterval published;
  published.from = values::day_of(year, month, day);
  published.to = published.from + 1;
  reading.article.published = published;
  reading.claims = extract_claims(reading.article);
  return reading;
}

}  // namespace synoptic::claims
