#include "cli/eval_claims.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "article/plain.h"
#include "claims/claims.h"
#include "claims/dates.h"
#include "values/number.h"
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
    return n.bound != claims::Bound::exact && n.bound != claims::Bound::about &&
           n.bound != claims::Bound::nearly;
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

// "29km" and "1m" are a unit's there, "10M" and "5bn" are numbers.
bool glued_to_unit(const claims::NumberMention& n, std::string_view figure) {
  const auto digits = figure.find_first_not_of("0123456789.,");
  if (digits == 0 || digits == std::string_view::npos) return false;
  if (figure.substr(digits) == "m") return true;
  const char first = figure[digits];
  const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  return letter && values::decimal(figure.substr(0, digits)) == n.low && !n.ordinal;
}

// Cents and pence are units of their own there; the program counts them in their currency.
double in_own_unit(const claims::NumberMention& n, std::string_view behind_figure) {
  const auto word = behind_figure.find_first_not_of(' ');
  if (word == std::string_view::npos) return n.low;
  const std::string_view words[] = {behind_figure.substr(word)};
  const auto unit = values::unit_at(words, 0);
  const values::Unit* whole = values::unit_named(n.unit);
  const bool small = unit && whole != nullptr && unit->unit.canonical == whole->canonical &&
                     unit->unit.factor < whole->factor;
  return small ? n.low * whole->factor / unit->unit.factor : n.low;
}

json number_entity(const claims::NumberMention& n, std::string_view task, double low,
                   const CodePoints& at) {
  const bool bare = task == "number" || task == "ordinal";
  const text::Span span = task == "numberrange" ? n.span : bare ? n.figure : n.measure;
  const bool share = bare && n.unit == "%" && n.measure == n.figure;  // "a fifth" is 0.2 there
  std::string value = task == "numberrange" ? range_value(n) : shown(share ? low / 100 : low);
  if (task == "percentage") value += "%";
  return {{"start", at(span.begin)}, {"end", at(span.end)}, {"value", value}, {"unit", n.unit}};
}

// The benchmark also wants "percent" and "Celsius" where no figure stands before them.
void add_bare_units(const article::Article& article,
                    const std::vector<claims::NumberMention>& numbers, std::string_view task,
                    const CodePoints& at, json& entities) {
  std::vector<std::string_view> keys;
  for (const text::Token& token : article.tokens) keys.push_back(token.key);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto unit = values::unit_at(keys, i);
    if (!unit) continue;
    const std::string_view dimension = unit->unit.dimension;
    const bool asked = (task == "percentage" && dimension == "share") ||
                       (task == "temperature" && dimension.size() == 13 &&
                        dimension.substr(0, 12) == "temperature " && keys[i].size() > 4);
    const text::Span span{article.tokens[i].span.begin,
                          article.tokens[i + unit->words - 1].span.end};
    const bool counted =
        std::any_of(numbers.begin(), numbers.end(),
                    [&](const claims::NumberMention& n) { return n.measure.overlaps(span); });
    i += unit->words - 1;
    if (asked && !counted)
      entities.push_back({{"start", at(span.begin)},
                          {"end", at(span.end)},
                          {"value", dimension == "share" ? json("null") : json(nullptr)},
                          {"unit", unit->unit.canonical}});
  }
}

// ---- dates
// -----------------------------------------------------------------------------------------------

// The benchmark's conventions: ranges end where their last member begins; a century begins in a
// year that ends in 00; the end and middle of a period said from today are halves of it; yearless
// dates give the last and the coming one; open sides have one end; a length of time is in seconds,
// with months of 30 and years of 365 days.

values::Day in_year(values::Day yearless, int year) {
  const values::CivilDate date = values::civil_of(yearless);
  return values::day_of(year + date.year - 4, date.month, date.day);
}

json one_date(const claims::DateMention& d, values::Day from, values::Day to, values::Day last,
              bool day) {
  switch (d.side) {
    case values::DateSide::before:
      return {{"end", values::iso(d.part == 3 ? to : from)}};
    case values::DateSide::until:
      return {{"end", values::iso(day ? from : to)}};
    case values::DateSide::from:
      return {{"start", values::iso(from)}};
    case values::DateSide::after:
      return {{"start", values::iso(day ? from : to)}};
    case values::DateSide::on:
      break;
  }
  if (day) return {{"value", values::iso(from)}};
  return {{"start", values::iso(from)}, {"end", values::iso(d.range && d.part != 3 ? last : to)}};
}

json date_values(const claims::DateMention& d, values::Day reference) {
  values::DateInterval whole = d.interval;
  const bool day = !d.range && (d.exact || whole.to == whole.from + 1);
  if (d.exact && !d.range) whole.from = *d.exact, whole.to = *d.exact + 1;
  if (d.relative && d.part == 3 && !d.range && whole.precision == values::Precision::year) {
    const values::CivilDate from = values::civil_of(whole.from);
    whole.from = values::day_of(from.year, 7, 1);
  }
  if (whole.has_year) return json::array({one_date(d, whole.from, whole.to, d.last.from, day)});
  json out = json::array();
  const int now = values::civil_of(reference).year;
  for (int year = now - 1; year <= now + 1; ++year)
    out.push_back(one_date(d, in_year(whole.from, year), in_year(whole.to, year),
                           in_year(d.last.from, year), day));
  return out;
}

constexpr double kDaySeconds = 86400;

// Seconds of a length of time; nullopt for what measures something else.
std::optional<double> seconds_of(const claims::NumberMention& n) {
  const values::Unit* unit = values::unit_named(n.unit);
  if (unit == nullptr || unit->dimension != "time" || n.ordinal || n.low != n.high)
    return std::nullopt;
  const double days = unit->canonical == "month"    ? 30
                      : unit->canonical == "year"   ? 365
                      : unit->canonical == "decade" ? 3650
                                                    : 0;
  return n.low * (days > 0 ? days * kDaySeconds : unit->factor);
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
  for (const claims::NumberMention& n : found.numbers) {
    if (!fits_task(n, task)) continue;
    if (task == "number" && glued_to_unit(n, article.words(n.figure))) continue;
    const text::Span behind{n.figure.end, std::max(n.figure.end, n.measure.end)};
    const double low = task == "currency" ? in_own_unit(n, article.words(behind)) : n.low;
    entities.push_back(number_entity(n, task, low, at));
  }
  add_bare_units(article, found.numbers, task, at, entities);
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
  const auto add = [&](text::Span span, std::string_view type, json values) {
    entities.push_back({{"start", at(span.begin)},
                        {"end", at(span.end)},
                        {"type", type},
                        {"values", std::move(values)}});
  };
  const auto dates = claims::find_dates(article, values::DateScope::everything);
  for (const claims::DateMention& d : dates) {
    const bool open = d.range || d.side != values::DateSide::on;
    const bool day = !open && d.interval.to == d.interval.from + 1;
    add(open || d.phrase != d.span ? d.phrase : d.span, day ? "date" : "daterange",
        date_values(d, reference.value_or(0)));
  }
  for (const claims::NumberMention& n : claims::extract_claims(article).numbers) {
    const auto seconds = seconds_of(n);
    const bool dated = std::any_of(dates.begin(), dates.end(), [&](const claims::DateMention& d) {
      return d.phrase.overlaps(n.measure);
    });
    if (seconds && !dated) add(n.measure, "duration", {{{"value", shown(*seconds)}}});
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
  for (const auto& d : found.denials)
    out["denials"].push_back({words_of(article, d.cue), words_of(article, d.focus),
                              words_of(article, d.scope), d.main});
  for (const auto& q : found.quantifiers)
    out["quantifiers"].push_back({words_of(article, q.span), q.order, q.over});
  for (const auto& d : found.definitions)
    out["definitions"].push_back({words_of(article, d.term), words_of(article, d.meaning)});
  for (const auto& c : found.causes)
    out["causes"].push_back({words_of(article, c.cause), words_of(article, c.cue),
                             words_of(article, c.effect), c.loose});
  return out;
}

}  // namespace synoptic::cli
