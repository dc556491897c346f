#include "report/html_parts.h"
#include "text/fold.h"

namespace synoptic::report {
namespace {

using article::ArticleIndex;

void write_version(HtmlWriter& out, const Teller& teller, std::size_t index) {
  const article::Article& article = teller.comparison().articles[index];
  out.raw("<li").attribute("data-article", index).raw(">").element("span", "label", article.label);
  if (!article.title.empty() && article.title != article.label) {
    out.raw(" <cite class=\"title\"");
    write_language(out, teller, static_cast<ArticleIndex>(index));
    out.raw(">").text(article.title).raw("</cite>");
  }
  if (!article.outlet.empty() && text::fold(article.outlet) != text::fold(article.label))
    out.raw(" ").element("span", "outlet", article.outlet);
  if (const std::string published = teller.published(article); !published.empty())
    out.raw(" <time class=\"published\"")
        .attribute("datetime", values::iso(article.published->from))
        .raw(">")
        .text(published)
        .raw("</time>");
  if (const std::string updated = teller.updated(article); !updated.empty())
    out.raw(" <time class=\"updated\"")
        .attribute("datetime", values::iso(article.updated->from))
        .raw(">")
        .text(updated)
        .raw("</time>");
  if (const std::string source = teller.source(article); !source.empty())
    out.raw(" ").element("span", "source", source);
  out.raw("</li>\n");
}

}  // namespace

std::string kind_classes(divergence::Kind kind) {
  constexpr std::string_view kFamilies[] = {"fact", "voice", "stance", "presence"};
  std::string classes = "kind-";
  classes += divergence::kind_name(kind);
  classes += " family-";
  classes += kFamilies[static_cast<std::size_t>(divergence::family_of(kind))];
  return classes;
}

void write_language(HtmlWriter& out, const Teller& teller, ArticleIndex article) {
  const std::string& language = teller.comparison().articles[article::at(article)].language;
  if (language != teller.options().language && language != "und" && !language.empty())
    out.attribute("lang", language);
  out.raw(" dir=\"auto\"");
}

void write_overview(HtmlWriter& out, const Teller& teller) {
  out.raw("<section id=\"overview\">\n")
      .element("p", "counts", teller.counts())
      .raw("\n<ol class=\"versions\">\n");
  for (std::size_t a = 0; a < teller.comparison().articles.size(); ++a)
    write_version(out, teller, a);
  out.raw("</ol>\n");
  if (!teller.comparison().notes.empty()) {
    out.raw("<ul class=\"notes\">\n");
    for (const auto& note : teller.comparison().notes)
      out.raw("<li").attribute("data-code", note.code).raw(">").text(note.message).raw("</li>\n");
    out.raw("</ul>\n");
  }
  out.raw("</section>\n");
}

std::string html_fragment(const comparison::Comparison& comparison, const ReportOptions& options) {
  const Teller teller{comparison, options};
  HtmlWriter out;
  write_overview(out, teller);
  write_findings(out, teller);
  if (!teller.is_excerpt()) write_common_ground(out, teller);
  write_passages(out, teller);
  if (teller.is_excerpt()) return out.take();
  write_ledgers(out, teller);
  write_set_aside(out, teller);
  return out.take();
}

}  // namespace synoptic::report
