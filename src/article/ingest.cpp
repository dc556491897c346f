#include "article/ingest.h"

#include <algorithm>

#include "article/assembler.h"
#include "article/decided_page.h"
#include "article/furniture.h"
#include "article/hash.h"
#include "article/inline_marks.h"
#include "article/language.h"
#include "article/line_facts.h"
#include "article/lines.h"
#include "article/metadata.h"
#include "article/numbered_lines.h"
#include "text/characters.h"
#include "text/decode.h"
#include "text/fold.h"
#include "text/mojibake.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHeadingBytes = 160;  // a longer line is a paragraph
constexpr int kQuestionWords = 12;          // a longer question is a sentence of the story

bool has_letter(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const text::Decoded next = text::decode_at(words, at);
    if (text::is_letter(next.code)) return true;
    at += next.length;
  }
  return false;
}

// "What Is a Tide Gate?" above a paragraph, "## Next steps", "The long wait".
SentenceKind kind_of(std::string_view words, const Line& line, bool last) {
  if (line.marked_heading) return SentenceKind::heading;
  if (line.bullet) return SentenceKind::list_item;
  if (!line.after_blank || last || words.size() > kHeadingBytes || !has_letter(words))
    return SentenceKind::body;
  const auto spaces = std::count(words.begin(), words.end(), ' ');
  const bool question = words.back() == '?' && spaces < kQuestionWords;
  return question || !ends_like_a_sentence(words) ? SentenceKind::heading : SentenceKind::body;
}

// Short neighbours of one block are one piece of furniture: the eight buttons of a share bar.
bool belongs_together(const PageReading& page, const std::vector<Line>& lines, std::size_t i) {
  constexpr std::size_t kShortBytes = 60;
  if (page.reasons[i].empty() || page.reasons[i - 1].empty()) return false;
  if (page.reasons[i] == "contents" && page.reasons[i - 1] == "contents") return true;
  const auto is_button = [](std::string_view reason) {
    return reason == "share" || reason == "comments";
  };
  const bool alike = page.reasons[i] == page.reasons[i - 1]
                         ? page.reasons[i] == "menu" || is_button(page.reasons[i])
                         : is_button(page.reasons[i]) && is_button(page.reasons[i - 1]);
  return !lines[i].after_blank && alike && lines[i].whole.size() <= kShortBytes &&
         lines[i - 1].whole.size() <= kShortBytes;
}

void set_furniture_aside(const text::Repaired& repaired, const std::vector<Line>& lines,
                         const PageReading& page, Article& article) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (page.reasons[i].empty()) continue;
    text::Span span = lines[i].whole;
    const std::size_t first = i;
    while (i + 1 < lines.size() && belongs_together(page, lines, i + 1))
      span.end = lines[++i].whole.end;
    article.furniture.push_back({std::string(text::slice(repaired.text, span)),
                                 std::string(page.reasons[first]),
                                 repaired.origin.to_original(span)});
  }
}

// Title, subtitle, then the rest in order of the page.
void assemble(const text::Repaired& repaired, const std::vector<Line>& lines,
              const PageReading& page, Article& article) {
  Assembler assembler(article, repaired);
  if (page.title != kNoLine) assembler.add(lines[page.title].span, SentenceKind::title);
  if (page.subtitle != kNoLine) assembler.add(lines[page.subtitle].span, SentenceKind::subtitle);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!page.reasons[i].empty() || i == page.title || i == page.subtitle) continue;
    const std::string_view words = text::slice(repaired.text, lines[i].span);
    if (!words.empty())
      assembler.add(lines[i].span, kind_of(words, lines[i], i + 1 == lines.size()));
  }
  assembler.finish();
}

// What the page says of itself is read from the page as it stands, whatever the reader took out of
// it or put back; then what the reader states takes its place.
void read_facts(const text::Repaired& repaired, const std::vector<Line>& lines,
                const PageReading& page, const ReadingDecisions& decisions, Article& article) {
  article.language = language_of(article.tokens);
  article.reading = decisions;
  if (decisions.empty()) return read_metadata(repaired.text, lines, page, article);
  std::string title = std::move(article.title);
  article.title = page.title == kNoLine
                      ? std::string()
                      : text::compose(text::slice(repaired.text, lines[page.title].span));
  read_metadata(repaired.text, lines, page, article);
  article.title = std::move(title);
  state_facts(decisions, article);
}

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

// "THE HARBOUR POST" -> "The Harbour Post", for a label that stands in sentences. Names with small
// letters, single words and short ones ("BBC") stay as they are.
std::string calm_label(std::string_view outlet) {
  std::string label(outlet);
  const bool several = label.find(' ') != std::string::npos;
  const bool loud = std::none_of(label.begin(), label.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  });
  if (!several || !loud) return label;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t begin = 0; begin < label.size();) {
    std::size_t end = begin;
    while (end < label.size() && is_capital(label[end])) ++end;
    if (end - begin >= 4 || label.substr(begin, end - begin) == "THE")
      for (std::size_t i = begin + 1; i < end; ++i) label[i] = static_cast<char>(label[i] | 32);
    begin = end + 1;
  }
  return label;
}

// The same text without Markdown's marks inside lines.
text::Repaired without_marks(text::Repaired repaired) {
  const auto marks = find_inline_marks(repaired.text);
  if (marks.empty()) return repaired;
  std::string text;
  text::OffsetMap map;
  std::uint32_t copied = 0;
  const auto copy_until = [&](std::uint32_t end) {
    text += text::slice(repaired.text, {copied, end});
    map.copy(copied, end - copied);
  };
  for (const text::Span mark : marks) {
    copy_until(mark.begin);
    copied = mark.end;
  }
  copy_until(static_cast<std::uint32_t>(repaired.text.size()));
  repaired.origin = map.after(repaired.origin);
  repaired.text = std::move(text);
  return repaired;
}

}  // namespace

// "stories/02.txt" -> "02".

std::string stem_of(std::string_view source) {
  const auto slash = source.find_last_of("/\\");
  if (slash != std::string_view::npos && slash + 1 < source.size()) source.remove_prefix(slash + 1);
  const auto dot = source.rfind('.');
  return std::string(dot == std::string_view::npos || dot == 0 ? source : source.substr(0, dot));
}

Article ingest(const Input& input) {
  Article article;
  article.source = escaped_source(input.source);
  const std::string decoded = text::decode(input.bytes);
  const text::Repaired repaired = without_marks(text::repair_mojibake(decoded));
  for (const text::UndoneDamage& repair : repaired.repairs)
    article.repairs.push_back({std::string(text::slice(decoded, repair.before)), repair.after,
                               repair.reason, repair.before});
  std::vector<Line> lines = join_wrapped(repaired.text, split_lines(repaired.text));
  number_items(repaired.text, lines);
  const PageReading page = read_page(repaired.text, lines);
  const DecidedPage decided = decide(repaired, lines, page, input.reading);
  set_furniture_aside(repaired, decided.lines, decided.page, article);
  assemble(repaired, decided.lines, decided.page, article);
  read_facts(repaired, lines, page, input.reading, article);
  read_provenance(article);
  article.hash = hash_of(article.text);
  article.label = !input.label.empty()      ? input.label
                  : !article.outlet.empty() ? calm_label(article.outlet)
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
