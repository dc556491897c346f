#include "text/characters.h"
#include "text/damage.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

bool between(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

bool is_typographic(char32_t code) {
  return between(code, 0x2010, 0x2027) || between(code, 0x2030, 0x203A) || code == 0x202F ||
         code == 0x2009 || code == 0x20AC || code == 0x2122 || code == 0x2212 ||
         between(code, 0x3001, 0x3002) || between(code, 0xFF01, 0xFF20) || code == 0xFEFF;
}

bool is_pictograph(char32_t code) {
  return between(code, 0x2190, 0x21FF) || between(code, 0x23E9, 0x23FA) ||
         between(code, 0x2500, 0x27BF) || between(code, 0x2B00, 0x2BFF) ||
         between(code, 0x1F000, 0x1FAFF) || between(code, 0x2070, 0x2089) ||
         between(code, 0x2200, 0x22FF);
}

bool is_common_latin(char32_t code) {
  return (between(code, 0xC0, 0x17E) && code != 0xD7 && code != 0xF7) ||
         between(code, 0x1A0, 0x1A1) || between(code, 0x1AF, 0x1B0) ||
         between(code, 0x218, 0x21B) || between(code, 0x1E00, 0x1EFF) ||
         between(code, 0xFB00, 0xFB06);
}

bool is_other_script(char32_t code) {
  return between(code, 0x386, 0x3CE) || between(code, 0x400, 0x4FF) ||
         between(code, 0x531, 0x5F4) || between(code, 0x600, 0x6FF) ||
         between(code, 0x900, 0xFFF) || between(code, 0x10A0, 0x10FF) ||
         between(code, 0x1200, 0x139F) || between(code, 0x1780, 0x17FF) ||
         between(code, 0x3003, 0x30FF) || between(code, 0x3400, 0x9FFF) ||
         between(code, 0xAC00, 0xD7A3) || between(code, 0xFF21, 0xFFEF);
}

Gain gain_of(char32_t code) {
  if (code == 0xFE0F || code == 0x200D) return Gain::joiner;
  if (between(code, 0x80, 0x9F)) return Gain::control;
  if (between(code, 0xA0, 0xBF) || code == 0xD7 || code == 0xF7) return Gain::sign;
  if (is_typographic(code)) return Gain::typographic;
  if (is_pictograph(code)) return Gain::pictograph;
  if (is_common_latin(code)) return Gain::latin;
  if (between(code, 0x300, 0x36F)) return Gain::mark;
  return is_other_script(code) ? Gain::script : Gain::none;
}

std::size_t length_for(std::uint8_t lead) {
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// The bytes of one sequence as far as they were found.
struct Bytes {
  char data[4] = {};
  std::size_t count = 0;
  void push(unsigned byte) { data[count++] = static_cast<char>(byte); }
  std::string_view view() const { return {data, count}; }
};

// Among the five bytes that windows-1252 has no character for, and that were dropped, the one that
// gives a character people write; 0 when none or several would do.
struct Restored {
  char32_t code = 0;
  std::uint8_t byte = 0;
};

int likelihood(char32_t code) {
  if (code == U'”' || code == 0xFE0F) return 3;
  if (between(code, 0x23E9, 0x23FA) || between(code, 0x2600, 0x26FF) || code == U'❤' ||
      between(code, 0x2708, 0x2728) || code == U'→' || code == U'←')
    return 2;
  return 0;
}

Restored restore(const Bytes& bytes) {
  Restored best;
  int best_likelihood = 0;
  for (const unsigned lost : {0x81u, 0x8Du, 0x8Fu, 0x90u, 0x9Du}) {
    for (std::size_t at = 1; at <= bytes.count; ++at) {
      Bytes whole;
      for (std::size_t i = 0; i < bytes.count; ++i) {
        if (i == at) whole.push(lost);
        whole.push(static_cast<unsigned char>(bytes.data[i]));
      }
      if (at == bytes.count) whole.push(lost);
      const Decoded decoded = decode_at(whole.view(), 0);
      if (!decoded.valid || decoded.length != whole.count) continue;
      const int found = likelihood(decoded.code);
      if (found == 0 || found < best_likelihood) continue;
      best = found > best_likelihood ? Restored{decoded.code, static_cast<std::uint8_t>(lost)}
                                     : Restored{};
      best_likelihood = found;
    }
  }
  return best;
}

bool drops_bytes(CodePage page) {
  return page == CodePage::windows_1252 || page == CodePage::windows_874;
}

// Two surrogates of three bytes each (CESU-8) are one character.
void join_surrogates(std::string_view text, CodePage page, DamagedSequence& sequence,
                     const Bytes& high) {
  Bytes low;
  std::size_t at = sequence.end;
  while (at < text.size() && low.count < 3) {
    const Decoded next = decode_at(text, at);
    const std::uint8_t byte = legacy_bytes(next.code)[static_cast<std::size_t>(page)];
    if (byte == 0) break;
    low.push(byte);
    at += next.length;
  }
  const auto value = [](const Bytes& b) {
    return static_cast<char32_t>((b.data[1] & 0x3F) << 6 | (b.data[2] & 0x3F));
  };
  sequence.end = 0;
  if (low.count != 3 || low.view()[0] != '\xED') return;
  const char32_t first = value(high) & 0xFFF, second = value(low) & 0xFFF;  // without the leading D
  if (!between(first, 0x800, 0xBFF) || !between(second, 0xC00, 0xFFF)) return;
  sequence.decoded = 0x10000 + ((first & 0x3FF) << 10 | (second & 0x3FF));
  sequence.end = at;
  sequence.length = 6;
  sequence.gain = gain_of(sequence.decoded);
}

class SequenceReader {
 public:
  SequenceReader(std::string_view text, std::size_t at, CodePage page)
      : text_(text), at_(at), page_(page) {
    sequence_.begin = at;
  }

  DamagedSequence read() {
    const Decoded lead = decode_at(text_, at_);
    bytes_.push(byte_of(lead.code));
    const std::size_t length = length_for(static_cast<std::uint8_t>(bytes_.data[0]));
    if (length == 0) return {};
    at_ += lead.length;
    while (bytes_.count < length && take_continuation()) {
    }
    sequence_.length = static_cast<std::uint8_t>(length);
    return bytes_.count == length ? complete() : incomplete(length);
  }

 private:
  std::uint8_t byte_of(char32_t code) const {
    return code < 0x80 ? std::uint8_t{0} : legacy_bytes(code)[static_cast<std::size_t>(page_)];
  }

  bool take_continuation() {
    if (at_ >= text_.size()) return false;
    const Decoded next = decode_at(text_, at_);
    std::uint8_t byte = byte_of(next.code);
    if (next.code == ' ' && !sequence_.space_for_a0 && space_may_be_a0()) {
      sequence_.space_for_a0 = true;
      byte = 0xA0;
    }
    if (byte < 0x80 || byte > 0xBF) return false;
    bytes_.push(byte);
    sequence_.last = next.code;
    at_ += next.length;
    return true;
  }

  // "Ã la", "Å veice", and inside three bytes of Thai or Devanagari.
  bool space_may_be_a0() const {
    const auto lead = static_cast<unsigned char>(bytes_.data[0]);
    if (lead >= 0xC2 && lead <= 0xC5) return true;
    return lead == 0xE0 && bytes_.count == 2;
  }

  DamagedSequence complete() {
    const Decoded decoded = decode_at(bytes_.view(), 0);
    sequence_.end = at_;
    if (!decoded.valid) {
      if (bytes_.data[0] != '\xED') return {};
      join_surrogates(text_, page_, sequence_, bytes_);
      return sequence_.end == 0 ? DamagedSequence{} : sequence_;
    }
    sequence_.decoded = decoded.code;
    sequence_.gain = gain_of(decoded.code);
    if (sequence_.space_for_a0 && bytes_.data[0] == '\xC3' &&
        (at_ >= text_.size() || text_[at_] != ' '))
      sequence_.keeps_space = true;
    return sequence_;
  }

  DamagedSequence incomplete(std::size_t length) {
    const Decoded next = at_ < text_.size() ? decode_at(text_, at_) : Decoded{0, 0, true};
    const bool lost_mark = next.code == kReplacement || (next.code == '?' && bytes_.count == 2);
    if (lost_mark && length <= 3 && bytes_.count + 1 == length) {
      sequence_.last = next.code;
      sequence_.decoded = kReplacement;
      sequence_.gain = Gain::lost;
      sequence_.end = at_ + next.length;
      if (page_ == CodePage::windows_874 && next.code == kReplacement) put_back(sequence_.end);
      return sequence_;
    }
    if (!drops_bytes(page_) || length != 3 || bytes_.count != 2 || sequence_.space_for_a0)
      return {};
    sequence_.end = 0;
    // Only plain text may follow: another high character would be the byte that seems to be
    // missing.
    if (page_ == CodePage::windows_1252 && next.code >= 0x80) return {};
    put_back(at_);
    return sequence_.end == 0 ? DamagedSequence{} : sequence_;
  }

  void put_back(std::size_t end) {
    const Restored restored = restore(bytes_);
    if (restored.byte == 0) return;
    sequence_.decoded = restored.code;
    sequence_.lost_byte = restored.byte;
    sequence_.gain = gain_of(restored.code);
    sequence_.end = end;
  }

  std::string_view text_;
  std::size_t at_;
  CodePage page_;
  Bytes bytes_;
  DamagedSequence sequence_;
};

}  // namespace

DamagedSequence read_damaged(std::string_view text, std::size_t at, CodePage page) {
  return SequenceReader(text, at, page).read();
}

}  // namespace synoptic::text
