#include "text/breaks.h"

#include <utf8proc.h>
#include <wordbreak.h>

#include <algorithm>

#include "text/utf8.h"

extern "C" bool ub_is_extended_pictographic(utf32_t code);  // emojidef.h is no C++ header

namespace synoptic::text {
namespace {

constexpr std::size_t kFarthest = 128;  // characters looked back for a place no rule reaches across
constexpr char32_t kJoiner = 0x200D;

const utf8proc_property_t& property(char32_t code) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
}

bool is_pictograph(char32_t code) { return code >= 0xA9 && ub_is_extended_pictographic(code); }

// What stands before such a character has no say in what follows it.
bool settles(char32_t code) {
  if (code < 0x80) return true;
  const utf8proc_property_t& known = property(code);
  return known.boundclass == UTF8PROC_BOUNDCLASS_OTHER &&
         known.indic_conjunct_break == UTF8PROC_INDIC_CONJUNCT_BREAK_NONE;
}

// Does `before` take `code` into its cluster, whatever that is?
bool takes_next(char32_t before, char32_t code) {
  return before == '\r'
             ? code == '\n'
             : before >= 0x80 && property(before).boundclass == UTF8PROC_BOUNDCLASS_PREPEND;
}

// Reads characters in order and says whether a cluster begins with the next one.
class ClusterReader {
 public:
  bool begins_with(char32_t code) {
    const char32_t last = last_;
    last_ = code;
    if (first_) {
      first_ = false;
      picture_ = is_pictograph(code) ? Picture::open : Picture::none;
      return true;
    }
    if (last < 0x80 && code < 0x80) {
      state_ = 0;
      picture_ = Picture::none;
      return !(last == '\r' && code == '\n');
    }
    const bool border = utf8proc_grapheme_break_stateful(
        static_cast<utf8proc_int32_t>(last), static_cast<utf8proc_int32_t>(code), &state_);
    return !joins_pictures(code) && border;
  }

 private:
  enum class Picture { none, open, joined };  // no pictograph, one with its marks, and a joiner

  // GB11.
  bool joins_pictures(char32_t code) {
    const Picture before = picture_;
    if (is_pictograph(code))
      picture_ = Picture::open;
    else if (before == Picture::open && code == kJoiner)
      picture_ = Picture::joined;
    else if (before != Picture::open || property(code).boundclass != UTF8PROC_BOUNDCLASS_EXTEND)
      picture_ = Picture::none;
    return before == Picture::joined && picture_ == Picture::open;
  }

  char32_t last_ = 0;
  bool first_ = true;
  Picture picture_ = Picture::none;
  utf8proc_int32_t state_ = 0;
};

void read_codes(std::string_view text, std::vector<std::uint32_t>& codes) {
  codes.clear();
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    codes.push_back(next.code);
    at += next.length;
  }
}

void find_word_breaks(const std::vector<std::uint32_t>& codes, std::vector<char>& breaks) {
  breaks.resize(codes.size());
  if (codes.empty()) return;  // the library wants an address even for nothing
  set_wordbreaks_utf32(codes.data(), codes.size(), "", breaks.data());
}

}  // namespace

std::vector<Span> word_segments(std::string_view text) {
  std::vector<std::uint32_t> codes;
  std::vector<char> breaks;
  read_codes(text, codes);
  find_word_breaks(codes, breaks);
  std::vector<Span> segments;
  std::size_t begin = 0, at = 0;
  for (const char after : breaks) {
    at += decode_at(text, at).length;
    if (after != WORDBREAK_BREAK && at < text.size()) continue;
    segments.push_back(make_span(begin, at));
    begin = at;
  }
  return segments;
}

std::vector<Span> grapheme_clusters(std::string_view text) {
  std::vector<Span> clusters;
  ClusterReader reader;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (reader.begins_with(next.code)) clusters.push_back(make_span(at, at));
    at += next.length;
    clusters.back().end = static_cast<std::uint32_t>(at);
  }
  return clusters;
}

Span cluster_around(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return make_span(at, at);
  const auto ascii = [text](std::size_t i) { return static_cast<unsigned char>(text[i]) < 0x80; };
  if (ascii(at - 1) && ascii(at) && text[at] != '\n') return make_span(at, at);
  std::size_t begin = at;
  for (std::size_t i = 0; begin > 0 && i < kFarthest; ++i) {
    const Decoded before = decode_before(text, begin);
    begin -= before.length;
    if (settles(before.code) &&
        (begin == 0 || !takes_next(decode_before(text, begin).code, before.code)))
      break;
  }
  ClusterReader reader;
  std::size_t last = begin;
  for (std::size_t i = begin; i < text.size();) {
    const Decoded next = decode_at(text, i);
    if (reader.begins_with(next.code)) {
      last = i <= at ? i : last;
      if (i >= at) return make_span(last, i);
    }
    i += next.length;
  }
  return make_span(last, text.size());
}

Borders::Borders(std::string_view text, Span part)
    : text_(text.substr(0, std::min<std::size_t>(part.end, text.size()))),
      part_begin_(part.begin) {}

std::uint8_t Borders::flags_at(std::size_t at) {
  if (at <= part_begin_ || at >= text_.size()) return kWord | kCluster;
  if (at <= begin_ || at >= begin_ + flags_.size()) look_up(at);
  return flags_[at - begin_ - 1];
}

// The stretch holds the spaces round it: what joins a mark to one is found there.
void Borders::look_up(std::size_t at) {
  std::size_t end = at;
  begin_ = at - 1;
  while (begin_ > part_begin_ && text_[begin_] != ' ' && text_[begin_] != '\n') --begin_;
  while (end < text_.size() && text_[end] != ' ' && text_[end] != '\n') ++end;
  if (end < text_.size()) ++end;
  const std::string_view stretch = text_.substr(begin_, end - begin_);
  read_codes(stretch, codes_);
  find_word_breaks(codes_, breaks_);
  flags_.assign(stretch.size(), 0);  // [i]: the border before byte i + 1
  ClusterReader reader;
  std::size_t byte = 0;
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    const bool cluster = reader.begins_with(codes_[i]);
    if (i > 0)
      flags_[byte - 1] = static_cast<std::uint8_t>((breaks_[i - 1] == WORDBREAK_BREAK ? kWord : 0) |
                                                   (cluster ? kCluster : 0));
    byte += decode_at(stretch, byte).length;
  }
}

}  // namespace synoptic::text
