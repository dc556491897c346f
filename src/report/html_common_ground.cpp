#include "report/html_parts.h"
#include "report/lists.h"

namespace synoptic::report {
namespace {

using comparison::CommonPassage;

constexpr std::size_t kShown = 8;  // passages before the others are folded away

// Its words with what all versions agree on marked.
void write_words(HtmlWriter& out, const Teller& teller, const CommonPassage& passage,
                 const ToldPassage& told) {
  const article::Article& article = teller.comparison().articles[article::at(told.article)];
  std::vector<text::Span> marks;
  for (const auto& claim : passage.claims)
    for (const auto& place : claim.places)
      if (place.article == told.article && told.span.contains(place.span))
        marks.push_back(place.span);
  std::sort(marks.begin(), marks.end());
  std::uint32_t at = told.span.begin;
  for (const text::Span mark : marks) {
    if (mark.begin < at) continue;
    out.text(article.words({at, mark.begin})).element("b", "", article.words(mark));
    at = mark.end;
  }
  out.text(article.words({at, told.span.end}));
}

void write_told(HtmlWriter& out, const Teller& teller, const CommonPassage& passage,
                const ToldPassage& told) {
  out.raw("<blockquote").attribute("data-article", article::at(told.article)).raw("><q");
  write_language(out, teller, told.article);
  out.raw(">");
  write_words(out, teller, passage, told);
  out.raw("</q> <footer>").element("cite", "", teller.label(told.article));
  out.raw("</footer></blockquote>\n");
}

void write_passage(HtmlWriter& out, const Teller& teller, const CommonPassage& passage) {
  const ToldPassage told = told_passage(teller, passage);
  const std::string row = std::to_string(passage.row);
  out.raw("<li class=\"agreed\"").attribute("data-row", row).raw(">\n");
  write_told(out, teller, passage, told);
  out.raw("<p class=\"who\">").text(told_by(teller, passage)).raw(" <a");
  out.attribute("href", "#row-" + row).raw(">");
  out.text(teller.say("finding.place", {{"number", static_cast<std::int64_t>(passage.row) + 1}}))
      .raw("</a></p>\n");
  if (!passage.claims.empty()) {
    out.raw("<ul class=\"claims\">");
    for (const auto& claim : passage.claims)
      out.raw("<li dir=\"auto\">").text(agreed(teller, claim)).raw("</li>");
    out.raw("</ul>\n");
  }
  out.raw("</li>\n");
}

}  // namespace

void write_common_ground(HtmlWriter& out, const Teller& teller) {
  if (teller.comparison().articles.size() < 2) return;
  const auto& passages = teller.comparison().common_ground.passages;
  out.raw("<section id=\"common-ground\">\n")
      .element("h2", "", teller.word("section.common_ground"))
      .raw("\n");
  out.element("p", "count", teller.say_count("common_ground.count", passages.size())).raw("\n");
  if (!passages.empty()) {
    out.raw("<ol>\n");
    for (std::size_t i = 0; i < passages.size() && i < kShown; ++i)
      write_passage(out, teller, passages[i]);
    out.raw("</ol>\n");
  }
  if (passages.size() > kShown) {
    out.raw("<details class=\"more\">")
        .element("summary", "", teller.say_count("common_ground.more", passages.size() - kShown));
    out.raw("\n<ol").attribute("start", kShown + 1).raw(">\n");
    for (std::size_t i = kShown; i < passages.size(); ++i) write_passage(out, teller, passages[i]);
    out.raw("</ol></details>\n");
  }
  out.raw("</section>\n");
}

}  // namespace synoptic::report
