#pragma once

// The fields that a bundle and an engine request share ("WORK" in engine/engine.h), read from
// parsed JSON and written in a fixed order. Kept apart from bundle.h so that only two files see the
// JSON library.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "comparison/json_writer.h"
#include "share/bundle.h"

namespace synoptic::share {

// JSON text in which every lone surrogate escape and every malformed byte has become U+FFFD; the
// JSON library would refuse the whole text for one of them. Linear; a text without any comes back
// as it is.
// `replaced`, when given, is raised by how many.
std::string well_formed_json(std::string_view bytes, std::uint32_t* replaced = nullptr);

// "articles", "options", "marks", "selected", "view", "excerpt". Total: what has another type than
// expected reads as absent.
Bundle read_work(const nlohmann::json& object);

// The same fields into an object that is open.
void write_work(comparison::JsonWriter& json, const Bundle& bundle);

}  // namespace synoptic::share
