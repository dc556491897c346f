#include <algorithm>

#include "comparison/json.h"
#include "comparison/ledgers_from_json.h"
#include "comparison/names.h"
#include "comparison/total_json.h"

namespace synoptic::comparison {
namespace {

using article::Article;
using article::ArticleIndex;
using article::SentenceIndex;
using nlohmann::json;

// ---- articles
// ----------------------------------------------------------------------------------------

std::optional<values::Day> day_from_iso(std::string_view iso) {
  int fields[3] = {0, 0, 0};
  std::size_t field = 0;
  for (const char c : iso) {
    if (c == '-' && field < 2)
      ++field;
    else if (c >= '0' && c <= '9' && fields[field] < 100000)
      fields[field] = fields[field] * 10 + (c - '0');
    else
      return std::nullopt;
  }
  if (field != 2 || fields[1] < 1 || fields[1] > 12 || fields[2] < 1 || fields[2] > 31)
    return std::nullopt;
  return values::day_of(fields[0], fields[1], fields[2]);
}

values::Precision precision_of(values::Day from, values::Day to) {
  if (to - from <= 1) return values::Precision::day;
  if (to - from <= 7) return values::Precision::week;
  if (to - from <= 31) return values::Precision::month;
  return to - from <= 92 ? values::Precision::quarter : values::Precision::year;
}

std::optional<values::DateInterval> interval_of(const json& value) {
  const auto from = day_from_iso(text_at(value, "from")), to = day_from_iso(text_at(value, "to"));
  if (!from || !to) return std::nullopt;
  return values::DateInterval{*from, *to, precision_of(*from, *to), true};
}

std::vector<article::Sentence> sentences_of(const json& value, std::size_t text_size) {
  std::vector<article::Sentence> out;
  const json &kinds = member(value, "kinds"), &paragraphs = member(value, "paragraphs");
  for (const auto& pair : member(value, "sentences")) {
    const std::size_t i = out.size();
    article::Sentence sentence;
    sentence.span = pair_of(pair, text_size);
    if (kinds.is_array() && i < kinds.size())
      sentence.kind = static_cast<article::SentenceKind>(
          position(kSentenceKindNames, text_of(kinds[i]),
                   static_cast<std::size_t>(article::SentenceKind::body)));
    if (paragraphs.is_array() && i < paragraphs.size())
      sentence.paragraph = number_of(paragraphs[i]);
    out.push_back(sentence);
  }
  return out;
}

void read_reading_account(Article& article, const json& value) {
  for (const auto& piece : member(value, "furniture"))
    article.furniture.push_back(
        {text_at(piece, "text"), text_at(piece, "reason"), begin_end(piece)});
  for (const auto& repair : member(value, "repairs"))
    article.repairs.push_back({text_at(repair, "before"), text_at(repair, "after"),
                               text_at(repair, "reason"), begin_end(repair)});
  for (const auto& fact : member(value, "provenance")) {
    article::Provenance read{text_at(fact, "fact"), text_at(fact, "detail"), std::nullopt,
                             std::nullopt};
    if (is_number_below(member(fact, "furniture"), article.furniture.size()))
      read.furniture = number_of(member(fact, "furniture"));
    if (member(fact, "begin").is_number()) {
      const text::Span span = begin_end(fact);
      read.span = inside(span.begin, span.end, article.text.size());
    }
    article.provenance.push_back(std::move(read));
  }
}

Article article_of(const json& value) {
  Article article;
  article.label = text_at(value, "label");
  article.source = text_at(value, "source");
  article.hash = text_at(value, "hash");
  article.title = text_at(value, "title");
  article.subtitle = text_at(value, "subtitle");
  article.outlet = text_at(value, "outlet");
  article.byline = text_at(value, "byline");
  article.language = text_at(value, "language");
  article.text = text_at(value, "text");
  article.published = interval_of(member(value, "published"));
  article.updated = interval_of(member(value, "updated"));
  article.reading_minutes = static_cast<int>(number_of(member(value, "reading_minutes")));
  article.source_credit = text_at(value, "source_credit");
  article.sentences = sentences_of(value, article.text.size());
  read_reading_account(article, value);
  return article;
}

// ---- rows
// --------------------------------------------------------------------------------------------

align::Cell cell_of(const json& value, const Article& article) {
  align::Cell cell;
  for (const auto& pair : value) {
    const text::Span span = pair_of(pair, article.text.size());
    const auto found =
        std::lower_bound(article.sentences.begin(), article.sentences.end(), span,
                         [](const article::Sentence& s, text::Span at) { return s.span < at; });
    if (found != article.sentences.end() && found->span == span)
      cell.sentences.push_back(static_cast<SentenceIndex>(found - article.sentences.begin()));
  }
  return cell;
}

align::Row row_of(const json& value, const std::vector<Article>& articles) {
  align::Row row;
  const json &cells = member(value, "cells"), &wording = member(value, "wording");
  row.score = share_of(member(value, "score"));
  row.wording.resize(articles.size());
  for (std::size_t a = 0; a < articles.size(); ++a) {
    row.cells.push_back(cells.is_array() && a < cells.size() ? cell_of(cells[a], articles[a])
                                                             : align::Cell{});
    if (!wording.is_array() || a >= wording.size()) continue;
    for (const auto& pair : wording[a])
      row.wording[a].push_back(pair_of(pair, articles[a].text.size()));
  }
  for (const auto& tag : member(value, "tags")) {
    const std::size_t at = position(kRowTagNames, text_of(tag), std::size(kRowTagNames));
    if (at < std::size(kRowTagNames)) row.tags.push_back(static_cast<align::RowTag>(at));
  }
  return row;
}

// ---- findings
// ----------------------------------------------------------------------------------------

std::optional<divergence::Kind> kind_of(std::string_view name) {
  for (std::size_t i = 0; i < divergence::kKindCount; ++i)
    if (divergence::kind_name(static_cast<divergence::Kind>(i)) == name)
      return static_cast<divergence::Kind>(i);
  return std::nullopt;
}

divergence::Reading reading_of(const json& value, const std::vector<Article>& articles) {
  divergence::Reading reading;
  reading.text = text_at(value, "text");
  reading.articles = versions_of(member(value, "articles"), articles.size());
  reading.evidence = evidence_of(member(value, "evidence"), articles);
  for (const auto& looser : member(value, "less_exact"))
    reading.looser.push_back(
        {text_at(looser, "text"), versions_of(member(looser, "articles"), articles.size())});
  reading.fits_others = is_true(member(value, "fits_others"));
  return reading;
}

divergence::Direction direction_of(const json& value, std::size_t count) {
  divergence::Direction direction;
  direction.turn = static_cast<divergence::Turn>(position(kTurnNames, text_at(value, "turn"), 0));
  for (const auto& step : member(value, "steps"))
    if (is_number_below(member(step, "from"), count) && is_number_below(member(step, "to"), count))
      direction.steps.push_back({static_cast<ArticleIndex>(number_of(member(step, "from"))),
                                 static_cast<ArticleIndex>(number_of(member(step, "to")))});
  return direction;
}

// A finding of a kind that a newer program invented is left out.
void read_finding(Display& display, const json& value) {
  const auto kind = kind_of(text_at(value, "kind"));
  if (!kind) return;
  Display::Finding finding;
  finding.summary = text_at(value, "summary");
  divergence::Divergence& d = finding.divergence;
  d.id = text_at(value, "id");
  d.kind = *kind;
  const std::uint32_t severity = number_of(member(value, "severity"));
  d.severity = static_cast<divergence::Severity>(std::clamp(severity, 1u, 3u));
  d.confidence = share_of(member(value, "confidence"));
  d.rule = text_at(value, "rule");
  d.reason = text_at(value, "reason");
  if (is_number_below(member(value, "row"), display.synopsis.rows.size()))
    d.row = number_of(member(value, "row"));
  for (const auto& reading : member(value, "readings"))
    d.readings.push_back(reading_of(reading, display.articles));
  d.direction = direction_of(member(value, "direction"), display.articles.size());
  d.absent = versions_of(member(value, "absent"), display.articles.size());
  display.findings.push_back(std::move(finding));
}

void read_synopsis(Display& display, const json& root) {
  for (const auto& row : member(root, "rows"))
    display.synopsis.rows.push_back(row_of(row, display.articles));
  if (is_number_below(member(root, "base"), display.articles.size()))
    display.synopsis.base = static_cast<ArticleIndex>(number_of(member(root, "base")));
  display.synopsis.set_aside.assign(display.articles.size(), false);
  for (const auto& index : member(root, "set_aside"))
    if (is_number_below(index, display.articles.size()))
      display.synopsis.set_aside[number_of(index)] = true;
  display.wording_changes = number_of(member(root, "wording_changes"));
}

}  // namespace

std::optional<Display> display_from_json(std::string_view bytes) {
  const json parsed = json::parse(bytes, nullptr, false);
  const json& root =
      member(parsed, "comparison").is_object() ? member(parsed, "comparison") : parsed;
  if (text_at(root, "schema") != kComparisonSchema) return std::nullopt;
  Display display;
  for (const auto& article : member(root, "articles"))
    display.articles.push_back(article_of(article));
  read_synopsis(display, root);
  for (const auto& finding : member(root, "divergences")) read_finding(display, finding);
  const json& voices = member(member(root, "lineage"), "voices");
  for (std::size_t a = 0; a < display.articles.size(); ++a)
    display.lineage.voice.push_back(voices.is_array() && a < voices.size()
                                        ? number_of(voices[a])
                                        : static_cast<std::uint32_t>(a));
  for (const auto& note : member(root, "notes")) {
    display.notes.push_back({text_at(note, "code"), text_at(note, "message")});
    if (display.notes.back().code == "budget_hit") display.synopsis.budget_hit = true;
  }
  for (const auto& part : member(root, "excerpt"))
    if (part.is_array() && part.size() == 2 && display.excerpt.size() < display.articles.size())
      display.excerpt.push_back({number_of(part[0]), number_of(part[1])});
  read_ledgers(display, member(root, "ledgers"));
  read_common_ground(display, member(root, "common_ground"));
  return display;
}

}  // namespace synoptic::comparison
