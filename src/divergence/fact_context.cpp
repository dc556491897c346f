#include "divergence/fact_context.h"

#include <algorithm>
#include <set>
#include <string>

#include "lexicon/synonyms.h"

namespace synoptic::divergence {
namespace {

constexpr std::uint32_t kReach = 20;

// Words as they are compared: the class of synonyms they belong to, else the irregular verb, else
// the stem.
using Words = std::set<std::string>;

std::string word_of(std::string_view stem) {
  if (const std::uint32_t group = lexicon::synonym_class(stem)) return "=" + std::to_string(group);
  if (const std::uint32_t verb = lexicon::verb_class(stem)) return "~" + std::to_string(verb);
  return std::string(stem);
}

bool carries_content(const text::Token& token) {
  return token.kind == text::TokenKind::word && is_content(token);
}

// In how many sentences of the story a word stands.
std::map<std::string, std::uint32_t> sentence_counts(const Context& context) {
  std::map<std::string, std::uint32_t> counts;
  for (const ArticleIndex version : context.versions()) {
    const article::Article& article = context.article(version);
    for (const article::Sentence& sentence : article.sentences) {
      Words seen;
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
        if (carries_content(article.tokens[t])) seen.insert(word_of(article.tokens[t].stem));
      for (const std::string& word : seen) ++counts[word];
    }
  }
  return counts;
}

Words words_around(const Context& context, const FactPlace& fact) {
  const article::Article& article = context.article(fact.version);
  const text::TokenRange sentence = article.sentence(fact.sentence).tokens;
  const text::TokenRange inside = text::tokens_in(article.tokens, fact.span);
  Words words;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const bool near = t + kReach >= inside.begin && t < inside.end + kReach;
    const bool own = t >= inside.begin && t < inside.end;
    const text::Token& token = article.tokens[t];
    if (near && !own && carries_content(token) && token.stem != fact.own_noun)
      words.insert(word_of(token.stem));
  }
  return words;
}

}  // namespace

std::vector<FactPair> related_facts(const Context& context, const std::vector<FactPlace>& facts,
                                    int least) {
  const auto counts = sentence_counts(context);
  const auto versions = static_cast<std::uint32_t>(context.versions().size());
  std::map<std::string, std::vector<std::uint32_t>> lists;
  for (std::uint32_t f = 0; f < facts.size(); ++f)
    for (const std::string& word : words_around(context, facts[f]))
      if (counts.at(word) <= 2 * versions + 2) lists[word].push_back(f);
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> scores;
  for (const auto& [word, list] : lists) {
    if (list.size() > kLongestList) continue;
    const int weight = counts.at(word) <= versions + 1 ? 2 : 1;
    for (std::size_t x = 0; x < list.size(); ++x)
      for (std::size_t y = x + 1; y < list.size(); ++y)
        if (facts[list[x]].version != facts[list[y]].version) scores[{list[x], list[y]}] += weight;
  }
  std::vector<FactPair> pairs;
  for (const auto& [pair, score] : scores)
    if (score >= least) pairs.push_back({pair.first, pair.second, score});
  return pairs;
}

std::vector<FactPair> mutual_best(const std::vector<FactPlace>& facts,
                                  const std::vector<FactPair>& pairs) {
  // Best and second best score of a fact in each other version.
  struct Best {
    int first = 0, second = 0;
  };
  std::map<std::pair<std::uint32_t, ArticleIndex>, Best> best;
  const auto note = [&](std::uint32_t fact, std::uint32_t other, int score) {
    Best& one = best[{fact, facts[other].version}];
    if (score > one.first) {
      one.second = one.first;
      one.first = score;
    } else {
      one.second = std::max(one.second, score);
    }
  };
  for (const FactPair& pair : pairs) {
    note(pair.first, pair.second, pair.score);
    note(pair.second, pair.first, pair.score);
  }
  const auto is_best = [&](std::uint32_t fact, std::uint32_t other, int score) {
    const Best& one = best[{fact, facts[other].version}];
    return one.first == score && one.second < score;
  };
  std::vector<FactPair> chosen;
  for (const FactPair& pair : pairs)
    if (is_best(pair.first, pair.second, pair.score) &&
        is_best(pair.second, pair.first, pair.score))
      chosen.push_back(pair);
  return chosen;
}

}  // namespace synoptic::divergence
