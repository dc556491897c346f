// roles_swapped: who did it to whom, the other way round: "The police accused the driver" here,
// "the driver accused the police" there. Looks at one verb with a doer before it and somebody
// behind it; "was accused by" turns both. Silent for verbs that go both ways ("met", "played";
// mutual_verbs.tsv), for pronouns, and when either of the two stands in the same role in both.

#include <algorithm>
#include <set>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

constexpr std::uint32_t kReach = 7;  // words of a noun phrase

// One verb with the words on both sides of it, doer and target told apart.
struct Deed {
  ArticleIndex version{};
  SentenceIndex sentence{};
  const Predicate* verb = nullptr;
  bool speech = false;
  std::set<std::string> doer, target;  // stems of content words
  std::string doer_head, target_head;  // the word that names them
  text::Span span;                     // from doer to target
};

std::uint32_t classes_of(const text::Token& token) {
  return lexicon::look_up_word(token.key).classes;
}

bool ends_phrase(const text::Token& token, bool before_verb) {
  if (token.key == "'" || token.key == "'s") return false;  // "the nurses' union"
  if (token.kind == text::TokenKind::punctuation) return true;
  if (token.key == "that") return true;
  const std::uint32_t classes = classes_of(token);
  const std::uint32_t stops = lexicon::kSubordinator | lexicon::kRelative | lexicon::kModal |
                              lexicon::kConjunction | lexicon::kAuxiliary |
                              (before_verb ? 0 : lexicon::kPreposition | lexicon::kTo);
  return (classes & stops) != 0 && (classes & lexicon::kDeterminer) == 0;
}

// "a group of young people": the people.
bool is_many(std::string_view key) {
  return key == "group" || key == "crowd" || key == "number" || key == "dozens" ||
         key == "hundreds";
}

struct Side {
  std::set<std::string> stems;
  std::string head;
  text::Span span;
};

// The words next to the verb on one side, as far as one noun phrase reaches. Behind the verb its
// last content word names it, before the verb the last one ahead of a preposition.
Side read_side(const article::Article& article, text::TokenRange sentence, std::uint32_t from,
               bool before_verb) {
  Side side;
  bool settled = false;
  for (std::uint32_t step = 0; step < kReach; ++step) {
    if (before_verb ? from < sentence.begin + step + 1 : from + step >= sentence.end) break;
    const text::Token& token = article.tokens[before_verb ? from - 1 - step : from + step];
    const bool counted = !before_verb && step > 0 && token.key == "of" &&
                         is_many(article.tokens[from + step - 1].key);
    if (ends_phrase(token, before_verb) && !counted) break;
    side.span = side.span.empty() ? token.span : text::cover(side.span, token.span);
    if (before_verb && (classes_of(token) & lexicon::kPreposition) != 0) settled = false;
    if (!is_content(token)) continue;
    side.stems.insert(token.stem);
    if (!before_verb || !settled) side.head = token.stem;
    settled = true;
  }
  return side;
}

bool is_passive(const article::Article& article, const Predicate& verb) {
  const text::TokenRange group = text::tokens_in(article.tokens, verb.span);
  for (std::uint32_t t = group.begin; t < group.end && article.tokens[t].span != verb.head; ++t)
    if ((classes_of(article.tokens[t]) & lexicon::kBe) != 0) return true;
  return false;
}

bool read_deed(const Context& context, ArticleIndex version, SentenceIndex s, const Predicate& verb,
               Deed& deed) {
  const article::Article& article = context.article(version);
  const text::TokenRange sentence = article.sentence(s).tokens;
  const text::TokenRange group = text::tokens_in(article.tokens, verb.span);
  std::uint32_t behind = group.end;
  const bool passive = is_passive(article, verb);
  if (passive) {
    if (behind >= sentence.end || article.tokens[behind].key != "by") return false;
    ++behind;
  }
  const Side left = read_side(article, sentence, group.begin, true);
  const Side right = read_side(article, sentence, behind, false);
  if (left.head.empty() || right.head.empty()) return false;
  const Side& doer = passive ? right : left;
  const Side& target = passive ? left : right;
  deed = {version,   s,           &verb,
          false,     doer.stems,  target.stems,
          doer.head, target.head, text::cover(left.span, right.span)};
  for (const std::uint32_t a : context.in_sentence(version, s).attributions)
    deed.speech = deed.speech || context.claims(version).attributions[a].cue.overlaps(verb.span);
  return true;
}

std::vector<Deed> gather(const RowView& row, ArticleIndex version) {
  static const WordList mutual("mutual_verbs");
  std::vector<Deed> deeds;
  for (const SentenceIndex s : row.sentences(version))
    for (const std::uint32_t p : row.context.in_sentence(version, s).predicates) {
      const Predicate& verb = row.context.claims(version).predicates[p];
      const article::Article& article = row.context.article(version);
      const text::TokenRange head = text::tokens_in(article.tokens, verb.head);
      if (head.empty() || mutual.has(lexicon::look_up_word(article.tokens[head.begin].key).lemma))
        continue;
      if (Deed deed; read_deed(row.context, version, s, verb, deed))
        deeds.push_back(std::move(deed));
    }
  return deeds;
}

bool is_swapped(const Deed& a, const Deed& b) {
  if (a.verb->stem != b.verb->stem || a.verb->negated != b.verb->negated) return false;
  if (a.doer_head == b.doer_head || a.target_head == b.target_head) return false;
  return a.target.count(b.doer_head) > 0 && b.target.count(a.doer_head) > 0 &&
         a.doer.count(b.target_head) > 0 && b.doer.count(a.target_head) > 0;
}

Reading reading_for(const RowView& row, const Deed& deed) {
  const article::Article& article = row.context.article(deed.version);
  return reading_of(deed.version, deed.span, readable(article, deed.span, 16));
}

}  // namespace

void roles_swapped(const RowView& row, Findings& out) {
  for (const PassagePair& pair : row.pairs) {
    const std::vector<Deed> first = gather(row, pair.first()), second = gather(row, pair.second());
    for (const Deed& a : first)
      for (const Deed& b : second) {
        if (!is_swapped(a, b)) continue;
        const Kind kind = a.speech || b.speech ? Kind::attribution : Kind::event;
        Found found =
            make_found(row.context, {kind, Severity::meaning, "roles.swapped", "roles_swapped"},
                       {reading_for(row, a), reading_for(row, b)}, 0.8, false);
        found.divergence.row = row.row;
        found.divergence.reason =
            reason_of("doer and target change places",
                      {a.doer_head + " " + a.verb->stem + " " + a.target_head,
                       b.doer_head + " " + b.verb->stem + " " + b.target_head});
        out.push_back(std::move(found));
      }
  }
}

}  // namespace synoptic::divergence
