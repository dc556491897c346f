#include "claims/bare_quotations.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "claims/noun_phrase.h"
#include "claims/quoted_sentence.h"
#include "claims/reporting.h"
#include "claims/sources.h"
#include "lexicon/word_forms.h"

namespace synoptic::claims {
namespace {

using text::TokenRange;

constexpr std::size_t kLongestSource = 9;  // words

class BareQuotations : private QuotedSentence {
 public:
  BareQuotations(const TaggedArticle& tagged, std::vector<Quotation>& quotations)
      : QuotedSentence(tagged, quotations), quotations_(quotations) {}

  // With the quotation each of them belongs to.
  std::vector<Attribution> run() {
    for (std::uint32_t q = 0; q < quotations_.size(); ++q) {
      if (quotations_[q].attribution) continue;
      const TokenRange range = text::tokens_in(t_.article->tokens, quotations_[q].span);
      if (range.empty() || quotations_[q].kind == QuotationKind::term) continue;
      look(q, range);
    }
    return std::move(found_);
  }

 private:
  void look(std::uint32_t q, TokenRange quoted) {
    enter_sentence_of(quoted.end - 1);
    if (behind(q, quoted)) return;
    enter_sentence_of(quoted.begin);
    if (quotations_[q].kind != QuotationKind::direct) return;
    if (before_colon(q, quoted) || goes_on(q, quoted)) return;
    about_one(q, quoted);
  }

  void enter_sentence_of(std::size_t token) {
    const auto& sentences = t_.article->sentences;
    const auto ends = [](const article::Sentence& s, std::size_t at) { return s.tokens.end <= at; };
    const auto found = std::lower_bound(sentences.begin(), sentences.end(), token, ends);
    sentence_ = static_cast<std::size_t>(found - sentences.begin());
    begin_ = found->tokens.begin;
    end_ = found->tokens.end;
  }

  // `"...," Brandt launched.` `"...," thundered Brandt.` `"...", Brandt called him.`
  bool behind(std::uint32_t q, TokenRange quoted) {
    std::size_t at = quoted.end;
    const bool comma = (at < end_ && t_.keys[at] == ",") || pauses(quoted);
    if (at < end_ && t_.keys[at] == ",") ++at;
    if (!comma || at >= end_ || is_quoted(at)) return false;
    if (t_.pos(at) == Pos::finite && quotations_[q].kind == QuotationKind::direct) {
      const TokenRange source = subject_behind(t_, at + 1, end_);
      const bool closes = !source.empty() && ends_at(source.end);
      return closes && names_somebody(source) && add(q, at, at + 1, source);
    }
    std::size_t verb = at;
    while (verb < end_ && verb < at + kLongestSource && joins_source(verb)) ++verb;
    if (verb == at) return false;
    const std::size_t group = verb;
    while (verb < end_ && is_helper(verb)) ++verb;
    const bool past = verb < end_ && (t_.pos(verb) == Pos::finite ||
                                      (verb > group && t_.pos(verb) == Pos::participle));
    if (!past) return false;
    const TokenRange source{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(group)};
    if (!names_somebody(source)) return false;
    const bool object = verb + 1 < end_ && t_.pos(verb + 1) == Pos::pronoun && ends_at(verb + 2);
    if (object && reporting_verb_at(t_, verb, end_)) return add(q, group, verb + 1, source);
    return quotations_[q].kind == QuotationKind::direct && ends_at(verb + 1) &&
           add(q, group, verb + 1, source);
  }

  // `Odile Brandt comments: "We lost."`
  bool before_colon(std::uint32_t q, TokenRange quoted) {
    if (quoted.begin < begin_ + 3 || t_.keys[quoted.begin - 1] != ":") return false;
    const std::size_t verb = quoted.begin - 2;
    const std::uint32_t forms = lexicon::kVerbS | lexicon::kPast;
    if ((t_.tags[verb].classes & forms) == 0 || quote_in(begin_, verb)) return false;
    const TokenRange source = subject_before(t_, begin_, verb);
    return !source.empty() && is_report(t_, verb, end_) && names_somebody(source) &&
           add(q, verb, verb + 1, source);
  }

  // A quotation that stands alone behind one whose speaker has just been found.
  bool goes_on(std::uint32_t q, TokenRange quoted) {
    if (found_.empty() || sentence_ == 0 || quoted.begin != begin_) return false;
    Attribution& last = found_.back();
    const auto& sentences = t_.article->sentences;
    if (article::at(last.sentence) + 1 != sentence_ ||
        sentences[sentence_ - 1].paragraph != sentences[sentence_].paragraph)
      return false;
    last.more_content.push_back(quotations_[q].span);
    owners_.emplace_back(q, found_.size() - 1);
    quotations_[q].attribution = static_cast<std::uint32_t>(found_.size() - 1);
    return true;
  }

  // `Odile Brandt was blunt. "We lost."`: the sentence before opens with a name, and nobody else is
  // named in it.
  void about_one(std::uint32_t q, TokenRange quoted) {
    const auto& sentences = t_.article->sentences;
    if (sentence_ == 0 || quoted.begin != begin_ || content_end(end_) > quoted.end) return;
    const article::Sentence& before = sentences[sentence_ - 1];
    if (before.paragraph != sentences[sentence_].paragraph) return;
    const std::size_t from = before.tokens.begin, to = before.tokens.end;
    std::size_t verb = from;
    while (verb < to && t_.token(verb).capitalised && is_nominal(t_.pos(verb))) ++verb;
    if (verb == from || verb == to || verb - from > 3) return;
    if (t_.pos(verb) != Pos::finite && t_.pos(verb) != Pos::auxiliary) return;
    const TokenRange source{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(verb)};
    if (kind_of_source(t_, source) != SourceKind::named) return;
    for (std::size_t i = verb; i < to; ++i)
      if (t_.pos(i) == Pos::name || is_quoted(i)) return;
    --sentence_;
    add(q, verb, verb + 1, source);
  }

  // The quotation ends with a comma, or with a mark that is louder than a stop.
  bool pauses(TokenRange quoted) const {
    for (std::size_t i = quoted.end; i > quoted.begin + 1; --i) {
      const std::string_view key = t_.keys[i - 1];
      if (is_quote_mark(key)) continue;
      return key == "," || key == "!" || key == "?";
    }
    return false;
  }

  bool joins_source(std::size_t i) const {
    const Pos pos = t_.pos(i);
    return !is_quoted(i) && (is_nominal(pos) || pos == Pos::determiner || pos == Pos::possessive ||
                             pos == Pos::pronoun);
  }
  bool is_helper(std::size_t i) const {
    return t_.pos(i) == Pos::auxiliary || t_.pos(i) == Pos::adverb;
  }

  // Nothing more that could be the object of the verb follows.
  bool ends_at(std::size_t i) const {
    if (i >= end_) return true;
    const Pos pos = t_.pos(i);
    return pos == Pos::punctuation || pos == Pos::adverb || pos == Pos::preposition ||
           pos == Pos::subordinator || pos == Pos::conjunction;
  }

  bool names_somebody(TokenRange source) const {
    const std::string_view first = t_.keys[source.begin];
    if (first == "i" || first == "we" || first == "you" || first == "this" || first == "that")
      return false;
    return t_.pos(source.begin) == Pos::determiner || can_speak(t_, source);
  }

  // "The gaffer": whoever speaks in quotation marks is a person, though no list has the word.
  SourceKind kind_of(TokenRange source) const {
    const SourceKind kind = kind_of_source(t_, source);
    const std::size_t head = source_head(t_, source);
    const bool one = head != kNoToken && t_.pos(head) == Pos::noun && t_.keys[head].back() != 's' &&
                     !can_speak(t_, source);
    return kind == SourceKind::group && one ? SourceKind::unnamed : kind;
  }

  bool add(std::uint32_t q, std::size_t cue, std::size_t past, TokenRange source) {
    Attribution a;
    a.sentence = static_cast<SentenceIndex>(sentence_);
    a.cue = t_.span_of(cue, past);
    a.source = t_.span_of(source.begin, source.end);
    a.source_kind = kind_of(source);
    a.content = quotations_[q].span;
    a.quotation = q;
    if (const auto known = reporting_verb_at(t_, past - 1, past)) a.stance = known->stance;
    quotations_[q].attribution = static_cast<std::uint32_t>(found_.size());
    owners_.emplace_back(q, found_.size());
    found_.push_back(a);
    return true;
  }

  std::vector<Quotation>& quotations_;
  std::size_t sentence_ = 0;
  std::vector<Attribution> found_;

 public:
  // Quotation and place in what run() gave.
  std::vector<std::pair<std::uint32_t, std::size_t>> owners_;
};

}  // namespace

void find_bare_speakers(const TaggedArticle& tagged, std::vector<Quotation>& quotations,
                        std::vector<Attribution>& attributions) {
  BareQuotations finder(tagged, quotations);
  const std::vector<Attribution> more = finder.run();
  if (more.empty()) return;
  const std::size_t known = attributions.size();
  attributions.insert(attributions.end(), more.begin(), more.end());
  for (const auto& [q, at] : finder.owners_)
    quotations[q].attribution = static_cast<std::uint32_t>(known + at);
  std::vector<std::uint32_t> order(attributions.size()), place(attributions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return attributions[a].sentence < attributions[b].sentence;
  });
  std::vector<Attribution> sorted;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(attributions[order[i]]));
  }
  attributions = std::move(sorted);
  for (Quotation& quotation : quotations)
    if (quotation.attribution) quotation.attribution = place[*quotation.attribution];
}

}  // namespace synoptic::claims
