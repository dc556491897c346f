#include "report/escape.h"
#include "report/lists.h"
#include "report/wording.h"

namespace synoptic::report {
namespace {

using divergence::Divergence;
using divergence::Reading;

class MarkdownReport {
 public:
  explicit MarkdownReport(const Teller& teller) : teller_(teller) {}

  std::string write() {
    const auto& comparison = teller_.comparison();
    line(joined({"# ", safe(teller_.say_count("report.title", comparison.articles.size()))}));
    line(safe(teller_.counts()));
    versions();
    for (const auto& note : comparison.notes) item(note.message);
    if (!comparison.notes.empty()) out_ += '\n';
    heading("section.findings");
    if (teller_.meaningful().empty()) line(safe(teller_.word("finding.nothing")));
    for (const Divergence* divergence : teller_.meaningful()) finding(*divergence);
    if (const auto minor = teller_.minor(); !minor.empty()) {
      line(joined({"### ", safe(teller_.say_count("finding.minor", minor.size()))}));
      for (const Divergence* divergence : minor) item(teller_.summary(*divergence));
      out_ += '\n';
    }
    common_ground();
    ledgers();
    set_aside();
    return std::move(out_);
  }

 private:
  static std::string safe(std::string_view text) { return markdown_text(text); }

  void line(const std::string& text) {
    out_ += text;
    out_ += "\n\n";
  }

  void item(std::string_view text) { out_ += joined({"- ", safe(text), "\n"}); }

  void heading(std::string_view key) { line(joined({"## ", safe(teller_.word(key))})); }

  void versions() {
    std::size_t number = 0;
    for (const auto& article : teller_.comparison().articles) {
      out_ += joined({std::to_string(++number), ". **", safe(article.label), "**"});
      if (!article.title.empty() && article.title != article.label)
        out_ += joined({" ", safe(article.title)});
      if (const auto stated = teller_.stated(article); !stated.empty())
        out_ += joined({", ", safe(stated)});
      out_ += '\n';
    }
    out_ += '\n';
  }

  void quote(const Quote& quote) {
    const auto& article = teller_.comparison().articles[article::at(quote.article)];
    out_ += "  > ";
    if (quote.furniture) {
      out_ += joined({"**", safe(article.furniture[*quote.furniture].text), "**"});
    } else {
      std::uint32_t at = quote.around.begin;
      for (const text::Span mark : quote.marks) {
        const text::Span rest = text::make_span(mark.begin < at ? at : mark.begin, mark.end);
        if (rest.empty()) continue;
        piece(article.words({at, rest.begin}), "");
        piece(article.words(rest), "**");
        at = rest.end;
      }
      piece(article.words({at, quote.around.end}), "");
    }
    out_ += joined({" \xE2\x80\x94 ", safe(article.label), "\n\n"});
  }

  // Blanks at the ends stay outside the stars, or the stars would not count.
  void piece(std::string_view words, std::string_view stars) {
    if (words.find_first_not_of(" \n") == std::string_view::npos) {
      out_ += words.empty() ? "" : " ";
      return;
    }
    if (words.front() == ' ' || words.front() == '\n') out_ += ' ';
    out_ += stars;
    out_ += safe(words);
    out_ += stars;
    if (words.back() == ' ' || words.back() == '\n') out_ += ' ';
  }

  void finding(const Divergence& divergence) {
    line(joined(
        {"### ", safe(teller_.kind(divergence.kind)), ": ", safe(teller_.summary(divergence))}));
    if (const auto direction = teller_.direction(divergence); !direction.empty())
      line(safe(direction));
    for (const Reading& reading : divergence.readings) {
      out_ += joined({"- **", safe(teller_.holders(divergence, reading)), "** ",
                      safe(teller_.says(divergence, reading))});
      if (reading.articles.size() > 1)
        out_ += joined({" (", safe(teller_.labels(reading.articles)), ")"});
      out_ += "\n\n";
      for (const std::string& looser : teller_.looser(reading)) line(joined({"  ", safe(looser)}));
      for (const Quote& each : quotes_of(teller_.comparison(), reading)) quote(each);
    }
    if (const auto absent = teller_.absent(divergence); !absent.empty()) line(safe(absent));
    if (!divergence.reason.empty())
      line(joined({safe(teller_.word("finding.why")), ": ", safe(divergence.reason)}));
  }

  void common_ground() {
    const auto& passages = teller_.comparison().common_ground.passages;
    if (teller_.comparison().articles.size() < 2) return;
    heading("section.common_ground");
    line(safe(teller_.say_count("common_ground.count", passages.size())));
    for (const auto& passage : passages) {
      const ToldPassage told = told_passage(teller_, passage);
      const auto& article = teller_.comparison().articles[article::at(told.article)];
      item(joined({first_words(article.words(told.span), 40), " \xE2\x80\x94 ",
                   told_by(teller_, passage)}));
      for (const auto& claim : passage.claims)
        out_ += joined({"  - ", safe(agreed(teller_, claim)), "\n"});
    }
    if (!passages.empty()) out_ += '\n';
  }

  void ledger(std::string_view key, std::size_t count) {
    line(joined({"### ", safe(teller_.say_count(std::string{key}, count))}));
  }

  void use(std::string_view label, std::string_view words) {
    out_ += joined({"  - ", safe(label), ": ", safe(words), "\n"});
  }

  void ledgers() {
    const auto& ledgers = teller_.comparison().ledgers;
    heading("section.ledgers");
    ledger("ledger.quotations", ledgers.quotations.size());
    for (const auto& entry : ledgers.quotations) {
      item(teller_.say("says.words", {{"text", first_words(entry.text, 24)}}));
      for (const auto& place : entry.places)
        use(teller_.label(place.place.article), form_of(teller_, entry, place));
    }
    out_ += '\n';
    ledger("ledger.speakers", ledgers.speakers.size());
    for (const auto& entry : ledgers.speakers) {
      item(entry.detail.empty() ? entry.text : joined({entry.text, ", ", entry.detail}));
      for (const auto& version : entry.versions)
        use(teller_.label(version.article), part_of(teller_, entry, version));
    }
    out_ += '\n';
  }

  void set_aside() {
    heading("section.set_aside");
    const auto sentences = teller_.set_aside();
    for (const std::string& sentence : sentences) item(sentence);
    if (sentences.empty()) line(safe(teller_.word("set_aside.nothing")));
  }

  const Teller& teller_;
  std::string out_;
};

}  // namespace

std::string markdown(const comparison::Comparison& comparison, const ReportOptions& options) {
  const Teller teller{comparison, options};
  return MarkdownReport{teller}.write();
}

}  // namespace synoptic::report
