#include "report/explanation.h"

#include <algorithm>
#include <set>

#include "align/word_alignment.h"
#include "comparison/names.h"
#include "report/claims_text.h"
#include "report/columns.h"
#include "report/escape.h"
#include "report/wording.h"

namespace synoptic::report {
namespace {

using article::ArticleIndex;
using comparison::Comparison;
using divergence::Divergence;
using divergence::Evidence;
using Sentences = std::set<std::pair<std::size_t, std::size_t>>;  // article, sentence

std::string two_decimals(double value) {
  const auto hundredths = static_cast<std::int64_t>((value > 0 ? value : 0) * 100 + 0.5);
  return joined(
      {std::to_string(hundredths / 100), ".", std::to_string(hundredths % 100 + 100).substr(1)});
}

class Explanation {
 public:
  Explanation(const Teller& teller, std::size_t finding)
      : teller_(teller),
        comparison_(teller.comparison()),
        divergence_(comparison_.divergences[finding]),
        place_(finding) {}

  std::string write() {
    head();
    rule();
    rank();
    readings();
    row();
    claims();
    links();
    return std::move(out_);
  }

 private:
  void add(std::string_view text, std::size_t indent) {
    out_ += wrap(terminal_text(text), std::string(indent, ' '), std::string(indent + 2, ' '));
  }
  void heading(std::string_view key) {
    const std::string words = terminal_text(teller_.word(key));
    out_ += joined({"\n", words, "\n", std::string(columns_of(words), '-'), "\n"});
  }

  void head() {
    add(joined({"[", teller_.kind(divergence_.kind), "] ", teller_.summary(divergence_)}), 0);
    add(joined({divergence_.id, ": ", divergence::kind_name(divergence_.kind)}), 0);
    add(teller_.say("explain.severity",
                    {{"severity", static_cast<std::int64_t>(divergence_.severity)},
                     {"means", std::string{teller_.severity(divergence_.severity)}},
                     {"confidence", two_decimals(divergence_.confidence)}}),
        0);
    if (const auto direction = teller_.direction(divergence_); !direction.empty())
      add(direction, 0);
  }

  void rule() {
    heading("explain.rule");
    add(joined({divergence_.rule, ": ", teller_.rule(divergence_)}), 2);
    add(joined({teller_.word("explain.reason"), " ", divergence_.reason}), 2);
  }

  void rank() {
    const divergence::Rank& rank = divergence_.rank;
    const double sum = rank.consequence * rank.weight + rank.breadth;
    heading("explain.rank");
    add(teller_.say("explain.rank.place",
                    {{"place", static_cast<std::int64_t>(place_ + 1)},
                     {"count", static_cast<std::int64_t>(comparison_.divergences.size())}}),
        2);
    add(teller_.say("explain.rank.sum", {{"consequence", two_decimals(rank.consequence)},
                                         {"weight", two_decimals(rank.weight)},
                                         {"breadth", two_decimals(rank.breadth)},
                                         {"sum", two_decimals(sum)}}),
        2);
  }

  void readings() {
    heading("explain.readings");
    std::size_t number = 0;
    for (const auto& reading : divergence_.readings) {
      add(joined({std::to_string(++number), ". ", reading.text, " (",
                  teller_.labels(reading.articles), ")"}),
          2);
      for (const std::string& line : teller_.looser(reading)) add(line, 5);
      for (const Evidence& evidence : reading.evidence) tell(evidence);
    }
    if (const auto absent = teller_.absent(divergence_); !absent.empty()) add(absent, 2);
  }

  void tell(const Evidence& evidence) {
    const article::Article& article = comparison_.articles[article::at(evidence.article)];
    if (evidence.furniture) {
      add(joined({article.label, ", ", teller_.word("explain.furniture"), ": \"",
                  words_of(comparison_, evidence), "\""}),
          5);
      return;
    }
    add(joined({article.label, " ", place_text(article, evidence.span)}), 5);
    const auto [first, last] = sentences_touched(article, evidence.span);
    for (std::size_t s = first; s < last; ++s) {
      add(joined({teller_.word("explain.in"), " ", place_text(article, article.sentences[s].span)}),
          9);
      concerned_.emplace(article::at(evidence.article), s);
    }
  }

  void row() {
    heading("explain.row");
    if (!divergence_.row || *divergence_.row >= comparison_.synopsis.rows.size()) {
      add(teller_.word("explain.no_row"), 2);
      return;
    }
    const align::Row& row = comparison_.synopsis.rows[*divergence_.row];
    std::string line =
        teller_.say("finding.place", {{"number", static_cast<std::int64_t>(*divergence_.row) + 1}});
    line += joined({", ", teller_.word("explain.score"), " ", two_decimals(row.score)});
    for (const align::RowTag tag : row.tags) line += joined({", ", comparison::name_of(tag)});
    add(line, 2);
    for (std::size_t a = 0; a < row.cells.size(); ++a) cell(a, row.cells[a]);
  }

  void cell(std::size_t a, const align::Cell& cell) {
    const article::Article& article = comparison_.articles[a];
    if (cell.sentences.empty()) add(joined({article.label, ": ", teller_.word("cell.absent")}), 2);
    for (const auto sentence : cell.sentences) {
      add(joined({article.label, " ", place_text(article, article.sentence(sentence).span)}), 2);
      concerned_.emplace(a, article::at(sentence));
    }
  }

  void claims() {
    heading("explain.claims");
    for (const auto& [a, s] : concerned_) {
      if (a >= comparison_.claims.size()) continue;
      const article::Article& article = comparison_.articles[a];
      add(joined({article.label, " ", place_text(article, article.sentences[s].span)}), 2);
      for (const std::string& line : claims_of_sentence(article, comparison_.claims[a],
                                                        static_cast<article::SentenceIndex>(s)))
        add(line, 4);
    }
  }

  // Words of all sentences of one version that are concerned.
  std::vector<text::Token> words_in(std::size_t version) const {
    std::vector<text::Token> words;
    const article::Article& article = comparison_.articles[version];
    for (const auto& [a, s] : concerned_) {
      if (a != version) continue;
      const text::TokenRange range = article.sentences[s].tokens;
      for (std::uint32_t t = range.begin; t < range.end && t < article.tokens.size(); ++t)
        words.push_back(article.tokens[t]);
    }
    return words;
  }

  // The first version against each of the others.
  void links() {
    std::set<std::size_t> versions;
    for (const auto& [a, s] : concerned_) versions.insert(a);
    if (versions.size() < 2) return;
    heading("explain.links");
    const std::size_t first = *versions.begin();
    const std::vector<text::Token> words = words_in(first);
    for (const std::size_t other : versions)
      if (other != first) link(first, words, other);
  }

  void link(std::size_t first, const std::vector<text::Token>& words, std::size_t other) {
    const std::vector<text::Token> others = words_in(other);
    const article::Article &a = comparison_.articles[first], &b = comparison_.articles[other];
    std::string line = joined({a.label, " / ", b.label, ":"});
    for (const align::WordLink& link : align::align_words(words, others)) {
      if (words[link.first].kind == text::TokenKind::punctuation) continue;
      line += joined({line.back() == ':' ? " " : ", ", a.words(words[link.first].span), "=",
                      b.words(others[link.second].span), " ", two_decimals(link.score)});
    }
    add(line, 2);
  }

  const Teller& teller_;
  const Comparison& comparison_;
  const Divergence& divergence_;
  std::size_t place_;
  Sentences concerned_;
  std::string out_;
};

}  // namespace

std::vector<std::size_t> findings_with(const Comparison& comparison, std::string_view prefix) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < comparison.divergences.size() && !prefix.empty(); ++i)
    if (comparison.divergences[i].id.compare(0, prefix.size(), prefix) == 0) found.push_back(i);
  return found;
}

std::string explanation(const Comparison& comparison, std::size_t finding,
                        const ReportOptions& options) {
  const Teller teller{comparison, options};
  return Explanation(teller, finding).write();
}

}  // namespace synoptic::report
