#include "align/anchor.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "align/logarithm.h"
#include "align/word_frequency.h"

namespace synoptic::align {
namespace {

using article::Article;
using article::ArticleIndex;
using article::SentenceIndex;
using text::Token;
using text::TokenKind;

constexpr std::size_t kLongestPhrase = 4;
// A word in a larger share of English sentences begins and ends no phrase.
constexpr double kCommonWord = 0.012;
// A single word must be rarer to be an anchor by itself.
constexpr double kRareWord = 0.0008;
// What a larger share of the story's sentences holds is its topic.
constexpr double kTopicShare = 0.12;
// Yet what each version has about once is no topic, however short the versions are.
constexpr double kOncePerArticle = 1.5;

struct Phrase {
  std::vector<AnchorMention> mentions;
  double rarity = 0;
  std::size_t words = 0;
};
using Phrases = std::map<std::string, Phrase>;

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

bool is_content(const Token& token) {
  return token.kind == TokenKind::word && token.key.size() > 2 &&
         share_of_sentences(token.stem) < kCommonWord;
}

double rarity_of(const Token& token) { return -natural_log(share_of_sentences(token.stem)); }

// Words in a row from `begin` that may make a phrase; content at both ends.
void add_phrases(Phrases& phrases, std::span<const Token> tokens, std::size_t begin,
                 ArticleIndex article, SentenceIndex sentence) {
  std::string key;
  double rarity = 0;
  for (std::size_t words = 1, i = begin; i < tokens.size() && words <= kLongestPhrase;
       ++i, ++words) {
    if (!is_word(tokens[i])) return;
    key += (words > 1 ? " " : "") + tokens[i].stem;
    if (!is_content(tokens[i])) continue;
    rarity += rarity_of(tokens[i]);
    Phrase& phrase = phrases[key];
    phrase.words = words;
    phrase.rarity = rarity;
    phrase.mentions.push_back({article, sentence, text::cover(tokens[begin].span, tokens[i].span)});
  }
}

Phrases collect(std::span<const Article> articles, const std::vector<bool>& set_aside) {
  Phrases phrases;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    if (a < set_aside.size() && set_aside[a]) continue;
    const Article& article = articles[a];
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
      const auto tokens =
          std::span(article.tokens)
              .subspan(article.sentences[s].tokens.begin, article.sentences[s].tokens.size());
      for (std::size_t i = 0; i < tokens.size(); ++i)
        if (is_content(tokens[i]))
          add_phrases(phrases, tokens, i, static_cast<ArticleIndex>(a),
                      static_cast<SentenceIndex>(s));
    }
  }
  return phrases;
}

std::size_t count_articles(const Phrase& phrase) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < phrase.mentions.size(); ++i)
    count += i == 0 || phrase.mentions[i].article != phrase.mentions[i - 1].article;
  return count;
}

// How the phrase is written most often; the first in order of bytes among equals.
std::string name_of(const Phrase& phrase, std::span<const Article> articles) {
  std::map<std::string_view, std::size_t> forms;
  for (const AnchorMention& mention : phrase.mentions)
    ++forms[articles[article::at(mention.article)].words(mention.span)];
  const auto most = std::max_element(
      forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return std::string{most->first};
}

std::size_t count_sentences(std::span<const Article> articles, const std::vector<bool>& set_aside) {
  std::size_t count = 0;
  for (std::size_t a = 0; a < articles.size(); ++a)
    if (a >= set_aside.size() || !set_aside[a]) count += articles[a].sentences.size();
  return count;
}

bool worth_keeping(const Phrase& phrase, std::size_t sentences) {
  const std::size_t articles = count_articles(phrase);
  if (articles < 2) return false;
  const double mean_rarity = phrase.rarity / static_cast<double>(phrase.words);
  if (phrase.words == 1 && mean_rarity < -natural_log(kRareWord)) return false;
  const double most = std::max(static_cast<double>(articles) * kOncePerArticle,
                               static_cast<double>(sentences) * kTopicShare);
  return static_cast<double>(phrase.mentions.size()) <= most;
}

// A phrase that (nearly) only stands inside a longer one adds nothing to it.
bool swallowed(const Phrase& phrase, const std::string& key, const Phrases& phrases,
               const std::map<std::string, std::vector<std::string>>& longer) {
  const auto found = longer.find(key);
  if (found == longer.end()) return false;
  for (const std::string& name : found->second)
    if (phrases.at(name).mentions.size() * 10 >= phrase.mentions.size() * 9) return true;
  return false;
}

// For each phrase those that are it plus one or more words before or after.
std::map<std::string, std::vector<std::string>> contained_in(const Phrases& phrases) {
  std::map<std::string, std::vector<std::string>> longer;
  for (const auto& [key, phrase] : phrases)
    for (std::size_t from = 0; from < key.size();) {
      for (std::size_t to = key.find(' ', from);; to = key.find(' ', to + 1)) {
        const std::string part = key.substr(from, to == std::string::npos ? to : to - from);
        if (part != key && phrases.count(part) > 0) longer[part].push_back(key);
        if (to == std::string::npos) break;
      }
      const std::size_t space = key.find(' ', from);
      if (space == std::string::npos) break;
      from = space + 1;
    }
  return longer;
}

}  // namespace

std::vector<Anchor> find_anchors(std::span<const article::Article> articles,
                                 std::span<const claims::Claims> claims,
                                 const std::vector<bool>& set_aside) {
  (void)claims;
  Phrases phrases = collect(articles, set_aside);
  const std::size_t sentences = count_sentences(articles, set_aside);
  for (auto it = phrases.begin(); it != phrases.end();)
    it = worth_keeping(it->second, sentences) ? std::next(it) : phrases.erase(it);
  const auto longer = contained_in(phrases);
  std::vector<Anchor> anchors;
  for (auto& [key, phrase] : phrases) {
    if (swallowed(phrase, key, phrases, longer)) continue;
    const double spread =
        static_cast<double>(phrase.mentions.size()) / static_cast<double>(count_articles(phrase));
    anchors.push_back({key, name_of(phrase, articles), phrase.rarity / spread, phrase.mentions});
  }
  std::stable_sort(anchors.begin(), anchors.end(),
                   [](const Anchor& a, const Anchor& b) { return a.weight > b.weight; });
  return anchors;
}

}  // namespace synoptic::align
