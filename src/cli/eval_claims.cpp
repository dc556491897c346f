#include "cli/eval_claims.h"

#include <string>
#include <vector>

#include "article/plain.h"
#include "claims/claims.h"

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

}  // namespace

json eval_numbers(const json& request) {
  const article::Article article = article::plain_article(text_of(request));
  const claims::Claims found = claims::extract_claims(article);
  const CodePoints at(article.text);
  const std::string task = request.value("task", "");
  json entities = json::array();
  for (const claims::NumberMention& n : found.numbers) {
    entities.push_back({{"start", at(n.span.begin)},
                        {"end", at(n.span.end)},
                        {"value", shown(n.low)},
                        {"unit", n.unit}});
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

json eval_dates(const json& request) {
  (void)request;
  return {{"entities", json::array()}};
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
