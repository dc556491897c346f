#include "report/lists.h"

#include "report/escape.h"
#include "text/fold.h"

namespace synoptic::report {

using article::ArticleIndex;

namespace {

// Without the quotation marks that the text begins and ends with, and the comma before the second.
std::string_view unquoted(std::string_view text) {
  constexpr std::string_view kMarks[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xC2\xAB",
                                         "\xC2\xBB"};
  const auto mark_at = [&](bool end) {
    for (const std::string_view mark : kMarks)
      if (end ? text.ends_with(mark) : text.starts_with(mark)) return mark.size();
    return std::size_t{0};
  };
  const std::size_t first = mark_at(false), last = mark_at(true);
  if (first > 0 && last > 0 && text.size() >= first + last) {
    text.remove_prefix(first);
    text.remove_suffix(last);
  }
  while (text.ends_with(',')) text.remove_suffix(1);  // "We won," he said
  return text;
}

}  // namespace

std::string first_words(std::string_view text, std::size_t most) {
  text = unquoted(text);
  std::string out;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = text.find_first_not_of(" \n\t", at);
    if (begin == std::string_view::npos) break;
    const auto end = std::min(text.find_first_of(" \n\t", begin), text.size());
    if (!out.empty()) out += ' ';
    if (words++ == most) return out + "\xE2\x80\xA6";
    out += text.substr(begin, end - begin);
    at = end;
  }
  return out;
}

std::string told_by(const Teller& teller, const comparison::CommonPassage& passage) {
  const auto count = static_cast<std::int64_t>(passage.articles.size());
  const auto all = static_cast<std::int64_t>(passage.articles.size() + passage.partly.size() +
                                             passage.absent.size());
  std::string line =
      teller.say("common_ground.told", {{"count", count < all ? count : std::int64_t{0}},
                                        {"all", count < all ? std::int64_t{0} : all},
                                        {"total", all},
                                        {"elsewhere", passage.elsewhere},
                                        {"partly", passage.partly},
                                        {"absent", passage.absent}});
  if (passage.voices < passage.articles.size())
    line +=
        teller.say("common_ground.voices", {{"count", static_cast<std::int64_t>(passage.voices)}});
  return line;
}

ToldPassage passage_of(const Teller& teller, std::uint32_t row, ArticleIndex article) {
  const auto& comparison = teller.comparison();
  ToldPassage told{article, {}};
  if (row >= comparison.synopsis.rows.size()) return told;
  const auto& cells = comparison.synopsis.rows[row].cells;
  if (article::at(article) >= cells.size()) return told;
  bool first = true;
  for (const auto s : cells[article::at(article)].sentences) {
    const text::Span span = comparison.articles[article::at(article)].sentence(s).span;
    told.span = first ? span : text::cover(told.span, span);
    first = false;
  }
  return told;
}

ToldPassage told_passage(const Teller& teller, const comparison::CommonPassage& passage) {
  const ArticleIndex base = teller.comparison().synopsis.base;
  const ToldPassage told = passage_of(teller, passage.row, base);
  if (!told.span.empty()) return told;
  for (const ArticleIndex article : passage.articles)
    if (const ToldPassage other = passage_of(teller, passage.row, article); !other.span.empty())
      return other;
  return told;
}

std::string agreed(const Teller& teller, const comparison::AgreedClaim& claim) {
  constexpr std::string_view kKeys[] = {"kind.number", "kind.date", "kind.name", "kind.quote"};
  const std::string words = first_words(claim.text, 20);
  return teller.say(
      "common_ground.claim",
      {{"kind", std::string{teller.word(kKeys[static_cast<std::size_t>(claim.kind)])}},
       {"words", words}});
}

std::string form_of(const Teller& teller, const comparison::QuotationEntry& entry,
                    const comparison::QuotedIn& use) {
  const std::string_view name = comparison::kQuotationForms[static_cast<std::size_t>(use.form)];
  const bool other = text::fold(use.speaker) != text::fold(entry.speaker);
  return teller.say(joined({"quotation.", name}),
                    {{"speaker", other ? first_words(use.speaker, 8) : std::string()}});
}

std::string part_of(const Teller& teller, const comparison::SpeakerEntry& entry,
                    const comparison::SpeakerIn& version) {
  const bool other = text::fold(version.as) != text::fold(entry.text);
  const char* key = version.times == 0 ? "speaker.mentioned"
                    : !entry.named     ? "speaker.voice"
                    : version.named    ? "speaker.named"
                                       : "speaker.unnamed";
  return teller.say(key,
                    {{"as", other || !version.named ? version.as : std::string()},
                     {"role", version.role},
                     {"times", static_cast<std::int64_t>(version.times > 1 ? version.times : 0)}});
}

}  // namespace synoptic::report
