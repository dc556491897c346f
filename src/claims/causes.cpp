#include "claims/causes.h"

#include <algorithm>
#include <array>

#include "lexicon/table.h"
#include "text/word_ids.h"

namespace synoptic::claims {
namespace {

constexpr std::size_t kLongest = 14;  // words of a cause or an effect
constexpr std::size_t kDenialReach = 3;

enum Cue : std::uint32_t { kEffectFirst, kCauseFirst, kNoun, kLoose };

struct Cues {
  lexicon::PhraseMatcher phrases;
  text::WordIds vague;
};

const Cues& cues() {
  static const Cues table = [] {
    Cues out;
    for (const lexicon::Row& row : lexicon::read_table("cause_cues")) {
      if (row.size() < 3) continue;
      if (row[1] == "vague") out.vague.add(row[0]);
      if (row[1] == "effect") out.phrases.add(row[0], kEffectFirst);
      if (row[1] == "cause") out.phrases.add(row[0], kCauseFirst);
      if (row[1] == "noun") out.phrases.add(row[0], kNoun);
      if (row[1] == "loose") out.phrases.add(row[0], kLoose);
    }
    return out;
  }();
  return table;
}

bool is_verb(Pos pos) {
  return pos == Pos::finite || pos == Pos::infinitive || pos == Pos::participle || pos == Pos::ing;
}

class CauseFinder {
 public:
  explicit CauseFinder(const TaggedArticle& tagged) : t_(tagged) {}

  std::vector<CauseMention> run() {
    const auto& sentences = t_.article->sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      sentence_ = static_cast<SentenceIndex>(s);
      begin_ = sentences[s].tokens.begin;
      end_ = sentences[s].tokens.end;
      for (std::size_t i = begin_; i < end_; ++i)
        if (const auto cue = cues().phrases.longest_at(t_.lemmas_until(end_), i)) {
          read(i, i + cue->length, cue->value);
          i += cue->length - 1;
        }
    }
    return std::move(found_);
  }

 private:
  struct Range {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin >= end; }
  };

  void read(std::size_t at, std::size_t past, std::uint32_t cue) {
    if (denied(at)) return;
    if (cue == kNoun) return read_noun(at, past);
    if (cue == kCauseFirst) {
      if (!is_verb(t_.pos(at)) || is_passive(at)) return;
      return add(before(at), at, past, after(past), false);
    }
    if (cue == kLoose && (past >= end_ || is_verb(t_.pos(past)) || is_time(past))) return;
    const Range effect = before(at);
    add(after(past), at, past, effect.empty() ? after_comma(past) : effect, cue == kLoose);
  }

  // "The cause of the fire was a faulty cable".
  void read_noun(std::size_t at, std::size_t past) {
    std::size_t copula = past;
    while (copula < end_ && copula - past < kLongest && t_.pos(copula) != Pos::auxiliary &&
           t_.pos(copula) != Pos::finite)
      ++copula;
    if (copula >= end_ || t_.lemmas[copula] != "be") return;
    const std::size_t next = copula + 1;
    if (next >= end_ || t_.pos(next) == Pos::negation || is_verb(t_.pos(next))) return;
    add(after(next), at, past, {past, copula}, false);
  }

  void add(Range cause, std::size_t cue, std::size_t past, Range effect, bool loose) {
    if (!names_something(cause) || effect.empty()) return;
    found_.push_back({t_.span_of(cause.begin, cause.end), t_.span_of(cue, past),
                      t_.span_of(effect.begin, effect.end), sentence_, loose});
  }

  // A noun, a name or "-ing" with no helper verb before it: "is likely to" is none.
  bool names_something(Range range) const {
    if (range.empty() || t_.pos(range.begin) == Pos::auxiliary) return false;
    for (std::size_t i = range.begin; i < range.end; ++i)
      if (t_.pos(i) == Pos::noun || t_.pos(i) == Pos::name || t_.pos(i) == Pos::ing) return true;
    return false;
  }

  bool denied(std::size_t at) const {
    for (std::size_t i = at; i > begin_ && at - i < kDenialReach; --i)
      if (t_.pos(i - 1) == Pos::negation) return true;
    return false;
  }

  bool is_passive(std::size_t at) const {
    std::size_t i = at;
    while (i > begin_ && t_.pos(i - 1) == Pos::adverb) --i;
    return i > begin_ && t_.pos(i - 1) == Pos::auxiliary && t_.lemmas[i - 1] == "be" &&
           t_.pos(at) != Pos::ing;
  }

  // "after two days", "after Monday": no event.
  bool is_time(std::size_t at) const {
    return t_.pos(at) == Pos::numeral || t_.pos(at) == Pos::name || t_.pos(at) == Pos::pronoun;
  }

  bool ends_clause(std::size_t i) const {
    static constexpr std::array<std::string_view, 5> kSigns{",", ";", ":", "(", ")"};
    const std::string_view key = t_.keys[i];
    return std::find(kSigns.begin(), kSigns.end(), key) != kSigns.end() || key == "." ||
           key == "-" || key == "\"" || t_.pos(i) == Pos::relative ||
           t_.pos(i) == Pos::subordinator;
  }

  Range after(std::size_t from) const {
    std::size_t i = from;
    while (i < end_ && i - from < kLongest && !ends_clause(i)) ++i;
    return trimmed({from, i});
  }

  // The clause before `to`, without the helpers of a verb cut off: "The fire" of "The fire was".
  Range before(std::size_t to) const {
    std::size_t i = to;
    while (i > begin_ && to - i < kLongest && !ends_clause(i - 1)) --i;
    return trimmed({i, to});
  }

  // "Because of a faulty cable, the fire broke out".
  Range after_comma(std::size_t from) const {
    std::size_t i = from;
    while (i < end_ && t_.keys[i] != ",") ++i;
    return i + 1 < end_ ? after(i + 1) : Range{};
  }

  Range trimmed(Range range) const {
    const auto hangs = [&](std::size_t i) {
      const Pos pos = t_.pos(i);
      return pos == Pos::punctuation || pos == Pos::auxiliary || pos == Pos::adverb ||
             pos == Pos::conjunction || pos == Pos::modal;
    };
    while (!range.empty() && hangs(range.end - 1)) --range.end;
    while (!range.empty() && hangs(range.begin) && t_.pos(range.begin) != Pos::auxiliary)
      ++range.begin;
    return range;
  }

  const TaggedArticle& t_;
  SentenceIndex sentence_{};
  std::size_t begin_ = 0, end_ = 0;
  std::vector<CauseMention> found_;
};

}  // namespace

std::vector<CauseMention> find_causes(const TaggedArticle& tagged) {
  return CauseFinder(tagged).run();
}

bool is_vague_cause(std::string_view key) { return cues().vague.has(key); }

}  // namespace synoptic::claims
