#include "align/passage_terms.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "align/logarithm.h"
#include "align/word_frequency.h"

namespace synoptic::align {
namespace {

using text::Token;
using text::TokenKind;
using Hash = std::uint64_t;

// As many sentences of English at large are mixed into the story's own when a word's rarity is
// taken.
constexpr double kBackgroundSentences = 8;

// About what a word weighs that stands in one of ten passages.
constexpr double kCommonWeight = 2.2;

Hash hash_of(std::string_view text, Hash seed) {
  Hash hash = 1469598103934665603ull ^ seed;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash ^ (hash >> 29);
}

bool counts(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

// How often a word stands with and without a capital inside a sentence.
struct Writing {
  std::uint32_t capital = 0, small = 0;
};
using Writings = std::unordered_map<std::string_view, Writing>;

// In a headline where most words have a capital, capitals mean nothing.
bool title_case(std::span<const Token> tokens) {
  std::size_t words = 0, capital = 0;
  for (const Token& token : tokens)
    if (token.kind == TokenKind::word) ++words, capital += token.capitalised;
  return capital * 2 > words;
}

Writings see_writings(std::span<const PassageSource> passages) {
  Writings writings;
  for (const PassageSource& passage : passages) {
    if (title_case(passage.tokens)) continue;
    bool inside = false;
    for (const Token& token : passage.tokens) {
      if (token.kind == TokenKind::punctuation &&
          (token.key == "." || token.key == "\"" || token.key == ":"))
        inside = false;
      if (token.kind != TokenKind::word) continue;
      if (inside || !token.capitalised) {
        Writing& writing = writings[token.key];
        ++(token.capitalised ? writing.capital : writing.small);
      }
      inside = true;
    }
  }
  return writings;
}

bool is_name(const Writings& writings, const Token& token) {
  if (token.kind != TokenKind::word) return false;
  const auto found = writings.find(token.key);
  if (found == writings.end()) return token.all_caps;
  return found->second.capital > found->second.small;
}

// One kind of term over all passages: hashes first, then ranks, then weights.
class Kind {
 public:
  explicit Kind(std::size_t passages) : bags_(passages) {}

  struct Entry {
    Hash hash;
    double prior;  // share of sentences at large that hold the term
    double parts;  // the word's weight is shared among so many terms
  };

  void add(std::size_t passage, Entry entry) { bags_[passage].push_back(entry); }

  // Weighs every bag into the member `vector` of its passage.
  void weigh(std::vector<PassageTerms>& passages, TermVector PassageTerms::*vector) {
    rank(passages);
    const double total = passages_a_version(passages);
    for (std::size_t p = 0; p < bags_.size(); ++p) {
      TermVector& out = passages[p].*vector;
      double squares = 0;
      for (const Entry& entry : bags_[p]) {
        const std::uint32_t term = rank_of(entry.hash);
        const double seen = spread_[term] + kBackgroundSentences * entry.prior;
        const double rarity = natural_log((total + kBackgroundSentences) / seen) / entry.parts;
        const float weight = rarity > 0.02 ? static_cast<float>(rarity) : 0.02f;
        out.terms.push_back({term, weight});
        out.sum += weight;
        squares += static_cast<double>(weight) * weight;
      }
      out.norm = std::sqrt(squares);
    }
  }

 private:
  static double passages_a_version(const std::vector<PassageTerms>& passages) {
    double versions = 0;
    for (std::size_t p = 0; p < passages.size(); ++p)
      versions += p == 0 || passages[p].version != passages[p - 1].version;
    return static_cast<double>(passages.size()) / std::max(versions, 1.0);
  }

  // Every bag sorted without repetition; all hashes ranked; in how many passages each stands, in
  // the mean of the versions that have it: a word that each of five versions has once is no
  // commoner than one that two of them have.
  void rank(const std::vector<PassageTerms>& passages) {
    std::vector<std::pair<Hash, std::uint32_t>> seen;  // with the version
    for (std::size_t p = 0; p < bags_.size(); ++p) {
      auto& bag = bags_[p];
      std::sort(bag.begin(), bag.end(), [](const Entry& a, const Entry& b) {
        if (a.hash != b.hash) return a.hash < b.hash;
        return a.parts != b.parts ? a.parts < b.parts : a.prior < b.prior;
      });
      bag.erase(std::unique(bag.begin(), bag.end(),
                            [](const Entry& a, const Entry& b) { return a.hash == b.hash; }),
                bag.end());
      for (const Entry& entry : bag) seen.push_back({entry.hash, passages[p].version});
    }
    std::sort(seen.begin(), seen.end());
    for (std::size_t i = 0; i < seen.size();) {
      std::size_t end = i + 1, versions = 1;
      for (; end < seen.size() && seen[end].first == seen[i].first; ++end)
        versions += seen[end].second != seen[end - 1].second;
      ranks_.push_back(seen[i].first);
      spread_.push_back(static_cast<double>(end - i) / static_cast<double>(versions));
      i = end;
    }
  }

  std::uint32_t rank_of(Hash hash) const {
    return static_cast<std::uint32_t>(std::lower_bound(ranks_.begin(), ranks_.end(), hash) -
                                      ranks_.begin());
  }

  std::vector<std::vector<Entry>> bags_;
  std::vector<Hash> ranks_;
  std::vector<double> spread_;
};

struct Kinds {
  Kind stems, keys, grams, pairs, names, numbers;
  explicit Kinds(std::size_t n) : stems(n), keys(n), grams(n), pairs(n), names(n), numbers(n) {}
};

void add_grams(Kind& grams, std::size_t passage, std::string_view key, double prior) {
  constexpr std::size_t kLetters = 4;
  char bordered[66] = "#";
  const std::size_t length = std::min<std::size_t>(key.size(), 64);
  key.copy(bordered + 1, length);
  bordered[length + 1] = '#';
  if (length + 2 < kLetters) return;
  const std::size_t count = length + 3 - kLetters;
  const double parts = std::sqrt(static_cast<double>(count));
  for (std::size_t i = 0; i < count; ++i)
    grams.add(passage, {hash_of({bordered + i, kLetters}, 0), prior, parts});
}

void add_token(Kinds& kinds, std::size_t passage, const Token& token, bool name) {
  const double prior = share_of_sentences(token.stem);
  kinds.stems.add(passage, {hash_of(token.stem, 0), prior, 1});
  kinds.keys.add(passage, {hash_of(token.key, 0), prior, 1});
  add_grams(kinds.grams, passage, token.key, prior);
  if (name) kinds.names.add(passage, {hash_of(token.key, 0), prior, 1});
  if (token.kind == TokenKind::number)
    kinds.numbers.add(passage, {hash_of(token.key, 0), prior, 1});
}

void add_passage(Kinds& kinds, std::size_t at, const PassageSource& source, PassageTerms& terms,
                 const Writings& writings) {
  const Token* before = nullptr;
  for (const Token& token : source.tokens) {
    if (!counts(token)) continue;
    ++terms.words;
    add_token(kinds, at, token, is_name(writings, token));
    if (before != nullptr) {
      const double prior = share_of_sentences(before->stem) * share_of_sentences(token.stem);
      const Hash pair = hash_of(token.stem, hash_of(before->stem, 1));
      kinds.pairs.add(at, {pair, prior, 1});
    }
    before = &token;
  }
}

// Places and totals by version and class.
void number_places(std::vector<PassageTerms>& passages) {
  std::vector<std::uint32_t> totals;
  const auto slot = [](const PassageTerms& p) { return 2 * std::size_t{p.version} + p.heading; };
  for (PassageTerms& passage : passages) {
    if (slot(passage) >= totals.size()) totals.resize(slot(passage) + 1);
    passage.place = totals[slot(passage)]++;
  }
  for (PassageTerms& passage : passages) passage.of = totals[slot(passage)];
}

}  // namespace

std::vector<PassageTerms> weigh_passages(std::span<const PassageSource> passages) {
  std::vector<PassageTerms> result(passages.size());
  const Writings writings = see_writings(passages);
  Kinds kinds(passages.size());
  for (std::size_t i = 0; i < passages.size(); ++i) {
    result[i].version = passages[i].version;
    result[i].heading = passages[i].heading;
    add_passage(kinds, i, passages[i], result[i], writings);
  }
  number_places(result);
  kinds.stems.weigh(result, &PassageTerms::stems);
  kinds.keys.weigh(result, &PassageTerms::keys);
  kinds.grams.weigh(result, &PassageTerms::grams);
  kinds.pairs.weigh(result, &PassageTerms::pairs);
  kinds.names.weigh(result, &PassageTerms::names);
  kinds.numbers.weigh(result, &PassageTerms::numbers);
  return result;
}

Overlap overlap(const TermVector& a, const TermVector& b) {
  Overlap result;
  double dot = 0, shared = 0;
  for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
    const WeightedTerm x = a.terms[i], y = b.terms[j];
    if (x.term < y.term)
      ++i;
    else if (y.term < x.term)
      ++j;
    else {
      const double weight = std::min(x.weight, y.weight);
      dot += static_cast<double>(x.weight) * y.weight;
      shared += weight;
      if (weight > kCommonWeight) result.content += weight - kCommonWeight;
      if (weight > result.rarest)
        result.second = result.rarest, result.rarest = weight;
      else if (weight > result.second)
        result.second = weight;
      ++i, ++j;
    }
  }
  if (shared <= 0) return result;
  result.cosine = dot / (a.norm * b.norm);
  result.containment = shared / std::min(a.sum, b.sum);
  result.dice = 2 * shared / (a.sum + b.sum);
  return result;
}

}  // namespace synoptic::align
