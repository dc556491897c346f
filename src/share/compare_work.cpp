#include "share/compare_work.h"

#include <algorithm>

#include "phrases/phrase.h"

namespace synoptic::share {
namespace {

using comparison::Comparison;
using comparison::Part;

constexpr std::size_t kMostNamed = 8;  // versions named one by one in the note

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

// What is said of one version, be it in the comparison or without a sentence here.
struct NamedPart {
  std::string label;
  Part part;
};

std::vector<NamedPart> parts_of(const Bundle& work, const Comparison& comparison) {
  std::vector<NamedPart> parts;
  std::size_t a = 0;
  for (std::size_t i = 0; i < work.inputs.size(); ++i) {
    const std::uint32_t all = i < work.excerpt.size() ? work.excerpt[i].sentences : 0;
    if (a < comparison.articles.size() && comparison.articles[a].input == i) {
      const auto shown = static_cast<std::uint32_t>(comparison.articles[a].sentences.size());
      parts.push_back({comparison.articles[a++].label, {shown, std::max(shown, all)}});
    } else if (all > 0) {
      parts.push_back({article::ingest(work.inputs[i]).label, {0, all}});
    }
  }
  return parts;
}

std::string sentence_of(const std::vector<NamedPart>& parts, std::string_view language) {
  std::string list;
  Part total;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    total.shown += parts[i].part.shown;
    total.all += parts[i].part.all;
    if (i > 0) list += phrases::phrase(i + 1 < parts.size() ? "list.next" : "list.last", language);
    list += phrases::render({"note.excerpt.part",
                             {{"shown", number(parts[i].part.shown)},
                              {"all", number(parts[i].part.all)},
                              {"label", parts[i].label}}},
                            {}, language);
  }
  if (parts.size() > kMostNamed)
    list = phrases::render({"note.excerpt.many",
                            {{"shown", number(total.shown)},
                             {"all", number(total.all)},
                             {"count", number(parts.size())}}},
                           {}, language);
  return phrases::render({"note.excerpt", {{"parts", list}}}, {}, language);
}

bool is_about_whole_texts(const comparison::Note& note) {
  return note.code == "set_aside" || note.code == "empty_article" ||
         note.code == "lost_corrections";
}

void keep_to_excerpt(const Bundle& work, std::string_view language, Comparison& comparison) {
  std::erase_if(comparison.divergences,
                [&](const divergence::Divergence& d) { return d.id != work.selected; });
  comparison.ledgers = {};
  comparison.common_ground = {};
  for (std::size_t a = 0; a < comparison.lineage.voice.size(); ++a)
    comparison.lineage.voice[a] = static_cast<std::uint32_t>(a);
  for (align::Row& row : comparison.synopsis.rows) std::erase(row.tags, align::RowTag::moved);
  std::erase_if(comparison.notes, is_about_whole_texts);
  const auto parts = parts_of(work, comparison);
  for (const article::Article& article : comparison.articles) {
    const auto shown = static_cast<std::uint32_t>(article.sentences.size());
    const std::uint32_t all =
        article.input < work.excerpt.size() ? work.excerpt[article.input].sentences : 0;
    comparison.excerpt.push_back({shown, std::max(shown, all)});
  }
  std::vector<comparison::Note> notes{{"excerpt", sentence_of(parts, language)}};
  if (comparison.divergences.empty())
    notes.push_back({"excerpt_lost", std::string{phrases::phrase("note.excerpt_lost", language)}});
  comparison.notes.insert(comparison.notes.begin(), notes.begin(), notes.end());
}

}  // namespace

Comparison compare_work(const Bundle& work, const comparison::Progress& progress,
                        std::string_view language) {
  comparison::Options options;
  if (work.base) options.synopsis.base = static_cast<article::ArticleIndex>(*work.base);
  options.synopsis.corrections = work.corrections;
  for (const ExcerptPart& part : work.excerpt) options.synopsis.told_rows.push_back(part.rows);
  Comparison comparison = comparison::compare(work.inputs, options, progress);
  if (work.replaced > 0)
    comparison.notes.push_back(
        {"replaced",
         phrases::render({"note.replaced", {{"count", number(work.replaced)}}}, {}, language)});
  if (!work.excerpt.empty()) keep_to_excerpt(work, language, comparison);
  return comparison;
}

}  // namespace synoptic::share
