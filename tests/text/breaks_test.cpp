#include "text/breaks.h"

#include <doctest/doctest.h>

#include <string>

#include "text/mojibake.h"
#include "text/token.h"

using namespace synoptic::text;

namespace {

std::string barred(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) {
    if (!out.empty()) out += '|';
    out += slice(text, span);
  }
  return out;
}
std::string words(std::string_view text) { return barred(text, word_segments(text)); }
std::string clusters(std::string_view text) { return barred(text, grapheme_clusters(text)); }
std::string forms(std::string_view text) {
  std::vector<Span> spans;
  for (const Token& token : tokenise(text)) spans.push_back(token.span);
  return barred(text, spans);
}

}  // namespace

TEST_CASE("breaks: a letter keeps its marks, a syllable its parts") {
  CHECK(clusters("e\xCC\x81t\xC3\xA9") == "e\xCC\x81|t|\xC3\xA9");
  CHECK(clusters("\u1112\u1161\u11ABa") == "\u1112\u1161\u11AB|a");
  CHECK(clusters("\u0928\u093F") == "\u0928\u093F");
  CHECK(clusters("a\r\nb") == "a|\r\n|b");
}

TEST_CASE("breaks: flags go in pairs, families and skin tones are one character") {
  CHECK(clusters("🇹🇷🇬🇷🇨") == "🇹🇷|🇬🇷|🇨");
  CHECK(clusters("👩‍👩‍👧👍🏽") == "👩‍👩‍👧|👍🏽");
  CHECK(clusters("1\uFE0F\u20E32") == "1\uFE0F\u20E3|2");
}

TEST_CASE("breaks: pictographs that older tables joined stay joined") {
  CHECK(clusters("\u2701\u200D\u2701") == "\u2701\u200D\u2701");
  CHECK(clusters("a\u200D\u2701") == "a\u200D|\u2701");
}

TEST_CASE("breaks: words are those of UAX #29, spaces and signs included") {
  CHECK(words("It can't, 3.5 a") == "It| |can't|,| |3.5| |a");
  CHECK(words("カタカナ漢字") == "カタカナ|漢|字");
  CHECK(words("") == "");
}

TEST_CASE("breaks: the cluster round a place, and spans made wide enough") {
  const std::string_view text = "ae\xCC\x81z🇹🇷!";
  CHECK(cluster_around(text, 2) == Span{1, 4});
  CHECK(cluster_around(text, 1) == Span{1, 1});
  CHECK(cluster_around(text, 4) == Span{4, 4});
  CHECK(cluster_around(text, 9) == Span{5, 13});
  CHECK(whole_clusters(text, {2, 9}) == Span{1, 13});
  CHECK(whole_clusters(text, {0, 14}) == Span{0, 14});
  CHECK(cluster_around("a\r\nb", 2) == Span{1, 3});
}

TEST_CASE("breaks: past the limit of a cluster the look-back ends") {
  std::string text = "a";
  for (int i = 0; i < 1000; ++i) text += "\xCC\x81";
  CHECK(cluster_around(text, 101) == Span{0, 2001});
  CHECK(cluster_around(text, 1001).begin > 0);
}

TEST_CASE("tokens: emoji of several characters are one sign") {
  CHECK(forms("ok 👩‍👩‍👧 👍🏽🇹🇷🇬🇷.") ==
        "ok|👩‍👩‍👧|👍🏽|🇹🇷|🇬🇷|.");
  CHECK(forms("❤️x") == "❤️|x");
  CHECK(forms("step 1\uFE0F\u20E3 done") == "step|1\uFE0F\u20E3|done");
}

TEST_CASE("tokens: outside Latin the borders of UAX #29 hold") {
  CHECK(forms("ソニーTVを") == "ソニー|TV|を");
  CHECK(forms("צה\"ל אמר \"שלום\"") == "צה\"ל|אמר|\"|שלום|\"");
  CHECK(forms("col·legi") == "col·legi");
  CHECK(forms("ไทย 25") == "ไ|ท|ย|25");
  CHECK(forms("น้ำ") == "น้ำ");
  CHECK(forms("25日 30кг") == "25|日|30кг");
  CHECK(forms("١٬٢٠٠ و") == "١٬٢٠٠|و");
}

TEST_CASE("tokens: what is documented as ours stays so next to other letters") {
  CHECK(forms("naïve’s Zoë's") == "naïve|’s|Zoë|'s");
  CHECK(forms("Москва-Сити") == "Москва-Сити");
  CHECK(forms("«Москва» — это") == "«|Москва|»|—|это");
}

TEST_CASE("tokens: none begins or ends inside a cluster, marks on white space are dropped") {
  CHECK(forms("a ̈ b") == "a|b");
  CHECK(forms("\"\xCC\x88x") == "\"\xCC\x88|x");
  CHECK(forms("x.\xCC\x88") == "x|.\xCC\x88");
  CHECK(forms("\u060012") == "\u060012");
}

TEST_CASE("mojibake: a repair that gives back marks is told with the letters they stand on") {
  const std::string damaged =
      "The cafe\xC3\x8C\xC2\x81 and the re\xC3\x8C\xC2\x81sume\xC3\x8C\xC2\x81 of the "
      "mai\xC3\x8C\xC2\x82tre "
      "\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2tis.";
  const Repaired repaired = repair_mojibake(damaged);
  CHECK(repaired.text.find("cafe\xCC\x81 and") != std::string::npos);
  for (const UndoneDamage& repair : repaired.repairs) {
    CHECK(cluster_around(damaged, repair.before.begin).empty());
    CHECK(repair.after != "\xCC\x81");
  }
  CHECK(repaired.repairs.front().after == "e\xCC\x81");
}
