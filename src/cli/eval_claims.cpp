#include "cli/eval_claims.h"

#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "article/plain.h"
#include "claims/claims.h"
#include "values/unit.h"

namespace synoptic::cli {
namespace {

using nlohmann::json;

std::string text_of(const json& request) {
  const auto found = request.find("text");
  return found != request.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Byte offsets to code points, for one text.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : at_(text.size() + 1) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      at_[i] = count;
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) ++count;
    }
    // A byte inside a character counts as the character's end.
    at_[text.size()] = count;
  }
  std::size_t operator()(std::size_t byte) const {
    return at_[byte < at_.size() ? byte : at_.size() - 1];
  }
  json pair(text::Span span) const { return json::array({(*this)(span.begin), (*this)(span.end)}); }

 private:
  std::vector<std::size_t> at_;
};

std::string shown(double value) {
  std::string out = json(value).dump();
  if (out.size() > 2 && out.substr(out.size() - 2) == ".0") out.resize(out.size() - 2);
  return out;
}

json words_of(const article::Article& article, text::Span span) {
  return std::string(article.words(span));
}

// ---- numbers: the benchmark asks for one sort of figure at a time
// -------------------------------------

bool fits_task(const claims::NumberMention& n, std::string_view task) {
  const values::Unit* unit = values::unit_named(n.unit);
  const std::string_view dimension = unit == nullptr ? std::string_view() : unit->dimension;
  const bool share = dimension == "share";
  if (task == "ordinal") return n.ordinal;
  if (task == "numberrange")
    return n.bound != claims::Bound::exact && n.bound != claims::Bound::about;
  if (task == "percentage") return share && n.measure != n.figure;
  if (task == "currency") return !dimension.empty() && dimension == n.unit;
  if (task == "age") return dimension == "time";
  if (task == "temperature") return dimension.substr(0, 11) == "temperature";
  if (task == "dimension")
    return !dimension.empty() && dimension != n.unit && !share && dimension != "time";
  return !n.ordinal;
}

std::string range_value(const claims::NumberMention& n) {
  switch (n.bound) {
    case claims::Bound::at_least:
      return "[" + shown(n.low) + ",)";
    case claims::Bound::more_than:
      return "(" + shown(n.low) + ",)";
    case claims::Bound::at_most:
      return "(," + shown(n.high) + "]";
    case claims::Bound::less_than:
      return "(," + shown(n.high) + ")";
    default:
      return "[" + shown(n.low) + "," + shown(n.high) + ")";
  }
}

json number_entity(const claims::NumberMention& n, std::string_view task, const CodePoints& at) {
  const bool bare = task == "number" || task == "ordinal";
  const text::Span span = task == "numberrange" ? n.span : bare ? n.figure : n.measure;
  const bool share = bare && n.unit == "%" && n.measure == n.figure;  // "a fifth" is 0.2 there
  std::string value = task == "numberrange" ? range_value(n) : shown(share ? n.low / 100 : n.low);
  if (task == "percentage") value += "%";
  return {{"start", at(span.begin)}, {"end", at(span.end)}, {"value", value}, {"unit", n.unit}};
}

// ---- dates
// -----------------------------------------------------------------------------------------------

json date_values(const values::DateInterval& interval, values::Day reference) {
  const auto one = [](values::Day from, values::Day to) {
    if (to == from + 1) return json{{"value", values::iso(from)}};
    return json{{"start", values::iso(from)}, {"end", values::iso(to)}};
  };
  if (interval.has_year) return json::array({one(interval.from, interval.to)});
  // Without a year: the last and the next one.
  json out = json::array();
  const values::CivilDate from = values::civil_of(interval.from), now = values::civil_of(reference);
  const values::Day length = interval.to - interval.from;
  for (int year = now.year - 1; year <= now.year + 1; ++year) {
    const values::Day day = values::day_of(year, from.month, from.day);
    if (day < reference - 366 || day > reference + 366) continue;
    out.push_back(one(day, day + length));
  }
  return out;
}

std::optional<values::Day> reference_of(const json& request) {
  const auto field = request.find("reference");
  const std::string text =
      field != request.end() && field->is_string() ? field->get<std::string>() : "";
  if (text.size() < 10) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::atoi(text.substr(at, size).c_str());
  };
  const int month = number(5, 2);
  if (month < 1 || month > 12) return std::nullopt;
  return values::day_of(number(0, 4), month, number(8, 2));
}

}  // namespace

json eval_numbers(const json& request) {
  const article::Article article = article::plain_article(text_of(request));
  const claims::Claims found = claims::extract_claims(article);
  const CodePoints at(article.text);
  const auto field = request.find("task");
  const std::string task =
      field != request.end() && field->is_string() ? field->get<std::string>() : "";
  json entities = json::array();
  for (const claims::NumberMention& n : found.numbers)
    if (fits_task(n, task)) entities.push_back(number_entity(n, task, at));
  return {{"entities", entities}};
}

json eval_dates(const json& request) {
  article::Article article = article::plain_article(text_of(request));
  const auto reference = reference_of(request);
  if (reference) {
    values::DateInterval day;
    day.from = *reference;
    day.to = *reference + 1;
    article.published = day;
  }
  const CodePoints at(article.text);
  json entities = json::array();
  for (const claims::DateMention& d : claims::extract_claims(article).dates) {
    const bool day = d.interval.to == d.interval.from + 1;
    entities.push_back({{"start", at(d.span.begin)},
                        {"end", at(d.span.end)},
                        {"type", day ? "date" : "daterange"},
                        {"values", date_values(d.interval, reference.value_or(0))}});
  }
  return {{"entities", entities}};
}

json eval_quotes(const json& request) {
  const article::Article article = article::plain_article(text_of(request));
  const claims::Claims found = claims::extract_claims(article);
  const CodePoints at(article.text);
  json attributions = json::array();
  for (const claims::Attribution& a : found.attributions) {
    json one{{"source", json::array()}, {"cue", json::array()}, {"content", json::array()}};
    if (!a.source.empty()) one["source"].push_back(at.pair(a.source));
    if (!a.cue.empty()) one["cue"].push_back(at.pair(a.cue));
    if (!a.content.empty()) one["content"].push_back(at.pair(a.content));
    for (const text::Span more : a.more_content) one["content"].push_back(at.pair(more));
    attributions.push_back(std::move(one));
  }
  return {{"attributions", attributions}};
}

json eval_claims(const json& request) {
  const article::Article article = article::plain_article(text_of(request));
  const claims::Claims found = claims::extract_claims(article);
  json out;
  for (const auto& n : found.numbers)
    out["numbers"].push_back({words_of(article, n.span), shown(n.low), shown(n.high),
                              static_cast<int>(n.bound), n.unit, n.counts, n.ordinal});
  for (const auto& d : found.dates)
    out["dates"].push_back({words_of(article, d.span), values::iso(d.interval.from),
                            values::iso(d.interval.to), d.interval.has_year});
  for (const auto& e : found.entities) {
    json one{{"key", e.key},
             {"name", e.name},
             {"kind", static_cast<int>(e.kind)},
             {"role", e.role},
             {"aliases", e.aliases}};
    for (const auto m : e.mentions)
      one["mentions"].push_back(words_of(article, found.names[m].span));
    out["entities"].push_back(std::move(one));
  }
  for (const auto& q : found.quotations)
    out["quotations"].push_back({words_of(article, q.words), static_cast<int>(q.kind),
                                 q.attribution ? static_cast<int>(*q.attribution) : -1});
  for (const auto& a : found.attributions) {
    json more = json::array();
    for (const text::Span part : a.more_content) more.push_back(words_of(article, part));
    out["attributions"].push_back({{"source", words_of(article, a.source)},
                                   {"cue", words_of(article, a.cue)},
                                   {"content", words_of(article, a.content)},
                                   {"more", more},
                                   {"kind", static_cast<int>(a.source_kind)},
                                   {"stance", static_cast<int>(a.stance)},
                                   {"speaker", a.speaker ? found.entities[*a.speaker].key : ""}});
  }
  for (const auto& p : found.predicates)
    out["predicates"].push_back({words_of(article, p.span), p.stem, static_cast<int>(p.certainty),
                                 words_of(article, p.certainty_cue), p.negated,
                                 words_of(article, p.negation_cue), p.future});
  for (const auto& q : found.quantifiers)
    out["quantifiers"].push_back({words_of(article, q.span), q.order, q.over});
  for (const auto& d : found.definitions)
    out["definitions"].push_back({words_of(article, d.term), words_of(article, d.meaning)});
  return out;
}

}  // namespace synoptic::cli
