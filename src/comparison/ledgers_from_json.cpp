#include "comparison/ledgers_from_json.h"

#include <iterator>

namespace synoptic::comparison {
namespace {

using Articles = std::vector<article::Article>;

std::vector<LedgerEntry> entries_of(const json& value, const Articles& articles) {
  std::vector<LedgerEntry> out;
  for (const auto& entry : value)
    if (entry.is_object())
      out.push_back({text_at(entry, "text"), text_at(entry, "detail"),
                     evidence_of(member(entry, "places"), articles),
                     number_of(member(entry, "group"))});
  return out;
}

QuotationEntry quotation_of(const json& value, const Articles& articles) {
  QuotationEntry entry{text_at(value, "text"), text_at(value, "detail"), {}};
  for (const auto& place : member(value, "places")) {
    QuotedIn use;
    if (!read_place(place, articles, use.place)) continue;
    use.form = static_cast<QuotationForm>(position(kQuotationForms, text_at(place, "form"), 0));
    use.speaker = text_at(place, "speaker");
    entry.places.push_back(std::move(use));
  }
  return entry;
}

SpeakerEntry speaker_of(const json& value, const Articles& articles) {
  SpeakerEntry entry{
      text_at(value, "text"), text_at(value, "detail"), is_true(member(value, "named")), {}};
  for (const auto& place : member(value, "places")) {
    SpeakerIn version;
    if (!read_place(place, articles, version.place)) continue;
    version.article = version.place.article;
    version.named = is_true(member(place, "named"));
    version.as = text_at(place, "as");
    version.role = text_at(place, "role");
    version.times = number_of(member(place, "times"));
    version.statements = evidence_of(member(place, "statements"), articles);
    entry.versions.push_back(std::move(version));
  }
  return entry;
}

std::vector<std::uint32_t> rows_of(const json& value, std::size_t count) {
  std::vector<std::uint32_t> rows;
  for (const auto& row : value)
    if (is_number_below(row, count)) rows.push_back(number_of(row));
  return rows;
}

}  // namespace

void read_ledgers(Display& display, const json& ledgers) {
  const Articles& articles = display.articles;
  Ledgers& out = display.ledgers;
  out.numbers = entries_of(member(ledgers, "numbers"), articles);
  out.dates = entries_of(member(ledgers, "dates"), articles);
  for (const auto& entry : member(ledgers, "quotations"))
    if (entry.is_object()) out.quotations.push_back(quotation_of(entry, articles));
  for (const auto& entry : member(ledgers, "speakers"))
    if (entry.is_object()) out.speakers.push_back(speaker_of(entry, articles));
  for (const auto& left : member(ledgers, "left_out"))
    if (is_number_below(member(left, "article"), articles.size()))
      out.left_out.push_back(
          {static_cast<article::ArticleIndex>(number_of(member(left, "article"))),
           rows_of(member(left, "rows"), display.synopsis.rows.size())});
}

void read_common_ground(Display& display, const json& ground) {
  const std::size_t count = display.articles.size();
  display.common_ground.voices = number_of(member(ground, "voices"));
  for (const auto& value : member(ground, "passages")) {
    if (!is_number_below(member(value, "row"), display.synopsis.rows.size())) continue;
    CommonPassage passage;
    passage.row = number_of(member(value, "row"));
    passage.articles = versions_of(member(value, "articles"), count);
    passage.elsewhere = versions_of(member(value, "elsewhere"), count);
    passage.partly = versions_of(member(value, "partly"), count);
    passage.absent = versions_of(member(value, "absent"), count);
    passage.voices = number_of(member(value, "voices"));
    for (const auto& claim : member(value, "claims"))
      passage.claims.push_back(
          {static_cast<AgreedKind>(position(kAgreedKinds, text_at(claim, "kind"), 0)),
           text_at(claim, "text"), evidence_of(member(claim, "places"), display.articles)});
    display.common_ground.passages.push_back(std::move(passage));
  }
}

}  // namespace synoptic::comparison
