#include "article/metadata.h"

#include <algorithm>

#include "article/date_line.h"
#include "article/page_words.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kOutletBytes = 40;
constexpr std::size_t kHeadLines = 8;  // lines below the title that may carry a date or a name

std::string_view trimmed(std::string_view words) {
  const auto filler = [](char32_t code) {
    return text::is_space(code) || code == '|' || code == U'·' || code == '-' || code == U'–' ||
           code == U'—' || code == ':' || code == ',';
  };
  while (!words.empty()) {
    const text::Decoded first = text::decode_at(words, 0);
    if (!filler(first.code)) break;
    words.remove_prefix(first.length);
  }
  while (!words.empty()) {
    const text::Decoded last = text::decode_before(words, words.size());
    if (!filler(last.code)) break;
    words.remove_suffix(last.length);
  }
  return words;
}

// "Title · Outlet", "Title - Outlet", "Title | Outlet": what stands behind the title and its sign.
std::string outlet_behind_title(std::string_view line, std::string_view title) {
  const auto at = line.find(title);
  if (title.empty() || at == std::string_view::npos) return {};
  const std::string_view rest = line.substr(at + title.size());
  const std::string_view name = trimmed(rest);
  const bool parted = rest.size() > name.size() + 1;
  return parted && !name.empty() && name.size() <= kOutletBytes ? std::string(name) : std::string();
}

// "https://www.example.org/a" -> "example.org".
std::string outlet_of_address(std::string_view source) {
  const auto scheme = source.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = source.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.substr(0, 4) == "www.") host.remove_prefix(4);
  return std::string(host);
}

bool same_words(std::string_view a, std::string_view b) { return text::fold(a) == text::fold(b); }

// A bare name at the very top that the page's own remarks use again: the site's name.
std::string outlet_above_title(std::string_view text, const std::vector<Line>& lines,
                               const PageReading& page) {
  if (page.title == kNoLine || page.title == 0) return {};
  const std::string_view name = text::slice(text, lines[0].span);
  if (name.size() < 3 || name.size() > kOutletBytes ||
      !text::is_upper(text::decode_at(name, 0).code))
    return {};
  const std::string folded = text::fold(name);
  std::size_t uses = 0;
  for (std::size_t i = page.title + 1; i < lines.size(); ++i) {
    if (page.reasons[i].empty()) continue;
    const std::string line = text::fold(text::slice(text, lines[i].span));
    uses += line.find(folded) != std::string::npos;
  }
  return uses >= 2 ? std::string(name) : std::string();
}

// The name in "By Ann Lee | 3 May 2026": behind the first phrase, before a sign or a figure.
std::string name_in_byline(std::string_view line) {
  std::size_t at = line.find(' ');
  const auto colon = line.find(':');
  if (colon != std::string_view::npos && (at == std::string_view::npos || colon > at))
    at = colon + 1;
  if (at == std::string_view::npos) return {};
  const std::string_view rest = line.substr(at);
  std::size_t end = 0;
  while (end < rest.size()) {
    const text::Decoded next = text::decode_at(rest, end);
    if (text::is_digit(next.code) || next.code == '|' || next.code == U'·' || next.code == U'•' ||
        next.code == '@' || next.code == U'–' || next.code == U'—' || next.code == '(')
      break;
    end += next.length;
  }
  std::string_view name = trimmed(rest.substr(0, end));
  const auto comma = name.find(',');
  if (comma != std::string_view::npos) name = trimmed(name.substr(0, comma));
  if (name.empty() || !text::is_upper(text::decode_at(name, 0).code)) return {};
  // "Laura June July 10": the month before the figure is no name.
  const auto last_space = name.rfind(' ');
  if (end < rest.size() && last_space != std::string_view::npos &&
      text::is_digit(text::decode_at(rest, end).code))
    if (find_date("1 " + std::string(name.substr(last_space + 1)) + " 2000"))
      name = trimmed(name.substr(0, last_space));
  return std::string(name);
}

}  // namespace

void read_metadata(std::string_view text, const std::vector<Line>& lines, const PageReading& page,
                   Article& article) {
  for (std::size_t i = 0; i < lines.size() && article.outlet.empty(); ++i)
    if (page.reasons[i] == "repeated_title")
      article.outlet = outlet_behind_title(text::slice(text, lines[i].span), article.title);
  if (article.outlet.empty() && page.masthead != kNoLine && page.title != page.masthead)
    article.outlet = text::slice(text, lines[page.masthead].span);
  if (article.outlet.empty()) article.outlet = outlet_above_title(text, lines, page);
  if (article.outlet.empty()) article.outlet = outlet_of_address(article.source);

  const std::size_t title = page.title == kNoLine ? 0 : page.title;
  const std::size_t end = std::min(lines.size(), std::max(title + kHeadLines, std::size_t{3}));
  for (std::size_t i = title > 2 ? title - 2 : 0; i < end; ++i) {
    if (page.reasons[i].empty()) continue;
    const std::string_view line = text::slice(text, lines[i].span);
    if (!article.published) article.published = find_date(line);
    if (article.byline.empty() && page.reasons[i] == "byline")
      article.byline = name_in_byline(line);
  }
  if (same_words(article.byline, article.outlet)) article.byline.clear();
}

void read_provenance(Article& article) {
  for (std::size_t i = 0; i < article.furniture.size(); ++i) {
    const Furniture& furniture = article.furniture[i];
    if (furniture.reason == "menu" || furniture.reason == "share" || furniture.reason == "comments")
      continue;
    for (Disclosure& found : disclosures(furniture.text)) {
      const bool known = std::any_of(article.provenance.begin(), article.provenance.end(),
                                     [&found](const Provenance& p) {
                                       return p.fact == found.fact && p.detail == found.detail;
                                     });
      if (!known)
        article.provenance.push_back({std::move(found.fact), std::move(found.detail),
                                      static_cast<std::uint32_t>(i), std::nullopt});
    }
  }
}

}  // namespace synoptic::article
