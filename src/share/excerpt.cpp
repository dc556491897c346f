#include "share/excerpt.h"

#include <algorithm>
#include <map>
#include <set>

#include "share/excerpt_check.h"
#include "share/excerpt_rows.h"
#include "share/excerpt_text.h"

namespace synoptic::share {
namespace {

using article::Article;
using comparison::Comparison;
using divergence::Divergence;

constexpr std::size_t kFloorBytes = 65536;  // of all tries together, however short the whole is

// A part that was written, compared and checked.
struct Tried {
  Bundle bundle;
  std::vector<comparison::Part> parts;
  Comparison comparison;
  std::vector<std::vector<std::uint32_t>> sentences;  // by article of the whole
  PartCheck check;
};

class Search {
 public:
  Search(const Bundle& work, const Comparison& whole, const Divergence& finding)
      : work_(work), whole_(whole), finding_(finding), rows_(whole, finding) {
    for (const Article& article : whole.articles) whole_bytes_ += article.text.size();
    bytes_left_ = whole_bytes_ * 4 + kFloorBytes;
    for (const auto& reading : finding.readings)
      for (const auto& evidence : reading.evidence)
        if (evidence.furniture) furniture_.push_back({evidence.article, *evidence.furniture});
  }

  std::optional<Excerpt> run() {
    if (!grow()) return std::nullopt;
    shrink();
    return finished();
  }

 private:
  // Writes and compares the part of these rows; true when it is faithful, which is then the best.
  bool try_rows(const std::set<std::uint32_t>& rows) {
    if (tries_left_ <= 0) return false;
    --tries_left_;
    Tried tried;
    last_ = Likeness::other_versions;
    if (!write(rows, tried)) return false;
    std::size_t bytes = 0;
    for (const auto& input : tried.bundle.inputs) bytes += input.bytes.size();
    if (bytes > bytes_left_ || bytes * 10 > whole_bytes_ * 9) return false;
    bytes_left_ -= bytes;
    comparison::Options options;
    if (tried.bundle.base)
      options.synopsis.base = static_cast<article::ArticleIndex>(*tried.bundle.base);
    correct(tried);
    options.synopsis.corrections = tried.bundle.corrections;
    for (const ExcerptPart& part : tried.bundle.excerpt)
      options.synopsis.told_rows.push_back(part.rows);
    tried.comparison = comparison::compare(tried.bundle.inputs, options);
    tried.check = check_part(whole_, finding_, tried.comparison, tried.sentences);
    last_ = tried.check.likeness;
    if (last_ != Likeness::faithful) return false;
    best_ = std::move(tried);
    best_rows_ = rows;
    return true;
  }

  Picked picked(std::size_t a, const std::set<std::uint32_t>& rows) const {
    const Article& article = whole_.articles[a];
    Picked picked{std::vector<bool>(article.sentences.size(), false),
                  std::vector<bool>(article.furniture.size(), false)};
    for (const std::uint32_t r : rows)
      for (const auto s : whole_.synopsis.rows[r].cells[a].sentences)
        picked.sentences[article::at(s)] = true;
    for (const auto& [of, piece] : furniture_)
      if (article::at(of) == a && piece < picked.furniture.size()) picked.furniture[piece] = true;
    return picked;
  }

  bool write(const std::set<std::uint32_t>& rows, Tried& tried) const {
    tried.bundle.base = whole_.articles[article::at(whole_.synopsis.base)].input;
    for (const auto& input : work_.inputs) {
      tried.bundle.inputs.push_back({input.source, {}, input.label, {}});
      tried.parts.push_back({});
      tried.bundle.excerpt.push_back({});
    }
    std::map<std::uint32_t, std::uint32_t> numbers;  // of the rows, in the order they come
    for (std::size_t a = 0; a < whole_.articles.size(); ++a) {
      const std::uint32_t i = whole_.articles[a].input;
      const Picked picks = picked(a, rows);
      tried.sentences.emplace_back();
      ExcerptPart& part = tried.bundle.excerpt[i];
      part.sentences = static_cast<std::uint32_t>(picks.sentences.size());
      for (std::uint32_t s = 0; s < picks.sentences.size(); ++s) {
        if (!picks.sentences[s]) continue;
        tried.sentences.back().push_back(s);
        const auto next = static_cast<std::uint32_t>(numbers.size());
        part.rows.push_back(numbers.emplace(rows_.row_of(a, s), next).first->second);
      }
      tried.parts[i] = {static_cast<std::uint32_t>(tried.sentences.back().size()),
                        static_cast<std::uint32_t>(picks.sentences.size())};
      if (tried.sentences.back().empty()) continue;
      auto input = part_of(whole_.articles[a], work_.inputs[i], picks);
      if (!input) return false;
      tried.bundle.inputs[i] = std::move(*input);
    }
    return true;
  }

  // Corrections of rows that name passages of the part only, in the part's own places.
  void correct(Tried& tried) const {
    if (work_.corrections.empty()) return;
    std::vector<Article> parts;
    for (const Article& article : whole_.articles)
      parts.push_back(article::ingest(tried.bundle.inputs[article.input]));
    const auto move = [&](std::string& hash, text::Span& span) {
      for (std::size_t a = 0; a < parts.size(); ++a)
        for (std::size_t i = 0; i < tried.sentences[a].size() && i < parts[a].sentences.size(); ++i)
          if (whole_.articles[a].hash == hash &&
              whole_.articles[a].sentences[tried.sentences[a][i]].span == span) {
            hash = parts[a].hash;
            span = parts[a].sentences[i].span;
            return true;
          }
      return false;
    };
    for (align::Correction correction : work_.corrections)
      if (move(correction.first_hash, correction.first) &&
          move(correction.second_hash, correction.second))
        tried.bundle.corrections.push_back(std::move(correction));
  }

  bool grow() {
    std::set<std::uint32_t> rows(rows_.needed().begin(), rows_.needed().end());
    for (const std::uint32_t r : rows_.for_everyone()) rows.insert(r);
    bool weighed = false;
    std::size_t next = 0;
    while (!try_rows(rows)) {
      if (last_ == Likeness::other_weight && !weighed) {
        weighed = true;
        for (const std::uint32_t r : rows_.heavier()) rows.insert(r);
        continue;
      }
      std::size_t bytes = 0;
      for (const std::uint32_t r : rows) bytes += rows_.bytes(r);
      std::size_t more = bytes / 2 + 1;
      const auto& near = rows_.by_nearness();
      if (next >= near.size() || tries_left_ <= 0) return false;
      for (; next < near.size() && more > 0; ++next) {
        if (!rows.insert(near[next]).second) continue;
        more -= std::min(more, rows_.bytes(near[next]));
      }
    }
    return true;
  }

  // Without as many rows as may be: halves of those that are not needed, then quarters, then each.
  void shrink() {
    std::vector<std::uint32_t> loose;
    for (const std::uint32_t r : best_rows_)
      if (!std::binary_search(rows_.needed().begin(), rows_.needed().end(), r)) loose.push_back(r);
    std::stable_sort(loose.begin(), loose.end(), [&](std::uint32_t a, std::uint32_t b) {
      return rows_.bytes(a) > rows_.bytes(b);
    });
    for (std::size_t size = (loose.size() + 1) / 2; size > 0 && tries_left_ > 0;
         size = size == 1 ? 0 : (size + 1) / 2)
      for (std::size_t at = 0; at < loose.size();) {
        std::set<std::uint32_t> fewer = best_rows_;
        const std::size_t end = std::min(at + size, loose.size());
        for (std::size_t i = at; i < end; ++i) fewer.erase(loose[i]);
        if (try_rows(fewer))
          loose.erase(loose.begin() + static_cast<std::ptrdiff_t>(at),
                      loose.begin() + static_cast<std::ptrdiff_t>(end));
        else
          at = end;
      }
  }

  Excerpt finished() {
    Bundle& bundle = best_.bundle;
    bundle.selected = best_.check.id;
    bundle.view = work_.view;
    for (const Mark& mark : work_.marks)
      if (mark.finding == finding_.id)
        bundle.marks.push_back({bundle.selected, mark.verdict, mark.note});
    return {std::move(bundle), std::move(best_.parts)};
  }

  const Bundle& work_;
  const Comparison& whole_;
  const Divergence& finding_;
  ExcerptRows rows_;
  std::vector<std::pair<article::ArticleIndex, std::uint32_t>> furniture_;  // of the evidence
  std::size_t whole_bytes_ = 0, bytes_left_ = 0;
  int tries_left_ = kMostTries;
  Likeness last_ = Likeness::other_versions;
  Tried best_;
  std::set<std::uint32_t> best_rows_;
};

// An excerpt holds no more than its finding needs.
Excerpt as_it_is(const Bundle& work, const Comparison& whole) {
  Excerpt excerpt{work, {}};
  for (const ExcerptPart& part : work.excerpt) excerpt.parts.push_back({0, part.sentences});
  for (std::size_t a = 0; a < whole.articles.size(); ++a)
    if (whole.articles[a].input < excerpt.parts.size())
      excerpt.parts[whole.articles[a].input] = whole.excerpt[a];
  return excerpt;
}

}  // namespace

std::optional<Excerpt> excerpt_of(const Bundle& work, const Comparison& whole,
                                  std::string_view finding) {
  for (const Divergence& divergence : whole.divergences)
    if (divergence.id == finding && !work.excerpt.empty())
      return as_it_is(work, whole);
    else if (divergence.id == finding)
      return Search{work, whole, divergence}.run();
  return std::nullopt;
}

}  // namespace synoptic::share
