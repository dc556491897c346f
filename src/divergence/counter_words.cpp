#include "divergence/counter_words.h"

#include <algorithm>

#include "divergence/clock.h"
#include "divergence/evidence.h"
#include "divergence/scene.h"
#include "lexicon/table.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using text::Token;

constexpr std::uint32_t kLeastScene = 3;  // shared words that make one scene of two untied passages
constexpr std::uint32_t kListReach = 3;   // words between two members of a list, at most

constexpr double kVerbCommon = 0.5;   // of the passages, for two main verbs in other places
constexpr double kClauseShare = 0.6;  // of two clauses whose words stand in other places

bool is_trailer(std::string_view key) {
  return key == "away" || key == "from" || key == "of" || key == "to";
}

lexicon::Inflection inflection_of(char letter) {
  switch (letter) {
    case 'v':
      return lexicon::Inflection::verb;
    case 'n':
      return lexicon::Inflection::noun;
    case 'a':
      return lexicon::Inflection::adjective;
    default:
      return lexicon::Inflection::none;
  }
}

// What other rules compare by value.
enum class Value : std::uint8_t { none, figure, day, hour };

// A word of the table where it stands.
struct Place {
  SentenceIndex sentence{};
  std::uint32_t token = 0;  // in its article
  bool quoted = false;
  Value value = Value::none;
};

struct Words {
  std::vector<Slot> slots;
  std::vector<Place> places;
  std::vector<const Token*> tokens;
};

// "Cap rejected? No:" claims nothing.
bool is_question(const article::Article& article, text::TokenRange sentence) {
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
    if (article.tokens[t].key == "?") return true;
  return false;
}

// "Fall River", "White House".
bool in_long_name(const RowView& row, ArticleIndex version, SentenceIndex s, const Token& token) {
  const auto& names = row.context.claims(version).names;
  for (const std::uint32_t n : row.context.in_sentence(version, s).names)
    if (names[n].span.contains(token.span) && !(names[n].span == token.span) && token.capitalised)
      return true;
  return false;
}

bool is_quoted(const RowView& row, ArticleIndex version, text::Span span) {
  const auto& quotations = row.context.claims(version).quotations;
  return std::any_of(quotations.begin(), quotations.end(),
                     [&](const claims::Quotation& q) { return q.words.contains(span); });
}

Value value_of(const RowView& row, ArticleIndex version, SentenceIndex s, text::Span span) {
  const claims::Claims& claims = row.context.claims(version);
  for (const ClockTime& time : times_in(row.context.article(version), s))
    if (time.span.contains(span)) return Value::hour;
  for (const std::uint32_t d : row.context.in_sentence(version, s).dates)
    if (claims.dates[d].span.contains(span)) return Value::day;
  for (const std::uint32_t n : row.context.in_sentence(version, s).numbers)
    if (claims.numbers[n].span.contains(span)) return Value::figure;
  return Value::none;
}

void gather_sentence(const RowView& row, const CounterTable& table, ArticleIndex version,
                     SentenceIndex s, Words& words) {
  const article::Article& article = row.context.article(version);
  const article::Sentence& sentence = article.sentence(s);
  if (is_question(article, sentence.tokens)) return;
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const Token& token = article.tokens[t];
    if (token.kind != text::TokenKind::word || !table.has(token)) continue;
    if (in_long_name(row, version, s, token)) continue;
    const text::Span clause = clause_around(article, sentence, token.span, 5, 20);
    words.slots.push_back(
        {version, clause, readable(article, clause, 14), std::string(article.words(token.span))});
    words.places.push_back(
        {s, t, is_quoted(row, version, token.span), value_of(row, version, s, token.span)});
    words.tokens.push_back(&token);
  }
}

bool denied_near(const RowView& row, ArticleIndex version, SentenceIndex s, text::Span span) {
  const auto& predicates = row.context.claims(version).predicates;
  for (const std::uint32_t p : row.context.in_sentence(version, s).predicates) {
    const claims::Predicate& verb = predicates[p];
    if (verb.negated && verb.span.begin <= span.begin && span.begin < verb.span.end + 25)
      return true;
  }
  return false;
}

class Linker {
 public:
  Linker(const RowView& row, const CounterRule& rule, const Words& words)
      : row_(row), rule_(rule), words_(words) {}

  std::vector<SlotLink> run() {
    for (const PassagePair& pair : row_.pairs)
      if (pair.common_words() >= 2) link_pair(pair);
    return std::move(links_);
  }

 private:
  void link_pair(const PassagePair& pair) {
    const bool tied = tied_to_event(row_, pair);
    for (std::uint32_t i = 0; i < words_.slots.size(); ++i) {
      if (words_.slots[i].article != pair.first()) continue;
      for (std::uint32_t j = 0; j < words_.slots.size(); ++j)
        if (words_.slots[j].article == pair.second()) link(pair, tied, i, j);
    }
  }

  void link(const PassagePair& pair, bool tied, std::uint32_t i, std::uint32_t j) {
    const Token &a = *words_.tokens[i], &b = *words_.tokens[j];
    const Relation relation = rule_.table.relate(a, b);
    if (relation == Relation::none) return;
    if (relation == Relation::alike && !pair.joined(a.span, b.span)) return;
    if (relation == Relation::apart && !differ(pair, tied, i, j)) return;
    const std::uint32_t near = pair.shared_near(a.span, b.span, rule_.reach);
    const bool of_one = of_the_same(pair, i, j);
    if (pair.common() < rule_.common && !of_one) return;
    double sure = 0.3 + 0.4 * pair.common() + 0.1 * std::min(3u, near);
    if (of_one) sure = std::max(sure, rule_.bar);
    if (near >= 1 && sure >= rule_.bar)
      links_.push_back({i, j, relation == Relation::alike, std::min(1.0, sure)});
  }

  bool differ(const PassagePair& pair, bool tied, std::uint32_t i, std::uint32_t j) const {
    const Token &a = *words_.tokens[i], &b = *words_.tokens[j];
    const Place &at_a = words_.places[i], &at_b = words_.places[j];
    if (at_a.quoted && at_b.quoted) return false;
    if (at_a.value != Value::none && at_a.value == at_b.value) return false;
    if (!same_place(pair, tied, i, j)) return false;
    if (counts_other_things(pair, at_a, at_b) || does_to_other_things(pair, at_a, at_b))
      return false;
    if (turned_around(pair, at_a, at_b)) return false;
    const bool lists = rule_.others_count && !of_the_same(pair, i, j);
    if (carries(pair, 0, i, b, lists) || carries(pair, 1, j, a, lists)) return false;
    if (denied_near(row_, pair.first(), at_a.sentence, a.span) ||
        denied_near(row_, pair.second(), at_b.sentence, b.span))
      return false;
    if (tied) return true;
    return pair.common_words() >= kLeastScene && !newcomer(pair.first(), at_a) &&
           !newcomer(pair.second(), at_b);
  }

  // They stand for each other, fill one gap, or lead to the same ("before the vote" / "after the
  // vote"); or no other place has them, and what is around them is shared ("keep their windows
  // shut" / "open their windows").
  bool same_place(const PassagePair& pair, bool tied, std::uint32_t i, std::uint32_t j) const {
    const Place &a = words_.places[i], &b = words_.places[j];
    const text::Span words_a = wide(pair.first(), a), words_b = wide(pair.second(), b);
    if (pair.joined(words_a, words_b) || pair.same_gap(words_a, words_b)) return true;
    if (of_the_same(pair, i, j)) return true;
    if (tied && !rule_.others_count && in_like_clauses(pair, i, j)) return true;
    if (!leads(pair.first(), a) || !leads(pair.second(), b)) return false;
    return pair.shared_between(behind(pair.first(), a, 3), behind(pair.second(), b, 3)) >= 1 ||
           pair.shared_between(behind(pair.first(), a, 7), behind(pair.second(), b, 7)) >= 2;
  }

  // "the daughter of one victim" / "the niece of a victim".
  bool of_the_same(const PassagePair& pair, std::uint32_t i, std::uint32_t j) const {
    const Place &a = words_.places[i], &b = words_.places[j];
    const auto followed = [&](ArticleIndex version, const Place& place) {
      const auto& tokens = row_.context.article(version).tokens;
      return place.token + 1 < tokens.size() && tokens[place.token + 1].key == "of";
    };
    return followed(pair.first(), a) && followed(pair.second(), b) &&
           pair.shared_between(behind(pair.first(), a, 5), behind(pair.second(), b, 5)) >= 1;
  }

  bool in_like_clauses(const PassagePair& pair, std::uint32_t i, std::uint32_t j) const {
    const text::Span a = words_.slots[i].span, b = words_.slots[j].span;
    const text::Span word_a = words_.tokens[i]->span, word_b = words_.tokens[j]->span;
    if (pair.stands_for_same(0, word_a) || pair.stands_for_same(1, word_b)) return false;
    if (pair.common() >= kVerbCommon && is_main_verb(i) && is_main_verb(j) &&
        pair.shared_near(word_a, word_b, rule_.reach) >= 2)
      return true;
    const std::uint32_t shared = pair.shared_between(a, b);
    const std::uint32_t words = std::min(pair.content_words(0, a), pair.content_words(1, b));
    return shared >= 2 && shared >= kClauseShare * words;
  }

  bool is_main_verb(std::uint32_t i) const {
    const ArticleIndex version = words_.slots[i].article;
    const auto& here = row_.context.in_sentence(version, words_.places[i].sentence).predicates;
    return std::any_of(here.begin(), here.end(), [&](std::uint32_t p) {
      return row_.context.claims(version).predicates[p].head == words_.tokens[i]->span;
    });
  }

  // "more enjoyable" / "less traffic".
  bool counts_other_things(const PassagePair& pair, const Place& a, const Place& b) const {
    const article::Article& first = row_.context.article(pair.first());
    const article::Article& second = row_.context.article(pair.second());
    const auto counts = [](const Token& token) {
      return (lexicon::look_up_word(token.key).classes & lexicon::kDeterminer) != 0;
    };
    if (!counts(first.tokens[a.token]) || !counts(second.tokens[b.token])) return false;
    if (a.token + 1 >= first.tokens.size() || b.token + 1 >= second.tokens.size()) return false;
    return !pair.joined(first.tokens[a.token + 1].span, second.tokens[b.token + 1].span);
  }

  // "joined the airline" / "left the country": verbs with an object of their own each.
  bool does_to_other_things(const PassagePair& pair, const Place& a, const Place& b) const {
    const text::Span x = object(pair.first(), a), y = object(pair.second(), b);
    return !x.empty() && !y.empty() && pair.shared_between(x, y) == 0 &&
           pair.content_words(0, x) > 0 && pair.content_words(1, y) > 0;
  }

  // The words behind a verb that begin with an article or the like, as far as the noun.
  text::Span object(ArticleIndex version, const Place& place) const {
    constexpr std::uint32_t kLeast = lexicon::kDeterminer | lexicon::kPossessive;
    const article::Article& article = row_.context.article(version);
    const std::uint32_t end = article.sentence(place.sentence).tokens.end;
    const std::uint32_t verb = lexicon::look_up_word(article.tokens[place.token].key).classes;
    if ((verb & lexicon::kVerb) == 0 || place.token + 2 >= end) return {};
    const std::uint32_t first = place.token + 1;
    if ((lexicon::look_up_word(article.tokens[first].key).classes & kLeast) == 0) return {};
    std::uint32_t last = first;
    while (last + 1 < end && last < first + 4 && is_content(article.tokens[last + 1])) ++last;
    return text::make_span(article.tokens[first].span.begin, article.tokens[last].span.end);
  }

  // A preposition or the like.
  bool leads(ArticleIndex version, const Place& place) const {
    constexpr std::uint32_t kLeading = lexicon::kPreposition | lexicon::kSubordinator;
    const Token& token = row_.context.article(version).tokens[place.token];
    return (lexicon::look_up_word(token.key).classes & kLeading) != 0;
  }

  // "It opened after complaints rose" / "Complaints had risen before it opened".
  bool turned_around(const PassagePair& pair, const Place& a, const Place& b) const {
    if (!leads(pair.first(), a) || !leads(pair.second(), b)) return false;
    const text::Span front_a = in_front(pair.first(), a), front_b = in_front(pair.second(), b);
    const text::Span behind_a = behind(pair.first(), a, 10),
                     behind_b = behind(pair.second(), b, 10);
    const std::uint32_t crossed =
        pair.shared_between(front_a, behind_b) + pair.shared_between(behind_a, front_b);
    return crossed >
           pair.shared_between(front_a, front_b) + pair.shared_between(behind_a, behind_b);
  }

  text::Span in_front(ArticleIndex version, const Place& place) const {
    const article::Article& article = row_.context.article(version);
    const std::uint32_t begin = article.sentence(place.sentence).tokens.begin;
    if (place.token == begin) return {};
    return text::make_span(article.tokens[begin].span.begin,
                           article.tokens[place.token - 1].span.end);
  }

  text::Span behind(ArticleIndex version, const Place& place, std::uint32_t reach) const {
    const article::Article& article = row_.context.article(version);
    const std::uint32_t end = article.sentence(place.sentence).tokens.end;
    const std::uint32_t last = std::min(end, place.token + reach) - 1;
    return text::make_span(article.tokens[place.token].span.end, article.tokens[last].span.end);
  }

  // With what belongs to it: "far away from", "outside of".
  text::Span wide(ArticleIndex version, const Place& place) const {
    const article::Article& article = row_.context.article(version);
    const std::uint32_t end = article.sentence(place.sentence).tokens.end;
    std::uint32_t last = place.token;
    while (last + 1 < end && is_trailer(article.tokens[last + 1].key)) ++last;
    return text::make_span(article.tokens[place.token].span.begin, article.tokens[last].span.end);
  }

  // The passage has the other's word too, and not because both passages have it; or a third word of
  // the class stands beside the own one: a list.
  bool carries(const PassagePair& pair, int side, std::uint32_t self, const Token& other,
               bool lists) const {
    const ArticleIndex version = words_.slots[self].article;
    for (std::uint32_t k = 0; k < words_.slots.size(); ++k) {
      if (k == self || words_.slots[k].article != version) continue;
      const Relation relation = rule_.table.relate(*words_.tokens[k], other);
      if (lists && relation != Relation::none && beside(words_.places[k], words_.places[self]))
        return true;
      const bool like = relation == Relation::alike || (lists && relation == Relation::apart);
      if (like && !pair.stands_for_same(side, words_.tokens[k]->span)) return true;
    }
    return false;
  }

  static bool beside(const Place& a, const Place& b) {
    return (a.token > b.token ? a.token - b.token : b.token - a.token) <= kListReach;
  }

  bool newcomer(ArticleIndex version, const Place& place) const {
    const article::Article& article = row_.context.article(version);
    return is_newcomer(article, article.sentence(place.sentence).tokens, place.token);
  }

  const RowView& row_;
  const CounterRule& rule_;
  const Words& words_;
  std::vector<SlotLink> links_;
};

}  // namespace

CounterTable::CounterTable(std::string_view name, Layout layout) {
  text::WordIds classes;
  std::uint32_t count = 0;
  for (const lexicon::Row& row : lexicon::read_table(name)) {
    if (row.size() < 4 || row[2].empty()) continue;
    if (layout == Layout::sides) {
      const std::uint32_t set = count++;
      add(row[0], {set, 0}, row[2].front());
      add(row[1], {set, 1}, row[2].back());
      continue;
    }
    const std::uint32_t set = classes.add(row[1]);
    std::string_view groups = row[0];
    while (!groups.empty()) {
      const auto bar = groups.find('|');
      add(groups.substr(0, bar), {set, count++}, row[2].front());
      groups.remove_prefix(bar == std::string_view::npos ? groups.size() : bar + 1);
    }
  }
}

void CounterTable::add(std::string_view words, Sense sense, char inflection) {
  while (!words.empty()) {
    const auto space = words.find(' ');
    for (const std::string& form :
         lexicon::forms_of(words.substr(0, space), inflection_of(inflection))) {
      const std::uint32_t id = words_.add(form);
      if (id == senses_.size()) senses_.emplace_back();
      senses_[id].push_back(sense);
    }
    words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
  }
}

Relation CounterTable::relate(const Token& a, const Token& b) const {
  if (a.stem == b.stem) return Relation::alike;
  const std::uint32_t left = words_.find(a.key), right = words_.find(b.key);
  if (left == text::WordIds::kNone || right == text::WordIds::kNone) return Relation::none;
  Relation relation = Relation::none;
  for (const Sense& x : senses_[left])
    for (const Sense& y : senses_[right]) {
      if (x.set != y.set) continue;
      if (x.group == y.group) return Relation::alike;
      relation = Relation::apart;
    }
  return relation;
}

const CounterTable& alternatives() {
  static const CounterTable table("alternatives", CounterTable::Layout::classes);
  return table;
}

void tell_counter_words(const RowView& row, const CounterRule& rule, Findings& out) {
  Words words;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      gather_sentence(row, rule.table, version, s, words);
  if (words.slots.size() < 2) return;
  for (SlotGroup& group : group_slots(words.slots, Linker(row, rule, words).run())) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(words.slots[i].cue);
    Found found =
        make_found(row.context, rule.shape, std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of(rule.reason, cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
