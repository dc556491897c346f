// opposite_in_row: a word in one version, its opposite in the same place of the other ("rose" /
// "fell"). Pairs come from opposites.tsv. Silent when either passage also carries the other's word
// (both happened), and when exactly one of the two is negated ("did not fall" is no opposite of
// "rose").

#include <algorithm>
#include <map>
#include <set>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "lexicon/table.h"

namespace synoptic::divergence {
namespace {

using text::Token;

// Word -> opposites, both by key.
const std::map<std::string_view, std::set<std::string_view>>& opposites() {
  static const auto table = [] {
    std::map<std::string_view, std::set<std::string_view>> pairs;
    for (const lexicon::Row& row : lexicon::read_table("opposites")) {
      if (row.size() < 2) continue;
      const auto split = [](std::string_view list) {
        std::vector<std::string_view> words;
        while (!list.empty()) {
          const auto space = list.find(' ');
          words.push_back(list.substr(0, space));
          list = space == std::string_view::npos ? std::string_view() : list.substr(space + 1);
        }
        return words;
      };
      for (const std::string_view a : split(row[0]))
        for (const std::string_view b : split(row[1])) {
          pairs[a].insert(b);
          pairs[b].insert(a);
        }
    }
    return pairs;
  }();
  return table;
}

bool are_opposites(const Token& a, const Token& b) {
  const auto found = opposites().find(a.key);
  return found != opposites().end() && found->second.count(b.key) > 0;
}

struct Words {
  std::vector<Slot> slots;
  std::vector<const Token*> tokens;
};

Words gather(const RowView& row) {
  Words words;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version)) {
      const article::Article& article = row.context.article(version);
      const text::TokenRange range = article.sentence(s).tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const Token& token = article.tokens[t];
        if (opposites().find(token.key) == opposites().end()) continue;
        const text::Span clause = clause_around(article, article.sentence(s), token.span, 5, 20);
        words.slots.push_back({version, clause, readable(article, clause, 14),
                               std::string(article.words(token.span))});
        words.tokens.push_back(&token);
      }
    }
  return words;
}

bool negated_near(const RowView& row, ArticleIndex version, text::Span span) {
  for (const SentenceIndex s : row.sentences(version))
    for (const std::uint32_t p : row.context.in_sentence(version, s).predicates) {
      const claims::Predicate& verb = row.context.claims(version).predicates[p];
      if (!verb.negated) continue;
      const bool before = verb.span.begin <= span.begin && span.begin < verb.span.end + 25;
      if (before) return true;
    }
  return false;
}

bool has_word(const Words& words, ArticleIndex version, const Token& like) {
  for (std::size_t i = 0; i < words.slots.size(); ++i)
    if (words.slots[i].article == version && words.tokens[i]->stem == like.stem) return true;
  return false;
}

}  // namespace

void opposite_in_row(const RowView& row, Findings& out) {
  const Words words = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs) {
    if (pair.common_words() < 2 || pair.common() < 0.35) continue;
    for (std::uint32_t i = 0; i < words.slots.size(); ++i)
      for (std::uint32_t j = 0; j < words.slots.size(); ++j) {
        const Token &a = *words.tokens[i], &b = *words.tokens[j];
        if (words.slots[i].article != pair.first() || words.slots[j].article != pair.second())
          continue;
        if (!are_opposites(a, b)) continue;
        if (has_word(words, pair.second(), a) || has_word(words, pair.first(), b)) continue;
        if (negated_near(row, pair.first(), a.span) != negated_near(row, pair.second(), b.span))
          continue;
        const std::uint32_t near = pair.shared_near(a.span, b.span, 6);
        const double sure = 0.3 + 0.4 * pair.common() + 0.1 * std::min(3u, near);
        if (near >= 1 && sure >= 0.6) links.push_back({i, j, false, std::min(1.0, sure)});
      }
  }
  for (SlotGroup& group : group_slots(words.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(words.slots[i].cue);
    Found found = make_found(
        row.context, {Kind::event, Severity::meaning, "opposite.differs", "opposite_in_row"},
        std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("opposite words in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
