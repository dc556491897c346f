#include "divergence/spelling.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using synoptic::divergence::one_spelling;

TEST_CASE("spelling: British and American forms come to the same") {
  constexpr const char* kPairs[][2] = {{"harbour", "harbor"},
                                       {"neighbourhood", "neighborhood"},
                                       {"organisation", "organization"},
                                       {"recognised", "recognized"},
                                       {"analysed", "analyzed"},
                                       {"theatre", "theater"},
                                       {"kilometres", "kilometers"},
                                       {"defence", "defense"},
                                       {"catalogue", "catalog"},
                                       {"programmes", "programs"},
                                       {"travelled", "traveled"},
                                       {"cancelled", "canceled"},
                                       {"labelling", "labeling"},
                                       {"fibre", "fiber"}};
  for (const auto& pair : kPairs) CHECK(one_spelling(pair[0]) == one_spelling(pair[1]));
}

TEST_CASE("spelling: words that are not each other's form stay apart") {
  const std::set<std::string> words{"hour",  "horse", "four",   "for",    "tour",  "tor",
                                    "our",   "or",    "filled", "filed",  "fence", "sense",
                                    "wise",  "rise",  "called", "caller", "metre", "meteor",
                                    "story", "storm", "raised", "razed",  "tonne", "ton"};
  std::set<std::string> spellings;
  for (const std::string& word : words) spellings.insert(one_spelling(word));
  CHECK(spellings.size() == words.size());
}
