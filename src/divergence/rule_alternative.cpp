// alternative_in_row: two words of one class that exclude each other in the same place: an amber
// warning here, a red one there; the chairman here, the treasurer there. Classes come from
// alternatives.tsv. Silent when a passage has both words, or another of the class, and unless the
// words beside them are shared.

#include <algorithm>
#include <unordered_map>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "lexicon/table.h"

namespace synoptic::divergence {
namespace {

using text::Token;

// A word may belong to several classes ("orange", "gold").
struct Sense {
  std::string_view kind;
  std::size_t set = 0;  // words of one row are alike
};
using Senses = std::unordered_multimap<std::string_view, Sense>;  // looked up, never walked

Senses read_senses() {
  Senses senses;
  std::size_t set = 0;
  for (const lexicon::Row& row : lexicon::read_table("alternatives")) {
    if (row.size() < 2) continue;
    ++set;
    std::string_view words = row[0];
    while (!words.empty()) {
      const auto space = words.find(' ');
      senses.emplace(words.substr(0, space), Sense{row[1], set});
      words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
    }
  }
  return senses;
}

const Senses& senses() {
  static const Senses table = read_senses();
  return table;
}

enum class Relation { none, alike, apart };

Relation relate(const Token& a, const Token& b) {
  if (a.key == b.key) return Relation::alike;
  const auto [begin_a, end_a] = senses().equal_range(a.key);
  const auto [begin_b, end_b] = senses().equal_range(b.key);
  Relation relation = Relation::none;
  for (auto x = begin_a; x != end_a; ++x)
    for (auto y = begin_b; y != end_b; ++y) {
      if (x->second.kind != y->second.kind) continue;
      if (x->second.set == y->second.set) return Relation::alike;
      relation = Relation::apart;
    }
  return relation;
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
        if (token.kind != text::TokenKind::word || senses().count(token.key) == 0) continue;
        words.slots.push_back(
            {version, phrase_around(article, article.sentence(s), token.span, 4),
             readable(article, clause_around(article, article.sentence(s), token.span, 5, 18), 14),
             std::string(article.words(token.span))});
        words.tokens.push_back(&token);
      }
    }
  return words;
}

// Another word of the class, or the other's own word, stands in the version's passage.
bool has_like(const Words& words, std::uint32_t self, ArticleIndex version, const Token& like) {
  for (std::uint32_t i = 0; i < words.slots.size(); ++i)
    if (i != self && words.slots[i].article == version &&
        relate(*words.tokens[i], like) != Relation::none)
      return true;
  return false;
}

void link_pair(const PassagePair& pair, const Words& words, std::vector<SlotLink>& links) {
  for (std::uint32_t i = 0; i < words.slots.size(); ++i)
    for (std::uint32_t j = 0; j < words.slots.size(); ++j) {
      if (words.slots[i].article != pair.first() || words.slots[j].article != pair.second())
        continue;
      const Token &a = *words.tokens[i], &b = *words.tokens[j];
      const Relation relation = relate(a, b);
      if (relation == Relation::none) continue;
      if (relation == Relation::apart &&
          (has_like(words, i, pair.first(), b) || has_like(words, j, pair.second(), a)))
        continue;
      const std::uint32_t near = pair.shared_near(a.span, b.span, 4);
      const double sure = 0.3 + 0.4 * pair.common() + 0.1 * std::min(3u, near);
      if (near >= 1 && sure >= 0.65)
        links.push_back({i, j, relation == Relation::alike, std::min(1.0, sure)});
    }
}

}  // namespace

void alternative_in_row(const RowView& row, Findings& out) {
  const Words words = gather(row);
  if (words.slots.size() < 2) return;
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2) link_pair(pair, words, links);
  for (SlotGroup& group : group_slots(words.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(words.slots[i].cue);
    Found found = make_found(
        row.context, {Kind::event, Severity::weight, "alternative.differs", "alternative_in_row"},
        std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("words that exclude each other in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
