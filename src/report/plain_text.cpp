#include "report/columns.h"
#include "report/escape.h"
#include "report/wording.h"

namespace synoptic::report {
namespace {

using divergence::Divergence;

class TextReport {
 public:
  explicit TextReport(const Teller& teller) : teller_(teller) {}

  std::string write() {
    const auto& comparison = teller_.comparison();
    paragraph(teller_.counts());
    versions();
    for (const auto& note : comparison.notes) add(note.message, "* ", "  ");
    heading("section.findings");
    const auto meaningful = teller_.meaningful(), minor = teller_.minor();
    if (meaningful.empty()) paragraph(teller_.word("finding.nothing"));
    std::size_t number = 0;
    for (const Divergence* divergence : meaningful) finding(*divergence, ++number);
    if (!minor.empty()) paragraph(teller_.say_count("finding.minor", minor.size()));
    for (const Divergence* divergence : minor) add(teller_.summary(*divergence), "- ", "  ");
    set_aside();
    return std::move(out_);
  }

 private:
  void add(std::string_view text, std::string_view first, std::string_view rest) {
    out_ += wrap(terminal_text(text), first, rest);
  }
  void paragraph(std::string_view text) { add(text, "", ""); }

  void heading(std::string_view key) {
    const std::string words = terminal_text(teller_.word(key));
    out_ += joined({"\n", words, "\n", std::string(columns_of(words), '-'), "\n"});
  }

  void versions() {
    std::size_t number = 0;
    for (const auto& article : teller_.comparison().articles) {
      std::string line = article.label;
      if (!article.title.empty() && article.title != article.label)
        line += joined({": ", article.title});
      if (const auto stated = teller_.stated(article); !stated.empty())
        line += joined({" (", stated, ")"});
      add(line, joined({"  ", std::to_string(++number), ". "}), "     ");
    }
  }

  void finding(const Divergence& divergence, std::size_t number) {
    out_ += '\n';
    add(joined({"[", teller_.kind(divergence.kind), "] ", teller_.summary(divergence)}),
        joined({std::to_string(number), ". "}), "   ");
    for (const auto& reading : divergence.readings) {
      std::string line =
          joined({teller_.holders(divergence, reading), " ", teller_.says(divergence, reading)});
      if (reading.articles.size() > 1)
        line += joined({" (", teller_.labels(reading.articles), ")"});
      add(line, "   - ", "     ");
      for (const auto& evidence : reading.evidence)
        add(joined({teller_.label(evidence.article), ": \"",
                    words_of(teller_.comparison(), evidence), "\""}),
            "       ", "       ");
    }
    if (!divergence.absent.empty())
      add(teller_.say("finding.absent", {{"versions", divergence.absent}}), "   ", "   ");
  }

  void set_aside() {
    heading("section.set_aside");
    const auto sentences = teller_.set_aside();
    for (const std::string& sentence : sentences) add(sentence, "  ", "  ");
    if (sentences.empty()) paragraph(teller_.word("set_aside.nothing"));
  }

  const Teller& teller_;
  std::string out_;
};

}  // namespace

std::string plain_text(const comparison::Comparison& comparison, const ReportOptions& options) {
  const Teller teller{comparison, options};
  return TextReport{teller}.write();
}

}  // namespace synoptic::report
