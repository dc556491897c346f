#include "lexicon/word_forms.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace synoptic::lexicon {
namespace {

bool has(const std::vector<std::string>& forms, const std::string& form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

TEST_CASE("word forms: a verb by the rules of spelling and by the table of irregular ones") {
  const auto stop = forms_of("stop", Inflection::verb);
  CHECK(stop.front() == "stop");
  for (const char* form : {"stops", "stopped", "stopping"}) CHECK(has(stop, form));
  CHECK(has(forms_of("acquit", Inflection::verb), "acquitted"));
  CHECK_FALSE(has(forms_of("heal", Inflection::verb), "healled"));
  const auto deny = forms_of("deny", Inflection::verb);
  for (const char* form : {"denies", "denied", "denying"}) CHECK(has(deny, form));
  const auto rise = forms_of("rise", Inflection::verb);
  for (const char* form : {"rises", "rose", "risen", "rising"}) CHECK(has(rise, form));
}

TEST_CASE("word forms: nouns, adjectives and words that stay as they are") {
  CHECK(forms_of("ferry", Inflection::noun) == std::vector<std::string>{"ferry", "ferries"});
  CHECK(has(forms_of("happy", Inflection::adjective), "happiest"));
  CHECK(has(forms_of("big", Inflection::adjective), "bigger"));
  CHECK(forms_of("before", Inflection::none) == std::vector<std::string>{"before"});
}

}  // namespace
}  // namespace synoptic::lexicon
