#include "article/ingest.h"

#include <algorithm>

#include "article/abbreviations.h"
#include "article/hash.h"
#include "article/lines.h"
#include "text/characters.h"
#include "text/decode.h"
#include "text/fold.h"
#include "text/mojibake.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

using namespace std::string_view_literals;
using text::Span;

constexpr std::size_t kHeadingLimit = 160;  // bytes; a longer line is a paragraph

// A line read as part of the story.
struct Part {
  Span span;  // into the repaired text
  SentenceKind kind = SentenceKind::body;
};

bool ends_like_a_sentence(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    const text::Decoded last = text::decode_before(line, end);
    if (!text::is_closing_bracket(last.code) && !text::is_quote(last.code)) {
      return last.code == '.' || last.code == '!' || last.code == '?' || last.code == U'…' ||
             last.code == ':' || last.code == ';' || last.code == ',' || last.code == U'。' ||
             last.code == U'！' || last.code == U'？';
    }
    end -= last.length;
  }
  return false;
}

SentenceKind kind_of(std::string_view words, const Line& line, bool first) {
  if (first && words.size() <= kHeadingLimit * 2) return SentenceKind::title;
  if (line.marked_heading) return SentenceKind::heading;
  if (line.bullet) return SentenceKind::list_item;
  const bool question = !words.empty() && words.back() == '?';
  const bool short_line = words.size() <= kHeadingLimit && line.after_blank;
  return short_line && (question || !ends_like_a_sentence(words)) ? SentenceKind::heading
                                                                  : SentenceKind::body;
}

// Writes Article::text and its map, one part after the other.
class Assembler {
 public:
  Assembler(Article& article, const text::Repaired& repaired)
      : article_(article), repaired_(repaired) {}

  void add(const Part& part) {
    if (!raw_.empty()) {
      raw_ += "\n\n";
      origin_.replace({part.span.begin, part.span.begin}, 2);
    }
    const std::size_t begin = raw_.size();
    raw_ += text::slice(repaired_.text, part.span);
    origin_.copy(part.span.begin, part.span.size());
    parts_.push_back({text::make_span(begin, raw_.size()), part.kind});
  }

  void finish() {
    text::OffsetMap composed;
    article_.text = text::compose(raw_, &composed);
    article_.origin = composed.after(origin_).after(repaired_.origin);
    article_.tokens = text::tokenise(article_.text);
    cut_sentences();
  }

 private:
  void cut_sentences() {
    std::uint32_t paragraph = 0;
    std::size_t begin = 0;
    for (const Part& part : parts_) {
      std::size_t end = article_.text.find("\n\n", begin);
      if (end == std::string::npos) end = article_.text.size();
      add_sentences(text::make_span(begin, end), part.kind, paragraph++);
      begin = end + 2;
    }
  }

  void add_sentences(Span span, SentenceKind kind, std::uint32_t paragraph) {
    const bool whole = kind == SentenceKind::title || kind == SentenceKind::heading;
    const auto spans = whole ? std::vector<Span>{span}
                             : text::split_sentences(article_.text, span, abbreviations());
    for (const Span sentence : spans) {
      if (kind == SentenceKind::title) article_.title = text::slice(article_.text, sentence);
      article_.sentences.push_back(
          {sentence, text::tokens_in(article_.tokens, sentence), paragraph, kind});
    }
  }

  Article& article_;
  const text::Repaired& repaired_;
  std::string raw_;
  text::OffsetMap origin_;
  std::vector<Part> parts_;
};

// Bytes that are no UTF-8 become %XX.
std::string escaped_source(std::string_view source) {
  std::string out;
  for (std::size_t at = 0; at < source.size();) {
    const text::Decoded next = text::decode_at(source, at);
    if (next.valid) {
      out += source.substr(at, next.length);
    } else {
      const auto byte = static_cast<unsigned char>(source[at]);
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
    at += next.length;
  }
  return out;
}

// "stories/02.txt" -> "02".
std::string stem_of(std::string_view source) {
  const auto slash = source.find_last_of("/\\");
  if (slash != std::string_view::npos && slash + 1 < source.size()) source.remove_prefix(slash + 1);
  const auto dot = source.rfind('.');
  return std::string(dot == std::string_view::npos || dot == 0 ? source : source.substr(0, dot));
}

}  // namespace

Article ingest(const Input& input) {
  Article article;
  article.source = escaped_source(input.source);
  const std::string decoded = text::decode(input.bytes);
  const text::Repaired repaired = text::repair_mojibake(decoded);
  for (const text::UndoneDamage& repair : repaired.repairs)
    article.repairs.push_back({std::string(text::slice(decoded, repair.before)), repair.after,
                               repair.reason, repair.before});
  Assembler assembler(article, repaired);
  bool first = true;
  for (const Line& line : split_lines(repaired.text)) {
    if (line.span.empty()) continue;
    assembler.add({line.span, kind_of(text::slice(repaired.text, line.span), line, first)});
    first = false;
  }
  assembler.finish();
  article.language = "und";
  article.hash = hash_of(article.text);
  article.label = !input.label.empty()      ? input.label
                  : !article.outlet.empty() ? article.outlet
                                            : stem_of(article.source);
  return article;
}

bool looks_binary(std::string_view bytes) {
  static constexpr std::string_view kMagic[] = {"\x89PNG"sv,
                                                "\xFF\xD8\xFF"sv,
                                                "GIF8"sv,
                                                "PK\x03\x04"sv,
                                                "%PDF-"sv,
                                                "\x1F\x8B"sv,
                                                "\x7F"
                                                "ELF"sv,
                                                "\0asm"sv,
                                                "RIFF"sv,
                                                "\xD0\xCF\x11\xE0"sv};
  for (const std::string_view magic : kMagic)
    if (bytes.substr(0, magic.size()) == magic) return true;
  const text::Encoding encoding = text::detect_encoding(bytes);
  if (encoding != text::Encoding::utf8 && encoding != text::Encoding::windows_1252) return false;
  return bytes.find('\0') != std::string_view::npos;
}

}  // namespace synoptic::article
