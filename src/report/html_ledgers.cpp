#include "report/html_parts.h"

namespace synoptic::report {
namespace {

using comparison::LedgerEntry;

void write_places(HtmlWriter& out, const Teller& teller, const LedgerEntry& entry) {
  const std::size_t count = teller.comparison().articles.size();
  std::vector<std::size_t> times(count, 0);
  for (const auto& place : entry.places)
    if (article::at(place.article) < count) ++times[article::at(place.article)];
  for (std::size_t a = 0; a < count; ++a) {
    out.raw("<td").attribute("data-article", a);
    if (times[a] == 0) {
      out.raw(" class=\"absent\">")
          .element("span", "spoken", teller.word("ledger.not_here"))
          .raw("</td>");
      continue;
    }
    out.raw(">").text(times[a] == 1 ? std::string{teller.word("ledger.here")}
                                    : teller.say("ledger.times",
                                                 {{"count", static_cast<std::int64_t>(times[a])}}));
    out.raw("</td>");
  }
}

void write_ledger_head(HtmlWriter& out, const Teller& teller, const std::string& name) {
  out.raw("<thead><tr>");
  for (const char* column : {".text", ".detail"}) {
    out.raw("<th scope=\"col\">").text(teller.word("ledger." + name + column)).raw("</th>");
  }
  for (std::size_t a = 0; a < teller.comparison().articles.size(); ++a)
    out.raw("<th scope=\"col\"")
        .attribute("data-article", a)
        .raw(">")
        .text(teller.comparison().articles[a].label)
        .raw("</th>");
  out.raw("</tr></thead>\n");
}

void write_ledger(HtmlWriter& out, const Teller& teller, const std::string& name,
                  const std::vector<LedgerEntry>& entries) {
  out.raw("<details class=\"ledger\"").attribute("id", "ledger-" + name).raw(">");
  out.element("summary", "", teller.say_count("ledger." + name, entries.size())).raw("\n");
  if (!entries.empty()) {
    out.raw("<div class=\"scroll\" role=\"region\"")
        .attribute("aria-label", teller.word("ledger." + name + ".text"));
    out.raw(" tabindex=\"0\"><table>");
    write_ledger_head(out, teller, name);
    out.raw("<tbody>\n");
    for (const LedgerEntry& entry : entries) {
      out.raw("<tr><th scope=\"row\" dir=\"auto\">")
          .text(entry.text)
          .raw("</th><td dir=\"auto\">")
          .text(entry.detail)
          .raw("</td>");
      write_places(out, teller, entry);
      out.raw("</tr>\n");
    }
    out.raw("</tbody></table></div>\n");
  }
  out.raw("</details>\n");
}

void write_left_out(HtmlWriter& out, const Teller& teller) {
  std::size_t count = 0;
  for (const auto& left : teller.comparison().ledgers.left_out) count += left.rows.size();
  out.raw("<details class=\"ledger\" id=\"ledger-left-out\">");
  out.element("summary", "", teller.say_count("ledger.left_out", count)).raw("\n<ul>\n");
  for (const auto& left : teller.comparison().ledgers.left_out) {
    if (left.rows.empty()) continue;
    out.raw("<li")
        .attribute("data-article", article::at(left.article))
        .raw(">")
        .text(teller.label(left.article))
        .raw(":");
    for (const std::uint32_t row : left.rows) {
      const std::string number = std::to_string(row + 1);
      out.raw(" <a").attribute("href", "#row-" + std::to_string(row)).raw(">");
      out.element("span", "spoken", teller.word("passages.number"))
          .raw(" ")
          .text(number)
          .raw("</a>");
    }
    out.raw("</li>\n");
  }
  out.raw("</ul></details>\n");
}

}  // namespace

void write_ledgers(HtmlWriter& out, const Teller& teller) {
  const auto& ledgers = teller.comparison().ledgers;
  out.raw("<section id=\"ledgers\">\n").element("h2", "", teller.word("section.ledgers")).raw("\n");
  write_ledger(out, teller, "numbers", ledgers.numbers);
  write_ledger(out, teller, "dates", ledgers.dates);
  write_ledger(out, teller, "quotations", ledgers.quotations);
  write_ledger(out, teller, "speakers", ledgers.speakers);
  write_left_out(out, teller);
  out.raw("</section>\n");
}

}  // namespace synoptic::report
