#pragma once

// Credits of pictures: "Photo: Ann Lee", "Sanna Holm/AFP/Getty Images", and captions that end with
// one: "The bridge in May. | Foto: Reuters", "The old station (photo Ansa)". Known by form (a
// colon, brackets, slashes between names) and by the words for pictures and agencies in
// assets/lexicons/furniture.tsv.

#include <cstdint>
#include <string_view>

namespace synoptic::article {

enum class Credit : std::uint8_t {
  none,
  tail,   // a caption, and the credit behind it
  whole,  // nothing but the credit
};

// Of one line without white space at its ends. A sentence that ends with a stop has no credit at
// its end. Looks at the last 160 bytes only.
Credit credit_of(std::string_view line);

}  // namespace synoptic::article
