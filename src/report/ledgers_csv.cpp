#include "report/csv_table.h"
#include "report/lists.h"
#include "report/wording.h"

namespace synoptic::report {
namespace {

using article::ArticleIndex;
using divergence::Evidence;

// What is the same for all lines of one entry.
struct Entry {
  std::string_view ledger;
  std::size_t number;
  std::string group;
  std::string_view text, detail;
};

// What one version has of it.
struct Use {
  ArticleIndex version{};
  std::string_view said{}, form{}, by{};
  std::string times{}, passage{};
};

class LedgerTable {
 public:
  explicit LedgerTable(const Teller& teller)
      : teller_(teller), comparison_(teller.comparison()), rows_(comparison_.articles.size()) {
    for (std::size_t a = 0; a < rows_.size(); ++a)
      rows_[a].resize(comparison_.articles[a].sentences.size());
    for (std::size_t r = 0; r < comparison_.synopsis.rows.size(); ++r) note_row(r);
  }

  std::string write() {
    const auto& ledgers = comparison_.ledgers;
    write_csv_line(out_, {"ledger", "entry", "group", "text", "detail", "version", "said", "form",
                          "by", "times", "passage"});
    values("numbers", ledgers.numbers);
    values("dates", ledgers.dates);
    quotations();
    speakers();
    left_out();
    return std::move(out_);
  }

 private:
  void note_row(std::size_t row) {
    const auto& cells = comparison_.synopsis.rows[row].cells;
    for (std::size_t a = 0; a < cells.size() && a < rows_.size(); ++a)
      for (const auto sentence : cells[a].sentences)
        if (article::at(sentence) < rows_[a].size()) rows_[a][article::at(sentence)] = row + 1;
  }

  // Counted from 1, as reports count passages; empty where there is none.
  std::string passage_at(const Evidence& place) const {
    const std::size_t a = article::at(place.article);
    if (place.furniture || a >= rows_.size()) return {};
    const auto [first, last] = sentences_touched(comparison_.articles[a], place.span);
    return first < last && rows_[a][first] > 0 ? std::to_string(rows_[a][first]) : std::string{};
  }

  void line(const Entry& entry, const Use& use) {
    write_csv_line(
        out_, {entry.ledger, std::to_string(entry.number), entry.group, entry.text, entry.detail,
               teller_.label(use.version), use.said, use.form, use.by, use.times, use.passage});
  }

  void values(std::string_view name, const std::vector<comparison::LedgerEntry>& entries) {
    std::size_t number = 0;
    for (const auto& entry : entries) {
      const Entry same{name, ++number, std::to_string(entry.group), entry.text, entry.detail};
      for (const Evidence& place : entry.places)
        line(same, {.version = place.article,
                    .said = words_of(comparison_, place),
                    .passage = passage_at(place)});
    }
  }

  void quotations() {
    std::size_t number = 0;
    for (const auto& entry : comparison_.ledgers.quotations) {
      const Entry same{"quotations", ++number, {}, entry.text, entry.speaker};
      for (const auto& use : entry.places)
        line(same, {.version = use.place.article,
                    .said = words_of(comparison_, use.place),
                    .form = comparison::kQuotationForms[static_cast<std::size_t>(use.form)],
                    .by = use.speaker,
                    .passage = passage_at(use.place)});
    }
  }

  void speakers() {
    std::size_t number = 0;
    for (const auto& entry : comparison_.ledgers.speakers) {
      const Entry same{"speakers", ++number, {}, entry.text, entry.detail};
      for (const auto& use : entry.versions)
        line(same, {.version = use.article,
                    .said = use.as,
                    .form = use.named ? "named" : "not_named",
                    .by = use.role,
                    .times = std::to_string(use.times),
                    .passage = passage_at(use.place)});
    }
  }

  // The passage as another version has it.
  void left_out() {
    std::size_t number = 0;
    for (const auto& left : comparison_.ledgers.left_out)
      for (const std::uint32_t row : left.rows) {
        const std::string told = first_words(told_in(row), 40);
        const Entry same{"left_out", ++number, {}, told, {}};
        line(same, {.version = left.article, .passage = std::to_string(row + 1)});
      }
  }

  std::string_view told_in(std::uint32_t row) const {
    comparison::CommonPassage passage;
    passage.row = row;
    for (std::size_t a = 0; a < comparison_.articles.size(); ++a)
      passage.articles.push_back(static_cast<ArticleIndex>(a));
    const ToldPassage told = told_passage(teller_, passage);
    return comparison_.articles[article::at(told.article)].words(told.span);
  }

  const Teller& teller_;
  const comparison::Comparison& comparison_;
  std::vector<std::vector<std::size_t>> rows_;  // [article][sentence], from 1; 0: in none
  std::string out_;
};

}  // namespace

std::string ledgers_csv(const comparison::Comparison& comparison, const ReportOptions& options) {
  const Teller teller{comparison, options};
  return LedgerTable{teller}.write();
}

}  // namespace synoptic::report
