#include "divergence/divergence.h"
#include "divergence/finding.h"
#include "divergence/finish.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

constexpr std::size_t kAllPairs =
    8;  // rows with more versions compare each with its first and next ones

RowView view_row(const Context& context, std::uint32_t row) {
  RowView view{context, row, {}, {}};
  for (const ArticleIndex i : context.versions())
    if (!view.sentences(i).empty()) view.versions.push_back(i);
  const std::size_t count = view.versions.size();
  for (std::size_t a = 0; a < count; ++a)
    for (std::size_t b = a + 1; b < count; ++b)
      if (count <= kAllPairs || a == 0 || b == a + 1)
        view.pairs.emplace_back(context, view.versions[a], view.sentences(view.versions[a]),
                                view.versions[b], view.sentences(view.versions[b]));
  return view;
}

bool is_alike(const align::Row& row) {
  for (const align::RowTag tag : row.tags)
    if (tag == align::RowTag::alike) return true;
  return false;
}

void compare_rows(const Context& context, bool alone, Findings& out) {
  const auto& rows = context.story().synopsis.rows;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (is_alike(rows[r])) continue;
    const RowView view = view_row(context, r);
    if (view.versions.size() < 2) continue;
    for (const RowRule& rule : row_rules())
      if (!alone || !rule.needs_story) rule.find(view, out);
  }
}

}  // namespace

std::vector<Divergence> find_divergences(const Story& story, const DivergenceOptions& options) {
  const Context context(story);
  if (context.versions().size() < 2) return {};
  Findings found;
  compare_rows(context, false, found);
  for (const StoryRule& rule : story_rules()) rule.find(context, found);
  return finish(context, std::move(found), options);
}

std::vector<Divergence> compare_pair(const article::Article& first,
                                     const claims::Claims& first_claims,
                                     const article::Article& second,
                                     const claims::Claims& second_claims) {
  // One row that holds everything of both.
  const article::Article articles[] = {first, second};
  const claims::Claims claims[] = {first_claims, second_claims};
  align::Synopsis synopsis;
  synopsis.set_aside = {false, false};
  align::Row row;
  for (const article::Article& article : articles) {
    align::Cell cell;
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s)
      cell.sentences.push_back(SentenceIndex{s});
    row.cells.push_back(std::move(cell));
  }
  synopsis.rows.push_back(std::move(row));
  const Context context(Story{articles, claims, synopsis, {}});
  Findings found;
  compare_rows(context, true, found);
  quotations(context, found);
  std::vector<Divergence> ranked = finish(context, std::move(found), {});
  std::erase_if(ranked, [](const Divergence& d) { return d.severity < Severity::weight; });
  return ranked;
}

}  // namespace synoptic::divergence
