#include "divergence/spelling.h"

#include <vector>

#include "lexicon/table.h"

namespace synoptic::divergence {
namespace {

constexpr std::size_t kShortest = 5;  // letters of a word with two spellings

struct Ending {
  std::string_view british, american;
  std::size_t before = 0;  // letters that must stand before it
  bool inside = false;     // anywhere in the word, not only at its end
};

const std::vector<Ending>& endings() {
  static const std::vector<Ending> all = [] {
    std::vector<Ending> list;
    for (const lexicon::Row& row : lexicon::read_table("spellings"))
      if (row.size() >= 4 && row[2].size() == 1)
        list.push_back(
            {row[0], row[1], static_cast<std::size_t>(row[2][0] - '0'), row[3] == "inside"});
    return list;
  }();
  return all;
}

}  // namespace

std::string one_spelling(std::string_view key) {
  std::string word(key);
  if (word.size() < kShortest) return word;
  for (const Ending& ending : endings()) {
    const std::size_t at = ending.inside ? word.find(ending.british, ending.before)
                           : word.ends_with(ending.british) ? word.size() - ending.british.size()
                                                            : std::string::npos;
    if (at != std::string::npos && at >= ending.before)
      word.replace(at, ending.british.size(), ending.american);
  }
  return word;
}

}  // namespace synoptic::divergence
