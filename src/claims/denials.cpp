#include "claims/denials.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "claims/noun_phrase.h"
#include "lexicon/table.h"
#include "lexicon/word_forms.h"
#include "text/stem.h"

namespace synoptic::claims {
namespace {

enum Sort : std::uint32_t { kWord, kNone, kOpposite };

struct Cues {
  lexicon::PhraseMatcher keys;    // "not", "none of", "not just"
  lexicon::PhraseMatcher lemmas;  // "without", "lack of", "rule out": what follows is denied
};

const Cues& cues() {
  static const Cues all = [] {
    Cues out;
    for (const lexicon::Row& row : lexicon::read_table("negation")) {
      if (row[1] == "word")
        out.keys.add(row[0], kWord);
      else if (row[1] == "none")
        out.keys.add(row[0], kNone);
      else if (row[1] == "before")
        out.lemmas.add(row[0], kWord);
      else if (row[1] == "opposite")
        out.keys.add(row[0], kOpposite);
    }
    return out;
  }();
  return all;
}

bool is_any(std::string_view key, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

class DenialFinder {
 public:
  DenialFinder(const TaggedArticle& tagged, const std::vector<Predicate>& predicates)
      : t_(tagged), predicates_(predicates) {}

  std::vector<Denial> run() {
    const auto& sentences = t_.article->sentences;
    std::size_t p = 0;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      sentence_ = static_cast<SentenceIndex>(s);
      begin_ = sentences[s].tokens.begin;
      end_ = sentences[s].tokens.end;
      const std::size_t first = p;
      while (p < predicates_.size() && predicates_[p].sentence == sentence_) ++p;
      if (begin_ < end_) read_sentence(first, p);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Denial& a, const Denial& b) {
      return a.sentence != b.sentence ? a.sentence < b.sentence : a.cue.begin < b.cue.begin;
    });
    return std::move(found_);
  }

 private:
  bool is_question() const {
    for (std::size_t i = end_; i-- > begin_ && end_ - i <= 3;)
      if (t_.keys[i] == "?") return true;
    return false;
  }

  void read_sentence(std::size_t first, std::size_t last) {
    first_here_ = found_.size();
    for (std::size_t p = first; p < last; ++p)
      if (predicates_[p].negated) add_predicate(predicates_[p]);
    for (std::size_t i = begin_; i < end_;) i += std::max<std::size_t>(1, read_cue(i, first, last));
    drop_cancelled();
  }

  std::size_t token_at(text::Span span) const {
    std::size_t i = begin_;
    while (i + 1 < end_ && t_.token(i).span.end <= span.begin) ++i;
    return i;
  }
  bool told_already(std::size_t i) const {
    return std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(first_here_), found_.end(),
                       [&](const Denial& d) { return d.cue.overlaps(t_.token(i).span); });
  }
  bool inside_group(std::size_t i, std::size_t first, std::size_t last) const {
    for (std::size_t p = first; p < last; ++p)
      if (predicates_[p].span.contains(t_.token(i).span)) return true;
    return false;
  }

  void add_predicate(const Predicate& p) {
    const std::size_t head = token_at(p.head);
    const std::size_t from = std::min(token_at(p.span), token_at(p.negation_cue));
    add(p.negation_cue, head, from, std::max(head + 1, token_at(p.negation_cue) + 1));
  }

  // The cue that begins with token i and belongs to no verb group; how many tokens it takes.
  std::size_t read_cue(std::size_t i, std::size_t first, std::size_t last) {
    if (t_.token(i).kind != text::TokenKind::word) return 1;
    if (const auto cue = cues().lemmas.longest_at(t_.lemmas_until(end_), i)) {
      if (!told_already(i)) add_before(i, cue->length);
      return cue->length;
    }
    if (const auto cue = cues().keys.longest_at(t_.keys_until(end_), i)) {
      if (cue->value == kOpposite && !told_already(i))
        add_opposite(i);
      else if (cue->value == kWord && !told_already(i) && !inside_group(i, first, last) &&
               !in_name(i))
        add_before(i, cue->length);
      return cue->length;
    }
    if (t_.lemmas[i] == "deny" && !inside_denied(i, first, last))
      add_denied_clause(i, first, last);
    else if (t_.keys[i] == "no" && t_.pos(i) == Pos::determiner && !told_already(i) && !in_name(i))
      add_before(i, 1);
    else if (is_any(t_.keys[i], {"nobody", "nothing", "none"}) && !told_already(i) &&
             !(i + 1 < end_ && t_.pos(i + 1) == Pos::adverb))
      add_object(i, first, last);
    return 1;
  }

  // "not holding", "without a permit", "no worker": the next word of content.
  void add_before(std::size_t i, std::size_t length) {
    std::size_t focus = i + length;
    while (focus < end_ && (t_.pos(focus) == Pos::determiner || t_.pos(focus) == Pos::possessive ||
                            t_.pos(focus) == Pos::adverb || t_.pos(focus) == Pos::preposition ||
                            t_.pos(focus) == Pos::auxiliary))
      ++focus;
    if (focus >= end_ || t_.token(focus).kind != text::TokenKind::word) return;
    if (const std::size_t noun = head_noun(t_, i + length, end_);
        noun != kNoToken && t_.pos(focus) != Pos::ing)
      focus = noun;
    const std::size_t count = found_.size();
    add(t_.span_of(i, i + length), focus, group_begin(i), focus + 1);
    if (is_contrast(i, focus) && found_.size() > count) found_.back().open = true;
  }

  // "in some towns and not in others": the clause affirms beside what it denies.
  bool is_contrast(std::size_t i, std::size_t focus) const {
    if (i == begin_ || t_.keys[i] != "not") return false;
    const bool joined = t_.pos(i - 1) == Pos::conjunction || t_.keys[i - 1] == ",";
    return joined && t_.pos(focus) != Pos::ing && t_.pos(focus) != Pos::infinitive;
  }

  // The first word of the verb group that governs token i ("left without a permit"), else i.
  std::size_t group_begin(std::size_t i) const {
    std::size_t verb = i;
    while (verb > begin_ && !is_verb(verb - 1)) {
      if (t_.keys[verb - 1] == "," || parts(verb - 1) || opens_clause(verb - 1)) return i;
      --verb;
    }
    while (verb > begin_ && is_verb(verb - 1)) --verb;
    return verb == begin_ && !is_verb(verb) ? i : verb;
  }

  // "hurt nobody", "said nothing", "played by nobody": the verb before it.
  void add_object(std::size_t i, std::size_t first, std::size_t last) {
    for (std::size_t p = last; p-- > first;)
      if (predicates_[p].span.end <= t_.token(i).span.begin) {
        if (predicates_[p].negated) return;
        add(t_.token(i).span, token_at(predicates_[p].head), token_at(predicates_[p].span), i + 1);
        return;
      }
  }

  bool inside_denied(std::size_t i, std::size_t first, std::size_t last) const {
    for (std::size_t p = first; p < last; ++p)
      if (predicates_[p].negated && predicates_[p].span.contains(t_.token(i).span)) return true;
    return false;
  }

  // "denied that he took money", "denying reports that it will close": the verb that follows.
  void add_denied_clause(std::size_t i, std::size_t first, std::size_t last) {
    for (std::size_t p = first; p < last; ++p) {
      if (predicates_[p].span.begin < t_.token(i).span.end) continue;
      const std::size_t head = token_at(predicates_[p].head), group = token_at(predicates_[p].span);
      const bool joined = std::none_of(
          t_.keys.begin() + static_cast<std::ptrdiff_t>(i),
          t_.keys.begin() + static_cast<std::ptrdiff_t>(group),
          [](std::string_view key) { return key == "," || key == "and" || key == "but"; });
      if (joined && group < i + 10) add(t_.token(i).span, head, group, head + 1);
      return;
    }
  }

  // "unable", "impossible": the stem is that of what is denied.
  void add_opposite(std::size_t i) {
    const std::size_t count = found_.size();
    add(t_.token(i).span, i, i, i + 1);
    if (found_.size() > count)
      found_.back().stem = stemmer_.stem(std::string(t_.keys[i].substr(2)));
  }

  // "the Do Not Call list", "No 10".
  bool in_name(std::size_t i) const {
    return i > begin_ && t_.token(i).capitalised && t_.token(i - 1).capitalised;
  }

  void add(text::Span cue, std::size_t focus, std::size_t from, std::size_t past) {
    const std::size_t left = clause_begin(from);
    const std::size_t right = clause_end(focus, past);
    const bool speaks = is_any(t_.lemmas[focus], {"say", "know", "tell", "decide", "reveal"});
    const bool asks = speaks && right < end_ && right <= focus + 2 && opens_clause(right);
    Denial denial;
    denial.cue = cue;
    denial.focus = t_.token(focus).span;
    denial.scope = text::cover(t_.span_of(left, std::max(right, left + 1)), denial.focus);
    denial.stem = t_.token(focus).stem;
    denial.sentence = sentence_;
    denial.main = is_main(left);
    denial.open = asks || is_condition(left) || is_question();
    found_.push_back(std::move(denial));
  }

  // A sign that ends a clause; the hyphen of "15-year" does not.
  bool parts(std::size_t i) const {
    const std::string_view key = t_.keys[i];
    if (t_.token(i).kind != text::TokenKind::punctuation) return false;
    if (is_any(key, {";", ":", "(", ")"})) return true;
    const bool glued = i > begin_ && i + 1 < end_ &&
                       t_.token(i - 1).span.end == t_.token(i).span.begin &&
                       t_.token(i).span.end == t_.token(i + 1).span.begin;
    return key.find('-') != key.npos && !glued;
  }
  bool opens_clause(std::size_t i) const {
    const Pos pos = t_.pos(i);
    return pos == Pos::relative || pos == Pos::subordinator || joins_clauses(i) ||
           t_.keys[i] == "if" || t_.keys[i] == "whether" || t_.keys[i] == "unless";
  }
  // "but" between clauses; not "a serious but stable condition".
  bool joins_clauses(std::size_t i) const {
    if (t_.keys[i] != "but" || i == begin_ || i + 1 >= end_) return t_.keys[i] == "but";
    return (t_.tags[i - 1].classes & lexicon::kAdjective) == 0 ||
           (t_.tags[i + 1].classes & lexicon::kAdjective) == 0;
  }
  bool is_verb(std::size_t i) const {
    const Pos pos = t_.pos(i);
    return pos == Pos::finite || pos == Pos::auxiliary || pos == Pos::modal;
  }

  // Back over the subject. A piece between commas belongs to it when it has no verb of its own ("of
  // 27 Mill Road"), and is passed over when it is a relative clause.
  std::size_t clause_begin(std::size_t from) const {
    std::size_t i = from;
    while (i > begin_) {
      if (t_.keys[i - 1] == ",") {
        std::size_t open = i - 1;
        bool verb = false;
        while (open > begin_ && t_.keys[open - 1] != "," && !parts(open - 1))
          verb |= is_verb(--open);
        const bool relative = t_.pos(open) == Pos::relative;
        if ((verb && !relative) || (open == begin_ && relative)) break;
        i = relative ? open - 1 : open;
        continue;
      }
      if (parts(i - 1) || opens_clause(i - 1) || is_verb(i - 1)) break;
      --i;
    }
    return i;
  }

  std::size_t clause_end(std::size_t focus, std::size_t past) const {
    const bool speech = is_any(t_.lemmas[focus], {"say", "tell", "reveal", "comment", "disclose"});
    std::size_t i = past;
    while (i < end_) {
      if (t_.keys[i] == "," || parts(i)) break;
      if (opens_clause(i) && (t_.keys[i] != "that" || speech)) break;
      if (i > past && is_any(t_.keys[i], {"how", "why", "what", "when", "where"})) break;
      if (t_.pos(i) == Pos::conjunction && i + 1 < end_ &&
          (is_verb(i + 1) || t_.pos(i + 1) == Pos::pronoun))
        break;
      ++i;
    }
    return i;
  }

  // "if it does not", "unless", "whether": nothing is denied there.
  bool is_condition(std::size_t left) const {
    for (std::size_t i = left; i > begin_ && left - i < 2; --i)
      if (is_any(t_.keys[i - 1], {"if", "whether", "unless", "lest", "should"})) return true;
    return is_any(t_.keys[left], {"if", "whether", "unless", "had"}) ||
           (left >= begin_ + 2 && t_.keys[left - 1] == "as" && t_.keys[left - 2] == "long");
  }

  // No relative or subordinate clause: "that" behind the verb of a main clause reports it.
  bool is_main(std::size_t left) const {
    if (left == begin_) return true;
    const std::size_t before = left - 1;
    if (t_.pos(before) == Pos::relative) return false;
    if (t_.pos(before) == Pos::subordinator) return t_.keys[before] == "that";
    return true;
  }

  // "has not ruled out", "not without help": the inner and the outer denial make up for each other.
  void drop_cancelled() {
    for (std::size_t i = first_here_; i < found_.size(); ++i)
      for (std::size_t j = first_here_; j < found_.size(); ++j) {
        if (i == j || found_[i].cue.overlaps(found_[j].cue)) continue;
        if (!found_[j].cue.overlaps(found_[i].focus) && !follows(found_[i].focus, found_[j].cue))
          continue;
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(std::max(i, j)));
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(std::min(i, j)));
        return drop_cancelled();
      }
  }

  // "not possible to rule out".
  bool follows(text::Span focus, text::Span cue) const {
    return cue.begin >= focus.end &&
           t_.article->words(text::make_span(focus.end, cue.begin)) == " to ";
  }

  const TaggedArticle& t_;
  const std::vector<Predicate>& predicates_;
  text::Stemmer stemmer_;
  SentenceIndex sentence_{};
  std::size_t begin_ = 0, end_ = 0;
  std::size_t first_here_ = 0;  // into found_: the sentence's first
  std::vector<Denial> found_;
};

}  // namespace

std::vector<Denial> find_denials(const TaggedArticle& tagged,
                                 const std::vector<Predicate>& predicates) {
  return DenialFinder(tagged, predicates).run();
}

}  // namespace synoptic::claims
