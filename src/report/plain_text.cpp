#include "report/columns.h"
#include "report/escape.h"
#include "report/lists.h"
#include "report/wording.h"

namespace synoptic::report {
namespace {

using divergence::Divergence;

constexpr std::size_t kShownId = 8;  // digits of an id that tell it from all others in practice
constexpr std::size_t kShownPassages = 12;  // of common ground; the other formats have all of it

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
    common_ground();
    ledgers();
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
    if (const auto direction = teller_.direction(divergence); !direction.empty())
      add(direction, "   ", "   ");
    for (const auto& reading : divergence.readings) {
      std::string line =
          joined({teller_.holders(divergence, reading), " ", teller_.says(divergence, reading)});
      if (reading.articles.size() > 1)
        line += joined({" (", teller_.labels(reading.articles), ")"});
      add(line, "   - ", "     ");
      for (const std::string& looser : teller_.looser(reading)) add(looser, "     ", "     ");
      for (const auto& evidence : reading.evidence)
        add(joined({teller_.label(evidence.article), ": \"",
                    words_of(teller_.comparison(), evidence), "\""}),
            "       ", "       ");
    }
    if (const auto absent = teller_.absent(divergence); !absent.empty()) add(absent, "   ", "   ");
    add(teller_.say("finding.explain", {{"id", divergence.id.substr(0, kShownId)}}), "   ", "   ");
  }

  void common_ground() {
    const auto& passages = teller_.comparison().common_ground.passages;
    if (teller_.comparison().articles.size() < 2) return;
    heading("section.common_ground");
    paragraph(teller_.say_count("common_ground.count", passages.size()));
    for (std::size_t i = 0; i < passages.size() && i < kShownPassages; ++i) {
      const ToldPassage told = told_passage(teller_, passages[i]);
      const auto& article = teller_.comparison().articles[article::at(told.article)];
      add(joined({"\"", first_words(article.words(told.span), 40), "\""}), "  - ", "    ");
      add(told_by(teller_, passages[i]), "    ", "    ");
      std::string claims;
      for (const auto& claim : passages[i].claims)
        claims += joined({claims.empty() ? "" : "; ", agreed(teller_, claim)});
      if (!claims.empty()) add(claims, "    ", "    ");
    }
    if (passages.size() > kShownPassages)
      paragraph(teller_.say_count("common_ground.more", passages.size() - kShownPassages));
  }

  // One line a version under each quotation and speaker; figures and dates that two versions have.
  void ledgers() {
    const auto& ledgers = teller_.comparison().ledgers;
    heading("section.ledgers");
    values("ledger.numbers", ledgers.numbers);
    values("ledger.dates", ledgers.dates);
    paragraph(teller_.say_count("ledger.quotations", ledgers.quotations.size()));
    for (const auto& entry : ledgers.quotations) {
      add(joined({"\"", first_words(entry.text, 24), "\""}), "  - ", "    ");
      for (const auto& use : entry.places)
        add(joined({teller_.label(use.place.article), ": ", form_of(teller_, entry, use)}),
            "      ", "        ");
    }
    paragraph(teller_.say_count("ledger.speakers", ledgers.speakers.size()));
    for (const auto& entry : ledgers.speakers) {
      add(entry.detail.empty() ? entry.text : joined({entry.text, ", ", entry.detail}), "  - ",
          "    ");
      for (const auto& version : entry.versions) speaker(entry, version);
    }
    left_out();
  }

  void values(const std::string& key, const std::vector<comparison::LedgerEntry>& entries) {
    paragraph(teller_.say_count(key, entries.size()));
    for (const auto& entry : entries) {
      std::vector<article::ArticleIndex> versions;
      for (const auto& place : entry.places)
        if (versions.empty() || versions.back() != place.article) versions.push_back(place.article);
      if (versions.size() < 2) continue;
      add(joined({entry.text, entry.detail.empty() ? "" : " (", entry.detail,
                  entry.detail.empty() ? ": " : "): ", teller_.labels(versions)}),
          "  - ", "    ");
    }
  }

  void speaker(const comparison::SpeakerEntry& entry, const comparison::SpeakerIn& version) {
    std::string line =
        joined({teller_.label(version.article), ": ", part_of(teller_, entry, version)});
    for (const auto& statement : version.statements)
      line += joined({"; \"", first_words(words_of(teller_.comparison(), statement), 10), "\""});
    add(line, "      ", "        ");
  }

  void left_out() {
    std::size_t count = 0;
    for (const auto& left : teller_.comparison().ledgers.left_out) count += left.rows.size();
    paragraph(teller_.say_count("ledger.left_out", count));
    for (const auto& left : teller_.comparison().ledgers.left_out)
      for (const std::uint32_t row : left.rows) {
        const auto& cells = teller_.comparison().synopsis.rows[row].cells;
        std::size_t a = 0;
        while (a < cells.size() && cells[a].sentences.empty()) ++a;
        if (a == cells.size()) continue;
        const ToldPassage told = passage_of(teller_, row, static_cast<article::ArticleIndex>(a));
        add(joined({teller_.label(left.article), ": \"",
                    first_words(teller_.comparison().articles[a].words(told.span), 14), "\""}),
            "  - ", "    ");
      }
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
