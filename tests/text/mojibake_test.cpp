#include "text/mojibake.h"

#include <doctest/doctest.h>

#include <cstdint>

#include "text/utf8.h"

using namespace synoptic::text;

namespace {
std::string repaired(std::string_view text) { return repair_mojibake(text).text; }
}  // namespace

TEST_CASE("mojibake: quotation marks and accents read as windows-1252") {
  CHECK(repaired("Itâ€™s a cafÃ© near the riverâ€¦") == "It’s a café near the river…");
  CHECK(repaired("5Â° at ÃŽle Verte") == "5° at Île Verte");
}

TEST_CASE("mojibake: an emoji and a bullet read as windows-874 with windows-1252 behind it") {
  const auto result = repair_mojibake("๐Ÿšฒ Bikes\nโ€ข one");
  CHECK(result.text == "🚲 Bikes\n• one");
  REQUIRE(result.repairs.size() == 2);
  CHECK(result.repairs[0].reason == "UTF-8 read as windows-874");
  CHECK(result.repairs[0].after == "🚲");
}

TEST_CASE("mojibake: a byte that the code page dropped is put back where only one fits") {
  const auto result = repair_mojibake("โณ Waiting");
  CHECK(result.text == "⏳ Waiting");
  REQUIRE(result.repairs.size() == 1);
  CHECK(result.repairs[0].reason == "UTF-8 read as windows-874, byte 8F lost");
}

TEST_CASE("mojibake: windows-1250, windows-1251 and ISO 8859-1") {
  CHECK(repaired("KĂ¶ln und MĂĽnchen") == "Köln und München");
  CHECK(repaired("РџРѕРіРѕРґР° С…РѕСЂРѕС€Р°СЏ") == "Погода хорошая");
  CHECK(repaired("r\u00c3\u00a9sum\u00c3\u00a9") == "résumé");
}

TEST_CASE("mojibake: damage upon damage is undone twice") {
  CHECK(repaired("le thÃƒÂ© du soir") == "le thé du soir");
}

TEST_CASE("mojibake: control characters 80 to 9F are windows-1252 quotes") {
  CHECK(repaired("it\u0092s") == "it’s");
  CHECK(repaired("a \u0081 sign") == "a \u0081 sign");
}

TEST_CASE("mojibake: clean text of any language stays as it is") {
  for (const char* clean :
       {"Ärger in Ürzig – „Ähm“, sagte Åsa…", "À Noël, l’été « déjà » fini ; ŒUVRE™",
        "สวัสดีครับ เธอรถแบบโค", "Сім’я в Рівному: «Річ» — РІК", "ВІДЕО і ДІМ", "Đà Nẵng và Huế",
        "日本語とひらがな、한국어", "NESCAFÉ® É… Ó”", "Καλημέρα κόσμε…", "SÃO PAULO, MANHÃ…",
        "×… Ø Å— 3×5", "مرحبا بالعالم", "हिन्दी भाषा", "İstanbul’da Ğ ve Ş"}) {
    CAPTURE(clean);
    CHECK(repaired(clean) == clean);
  }
}

TEST_CASE("mojibake: damage beside clean text of another language is undone, the rest stays") {
  CHECK(repaired("คำว่า dÃ©jÃ  vu คือ") == "คำว่า déjà vu คือ");
}

TEST_CASE("mojibake: repair is idempotent and its offset map leads back") {
  const std::string text = "Aâ€”B cafÃ© “clean” ๐Ÿ”— end";
  const auto once = repair_mojibake(text);
  CHECK(repaired(once.text) == once.text);
  for (const UndoneDamage& repair : once.repairs) {
    const auto at = once.text.find(repair.after);
    REQUIRE(at != std::string::npos);
    CHECK(once.origin.to_original(make_span(at, at + repair.after.size())) == repair.before);
  }
  const auto end = once.text.find("end");
  CHECK(slice(text, once.origin.to_original(make_span(end, end + 3))) == "end");
}

TEST_CASE("mojibake: any characters give valid UTF-8 and no crash") {
  std::uint32_t state = 12345;
  const auto random = [&state](std::uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::uint32_t i = random(30); i > 0; --i)
      append_utf8(text, random(3)   ? 0x80 + random(0x80)
                        : random(2) ? 0xE00 + random(0x60)
                                    : random(0x3000));
    const auto result = repair_mojibake(text);
    REQUIRE(is_valid_utf8(result.text));
    REQUIRE(result.origin.to_original(make_span(0, result.text.size())).end <= text.size());
  }
}
