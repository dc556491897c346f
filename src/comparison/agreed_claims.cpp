#include "comparison/agreed_claims.h"

#include <algorithm>
#include <cstring>

#include "comparison/row_worth.h"
#include "divergence/agreement.h"
#include "text/word_ids.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using article::SentenceIndex;
using divergence::Context;
using divergence::Evidence;

constexpr std::size_t kLeastWords = 4;  // of a quotation told alike
constexpr double kLeastWorth = 0.5;     // of what is agreed on: a day, an organisation

struct Gathered {
  AgreedClaim claim;
  double worth = 0;
};

// A value as part of a key.
std::string bits(double value) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return std::to_string(bits) + ' ';
}

std::string words_key(const article::Article& article, text::Span span, std::size_t& words) {
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  std::string key;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (article.tokens[t].kind == text::TokenKind::punctuation) continue;
    key += article.tokens[t].key + ' ';
    ++words;
  }
  return key;
}

double worth_of(claims::NameKind kind) {
  if (kind == claims::NameKind::person || kind == claims::NameKind::event) return 1;
  if (kind == claims::NameKind::organisation || kind == claims::NameKind::work) return 0.7;
  return kind == claims::NameKind::demonym ? 0 : 0.2;
}

class RowClaims {
 public:
  explicit RowClaims(const Context& context) : context_(context) {}

  void read(ArticleIndex version, SentenceIndex sentence) {
    const divergence::SentenceClaims& here = context_.in_sentence(version, sentence);
    const claims::Claims& claims = context_.claims(version);
    for (const std::uint32_t n : here.numbers) read_number(version, claims.numbers[n]);
    for (const std::uint32_t d : here.dates) read_date(version, claims.dates[d]);
    for (const std::uint32_t n : here.names) read_name(version, claims.names[n]);
    for (const std::uint32_t q : here.quotations) read_quotation(version, claims.quotations[q]);
  }

  // Those that stand in each of the row's versions; none when they are worth little.
  std::vector<AgreedClaim> agreed(std::size_t versions) {
    std::vector<Gathered*> all;
    std::vector<double> worth;
    double sum = 0;
    for (Gathered& gathered : found_) {
      if (gathered.claim.places.size() != versions) continue;
      all.push_back(&gathered);
      worth.push_back(gathered.worth);
      sum += gathered.worth;
    }
    std::vector<AgreedClaim> out;
    if (sum < kLeastWorth) return out;
    for (const std::uint32_t i : most_first(worth)) out.push_back(std::move(all[i]->claim));
    return out;
  }

 private:
  void add(AgreedKind kind, const std::string& key, std::string_view text, double worth,
           Evidence place) {
    const std::uint32_t id = keys_.add(std::to_string(static_cast<int>(kind)) + key);
    if (id == found_.size()) {
      found_.emplace_back();
      found_[id].claim.kind = kind;
      found_[id].claim.text = text;
      found_[id].worth = worth;
    }
    auto& places = found_[id].claim.places;
    if (places.empty() || places.back().article != place.article) places.push_back(place);
  }
  void read_number(ArticleIndex version, const claims::NumberMention& number) {
    if (number.ordinal) return;
    const divergence::BaseUnit base = divergence::base_unit(number.unit);
    // With what it counts, as far as that follows: "310 people".
    const bool behind =
        number.counts_span.begin >= number.span.begin && !number.counts_span.empty();
    const text::Span told = behind ? text::cover(number.span, number.counts_span) : number.span;
    std::string key(base.dimension);
    key += '|' + number.counts + '|' + bits(number.low * base.factor);
    key += bits(number.high * base.factor) + std::to_string(static_cast<int>(number.bound));
    add(AgreedKind::figure, key, context_.article(version).words(told), 1,
        {version, told, std::nullopt});
  }
  void read_date(ArticleIndex version, const claims::DateMention& date) {
    std::string key = date.interval.has_year ? "" : "yearless ";
    key += std::to_string(date.interval.from) + ' ' + std::to_string(date.interval.to) + ' ';
    key += std::to_string(static_cast<int>(date.side));
    add(AgreedKind::date, key, context_.article(version).words(date.phrase), 0.5,
        {version, date.phrase, std::nullopt});
  }
  void read_name(ArticleIndex version, const claims::NameMention& name) {
    const auto& entities = context_.claims(version).entities;
    if (name.entity >= entities.size()) return;
    const claims::Entity& entity = entities[name.entity];
    const double worth = worth_of(entity.kind);
    if (worth > 0)
      add(AgreedKind::name, entity.key, entity.name, worth, {version, name.span, std::nullopt});
  }
  void read_quotation(ArticleIndex version, const claims::Quotation& quotation) {
    std::size_t words = 0;
    const article::Article& article = context_.article(version);
    const std::string key = words_key(article, quotation.words, words);
    if (quotation.kind != claims::QuotationKind::term && words >= kLeastWords)
      add(AgreedKind::quotation, key, article.words(quotation.words), 1.2,
          {version, quotation.span, std::nullopt});
  }

  const Context& context_;
  text::WordIds keys_;
  std::vector<Gathered> found_;
};

}  // namespace

std::vector<AgreedClaim> agreed_claims(const Context& context, std::uint32_t row,
                                       std::span<const ArticleIndex> versions) {
  const auto& cells = context.story().synopsis.rows[row].cells;
  RowClaims claims(context);
  for (const ArticleIndex version : versions)
    for (const SentenceIndex sentence : cells[article::at(version)].sentences)
      claims.read(version, sentence);
  return claims.agreed(versions.size());
}

bool has_kin(const Context& context, std::uint32_t row, ArticleIndex version) {
  const auto& cells = context.story().synopsis.rows[row].cells;
  for (const ArticleIndex other : context.versions())
    for (const SentenceIndex sentence : cells[article::at(other)].sentences) {
      const auto& kin = context.kin_of(other, sentence);
      if (std::find(kin.begin(), kin.end(), version) != kin.end()) return true;
    }
  return false;
}

}  // namespace synoptic::comparison
