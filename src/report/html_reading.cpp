#include <algorithm>
#include <map>
#include <tuple>

#include "article/fact_place.h"
#include "comparison/names.h"
#include "report/html_parts.h"
#include "text/utf8.h"

namespace synoptic::report {
namespace {

using article::Article;
using article::FactPlace;
using article::Repair;

// ---- what the page says of itself

struct Fact {
  std::string_view name;  // as in ReadingDecisions
  std::string shown;
  std::string value;  // for a form, where it is another than what is shown
  bool stated = false;
  std::string where;
};

// The beginning of a line, cut between words.
std::string beginning(std::string_view line) {
  constexpr std::size_t kLongest = 70;
  line = line.substr(0, line.find('\n'));
  if (line.size() <= kLongest) return std::string(line);
  std::size_t end = line.rfind(' ', kLongest);
  if (end == std::string_view::npos)
    for (end = kLongest; end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80;) --end;
  return std::string(line.substr(0, end)) + " …";
}

std::string told(const Teller& teller, const Article& article, FactPlace place,
                 std::string_view words = {}) {
  switch (place.kind) {
    case FactPlace::Kind::furniture:
      return teller.say(
          "where.line",
          {{"words", beginning(article::line_with(article.furniture[place.index].text, words))}});
    case FactPlace::Kind::sentence:
      return teller.say("where.line",
                        {{"words", beginning(article.words(article.sentences[place.index].span))}});
    case FactPlace::Kind::source:
      return std::string{teller.word("where.source")};
    case FactPlace::Kind::unknown:
      break;
  }
  return {};
}

std::vector<Fact> facts_of(const Teller& teller, const Article& article) {
  const auto& stated = article.reading;
  const auto named = [&](std::string_view words) {
    return told(teller, article, article::place_of_words(article, words), words);
  };
  std::vector<Fact> facts{
      {"title", article.title, "", stated.title.has_value(), ""},
      {"subtitle", article.subtitle, "", stated.subtitle.has_value(), ""},
      {"outlet", article.outlet, "", stated.outlet.has_value(), named(article.outlet)},
      {"byline", article.byline, "", stated.byline.has_value(), named(article.byline)},
      {"published", teller.published(article), "", stated.published.has_value(),
       told(teller, article, article::place_of_date(article))},
      {"language", article.language == "und" ? "" : article.language, article.language,
       stated.language.has_value(), std::string{teller.word("where.words")}},
  };
  if (article.published) facts[4].value = article::iso_interval(*article.published);
  for (Fact& fact : facts)
    if (fact.stated) fact.where = teller.word("where.reader");
  return facts;
}

void write_fact(HtmlWriter& out, const Teller& teller, const Fact& fact) {
  out.raw("<div").attribute("data-fact", fact.name).raw(">");
  out.element("dt", "", teller.word("fact." + std::string{fact.name}));
  out.raw(fact.stated ? "<dd data-stated=\"\">" : "<dd>");
  if (fact.shown.empty()) {
    out.element("em", "unsaid", teller.word("fact.unsaid"));
  } else {
    out.raw("<span class=\"value\" dir=\"auto\"");
    if (!fact.value.empty()) out.attribute("data-value", fact.value);
    out.raw(">").text(fact.shown).raw("</span>");
  }
  if (!fact.where.empty() && (fact.stated || !fact.shown.empty()))
    out.raw(" ").element("small", "where", fact.where);
  out.raw("</dd></div>\n");
}

// ---- the page as it was given

std::string repair_told(const Repair& repair) {
  return repair.before + " → " + repair.after + " (" + repair.reason + ")";
}

// Words of a sentence, with what stands for damage of the input marked.
void write_words(HtmlWriter& out, const Article& article, text::Span span) {
  const text::Span decoded = article.origin.to_original(span);
  auto repair =
      std::lower_bound(article.repairs.begin(), article.repairs.end(), decoded.begin,
                       [](const Repair& r, std::uint32_t begin) { return r.decoded.end <= begin; });
  std::uint32_t copied = span.begin;
  for (; repair != article.repairs.end() && repair->decoded.begin < decoded.end; ++repair) {
    text::Span mended{span.end, span.end};
    for (std::uint32_t at = copied; at < span.end;) {
      const std::uint32_t end = at + text::decode_at(article.text, at).length;
      const bool hit = article.origin.to_original({at, end}).overlaps(repair->decoded);
      if (!hit && mended.begin < span.end) break;
      if (hit) mended = {std::min(mended.begin, at), end};
      at = end;
    }
    if (mended.begin >= span.end) continue;
    out.text(article.words({copied, mended.begin})).raw("<ins class=\"repair\"");
    out.attribute("title", repair_told(*repair)).raw(">").text(article.words(mended)).raw("</ins>");
    copied = mended.end;
  }
  out.text(article.words({copied, span.end}));
}

void write_span(HtmlWriter& out, text::Span decoded) {
  out.attribute("data-begin", decoded.begin).attribute("data-end", decoded.end);
}

// A sentence or a piece of furniture, by its place on the page.
struct Piece {
  std::uint32_t begin;
  std::uint32_t index;
  bool aside;
};

std::vector<Piece> pieces_of(const Article& article) {
  std::vector<Piece> pieces;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s)
    pieces.push_back({article.origin.to_original(article.sentences[s].span).begin, s, false});
  for (std::uint32_t k = 0; k < article.furniture.size(); ++k)
    pieces.push_back({article.furniture[k].decoded.begin, k, true});
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  return pieces;
}

class PageWriter {
 public:
  PageWriter(HtmlWriter& out, const Teller& teller, std::size_t index)
      : out_(out), teller_(teller), article_(teller.comparison().articles[index]), index_(index) {}

  void write() {
    out_.raw("<div class=\"page\"");
    write_language(out_, teller_, static_cast<article::ArticleIndex>(index_));
    out_.raw(">\n");
    for (const Piece& piece : pieces_of(article_))
      piece.aside ? write_aside(piece.index) : write_sentence(piece.index);
    close();
    out_.raw("</div>\n");
  }

 private:
  void close() {
    if (open_) out_.raw("</p>\n");
    open_ = nullptr;
  }

  void write_aside(std::uint32_t k) {
    close();
    const article::Furniture& piece = article_.furniture[k];
    out_.raw("<p class=\"aside\"")
        .attribute("id", "furniture-" + std::to_string(index_) + "-" + std::to_string(k))
        .attribute("data-reason", piece.reason);
    write_span(out_, piece.decoded);
    out_.raw(">").element("small", "reason", teller_.word("furniture." + piece.reason));
    out_.raw(" <span dir=\"auto\">").text(piece.text).raw("</span></p>\n");
  }

  void write_sentence(std::uint32_t s) {
    const article::Sentence& sentence = article_.sentences[s];
    if (open_ && open_->paragraph == sentence.paragraph && open_->span.end <= sentence.span.begin) {
      out_.text(article_.words({open_->span.end, sentence.span.begin}));
    } else {
      close();
      out_.raw("<p").attribute("class", "story " + std::string{comparison::name_of(sentence.kind)});
      out_.raw(">");
    }
    open_ = &sentence;
    out_.raw("<span");
    write_span(out_, article_.origin.to_original(sentence.span));
    out_.raw(">");
    write_words(out_, article_, sentence.span);
    out_.raw("</span>");
  }

  HtmlWriter& out_;
  const Teller& teller_;
  const Article& article_;
  std::size_t index_;
  const article::Sentence* open_ = nullptr;  // the last one of the paragraph that is open
};

// The same damage is told once, with how often it was there.
void write_repairs(HtmlWriter& out, const Teller& teller, const Article& article) {
  if (article.repairs.empty()) return;
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> times;
  for (const Repair& repair : article.repairs)
    ++times[{repair.before, repair.after, repair.reason}];
  out.raw("<table class=\"repairs\">").element("caption", "", teller.word("given.repairs"));
  out.raw("<thead><tr>");
  for (const char* column : {"repair.before", "repair.after", "repair.reason"})
    out.raw("<th scope=\"col\">").text(teller.word(column)).raw("</th>");
  out.raw("</tr></thead><tbody>\n");
  for (const Repair& repair : article.repairs) {
    std::size_t& count = times[{repair.before, repair.after, repair.reason}];
    if (count == 0) continue;
    out.raw("<tr><td dir=\"auto\">").text(repair.before);
    out.raw("</td><td dir=\"auto\">").text(repair.after).raw("</td><td>").text(repair.reason);
    if (count > 1)
      out.raw(" · ").text(
          teller.say("ledger.times", {{"count", static_cast<std::int64_t>(count)}}));
    out.raw("</td></tr>\n");
    count = 0;
  }
  out.raw("</tbody></table>\n");
}

void write_given(HtmlWriter& out, const Teller& teller, std::size_t a) {
  const Article& article = teller.comparison().articles[a];
  out.raw("<details class=\"given\"").attribute("id", "given-" + std::to_string(a));
  out.attribute("data-article", a).attribute("data-input", article.input).raw("><summary>");
  out.element("span", "label", article.label).raw(" <small>");
  out.text(teller.say_count("given.aside", article.furniture.size()));
  if (!article.repairs.empty())
    out.text(", ").text(teller.say_count("given.repaired", article.repairs.size()));
  out.raw("</small></summary>\n<dl class=\"facts\">\n");
  for (const Fact& fact : facts_of(teller, article)) write_fact(out, teller, fact);
  out.raw("</dl>\n");
  PageWriter{out, teller, a}.write();
  write_repairs(out, teller, article);
  out.raw("</details>\n");
}

}  // namespace

void write_set_aside(HtmlWriter& out, const Teller& teller) {
  out.raw("<section id=\"set-aside\">\n")
      .element("h2", "", teller.word("section.set_aside"))
      .raw("\n");
  for (std::size_t a = 0; a < teller.comparison().articles.size(); ++a) write_given(out, teller, a);
  if (teller.comparison().articles.empty())
    out.element("p", "", teller.word("set_aside.nothing")).raw("\n");
  out.raw("</section>\n");
}

}  // namespace synoptic::report
