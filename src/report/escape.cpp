#include "report/escape.h"

#include <algorithm>
#include <iterator>

#include "comparison/valid_utf8.h"
#include "text/utf8.h"

namespace synoptic::report {
namespace {

// C0 and C1 controls and DEL, without tab and line ends.
bool is_control(char32_t code) {
  if (code == '\t' || code == '\n' || code == '\r') return false;
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

// Characters that no document of XML or HTML may hold: besides controls, those that Unicode keeps
// for programs' own use.
bool is_illegal(char32_t code) {
  return is_control(code) || (code & 0xFFFEU) == 0xFFFEU || (code >= 0xFDD0 && code <= 0xFDEF);
}

// Embeddings, overrides and isolates (UAX #9): text that reorders what stands around it.
bool reorders(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string_view html_entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool plain_in_html(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && html_entity(c).empty();
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && plain_in_html(text[run])) ++run;
    out += text.substr(at, run - at);
    if (run == text.size()) return;
    const text::Decoded step = text::decode_at(text, run);
    if (const auto entity = html_entity(text[run]); !entity.empty())
      out += entity;
    else
      out += step.valid && !is_illegal(step.code) ? text.substr(run, step.length)
                                                  : comparison::kReplacementCharacter;
    at = run + step.length;
  }
}

std::string joined(std::initializer_list<std::string_view> pieces) {
  std::string out;
  for (const std::string_view piece : pieces) out += piece;
  return out;
}

std::string html(std::string_view text) {
  std::string out;
  append_html(out, text);
  return out;
}

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_{}[]<>()#~|&!$^=+";
  std::string out;
  for (const char c : terminal_text(text)) {
    // "http:" and "www." and addresses with @ would become links in GitHub's dialect.
    if (kMarkup.find(c) != std::string_view::npos || c == ':' || c == '@' ||
        (c == '.' && out.ends_with("www")))
      out += '\\';
    else if ((c == '-' || c == '.') &&
             (out.empty() || out.find_first_not_of("0123456789") == std::string::npos))
      out += '\\';  // a list at the beginning of a line
    out += c;
  }
  return out;
}

namespace {

// What makes a spreadsheet calculate when a cell begins with it; the last four are the wide forms
// that an East Asian one takes for the same signs.
constexpr std::string_view kFormulaSigns[] = {
    "=",           "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
    "\xEF\xBC\xA0"};

bool begins_formula(std::string_view text) {
  return std::any_of(std::begin(kFormulaSigns), std::end(kFormulaSigns),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

// Valid UTF-8 without controls, and with an apostrophe wherever a cell may begin: also after a
// semicolon, at which spreadsheets of many countries cut instead of at the comma, and then at line
// ends and tabs too.
std::string defused(std::string_view text) {
  std::string out;
  bool begins = true;
  for (std::size_t at = 0; at < text.size();) {
    const bool control = text[at] == '\t' || text[at] == '\r' || text[at] == '\n';
    if (begins && (at == 0 || !control) && begins_formula(text.substr(at))) out += '\'';
    const text::Decoded step = text::decode_at(text, at);
    const bool kept = step.valid && !is_control(step.code);
    out += kept ? text.substr(at, step.length) : comparison::kReplacementCharacter;
    begins = control || text[at] == ';';
    at += step.length;
  }
  return out;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  const std::string cell = defused(text);
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string terminal_text(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded step = text::decode_at(text, at);
    const std::string_view piece =
        step.valid ? text.substr(at, step.length) : comparison::kReplacementCharacter;
    at += step.length;
    if (step.valid &&
        (step.code == ' ' || step.code == '\t' || step.code == '\n' || step.code == '\r')) {
      space = true;
      continue;
    }
    if (step.valid && (is_control(step.code) || reorders(step.code))) continue;
    if (space && !out.empty()) out += ' ';
    space = false;
    out += piece;
  }
  return out;
}

}  // namespace synoptic::report
