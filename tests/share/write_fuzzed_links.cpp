// write_fuzzed_links COUNT: the links of fuzz_test.cpp and what this program says of each, one JSON
// array [link, verdict] a line, for scripts that hand them to engine.wasm.

#include <cstdlib>
#include <iostream>

#include "comparison/json_writer.h"
#include "share/fuzzed_links.h"

using namespace synoptic;

int main(int count, char** words) {
  share::FuzzedLinks links(7);
  for (long left = count > 1 ? std::atol(words[1]) : 100; left > 0; --left) {
    const std::string link = links.next();
    const auto result = share::bundle_from_link(link, share::kFuzzLimit);
    const auto* error = std::get_if<share::BundleError>(&result);
    comparison::JsonWriter line;
    line.open_array().string(link).string(error ? share::error_name(*error) : "bundle");
    std::cout << line.close_array().take() << '\n';
  }
}
