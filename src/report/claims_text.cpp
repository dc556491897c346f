#include "report/claims_text.h"

#include "report/escape.h"

namespace synoptic::report {
namespace {

using article::Article;
using article::SentenceIndex;

// In the order of the enumerations.
constexpr std::string_view kBounds[] = {"exact",   "about",     "at least", "more than",
                                        "at most", "less than", "range"};
constexpr std::string_view kNames[] = {"person", "organisation", "place",   "event",
                                       "work",   "product",      "demonym", "other"};
constexpr std::string_view kQuotations[] = {"direct", "partial", "term"};
constexpr std::string_view kSources[] = {"named", "unnamed", "group", "paper", "writer"};
constexpr std::string_view kStances[] = {"neutral", "claim",   "deny",   "admit",
                                         "warn",    "predict", "confirm"};
constexpr std::string_view kCertainties[] = {"impossible", "unlikely", "possible", "likely",
                                             "certain"};

template <std::size_t N, typename Enum>
std::string_view name_in(const std::string_view (&names)[N], Enum value) {
  const auto at = static_cast<std::size_t>(value);
  return at < N ? names[at] : std::string_view("?");
}

// Up to three decimals, without zeros at the end.
std::string decimal(double value) {
  if (!(value > -1e15 && value < 1e15)) return "beyond 1e15";
  const bool negative = value < 0;
  const auto thousandths = static_cast<std::int64_t>((negative ? -value : value) * 1000 + 0.5);
  std::string digits = std::to_string(thousandths % 1000 + 1000).substr(1);
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  std::string out = (negative ? "-" : "") + std::to_string(thousandths / 1000);
  return digits.empty() ? out : out + "." + digits;
}

class SentenceClaims {
 public:
  SentenceClaims(const Article& article, const claims::Claims& claims, SentenceIndex sentence)
      : article_(article), claims_(claims), sentence_(sentence) {}

  std::vector<std::string> take() {
    for (const auto& number : claims_.numbers)
      if (number.sentence == sentence_) tell(number);
    for (const auto& date : claims_.dates)
      if (date.sentence == sentence_)
        add("date", date.phrase,
            joined({values::iso(date.interval.from), " to ", values::iso(date.interval.to),
                    date.interval.has_year ? "" : ", no year"}));
    for (const auto& name : claims_.names)
      if (name.sentence == sentence_ && name.entity < claims_.entities.size())
        tell(name.span, claims_.entities[name.entity]);
    for (const auto& quotation : claims_.quotations)
      if (quotation.sentence == sentence_)
        add("quotation", quotation.words, name_in(kQuotations, quotation.kind));
    for (const auto& attribution : claims_.attributions)
      if (attribution.sentence == sentence_) tell(attribution);
    for (const auto& predicate : claims_.predicates)
      if (predicate.sentence == sentence_) tell(predicate);
    for (const auto& quantifier : claims_.quantifiers)
      if (quantifier.sentence == sentence_)
        add("quantifier", quantifier.span,
            joined({"order ", std::to_string(quantifier.order), " of ", quantifier.over}));
    for (const auto& definition : claims_.definitions)
      if (definition.sentence == sentence_)
        add("definition", definition.term,
            joined({"is ", place_text(article_, definition.meaning)}));
    return std::move(lines_);
  }

 private:
  void add(std::string_view kind, text::Span span, std::string_view what) {
    lines_.push_back(joined({kind, " ", place_text(article_, span), ": ", what}));
  }

  void tell(const claims::NumberMention& number) {
    std::string what = decimal(number.low);
    if (number.high != number.low) what += " to " + decimal(number.high);
    if (!number.unit.empty()) what += " " + number.unit;
    what += joined({", ", name_in(kBounds, number.bound), number.ordinal ? ", ordinal" : ""});
    if (!number.counts.empty()) what += joined({", of \"", number.counts, "\""});
    add("figure", number.span, what);
  }

  void tell(text::Span span, const claims::Entity& entity) {
    std::string what = joined({entity.key, ", ", name_in(kNames, entity.kind)});
    if (!entity.role.empty()) what += joined({", ", entity.role});
    for (const std::string& alias : entity.aliases) what += joined({", also \"", alias, "\""});
    add("name", span, what);
  }

  void tell(const claims::Attribution& attribution) {
    std::string what = joined({name_in(kSources, attribution.source_kind), " source"});
    if (!attribution.source.empty())
      what += joined({" ", place_text(article_, attribution.source)});
    if (attribution.speaker && *attribution.speaker < claims_.entities.size())
      what += joined({" (", claims_.entities[*attribution.speaker].key, ")"});
    what += joined({", ", name_in(kStances, attribution.stance), ", says ",
                    place_text(article_, attribution.content)});
    for (const text::Span more : attribution.more_content)
      what += joined({" and ", place_text(article_, more)});
    add("attribution", attribution.cue, what);
  }

  void tell(const claims::Predicate& predicate) {
    std::string what = joined({predicate.stem, ", ", name_in(kCertainties, predicate.certainty)});
    if (!predicate.certainty_cue.empty())
      what += joined({" for \"", article_.words(predicate.certainty_cue), "\""});
    if (predicate.negated)
      what += joined({", denied by \"", article_.words(predicate.negation_cue), "\""});
    if (predicate.future) what += ", future";
    add("predicate", predicate.span, what);
  }

  const Article& article_;
  const claims::Claims& claims_;
  SentenceIndex sentence_;
  std::vector<std::string> lines_;
};

}  // namespace

std::string place_text(const Article& article, text::Span span) {
  return joined({"[", std::to_string(span.begin), ",", std::to_string(span.end), ") \"",
                 article.words(span), "\""});
}

std::vector<std::string> claims_of_sentence(const Article& article, const claims::Claims& claims,
                                            SentenceIndex sentence) {
  return SentenceClaims(article, claims, sentence).take();
}

}  // namespace synoptic::report
