#pragma once

#include <string>
#include <string_view>

namespace synoptic::article {

// 64-bit FNV-1a (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/) as 16 hexadecimal
// digits. Names an article's text in links and finding ids; not meant to resist an attacker.
std::string hash_of(std::string_view text);

}  // namespace synoptic::article
