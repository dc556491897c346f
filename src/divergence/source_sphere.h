#pragma once

// What sort of body or people an unnamed source is: "the transport authority" is of the government,
// "the airport operator" a company, "two residents" are neither. Sources of two spheres are not
// one; of one sphere, or of none that is known ("officials", "experts", "the emergency services"),
// they may be.

#include <string_view>

#include "article/article.h"

namespace synoptic::divergence {

// The sphere of the noun that leads the source (assets/lexicons/source_spheres.tsv); "" when it is
// not known, or when several speak ("police and residents"). Cost: the words of the source.
std::string_view sphere_of(const article::Article& article, text::Span source);

}  // namespace synoptic::divergence
