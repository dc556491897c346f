#include <algorithm>

#include "comparison/names.h"
#include "report/apparatus.h"
#include "report/html_writer.h"
#include "report/wording.h"

namespace synoptic::report {
namespace {

using article::ArticleIndex;

// A, B, ... Z, AA, AB: what the versions are called within the document.
std::string siglum(std::size_t article) {
  std::string name;
  for (std::size_t n = article + 1; n > 0; n = (n - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (n - 1) % 26));
  return name;
}

template <typename Articles>
std::string pointers(const Articles& articles) {
  std::string all;
  for (const auto article : articles)
    all += joined({all.empty() ? "#" : " #", siglum(static_cast<std::size_t>(article))});
  return all;
}

// Written through HtmlWriter: what it escapes is what XML wants escaped, and every character that
// it lets through is one that XML 1.0 allows.
class TeiDocument {
 public:
  explicit TeiDocument(const Teller& teller)
      : teller_(teller), comparison_(teller.comparison()), rows_(comparison_.synopsis.rows) {}

  std::string write() {
    out_.raw(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"");
    out_.attribute("xml:lang", teller_.options().language).raw(">\n");
    header();
    if (!comparison_.divergences.empty()) findings();
    body();
    return out_.raw("</TEI>\n").take();
  }

 private:
  void paragraph(std::string_view words) { out_.element("p", "", words).raw("\n"); }

  void header() {
    out_.raw("<teiHeader>\n<fileDesc>\n<titleStmt>")
        .element("title", "", teller_.say_count("report.title", comparison_.articles.size()))
        .raw("</titleStmt>\n<publicationStmt>");
    paragraph(teller_.word("tei.publication"));
    out_.raw("</publicationStmt>\n<sourceDesc>\n");
    if (comparison_.articles.empty())
      paragraph(teller_.word("report.title.none"));
    else
      witnesses();
    out_.raw("</sourceDesc>\n</fileDesc>\n<encodingDesc>\n<editorialDecl>\n");
    for (const char* key : {"tei.rows", "tei.order", "tei.readings", "tei.findings"})
      paragraph(teller_.say(key, {{"base", std::vector{comparison_.synopsis.base}}}));
    out_.raw("</editorialDecl>\n<appInfo><application ident=\"synoptic\"")
        .attribute("version", SYNOPTIC_VERSION)
        .raw(
            "><label>Synoptic</label></application></appInfo>\n"
            "<variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>\n"
            "</encodingDesc>\n</teiHeader>\n");
  }

  void witnesses() {
    out_.raw("<listWit>\n");
    for (std::size_t a = 0; a < comparison_.articles.size(); ++a) {
      const auto& article = comparison_.articles[a];
      out_.raw("<witness").attribute("xml:id", siglum(a)).attribute("n", a + 1).raw(">");
      out_.text(article.label).raw(" <bibl>");
      fact("title", article.title);
      fact("author", article.byline);
      fact("publisher", article.outlet);
      if (article.published && article.published->has_year) date(*article.published);
      if (article.language != "und" && !article.language.empty())
        out_.raw("<textLang").attribute("mainLang", article.language).raw("/>");
      if (!article.source.empty())
        out_.raw("<idno type=\"source\">").text(article.source).raw("</idno>");
      out_.raw("</bibl></witness>\n");
    }
    out_.raw("</listWit>\n");
  }

  void fact(std::string_view name, std::string_view value) {
    if (!value.empty()) out_.element(name, "", value);
  }

  void date(const values::DateInterval& published) {
    const std::string from = values::iso(published.from), to = values::iso(published.to - 1);
    out_.raw("<date");
    if (from == to)
      out_.attribute("when", from);
    else
      out_.attribute("notBefore", from).attribute("notAfter", to);
    out_.raw(">").text(from == to ? from : joined({from, "/", to})).raw("</date>");
  }

  void body() {
    out_.raw("<text>\n<body>\n");
    for (std::size_t r = 0; r < rows_.size(); ++r) row(r);
    if (rows_.empty()) out_.raw("<ab/>\n");
    out_.raw("</body>\n</text>\n");
  }

  // The sentences of a cell as one text.
  std::string told(std::size_t row, std::size_t article) const {
    std::string words;
    for (const auto sentence : rows_[row].cells[article].sentences) {
      if (!words.empty()) words += ' ';
      words += comparison_.articles[article].words(
          comparison_.articles[article].sentence(sentence).span);
    }
    return words;
  }

  void row(std::size_t r) {
    std::vector<std::size_t> tellers, others;
    std::vector<std::string> texts;
    for (std::size_t a = 0; a < rows_[r].cells.size(); ++a)
      (rows_[r].cells[a].sentences.empty() ? others : tellers).push_back(a);
    if (tellers.empty()) return;
    const std::size_t base = article::at(comparison_.synopsis.base);
    // Words are compared with those of the base, where it tells the passage.
    std::stable_partition(tellers.begin(), tellers.end(), [&](std::size_t a) { return a == base; });
    for (const std::size_t a : tellers) texts.push_back(told(r, a));
    const std::size_t first = tellers.front();
    const auto& lead = comparison_.articles[first].sentence(rows_[r].cells[first].sentences[0]);
    out_.raw("<ab").attribute("xml:id", joined({"row-", std::to_string(r + 1)}));
    out_.attribute("n", r + 1).attribute("type", comparison::name_of(lead.kind)).raw(">");
    const auto segments = parallel_segments(texts);
    if (others.empty())
      apparatus(segments, tellers);
    else if (segments.size() == 1)
      entry(segments[0], tellers, others);
    else
      partly(segments, tellers, others);
    out_.raw("</ab>\n");
  }

  // Some tell the passage, in words that part in places, and the others do not tell it.
  void partly(const std::vector<Segment>& segments, std::vector<std::size_t> tellers,
              const std::vector<std::size_t>& others) {
    std::vector<std::size_t> sorted = tellers;
    std::sort(sorted.begin(), sorted.end());
    out_.raw("<app><rdg").attribute("wit", pointers(sorted)).raw(">");
    apparatus(segments, tellers);
    out_.raw("</rdg><rdg").attribute("wit", pointers(others)).raw("/></app>");
  }

  void apparatus(const std::vector<Segment>& segments, const std::vector<std::size_t>& tellers) {
    for (const Segment& segment : segments) {
      if (segment.variants.size() == 1)
        out_.text(segment.variants[0].text);
      else
        entry(segment, tellers, {});
    }
  }

  // `silent`: versions that have nothing here at all.
  void entry(const Segment& segment, const std::vector<std::size_t>& tellers,
             const std::vector<std::size_t>& silent) {
    out_.raw("<app>");
    for (const Variant& variant : segment.variants) {
      std::vector<std::size_t> witnesses;
      for (const std::size_t t : variant.texts) witnesses.push_back(tellers[t]);
      std::sort(witnesses.begin(), witnesses.end());
      out_.raw("<rdg").attribute("wit", pointers(witnesses));
      if (variant.text.empty())
        out_.raw("/>");
      else
        out_.raw(">").text(variant.text).raw("</rdg>");
    }
    if (!silent.empty()) out_.raw("<rdg").attribute("wit", pointers(silent)).raw("/>");
    out_.raw("</app>");
  }

  void findings() {
    out_.raw("<standOff>\n<listAnnotation>\n");
    for (const auto& divergence : comparison_.divergences) finding(divergence);
    out_.raw("</listAnnotation>\n</standOff>\n");
  }

  void finding(const divergence::Divergence& divergence) {
    out_.raw("<note type=\"divergence\"")
        .attribute("subtype", divergence::kind_name(divergence.kind));
    out_.attribute("xml:id", joined({"finding-", divergence.id}));
    out_.attribute("n", static_cast<int>(divergence.severity));
    if (divergence.row && *divergence.row < rows_.size())
      out_.attribute("target", joined({"#row-", std::to_string(*divergence.row + 1)}));
    out_.raw(">\n");
    paragraph(teller_.summary(divergence));
    out_.raw("<list>\n");
    for (const auto& reading : divergence.readings) {
      out_.raw("<item").attribute("corresp", pointers(reading.articles)).raw(">");
      out_.text(
          joined({teller_.holders(divergence, reading), " ", teller_.says(divergence, reading)}));
      for (const auto& evidence : reading.evidence)
        out_.raw(" <quote")
            .attribute("source", pointers(std::vector{evidence.article}))
            .raw(">")
            .text(words_of(comparison_, evidence))
            .raw("</quote>");
      out_.raw("</item>\n");
    }
    out_.raw("</list>\n");
    if (const auto absent = teller_.absent(divergence); !absent.empty()) paragraph(absent);
    if (!divergence.reason.empty())
      paragraph(joined({teller_.word("finding.why"), ": ", divergence.reason}));
    out_.raw("</note>\n");
  }

  const Teller& teller_;
  const comparison::Comparison& comparison_;
  const std::vector<align::Row>& rows_;
  HtmlWriter out_;
};

}  // namespace

std::string tei(const comparison::Comparison& comparison, const ReportOptions& options) {
  const Teller teller{comparison, options};
  return TeiDocument{teller}.write();
}

}  // namespace synoptic::report
