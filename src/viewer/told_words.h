#pragma once

// Who says what, in words: what the detail of a finding and the notes beside a text share. The
// sentence of a finding comes with it; these are the parts around it.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "comparison/json.h"

namespace synoptic::viewer {

using Filling = std::pair<std::string_view, std::string_view>;  // {"count", "3"}

// The phrase of `key` with "{count}" replaced by what stands for it.
std::string filled(std::string_view key, std::initializer_list<Filling> fillings);

// The words of a reading, in quotation marks where they are a version's own: “may”, but: a named
// speaker.
std::string words_of(const comparison::Display& display,
                     const comparison::Display::Finding& finding,
                     const divergence::Reading& reading);

// "2 of 4 versions", and " · 1 of 3 independent voices" where copies of one telling are among them.
std::string count_holders(const comparison::Display& display, const divergence::Reading& reading);

// At most about `most` bytes, cut behind a word, with an ellipsis for the rest. Never inside a
// character.
std::string cut_words(std::string_view text, std::size_t most);

// "The Daily · 3 March 2026"; the outlet only when the label does not say it already.
std::string origin_of(const article::Article& article);

}  // namespace synoptic::viewer
