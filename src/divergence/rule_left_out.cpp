// left_out: what all versions but one carry (of five or more: but two). It stands in every other
// version and nowhere in the one that lacks it, headline included, nor in a passage there that may
// well tell the same. Silent where the carriers contradict each other.

#include <algorithm>

#include "divergence/checkworthy.h"
#include "divergence/evidence.h"
#include "divergence/presence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using article::SentenceKind;

constexpr double kSurelyTheSame = 0.6;   // score of a row whose passages need no further proof
constexpr std::size_t kMostMissing = 3;  // findings of what the same versions leave out that weigh

// The versions that carry the row say opposite things in it.
bool is_denied(std::uint32_t row, const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Found& found) {
    return found.divergence.kind == Kind::negation && found.divergence.row == row;
  });
}

// What the sentence shares with all other carriers, and no absent version has, wherever it stands.
std::vector<Checkable> lacking(const Context& context, ArticleIndex version, SentenceIndex s,
                               const std::vector<ArticleIndex>& absent) {
  std::vector<Checkable> things;
  for (std::size_t i = 0; i < absent.size(); ++i) {
    const std::vector<Checkable> missing = unmatched_in(context, version, s, absent[i]);
    if (i == 0) {
      things = missing;
      continue;
    }
    std::erase_if(things, [&](const Checkable& thing) {
      return std::none_of(missing.begin(), missing.end(),
                          [&](const Checkable& m) { return m.span == thing.span; });
    });
  }
  for (const ArticleIndex other : context.versions()) {
    if (things.empty() || other == version ||
        std::find(absent.begin(), absent.end(), other) != absent.end())
      continue;
    const std::vector<Checkable> own = unmatched_in(context, version, s, other);
    std::erase_if(things, [&](const Checkable& thing) {
      return std::any_of(own.begin(), own.end(),
                         [&](const Checkable& o) { return o.span == thing.span; });
    });
  }
  return things;
}

// One of these versions has a passage that may well tell the same.
bool kin_among(const Context& context, ArticleIndex version, SentenceIndex s,
               const std::vector<ArticleIndex>& others) {
  const auto& kin = context.kin_of(version, s);
  return std::any_of(kin.begin(), kin.end(), [&](ArticleIndex other) {
    return std::find(others.begin(), others.end(), other) != others.end();
  });
}

}  // namespace

void left_out(const Context& context, Findings& out) {
  const std::size_t count = context.versions().size();
  if (count < 3) return;  // of two versions, "only in A" says it already
  const std::size_t first = out.size();
  const auto& rows = context.story().synopsis.rows;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    const std::size_t carried = filled(rows[r]);
    if (carried + 1 != count && !(count >= 5 && carried + 2 == count)) continue;
    std::vector<ArticleIndex> absent;
    for (const ArticleIndex version : context.versions())
      if (rows[r].cells[article::at(version)].sentences.empty()) absent.push_back(version);
    Reading reading;
    std::vector<std::string> cues;
    double worth = 0;
    for (const ArticleIndex version : context.versions()) {
      const auto& sentences = rows[r].cells[article::at(version)].sentences;
      if (sentences.empty()) continue;
      const article::Article& article = context.article(version);
      const article::Sentence& sentence = article.sentence(sentences.front());
      if (sentence.kind == SentenceKind::title || sentence.kind == SentenceKind::heading) continue;
      const std::vector<Checkable> things = lacking(context, version, sentences.front(), absent);
      const bool in_other_words = things.empty() && rows[r].score < kSurelyTheSame;
      if (in_other_words || kin_among(context, version, sentences.front(), absent)) break;
      const text::Span told = things.empty() ? passage_around(article, sentence, sentence.span)
                                             : telling_part(article, sentence, things);
      if (reading.text.empty() || total(things) > worth) {
        reading.text = readable(article, told, 24);
        cues = cues_of(article, things);
      }
      worth = std::max(worth, total(things));
      reading.articles.push_back(version);
      reading.evidence.push_back(Evidence{version, told, std::nullopt});
    }
    if (reading.articles.size() != carried || worth < kWeighty) continue;
    if (is_denied(r, out)) continue;  // what is left out is not one thing
    Found found =
        make_found(context, {Kind::left_out, Severity::weight, "left_out.passage", "left_out"},
                   {reading}, std::min(1.0, 0.4 + 0.15 * worth), true);
    found.divergence.row = r;
    found.divergence.reason = reason_of("in every version but one", cues);
    out.push_back(std::move(found));
  }
  keep_weightiest(out, first, kMostMissing, [](const Divergence& d) { return d.absent; });
}

}  // namespace synoptic::divergence
