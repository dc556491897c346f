#include "report/html_parts.h"
#include "report/lists.h"

namespace synoptic::report {
namespace {

using comparison::LedgerEntry;
using comparison::QuotationEntry;
using comparison::SpeakerEntry;
using divergence::Evidence;

constexpr std::size_t kStatementWords = 8;
constexpr std::size_t kPassageWords = 12;
constexpr std::size_t kQuotationWords = 80;

// A dash: the version has nothing of it.
void write_absent(HtmlWriter& out) { out.raw("<td class=\"absent\">\xE2\x80\x93</td>"); }

// The words of the first place, and how often when more than once.
void write_places(HtmlWriter& out, const Teller& teller, const LedgerEntry& entry) {
  const std::size_t count = teller.comparison().articles.size();
  std::vector<std::size_t> times(count, 0);
  std::vector<const Evidence*> first(count, nullptr);
  for (const Evidence& place : entry.places) {
    const std::size_t a = article::at(place.article);
    if (a >= count) continue;
    if (times[a]++ == 0) first[a] = &place;
  }
  for (std::size_t a = 0; a < count; ++a) {
    if (times[a] == 0) {
      write_absent(out);
      continue;
    }
    out.raw("<td>");
    out.text(first_words(words_of(teller.comparison(), *first[a]), kStatementWords));
    if (times[a] > 1)
      out.raw(" ").element(
          "small", "",
          teller.say("ledger.times", {{"count", static_cast<std::int64_t>(times[a])}}));
    out.raw("</td>");
  }
}

// Opens a ledger's table with its head.
void open_table(HtmlWriter& out, const Teller& teller, const std::string& name,
                std::size_t entries) {
  out.raw("<details class=\"ledger\"").attribute("id", "ledger-" + name).raw(">");
  out.element("summary", "", teller.say_count("ledger." + name, entries)).raw("\n");
  if (entries == 0) return;
  out.raw("<div class=\"scroll\" role=\"region\"")
      .attribute("aria-label", teller.word("ledger." + name + ".text"));
  out.raw(" tabindex=\"0\"><table><thead><tr>");
  for (const char* column : {".text", ".detail"})
    out.raw("<th scope=\"col\">").text(teller.word("ledger." + name + column)).raw("</th>");
  for (std::size_t a = 0; a < teller.comparison().articles.size(); ++a)
    out.raw("<th scope=\"col\"")
        .attribute("data-article", a)
        .raw(">")
        .text(teller.comparison().articles[a].label)
        .raw("</th>");
  out.raw("</tr></thead>\n<tbody>\n");
}

void close_table(HtmlWriter& out, std::size_t entries) {
  out.raw(entries > 0 ? "</tbody></table></div>\n</details>\n" : "</details>\n");
}

void write_line_head(HtmlWriter& out, std::string_view text, std::string_view detail) {
  out.raw("<th scope=\"row\" dir=\"auto\">")
      .text(text)
      .raw("</th><td dir=\"auto\">")
      .text(detail)
      .raw("</td>");
}

// Lines of one group stand in a body of their own: they may be the same.
void write_entries(HtmlWriter& out, const Teller& teller, const std::string& name,
                   const std::vector<LedgerEntry>& entries) {
  open_table(out, teller, name, entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i > 0 && entries[i].group != entries[i - 1].group) out.raw("</tbody>\n<tbody>\n");
    out.raw("<tr>");
    write_line_head(out, entries[i].text, entries[i].detail);
    write_places(out, teller, entries[i]);
    out.raw("</tr>\n");
  }
  close_table(out, entries.size());
}

void write_quotations(HtmlWriter& out, const Teller& teller,
                      const std::vector<QuotationEntry>& entries) {
  open_table(out, teller, "quotations", entries.size());
  for (const QuotationEntry& entry : entries) {
    out.raw("<tr>");
    write_line_head(out,
                    teller.say("says.words", {{"text", first_words(entry.text, kQuotationWords)}}),
                    entry.speaker);
    for (std::size_t a = 0; a < teller.comparison().articles.size(); ++a) {
      const comparison::QuotedIn* here = nullptr;
      for (const auto& use : entry.places)
        if (!here && article::at(use.place.article) == a) here = &use;
      if (!here) {
        write_absent(out);
        continue;
      }
      out.raw("<td").attribute("data-form",
                               comparison::kQuotationForms[static_cast<std::size_t>(here->form)]);
      out.raw(" dir=\"auto\">").text(form_of(teller, entry, *here)).raw("</td>");
    }
    out.raw("</tr>\n");
  }
  close_table(out, entries.size());
}

void write_speakers(HtmlWriter& out, const Teller& teller,
                    const std::vector<SpeakerEntry>& entries) {
  open_table(out, teller, "speakers", entries.size());
  for (const SpeakerEntry& entry : entries) {
    out.raw("<tr>");
    write_line_head(out, entry.text, entry.detail);
    std::size_t next = 0;
    for (std::size_t a = 0; a < teller.comparison().articles.size(); ++a) {
      if (next >= entry.versions.size() || article::at(entry.versions[next].article) != a) {
        write_absent(out);
        continue;
      }
      const comparison::SpeakerIn& version = entry.versions[next++];
      out.raw("<td dir=\"auto\">");
      out.text(part_of(teller, entry, version));
      for (const Evidence& statement : version.statements)
        out.raw(" ").element(
            "small", "said",
            first_words(words_of(teller.comparison(), statement), kStatementWords));
      out.raw("</td>");
    }
    out.raw("</tr>\n");
  }
  close_table(out, entries.size());
}

// The passage as the first version that has it tells it.
void write_left_row(HtmlWriter& out, const Teller& teller, std::uint32_t row) {
  const auto& cells = teller.comparison().synopsis.rows[row].cells;
  std::size_t a = 0;
  while (a < cells.size() && cells[a].sentences.empty()) ++a;
  if (a == cells.size()) return;
  const ToldPassage told = passage_of(teller, row, static_cast<article::ArticleIndex>(a));
  out.raw("<li><a").attribute("href", "#row-" + std::to_string(row));
  write_language(out, teller, told.article);
  out.raw(">")
      .text(first_words(teller.comparison().articles[a].words(told.span), kPassageWords))
      .raw("</a></li>\n");
}

void write_left_out(HtmlWriter& out, const Teller& teller) {
  std::size_t count = 0;
  for (const auto& left : teller.comparison().ledgers.left_out) count += left.rows.size();
  out.raw("<details class=\"ledger\" id=\"ledger-left-out\">");
  out.element("summary", "", teller.say_count("ledger.left_out", count)).raw("\n<ul>\n");
  for (const auto& left : teller.comparison().ledgers.left_out) {
    if (left.rows.empty()) continue;
    out.raw("<li").attribute("data-article", article::at(left.article)).raw(">");
    out.element("strong", "", teller.label(left.article)).raw("\n<ul>\n");
    for (const std::uint32_t row : left.rows)
      if (row < teller.comparison().synopsis.rows.size()) write_left_row(out, teller, row);
    out.raw("</ul></li>\n");
  }
  out.raw("</ul></details>\n");
}

}  // namespace

void write_ledgers(HtmlWriter& out, const Teller& teller) {
  const auto& ledgers = teller.comparison().ledgers;
  out.raw("<section id=\"ledgers\">\n").element("h2", "", teller.word("section.ledgers")).raw("\n");
  write_entries(out, teller, "numbers", ledgers.numbers);
  write_entries(out, teller, "dates", ledgers.dates);
  write_quotations(out, teller, ledgers.quotations);
  write_speakers(out, teller, ledgers.speakers);
  write_left_out(out, teller);
  out.raw("</section>\n");
}

}  // namespace synoptic::report
