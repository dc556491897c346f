#include "viewer/ledger_pages.h"

#include <algorithm>
#include <iterator>

#include "phrases/phrase.h"

namespace synoptic::viewer {
namespace {

using comparison::Display;
using divergence::Evidence;
using divergence::Kind;

constexpr std::string_view kPages[] = {"numbers",  "dates",    "quotations",
                                       "speakers", "left_out", "common_ground"};
constexpr std::string_view kDot = " \xC2\xB7 ";
constexpr std::size_t kHeadBytes = 240;  // of a passage in the first column
constexpr std::size_t kCellBytes = 160;  // more than any cell shows

std::string word(std::string_view key) {
  return std::string(phrases::phrase("view.ledger." + std::string(key)));
}
std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + word(count == 1 ? one : many);
}

void append(std::string& text, std::string_view more) {
  if (!text.empty() && !more.empty()) text += kDot;
  text += more;
}

// The beginning of a text, white space collapsed; cut at a word, never inside a character.
std::string beginning(std::string_view text, std::size_t most) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \n\t\r", at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \n\t\r", begin), text.size());
    if (!out.empty() && out.size() + end - begin > most) return out + " \xE2\x80\xA6";
    if (!out.empty()) out += ' ';
    out += text.substr(begin, end - begin);
    at = end;
  }
  return out;
}

// "We won," he said.
std::string without_comma(std::string text) {
  if (text.ends_with(',')) text.pop_back();
  return text;
}

class Pages {
 public:
  Pages(const Display& display, LedgerPage page)
      : display_(display), page_(page), rows_(index_rows(display)) {
    Filter all;
    all.shown.emplace(display.findings.size(), true);
    marks_ = collect_marks(display, all, std::nullopt);
  }

  Table make() {
    const auto& ledgers = display_.ledgers;
    table_.empty = word(std::string(kPages[static_cast<std::size_t>(page_)]) + ".none");
    switch (page_) {
      case LedgerPage::numbers:
        values(ledgers.numbers);
        break;
      case LedgerPage::dates:
        values(ledgers.dates);
        break;
      case LedgerPage::quotations:
        for (const auto& entry : ledgers.quotations) quotation(entry);
        break;
      case LedgerPage::speakers:
        for (const auto& entry : ledgers.speakers) speaker(entry);
        break;
      case LedgerPage::left_out:
        left_out();
        break;
      case LedgerPage::common_ground:
        table_.note = word("common_ground.note");
        for (const auto& passage : display_.common_ground.passages) common(passage);
        break;
    }
    return std::move(table_);
  }

 private:
  TableLine& add(std::string head, std::string detail) {
    TableLine line;
    line.head = std::move(head);
    line.detail = std::move(detail);
    line.group = static_cast<std::uint32_t>(table_.lines.size());
    line.cells.resize(display_.articles.size());
    table_.lines.push_back(std::move(line));
    return table_.lines.back();
  }

  std::string_view words_of(const Evidence& place) const {
    const article::Article& article = display_.articles[article::at(place.article)];
    if (place.furniture) return article.furniture[*place.furniture].text;
    return text::slice(article.text, place.span);
  }

  bool fits(Kind kind) const {
    switch (page_) {
      case LedgerPage::numbers:
        return kind == Kind::number;
      case LedgerPage::dates:
        return kind == Kind::date;
      case LedgerPage::quotations:
        return kind == Kind::quote || kind == Kind::attribution;
      case LedgerPage::speakers:
        return kind == Kind::attribution || kind == Kind::name;
      case LedgerPage::left_out:
      case LedgerPage::common_ground:
        break;
    }
    return false;
  }

  // The cell of the place's version, with the findings that rest on these words.
  TableCell& mark(TableLine& line, const Evidence& place) {
    const std::size_t version = article::at(place.article);
    TableCell& cell = line.cells[version];
    cell.present = true;
    if (place.furniture) return cell;
    if (const auto at = place_of(display_, rows_, place); at && cell.row == kNoRow)
      cell.row = at->row;
    for (const Mark& mark : marks_[version]) {
      if (mark.span.begin >= place.span.end) break;
      if (!mark.span.overlaps(place.span)) continue;
      auto& all = cell.rests_here;
      if (std::find(all.begin(), all.end(), mark.finding) != all.end()) continue;
      all.push_back(mark.finding);
      const auto& divergence = display_.findings[mark.finding].divergence;
      if (fits(divergence.kind) && divergence.readings.size() > 1)
        cell.finding = std::min(cell.finding, mark.finding);
    }
    return cell;
  }

  // Absent cells lead to the passage that the others have.
  void lead_to(TableLine& line, std::uint32_t row) {
    for (TableCell& cell : line.cells)
      if (cell.row == kNoRow) cell.row = row;
  }
  void lead_to_first(TableLine& line) {
    for (const TableCell& cell : line.cells)
      if (cell.row != kNoRow) return lead_to(line, cell.row);
  }

  void values(const std::vector<comparison::LedgerEntry>& entries) {
    for (const auto& entry : entries) {
      TableLine& line = add(entry.text, entry.detail);
      line.group = entry.group;
      std::vector<std::size_t> times(display_.articles.size(), 0);
      for (const Evidence& place : entry.places) {
        TableCell& cell = mark(line, place);
        if (times[article::at(place.article)]++ == 0)
          cell.text = beginning(words_of(place), kCellBytes);
      }
      for (std::size_t v = 0; v < times.size(); ++v)
        if (times[v] > 1) line.cells[v].detail = counted(times[v], "times", "times");
      clear_shared(line);
      lead_to_first(line);
    }
  }

  // "17 of 24" against "seven of 24": a value that stands in versions of two readings is not what
  // differs between them.
  void clear_shared(TableLine& line) const {
    for (const TableCell& cell : line.cells) {
      const std::uint32_t finding = cell.finding;
      if (finding == kNoFinding) continue;
      std::size_t readings = 0;
      for (const auto& reading : display_.findings[finding].divergence.readings)
        readings += std::any_of(
            reading.articles.begin(), reading.articles.end(),
            [&](auto version) { return line.cells[article::at(version)].finding == finding; });
      if (readings < 2) continue;
      for (TableCell& other : line.cells)
        if (other.finding == finding) other.finding = kNoFinding;
    }
  }

  void quotation(const comparison::QuotationEntry& entry) {
    TableLine& line =
        add("\xE2\x80\x9C" + without_comma(beginning(entry.text, kHeadBytes)) + "\xE2\x80\x9D",
            entry.speaker);
    line.passage = true;
    for (const auto& use : entry.places) {
      TableCell& cell = mark(line, use.place);
      if (!cell.text.empty()) continue;
      cell.text = word(comparison::kQuotationForms[static_cast<std::size_t>(use.form)]);
      line.alone = line.alone || use.form == comparison::QuotationForm::only_here;
      if (use.speaker != entry.speaker) cell.detail = beginning(use.speaker, kCellBytes);
    }
    lead_to_first(line);
  }

  void speaker(const comparison::SpeakerEntry& entry) {
    TableLine& line = add(entry.text, entry.detail);
    for (const auto& version : entry.versions) {
      mark(line, version.place);
      for (const Evidence& statement : version.statements) mark(line, statement);
      TableCell& cell = line.cells[article::at(version.article)];
      cell.text = version.named && version.as == entry.text
                      ? word(entry.named ? "named" : "given_words")
                      : beginning(version.as, kCellBytes);
      cell.detail.clear();
      if (version.role != entry.detail) append(cell.detail, version.role);
      append(cell.detail, version.times == 0
                              ? word("no_words")
                              : counted(version.times, "statements.one", "statements.many"));
    }
    lead_to_first(line);
  }

  std::size_t first_with(std::uint32_t row) const {
    const auto& cells = display_.synopsis.rows[row].cells;
    std::size_t version = 0;
    while (version < cells.size() && cells[version].sentences.empty()) ++version;
    return version;
  }
  // What a version tells in a row; nothing where it has no cell there.
  std::optional<Evidence> told_in(std::uint32_t row, std::size_t version) const {
    const auto& cells = display_.synopsis.rows[row].cells;
    if (version >= cells.size() || cells[version].sentences.empty()) return std::nullopt;
    const article::Article& article = display_.articles[version];
    const auto& sentences = cells[version].sentences;
    return Evidence{static_cast<article::ArticleIndex>(version),
                    text::cover(article.sentence(sentences.front()).span,
                                article.sentence(sentences.back()).span),
                    std::nullopt};
  }

  void passage_line(std::uint32_t row, std::size_t version, std::string detail) {
    const auto told = told_in(row, version);
    TableLine& line = add(told ? beginning(words_of(*told), kHeadBytes) : "", std::move(detail));
    line.passage = true;
  }

  void left_out() {
    table_.about_absent = true;
    std::vector<std::vector<bool>> lacks(display_.synopsis.rows.size());
    for (const auto& left : display_.ledgers.left_out)
      for (const std::uint32_t row : left.rows) {
        lacks[row].resize(display_.articles.size(), false);
        lacks[row][article::at(left.article)] = true;
      }
    for (std::uint32_t row = 0; row < lacks.size(); ++row) {
      if (lacks[row].empty()) continue;
      passage_line(row, first_with(row), {});
      TableLine& line = table_.lines.back();
      for (std::size_t v = 0; v < line.cells.size(); ++v) {
        const auto told = told_in(row, v);
        if (told)
          mark(line, *told).text = word("told");
        else
          line.cells[v].finding = left_out_finding(row, v, line.cells[v]);
      }
      lead_to(line, row);
    }
  }

  // The finding that this version leaves the row out, if there is one.
  std::uint32_t left_out_finding(std::uint32_t row, std::size_t version, TableCell& cell) const {
    for (std::uint32_t f = 0; f < display_.findings.size(); ++f) {
      const auto& d = display_.findings[f].divergence;
      const auto index = static_cast<article::ArticleIndex>(version);
      if (d.kind != Kind::left_out || d.row != row ||
          std::find(d.absent.begin(), d.absent.end(), index) == d.absent.end())
        continue;
      cell.rests_here.push_back(f);
      return f;
    }
    return kNoFinding;
  }

  void common(const comparison::CommonPassage& passage) {
    constexpr std::string_view kKinds[] = {"kind.number", "kind.date", "kind.name", "kind.quote"};
    std::string detail;
    for (const auto& claim : passage.claims)
      append(detail, std::string(phrases::phrase(kKinds[static_cast<std::size_t>(claim.kind)])) +
                         ": " + without_comma(beginning(claim.text, kCellBytes)));
    append(detail, counted(passage.articles.size(), "versions.one", "versions.many"));
    append(detail, counted(passage.voices, "voices.one", "voices.many"));
    passage_line(passage.row, first_with(passage.row), std::move(detail));
    TableLine& line = table_.lines.back();
    for (const auto version : passage.articles) {
      if (const auto told = told_in(passage.row, article::at(version))) mark(line, *told);
      line.cells[article::at(version)].present = true;
    }
    if (!passage.claims.empty())
      for (const Evidence& place : passage.claims.front().places) {
        TableCell& cell = mark(line, place);
        if (cell.text.empty()) cell.text = beginning(words_of(place), kCellBytes);
      }
    for (const auto version : passage.elsewhere)
      line.cells[article::at(version)].detail = word("elsewhere");
    for (const auto version : passage.partly) {
      line.cells[article::at(version)].present = true;
      line.cells[article::at(version)].text = word("partly");
    }
    for (TableCell& cell : line.cells)
      if (cell.present && cell.text.empty()) cell.text = word("told");
    lead_to(line, passage.row);
  }

  const Display& display_;
  LedgerPage page_;
  RowOfSentence rows_;
  Marks marks_;
  Table table_;
};

}  // namespace

std::string_view page_name(LedgerPage page) {
  return phrases::phrase("view.ledger." + std::string(kPages[static_cast<std::size_t>(page)]));
}

std::size_t page_count(const Display& display, LedgerPage page) {
  switch (page) {
    case LedgerPage::numbers:
      return display.ledgers.numbers.size();
    case LedgerPage::dates:
      return display.ledgers.dates.size();
    case LedgerPage::quotations:
      return display.ledgers.quotations.size();
    case LedgerPage::speakers:
      return display.ledgers.speakers.size();
    case LedgerPage::common_ground:
      return display.common_ground.passages.size();
    case LedgerPage::left_out:
      break;
  }
  std::vector<bool> rows(display.synopsis.rows.size(), false);
  for (const auto& left : display.ledgers.left_out)
    for (const std::uint32_t row : left.rows) rows[row] = true;
  return static_cast<std::size_t>(std::count(rows.begin(), rows.end(), true));
}

Table ledger_table(const Display& display, LedgerPage page) { return Pages(display, page).make(); }

}  // namespace synoptic::viewer
