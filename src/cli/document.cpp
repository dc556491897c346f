#include "cli/document.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "text/decode.h"

namespace synoptic::cli {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHeadBytes = 1024;  // a PDF's mark may stand anywhere in them

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_letters(char a, char b) { return small(a) == small(b); }

bool ends_with(std::string_view name, std::string_view suffix) {
  return name.size() > suffix.size() &&
         std::equal(suffix.rbegin(), suffix.rend(), name.rbegin(), same_letters);
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), same_letters);
}

bool has_html_name(std::string_view name) {
  return ends_with(name, ".html") || ends_with(name, ".htm") || ends_with(name, ".xhtml");
}

// Past a mark, white space, an XML declaration and comments.
std::string_view past_preamble(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  for (;;) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n\f"), bytes.size()));
    const std::string_view end = starts_with(bytes, "<?xml") ? ">" : "-->";
    if (end == "-->" && !starts_with(bytes, "<!--")) return bytes;
    const auto at = bytes.find(end);
    if (at == std::string_view::npos) return {};
    bytes.remove_prefix(at + end.size());
  }
}

bool starts_like_html(std::string_view bytes) {
  const std::string_view start = past_preamble(bytes);
  return starts_with(start, "<!doctype html") || starts_with(start, "<html>") ||
         starts_with(start, "<html ") || starts_with(start, "<head>");
}

bool is_zip(std::string_view bytes) { return bytes.substr(0, 4) == "PK\x03\x04"; }

struct Mark {
  std::size_t at;
  std::string_view bytes;
  std::string_view sentence;
};

constexpr std::string_view kOffice =
    "is in an office format that is not read here. Save it as .docx or plain text and give that.";
constexpr std::string_view kImage =
    "is no text but a picture. A program that recognises letters can make a text of it; give that.";

constexpr Mark kForeign[] = {
    {0, "PK\x03\x04"sv, "is a zip archive. Unpack it and give the files inside."},
    {0, "\xD0\xCF\x11\xE0"sv,
     "is an old Word file (.doc) or of that kind. Save it as .docx or plain text and give that."},
    {0, "{\\rtf"sv, "is a rich text file (.rtf). Save it as .docx or plain text and give that."},
    {0, "\x89PNG"sv, kImage},
    {0, "\xFF\xD8\xFF"sv, kImage},
    {0, "GIF8"sv, kImage},
    {0, "II*\0"sv, kImage},
    {8, "WEBP"sv, kImage},
};

}  // namespace

DocumentKind document_kind(std::string_view name, std::string_view bytes) {
  if (is_zip(bytes))
    return bytes.find("word/document") != std::string_view::npos ? DocumentKind::docx
                                                                 : DocumentKind::none;
  if (bytes.substr(0, kHeadBytes).find("%PDF-") != std::string_view::npos) return DocumentKind::pdf;
  if (!foreign_kind(bytes).empty()) return DocumentKind::none;
  if (has_html_name(name) || starts_like_html(bytes)) return DocumentKind::html;
  // Named so and not so inside: the reader says that it is broken.
  if (ends_with(name, ".docx")) return DocumentKind::docx;
  if (ends_with(name, ".pdf")) return DocumentKind::pdf;
  return text::is_legacy(bytes) ? DocumentKind::text : DocumentKind::none;
}

std::string_view name_of(DocumentKind kind) {
  constexpr std::string_view kNames[] = {"", "html", "docx", "pdf", "text"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view foreign_kind(std::string_view bytes) {
  if (is_zip(bytes) && (bytes.find("mimetypeapplication/"sv) != std::string_view::npos ||
                        bytes.find("[Content_Types].xml"sv) != std::string_view::npos))
    return kOffice;
  for (const Mark& mark : kForeign)
    if (bytes.size() > mark.at && bytes.substr(mark.at, mark.bytes.size()) == mark.bytes)
      return mark.sentence;
  return {};
}

std::string_view sentence_for(DocumentProblem problem, DocumentKind kind) {
  switch (problem) {
    case DocumentProblem::none:
      return {};
    case DocumentProblem::no_node:
      return "needs node (20.19 or later) to be read. Install it, name it in SYNOPTIC_NODE, or "
             "save "
             "the article as plain text.";
    case DocumentProblem::no_script:
      return "needs synoptic-documents.mjs beside this program to be read. Run "
             "scripts/build-documents.sh, or save the article as plain text.";
    case DocumentProblem::too_long:
      return "holds more text than is allowed. Shorten it or raise the limit with --max-bytes.";
    case DocumentProblem::locked:
      return "is locked with a password. Save a copy without it, or copy its text into a text "
             "file.";
    case DocumentProblem::pictures:
      return "holds pictures of pages and no text. Run it through a program that recognises "
             "letters, or type the text.";
    case DocumentProblem::nothing:
      return "holds no words. Leave it out, or save the article as plain text.";
    case DocumentProblem::broken:
      break;
  }
  switch (kind) {
    case DocumentKind::text:
      return "is in an encoding that is not known here. Save it as UTF-8 and give that.";
    case DocumentKind::pdf:
      return "is no PDF that can be read, or is damaged. Get it anew, or save its text and give "
             "that.";
    case DocumentKind::docx:
      return "is no Word file that can be read, or is damaged. Open it, save it anew as .docx or "
             "plain text, and give that.";
    default:
      return "cannot be read as a page. Save the article as plain text and give that.";
  }
}

}  // namespace synoptic::cli
