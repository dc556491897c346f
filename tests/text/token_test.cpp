#include "text/token.h"

#include <doctest/doctest.h>

using namespace synoptic::text;

namespace {
std::string forms(std::string_view text) {
  std::string out;
  for (const Token& token : tokenise(text)) {
    if (!out.empty()) out += ' ';
    out += slice(text, token.span);
  }
  return out;
}
std::string keys(std::string_view text) {
  std::string out;
  for (const Token& token : tokenise(text)) out += (out.empty() ? "" : " ") + token.key;
  return out;
}
}  // namespace

TEST_CASE("tokens: the example of the header") {
  CHECK(forms("The US's 1,200 units (30%).") == "The US 's 1,200 units ( 30 % ) .");
}

TEST_CASE("tokens: apostrophes and hyphens stay inside a word, a possessive stands alone") {
  CHECK(forms("don't state-of-the-art") == "don't state-of-the-art");
  CHECK(forms("the dogs' bowl") == "the dogs ' bowl");
  CHECK(forms("China’s 'quoted' word") == "China ’s ' quoted ' word");
  CHECK(keys("China’s") == "china 's");
}

TEST_CASE("tokens: numbers keep their inner signs but not the stop behind them") {
  CHECK(forms("1,200.50, 5th 2023-07 10:30 9/11.") == "1,200.50 , 5th 2023-07 10:30 9/11 .");
  CHECK(forms("30-year") == "30 - year");
  CHECK(forms("2023–2024") == "2023 – 2024");
}

TEST_CASE("tokens: an initialism with stops has the key of the one without") {
  CHECK(keys("U.S. and US") == "us and us");
  CHECK(forms("at 5 a.m. today. End") == "at 5 a.m. today . End");
  CHECK(forms("the end.Next one") == "the end . Next one");
  CHECK(forms("on wired.com now") == "on wired.com now");
}

TEST_CASE("tokens: each ideograph is a word, Latin inside stays whole") {
  CHECK(forms("人工智能AI") == "人 工 智 能 AI");
}

TEST_CASE("tokens: keys are folded, capitals are remembered") {
  const auto tokens = tokenise("NATO Éclair İstanbul");
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0].all_caps);
  CHECK(tokens[1].capitalised);
  CHECK_FALSE(tokens[1].all_caps);
  CHECK(tokens[1].key == "éclair");
  CHECK(tokens[2].key == "istanbul");
}

TEST_CASE("tokens: stems are English Snowball stems of words") {
  const auto tokens = tokenise("warnings warned 30s");
  CHECK(tokens[0].stem == tokens[1].stem);
  CHECK(tokens[2].stem == "30s");
}

TEST_CASE("tokens: white space and invisible characters are no tokens") {
  CHECK(tokenise(" \t\n\xC2\xA0\xE2\x80\x8B").empty());
  CHECK(keys("co\xC2\xADoperate") == "cooperate");
}

TEST_CASE("tokens: those inside a span, by search") {
  const std::string_view text = "one two three";
  const auto tokens = tokenise(text);
  CHECK(tokens_in(tokens, {4, 13}) == TokenRange{1, 3});
  CHECK(tokens_in(tokens, {4, 6}).empty());
  CHECK(tokens_in(tokens, {3, 3}).empty());
}
