#include "share/excerpt_check.h"

#include <algorithm>
#include <map>
#include <optional>

#include "phrases/phrase.h"

namespace synoptic::share {
namespace {

using article::ArticleIndex;
using comparison::Comparison;
using divergence::Divergence;
using divergence::Evidence;

constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

std::vector<std::vector<std::uint32_t>> rows_by_sentence(const Comparison& comparison) {
  std::vector<std::vector<std::uint32_t>> row_of;
  for (const auto& article : comparison.articles)
    row_of.emplace_back(article.sentences.size(), kNone);
  for (std::uint32_t r = 0; r < comparison.synopsis.rows.size(); ++r)
    for (std::size_t a = 0; a < row_of.size(); ++a)
      for (const auto s : comparison.synopsis.rows[r].cells[a].sentences)
        row_of[a][article::at(s)] = r;
  return row_of;
}

class Check {
 public:
  Check(const Comparison& whole, const Comparison& part,
        const std::vector<std::vector<std::uint32_t>>& sentences)
      : whole_(whole), part_(part), sentences_(sentences) {}

  PartCheck run(const Divergence& finding) {
    if (!same_versions()) return {Likeness::other_versions, {}};
    if (!same_rows()) return {Likeness::other_rows, {}};
    const std::string summary = phrases::render(finding.summary, whole_.articles);
    PartCheck best{Likeness::lost, {}};
    for (const Divergence& other : part_.divergences) {
      if (!same_finding(finding, other) ||
          phrases::render(other.summary, part_.articles) != summary)
        continue;
      if (other.severity == finding.severity) return {Likeness::faithful, other.id};
      best.likeness = Likeness::other_weight;
    }
    return best;
  }

 private:
  bool same_versions() {
    part_of_.assign(whole_.articles.size(), kNone);
    whole_of_.assign(part_.articles.size(), kNone);
    for (std::uint32_t a = 0, p = 0; a < whole_.articles.size(); ++a) {
      const bool here =
          p < part_.articles.size() && part_.articles[p].input == whole_.articles[a].input;
      if (here != !whole_.synopsis.set_aside[a]) return false;
      if (!here) continue;
      if (part_.synopsis.set_aside[p] || part_.articles[p].label != whole_.articles[a].label ||
          part_.articles[p].sentences.size() != sentences_[a].size())
        return false;
      whole_of_[p] = a;
      part_of_[a] = p++;
    }
    return std::find(whole_of_.begin(), whole_of_.end(), kNone) == whole_of_.end();
  }

  // The sentences that the part holds are parted into rows as they are in the whole.
  bool same_rows() {
    const auto rows = rows_by_sentence(whole_), parts = rows_by_sentence(part_);
    std::map<std::uint32_t, std::uint32_t> back;
    for (std::size_t p = 0; p < parts.size(); ++p)
      for (std::size_t s = 0; s < parts[p].size(); ++s) {
        const std::uint32_t row = rows[whole_of_[p]][sentences_[whole_of_[p]][s]];
        if (row_of_part_.emplace(parts[p][s], row).first->second != row ||
            back.emplace(row, parts[p][s]).first->second != parts[p][s])
          return false;
      }
    return true;
  }

  std::vector<ArticleIndex> in_part(const std::vector<ArticleIndex>& articles) const {
    std::vector<ArticleIndex> out;
    for (const ArticleIndex a : articles) out.push_back(static_cast<ArticleIndex>(part_at(a)));
    return out;
  }
  std::uint32_t part_at(ArticleIndex a) const { return part_of_[article::at(a)]; }

  // Where a byte of the whole's text stands in the part's.
  std::optional<std::uint32_t> moved(ArticleIndex a, std::uint32_t byte, bool end) const {
    const auto& held = sentences_[article::at(a)];
    const article::Article &from = whole_.articles[article::at(a)],
                           &to = part_.articles[part_at(a)];
    for (std::size_t i = 0; i < held.size(); ++i) {
      const text::Span span = from.sentences[held[i]].span;
      if (byte < span.begin || byte > span.end || (end ? byte == span.begin : byte == span.end))
        continue;
      return to.sentences[i].span.begin + (byte - span.begin);
    }
    return std::nullopt;
  }

  bool same_place(const Evidence& meant, const Evidence& found) const {
    if (part_at(meant.article) == kNone || part_at(meant.article) != article::at(found.article) ||
        meant.furniture.has_value() != found.furniture.has_value())
      return false;
    const article::Article &from = whole_.articles[article::at(meant.article)],
                           &to = part_.articles[article::at(found.article)];
    if (meant.furniture) {
      if (*meant.furniture >= from.furniture.size() || *found.furniture >= to.furniture.size())
        return false;
      const article::Furniture &a = from.furniture[*meant.furniture],
                               &b = to.furniture[*found.furniture];
      return a.text == b.text && a.reason == b.reason;
    }
    return moved(meant.article, meant.span.begin, false) == found.span.begin &&
           moved(meant.article, meant.span.end, true) == found.span.end &&
           from.words(meant.span) == to.words(found.span);
  }

  bool same_reading(const divergence::Reading& meant, const divergence::Reading& found) const {
    const auto same_looser = [&](const divergence::Looser& a, const divergence::Looser& b) {
      return a.text == b.text && in_part(a.articles) == b.articles;
    };
    return meant.text == found.text && in_part(meant.articles) == found.articles &&
           meant.fits_others == found.fits_others &&
           std::equal(meant.looser.begin(), meant.looser.end(), found.looser.begin(),
                      found.looser.end(), same_looser) &&
           std::equal(meant.evidence.begin(), meant.evidence.end(), found.evidence.begin(),
                      found.evidence.end(),
                      [&](const Evidence& a, const Evidence& b) { return same_place(a, b); });
  }

  bool same_direction(const divergence::Direction& meant,
                      const divergence::Direction& found) const {
    return meant.turn == found.turn &&
           std::equal(meant.steps.begin(), meant.steps.end(), found.steps.begin(),
                      found.steps.end(), [&](const auto& a, const auto& b) {
                        return part_at(a.from) == article::at(b.from) &&
                               part_at(a.to) == article::at(b.to);
                      });
  }

  bool same_row(const Divergence& meant, const Divergence& found) const {
    if (meant.row.has_value() != found.row.has_value()) return false;
    if (!meant.row) return true;
    const auto row = row_of_part_.find(*found.row);
    return row != row_of_part_.end() && row->second == *meant.row;
  }

  bool same_finding(const Divergence& meant, const Divergence& found) const {
    return meant.kind == found.kind && meant.rule == found.rule && meant.reason == found.reason &&
           in_part(meant.absent) == found.absent && same_row(meant, found) &&
           same_direction(meant.direction, found.direction) &&
           std::equal(meant.readings.begin(), meant.readings.end(), found.readings.begin(),
                      found.readings.end(),
                      [&](const auto& a, const auto& b) { return same_reading(a, b); });
  }

  const Comparison& whole_;
  const Comparison& part_;
  const std::vector<std::vector<std::uint32_t>>& sentences_;
  std::vector<std::uint32_t> part_of_, whole_of_;       // articles
  std::map<std::uint32_t, std::uint32_t> row_of_part_;  // a row of the part -> of the whole
};

}  // namespace

PartCheck check_part(const Comparison& whole, const Divergence& finding, const Comparison& part,
                     const std::vector<std::vector<std::uint32_t>>& sentences) {
  return Check{whole, part, sentences}.run(finding);
}

}  // namespace synoptic::share
