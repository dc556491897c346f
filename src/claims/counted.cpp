#include "claims/counted.h"

#include "claims/noun_phrase.h"

namespace synoptic::claims {
namespace {

constexpr double kOldest = 120;    // years of a life
constexpr std::size_t kReach = 8;  // tokens between a subject and its verb

class CountedReader {
 public:
  CountedReader(const TaggedArticle& tagged, const FigurePlace& place, NumberMention& mention)
      : t_(tagged), p_(place), m_(mention) {}

  void read() {
    if (is_age()) {
      m_.counts = "age";
      m_.counts_span = m_.figure;
      return;
    }
    set_count(counted());
    set_deed();
  }

 private:
  std::string_view key(std::size_t i) const { return i < p_.end ? t_.keys[i] : std::string_view(); }
  bool is_noun(std::size_t i) const { return t_.pos(i) == Pos::noun || t_.pos(i) == Pos::name; }
  bool is_verb(std::size_t i) const {
    const Pos pos = t_.pos(i);
    return pos == Pos::finite || pos == Pos::infinitive || pos == Pos::participle ||
           pos == Pos::ing;
  }
  bool ends_clause(std::size_t i) const {
    const Pos pos = t_.pos(i);
    return pos == Pos::punctuation || pos == Pos::subordinator || pos == Pos::relative;
  }

  // "Ana Kolb, 34, said", "aged 76", "at the age of 76".
  bool is_age() const {
    if (!m_.unit.empty() || m_.ordinal || m_.high > kOldest || m_.low < 1 || p_.before == p_.begin)
      return false;
    const std::string_view last = key(p_.before - 1);
    if (last == "aged" || last == "age") return true;
    if (last == "of" && p_.before >= p_.begin + 2 && key(p_.before - 2) == "age") return true;
    const bool closed = p_.after < p_.end && key(p_.after) == ",";
    return last == "," && closed && p_.before >= p_.begin + 2 && is_noun(p_.before - 2) &&
           m_.bound == Bound::exact;
  }

  std::size_t counted() const {
    std::size_t at = p_.after;
    if (!m_.unit.empty() && key(at) == "-") ++at;
    if (key(at) == "in" && m_.unit.empty()) return without_noun();
    if (key(at) == "of") ++at;
    if (key(at) == "in") return without_noun();
    const std::size_t head = head_noun(t_, at, p_.end);
    return head != kNoToken ? head : without_noun();
  }

  // "15 killed", "11 missing": what became of them stands for them.
  std::size_t without_noun() const {
    const bool bare = m_.unit.empty() && !m_.ordinal;
    if (bare && p_.after < p_.end) {
      const Pos pos = t_.pos(p_.after);
      const bool state = pos == Pos::participle || pos == Pos::ing || pos == Pos::adjective ||
                         (pos == Pos::finite && opens_clause());
      if (state) return p_.after;
    }
    if (bare && p_.before > p_.begin && is_verb(p_.before - 1)) return p_.before - 1;
    return subject_before();
  }
  bool opens_clause() const { return p_.before == p_.begin || ends_clause(p_.before - 1); }

  // "Unemployment rose by 30 %": what the verb before is said of.
  std::size_t subject_before() const {
    bool verb = false;
    for (std::size_t i = p_.before; i > p_.begin;) {
      --i;
      if (ends_clause(i)) return kNoToken;
      verb = verb || is_verb(i) || t_.pos(i) == Pos::auxiliary;
      if (is_noun(i)) return verb || p_.before == i + 2 ? i : kNoToken;
    }
    return kNoToken;
  }

  void set_count(std::size_t head) {
    if (head == kNoToken) return;
    m_.counts = t_.token(head).stem;
    m_.counts_span = t_.token(head).span;
  }

  // The verb whose object the figure is, else the first one behind it.
  void set_deed() {
    std::size_t verb = verb_of_object();
    if (verb == kNoToken) verb = verb_behind();
    if (verb == kNoToken) verb = verb_before();
    if (verb == kNoToken) return;
    m_.deed = t_.token(verb).stem;
    m_.deed_span = t_.token(verb).span;
  }

  std::size_t verb_of_object() const {
    for (std::size_t i = p_.before; i > p_.begin;) {
      --i;
      if (is_verb(i)) return i;
      if (ends_clause(i) || is_noun(i) || t_.pos(i) == Pos::conjunction) return kNoToken;
    }
    return kNoToken;
  }

  std::size_t verb_behind() const {
    for (std::size_t i = p_.after; i < p_.end && i < p_.after + kReach; ++i) {
      if (is_verb(i) && !(i + 1 < p_.end && is_noun(i + 1) && t_.pos(i) != Pos::finite)) return i;
      if (ends_clause(i)) return kNoToken;
    }
    return kNoToken;
  }

  std::size_t verb_before() const {
    for (std::size_t i = p_.before; i > p_.begin;) {
      --i;
      if (is_verb(i)) return i;
      if (ends_clause(i)) return kNoToken;
    }
    return kNoToken;
  }

  const TaggedArticle& t_;
  const FigurePlace& p_;
  NumberMention& m_;
};

}  // namespace

void read_counted(const TaggedArticle& tagged, const FigurePlace& place, NumberMention& mention) {
  CountedReader(tagged, place, mention).read();
}

}  // namespace synoptic::claims
