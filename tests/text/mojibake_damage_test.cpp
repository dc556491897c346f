// Sentences of many languages, damaged as each code page damages them, come back as they were; and
// undamaged they stay what they are, beside damage too.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/legacy_codecs.h"
#include "text/mojibake.h"
#include "text/utf8.h"

using namespace synoptic::text;

namespace {

constexpr std::string_view kSentences[] = {
    "The mayor said: “We can’t wait – the café’s bridge is closed.” It cost £300 …",
    "Die Fähre fällt aus, „weil der Motor überhitzt ist“, sagt König. Für Schüler fährt ein Bus.",
    "L’été dernier déjà, la bibliothèque fermée à Vaubriand inquiétait « les élèves ».",
    "¿Cuándo volverá el señor Núñez? Mañana, según la alcaldesa: «No podíamos más».",
    "A ponte não será aberta amanhã, disse a câmara; são três opções para a região.",
    "La città è più tranquilla: così il sindaco, perché la società non paga.",
    "De burgemeester zei: ‘Geen reünie vóór vrijdag.’ Eén café blijft open.",
    "Färjan är inställd på grund av högt vatten, säger kaptenen på Åsö.",
    "Wójt mówi, że rynek jest zbyt ciasny, i łąka za kościołem wystarczy.",
    "Starý mlýn hořel celou noc, příčinou byl zkrat; škodu odhadují hasiči.",
    "A híd péntekig zárva marad, mondta a főmérnök; a felújítás őszre készül el.",
    "Podul rămâne închis până vineri, a spus primăria; șoferii așteaptă și plâng.",
    "Çınarlı köyündeki okul yağmur yüzünden kapatıldı, diyor müdür Işık.",
    "Трамвайную линию до Заречья откроют в мае, сообщил начальник депо.",
    "Міст закрили у вівторок, бо інженери знайшли тріщини.",
    "Το πηγάδι στην πλατεία καθαρίστηκε, είπε ο δήμαρχος.",
    "Miestas uždarė tiltą, nes inžinieriai rado įtrūkimų ir šaltinių.",
    "เรือข้ามฟากหยุดวิ่งเพราะน้ำสูง",
    "窑工说，第一批碗将在星期五出炉。",
    "店主は「最後の日まで焼き続けた」と話した。",
    "افتتح الطريق الجديد إلى الميناء",
    "Zvlášť těžké bylo rozhodnutí, zda most uzavřít.",
};

// The character each byte from 80 to FF is read as; bytes that the code page leaves open become the
// control of their number.
std::vector<char32_t> characters_of(CodePage page) {
  std::vector<char32_t> characters(0x80);
  for (std::size_t i = 0; i < 0x80; ++i) characters[i] = static_cast<char32_t>(0x80 + i);
  for (char32_t code = 0x2600; code >= 0xA0; --code)
    if (const std::uint8_t byte = legacy_bytes(code)[static_cast<std::size_t>(page)])
      characters[byte - 0x80u] = code;
  return characters;
}

std::string damaged(std::string_view text, CodePage page) {
  const std::vector<char32_t> characters = characters_of(page);
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte < 0x80 ? byte : characters[byte - 0x80u]);
  }
  return out;
}

}  // namespace

TEST_CASE("mojibake: what a code page did to a sentence of any language is undone") {
  for (const CodePage page :
       {CodePage::windows_1252, CodePage::windows_1250, CodePage::windows_1251,
        CodePage::windows_874, CodePage::windows_1254, CodePage::cp437}) {
    CAPTURE(name_of(page));
    for (const std::string_view sentence : kSentences)
      CHECK(repair_mojibake(damaged(sentence, page)).text == sentence);
  }
}

// A lost letter is lost: these have no character for some of the bytes, or the same character for
// signs that UTF-8 needs apart.
TEST_CASE("mojibake: code pages with open bytes, and Mac Roman, undo what they can") {
  const std::pair<CodePage, std::size_t> least[] = {{CodePage::windows_1253, 17},
                                                    {CodePage::windows_1257, 13},
                                                    {CodePage::latin_2, 19},
                                                    {CodePage::mac_roman, 20}};
  for (const auto& [page, count] : least) {
    std::size_t undone = 0;
    for (const std::string_view sentence : kSentences)
      undone += repair_mojibake(damaged(sentence, page)).text == sentence;
    CAPTURE(name_of(page));
    CHECK(undone >= count);
  }
}

TEST_CASE("mojibake: undamaged sentences of any language stay, alone, together and twice") {
  std::string all;
  for (const std::string_view sentence : kSentences) {
    CHECK(repair_mojibake(sentence).text == sentence);
    CHECK(repair_mojibake(sentence).repairs.empty());
    all += sentence;
    all += '\n';
  }
  CHECK(repair_mojibake(all).text == all);
}

TEST_CASE("mojibake: a damaged sentence among undamaged ones of other languages is mended alone") {
  const std::string_view damage = kSentences[0];
  for (const std::string_view clean : kSentences) {
    const std::string before = std::string(clean) + '\n';
    const auto repaired = repair_mojibake(before + damaged(damage, CodePage::windows_1252));
    CHECK(repaired.text.substr(0, before.size()) == before);
    CHECK(repaired.text.substr(before.size()) == damage);
    CHECK(repair_mojibake(repaired.text).repairs.empty());
  }
}

TEST_CASE("mojibake: each repair names what it was, and the offsets lead back to it") {
  const std::string text = "Before. " + damaged(kSentences[8], CodePage::windows_1250) + " After.";
  const Repaired repaired = repair_mojibake(text);
  CHECK(repaired.repairs.size() >= 5);
  for (const UndoneDamage& repair : repaired.repairs) {
    CHECK(repair.reason.find("windows-1250") != std::string::npos);
    CHECK(slice(text, repair.before) != repair.after);
  }
  const auto after = repaired.text.find("After.");
  CHECK(slice(text, repaired.origin.to_original(make_span(after, after + 6))) == "After.");
}
