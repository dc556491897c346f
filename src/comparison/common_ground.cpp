#include "comparison/common_ground.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "divergence/agreement.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using article::SentenceIndex;
using divergence::Context;
using divergence::Divergence;
using divergence::Evidence;

constexpr std::size_t kAllButOneFrom = 4;  // versions; of three, "all but one" would be a mere two
constexpr std::size_t kLeastWords = 4;     // of a quotation told alike
constexpr double kLeastWorth = 0.5;        // of what is agreed on: a day, an organisation

// ---- rows with a difference in them

std::vector<bool> disputed_rows(const Context& context, std::span<const Divergence> divergences) {
  const std::size_t rows = context.story().synopsis.rows.size();
  std::vector<bool> disputed(rows, false);
  const auto mark = [&](std::uint32_t row) {
    if (row < rows) disputed[row] = true;
  };
  for (const Divergence& divergence : divergences) {
    if (divergence.severity == divergence::Severity::wording || divergence.readings.size() < 2)
      continue;
    if (divergence.row) mark(*divergence.row);
    for (const auto& reading : divergence.readings)
      for (const Evidence& evidence : reading.evidence) {
        if (evidence.furniture || context.article(evidence.article).sentences.empty()) continue;
        mark(
            context.row_of(evidence.article, context.sentence_at(evidence.article, evidence.span)));
      }
  }
  return disputed;
}

// ---- claims that all of a row's versions make

// What makes two claims the same; the first parts are the kind.
using ClaimKey = std::tuple<AgreedKind, std::string, double, double, int>;

struct Gathered {
  AgreedClaim claim;
  double worth = 0;
};
using Claims = std::map<ClaimKey, Gathered>;

void add(Claims& claims, ClaimKey key, std::string_view text, double worth, Evidence place) {
  const AgreedKind kind = std::get<0>(key);
  Gathered& gathered = claims[std::move(key)];
  AgreedClaim& claim = gathered.claim;
  if (claim.places.empty()) {
    claim.kind = kind;
    claim.text = text;
    gathered.worth = worth;
  }
  if (claim.places.empty() || claim.places.back().article != place.article)
    claim.places.push_back(place);
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
    std::vector<Gathered> all;
    double sum = 0;
    for (auto& [key, gathered] : found_)
      if (gathered.claim.places.size() == versions) {
        sum += gathered.worth;
        all.push_back(std::move(gathered));
      }
    if (sum < kLeastWorth) return {};
    std::stable_sort(all.begin(), all.end(), [](const Gathered& a, const Gathered& b) {
      if (a.worth != b.worth) return a.worth > b.worth;
      return a.claim.places.front().span < b.claim.places.front().span;
    });
    std::vector<AgreedClaim> out;
    for (Gathered& gathered : all) out.push_back(std::move(gathered.claim));
    return out;
  }

 private:
  void read_number(ArticleIndex version, const claims::NumberMention& number) {
    if (number.ordinal) return;
    const article::Article& article = context_.article(version);
    const divergence::BaseUnit base = divergence::base_unit(number.unit);
    // With what it counts, as far as that follows: "310 people".
    const bool behind =
        number.counts_span.begin >= number.span.begin && !number.counts_span.empty();
    const text::Span told = behind ? text::cover(number.span, number.counts_span) : number.span;
    add(found_,
        {AgreedKind::figure, std::string(base.dimension) + '|' + number.counts,
         number.low * base.factor, number.high * base.factor, static_cast<int>(number.bound)},
        article.words(told), 1, {version, told, std::nullopt});
  }
  void read_date(ArticleIndex version, const claims::DateMention& date) {
    add(found_,
        {AgreedKind::date, date.interval.has_year ? "" : "yearless", date.interval.from,
         date.interval.to, static_cast<int>(date.side)},
        context_.article(version).words(date.phrase), 0.5, {version, date.phrase, std::nullopt});
  }
  void read_name(ArticleIndex version, const claims::NameMention& name) {
    const auto& entities = context_.claims(version).entities;
    if (name.entity >= entities.size()) return;
    const claims::Entity& entity = entities[name.entity];
    const double worth = worth_of(entity.kind);
    if (worth > 0)
      add(found_, {AgreedKind::name, entity.key, 0, 0, 0}, entity.name, worth,
          {version, name.span, std::nullopt});
  }
  void read_quotation(ArticleIndex version, const claims::Quotation& quotation) {
    std::size_t words = 0;
    const article::Article& article = context_.article(version);
    std::string key = words_key(article, quotation.words, words);
    if (quotation.kind != claims::QuotationKind::term && words >= kLeastWords)
      add(found_, {AgreedKind::quotation, std::move(key), 0, 0, 0}, article.words(quotation.words),
          1.2, {version, quotation.span, std::nullopt});
  }

  const Context& context_;
  Claims found_;
};

// Stems of content in a cell, sorted, each once.
std::vector<std::string_view> stems_of(const Context& context, ArticleIndex version,
                                       const align::Cell& cell) {
  std::vector<std::string_view> stems;
  const article::Article& article = context.article(version);
  for (const SentenceIndex sentence : cell.sentences) {
    const text::TokenRange range = article.sentence(sentence).tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (divergence::is_content(article.tokens[t])) stems.push_back(article.tokens[t].stem);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

// Each cell shares five sixths of its words of content with the first one, and the other way round.
bool nearly_alike(const Context& context, const align::Row& row,
                  const std::vector<ArticleIndex>& versions) {
  const auto first = stems_of(context, versions.front(), row.cells[article::at(versions.front())]);
  for (std::size_t v = 1; v < versions.size(); ++v) {
    const auto other = stems_of(context, versions[v], row.cells[article::at(versions[v])]);
    std::vector<std::string_view> both;
    std::set_intersection(first.begin(), first.end(), other.begin(), other.end(),
                          std::back_inserter(both));
    if (both.size() * 6 < std::max(first.size(), other.size()) * 5) return false;
  }
  return !first.empty();
}

std::uint32_t voices_of(const std::vector<ArticleIndex>& versions,
                        const lineage::Lineage& lineage) {
  std::set<std::uint32_t> voices;
  for (const ArticleIndex version : versions) voices.insert(lineage.voice[article::at(version)]);
  return static_cast<std::uint32_t>(voices.size());
}

}  // namespace

CommonGround find_common_ground(const Context& context, std::span<const Divergence> divergences,
                                const lineage::Lineage& lineage, std::span<const double> worth) {
  CommonGround ground;
  const auto& versions = context.versions();
  ground.voices = voices_of(versions, lineage);
  if (versions.size() < 2) return ground;
  const std::vector<bool> disputed = disputed_rows(context, divergences);
  const auto& rows = context.story().synopsis.rows;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    CommonPassage passage;
    passage.row = r;
    for (const ArticleIndex version : versions)
      (rows[r].cells[article::at(version)].sentences.empty() ? passage.absent : passage.articles)
          .push_back(version);
    const std::size_t may_lack = versions.size() >= kAllButOneFrom ? 1 : 0;
    if (disputed[r] || passage.absent.size() > may_lack) continue;
    passage.voices = voices_of(passage.articles, lineage);
    RowClaims claims(context);
    for (const ArticleIndex version : passage.articles)
      for (const SentenceIndex sentence : rows[r].cells[article::at(version)].sentences)
        claims.read(version, sentence);
    passage.claims = claims.agreed(passage.articles.size());
    if (passage.claims.empty() && !nearly_alike(context, rows[r], passage.articles)) continue;
    ground.passages.push_back(std::move(passage));
  }
  std::stable_sort(ground.passages.begin(), ground.passages.end(),
                   [&](const CommonPassage& a, const CommonPassage& b) {
                     if (a.claims.empty() != b.claims.empty()) return b.claims.empty();
                     return (a.row < worth.size() ? worth[a.row] : 0) >
                            (b.row < worth.size() ? worth[b.row] : 0);
                   });
  return ground;
}

}  // namespace synoptic::comparison
