#include "report/wording.h"

#include <algorithm>

#include "phrases/phrase.h"
#include "report/escape.h"

namespace synoptic::report {

using article::ArticleIndex;
using comparison::Comparison;
using divergence::Divergence;
using divergence::Kind;
using divergence::Reading;
using divergence::Severity;

namespace {

// "A says", "A has", "A names": the verb that stands between a version and its reading, as the part
// of a key that comes after "holders.".
std::string_view verb_of(Kind kind, bool in_words) {
  switch (kind) {
    case Kind::attribution:
      return in_words ? "" : "names.";
    case Kind::name:
      return "has.";
    case Kind::only_one:
      return "only_one.";
    case Kind::left_out:
      return "left_out.";
    case Kind::provenance:
      return "provenance.";
    default:
      return "";
  }
}

// The summary's sentence quotes its n-th reading, counted from 1; others are values and names.
bool quotes(std::string_view sentence, std::size_t n) {
  const std::string mark = "\xE2\x80\x9C{r";
  return sentence.find(mark + std::to_string(n) + "}") != sentence.npos ||
         (n > 1 && sentence.find(mark + "*}") != sentence.npos);
}

}  // namespace

Teller::Teller(const Comparison& comparison, const ReportOptions& options)
    : comparison_(comparison), options_(options) {}

std::string_view Teller::word(std::string_view key) const {
  return phrases::phrase(key, options_.language);
}

std::string Teller::say(std::string_view key, const Arguments& arguments) const {
  return phrases::render({std::string{key}, arguments}, comparison_.articles, options_.language);
}

std::string Teller::say_count(const std::string& key, std::size_t count) const {
  if (count == 0) return std::string{word(key + ".none")};
  return say(key, {{"count", static_cast<std::int64_t>(count)}});
}

const std::string& Teller::label(ArticleIndex article) const {
  static const std::string kNobody;
  return article::at(article) < comparison_.articles.size()
             ? comparison_.articles[article::at(article)].label
             : kNobody;
}

std::string Teller::labels(const std::vector<ArticleIndex>& articles) const {
  return phrases::list_labels(articles, comparison_.articles, options_.language);
}

std::string Teller::summary(const Divergence& divergence) const {
  return phrases::render(divergence.summary, comparison_.articles, options_.language);
}

std::string_view Teller::kind(Kind kind) const {
  return word("kind." + std::string{divergence::kind_name(kind)});
}

std::string_view Teller::severity(Severity severity) const {
  return word("severity." + std::to_string(static_cast<int>(severity)));
}

std::string Teller::published(const article::Article& article) const {
  if (!article.published || !article.published->has_year) return {};
  const std::string from = values::iso(article.published->from),
                    to = values::iso(article.published->to - 1);
  return from == to ? from : say("published.range", {{"from", from}, {"to", to}});
}

std::string Teller::updated(const article::Article& article) const {
  if (!article.updated || !article.updated->has_year) return {};
  return say("published.updated", {{"date", values::iso(article.updated->from)}});
}

std::string Teller::source(const article::Article& article) const {
  if (article.source_credit.empty()) return {};
  return say("published.source", {{"source", article.source_credit}});
}

std::string Teller::stated(const article::Article& article) const {
  std::string all;
  for (const std::string& fact : {published(article), updated(article), source(article)}) {
    if (fact.empty()) continue;
    if (!all.empty()) all += ", ";
    all += fact;
  }
  return all;
}

std::vector<std::string> Teller::set_aside() const {
  std::vector<std::string> sentences;
  const auto tell = [&](const char* key, const std::string& label, std::size_t count) {
    if (count > 0)
      sentences.push_back(
          say(key, {{"label", label}, {"count", static_cast<std::int64_t>(count)}}));
  };
  for (const auto& article : comparison_.articles) {
    tell("set_aside.furniture", article.label, article.furniture.size());
    tell("set_aside.repairs", article.label, article.repairs.size());
  }
  return sentences;
}

bool Teller::takes_part(std::size_t article) const {
  const auto& aside = comparison_.synopsis.set_aside;
  return article >= aside.size() || !aside[article];
}

std::size_t Teller::voices(const std::vector<ArticleIndex>& articles) const {
  std::vector<std::uint32_t> found;
  const auto& voice = comparison_.lineage.voice;
  for (const ArticleIndex article : articles) {
    const std::size_t a = article::at(article);
    found.push_back(a < voice.size() ? voice[a] : static_cast<std::uint32_t>(voice.size() + a));
  }
  std::sort(found.begin(), found.end());
  return static_cast<std::size_t>(std::unique(found.begin(), found.end()) - found.begin());
}

bool Teller::in_words(const Divergence& divergence, const Reading& reading) const {
  std::size_t n = 1;
  for (const Reading& one : divergence.readings) {
    if (&one == &reading) break;
    ++n;
  }
  return quotes(word(divergence.summary.key), n);
}

std::string Teller::holders(const Divergence& divergence, const Reading& reading) const {
  const std::string key =
      joined({"holders.", verb_of(divergence.kind, in_words(divergence, reading))});
  if (reading.articles.size() == 1) return say(key + "one", {{"versions", reading.articles}});
  std::vector<ArticleIndex> all;
  for (std::size_t a = 0; a < comparison_.articles.size(); ++a)
    if (takes_part(a)) all.push_back(static_cast<ArticleIndex>(a));
  const std::size_t total = voices(all), holding = voices(reading.articles);
  if (holding == 1) return say(key + "copies", {{"versions", reading.articles}});
  const bool copies = total < all.size();
  return say(key + (copies ? "voices" : "many"), {{"count", static_cast<std::int64_t>(holding)},
                                                  {"total", static_cast<std::int64_t>(total)}});
}

std::string Teller::says(const Divergence& divergence, const Reading& reading) const {
  const std::string& text = reading.text;
  const bool marked = text.starts_with('"') || text.starts_with("\xE2\x80\x9C");
  if (marked || text.empty() || !in_words(divergence, reading)) return text;
  return say("says.words", {{"text", text}});
}

std::string_view Teller::rule(const Divergence& divergence) const {
  const std::string key = joined({"rule.", divergence.rule});
  const std::string_view told = word(key);
  return told == key ? std::string_view() : told;
}

std::string Teller::direction(const Divergence& divergence) const {
  std::string line;
  constexpr std::string_view kKeys[] = {"", "direction.changed", "direction.added",
                                        "direction.dropped"};
  for (const auto& step : divergence.direction.steps)
    line += say(line.empty() ? kKeys[static_cast<std::size_t>(divergence.direction.turn)]
                             : std::string_view("direction.next"),
                {{"from", std::vector{step.from}}, {"to", std::vector{step.to}}});
  return line;
}

std::vector<std::string> Teller::looser(const Reading& reading) const {
  std::vector<std::string> lines;
  for (const auto& looser : reading.looser)
    lines.push_back(say("reading.looser", {{"versions", looser.articles}, {"text", looser.text}}));
  if (reading.fits_others) lines.emplace_back(word("reading.fits_others"));
  return lines;
}

std::string Teller::absent(const Divergence& divergence) const {
  if (divergence.absent.empty()) return {};
  return say(joined({"finding.absent.", divergence::kind_name(divergence.kind)}),
             {{"versions", divergence.absent}});
}

std::string Teller::counts() const {
  const auto found = meaningful();
  const auto presence =
      static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [](const Divergence* d) {
        return divergence::family_of(d->kind) == divergence::Family::presence;
      }));
  std::string line = say_count("counts.versions", comparison_.articles.size());
  if (is_excerpt()) return line + ' ' + std::string{word("counts.excerpt")};
  line += ' ' + say_count("counts.meaning", found.size());
  if (presence > 0) line += ' ' + say_count("counts.presence", presence);
  const std::size_t wording = comparison::count_wording(comparison_) + minor().size();
  line += ' ' + say_count(options_.wording ? "counts.wording_shown" : "counts.wording", wording);
  return line;
}

std::vector<const Divergence*> Teller::meaningful() const {
  std::vector<const Divergence*> out;
  for (const Divergence& divergence : comparison_.divergences)
    if (divergence.severity != Severity::wording) out.push_back(&divergence);
  return out;
}

std::vector<const Divergence*> Teller::minor() const {
  std::vector<const Divergence*> out;
  for (const Divergence& divergence : comparison_.divergences)
    if (divergence.severity == Severity::wording) out.push_back(&divergence);
  return out;
}

std::pair<std::size_t, std::size_t> sentences_touched(const article::Article& article,
                                                      text::Span span) {
  const auto& sentences = article.sentences;
  const auto first =
      std::partition_point(sentences.begin(), sentences.end(),
                           [&](const article::Sentence& s) { return s.span.end <= span.begin; });
  const auto last = std::partition_point(
      first, sentences.end(), [&](const article::Sentence& s) { return s.span.begin < span.end; });
  return {static_cast<std::size_t>(first - sentences.begin()),
          static_cast<std::size_t>(last - sentences.begin())};
}

std::string_view words_of(const Comparison& comparison, const divergence::Evidence& evidence) {
  if (article::at(evidence.article) >= comparison.articles.size()) return {};
  const article::Article& article = comparison.articles[article::at(evidence.article)];
  if (!evidence.furniture) return article.words(evidence.span);
  return *evidence.furniture < article.furniture.size()
             ? std::string_view{article.furniture[*evidence.furniture].text}
             : std::string_view{};
}

std::vector<Quote> quotes_of(const Comparison& comparison, const Reading& reading) {
  std::vector<Quote> quotes;
  for (const divergence::Evidence& evidence : reading.evidence) {
    if (article::at(evidence.article) >= comparison.articles.size()) continue;
    if (evidence.furniture) {
      quotes.push_back({evidence.article, {}, {}, evidence.furniture});
      continue;
    }
    const article::Article& article = comparison.articles[article::at(evidence.article)];
    const auto [first, last] = sentences_touched(article, evidence.span);
    text::Span around = evidence.span;
    for (std::size_t s = first; s < last; ++s)
      around = text::cover(around, article.sentences[s].span);
    if (!quotes.empty() && quotes.back().article == evidence.article && !quotes.back().furniture &&
        quotes.back().around.overlaps(around)) {
      quotes.back().around = text::cover(quotes.back().around, around);
      quotes.back().marks.push_back(evidence.span);
    } else {
      quotes.push_back({evidence.article, around, {evidence.span}, std::nullopt});
    }
  }
  return quotes;
}

}  // namespace synoptic::report
