#include "text/legacy_codecs.h"

#include <vector>

namespace synoptic::text {
namespace {

using namespace std::string_view_literals;

// Bytes 80 to FF, 32 a line; NUL where the code page has no character.
// clang-format off
constexpr std::u16string_view kWindows1252 =
    u"€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ"
    u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"sv;

constexpr std::u16string_view kWindows1250 =
    u"€\0‚\0„…†‡\0‰Š‹ŚŤŽŹ\0‘’“”•–—\0™š›śťžź"
    u"\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
    u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
    u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"sv;

constexpr std::u16string_view kWindows1251 =
    u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\0™љ›њќћџ"
    u"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"
    u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    u"абвгдежзийклмнопрстуфхцчшщъыьэюя"sv;

constexpr std::u16string_view kWindows1254 =
    u"€\0‚ƒ„…†‡ˆ‰Š‹Œ\0\0\0\0‘’“”•–—˜™š›œ\0\0Ÿ"
    u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß"
    u"àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"sv;

constexpr std::u16string_view kWindows1257 =
    u"€\0‚\0„…†‡\0‰\0‹\0¨ˇ¸\0‘’“”•–—\0™\0›\0¯˛\0"
    u"\u00a0\0¢£¤\0¦§Ø©Ŗ«¬\u00ad®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ"
    u"ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß"
    u"ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙"sv;

constexpr std::u16string_view kWindows1253 =
    u"€\0‚ƒ„…†‡\0‰\0‹\0\0\0\0\0‘’“”•–—\0™\0›\0\0\0\0"
    u"\u00a0΅Ά£¤¥¦§¨©\0«¬\u00ad®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ"
    u"ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\0ΣΤΥΦΧΨΩΪΫάέήί"
    u"ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\0"sv;

constexpr std::u16string_view kLatin2 =
    u"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    u"\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žż"
    u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
    u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"sv;

constexpr std::u16string_view kMacRoman =
    u"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
    u"†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    u"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
    u"‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"sv;

constexpr std::u16string_view kCp437 =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
    u"áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0"sv;

// clang-format on

// windows-874 is ASCII, a handful of windows-1252's characters and the Thai block in order.
char16_t windows_874(std::size_t byte) {
  const bool thai = (byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB);
  return thai ? static_cast<char16_t>(byte - 0xA0 + 0x0E00) : kWindows1252[byte - 0x80];
}

char16_t character_of(CodePage page, std::size_t byte) {
  switch (page) {
    case CodePage::windows_1252: return kWindows1252[byte - 0x80];
    case CodePage::windows_1250: return kWindows1250[byte - 0x80];
    case CodePage::windows_1251: return kWindows1251[byte - 0x80];
    case CodePage::windows_874: return windows_874(byte);
    case CodePage::windows_1254: return kWindows1254[byte - 0x80];
    case CodePage::windows_1257: return kWindows1257[byte - 0x80];
    case CodePage::windows_1253: return kWindows1253[byte - 0x80];
    case CodePage::latin_2: return kLatin2[byte - 0x80];
    case CodePage::mac_roman: return kMacRoman[byte - 0x80];
    case CodePage::cp437: return kCp437[byte - 0x80];
  }
  return 0;
}

constexpr std::size_t kLimit = 0x2600;  // past the last character of every table but Apple's logo

class ReverseTable {
 public:
  ReverseTable() : row_of_(kLimit, 0), rows_(1) {
    for (std::size_t page = 0; page < kCodePages; ++page)
      for (std::size_t byte = 0x80; byte < 0x100; ++byte) add(page, byte);
    for (std::size_t page = 0; page < kCodePages; ++page)
      for (std::size_t byte = 0x80; byte < 0xA0; ++byte) put(page, byte, byte);  // C1 controls
  }

  const LegacyBytes& row(char32_t code) const { return rows_[code < kLimit ? row_of_[code] : 0]; }

 private:
  void add(std::size_t page, std::size_t byte) {
    const char16_t code = character_of(static_cast<CodePage>(page), byte);
    if (code != 0 && code < kLimit) put(page, code, byte);
  }

  void put(std::size_t page, std::size_t code, std::size_t byte) {
    if (row_of_[code] == 0) {
      row_of_[code] = static_cast<std::uint16_t>(rows_.size());
      rows_.push_back({});
    }
    std::uint8_t& entry = rows_[row_of_[code]][page];
    if (entry == 0) entry = static_cast<std::uint8_t>(byte);
  }

  std::vector<std::uint16_t> row_of_;
  std::vector<LegacyBytes> rows_;
};

}  // namespace

std::string_view name_of(CodePage page) {
  switch (page) {
    case CodePage::windows_1252: return "windows-1252";
    case CodePage::windows_1250: return "windows-1250";
    case CodePage::windows_1251: return "windows-1251";
    case CodePage::windows_874: return "windows-874";
    case CodePage::windows_1254: return "windows-1254";
    case CodePage::windows_1257: return "windows-1257";
    case CodePage::windows_1253: return "windows-1253";
    case CodePage::latin_2: return "ISO 8859-2";
    case CodePage::mac_roman: return "Mac Roman";
    case CodePage::cp437: return "code page 437";
  }
  return "";
}

const LegacyBytes& legacy_bytes(char32_t code) {
  static const ReverseTable table;
  return table.row(code);
}

char32_t windows_1252_character(std::uint8_t byte) {
  return byte < 0x80 ? byte : kWindows1252[byte - 0x80];
}

}  // namespace synoptic::text
