#include "divergence/context.h"

#include <algorithm>

#include "divergence/spelling.h"
#include "lexicon/table.h"
#include "text/stem.h"

namespace synoptic::divergence {
namespace {

template <typename Mention>
void spread(const std::vector<Mention>& list, std::vector<SentenceClaims>& sentences,
            Positions SentenceClaims::*member) {
  for (std::uint32_t i = 0; i < list.size(); ++i)
    if (article::at(list[i].sentence) < sentences.size())
      (sentences[article::at(list[i].sentence)].*member).push_back(i);
}

}  // namespace

std::vector<ArticleIndex> Context::taking_part(const Story& story) {
  std::vector<ArticleIndex> versions;
  for (std::uint32_t i = 0; i < story.articles.size(); ++i)
    if (!story.synopsis.set_aside[i]) versions.push_back(ArticleIndex{i});
  return versions;
}

Context::Context(const Story& story)
    : story_(story), versions_(taking_part(story)), entities_(story.claims, versions_) {
  for (std::uint32_t i = 0; i < story_.articles.size(); ++i) {
    by_sentence_.emplace_back(story_.articles[i].sentences.size());
    figures_.emplace_back(story_.claims[i]);
    index_claims(ArticleIndex{i});
  }
  index_rows();
  index_kin();
  index_copies();
  index_stems();
}

void Context::index_claims(ArticleIndex i) {
  const claims::Claims& all = claims(i);
  auto& sentences = by_sentence_[article::at(i)];
  spread(all.numbers, sentences, &SentenceClaims::numbers);
  spread(all.dates, sentences, &SentenceClaims::dates);
  spread(all.names, sentences, &SentenceClaims::names);
  spread(all.quotations, sentences, &SentenceClaims::quotations);
  spread(all.attributions, sentences, &SentenceClaims::attributions);
  spread(all.predicates, sentences, &SentenceClaims::predicates);
  spread(all.quantifiers, sentences, &SentenceClaims::quantifiers);
  spread(all.denials, sentences, &SentenceClaims::denials);
  spread(all.definitions, sentences, &SentenceClaims::definitions);
  spread(all.causes, sentences, &SentenceClaims::causes);
}

void Context::index_rows() {
  const auto& rows = story_.synopsis.rows;
  for (const auto& article : story_.articles)
    row_of_.emplace_back(article.sentences.size(), static_cast<std::uint32_t>(rows.size()));
  for (std::uint32_t r = 0; r < rows.size(); ++r)
    for (std::size_t a = 0; a < rows[r].cells.size(); ++a)
      for (const SentenceIndex s : rows[r].cells[a].sentences) row_of_[a][article::at(s)] = r;
}

void Context::index_kin() {
  constexpr double kNear = 0.45;
  for (const auto& article : story_.articles) kin_.emplace_back(article.sentences.size());
  for (const align::Kin& kin : story_.synopsis.kin) {
    if (kin.score < kNear || !takes_part(kin.first) || !takes_part(kin.second)) continue;
    kin_[article::at(kin.first)][article::at(kin.first_sentence)].push_back(kin.second);
    kin_[article::at(kin.second)][article::at(kin.second_sentence)].push_back(kin.first);
  }
}

void Context::index_copies() {
  constexpr double kCopied = 0.75;
  const auto& rows = story_.synopsis.rows;
  std::vector<std::uint32_t> copied(story_.articles.size(), 0), all(story_.articles.size(), 0);
  for (std::size_t i = 0; i < story_.articles.size(); ++i)
    for (std::uint32_t s = 0; s < story_.articles[i].sentences.size(); ++s) {
      if (story_.articles[i].sentences[s].kind != article::SentenceKind::body) continue;
      const std::uint32_t r = row_of_[i][s];
      ++all[i];
      const bool shared =
          r < rows.size() &&
          std::count_if(rows[r].cells.begin(), rows[r].cells.end(),
                        [](const align::Cell& c) { return !c.sentences.empty(); }) > 1;
      copied[i] += shared && rows[r].score >= kCopied ? 1 : 0;
    }
  for (std::size_t i = 0; i < story_.articles.size(); ++i)
    near_copy_.push_back(copied[i] * 2 >= all[i] && all[i] > 0);
}

void Context::index_stems() {
  text::Stemmer stemmer;
  for (const ArticleIndex i : versions_)
    for (const text::Token& token : article(i).tokens) {
      const std::string spelling = one_spelling(token.key);
      const bool other = spelling != token.key && token.kind == text::TokenKind::word;
      const std::uint32_t id = stems_.add(other ? stemmer.stem(spelling) : token.stem);
      if (other) spelt_.emplace(token.stem, id);
      if (id == users_.size()) users_.emplace_back();
      auto& users = users_[id];
      if (users.empty() || users.back() != i) users.push_back(i);
    }
}

bool Context::knows(ArticleIndex other, ArticleIndex i, std::uint32_t entity) const {
  const std::vector<ArticleIndex>& known = entities_.versions_with(i, entity);
  return std::binary_search(known.begin(), known.end(), other);
}

std::uint32_t Context::id_of(std::string_view stem) const {
  const auto spelt = spelt_.find(stem);
  return spelt == spelt_.end() ? stems_.find(stem) : spelt->second;
}

std::uint32_t Context::versions_with(std::string_view stem) const {
  const std::uint32_t id = id_of(stem);
  return id == text::WordIds::kNone ? 0 : static_cast<std::uint32_t>(users_[id].size());
}

bool Context::uses(ArticleIndex i, std::string_view stem) const {
  const std::uint32_t id = id_of(stem);
  return id != text::WordIds::kNone && std::binary_search(users_[id].begin(), users_[id].end(), i);
}

SentenceIndex Context::sentence_at(ArticleIndex i, text::Span span) const {
  const auto& sentences = article(i).sentences;
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), span.begin,
      [](std::uint32_t at, const article::Sentence& s) { return at < s.span.begin; });
  return SentenceIndex{
      static_cast<std::uint32_t>(after == sentences.begin() ? 0 : after - sentences.begin() - 1)};
}

std::vector<ArticleIndex> Context::others(const std::vector<ArticleIndex>& holders) const {
  std::vector<ArticleIndex> rest;
  for (const ArticleIndex i : versions_)
    if (!std::binary_search(holders.begin(), holders.end(), i)) rest.push_back(i);
  return rest;
}

namespace {

// Nouns, numerals and adjectives of the closed classes ("two", "many") carry content all the same.
bool only_small(std::string_view classes) {
  if (classes.empty()) return false;
  while (!classes.empty()) {
    const auto space = classes.find(' ');
    const std::string_view name = classes.substr(0, space);
    if (name == "noun" || name == "numeral" || name == "adjective") return false;
    classes = space == std::string_view::npos ? std::string_view() : classes.substr(space + 1);
  }
  return true;
}

text::WordIds read_small_words() {
  text::WordIds words;
  for (const lexicon::Row& row : lexicon::read_table("word_classes"))
    if (row.size() > 1 && only_small(row[1])) words.add(row[0]);
  return words;
}

}  // namespace

bool is_small_word(std::string_view key) {
  static const text::WordIds words = read_small_words();
  return words.has(key);
}

bool is_content(const text::Token& token) {
  return (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number) &&
         !is_small_word(token.key);
}

}  // namespace synoptic::divergence
