#include "viewer/clusters.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace synoptic::viewer {
namespace {

constexpr std::uint32_t kFarthest =
    128;  // bytes looked back for a place where no cluster reaches across

// Marks, joiners, skin tones and tags: what never begins a cluster (Unicode 17, UAX #29: Extend,
// SpacingMark, ZWJ). The first code point of a run in the upper 20 bits, how many follow it in the
// lower 12. Unassigned code points between two runs are counted in.
constexpr std::uint32_t kExtenders[] = {
    0x0030006F, 0x00483006, 0x0059102C, 0x005BF000, 0x005C1001, 0x005C4001, 0x005C7000, 0x0061000A,
    0x0064B014, 0x00670000, 0x006D6006, 0x006DF005, 0x006E7001, 0x006EA003, 0x00711000, 0x0073001A,
    0x007A600A, 0x007EB008, 0x007FD000, 0x00816003, 0x0081B008, 0x00825002, 0x00829004, 0x00859002,
    0x00897008, 0x008CA017, 0x008E3020, 0x0093A002, 0x0093E011, 0x00951006, 0x00962001, 0x00981002,
    0x009BC000, 0x009BE00F, 0x009D7000, 0x009E2001, 0x009FE005, 0x00A3C015, 0x00A70001, 0x00A75000,
    0x00A81002, 0x00ABC000, 0x00ABE00F, 0x00AE2001, 0x00AFA009, 0x00B3C000, 0x00B3E019, 0x00B62001,
    0x00B82000, 0x00BBE00F, 0x00BD7000, 0x00C00004, 0x00C3C000, 0x00C3E018, 0x00C62001, 0x00C81002,
    0x00CBC000, 0x00CBE018, 0x00CE2001, 0x00CF3010, 0x00D3B001, 0x00D3E00F, 0x00D57000, 0x00D62001,
    0x00D81002, 0x00DCA015, 0x00DF2001, 0x00E31000, 0x00E33007, 0x00E47007, 0x00EB1000, 0x00EB3009,
    0x00EC8006, 0x00F18001, 0x00F35000, 0x00F37000, 0x00F39000, 0x00F3E001, 0x00F71013, 0x00F86001,
    0x00F8D02F, 0x00FC6000, 0x0102D00A, 0x01039005, 0x01056003, 0x0105E002, 0x01071003, 0x01082000,
    0x01084002, 0x0108D000, 0x0109D000, 0x0135D002, 0x01712003, 0x01732002, 0x01752001, 0x01772001,
    0x017B401F, 0x017DD000, 0x0180B002, 0x0180F000, 0x01885001, 0x018A9000, 0x0192001B, 0x01A17004,
    0x01A5500B, 0x01A62000, 0x01A6501A, 0x01AB0054, 0x01B34010, 0x01B6B008, 0x01B80002, 0x01BA100C,
    0x01BE600D, 0x01C24013, 0x01CD0002, 0x01CD4014, 0x01CED000, 0x01CF4000, 0x01CF7002, 0x01DC003F,
    0x0200C001, 0x020D0020, 0x02CEF002, 0x02D7F000, 0x02DE001F, 0x0302A005, 0x03099001, 0x0A66F003,
    0x0A674009, 0x0A69E001, 0x0A6F0001, 0x0A802000, 0x0A806000, 0x0A80B000, 0x0A823004, 0x0A82C000,
    0x0A880001, 0x0A8B4011, 0x0A8E0011, 0x0A8FF000, 0x0A926007, 0x0A94700C, 0x0A980003, 0x0A9B300D,
    0x0A9E5000, 0x0AA2900D, 0x0AA43000, 0x0AA4C001, 0x0AA7C000, 0x0AAB0000, 0x0AAB2002, 0x0AAB7001,
    0x0AABE001, 0x0AAC1000, 0x0AAEB004, 0x0AAF5001, 0x0ABE3007, 0x0ABEC001, 0x0FB1E000, 0x0FE0000F,
    0x0FE2000F, 0x0FF9E001, 0x101FD000, 0x102E0000, 0x10376004, 0x10A0100E, 0x10A38007, 0x10AE5001,
    0x10D24003, 0x10D69004, 0x10EAB001, 0x10EFA005, 0x10F4600A, 0x10F82003, 0x11000002, 0x1103800E,
    0x11070000, 0x11073001, 0x1107F003, 0x110B000A, 0x110C2000, 0x11100002, 0x1112700D, 0x11145001,
    0x11173000, 0x11180002, 0x111B300D, 0x111C9003, 0x111CE001, 0x1122C00B, 0x1123E000, 0x11241000,
    0x112DF00B, 0x11300003, 0x1133B001, 0x1133E00F, 0x11357000, 0x11362012, 0x113B8018, 0x113D2000,
    0x113E1001, 0x11435011, 0x1145E000, 0x114B0013, 0x115AF011, 0x115DC001, 0x11630010, 0x116AB00C,
    0x1171D002, 0x11722009, 0x1182C00E, 0x1193000E, 0x11940000, 0x11942001, 0x119D100F, 0x119E4000,
    0x11A01009, 0x11A33006, 0x11A3B003, 0x11A47000, 0x11A5100A, 0x11A8A00F, 0x11B60007, 0x11C2F010,
    0x11C92024, 0x11D31014, 0x11D47000, 0x11D8A00D, 0x11EF3003, 0x11F00001, 0x11F03000, 0x11F3400E,
    0x11F5A000, 0x13440000, 0x1344700E, 0x1611E011, 0x16AF0004, 0x16B30006, 0x16F4F000, 0x16F51041,
    0x16FE400D, 0x1BC9D001, 0x1CF00046, 0x1D165004, 0x1D16D005, 0x1D17B007, 0x1D185006, 0x1D1AA003,
    0x1D242002, 0x1DA00036, 0x1DA3B031, 0x1DA75000, 0x1DA84000, 0x1DA9B014, 0x1E00002A, 0x1E08F000,
    0x1E130006, 0x1E2AE000, 0x1E2EC003, 0x1E4EC003, 0x1E5EE001, 0x1E6E3000, 0x1E6E6000, 0x1E6EE001,
    0x1E6F5000, 0x1E8D0006, 0x1E944006, 0x1F3FB004, 0xE00201CF,
};

constexpr char32_t kJoiner = 0x200D;

bool is_between(char32_t code, char32_t first, char32_t last) {
  return first <= code && code <= last;
}

bool is_extender(char32_t code) {
  if (code < 0x300 || code > 0xFFFFF) return false;
  const auto after = std::upper_bound(std::begin(kExtenders), std::end(kExtenders),
                                      (static_cast<std::uint32_t>(code) << 12U) | 0xFFFU);
  if (after == std::begin(kExtenders)) return false;
  const std::uint32_t run = *(after - 1);
  return code - (run >> 12U) <= (run & 0xFFFU);
}

// Consonants are written together after one of these.
bool is_linker(char32_t code) {
  constexpr char32_t kLinkers[] = {0x94D,   0x9CD,   0xACD,   0xB4D,   0xC4D,   0xD4D,  0x1039,
                                   0x17D2,  0x1A60,  0x1B44,  0x1BAB,  0xA9C0,  0xAAF6, 0x10A3F,
                                   0x11133, 0x113D0, 0x1193E, 0x11A47, 0x11A99, 0x11F42};
  return code >= 0x94D && std::binary_search(std::begin(kLinkers), std::end(kLinkers), code);
}

bool is_linked_letter(char32_t code) {
  return is_between(code, 0x900, 0x1BFF) || is_between(code, 0xA980, 0xABFF) ||
         is_between(code, 0x10A00, 0x11F3F);
}

// Signs that stand under or round what follows them.
bool is_prepended(char32_t code) {
  constexpr char32_t kPrepended[] = {0x6DD,   0x70F,   0x890,   0x891,   0x8E2,
                                     0xD4E,   0x110BD, 0x110CD, 0x111C2, 0x111C3,
                                     0x113D1, 0x1193F, 0x11941, 0x11D46, 0x11F02};
  return is_between(code, 0x600, 0x605) || is_between(code, 0x11A84, 0x11A89) ||
         (code >= 0x6DD && std::binary_search(std::begin(kPrepended), std::end(kPrepended), code));
}

bool is_syllable(char32_t code) { return is_between(code, 0xAC00, 0xD7A3); }
bool is_jamo(char32_t code) {
  return is_between(code, 0x1100, 0x11FF) || is_between(code, 0xA960, 0xA97C) ||
         is_between(code, 0xD7B0, 0xD7FB) || is_between(code, 0x16D63, 0x16D6A);
}
bool is_regional(char32_t code) { return is_between(code, 0x1F1E6, 0x1F1FF); }

}  // namespace

bool ClusterReader::begins_with(char32_t code) {
  const char32_t last = last_;
  const bool linked = linked_;
  last_ = code;
  if (code < 0x80 && last < 0x80) {
    linked_ = pair_ = false;
    return true;
  }
  if (is_extender(code)) {
    linked_ = linked || is_linker(code);
    pair_ = false;
    return last == 0;
  }
  linked_ = false;
  const bool second = pair_ && is_regional(code);
  pair_ = is_regional(code) && !second;
  if (second || is_prepended(last)) return false;
  if (last == kJoiner && code >= 0x80) return false;
  if (linked && is_linked_letter(code)) return false;
  if (is_jamo(code)) return !is_jamo(last) && !is_syllable(last);
  return !(is_syllable(code) && is_jamo(last));
}

std::uint32_t next_cluster(std::string_view text, std::uint32_t at) {
  ClusterReader reader;
  bool first = true;
  while (at < text.size()) {
    const text::Decoded next = text::decode_at(text, at);
    if (reader.begins_with(next.code) && !first) break;
    first = false;
    at += next.length;
  }
  return at;
}

std::uint32_t previous_cluster(std::string_view text, std::uint32_t at) {
  if (at == 0) return 0;
  std::uint32_t from = at - std::min(at, kFarthest);
  for (std::uint32_t i = at - 1; i > from; --i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80U ||
        static_cast<unsigned char>(text[i - 1]) >= 0x80U)
      continue;
    from = i;
    break;
  }
  while (from < at && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  std::uint32_t border = from;
  while (from < at) {
    border = from;
    from = next_cluster(text, from);
  }
  return border;
}

}  // namespace synoptic::viewer
