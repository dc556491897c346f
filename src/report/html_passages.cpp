#include <algorithm>

#include "comparison/names.h"
#include "report/html_parts.h"
#include "report/row_marks.h"

namespace synoptic::report {
namespace {

using align::Row;
using article::ArticleIndex;

// What writing a row needs beside the row.
struct Table {
  const Teller& teller;
  SentenceMarks marks;

  const article::Article& article(std::size_t a) const { return teller.comparison().articles[a]; }
};

std::size_t cells_told(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(),
                    [](const align::Cell& c) { return !c.sentences.empty(); }));
}

void write_finding_mark(HtmlWriter& out, const Table& table, const Stretch& stretch,
                        std::string_view words, bool begins) {
  const auto& divergences = table.teller.comparison().divergences;
  const divergence::Kind kind = divergences[stretch.findings.front()].kind;
  std::string ids;
  for (const std::uint32_t finding : stretch.findings) {
    if (!ids.empty()) ids += ' ';
    ids += divergences[finding].id;
  }
  out.raw("<mark")
      .attribute("class", "evidence " + kind_classes(kind))
      .attribute("data-findings", ids)
      .raw(">");
  if (begins) {
    out.raw("<span class=\"spoken\">");
    out.text(table.teller.say("mark.begins", {{"kind", std::string{table.teller.kind(kind)}}}))
        .raw(" </span>");
  }
  out.text(words).raw("</mark>");
}

void write_sentence(HtmlWriter& out, const Table& table, const Row& row, std::size_t a,
                    std::size_t s) {
  const article::Article& article = table.article(a);
  const article::Sentence& sentence = article.sentences[s];
  const auto& wording = a < row.wording.size() ? row.wording[a] : std::vector<text::Span>{};
  out.raw("<p").attribute("class", comparison::name_of(sentence.kind));
  out.attribute("data-begin", sentence.span.begin).attribute("data-end", sentence.span.end);
  write_language(out, table.teller, static_cast<ArticleIndex>(a));
  out.raw(">");
  std::uint32_t before = 0xFFFFFFFFu;  // the finding of the stretch before: its label is said once
  for (const Stretch& stretch : cut_at_marks(sentence.span, table.marks[a][s], wording)) {
    const std::string_view words = article.words(stretch.span);
    if (!stretch.findings.empty())
      write_finding_mark(out, table, stretch, words, stretch.findings.front() != before);
    else if (stretch.wording)
      out.element("span", "wording", words);
    else
      out.text(words);
    before = stretch.findings.empty() ? 0xFFFFFFFFu : stretch.findings.front();
  }
  out.raw("</p>");
}

void write_cell(HtmlWriter& out, const Table& table, const Row& row, std::size_t a) {
  const bool absent = row.cells[a].sentences.empty();
  out.raw("<td")
      .attribute("class", absent ? "cell absent" : "cell")
      .attribute("data-article", a)
      .raw(">");
  if (absent) out.text(table.teller.word("cell.absent"));
  for (const auto sentence : row.cells[a].sentences)
    write_sentence(out, table, row, a, article::at(sentence));
  out.raw("</td>");
}

std::string tags_of(const Row& row) {
  std::string tags;
  for (const auto tag : row.tags) {
    if (!tags.empty()) tags += ' ';
    tags += comparison::name_of(tag);
  }
  return tags;
}

void write_row_place(HtmlWriter& out, const Row& row, std::size_t index) {
  out.raw(" class=\"row\"")
      .attribute("id", "row-" + std::to_string(index))
      .attribute("data-row", index);
  if (!row.tags.empty()) out.attribute("data-tags", tags_of(row));
}

void write_row(HtmlWriter& out, const Table& table, std::size_t index) {
  const Row& row = table.teller.comparison().synopsis.rows[index];
  out.raw("<tr");
  write_row_place(out, row, index);
  out.raw("><th scope=\"row\">").text(std::to_string(index + 1));
  for (const auto tag : row.tags)
    if (tag != align::RowTag::alike)
      out.raw(" ").element("span", "tag",
                           table.teller.word("tag." + std::string{comparison::name_of(tag)}));
  out.raw("</th>");
  for (std::size_t a = 0; a < row.cells.size(); ++a) write_cell(out, table, row, a);
  out.raw("</tr>\n");
}

bool has(const Row& row, align::RowTag tag) {
  return std::find(row.tags.begin(), row.tags.end(), tag) != row.tags.end();
}

// Said in the same words wherever it is told, nothing in it is a finding, and nobody moved it.
bool collapses(const Table& table, const Row& row) {
  return has(row, align::RowTag::alike) && !has(row, align::RowTag::corrected) &&
         cells_told(row) > 1 && !row_has_marks(row, table.marks);
}

// One telling stands for all; versions that lack the passage make it worth saying who has it.
void write_alike_row(HtmlWriter& out, const Table& table, std::size_t index) {
  const Row& row = table.teller.comparison().synopsis.rows[index];
  std::vector<ArticleIndex> telling;
  for (std::size_t a = 0; a < row.cells.size(); ++a)
    if (!row.cells[a].sentences.empty()) telling.push_back(static_cast<ArticleIndex>(a));
  out.raw("<li");
  write_row_place(out, row, index);
  out.attribute("value", index + 1).raw(">");
  const std::size_t a = article::at(telling.front());
  for (const auto sentence : row.cells[a].sentences)
    write_sentence(out, table, row, a, article::at(sentence));
  if (telling.size() < row.cells.size())
    out.raw(" ").element("span", "who", table.teller.labels(telling));
  out.raw("</li>\n");
}

void write_alike(HtmlWriter& out, const Table& table, std::size_t first, std::size_t last) {
  out.raw("<tr class=\"alike\"><td")
      .attribute("colspan", table.teller.comparison().articles.size() + 1);
  out.raw("><details>")
      .element("summary", "", table.teller.say_count("passages.alike", last - first))
      .raw("<ol>\n");
  for (std::size_t r = first; r < last; ++r) write_alike_row(out, table, r);
  out.raw("</ol></details></td></tr>\n");
}

void write_head(HtmlWriter& out, const Teller& teller) {
  out.element("caption", "", teller.word("passages.caption")).raw("\n<thead><tr>");
  out.raw("<th scope=\"col\">").text(teller.word("passages.number")).raw("</th>");
  for (std::size_t a = 0; a < teller.comparison().articles.size(); ++a) {
    out.raw("<th scope=\"col\"").attribute("data-article", a);
    if (a == article::at(teller.comparison().synopsis.base)) out.raw(" class=\"base\"");
    out.raw(">").text(teller.comparison().articles[a].label).raw("</th>");
  }
  out.raw("</tr></thead>\n");
}

}  // namespace

void write_passages(HtmlWriter& out, const Teller& teller) {
  const auto& rows = teller.comparison().synopsis.rows;
  if (rows.empty()) return;
  const Table table{teller, marks_of(teller.comparison())};
  out.raw("<section id=\"passages\">\n").element("h2", "", teller.word("section.passages"));
  out.raw("\n<div class=\"scroll\" role=\"region\"")
      .attribute("aria-label", teller.word("section.passages"));
  out.raw(" tabindex=\"0\"><table class=\"synopsis\">");
  write_head(out, teller);
  out.raw("<tbody>\n");
  for (std::size_t r = 0; r < rows.size();) {
    std::size_t end = r;
    while (end < rows.size() && collapses(table, rows[end])) ++end;
    if (end > r)
      write_alike(out, table, r, end);
    else
      write_row(out, table, end++);
    r = end;
  }
  out.raw("</tbody></table></div>\n</section>\n");
}

}  // namespace synoptic::report
