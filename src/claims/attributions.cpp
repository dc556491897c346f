#include "claims/attributions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "claims/noun_phrase.h"
#include "claims/quoted_sentence.h"
#include "claims/reporting.h"
#include "claims/sources.h"
#include "lexicon/word_forms.h"

namespace synoptic::claims {
namespace {

using text::Span;
using text::TokenRange;

// One sentence with its quotations, read for cues.
class AttributionFinder : private QuotedSentence {
 public:
  AttributionFinder(const TaggedArticle& tagged, std::vector<Quotation>& quotations)
      : QuotedSentence(tagged, quotations), quotations_(quotations) {}

  std::vector<Attribution> run() {
    const auto& sentences = t_.article->sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      sentence_ = static_cast<SentenceIndex>(s);
      begin_ = sentences[s].tokens.begin;
      end_ = sentences[s].tokens.end;
      if (s == 0 || sentences[s - 1].paragraph != sentences[s].paragraph)
        last_in_paragraph_ = kNone;
      read_sentence();
    }
    link();
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  void read_sentence() {
    const std::size_t before = found_.size();
    for (std::size_t i = begin_; i < end_; ++i) {
      if (is_quoted(i)) continue;
      if (const auto phrase = reporting_phrase_at(t_, i, end_)) {
        read_phrase(i, *phrase);
        i += phrase->words - 1;
      } else if (const auto verb = reporting_verb_at(t_, i, end_)) {
        read_verb(i, *verb);
        i += verb->words - 1;
      } else if (t_.keys[i] == ":" && found_.size() == before) {
        read_colon(i);
      } else if (found_.size() == before && is_dash(i)) {
        read_signature(i);
      }
    }
    if (found_.size() == before) continue_speaker();
    if (found_.size() > before) last_in_paragraph_ = found_.size() - 1;
  }

  // ---- regions
  // -------------------------------------------------------------------------------------

  // Where a reported clause that begins at `from` ends: before a contrast, another report or a
  // stop.
  std::size_t clause_end(std::size_t from) const {
    for (std::size_t i = from; i < end_; ++i) {
      if (i > from && i + 1 < end_ && t_.keys[i] == "and" && !is_quoted(i) &&
          t_.pos(i + 1) == Pos::finite && reporting_verb_at(t_, i + 1, end_))
        return i;  // "said it was shut and warned of more"
      if (is_quoted(i) || t_.pos(i) != Pos::punctuation) continue;
      if (t_.keys[i] == ";") return i;
      if (t_.keys[i] != "," || i + 1 >= end_) continue;
      const std::string_view next = t_.keys[i + 1];
      if (next == "but" || next == "although" || next == "while" || next == "whereas" ||
          next == "though")
        return i;
      if (reporting_phrase_at(t_, i + 1, end_) || report_closes(i + 1)) return i;
      if (t_.pos(i + 1) == Pos::ing && reporting_verb_at(t_, i + 1, end_)) return i;
    }
    return content_end(end_);
  }

  // "..., its spokesman said.": who says it comes last.
  bool report_closes(std::size_t from) const {
    std::size_t i = from;
    while (i < end_ && i < from + 9 &&
           (is_nominal(t_.pos(i)) || t_.pos(i) == Pos::determiner || t_.pos(i) == Pos::possessive))
      ++i;
    if (i == from || i >= end_ || t_.pos(i) != Pos::finite) return false;
    const auto cue = reporting_verb_at(t_, i, end_);
    return cue && content_end(end_) <= i + cue->words;
  }

  // ---- cues
  // ----------------------------------------------------------------------------------------

  void read_phrase(std::size_t at, const ReportingCue& cue) {
    const std::size_t source_at = at + cue.words;
    const TokenRange source = subject_behind(t_, source_at, end_);
    if (source.empty()) return;
    Attribution a = started(at, at + cue.words, source, cue.stance);
    const bool opens = at == begin_ || !finite_in(begin_, at);
    if (opens) a.content = stretch(source.end, end_);
    if (a.content.empty()) {
      a.content = stretch(begin_, at);
      if (source.end < end_ && t_.keys[source.end] == "," && finite_in(source.end, end_))
        a.more_content.push_back(stretch(source.end, end_));
    }
    add(std::move(a));
  }

  void read_verb(std::size_t verb, const ReportingCue& cue) {
    const std::size_t first = group_begin(t_, begin_, verb);
    const std::size_t past = verb + cue.words;
    if (is_passive(first, verb)) return;
    if (first > begin_ && closes_something(first - 1) &&
        (cue.frames & (kQuoteFrame | kClauseFrame)) != 0 && read_inverted(first, past, cue))
      return;
    const TokenRange source = widened(subject_before(t_, begin_, first));
    if (source.empty() || quote_in(source.begin, source.end) || is_writer(source)) return;
    if (source.begin > begin_ && t_.keys[source.begin - 1] == "as" &&
        !finite_in(past, next_break(past)))
      return;  // "as any pilot will tell you"
    if (read_parenthetical(source, first, past, cue)) return;
    read_forward(source, first, past, cue);
  }

  // "a person familiar with the talks said": what ends like a thing may begin with a person, back
  // to the comma or the beginning of the sentence.
  TokenRange widened(TokenRange source) const {
    constexpr std::size_t kLongest = 12;
    if (source.empty() || can_speak(t_, source)) return source;
    std::size_t first = source.begin;
    while (first > begin_ && source.end - first < kLongest && !closes_something(first - 1)) {
      const Pos pos = t_.pos(first - 1);
      const bool joins = is_nominal(pos) || pos == Pos::determiner || pos == Pos::preposition ||
                         pos == Pos::possessive || pos == Pos::adverb;
      if (!joins) return source;
      --first;
    }
    const TokenRange wide{static_cast<std::uint32_t>(first), source.end};
    const std::size_t head = source_head(t_, wide);
    bool plural = false;
    const bool person = head < source.begin && t_.pos(first) != Pos::preposition &&
                        source_noun(t_.keys[head], plural) == SourceNoun::person;
    return person ? wide : source;
  }

  // "we imagine": the writer reports nobody.
  bool is_writer(TokenRange source) const {
    return source.size() == 1 && (t_.keys[source.begin] == "we" || t_.keys[source.begin] == "i");
  }

  bool is_passive(std::size_t first, std::size_t verb) const {
    if (t_.pos(verb) != Pos::participle) return false;
    for (std::size_t i = first; i < verb; ++i)
      if ((t_.tags[i].classes & lexicon::kBe) != 0 && t_.keys[i] != "'s") return true;
    // "the man said to be", "figures reported by": no helper at all. "Kim said the road was shut"
    // is a past tense.
    const bool leads_on =
        verb + 1 < end_ && (t_.pos(verb + 1) == Pos::to || t_.pos(verb + 1) == Pos::preposition);
    return first == verb && leads_on;
  }

  // `"...," said Kim, a lawyer.`
  bool read_inverted(std::size_t first, std::size_t past, const ReportingCue& cue) {
    const TokenRange source = subject_behind(t_, past, end_);
    if (source.empty() || !can_speak(t_, source)) return false;
    if (!quote_in(begin_, first) && !finite_in(begin_, first))
      return read_before_quotation(first, past, source, cue) ||
             read_inside(first, past, source, cue);
    if (t_.pos(past) == Pos::pronoun && !is_nominative(past)) return false;
    const std::size_t rest = source.end;
    const bool ends = rest >= end_ || t_.pos(rest) == Pos::punctuation ||
                      t_.pos(rest) == Pos::preposition || t_.pos(rest) == Pos::adverb ||
                      t_.pos(rest) == Pos::subordinator;
    if (!ends) return false;
    Attribution a = started(first, past, source, cue.stance);
    a.content = stretch(content_begin(first), first);
    add_rest(a, rest);
    add(std::move(a));
    return true;
  }

  // `In fact, said Kim, a lawyer, "we lost."`
  bool read_before_quotation(std::size_t first, std::size_t past, TokenRange source,
                             const ReportingCue& cue) {
    std::size_t quote = source.end;
    while (quote < end_ && quote < source.end + 16 && !is_direct(quote) &&
           t_.pos(quote) != Pos::finite)
      ++quote;
    if (quote >= end_ || !is_direct(quote)) return false;
    Attribution a = started(first, past, source, cue.stance);
    a.content = stretch(quote, end_);
    add(std::move(a));
    return true;
  }

  // `The change, said Kim, a lawyer, was overdue.`
  bool read_inside(std::size_t first, std::size_t past, TokenRange source,
                   const ReportingCue& cue) {
    const std::size_t rest = source.end + 1;
    if (source.end >= end_ || t_.keys[source.end] != "," || rest >= end_) return false;
    if (!finite_in(rest, std::min(end_, rest + 3))) return false;
    Attribution a = started(first, past, source, cue.stance);
    a.content = stretch(begin_, first);
    a.more_content.push_back(stretch(rest, clause_end(rest)));
    add(std::move(a));
    return true;
  }

  bool is_nominative(std::size_t i) const {
    const std::string_view key = t_.keys[i];
    return key == "he" || key == "she" || key == "they" || key == "i" || key == "we";
  }

  // Where what is said before `end` begins: at the sentence, or at a quotation right before `end`
  // that follows a colon or another report.
  std::size_t content_begin(std::size_t end) const {
    std::size_t last = end;
    while (last > begin_ && !is_quoted(last - 1) && t_.pos(last - 1) == Pos::punctuation) --last;
    if (last == begin_ || !is_direct(last - 1)) return begin_;
    std::size_t first = last;
    while (first > begin_ && is_quoted(first - 1) && quoted_[first - 1] == quoted_[last - 1])
      --first;
    if (first == begin_) return begin_;
    const bool colon = t_.keys[first - 1] == ":";
    const bool reported = !found_.empty() && found_.back().sentence == sentence_;
    return colon || reported ? first : begin_;
  }

  // `..., Kim said.` `These, Kim said on Monday, are ...`
  bool read_parenthetical(TokenRange source, std::size_t first, std::size_t past,
                          const ReportingCue& cue) {
    if ((cue.frames & (kQuoteFrame | kClauseFrame)) == 0 || source.begin <= begin_) return false;
    if (source.end > first || !closes_something(source.begin - 1)) return false;
    const std::size_t stop = next_break(past);
    const bool quote_before = quote_in(begin_, source.begin);
    // `"We lost," Kim joked in a message filmed at home.`: the quotation is what was said.
    const bool goes_on = past >= end_ || t_.pos(past) == Pos::preposition ||
                         ((cue.frames & kAddresseeFrame) != 0 && is_nominal(t_.pos(past)));
    const bool quoted_whole =
        quote_before && is_direct(source.begin - 1) && !quote_in(past, end_) && goes_on;
    if (past < end_ && t_.keys[past] == "that") return false;
    if (!quoted_whole && finite_in(past, stop)) return false;
    const bool colon =
        stop < end_ && (t_.keys[stop] == ":" || (is_quoted(stop) && stop <= past + 3));
    if (colon && !quote_before) return false;
    const bool comma_after = stop < end_ && t_.keys[stop] == ",";
    if (!quote_before && comma_after && stop == past && stop + 1 < end_ && is_direct(stop + 1))
      return false;  // `Kim said, "We lost."`
    if (!quote_before && !finite_in(begin_, source.begin) &&
        !(comma_after && finite_in(stop, end_) && stop < past + 8))
      return false;
    if (!quote_before && colon) return false;
    Attribution a = started(first, past, source, cue.stance);
    a.content = stretch(content_begin(source.begin), source.begin);
    add_rest(a, stop);
    add(std::move(a));
    return true;
  }

  // What goes on behind a cue in the middle: `"We lost," said Kim, "and we know it."`
  void add_rest(Attribution& a, std::size_t from) const {
    std::size_t i = from;
    while (i < end_ && t_.pos(i) == Pos::punctuation && !is_quoted(i)) ++i;
    if (i >= end_) return;
    std::size_t quote = i;
    while (quote < end_ && !is_quoted(quote)) ++quote;
    if (quote < end_) {
      a.more_content.push_back(stretch(is_direct(quote) ? quote : i, end_));
    } else if (from < end_ && t_.keys[from] == "," && finite_in(i, end_) && t_.pos(i) != Pos::ing &&
               t_.pos(i) != Pos::relative && t_.pos(i) != Pos::subordinator &&
               t_.pos(i) != Pos::conjunction) {
      a.more_content.push_back(stretch(i, clause_end(i)));
    }
  }

  // `Kim said that ...`, `Kim told reporters: "..."`, `Kim warned of ...`
  void read_forward(TokenRange source, std::size_t first, std::size_t past,
                    const ReportingCue& cue) {
    std::size_t at = past;
    while (at < end_ && t_.pos(at) == Pos::adverb) ++at;
    const std::size_t object = skip_addressee(at, cue);
    const bool that = object < end_ && t_.keys[object] == "that";
    const std::size_t quote = quote_near(object);
    Attribution a = started(first, past, source, cue.stance);
    if ((cue.frames & (kQuoteFrame | kObjectFrame)) != 0 && quote != kNone) {
      a.content = stretch(object, std::max(clause_end(object), quote + 1));
    } else if (object + 1 >= end_ && object < end_ && t_.keys[object] == ":") {
      a.content = next_quotation();
    } else if (that || ((cue.frames & kClauseFrame) != 0 && finite_in(object, clause_end(object)) &&
                        !breaks_at(object))) {
      // Whatever "says", claims or denies speaks; "continued" and "explained" do not tell.
      const bool speech = t_.lemmas[past - cue.words] == "say" || cue.stance != Stance::neutral;
      if (!that && !speech && !can_speak(t_, source)) return;
      // "Charged a driver who", "the alleged victims met".
      const bool charges = cue.stance == Stance::claim && (cue.frames & kQuoteFrame) == 0;
      if (!that && charges) return;
      a.content = stretch(object, clause_end(object));
    } else if ((cue.frames & kObjectFrame) != 0 && can_speak(t_, source) && past < end_ &&
               !breaks_at(past) && t_.pos(past - 1) != Pos::ing) {  // not "after finding cracks"
      a.content = stretch(past, object_end(past));
    }
    if (!a.content.empty()) add(std::move(a));
  }

  bool breaks_at(std::size_t i) const {
    return i >= end_ || (t_.pos(i) == Pos::punctuation && !is_quoted(i));
  }

  // "told reporters on Monday that": to the word the report begins with.
  // Without one only a short word of time or place may stand between: "said on Monday that".
  std::size_t skip_addressee(std::size_t at, const ReportingCue& cue) const {
    const bool person = (cue.frames & kAddresseeFrame) != 0;
    const std::size_t stop = std::min(end_, at + (person ? 12 : 6));
    if (!person && at < end_ && t_.pos(at) != Pos::preposition && t_.pos(at) != Pos::name)
      return at;
    for (std::size_t i = at; i < stop; ++i) {
      if (t_.keys[i] == "that" || t_.keys[i] == ":" || is_direct(i)) return i;
      if (t_.pos(i) == Pos::finite || t_.pos(i) == Pos::modal || t_.pos(i) == Pos::auxiliary) break;
      if (t_.pos(i) == Pos::subordinator || t_.pos(i) == Pos::relative) break;
    }
    return at;
  }

  // A quotation that begins within a few words.
  std::size_t quote_near(std::size_t at) const {
    for (std::size_t i = at; i < end_ && i < at + 4; ++i)
      if (is_quoted(i)) return i;
    return kNone;
  }

  Span next_quotation() const {
    const auto& sentences = t_.article->sentences;
    const std::size_t next = article::at(sentence_) + 1;
    if (next >= sentences.size() || sentences[next].tokens.empty() ||
        !is_quoted(sentences[next].tokens.begin))
      return {};
    return quotation_at(sentences[next].tokens.begin).span;
  }

  std::size_t object_end(std::size_t from) const {
    std::size_t i = from;
    while (i < end_ &&
           (is_quoted(i) || t_.pos(i) != Pos::punctuation || is_quote_mark(t_.keys[i]))) {
      if (!is_quoted(i) && i > from && t_.keys[i] == "and" && i + 1 < end_ &&
          t_.pos(i + 1) == Pos::finite)
        break;
      ++i;
    }
    return i;
  }

  // `Kim: "We lost."`
  void read_colon(std::size_t colon) {
    if (colon == begin_ || colon + 1 >= end_ || !is_direct(colon + 1)) return;
    if (quote_in(begin_, colon)) return;
    TokenRange source{static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(colon)};
    if (colon - begin_ > 6 || finite_in(begin_, colon)) source = subject_of_clause(colon);
    if (source.empty() || is_writer(source)) return;
    if (t_.pos(source.end - 1) != Pos::name && !can_speak(t_, source)) return;
    Attribution a = started(colon, colon + 1, source, Stance::neutral);
    a.content = stretch(colon + 1, end_);
    add(std::move(a));
  }

  bool is_dash(std::size_t i) const {
    const std::string_view key = t_.keys[i];
    return key == "-" || key == "--" || key == "\u2015" || key == "\u2014";
  }

  // `"We lost." - Odile Brandt`: a quotation signed with a name.
  void read_signature(std::size_t dash) {
    if (dash + 1 >= end_ || end_ - dash > 9 || finite_in(dash, end_)) return;
    const std::size_t previous = dash > begin_ ? dash - 1 : (begin_ > 0 ? begin_ - 1 : dash);
    if (previous == dash || !is_direct(previous)) return;
    for (std::size_t i = dash + 1; i < end_; ++i)
      if (t_.pos(i) != Pos::name && t_.pos(i) != Pos::noun && t_.keys[i] != ",") return;
    if (!t_.token(dash + 1).capitalised || is_quoted(dash + 1)) return;
    const TokenRange source{static_cast<std::uint32_t>(dash + 1), static_cast<std::uint32_t>(end_)};
    Attribution a = started(dash, dash + 1, source, Stance::neutral);
    a.content = quotation_at(previous).span;
    add(std::move(a));
  }

  // The subject of the last finite verb before `end`: "Kim offered an analogy:".
  TokenRange subject_of_clause(std::size_t end) const {
    for (std::size_t i = end; i > begin_; --i)
      if (finite_in(i - 1, i)) return subject_before(t_, begin_, group_begin(t_, begin_, i - 1));
    return {};
  }

  // A sentence that is a quotation and nothing else.
  void continue_speaker() {
    if (last_in_paragraph_ == kNone || end_ <= begin_ || !is_quoted(begin_)) return;
    const std::size_t last = content_end(end_);
    if (last <= begin_ || !is_quoted(last - 1)) return;
    Attribution& a = found_[last_in_paragraph_];
    const Span span = quotation_at(begin_).span;
    const bool known =
        a.content.contains(span) || std::any_of(a.more_content.begin(), a.more_content.end(),
                                                [&](Span s) { return s.contains(span); });
    if (!known) a.more_content.push_back(span);
  }

  // ---- results
  // -------------------------------------------------------------------------------------

  Attribution started(std::size_t cue_begin, std::size_t cue_end, TokenRange source,
                      Stance stance) const {
    Attribution a;
    a.sentence = sentence_;
    a.cue = t_.span_of(cue_begin, cue_end);
    a.source = t_.span_of(source.begin, source.end);
    a.source_kind = kind_of_source(t_, source);
    a.stance = stance;
    return a;
  }

  void add(Attribution a) {
    if (!a.content.empty()) found_.push_back(std::move(a));
  }

  // Every quotation goes to the attribution with the smallest content that holds it.
  void link() {
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      link_span(i, found_[i].content);
      for (const Span more : found_[i].more_content) link_span(i, more);
    }
  }
  void link_span(std::uint32_t i, Span content) {
    const auto begins = [](const Quotation& q, std::uint32_t at) { return q.span.begin < at; };
    auto q = std::lower_bound(quotations_.begin(), quotations_.end(), content.begin, begins);
    for (; q != quotations_.end() && q->span.begin < content.end; ++q) {
      if (!content.contains(q->span)) continue;
      if (q->attribution && found_[*q->attribution].content.size() <= content.size()) continue;
      q->attribution = i;
      if (!found_[i].quotation)
        found_[i].quotation = static_cast<std::uint32_t>(q - quotations_.begin());
    }
  }

  std::vector<Quotation>& quotations_;
  SentenceIndex sentence_{};
  std::size_t last_in_paragraph_ = kNone;
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> find_attributions(const TaggedArticle& tagged,
                                           std::vector<Quotation>& quotations) {
  return AttributionFinder(tagged, quotations).run();
}

}  // namespace synoptic::claims
