#include "article/metadata.h"

#include <algorithm>

#include "article/date_line.h"
#include "article/head_line.h"
#include "article/page_words.h"
#include "article/source_credit.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/trim.h"
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
  return text::trim_end(text::trim_begin(words, filler), filler);
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

// A bare name above the title that the page's own remarks use again: the site's name. One use is
// enough where sites name themselves: in the byline, the copyright, the source line.
class NameAboveTitle {
 public:
  NameAboveTitle(std::string_view text, const std::vector<Line>& lines, const PageReading& page)
      : text_(text), lines_(lines), page_(page) {}

  std::string find() const {
    if (page_.title == kNoLine) return {};
    std::size_t best = kNoLine, most = 1;
    for (std::size_t i = 0; i < page_.title && i < kReach; ++i) {
      const std::size_t uses = may_be_name(i) ? uses_of(i) : 0;
      if (uses <= most) continue;
      most = uses;
      best = i;
    }
    return best == kNoLine ? std::string() : std::string(line(best));
  }

 private:
  static constexpr std::size_t kReach = 12;
  static constexpr std::size_t kNameWords = 5;

  std::string_view line(std::size_t i) const { return text::slice(text_, lines_[i].span); }

  bool may_be_name(std::size_t i) const {
    const std::string_view name = line(i);
    if (name.size() < 3 || name.size() > kOutletBytes || lines_[i].bullet ||
        !text::is_upper(text::decode_at(name, 0).code))
      return false;
    const LineWords words(name);
    const WordSigns signs = word_signs(words);
    return words.words.size() <= kNameWords && signs.whole.empty() && signs.begin.empty();
  }

  // Two for a use in a place of that kind.
  std::size_t uses_of(std::size_t name) const {
    std::string core = ' ' + LineWords(line(name)).folded + ' ';
    if (core.substr(0, 5) == " the ") core.erase(0, 4);
    std::size_t uses = 0;
    for (std::size_t i = page_.title + 1; i < lines_.size(); ++i) {
      const std::string_view reason = page_.reasons[i];
      if (reason.empty()) continue;
      const std::string other = ' ' + LineWords(line(i)).folded + ' ';
      if (other.size() <= core.size() || other.find(core) == std::string::npos) continue;
      uses += reason == "byline" || reason == "disclaimer" || reason == "source_line" ? 2 : 1;
    }
    return uses;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const PageReading& page_;
};

class HeadReader {
 public:
  HeadReader(std::string_view text, const std::vector<Line>& lines, const PageReading& page,
             Article& article)
      : text_(text),
        lines_(lines),
        page_(page),
        article_(article),
        order_(day_order_of(article.language)),
        title_(page.title == kNoLine ? 0 : page.title) {}

  void read() {
    const std::size_t end = std::min(lines_.size(), std::max(title_ + kHeadLines, kHeadLines));
    for (std::size_t i = title_; i < end; ++i) read_line(i);
    if (!article_.published) take_age(end);
    for (std::size_t i = title_; i-- > (title_ > 2 ? title_ - 2 : 0);) read_line(i);
    // A page may state its dates below the story, too.
    for (std::size_t i = end; i < lines_.size() && (!article_.published || !article_.updated); ++i)
      if (page_.reasons[i] == "dateline" && word_signs(LineWords(line(i))).begin == "dateline")
        take_dates(line(i));
    if (article_.updated == article_.published) article_.updated.reset();
    for (std::size_t i = 0; i < lines_.size() && article_.source_credit.empty(); ++i)
      if (page_.reasons[i] == "source_line") article_.source_credit = source_credit_in(line(i));
  }

 private:
  std::string_view line(std::size_t i) const { return text::slice(text_, lines_[i].span); }

  void read_line(std::size_t i) {
    const std::string_view reason = page_.reasons[i];
    if (reason.empty() || reason == "comments" || reason == "teaser") return;
    if (!article_.published || !article_.updated) take_dates(line(i));
    if (article_.reading_minutes == 0) article_.reading_minutes = reading_minutes_in(line(i));
    if (article_.byline.empty() && reason == "byline") article_.byline = name_in_byline(line(i));
  }

  void take_dates(std::string_view words) {
    const LineDates dates = dates_in(words, order_);
    if (!article_.published) article_.published = dates.published;
    if (!article_.updated) article_.updated = dates.updated;
  }

  // "3 hours ago" below the title, on a page that states today's date above it.
  void take_age(std::size_t end) {
    std::size_t today = kNoLine;
    for (std::size_t i = 0; i < title_ && today == kNoLine; ++i)
      if (!page_.reasons[i].empty() && find_date(line(i), order_)) today = i;
    if (today == kNoLine) return;
    for (std::size_t i = title_; i < end && !article_.published; ++i)
      if (page_.reasons[i] == "dateline")
        article_.published = date_ago(line(i), line(today), order_);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const PageReading& page_;
  Article& article_;
  DayOrder order_;
  std::size_t title_;
};

}  // namespace

void read_metadata(std::string_view text, const std::vector<Line>& lines, const PageReading& page,
                   Article& article) {
  for (std::size_t i = 0; i < lines.size() && article.outlet.empty(); ++i)
    if (page.reasons[i] == "repeated_title")
      article.outlet = outlet_behind_title(text::slice(text, lines[i].span), article.title);
  if (article.outlet.empty() && page.masthead != kNoLine && page.title != page.masthead)
    article.outlet = text::slice(text, lines[page.masthead].span);
  if (article.outlet.empty()) article.outlet = NameAboveTitle(text, lines, page).find();
  if (article.outlet.empty()) article.outlet = outlet_of_address(article.source);
  HeadReader(text, lines, page, article).read();
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
  for (const Provenance& fact : article.provenance)
    if (article.source_credit.empty() && fact.fact == "via") article.source_credit = fact.detail;
}

}  // namespace synoptic::article
