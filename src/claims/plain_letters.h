#pragma once

// Names with their marks off: "kovač" and "kovac" are one name to a reader, and outlets differ in
// what their keyboards have. Only for keys that are compared, never for what is shown.

#include <string>
#include <string_view>

namespace synoptic::claims {

// Latin letters of Latin-1 and Latin Extended-A become their plain letter; all else stays,
// ligatures
// ("æ", "ß") included. REQUIRES: nothing; broken UTF-8 stays as it is. Linear.
std::string plain_letters(std::string_view key);

}  // namespace synoptic::claims
