#include "align/passage_terms.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "align/logarithm.h"
#include "align/word_frequency.h"
#include "lexicon/synonyms.h"
#include "text/word_ids.h"
#include "values/number.h"

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

// The share of sentences at large that tell of any one entity.
constexpr float kEntityPrior = 0.001F;

// Synonyms count as one stem.
Hash hash_of_sense(std::string_view stem) {
  const std::uint32_t synonyms = lexicon::synonym_class(stem);
  return synonyms == 0 ? hash_of(stem, 0) : hash_of({}, 2 + synonyms);
}

bool counts(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

// In a headline where most words have a capital, capitals mean nothing.
bool title_case(std::span<const Token> tokens) {
  std::size_t words = 0, capital = 0;
  for (const Token& token : tokens)
    if (token.kind == TokenKind::word) ++words, capital += token.capitalised;
  return capital * 2 > words;
}

// One kind of term over all passages: numbered as they come, then by rank of hash with weights.
class Kind {
 public:
  // Room for `terms` different terms in `entries` places.
  void reserve(std::size_t terms, std::size_t entries) {
    numbers_.reserve(terms);
    hashes_.reserve(terms);
    latest_.reserve(terms);
    entries_.reserve(entries);
  }

  // The number of a term until it is weighed.
  std::uint32_t number(Hash hash) {
    const std::uint32_t term = numbers_.add(hash, static_cast<std::uint32_t>(hashes_.size()));
    if (term == hashes_.size()) {
      hashes_.push_back(hash);
      latest_.push_back(kNone);
    }
    return term;
  }

  struct Entry {
    std::uint32_t term;
    float prior;  // share of sentences at large that hold the term
    float parts;  // the word's weight is shared among so many terms
  };

  // What is added from now on belongs to the next passage.
  void open_passage() { begins_.push_back(static_cast<std::uint32_t>(entries_.size())); }

  // A term counts once in each passage, with the fewest parts.
  void add(const Entry& entry) {
    std::uint32_t& latest = latest_[entry.term];
    if (latest != kNone && latest >= begins_.back()) {
      Entry& known = entries_[latest];
      if (entry.parts != known.parts ? entry.parts < known.parts : entry.prior < known.prior)
        known = entry;
      return;
    }
    latest = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back(entry);
  }

  // Weighs the terms of every passage into its member `vector`; nothing is left here afterwards.
  void weigh(std::vector<PassageTerms>& passages, TermVector PassageTerms::*vector) {
    begins_.push_back(static_cast<std::uint32_t>(entries_.size()));
    std::vector<Known> known = spread(passages);
    rank(known);
    const double total = passages_a_version(passages);
    std::vector<WeightedTerm> weighed;
    for (std::size_t p = 0; p < passages.size(); ++p) {
      weighed.clear();
      for (std::uint32_t e = begins_[p]; e < begins_[p + 1]; ++e)
        weighed.push_back(weigh_entry(entries_[e], known[entries_[e].term], total));
      (passages[p].*vector) = vector_of(weighed);
    }
    *this = {};
  }

 private:
  static constexpr std::uint32_t kNone = text::NumberTable::kNone;

  // What is known of a term when it is weighed.
  struct Known {
    double spread = 0;              // in how many passages of a version that has it, in the mean
    double prior = -1, rarity = 0;  // of the entry before: mostly the same again
    std::uint32_t rank = 0;
  };

  // In how many passages a term stands, in the mean of the versions that have it: a word that each
  // of five versions has once is no commoner than one that two of them have.
  std::vector<Known> spread(const std::vector<PassageTerms>& passages) const {
    struct Seen {
      std::uint32_t passages = 0, versions = 0, last = kNone;
    };
    std::vector<Seen> seen(hashes_.size());
    for (std::size_t p = 0; p < passages.size(); ++p)
      for (std::uint32_t e = begins_[p]; e < begins_[p + 1]; ++e) {
        Seen& term = seen[entries_[e].term];
        ++term.passages;
        term.versions += term.last != passages[p].version;
        term.last = passages[p].version;
      }
    std::vector<Known> known(seen.size());
    for (std::size_t t = 0; t < seen.size(); ++t)
      known[t].spread = static_cast<double>(seen[t].passages) / std::max(seen[t].versions, 1u);
    return known;
  }

  // Numbers the terms by their hashes: what comes first in the story must not matter.
  void rank(std::vector<Known>& known) const {
    std::vector<std::pair<Hash, std::uint32_t>> ranked;
    ranked.reserve(hashes_.size());
    for (std::uint32_t t = 0; t < hashes_.size(); ++t) ranked.push_back({hashes_[t], t});
    std::sort(ranked.begin(), ranked.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::uint32_t r = 0; r < ranked.size(); ++r) known[ranked[r].second].rank = r;
  }

  static double passages_a_version(const std::vector<PassageTerms>& passages) {
    double versions = 0, all = 0;
    std::uint32_t last = kNone;
    for (const PassageTerms& passage : passages) {
      if (passage.words == 0) continue;
      all += 1;
      versions += passage.version != last;
      last = passage.version;
    }
    return all / std::max(versions, 1.0);
  }

  static WeightedTerm weigh_entry(const Entry& entry, Known& known, double total) {
    if (entry.prior != known.prior) {
      known.prior = entry.prior;
      known.rarity = natural_log((total + kBackgroundSentences) /
                                 (known.spread + kBackgroundSentences * known.prior));
    }
    const double share = known.rarity / entry.parts;
    return {known.rank, share > 0.02 ? static_cast<float>(share) : 0.02f};
  }

  static TermVector vector_of(std::vector<WeightedTerm>& terms) {
    std::sort(terms.begin(), terms.end(),
              [](const WeightedTerm& a, const WeightedTerm& b) { return a.term < b.term; });
    TermVector out;
    out.terms.assign(terms.begin(), terms.end());
    for (const WeightedTerm& term : terms) {
      out.sum += term.weight;
      out.norm += static_cast<double>(term.weight) * term.weight;
    }
    out.norm = std::sqrt(out.norm);
    return out;
  }

  text::NumberTable numbers_;
  std::vector<Hash> hashes_;           // by number
  std::vector<std::uint32_t> latest_;  // by number: the entry added last
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> begins_;  // the first entry of each passage
};

struct Kinds {
  Kind stems, grams, pairs, names, numbers, quotes, entities;

  // For a story of so many tokens; half of them or fewer are different words.
  explicit Kinds(std::size_t tokens) {
    stems.reserve(tokens / 3, tokens);
    grams.reserve(tokens, tokens * 5);
    pairs.reserve(tokens, tokens);
  }

  void open_passage() {
    for (Kind* kind : {&stems, &grams, &pairs, &names, &numbers, &quotes, &entities})
      kind->open_passage();
  }
};

std::size_t count_tokens(std::span<const PassageSource> passages) {
  std::size_t count = 0;
  for (const PassageSource& passage : passages) count += passage.tokens.size();
  return count;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "3,420" -> "3420": groups of three digits behind the first group, all parted by one sign. Any
// other number as it stands.
std::string plain_digits(std::string_view key) {
  std::string plain;
  char sign = 0;
  std::size_t group = 0;
  for (const char c : key) {
    if (is_digit(c)) {
      plain += c;
      ++group;
      continue;
    }
    const bool parts = (c == ',' || c == '.' || c == '\'') && (sign == 0 || sign == c);
    if (!parts || group == 0 || group > 3 || (sign != 0 && group != 3)) return std::string(key);
    sign = c;
    group = 0;
  }
  return sign != 0 && group == 3 ? plain : std::string(key);
}

constexpr double kLeastWord = 2;  // "one" is seldom a figure

// The digits of a number, however it is written ("3,420", "3420"; "nineteen", "19"); else the stem.
std::string sense_of(const Token& token) {
  if (token.kind == TokenKind::number) return plain_digits(token.key);
  const auto figure = values::figure_at({&token, 1}, 0);
  const bool plain = figure && figure->written_out && !figure->ordinal && !figure->vague &&
                     !figure->fraction && figure->low == figure->high && figure->low >= kLeastWord;
  return plain ? std::to_string(static_cast<std::int64_t>(figure->low)) : token.stem;
}

// What is known of a word once for the whole story.
struct Word {
  double prior;  // share of sentences at large that hold its stem
  Hash key_hash, stem_hash;
  std::uint32_t stem;              // term
  std::uint32_t grams, grams_end;  // among the vocabulary's grams
  std::uint32_t capital, small;    // how often it is written so inside a sentence
};

// The story's different words, each looked up once; all tokens that count as such words.
class Vocabulary {
 public:
  Vocabulary(std::span<const PassageSource> passages, Kinds& kinds) : kinds_(kinds) {
    for (const PassageSource& passage : passages) {
      for (const Token& token : passage.tokens)
        if (counts(token)) places_.push_back(id_of(token));
      if (!title_case(passage.tokens)) see_writing(passage.tokens);
    }
  }

  // The word of the n-th token that counts.
  const Word& at(std::size_t n) const { return words_[places_[n]]; }

  bool is_name(const Word& word, const Token& token) const {
    if (token.kind != TokenKind::word) return false;
    if (word.capital + word.small == 0) return token.all_caps;
    return word.capital > word.small;
  }

  std::span<const std::uint32_t> grams(const Word& word) const {
    return std::span(grams_).subspan(word.grams, word.grams_end - word.grams);
  }

 private:
  std::uint32_t id_of(const Token& token) {
    const std::uint32_t id = ids_.add(token.key);
    if (id == words_.size()) words_.push_back(describe(token));
    return id;
  }

  Word describe(const Token& token) {
    const std::string sense = sense_of(token);
    const Hash key = hash_of(token.kind == TokenKind::number ? sense : token.key, 0),
               stem = hash_of_sense(sense);
    const auto grams = static_cast<std::uint32_t>(grams_.size());
    add_grams(token.key);
    return {share_of_sentences(token.stem),
            key,
            hash_of(token.stem, 1),
            kinds_.stems.number(stem),
            grams,
            static_cast<std::uint32_t>(grams_.size()),
            0,
            0};
  }

  void add_grams(std::string_view key) {
    constexpr std::size_t kLetters = 4;
    char bordered[66] = "#";
    const std::size_t length = std::min<std::size_t>(key.size(), 64);
    key.copy(bordered + 1, length);
    bordered[length + 1] = '#';
    for (std::size_t i = 0; i + kLetters <= length + 2; ++i)
      grams_.push_back(kinds_.grams.number(hash_of({bordered + i, kLetters}, 0)));
  }

  void see_writing(std::span<const Token> tokens) {
    bool inside = false;
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::punctuation &&
          (token.key == "." || token.key == "\"" || token.key == ":"))
        inside = false;
      if (token.kind != TokenKind::word) continue;
      if (inside || !token.capitalised) {
        Word& word = words_[id_of(token)];
        ++(token.capitalised ? word.capital : word.small);
      }
      inside = true;
    }
  }

  Kinds& kinds_;
  text::WordIds ids_;
  std::vector<Word> words_;           // by id
  std::vector<std::uint32_t> grams_;  // terms, word after word
  std::vector<std::uint32_t> places_;
};

void add_grams(Kind& grams, std::span<const std::uint32_t> terms, float prior) {
  const auto parts = static_cast<float>(std::sqrt(static_cast<double>(terms.size())));
  for (const std::uint32_t term : terms) grams.add({term, prior, parts});
}

// Adds the terms of one passage, whose first counting token is the story's `next`-th.
void add_passage(Kinds& kinds, const PassageSource& source, const Vocabulary& vocabulary,
                 std::size_t& next) {
  kinds.open_passage();
  for (const std::string_view key : source.entities)
    kinds.entities.add({kinds.entities.number(hash_of(key, 0)), kEntityPrior, 1});
  const Token* before = nullptr;
  bool quoted = false;
  for (const Token& token : source.tokens) {
    if (token.key == "\"") quoted = !quoted;
    if (!counts(token)) continue;
    const Word& word = vocabulary.at(next++);
    const auto prior = static_cast<float>(word.prior);
    kinds.stems.add({word.stem, prior, 1});
    if (quoted) kinds.quotes.add({kinds.quotes.number(word.stem_hash), prior, 1});
    add_grams(kinds.grams, vocabulary.grams(word), prior);
    if (vocabulary.is_name(word, token))
      kinds.names.add({kinds.names.number(word.stem_hash), prior, 1});
    if (token.kind == TokenKind::number)
      kinds.numbers.add({kinds.numbers.number(word.key_hash), prior, 1});
    if (before != nullptr) {
      const Word& first = vocabulary.at(next - 2);
      const Hash pair = hash_of(token.stem, first.stem_hash);
      kinds.pairs.add({kinds.pairs.number(pair), static_cast<float>(first.prior * word.prior), 1});
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
  Kinds kinds(count_tokens(passages));
  const Vocabulary vocabulary(passages, kinds);
  std::size_t next = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    result[i].version = passages[i].version;
    result[i].heading = passages[i].heading;
    const std::size_t before = next;
    add_passage(kinds, passages[i], vocabulary, next);
    result[i].words = static_cast<std::uint32_t>(next - before);
  }
  number_places(result);
  kinds.grams.weigh(result, &PassageTerms::grams);
  kinds.pairs.weigh(result, &PassageTerms::pairs);
  kinds.stems.weigh(result, &PassageTerms::stems);
  kinds.names.weigh(result, &PassageTerms::names);
  kinds.numbers.weigh(result, &PassageTerms::numbers);
  kinds.quotes.weigh(result, &PassageTerms::quotes);
  kinds.entities.weigh(result, &PassageTerms::entities);
  return result;
}

void Comparer::take(const TermVector& a) {
  if (a_ != nullptr)
    for (const WeightedTerm& term : a_->terms) weights_[term.term] = 0;
  a_ = &a;
  bits_.fill(0);
  if (!a.terms.empty() && a.terms.back().term >= weights_.size())
    weights_.resize(a.terms.back().term + std::size_t{1});
  for (const WeightedTerm& term : a.terms) {
    weights_[term.term] = term.weight;
    bits_[(term.term >> 6) & 63] |= std::uint64_t{1} << (term.term & 63);
  }
}

Overlap Comparer::with(const TermVector& b) const {
  Overlap result;
  double dot = 0, shared = 0;
  for (const WeightedTerm& term : b.terms) {
    if (!may_have(term.term) || term.term >= weights_.size()) continue;
    const float own = weights_[term.term];
    if (own == 0) continue;
    const double weight = std::min(own, term.weight);
    dot += static_cast<double>(own) * term.weight;
    shared += weight;
    if (weight > kCommonWeight) result.content += weight - kCommonWeight;
  }
  if (shared <= 0) return result;
  result.shared = shared;
  result.cosine = dot / (a_->norm * b.norm);
  result.containment = shared / std::min(a_->sum, b.sum);
  result.dice = 2 * shared / (a_->sum + b.sum);
  return result;
}

}  // namespace synoptic::align
