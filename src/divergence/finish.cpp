#include "divergence/finish.h"

#include <algorithm>
#include <map>
#include <set>

#include "divergence/chronology.h"
#include "divergence/evidence.h"
#include "divergence/silent.h"

namespace synoptic::divergence {
namespace {

// How much a difference of a kind moves a story, within one severity. Order of Kind.
constexpr double kConsequence[kKindCount] = {
    1.0,   // number
    0.9,   // date
    0.9,   // name
    1.0,   // attribution
    0.9,   // quote
    1.0,   // event
    1.0,   // negation
    0.9,   // modality
    0.8,   // quantifier
    0.9,   // definition
    0.75,  // focus
    0.5,   // only_one
    0.55,  // left_out
    0.4,   // tone
    0.8,   // provenance
};

bool before(const Evidence& a, const Evidence& b) {
  if (a.article != b.article) return a.article < b.article;
  if (a.furniture != b.furniture) return a.furniture < b.furniture;
  return a.span < b.span;
}
bool same(const Evidence& a, const Evidence& b) { return !before(a, b) && !before(b, a); }

void tidy(const Context& context, Reading& reading) {
  for (Evidence& evidence : reading.evidence) {
    if (evidence.furniture) continue;
    const article::Article& article = context.article(evidence.article);
    const text::TokenRange range = text::tokens_in(article.tokens, evidence.span);
    if (count_words(article, evidence.span) <= kMostWords || range.empty()) continue;
    const article::Sentence whole{evidence.span, range};
    evidence.span = clause_around(article, whole, article.tokens[range.begin].span, 1, kMostWords);
  }
  std::sort(reading.evidence.begin(), reading.evidence.end(), before);
  reading.evidence.erase(std::unique(reading.evidence.begin(), reading.evidence.end(), same),
                         reading.evidence.end());
  std::sort(reading.articles.begin(), reading.articles.end());
  reading.articles.erase(std::unique(reading.articles.begin(), reading.articles.end()),
                         reading.articles.end());
}

std::uint64_t add_bytes(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return (hash ^ 0xffU) * 0x100000001b3ULL;
}

std::string place_of(const Context& context, const Evidence& evidence) {
  const article::Article& article = context.article(evidence.article);
  const bool aside =
      evidence.furniture.has_value() && *evidence.furniture < article.furniture.size();
  const text::Span span = aside ? article.furniture[*evidence.furniture].decoded : evidence.span;
  return article.hash + (aside ? "f" : "t") + std::to_string(span.begin) + "-" +
         std::to_string(span.end);
}

std::size_t version_count(const Divergence& divergence) {
  std::size_t count = 0;
  for (const Reading& reading : divergence.readings) count += reading.articles.size();
  return count;
}

Rank rank_of(const Found& found) {
  return {kConsequence[static_cast<std::size_t>(found.divergence.kind)], found.weight,
          static_cast<double>(std::min<std::size_t>(version_count(found.divergence), 5)) * 0.04};
}

double score_of(const Rank& rank) { return rank.consequence * rank.weight + rank.breadth; }

// Where the evidence stands, whatever the kind; the same text for what only one version holds.
std::string shown(const Divergence& divergence) {
  std::vector<std::string> places;
  if (divergence.readings.size() < 2) return "one";
  for (const Reading& reading : divergence.readings)
    for (const Evidence& evidence : reading.evidence)
      places.push_back(std::to_string(article::at(evidence.article)) +
                       (evidence.furniture ? "f" + std::to_string(*evidence.furniture) : "t") +
                       std::to_string(evidence.span.begin) + "-" +
                       std::to_string(evidence.span.end));
  std::sort(places.begin(), places.end());
  std::string all;
  for (const std::string& place : places) all += place + " ";
  return all;
}

// "two" against "three" in one place, "two people" against "three people" in another: what each
// version says. Empty for what is no fact.
std::string fact(const Found& found) {
  if (found.values.empty()) return {};
  std::string all(kind_name(found.divergence.kind));
  for (const auto& [version, value] : found.values)
    all += '|' + std::to_string(article::at(version)) + ' ' + value;
  return all;
}

// The findings that are kept, each difference once. Of two kinds that show the very same words ("no
// worker" / "all workers": denial and amount) the first is kept.
class Told {
 public:
  // All that it shows is shown already.
  bool covers(const Found& found) const {
    const Divergence& divergence = found.divergence;
    if (shown_.count(shown(divergence)) > 0 || facts_.count(fact(found)) > 0) return true;
    std::size_t met = 0, all = 0;
    for (const Reading& reading : divergence.readings)
      for (const Evidence& evidence : reading.evidence) {
        ++all;
        met += touches(divergence.kind, evidence) || touches_like(divergence, evidence) ? 1 : 0;
      }
    return met == all;
  }

  // What was gathered over the story and not in a row: a kept finding of that kind sets two of its
  // readings against each other already, by the words it shows or, besides one of these, by the
  // value: the versions that it does not have join the reading they belong to.
  bool join(const Found& found) {
    const Divergence& fresh = found.divergence;
    std::map<std::size_t, std::map<std::size_t, std::size_t>>
        met;  // finding -> fresh reading -> its own
    for (std::size_t r = 0; r < fresh.readings.size(); ++r)
      for (const Evidence& evidence : fresh.readings[r].evidence)
        for (const Place* place : places_at(fresh.kind, evidence))
          met[place->finding].emplace(r, place->reading);
    for (auto& [finding, readings] : met) {
      meet_by_value(found, finding, readings);
      std::set<std::size_t> own;
      for (const auto& [r, reading] : readings) own.insert(reading);
      if (own.size() < 2) continue;
      for (const auto& [r, reading] : readings) take_in(finding, reading, fresh.readings[r]);
      return true;
    }
    return false;
  }

  void add(Found found) {
    Divergence& divergence = found.divergence;
    if (divergence.readings.size() > 1) shown_.insert(shown(divergence));
    if (const std::string told = fact(found); !told.empty()) facts_.insert(told);
    for (std::size_t r = 0; r < divergence.readings.size(); ++r)
      for (const Evidence& evidence : divergence.readings[r].evidence)
        note(kept_.size(), divergence.kind, evidence, r);
    values_.push_back(std::move(found.values));
    kept_.push_back(std::move(divergence));
  }

  std::size_t size() const { return kept_.size(); }
  std::vector<Divergence> take() { return std::move(kept_); }

 private:
  struct Place {
    Evidence evidence;
    std::size_t finding, reading;
  };

  void note(std::size_t finding, Kind kind, const Evidence& evidence, std::size_t reading) {
    places_[{kind, evidence.article}].push_back({evidence, finding, reading});
  }
  std::vector<const Place*> places_at(Kind kind, const Evidence& evidence) const {
    std::vector<const Place*> met;
    const auto found = places_.find({kind, evidence.article});
    if (found == places_.end()) return met;
    for (const Place& place : found->second)
      if (place.evidence.furniture == evidence.furniture &&
          (evidence.furniture || place.evidence.span.overlaps(evidence.span)))
        met.push_back(&place);
    return met;
  }
  // Under another kind that shows the same: a name where somebody speaks; what happened, what did
  // not, and what is open, where a rule over the whole story found it once more.
  bool touches_like(const Divergence& divergence, const Evidence& evidence) const {
    if (divergence.kind == Kind::name) return touches(Kind::attribution, evidence);
    const bool again = divergence.rule == "outcome" || divergence.rule == "no_such_thing" ||
                       divergence.rule == "left_open";
    return again && (touches(Kind::event, evidence) || touches(Kind::negation, evidence) ||
                     touches(Kind::modality, evidence));
  }
  bool touches(Kind kind, const Evidence& evidence) const {
    return !places_at(kind, evidence).empty();
  }

  using Values = std::vector<std::pair<ArticleIndex, std::string>>;

  static std::string_view value_of(const Values& values, const Reading& reading) {
    for (const auto& [version, value] : values)
      if (std::binary_search(reading.articles.begin(), reading.articles.end(), version))
        return value;
    return {};
  }

  void meet_by_value(const Found& fresh, std::size_t finding,
                     std::map<std::size_t, std::size_t>& readings) const {
    const Divergence& kept = kept_[finding];
    for (std::size_t r = 0; r < fresh.divergence.readings.size(); ++r) {
      const std::string_view value = value_of(fresh.values, fresh.divergence.readings[r]);
      for (std::size_t k = 0; k < kept.readings.size() && !value.empty(); ++k)
        if (value_of(values_[finding], kept.readings[k]) == value) readings.emplace(r, k);
    }
  }

  void take_in(std::size_t finding, std::size_t reading, const Reading& fresh) {
    Divergence& kept = kept_[finding];
    for (const Evidence& evidence : fresh.evidence) {
      const ArticleIndex version = evidence.article;
      const bool held =
          std::any_of(kept.readings.begin(), kept.readings.end(), [&](const Reading& r) {
            return std::binary_search(r.articles.begin(), r.articles.end(), version);
          });
      if (held) continue;
      Reading& into = kept.readings[reading];
      into.articles.insert(std::lower_bound(into.articles.begin(), into.articles.end(), version),
                           version);
      into.evidence.insert(
          std::lower_bound(into.evidence.begin(), into.evidence.end(), evidence, before), evidence);
      note(finding, kept.kind, evidence, reading);
      std::erase(kept.absent, version);
    }
  }

  std::vector<Divergence> kept_;
  std::vector<Values> values_;  // of the kept ones
  std::map<std::pair<Kind, ArticleIndex>, std::vector<Place>> places_;
  std::set<std::string> facts_;
  std::set<std::string> shown_;
};

}  // namespace

std::string make_id(const Context& context, const Divergence& divergence) {
  std::vector<std::string> places;
  for (const Reading& reading : divergence.readings)
    for (const Evidence& evidence : reading.evidence) places.push_back(place_of(context, evidence));
  std::sort(places.begin(), places.end());
  std::uint64_t hash = add_bytes(0xcbf29ce484222325ULL, kind_name(divergence.kind));
  for (const std::string& place : places) hash = add_bytes(hash, place);
  std::string id(16, '0');
  for (std::size_t i = 16; i-- > 0; hash >>= 4) id[i] = "0123456789abcdef"[hash & 15U];
  return id;
}

namespace {

// Ids again where versions have joined; two findings on the same words are one. Then who is silent,
// and the direction.
std::vector<Divergence> with_ids(const Context& context, std::vector<Divergence> kept) {
  std::set<std::string> ids;
  std::vector<Divergence> ranked;
  const Chronology chronology(context);
  for (Divergence& divergence : kept) {
    divergence.id = make_id(context, divergence);
    if (!ids.insert(divergence.id).second) continue;
    name_silent(context, divergence);
    direct(chronology, divergence);
    argue_readings(divergence);
    ranked.push_back(std::move(divergence));
  }
  return ranked;
}

// Every version's words stand in its headline.
bool in_headlines(const Context& context, const Divergence& divergence) {
  for (const Reading& reading : divergence.readings)
    for (const Evidence& evidence : reading.evidence) {
      if (evidence.furniture) return false;
      const SentenceIndex s = context.sentence_at(evidence.article, evidence.span);
      const article::SentenceKind kind = context.article(evidence.article).sentence(s).kind;
      if (kind != article::SentenceKind::title && kind != article::SentenceKind::subtitle)
        return false;
    }
  return true;
}

// A headline gives the figures of the body once more: where the bodies of the same versions differ
// in the same values, it adds nothing.
void drop_headline_echoes(const Context& context, Findings& findings) {
  using Key = std::pair<Kind, std::pair<ArticleIndex, std::string>>;
  std::map<Key, std::vector<std::size_t>> bodies;
  std::vector<bool> headline(findings.size(), false), echo(findings.size(), false);
  for (std::size_t f = 0; f < findings.size(); ++f) {
    if (findings[f].values.empty()) continue;
    headline[f] = in_headlines(context, findings[f].divergence);
    if (headline[f]) continue;
    for (const auto& value : findings[f].values)
      bodies[{findings[f].divergence.kind, value}].push_back(f);
  }
  for (std::size_t f = 0; f < findings.size(); ++f) {
    if (!headline[f]) continue;
    const auto& own = findings[f].values;
    const auto met = bodies.find({findings[f].divergence.kind, own.front()});
    if (met == bodies.end()) continue;
    echo[f] = std::any_of(met->second.begin(), met->second.end(), [&](std::size_t g) {
      const auto& all = findings[g].values;
      return std::includes(all.begin(), all.end(), own.begin(), own.end());
    });
  }
  std::size_t at = 0;
  std::erase_if(findings, [&](const Found&) { return echo[at++]; });
}

}  // namespace

std::vector<Divergence> finish(const Context& context, Findings findings,
                               const DivergenceOptions& options) {
  drop_headline_echoes(context, findings);
  for (Found& found : findings) {
    for (Reading& reading : found.divergence.readings) tidy(context, reading);
    found.divergence.id = make_id(context, found.divergence);
    found.divergence.rank = rank_of(found);
  }
  std::sort(findings.begin(), findings.end(), [](const Found& a, const Found& b) {
    if (a.divergence.severity != b.divergence.severity)
      return a.divergence.severity > b.divergence.severity;
    const double rank_a = score_of(a.divergence.rank), rank_b = score_of(b.divergence.rank);
    if (rank_a != rank_b) return rank_a > rank_b;
    if (a.divergence.id != b.divergence.id) return a.divergence.id < b.divergence.id;
    return a.divergence.rule < b.divergence.rule;
  });
  Told told;
  for (Found& found : findings) {
    if (told.size() >= options.max_divergences) break;
    if (found.divergence.readings.empty() || told.covers(found)) continue;
    const bool gathered = !found.divergence.row && found.divergence.readings.size() > 1;
    if (gathered && told.join(found)) continue;
    told.add(std::move(found));
  }
  return with_ids(context, told.take());
}

}  // namespace synoptic::divergence
