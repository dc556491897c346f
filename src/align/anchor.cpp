#include "align/anchor.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "align/logarithm.h"
#include "align/word_frequency.h"
#include "text/word_ids.h"

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
using Phrases = std::map<std::string, Phrase>;  // by stems, parted by spaces

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

// What is known of a stem once for the whole story.
struct Stem {
  bool common;    // in too many sentences of English to begin or end a phrase
  double rarity;  // natural logarithm, 0 for words in every sentence
};

// Finds the runs of up to four words with content at both ends and keeps what repeats: most runs
// stand in one place only and are dropped while they still are numbers.
class Collector {
 public:
  void add(std::span<const Token> tokens, ArticleIndex article, SentenceIndex sentence) {
    stems_of_.clear();
    for (const Token& token : tokens) stems_of_.push_back(stem_of(token));
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (is_content(tokens, i)) add_from(tokens, i, article, sentence);
  }

  // The phrases that two articles or more share.
  Phrases shared() const {
    std::vector<Phrase*> phrases_of(runs_.size(), nullptr);
    Phrases phrases;
    for (std::uint32_t r = 0; r < runs_.size(); ++r)
      if (runs_[r].first < runs_[r].last) {
        const auto [place, fresh] =
            phrases.emplace(key_of(r), Phrase{{}, runs_[r].rarity, runs_[r].words});
        if (fresh) phrases_of[r] = &place->second;
      }
    for (const auto& [run, mention] : mentions_)
      if (phrases_of[run] != nullptr) phrases_of[run]->mentions.push_back(mention);
    return phrases;
  }

 private:
  // A run is a shorter run and one more stem.
  struct Run {
    std::uint32_t shorter, stem;
    std::size_t words = 0;
    double rarity = 0;
    std::size_t first = 0, last = 0;  // articles that hold it
  };
  static constexpr std::uint32_t kNothing = text::NumberTable::kNone;

  std::uint32_t stem_of(const Token& token) {
    const std::uint32_t id = ids_.add(token.stem);
    if (id == stems_.size()) {
      const double share = share_of_sentences(token.stem);
      stems_.push_back({share >= kCommonWord, -natural_log(share)});
    }
    return id;
  }

  bool is_content(std::span<const Token> tokens, std::size_t i) const {
    return tokens[i].kind == TokenKind::word && tokens[i].key.size() > 2 &&
           !stems_[stems_of_[i]].common;
  }

  void add_from(std::span<const Token> tokens, std::size_t begin, ArticleIndex article,
                SentenceIndex sentence) {
    std::uint32_t run = kNothing;
    double rarity = 0;
    for (std::size_t words = 1, i = begin; i < tokens.size() && words <= kLongestPhrase;
         ++i, ++words) {
      if (!is_word(tokens[i])) return;
      run = longer(run, stems_of_[i]);
      if (!is_content(tokens, i)) continue;
      rarity += stems_[stems_of_[i]].rarity;
      note(runs_[run], words, rarity, article);
      mentions_.push_back(
          {run, {article, sentence, text::cover(tokens[begin].span, tokens[i].span)}});
    }
  }

  static void note(Run& run, std::size_t words, double rarity, ArticleIndex article) {
    if (run.words == 0) run.first = article::at(article);
    run.words = words;
    run.rarity = rarity;
    run.last = article::at(article);
  }

  std::uint32_t longer(std::uint32_t run, std::uint32_t stem) {
    const std::uint64_t both = static_cast<std::uint64_t>(run) << 32 | stem;
    const std::uint32_t found = numbers_.add(both, static_cast<std::uint32_t>(runs_.size()));
    if (found == runs_.size()) runs_.push_back({run, stem});
    return found;
  }

  std::string key_of(std::uint32_t run) const {
    const std::string last(ids_.word(runs_[run].stem));
    return runs_[run].shorter == kNothing ? last : key_of(runs_[run].shorter) + ' ' + last;
  }

  text::WordIds ids_;
  std::vector<Stem> stems_;  // by id
  text::NumberTable numbers_;
  std::vector<Run> runs_;
  std::vector<std::pair<std::uint32_t, AnchorMention>> mentions_;  // with their runs, as met
  std::vector<std::uint32_t> stems_of_;                            // of the sentence at hand
};

Phrases collect(std::span<const Article> articles, const std::vector<bool>& set_aside) {
  Collector collector;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    if (a < set_aside.size() && set_aside[a]) continue;
    const Article& article = articles[a];
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
      const text::TokenRange range = article.sentences[s].tokens;
      collector.add(std::span(article.tokens).subspan(range.begin, range.size()),
                    static_cast<ArticleIndex>(a), static_cast<SentenceIndex>(s));
    }
  }
  return collector.shared();
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
