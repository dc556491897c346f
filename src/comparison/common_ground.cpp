#include "comparison/common_ground.h"

#include <algorithm>
#include <optional>

#include "comparison/agreed_claims.h"
#include "comparison/row_worth.h"
#include "comparison/told_elsewhere.h"
#include "divergence/agreement.h"
#include "text/word_ids.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using article::SentenceIndex;
using divergence::Context;
using divergence::Divergence;
using divergence::Evidence;

constexpr std::size_t kAllButOneFrom = 4;  // versions; of three, "all but one" would be a mere two

// ---- rows with a difference in them

std::vector<bool> disputed_rows(const Context& context, std::span<const Divergence> divergences) {
  const std::size_t rows = context.story().synopsis.rows.size();
  std::vector<bool> disputed(rows, false);
  const auto mark = [&](std::uint32_t row) {
    if (row < rows) disputed[row] = true;
  };
  for (const Divergence& divergence : divergences) {
    if (divergence.severity == divergence::Severity::wording || divergence.readings.size() < 2)
      continue;
    if (divergence.row) mark(*divergence.row);
    for (const auto& reading : divergence.readings)
      for (const Evidence& evidence : reading.evidence) {
        if (evidence.furniture || context.article(evidence.article).sentences.empty()) continue;
        mark(
            context.row_of(evidence.article, context.sentence_at(evidence.article, evidence.span)));
      }
  }
  return disputed;
}

// Words of content in the cell, and how many of them the other cell has too.
struct Shared {
  std::size_t content = 0, both = 0;
};
Shared shared_words(const Context& context, const align::Row& row, ArticleIndex version,
                    ArticleIndex other) {
  text::WordIds there, here;
  const auto each = [&](ArticleIndex v, text::WordIds& ids) {
    const article::Article& article = context.article(v);
    for (const SentenceIndex sentence : row.cells[article::at(v)].sentences) {
      const text::TokenRange range = article.sentence(sentence).tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (divergence::is_content(article.tokens[t])) ids.add(article.tokens[t].stem);
    }
  };
  each(other, there);
  each(version, here);
  Shared shared{here.size(), 0};
  for (std::uint32_t id = 0; id < here.size(); ++id)
    shared.both += there.has(here.word(id)) ? 1 : 0;
  return shared;
}

// Each cell shares five sixths of its words of content with the first one, and the other way round.
bool nearly_alike(const Context& context, const align::Row& row,
                  const std::vector<ArticleIndex>& versions) {
  for (const ArticleIndex version : versions) {
    const Shared there = shared_words(context, row, versions.front(), version);
    const Shared back = shared_words(context, row, version, versions.front());
    if (there.content == 0 || there.both * 6 < there.content * 5 ||
        back.both * 6 < back.content * 5)
      return false;
  }
  return true;
}

std::uint32_t voices_of(const std::vector<ArticleIndex>& versions,
                        const lineage::Lineage& lineage) {
  std::vector<bool> seen(lineage.voice.size(), false);
  std::uint32_t voices = 0;
  for (const ArticleIndex version : versions) {
    const std::uint32_t voice = lineage.voice[article::at(version)];
    voices += seen[voice] ? 0 : 1;
    seen[voice] = true;
  }
  return voices;
}

// Says of a version without a cell in the row what it has of the passage. False: in doubt.
bool place_lacking(const Context& context, ArticleIndex version, CommonPassage& passage) {
  std::size_t told = 0, told_and_checked = 0;
  for (AgreedClaim& claim : passage.claims) {
    const auto place = told_elsewhere(context, claim, version);
    if (!place) continue;
    ++told;
    told_and_checked += claim.kind != AgreedKind::name;
    claim.places.push_back(*place);
  }
  if (passage.claims.empty() && has_kin(context, passage.row, version)) return false;
  const auto by_article = [](const Evidence& a, const Evidence& b) {
    return a.article < b.article;
  };
  if (told > 0 && told == passage.claims.size()) {
    passage.articles.push_back(version);
    std::sort(passage.articles.begin(), passage.articles.end());
    passage.elsewhere.push_back(version);
    for (AgreedClaim& claim : passage.claims)
      std::sort(claim.places.begin(), claim.places.end(), by_article);
    return true;
  }
  for (AgreedClaim& claim : passage.claims)  // places are those of `articles`
    if (claim.places.back().article == version) claim.places.pop_back();
  (told_and_checked > 0 ? passage.partly : passage.absent).push_back(version);
  return true;
}

// What the row gives; nothing when it is no common ground.
std::optional<CommonPassage> read_row(const Context& context, std::uint32_t r,
                                      const lineage::Lineage& lineage) {
  const align::Row& row = context.story().synopsis.rows[r];
  const std::size_t versions = context.versions().size();
  CommonPassage passage;
  passage.row = r;
  std::vector<ArticleIndex> lacking;
  for (const ArticleIndex version : context.versions())
    (row.cells[article::at(version)].sentences.empty() ? lacking : passage.articles)
        .push_back(version);
  if (lacking.size() > 1 || passage.articles.size() < 2) return std::nullopt;
  passage.claims = agreed_claims(context, r, passage.articles);
  if (passage.claims.empty() && !nearly_alike(context, row, passage.articles)) return std::nullopt;
  for (const ArticleIndex version : lacking)
    if (!place_lacking(context, version, passage)) return std::nullopt;
  if (passage.articles.size() < versions && versions < kAllButOneFrom) return std::nullopt;
  passage.voices = voices_of(passage.articles, lineage);
  return passage;
}

}  // namespace

CommonGround find_common_ground(const Context& context, std::span<const Divergence> divergences,
                                const lineage::Lineage& lineage, std::span<const double> worth) {
  CommonGround ground;
  const auto& versions = context.versions();
  ground.voices = voices_of(versions, lineage);
  if (versions.size() < 2) return ground;
  const std::vector<bool> disputed = disputed_rows(context, divergences);
  const auto& rows = context.story().synopsis.rows;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (disputed[r]) continue;
    if (auto passage = read_row(context, r, lineage))
      ground.passages.push_back(std::move(*passage));
  }
  // What is agreed on in so many words comes before what is only worded alike.
  constexpr double kBeyondAllWorth = 1e6;
  std::vector<double> rank;
  for (const CommonPassage& passage : ground.passages)
    rank.push_back((passage.claims.empty() ? 0 : kBeyondAllWorth) +
                   (passage.row < worth.size() ? worth[passage.row] : 0));
  std::vector<CommonPassage> ordered;
  for (const std::uint32_t i : most_first(rank)) ordered.push_back(std::move(ground.passages[i]));
  ground.passages = std::move(ordered);
  return ground;
}

}  // namespace synoptic::comparison
