#include "claims/plain_letters.h"

namespace synoptic::claims {
namespace {

// The plain letters of U+00C0 to U+017F, '.' where there is none.
constexpr unsigned kFirst = 0xC0;
constexpr std::string_view kPlain =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghh.hiiiiiiiiii..jjkk.llllll."
    ".llnnnnnn..noooooo..rrrrrrsssssssstttt.tuuuuuuuuuuuuwwyyyzzzzzz.";

}  // namespace

std::string plain_letters(std::string_view key) {
  std::string out;
  out.reserve(key.size());
  for (std::size_t i = 0; i < key.size(); ++i) {
    const auto lead = static_cast<unsigned char>(key[i]);
    if (lead >= 0xC3 && lead <= 0xC5 && i + 1 < key.size()) {
      const auto next = static_cast<unsigned char>(key[i + 1]);
      const unsigned code = ((lead & 0x1FU) << 6U) | (next & 0x3FU);
      const bool whole = (next & 0xC0U) == 0x80U && code >= kFirst && code - kFirst < kPlain.size();
      if (whole && kPlain[code - kFirst] != '.') {
        out += kPlain[code - kFirst];
        ++i;
        continue;
      }
    }
    out += key[i];
  }
  return out;
}

}  // namespace synoptic::claims
