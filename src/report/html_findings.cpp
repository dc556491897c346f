#include "report/html_parts.h"

namespace synoptic::report {
namespace {

using article::ArticleIndex;
using divergence::Divergence;
using divergence::Reading;

std::string two_digits(double confidence) {
  const double clamped = confidence > 0 ? (confidence < 1 ? confidence : 1) : 0;
  const int hundredths = static_cast<int>(clamped * 100 + 0.5);
  if (hundredths == 100) return "1.00";
  return (hundredths < 10 ? "0.0" : "0.") + std::to_string(hundredths);
}

void write_badge(HtmlWriter& out, const Teller& teller, divergence::Kind kind) {
  out.element("span", "badge " + kind_classes(kind), teller.kind(kind));
}

void write_mark(HtmlWriter& out, divergence::Kind kind, std::string_view words) {
  out.element("mark", "evidence " + kind_classes(kind), words);
}

void write_marked_words(HtmlWriter& out, const article::Article& article, const Quote& quote,
                        divergence::Kind kind) {
  std::uint32_t at = quote.around.begin;
  for (const text::Span mark : quote.marks) {
    const text::Span rest = text::make_span(mark.begin < at ? at : mark.begin, mark.end);
    if (rest.empty()) continue;
    out.text(article.words({at, rest.begin}));
    write_mark(out, kind, article.words(rest));
    at = rest.end;
  }
  out.text(article.words({at, quote.around.end}));
}

void write_quote(HtmlWriter& out, const Teller& teller, const Quote& quote, divergence::Kind kind) {
  const article::Article& article = teller.comparison().articles[article::at(quote.article)];
  out.raw("<blockquote class=\"evidence\"").attribute("data-article", article::at(quote.article));
  if (quote.furniture)
    out.attribute("data-furniture", *quote.furniture);
  else
    out.attribute("data-begin", quote.marks.front().begin)
        .attribute("data-end", quote.marks.back().end);
  out.raw("><q");
  write_language(out, teller, quote.article);
  out.raw(">");
  if (!quote.furniture)
    write_marked_words(out, article, quote, kind);
  else if (*quote.furniture < article.furniture.size())
    write_mark(out, kind, article.furniture[*quote.furniture].text);
  out.raw("</q> <footer>").element("cite", "", article.label).raw("</footer></blockquote>\n");
}

void write_reading(HtmlWriter& out, const Teller& teller, const Divergence& divergence,
                   std::size_t index) {
  const Reading& reading = divergence.readings[index];
  out.raw("<li class=\"reading\"").attribute("data-reading", index).raw("><p class=\"holders\">");
  out.element("strong", "", teller.holders(divergence, reading))
      .raw(" <span class=\"says\" dir=\"auto\">")
      .text(teller.says(divergence, reading))
      .raw("</span>");
  if (reading.articles.size() > 1)
    out.raw(" ").element("span", "who", teller.labels(reading.articles));
  out.raw("</p>\n");
  for (const std::string& line : teller.looser(reading)) out.element("p", "looser", line).raw("\n");
  for (const Quote& quote : quotes_of(teller.comparison(), reading))
    write_quote(out, teller, quote, divergence.kind);
  out.raw("</li>\n");
}

void write_place(HtmlWriter& out, const Teller& teller, const Divergence& divergence) {
  if (!divergence.row) return;
  out.raw("<p class=\"place\"><a")
      .attribute("href", "#row-" + std::to_string(*divergence.row))
      .raw(">")
      .text(
          teller.say("finding.place", {{"number", static_cast<std::int64_t>(*divergence.row + 1)}}))
      .raw("</a></p>\n");
}

void write_reason(HtmlWriter& out, const Teller& teller, const Divergence& divergence) {
  if (divergence.reason.empty() && divergence.rule.empty()) return;
  out.raw("<details class=\"reason\">")
      .element("summary", "", teller.word("finding.why"))
      .raw("<p>");
  out.text(divergence.reason);
  if (!divergence.rule.empty()) out.raw(" ").element("code", "rule", divergence.rule);
  out.raw("</p></details>\n");
}

void write_finding(HtmlWriter& out, const Teller& teller, const Divergence& divergence) {
  constexpr std::string_view kFamilies[] = {"fact", "voice", "stance", "presence"};
  out.raw("<article class=\"finding\"").attribute("id", "finding-" + divergence.id);
  out.attribute("data-kind", divergence::kind_name(divergence.kind));
  out.attribute("data-family",
                kFamilies[static_cast<std::size_t>(divergence::family_of(divergence.kind))]);
  out.attribute("data-severity", static_cast<int>(divergence.severity));
  out.attribute("data-confidence", two_digits(divergence.confidence));
  if (divergence.row) out.attribute("data-row", *divergence.row);
  out.raw(" tabindex=\"-1\">\n<h3>");
  write_badge(out, teller, divergence.kind);
  out.raw(" ").element("span", "summary", teller.summary(divergence)).raw("</h3>\n");
  out.element("p", "severity", teller.severity(divergence.severity)).raw("\n");
  if (const std::string direction = teller.direction(divergence); !direction.empty())
    out.element("p", "direction", direction).raw("\n");
  out.raw("<ul class=\"readings\">\n");
  for (std::size_t r = 0; r < divergence.readings.size(); ++r)
    write_reading(out, teller, divergence, r);
  out.raw("</ul>\n");
  if (const std::string absent = teller.absent(divergence); !absent.empty())
    out.element("p", "absent", absent).raw("\n");
  write_place(out, teller, divergence);
  write_reason(out, teller, divergence);
  out.raw("</article>\n");
}

}  // namespace

void write_findings(HtmlWriter& out, const Teller& teller) {
  out.raw("<section id=\"findings\">\n")
      .element("h2", "", teller.word("section.findings"))
      .raw("\n");
  const auto meaningful = teller.meaningful(), minor = teller.minor();
  if (meaningful.empty() && (minor.empty() || !teller.is_excerpt()))
    out.element("p", "nothing-found",
                teller.word(teller.is_excerpt() ? "note.excerpt_lost" : "finding.nothing"))
        .raw("\n");
  for (const Divergence* divergence : meaningful) write_finding(out, teller, *divergence);
  if (!minor.empty()) {
    out.raw(teller.is_excerpt() ? "<details class=\"minor\" open>" : "<details class=\"minor\">")
        .element("summary", "", teller.say_count("finding.minor", minor.size()))
        .raw("\n");
    for (const Divergence* divergence : minor) write_finding(out, teller, *divergence);
    out.raw("</details>\n");
  }
  out.raw("</section>\n");
}

}  // namespace synoptic::report
