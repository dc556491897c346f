#include "comparison/comparison.h"

#include <map>
#include <optional>
#include <set>

#include "comparison/left_out.h"
#include "comparison/row_worth.h"
#include "phrases/phrase.h"

namespace synoptic::comparison {
namespace {

using divergence::Message;

void add_note(Comparison& result, std::string code,
              std::vector<std::pair<std::string, divergence::Argument>> arguments) {
  const Message message{"note." + code, std::move(arguments)};
  result.notes.push_back({std::move(code), phrases::render(message, result.articles)});
}

// Revisions of one outlet's story: its name tells none of them from another, the names of their
// files do.
void name_revisions_by_source(std::vector<article::Article>& articles) {
  std::map<std::string, std::size_t> outlets;
  for (const auto& article : articles)
    if (article.label == article.outlet) ++outlets[article.outlet];
  for (auto& article : articles) {
    const std::string stem = article::stem_of(article.source);
    if (article.label == article.outlet && outlets[article.outlet] > 1 && !stem.empty())
      article.label = stem;
  }
}

// "The Harbor Post", "The Harbor Post (2)". The number is raised until nobody else has the label.
void make_labels_unique(std::vector<article::Article>& articles) {
  name_revisions_by_source(articles);
  std::set<std::string> taken;
  for (auto& article : articles) {
    const std::string name =
        article.label.empty() ? std::string{phrases::phrase("label.version")} : article.label;
    std::string label = name;
    for (int n = 2; !taken.insert(label).second; ++n) label = name + " (" + std::to_string(n) + ")";
    article.label = std::move(label);
  }
}

// An article without text leaves the comparison; the base and the told rows, given by the places of
// the inputs, move along.
bool read_articles(Comparison& result, std::span<const article::Input> inputs,
                   const Progress& progress) {
  std::vector<std::string> empty;
  std::optional<article::ArticleIndex> base;
  std::vector<std::vector<std::uint32_t>> rows, told = std::move(result.options.synopsis.told_rows);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const double done = static_cast<double>(i) / static_cast<double>(inputs.size());
    if (progress && !progress(0.4 * done, "reading")) return false;
    auto article = article::ingest(inputs[i]);
    if (article.sentences.empty()) {
      empty.push_back(article.label.empty() ? article.source : article.label);
      continue;
    }
    if (result.options.synopsis.base && article::at(*result.options.synopsis.base) == i)
      base = article::ArticleIndex{static_cast<std::uint32_t>(result.articles.size())};
    article.input = static_cast<std::uint32_t>(i);
    if (i < told.size()) rows.push_back(std::move(told[i]));
    result.articles.push_back(std::move(article));
  }
  result.options.synopsis.base = base;
  result.options.synopsis.told_rows = std::move(rows);
  make_labels_unique(result.articles);
  for (auto& label : empty) add_note(result, "empty_article", {{"label", std::move(label)}});
  if (result.articles.size() < 2) add_note(result, "fewer_than_two", {});
  return true;
}

bool extract_all(Comparison& result, const Progress& progress) {
  for (std::size_t i = 0; i < result.articles.size(); ++i) {
    const double done = static_cast<double>(i) / static_cast<double>(result.articles.size());
    if (progress && !progress(0.4 + 0.2 * done, "claims")) return false;
    result.claims.push_back(claims::extract_claims(result.articles[i]));
  }
  return true;
}

void note_limits(Comparison& result) {
  std::vector<article::ArticleIndex> aside;
  for (std::size_t a = 0; a < result.synopsis.set_aside.size(); ++a)
    if (result.synopsis.set_aside[a]) aside.push_back(static_cast<article::ArticleIndex>(a));
  if (!aside.empty() && result.articles.size() > 1)
    add_note(result, "set_aside", {{"versions", aside}});
  if (result.synopsis.lost_corrections > 0)
    add_note(result, "lost_corrections",
             {{"count", static_cast<std::int64_t>(result.synopsis.lost_corrections)}});
  if (result.synopsis.budget_hit) add_note(result, "budget_hit", {});
  if (result.divergences.size() >= result.options.divergence.max_divergences)
    add_note(result, "too_many_divergences",
             {{"count", static_cast<std::int64_t>(result.divergences.size())}});
}

}  // namespace

Comparison compare(std::span<const article::Input> inputs, const Options& options,
                   const Progress& progress) {
  Comparison result;
  result.options = options;
  if (!read_articles(result, inputs, progress) || !extract_all(result, progress)) return result;
  if (progress && !progress(0.6, "aligning")) return result;
  result.synopsis = align::build_synopsis(result.articles, result.claims, result.options.synopsis);
  result.anchors = align::find_anchors(result.articles, result.claims, result.synopsis.set_aside);
  if (progress && !progress(0.8, "differences")) return result;
  const divergence::Story story{result.articles, result.claims, result.synopsis, result.anchors};
  if (result.articles.size() > 1)
    result.divergences = divergence::find_divergences(story, options.divergence);
  const divergence::Context context(story);
  const std::vector<double> worth = row_worth(context);
  result.ledgers = make_ledgers(story, worth);
  drop_told_elsewhere(context, result.ledgers.left_out);
  result.lineage = lineage::trace(result.articles, result.synopsis);
  result.common_ground = find_common_ground(context, result.divergences, result.lineage, worth);
  note_limits(result);
  if (progress) progress(0.95, "writing");
  return result;
}

std::uint32_t count_wording(const Comparison& comparison) {
  std::size_t count = 0;
  for (const auto& row : comparison.synopsis.rows)
    for (const auto& spans : row.wording) count += spans.size();
  return static_cast<std::uint32_t>(count);
}

}  // namespace synoptic::comparison
