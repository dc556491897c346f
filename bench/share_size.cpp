// share_size FILE... [--dictionary FILE]: how long the link of a story is in each form that it
// could have, and of how many findings there is an excerpt, how long its link is and what it costs.
// Figures in docs/measurements.md.

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "comparison/comparison.h"
#include "share/deflate.h"
#include "share/excerpt.h"

namespace {

using namespace synoptic;

std::string read(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

// Characters of base64url of the deflated bytes.
std::size_t characters(std::string_view bytes, std::string_view dictionary) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
  if (!dictionary.empty())
    deflateSetDictionary(&stream, reinterpret_cast<const Bytef*>(dictionary.data()),
                         static_cast<uInt>(dictionary.size()));
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  const std::size_t size = stream.total_out;
  deflateEnd(&stream);
  return (size * 4 + 2) / 3;
}

struct Sizes {
  std::vector<std::size_t> json, json_dictionary, cbor, cbor_dictionary;

  void add(const share::Bundle& bundle, std::string_view dictionary) {
    const std::string text = share::to_json(bundle);
    const auto bytes = nlohmann::json::to_cbor(nlohmann::json::parse(text));
    const std::string_view packed{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    json.push_back(characters(text, {}));
    json_dictionary.push_back(characters(text, dictionary));
    cbor.push_back(characters(packed, {}));
    cbor_dictionary.push_back(characters(packed, dictionary));
  }
};

std::size_t at(std::vector<std::size_t> values, double share) {
  std::sort(values.begin(), values.end());
  if (values.empty()) return 0;
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const char* what, const Sizes& sizes) {
  std::printf(
      "%s, median characters: JSON %zu, with dictionary %zu, CBOR %zu, with dictionary %zu\n", what,
      at(sizes.json, 0.5), at(sizes.json_dictionary, 0.5), at(sizes.cbor, 0.5),
      at(sizes.cbor_dictionary, 0.5));
}

}  // namespace

int main(int count, char** words) {
  share::Bundle bundle;
  std::string dictionary;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--dictionary" && i + 1 < count)
      dictionary = read(words[++i]);
    else
      bundle.inputs.push_back({word.substr(word.rfind('/') + 1), read(word), {}, {}});
  }
  Sizes whole, excerpts;
  whole.add(bundle, dictionary);
  print("everything", whole);
  const auto comparison = comparison::compare(bundle.inputs, {});
  std::vector<std::size_t> links, microseconds;
  for (const auto& finding : comparison.divergences) {
    const std::clock_t begin = std::clock();
    const auto excerpt = share::excerpt_of(bundle, comparison, finding.id);
    microseconds.push_back(static_cast<std::size_t>(std::clock() - begin) * 1000000 /
                           CLOCKS_PER_SEC);
    if (!excerpt) continue;
    excerpts.add(excerpt->bundle, dictionary);
    links.push_back(share::link_of(excerpt->bundle).size() + 1);
  }
  print("excerpts", excerpts);
  const auto short_ones =
      std::count_if(links.begin(), links.end(), [](std::size_t l) { return l <= 2000; });
  std::printf("findings %zu, with an excerpt %zu, of at most 2,000 characters %ld\n",
              comparison.divergences.size(), links.size(), static_cast<long>(short_ones));
  std::printf("link of an excerpt, characters: median %zu, nine in ten %zu, longest %zu\n",
              at(links, 0.5), at(links, 0.9), at(links, 1));
  std::printf("CPU time of an excerpt, ms: median %.1f, nine in ten %.1f, longest %.1f\n",
              static_cast<double>(at(microseconds, 0.5)) / 1000,
              static_cast<double>(at(microseconds, 0.9)) / 1000,
              static_cast<double>(at(microseconds, 1)) / 1000);
}
