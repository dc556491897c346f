// opposite_in_row and degree_in_row: a word in one version, its opposite in the same place of the
// other ("rose" / "fell"). Pairs come from opposites.tsv. Silent when either passage also carries
// the other's word (both happened), and when exactly one of the two is negated ("did not fall" is
// no opposite of "rose").

#include <algorithm>
#include <unordered_map>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "lexicon/table.h"

namespace synoptic::divergence {
namespace {

using text::Token;

// Word -> words that stand against it, both by key; looked up, never walked.
using Pairs = std::unordered_map<std::string_view, std::vector<std::string_view>>;

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const auto space = list.find(' ');
    words.push_back(list.substr(0, space));
    list = space == std::string_view::npos ? std::string_view() : list.substr(space + 1);
  }
  return words;
}

Pairs read_pairs(std::string_view table) {
  Pairs pairs;
  for (const lexicon::Row& row : lexicon::read_table(table)) {
    if (row.size() < 2) continue;
    for (const std::string_view a : split(row[0]))
      for (const std::string_view b : split(row[1])) {
        pairs[a].push_back(b);
        pairs[b].push_back(a);
      }
  }
  return pairs;
}

bool stand_against(const Pairs& pairs, const Token& a, const Token& b) {
  const auto found = pairs.find(a.key);
  return found != pairs.end() &&
         std::find(found->second.begin(), found->second.end(), b.key) != found->second.end();
}

// "Cap rejected? No:" claims nothing.
bool is_question(const article::Article& article, text::TokenRange sentence) {
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
    if (article.tokens[t].key == "?") return true;
  return false;
}

struct Words {
  std::vector<Slot> slots;
  std::vector<const Token*> tokens;
};

Words gather(const RowView& row, const Pairs& pairs) {
  Words words;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version)) {
      const article::Article& article = row.context.article(version);
      const text::TokenRange range = article.sentence(s).tokens;
      if (is_question(article, range)) continue;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const Token& token = article.tokens[t];
        if (pairs.find(token.key) == pairs.end()) continue;
        const text::Span clause = clause_around(article, article.sentence(s), token.span, 5, 20);
        words.slots.push_back({version, clause, readable(article, clause, 14),
                               std::string(article.words(token.span))});
        words.tokens.push_back(&token);
      }
    }
  return words;
}

// Both words stand in quotation marks: what became of the quotation is told by itself.
bool both_quoted(const RowView& row, const PassagePair& pair, text::Span a, text::Span b) {
  const auto quoted = [&](ArticleIndex version, text::Span span) {
    const auto& quotations = row.context.claims(version).quotations;
    return std::any_of(quotations.begin(), quotations.end(),
                       [&](const claims::Quotation& q) { return q.words.contains(span); });
  };
  return quoted(pair.first(), a) && quoted(pair.second(), b);
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

// What one table finds in a row.
struct Told {
  const Pairs& pairs;
  Shape shape;
  std::string_view reason;
};

std::vector<SlotLink> link_words(const RowView& row, const Words& words, const Pairs& pairs) {
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs) {
    if (pair.common_words() < 2 || pair.common() < 0.35) continue;
    for (std::uint32_t i = 0; i < words.slots.size(); ++i)
      for (std::uint32_t j = 0; j < words.slots.size(); ++j) {
        const Token &a = *words.tokens[i], &b = *words.tokens[j];
        if (words.slots[i].article != pair.first() || words.slots[j].article != pair.second())
          continue;
        const bool same = a.stem == b.stem;
        if (!same && !stand_against(pairs, a, b)) continue;
        if (!same && both_quoted(row, pair, a.span, b.span)) continue;
        if (!same && (has_word(words, pair.second(), a) || has_word(words, pair.first(), b)))
          continue;
        if (!same &&
            negated_near(row, pair.first(), a.span) != negated_near(row, pair.second(), b.span))
          continue;
        const std::uint32_t near = pair.shared_near(a.span, b.span, 8);
        const double sure = 0.3 + 0.4 * pair.common() + 0.1 * std::min(3u, near);
        if (near >= 1 && sure >= 0.6) links.push_back({i, j, same, std::min(1.0, sure)});
      }
  }
  return links;
}

void tell(const RowView& row, const Told& told, Findings& out) {
  const Words words = gather(row, told.pairs);
  for (SlotGroup& group : group_slots(words.slots, link_words(row, words, told.pairs))) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(words.slots[i].cue);
    Found found =
        make_found(row.context, told.shape, std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of(told.reason, cues);
    out.push_back(std::move(found));
  }
}

}  // namespace

void opposite_in_row(const RowView& row, Findings& out) {
  static const Pairs pairs = read_pairs("opposites");
  tell(row,
       {pairs,
        {Kind::event, Severity::meaning, "opposite.differs", "opposite_in_row"},
        "opposite words in the same place"},
       out);
}

void degree_in_row(const RowView& row, Findings& out) {
  static const Pairs pairs = read_pairs("degrees");
  tell(row,
       {pairs,
        {Kind::event, Severity::meaning, "degree.differs", "degree_in_row"},
        "a stronger word for the same event"},
       out);
}

}  // namespace synoptic::divergence
