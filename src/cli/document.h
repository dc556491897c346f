#pragma once

// Documents: files that hold an article but are no text themselves. They are read by a node script
// that stands beside the program (scripts/build-documents.sh makes it from web/src/documents, the
// same code that the page runs), never by the C++ reading stage, which sees the text that comes
// out.

#include <cstdint>
#include <string_view>

namespace synoptic::cli {

// `text`: plain text in none of the encodings of Unicode.
enum class DocumentKind : std::uint8_t { none, html, docx, pdf, text };

// What the bytes are, by their first ones and, where these leave it open, by the name. `none`:
// plain text, or something that nobody here reads. Cost: linear in the bytes for zip archives, else
// constant.
DocumentKind document_kind(std::string_view name, std::string_view bytes);

// "html", "docx", "pdf", "text": the script's argument. `none` has no name.
std::string_view name_of(DocumentKind kind);

// What a file that is neither text nor document is, as the end of a sentence about it with what to
// do, for example "is a zip archive. Unpack it and give the files inside."; empty when it is not
// known.
std::string_view foreign_kind(std::string_view bytes);

// How reading a document went wrong; the numbers are the script's exit statuses.
enum class DocumentProblem : std::uint8_t {
  none = 0,
  no_node = 1,    // no node program
  no_script = 2,  // no synoptic-documents.mjs
  too_long = 3,   // more text than the limit
  locked = 10,    // encrypted
  pictures = 11,  // a PDF without text
  broken = 12,    // not what its name says, or the script ended otherwise
  nothing = 13,   // no words in it
};

// The end of the sentence that begins with the file's name.
std::string_view sentence_for(DocumentProblem problem, DocumentKind kind);

}  // namespace synoptic::cli
