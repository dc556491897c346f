#include "claims/predicates.h"

#include <algorithm>
#include <array>
#include <string>

#include "claims/factuality_cues.h"
#include "claims/reporting.h"
#include "lexicon/word_forms.h"
#include "text/stem.h"

namespace synoptic::claims {
namespace {

class PredicateFinder {
 public:
  explicit PredicateFinder(const TaggedArticle& tagged) : t_(tagged) {}

  std::vector<Predicate> run() {
    const auto& sentences = t_.article->sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      sentence_ = static_cast<SentenceIndex>(s);
      begin_ = sentences[s].tokens.begin;
      end_ = sentences[s].tokens.end;
      frame_ = {};
      for (std::size_t i = begin_; i < end_;) {
        const std::size_t next = opens_group(i) ? read_group(i) : i + 1;
        while (i < next) look_for_frame(i++);
      }
    }
    return std::move(found_);
  }

 private:
  struct Group {
    std::size_t begin, end, head;
    std::size_t read = 0;  // adverbs and negations before it have been looked at
    bool negated = false;
    text::Span negation{};
    Certainty level = Certainty::certain;
    text::Span cue{};
    bool future = false;
    bool settled = false;  // a chain or a modal has set the level: weaker cues do not change it
  };

  // "There is a possibility that", "it is likely that": how sure the clause behind it is.
  struct Frame {
    std::size_t begin = 0, end = 0;  // tokens
    Certainty level = Certainty::certain;
  };

  // Adverbs may stand inside ("it's also possible that").
  void look_for_frame(std::size_t i) {
    if (frame_.end > i) return;
    std::array<std::string_view, 6> words;
    std::array<std::size_t, 6> places;
    std::size_t count = 0;
    for (std::size_t j = i; j < end_ && count < words.size(); ++j) {
      if (j > i && t_.pos(j) == Pos::adverb && t_.lemmas[j] != "likely") continue;
      const bool is = (t_.tags[j].classes & lexicon::kBe) != 0;
      words[count] = is ? std::string_view("be") : t_.lemmas[j];
      places[count++] = j;
    }
    const auto cue = certainty_cues().frames.longest_at(lexicon::Words(words.data(), count), 0);
    if (!cue) return;
    const bool denied = i > begin_ && (t_.tags[i - 1].classes & lexicon::kNegation) != 0;
    frame_ = {i, places[cue->length - 1] + 1,
              denied ? Certainty::impossible : certainty_cues().levels[cue->value]};
  }

  // The group is the first one behind a frame.
  void take_frame(Group& group) {
    if (frame_.end == 0) return;
    if (group.begin < frame_.end + 10)
      set_level(group, frame_.level, t_.span_of(frame_.begin, frame_.end));
    frame_ = {};
  }

  // "Arson is suspected", "is one of several possible causes": how sure it is that it is so.
  void take_verdict(Group& group) {
    if (!group.cue.empty()) return;
    const auto from = t_.lemmas.begin() + static_cast<std::ptrdiff_t>(group.begin);
    const auto head = t_.lemmas.begin() + static_cast<std::ptrdiff_t>(group.head);
    const bool passive = std::find(from, head, "be") != head;
    const bool object =
        group.end < end_ && (is_nominal(t_.pos(group.end)) || t_.pos(group.end) == Pos::determiner);
    if ((passive || (object && is_proof(t_.lemmas[group.head]))) && judge(group, group.head))
      return;
    if (t_.lemmas[group.head] != "be") return;
    for (std::size_t i = group.end; i < end_ && i < group.end + 6; ++i) {
      if (t_.token(i).kind == text::TokenKind::punctuation || judge(group, i)) return;
      if (t_.pos(i) == Pos::noun && i + 1 < end_ && t_.keys[i + 1] != "of") return;
    }
  }

  // With an object: "suspect arson", "confirmed the leak". Others tell what somebody feels.
  static bool is_proof(std::string_view lemma) {
    return lemma == "suspect" || lemma == "allege" || lemma == "confirm" || lemma == "prove";
  }

  bool judge(Group& group, std::size_t i) {
    const auto cue = certainty_cues().verdicts.longest_at(t_.lemmas_until(end_), i);
    if (cue) set_level(group, certainty_cues().levels[cue->value], t_.token(i).span);
    return cue.has_value();
  }

  bool opens_group(std::size_t i) const {
    const Pos pos = t_.pos(i);
    return pos == Pos::modal || pos == Pos::auxiliary || pos == Pos::finite;
  }
  bool passes(std::size_t i) const {
    return t_.pos(i) == Pos::adverb || t_.pos(i) == Pos::negation || is_sentence_adverb(i);
  }
  // "will likely be", "she likely will": an adjective elsewhere.
  bool is_sentence_adverb(std::size_t i) const {
    if (t_.pos(i) != Pos::adjective || i + 1 >= end_) return false;
    const auto cue = certainty_cues().words.longest_at(t_.keys_until(end_), i);
    return cue && certainty_cues().is_adverb[cue->value] &&
           (continues(i + 1) || t_.pos(i + 1) == Pos::modal);
  }

  std::size_t read_group(std::size_t at) {
    Group group{at, at + 1, at};
    std::size_t i = at;
    look_left(group);
    while (i < end_) {
      if (const std::size_t past = read_chain(i, group); past > i) {
        i = past;
        group.end = past;
        group.head = past < end_ ? past : past - 1;
        if (i < end_ && !continues(i) && !passes(i)) break;
        continue;
      }
      const Pos pos = t_.pos(i);
      if (passes(i)) {
        i += read_adverb(i, group);
        continue;
      }
      if (pos == Pos::modal || pos == Pos::auxiliary) {
        if (i != at && pos == Pos::modal) break;
        read_helper(i, group);
        group.head = i;
        group.end = ++i;
        continue;
      }
      if (pos == Pos::finite && i != at) break;
      if (pos == Pos::finite || pos == Pos::infinitive || pos == Pos::participle ||
          pos == Pos::ing) {
        group.head = i;
        group.end = ++i;
        break;
      }
      if (pos == Pos::pronoun && i > at && t_.pos(at) != Pos::finite && group.end == at + 1 &&
          i == at + 1) {
        ++i;  // "did it work": the subject stands inside
        continue;
      }
      if (pos == Pos::adjective && is_copula(group)) group.head = i, group.end = i + 1;
      break;
    }
    group.read = i;
    look_right(group);
    take_frame(group);
    take_verdict(group);
    add(group);
    return std::max(group.end, at + 1);
  }

  bool continues(std::size_t i) const {
    const Pos pos = t_.pos(i);
    return pos == Pos::infinitive || pos == Pos::auxiliary || pos == Pos::participle ||
           pos == Pos::ing || pos == Pos::finite;
  }
  bool is_copula(const Group& group) const { return t_.lemmas[group.head] == "be"; }

  // "is likely to", "failed to": verbs before the main verb. Negations and adverbs may stand
  // inside.
  std::size_t read_chain(std::size_t i, Group& group) {
    std::array<std::string_view, 6> words;
    std::array<std::size_t, 6> places;
    std::size_t count = 0;
    for (std::size_t j = i; j < end_ && count < words.size(); ++j) {
      if (j > i && passes(j) && t_.keys[j] != "unlikely" && t_.keys[j] != "likely" &&
          t_.keys[j] != "yet" && t_.keys[j] != "far")
        continue;
      words[count] = t_.lemmas[j];
      places[count++] = j;
    }
    const lexicon::Words view(words.data(), count);
    const auto sure = certainty_cues().chains.longest_at(view, 0);
    const auto denies = negations().longest_at(view, 0);
    const bool future = future_cues().longest_at(view, 0).has_value();
    const bool denial = denies && denies->value == kChain && denies->length > 1;
    if (!sure && !denial) return i;
    const std::size_t length = std::max(sure ? sure->length : 0, denial ? denies->length : 0);
    const std::size_t past = places[length - 1] + 1;
    for (std::size_t j = i; j < past; ++j)
      if (t_.pos(j) == Pos::negation) deny(group, j, 1);
    if (sure) set_level(group, certainty_cues().levels[sure->value], t_.span_of(i, past));
    if (denial) {
      group.negated = !group.negated;
      group.negation = t_.span_of(i, past);
    }
    group.future = group.future || future;
    return past;
  }

  // The weakest of several cues counts ("could possibly").
  static void set_level(Group& group, Certainty level, text::Span cue) {
    if (group.settled && level >= group.level) return;
    group.level = level;
    group.cue = group.cue.empty() ? cue : text::cover(group.cue, cue);
    group.settled = true;
  }

  void read_helper(std::size_t i, Group& group) {
    const lexicon::Words lemmas = t_.lemmas_until(end_);
    if (t_.pos(i) == Pos::modal) {
      if (const auto cue = certainty_cues().words.longest_at(lemmas, i)) {
        const Certainty level = certainty_cues().levels[cue->value];
        if (level < Certainty::certain)
          set_level(group, level, t_.token(i).span);
        else if (group.cue.empty())
          group.cue = t_.token(i).span;
      }
      if (future_cues().longest_at(lemmas, i)) group.future = true;
    }
    if ((t_.tags[i].classes & lexicon::kNegation) != 0) deny(group, i, 1);
  }

  std::size_t read_adverb(std::size_t i, Group& group) {
    const lexicon::Words keys = t_.keys_until(end_);
    if (const auto cue = certainty_cues().words.longest_at(keys, i);
        cue && certainty_cues().is_adverb[cue->value])
      set_level(group, certainty_cues().levels[cue->value], t_.token(i).span);
    const auto cue = negations().longest_at(keys, i);
    if (!cue) return 1;
    if (cue->value == kWord) deny(group, i, cue->length);
    return cue->length;
  }

  // A denied helper or adverb, unless it only looks like one ("isn't just").
  void deny(Group& group, std::size_t i, std::size_t length) {
    if (looks_only(i)) return;
    group.negated = !group.negated;
    group.negation = t_.span_of(i, i + length);
  }

  // "not just", "isn't just", "cannot only": a helper that is denied is looked up as "not".
  bool looks_only(std::size_t i) const {
    std::array<std::string_view, 4> words;
    std::size_t count = 0;
    for (std::size_t j = i; j < end_ && count < words.size(); ++j) words[count++] = t_.keys[j];
    if ((t_.tags[i].classes & (lexicon::kAuxiliary | lexicon::kModal)) != 0) words[0] = "not";
    const auto cue = negations().longest_at(lexicon::Words(words.data(), count), 0);
    return cue && cue->value == kNoDenial;
  }

  // "never", "perhaps", "no longer" right before the group, "No firm has": the subject's own
  // negation.
  void look_left(Group& group) {
    std::size_t i = group.begin;
    while (i > begin_ && passes(i - 1)) --i;
    for (std::size_t j = i; j < group.begin;) j += read_adverb(j, group);
    if (i < group.begin && (group.negated || group.settled)) group.begin = i;
    if (i > begin_ && is_denied_subject(i - 1)) {
      group.negated = !group.negated;
      group.negation = negated_subject_;
    }
  }

  // Goes back over the subject to a "no", "nobody", "none of", "neither" that begins it.
  bool is_denied_subject(std::size_t last) {
    for (std::size_t i = last + 1; i-- > begin_ && last - i < 16;) {
      const std::uint32_t classes = t_.tags[i].classes;
      const Pos pos = t_.pos(i);
      if ((classes & lexicon::kNegation) != 0 && (pos == Pos::determiner || pos == Pos::pronoun)) {
        if (i + 1 < end_ && t_.token(i + 1).kind == text::TokenKind::number) return false;  // No 1
        if (i > begin_ && t_.pos(i - 1) == Pos::preposition && t_.keys[i - 1] != "but")
          return false;
        negated_subject_ = t_.token(i).span;
        const auto cue = negations().longest_at(t_.keys_until(end_), i);
        return !(cue && cue->value == kNoDenial);
      }
      const bool inside = is_nominal(pos) || pos == Pos::determiner || pos == Pos::possessive ||
                          t_.keys[i] == "of" || pos == Pos::pronoun || t_.keys[i] == "nor" ||
                          t_.keys[i] == "-" || is_quote_mark(t_.keys[i]);
      if (!inside) return false;
    }
    return false;
  }

  // "is not", "has no plan": a negation right behind a group that ended before it.
  void look_right(Group& group) {
    std::size_t i = std::max(group.end, group.read);
    while (i < end_ && passes(i) && i < group.end + 3) i += read_adverb(i, group);
    if (i < end_ && t_.pos(i) == Pos::determiner && t_.keys[i] == "no" &&
        !takes_bare_clause(t_, group.head, end_)) {
      const auto cue = negations().longest_at(t_.keys_until(end_), i);
      if (cue && cue->value == kNoDenial) return;
      group.negated = !group.negated;
      group.negation = t_.token(i).span;
    }
    if (is_copula(group) && i > group.end && i < end_ && t_.pos(i) == Pos::adjective) {
      group.head = i;
      group.end = i + 1;
    }
  }

  void add(const Group& group) {
    Predicate predicate;
    predicate.span = t_.span_of(group.begin, group.end);
    predicate.head = t_.token(group.head).span;
    predicate.stem = stemmer_.stem(std::string(t_.lemmas[group.head]));
    predicate.sentence = sentence_;
    predicate.certainty = group.level;
    predicate.certainty_cue = group.cue;
    predicate.negated = group.negated;
    predicate.negation_cue = group.negated ? group.negation : text::Span{};
    predicate.future = group.future;
    if (!group.negated && group.head >= group.end) predicate.span.end = predicate.head.end;
    predicate.span = text::cover(predicate.span, predicate.head);
    found_.push_back(std::move(predicate));
  }

  const TaggedArticle& t_;
  text::Stemmer stemmer_;
  SentenceIndex sentence_{};
  std::size_t begin_ = 0, end_ = 0;
  text::Span negated_subject_{};
  Frame frame_;
  std::vector<Predicate> found_;
};

}  // namespace

std::vector<Predicate> find_predicates(const TaggedArticle& tagged) {
  return PredicateFinder(tagged).run();
}

}  // namespace synoptic::claims
