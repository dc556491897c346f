#include "divergence/outcomes.h"

#include <algorithm>
#include <array>

#include "lexicon/table.h"
#include "lexicon/word_forms.h"
#include "text/stem.h"

namespace synoptic::divergence {
namespace {

using text::Token;
using text::TokenRange;

constexpr std::uint32_t kGap = 2;      // words between two words of a phrase
constexpr std::uint32_t kBehind = 14;  // words behind it that belong to the clause

// How the words of a phrase tell of somebody.
enum class Part : std::uint8_t {
  state,    // "in custody"
  done_to,  // "+arrest"
  done_by   // "~resign"
};

struct Phrase {
  std::uint32_t set = 0;
  int side = 0;
  Part part = Part::state;
  bool denies = false;              // begins with "no" or the like
  std::vector<std::string> stems;   // of its words
  std::vector<std::string> lemmas;  // in parallel
};

struct Table {
  std::vector<OutcomeSet> sets;
  std::vector<Phrase> phrases;
  text::WordIds first;                               // lemma or stem of a first word
  std::vector<std::vector<std::uint32_t>> by_first;  // phrases, the longest first
};

bool denies(std::string_view word) {
  return word == "no" || word == "not" || word == "without" || word == "never" || word == "nobody";
}

Phrase read_phrase(std::string_view words, text::Stemmer& stemmer) {
  Phrase phrase;
  if (words.front() == '+') phrase.part = Part::done_to;
  if (words.front() == '~') phrase.part = Part::done_by;
  if (phrase.part != Part::state) words.remove_prefix(1);
  while (!words.empty()) {
    const auto space = words.find(' ');
    const std::string word(words.substr(0, space));
    if (phrase.stems.empty()) phrase.denies = denies(word);
    phrase.stems.push_back(stemmer.stem(word));
    phrase.lemmas.push_back(word);
    words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
  }
  return phrase;
}

void add_phrases(Table& table, std::string_view list, int side, text::Stemmer& stemmer) {
  const auto set = static_cast<std::uint32_t>(table.sets.size() - 1);
  while (!list.empty()) {
    const auto semicolon = list.find(';');
    Phrase phrase = read_phrase(list.substr(0, semicolon), stemmer);
    phrase.set = set;
    phrase.side = side;
    const auto number = static_cast<std::uint32_t>(table.phrases.size());
    for (const std::string* key : {&phrase.lemmas.front(), &phrase.stems.front()}) {
      const std::uint32_t id = table.first.add(*key);
      if (id == table.by_first.size()) table.by_first.emplace_back();
      auto& list_here = table.by_first[id];
      if (list_here.empty() || list_here.back() != number) list_here.push_back(number);
    }
    table.phrases.push_back(std::move(phrase));
    list.remove_prefix(semicolon == std::string_view::npos ? list.size() : semicolon + 1);
  }
}

const Table& table() {
  static const Table read = [] {
    Table out;
    text::Stemmer stemmer;
    for (const lexicon::Row& row : lexicon::read_table("outcomes")) {
      if (row.size() < 4) continue;
      OutcomeSet set;
      set.tie = row[2].front() == 'w'   ? Tie::whom
                : row[2].front() == 'm' ? Tie::matter
                : row[2].front() == 'b' ? Tie::both
                                        : Tie::either;
      set.no_third = row[2].back() == '2';
      out.sets.push_back(set);
      add_phrases(out, row[0], 0, stemmer);
      add_phrases(out, row[1], 1, stemmer);
    }
    return out;
  }();
  return read;
}

bool is_stop(const Token& token) {
  return token.kind == text::TokenKind::punctuation && token.key != "'" && token.key != "-";
}

class OutcomeReader {
 public:
  OutcomeReader(const Context& context, ArticleIndex version)
      : context_(context),
        version_(version),
        article_(context.article(version)),
        actors_(context, version) {}

  std::vector<Outcome> run() {
    for (std::uint32_t s = 0; s < article_.sentences.size(); ++s) read_sentence(SentenceIndex{s});
    return std::move(found_);
  }

 private:
  void read_sentence(SentenceIndex s) {
    const TokenRange range = article_.sentence(s).tokens;
    if (range.empty() || article_.tokens[range.end - 1].key == "?") return;
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (const std::uint32_t past = read_at(s, range, t); past > t) t = past - 1;
  }

  // Every phrase that begins here is a claim of its own set.
  std::uint32_t read_at(SentenceIndex s, TokenRange range, std::uint32_t t) {
    const Token& token = article_.tokens[t];
    if (token.kind != text::TokenKind::word) return t;
    const std::string lemma =
        is_small_word(token.key) ? token.key : lexicon::look_up_word(token.key).lemma;
    std::uint32_t past = t;
    std::size_t longest = 0;
    const std::size_t before = found_.size();
    for (const std::string* key : {&lemma, &token.stem}) {
      if (key == &token.stem && lemma == token.stem) break;
      const std::uint32_t id = table().first.find(*key);
      if (id == text::WordIds::kNone) continue;
      for (const std::uint32_t p : table().by_first[id]) {
        const Phrase& phrase = table().phrases[p];
        const std::uint32_t end = match(phrase, range, t);
        if (end <= t || is_told(phrase, t, before)) continue;
        add(phrase, s, {t, end});
        if (found_.size() > before) past = std::max(past, longest > 1 ? end : t + 1);
      }
    }
    return past;
  }

  // No preposition stands between the verb and the words: "did not find him guilty", not "did not
  // fall after the accident".
  bool reaches(std::uint32_t verb, std::uint32_t token) const {
    const text::Span span = context_.claims(version_).predicates[verb].span;
    for (std::uint32_t t = text::tokens_in(article_.tokens, span).end; t < token; ++t)
      if ((lexicon::look_up_word(article_.tokens[t].key).classes & lexicon::kPreposition) != 0)
        return false;
    return true;
  }

  // "plans to sell", "agreed to resign": as good as done.
  bool is_meant(std::uint32_t verb, std::uint32_t token) const {
    const claims::Predicate& main = context_.claims(version_).predicates[verb];
    const std::uint32_t end = text::tokens_in(article_.tokens, main.span).end;
    if (end + 1 != token || article_.tokens[end].key != "to") return false;
    return main.stem == "plan" || main.stem == "intend" || main.stem == "agre" ||
           main.stem == "decid" || main.stem == "vote";
  }

  // Under its lemma and under its stem.
  bool is_told(const Phrase& phrase, std::uint32_t t, std::size_t before) const {
    for (std::size_t i = before; i < found_.size(); ++i)
      if (found_[i].set == phrase.set && found_[i].token == t) return true;
    return false;
  }

  // The end of the phrase that begins at `t`; `t` when it does not.
  std::uint32_t match(const Phrase& phrase, TokenRange range, std::uint32_t t) const {
    std::uint32_t at = t;
    for (std::size_t w = 0; w < phrase.stems.size(); ++w) {
      const std::uint32_t last = w == 0 ? at : at + kGap;
      while (at < range.end && at <= last && !is_stop(article_.tokens[at]) &&
             !is_word(phrase, w, article_.tokens[at]))
        ++at;
      if (at >= range.end || at > last || is_stop(article_.tokens[at])) return t;
      ++at;
    }
    return at;
  }

  static bool is_word(const Phrase& phrase, std::size_t w, const Token& token) {
    if (token.key == phrase.lemmas[w]) return true;
    if (w == 0 && phrase.part == Part::state) return false;
    return token.stem == phrase.stems[w] ||
           lexicon::look_up_word(token.key).lemma == phrase.lemmas[w];
  }

  void add(const Phrase& phrase, SentenceIndex s, TokenRange words) {
    const std::uint32_t verb = governor(s, words);
    const auto& predicates = context_.claims(version_).predicates;
    const bool has_verb = verb < predicates.size();
    const bool heads = has_verb && predicates[verb].head == article_.tokens[words.begin].span;
    if (phrase.part != Part::state && !heads && !(has_verb && is_meant(verb, words.begin))) return;
    if (has_verb && predicates[verb].certainty <= claims::Certainty::possible &&
        predicates[verb].span.overlaps(span_of(words)))
      return;
    if (is_open(s, words.begin)) return;
    Outcome outcome;
    bool denied = has_verb && predicates[verb].negated && reaches(verb, words.begin) &&
                  !predicates[verb].negation_cue.overlaps(span_of(words));
    if (phrase.part == Part::state && words.begin > 0 && !denied &&
        (article_.tokens[words.begin - 1].key == "not" ||
         article_.tokens[words.begin - 1].key == "never"))
      denied = true;
    if (phrase.denies && has_verb && predicates[verb].negated) denied = false;
    const bool no_third = table().sets[phrase.set].no_third;
    outcome.set = phrase.set;
    outcome.side = denied && no_third ? 1 - phrase.side : phrase.side;
    outcome.denied = denied && !no_third;
    outcome.version = version_;
    outcome.sentence = s;
    outcome.span = span_of(words);
    outcome.token = words.begin;
    outcome.whom = whom(phrase, s, words, verb);
    outcome.matter = matter(s, words, outcome.whom);
    if (has_verb) outcome.doer = content_of(actors_.subject_of(verb).words);
    outcome.source = source_of(s, outcome.span);
    const auto& quotations = context_.claims(version_).quotations;
    outcome.quoted =
        std::any_of(quotations.begin(), quotations.end(),
                    [&](const claims::Quotation& q) { return q.words.contains(outcome.span); });
    found_.push_back(std::move(outcome));
  }

  std::string source_of(SentenceIndex s, text::Span span) const {
    const auto& all = context_.claims(version_).attributions;
    for (const std::uint32_t a : context_.in_sentence(version_, s).attributions)
      if (!all[a].source.empty() && all[a].content.overlaps(span))
        return std::string(article_.words(all[a].source));
    return {};
  }

  text::Span span_of(TokenRange words) const {
    return text::make_span(article_.tokens[words.begin].span.begin,
                           article_.tokens[words.end - 1].span.end);
  }

  // The predicate that holds the words or stands last before them in the clause.
  std::uint32_t governor(SentenceIndex s, TokenRange words) const {
    const auto& predicates = context_.claims(version_).predicates;
    const text::Span span = article_.tokens[words.begin].span;
    auto best = static_cast<std::uint32_t>(predicates.size());
    for (const std::uint32_t p : context_.in_sentence(version_, s).predicates)
      if (predicates[p].span.begin <= span.begin) best = p;
    if (best == predicates.size() || predicates[best].span.end >= span.end) return best;
    const std::uint32_t from = text::tokens_in(article_.tokens, predicates[best].span).end;
    for (std::uint32_t t = from; t < words.begin; ++t)
      if (is_stop(article_.tokens[t]) && article_.tokens[t].key != ",")
        return static_cast<std::uint32_t>(predicates.size());
    return best;
  }

  // Behind "if", "whether", "unless" or "to" without a verb group around it.
  bool is_open(SentenceIndex s, std::uint32_t token) const {
    const TokenRange range = article_.sentence(s).tokens;
    for (std::uint32_t t = token; t-- > range.begin && token - t < 12;) {
      const std::string& key = article_.tokens[t].key;
      if (key == "if" || key == "whether" || key == "unless" || key == "until") return true;
      if (is_stop(article_.tokens[t])) break;
    }
    return false;
  }

  Actor whom(const Phrase& phrase, SentenceIndex s, TokenRange words, std::uint32_t verb) const {
    const TokenRange range = article_.sentence(s).tokens;
    const auto& predicates = context_.claims(version_).predicates;
    if (phrase.part == Part::state && words.end < range.end &&
        article_.tokens[words.end].capitalised)  // "the injured Ann Lee"
      return actors_.actor_in(actors_.phrase_behind(words.end, range.end));
    if (verb >= predicates.size()) return {};
    const std::uint32_t behind = text::tokens_in(article_.tokens, predicates[verb].span).end;
    if (phrase.part == Part::done_by) return actors_.subject_of(verb);
    if (phrase.part == Part::done_to)
      return actors_.is_passive(verb)
                 ? actors_.subject_of(verb)
                 : actors_.actor_in(actors_.phrase_behind(words.end, range.end));
    bool to = false;  // "have the right to carry arms": not of the right
    for (std::uint32_t t = behind; t < words.begin; ++t) to = to || article_.tokens[t].key == "to";
    if (behind < words.begin && !to && !actors_.is_passive(verb)) {
      Actor object = actors_.actor_in(actors_.phrase_behind(behind, words.begin));
      if (!object.empty()) return object;
    }
    return actors_.subject_of(verb);
  }

  std::vector<std::string> content_of(TokenRange words) const {
    std::vector<std::string> stems;
    for (std::uint32_t t = words.begin; t < words.end; ++t)
      if (is_content(article_.tokens[t])) stems.push_back(article_.tokens[t].stem);
    std::sort(stems.begin(), stems.end());
    return stems;
  }

  // Words of the phrase before and of what stands behind, as far as the next verb.
  std::vector<std::string> matter(SentenceIndex s, TokenRange words, const Actor& actor) const {
    const TokenRange range = article_.sentence(s).tokens;
    std::vector<std::string> stems;
    const auto add = [&](std::uint32_t t) {
      if (is_content(article_.tokens[t])) stems.push_back(article_.tokens[t].stem);
    };
    for (std::uint32_t t = actor.words.begin; t < actor.words.end; ++t) add(t);
    for (std::uint32_t t = words.end; t < range.end && t < words.end + kBehind; ++t) {
      if (is_stop(article_.tokens[t]) && article_.tokens[t].key != ",") break;
      add(t);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
  }

  const Context& context_;
  ArticleIndex version_;
  const article::Article& article_;
  ClauseActors actors_;
  std::vector<Outcome> found_;
};

}  // namespace

const OutcomeSet& outcome_set(std::uint32_t set) { return table().sets[set]; }

std::vector<Outcome> outcomes_of(const Context& context, ArticleIndex version) {
  return OutcomeReader(context, version).run();
}

}  // namespace synoptic::divergence
