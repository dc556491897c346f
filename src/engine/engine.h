#pragma once

// Requests and replies as bytes: what the worker runs, tested natively. Knows neither Emscripten nor a screen.
//
// request:  {"op":"compare","articles":[{"source","label","text"}],"options":{"base":n,"corrections":[...]}}
//           {"op":"report","format":"html|markdown|csv|text","comparison":<request of compare>}
//           {"op":"link.decode","fragment":"..."} and others; each documented in engine.cpp's table
// reply:    {"ok":true, ...} or {"ok":false,"error":"a sentence","code":"..."}; never nothing, never a crash.

#include <functional>
#include <string>
#include <string_view>

namespace synoptic::engine {

// false stops the work; the reply then has code "cancelled".
using Progress = std::function<bool(double fraction, std::string_view stage)>;

std::string handle(std::string_view request, const Progress& progress = {});

}  // namespace synoptic::engine
