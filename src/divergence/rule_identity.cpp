// identity_in_row: what a name is said to be: "The Maria Holm is a ferry" / "... a freighter". Told
// where both versions say it of the same name in an aligned passage and none of the nouns of one is
// a noun of the other, a kind of it (kinds_of.tsv) or a synonym, or where both name a nation and
// not the same one. Weight, not meaning: somebody may be a singer and a farmer, and each version
// has chosen one.

#include <algorithm>

#include "divergence/counter_words.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "lexicon/synonyms.h"
#include "lexicon/table.h"
#include "text/key_words.h"
#include "text/stem.h"
#include "text/word_ids.h"

namespace synoptic::divergence {
namespace {

using claims::Definition;
using text::Token;

// Which words are kinds of which, by stem.
class Kinds {
 public:
  Kinds() {
    text::Stemmer stemmer;
    for (const lexicon::Row& row : lexicon::read_table("kinds_of")) {
      const std::uint32_t general = words_.add(stemmer.stem(std::string(row[0])));
      for (const std::string_view word : text::words_of_key(row[1]))
        pairs_.add(both(general, words_.add(stemmer.stem(std::string(word)))), 1);
    }
  }
  bool related(std::string_view a, std::string_view b) const {
    const std::uint32_t x = words_.find(a), y = words_.find(b);
    return x != text::WordIds::kNone && y != text::WordIds::kNone &&
           (pairs_.find(both(x, y)) != text::NumberTable::kNone ||
            pairs_.find(both(y, x)) != text::NumberTable::kNone);
  }

 private:
  static std::uint64_t both(std::uint32_t a, std::uint32_t b) {
    return static_cast<std::uint64_t>(a) << 32 | b;
  }
  text::WordIds words_;
  text::NumberTable pairs_;
};

struct Identities {
  std::vector<Slot> slots;
  std::vector<const Definition*> claims;
  std::vector<std::vector<const Token*>> nouns;   // the last words of what it is said to be
  std::vector<std::vector<std::string>> nations;  // keys of "American", "Danish" in it
};

// "singer, songwriter and producer": the words before a comma, "and" or the end.
std::vector<const Token*> nouns_of(const article::Article& article, text::Span meaning) {
  std::vector<const Token*> nouns;
  const text::TokenRange range = text::tokens_in(article.tokens, meaning);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const bool last = t + 1 == range.end || article.tokens[t + 1].key == "," ||
                      article.tokens[t + 1].key == "and" || article.tokens[t + 1].key == "or";
    if (last && is_content(article.tokens[t])) nouns.push_back(&article.tokens[t]);
  }
  return nouns;
}

// The keys of the nations in what it is said to be; their words are no nouns of it.
std::vector<std::string> take_nations(const RowView& row, ArticleIndex version,
                                      const Definition& claim, std::vector<const Token*>& nouns) {
  std::vector<std::string> nations;
  const claims::Claims& all = row.context.claims(version);
  for (const std::uint32_t n : row.context.in_sentence(version, claim.sentence).names) {
    const claims::NameMention& name = all.names[n];
    const claims::Entity& entity = all.entities[name.entity];
    const bool nation =
        entity.kind == claims::NameKind::demonym || entity.kind == claims::NameKind::place;
    if (!nation || !claim.meaning.contains(name.span)) continue;
    nations.push_back(entity.key);
    nouns.erase(std::remove_if(nouns.begin(), nouns.end(),
                               [&](const Token* noun) { return name.span.contains(noun->span); }),
                nouns.end());
  }
  return nations;
}

// Both name a nation, and none of one is one of the other.
bool other_nation(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const auto& key) {
    return std::find(b.begin(), b.end(), key) != b.end();
  });
}

// Words of `a` that neither are its nouns nor stand in `b`, as far as the table of classes has
// them.
std::vector<const Token*> own_modifiers(const article::Article& first, text::Span a,
                                        const std::vector<const Token*>& nouns,
                                        const article::Article& second, text::Span b) {
  std::vector<const Token*> own;
  const text::TokenRange in_a = text::tokens_in(first.tokens, a);
  const text::TokenRange in_b = text::tokens_in(second.tokens, b);
  for (std::uint32_t i = in_a.begin; i < in_a.end; ++i) {
    const Token& word = first.tokens[i];
    const auto same = [&](const Token& other) { return other.stem == word.stem; };
    if (alternatives().has(word) && std::find(nouns.begin(), nouns.end(), &word) == nouns.end() &&
        std::none_of(second.tokens.begin() + in_b.begin, second.tokens.begin() + in_b.end, same))
      own.push_back(&word);
  }
  return own;
}

Identities gather(const RowView& row) {
  Identities out;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t d : row.context.in_sentence(version, s).definitions) {
        const Definition& claim = row.context.claims(version).definitions[d];
        const article::Article& article = row.context.article(version);
        if (!claim.identity) continue;
        const std::string said = readable(article, claim.meaning, 14);
        out.slots.push_back({version, claim.meaning, said, said});
        out.claims.push_back(&claim);
        out.nouns.push_back(nouns_of(article, claim.meaning));
        out.nations.push_back(take_nations(row, version, claim, out.nouns.back()));
      }
  return out;
}

bool alike(const Token& a, const Token& b) {
  static const Kinds kinds;
  if (a.stem == b.stem || kinds.related(a.stem, b.stem)) return true;
  const std::uint32_t synonyms = lexicon::synonym_class(a.stem);
  return synonyms != 0 && synonyms == lexicon::synonym_class(b.stem);
}

bool any_alike(const std::vector<const Token*>& a, const std::vector<const Token*>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Token* x) {
    return std::any_of(b.begin(), b.end(), [&](const Token* y) { return alike(*x, *y); });
  });
}

// "a medical drama" / "a horror drama".
bool excludes(const std::vector<const Token*>& a, const std::vector<const Token*>& b) {
  const auto any = [&](Relation wanted) {
    return std::any_of(a.begin(), a.end(), [&](const Token* x) {
      return std::any_of(b.begin(), b.end(),
                         [&](const Token* y) { return alternatives().relate(*x, *y) == wanted; });
    });
  };
  return any(Relation::apart) && !any(Relation::alike);
}

// A noun of one side stands elsewhere in the other passage.
bool told_elsewhere(const PassagePair& pair, int side, const std::vector<const Token*>& nouns) {
  return std::any_of(nouns.begin(), nouns.end(),
                     [&](const Token* noun) { return pair.also_in_other(side, noun->span) > 0; });
}

Relation relate(const RowView& row, const PassagePair& pair, const Identities& found,
                std::uint32_t i, std::uint32_t j) {
  if (other_nation(found.nations[i], found.nations[j])) return Relation::apart;
  const auto &a = found.nouns[i], &b = found.nouns[j];
  if (a.empty() || b.empty()) return Relation::none;
  if (any_alike(a, b)) {
    if (a.size() > 1 || b.size() > 1) return Relation::alike;
    const article::Article& first = row.context.article(pair.first());
    const article::Article& second = row.context.article(pair.second());
    const text::Span said = found.claims[i]->meaning, other = found.claims[j]->meaning;
    return excludes(own_modifiers(first, said, a, second, other),
                    own_modifiers(second, other, b, first, said))
               ? Relation::apart
               : Relation::alike;
  }
  return told_elsewhere(pair, 0, a) || told_elsewhere(pair, 1, b) ? Relation::none
                                                                  : Relation::apart;
}

}  // namespace

void identity_in_row(const RowView& row, Findings& out) {
  const Identities found = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    for (std::uint32_t i = 0; i < found.slots.size(); ++i)
      for (std::uint32_t j = 0; j < found.slots.size(); ++j) {
        if (found.slots[i].article != pair.first() || found.slots[j].article != pair.second() ||
            pair.also_in_other(0, found.claims[i]->term) == 0 ||
            pair.also_in_other(1, found.claims[j]->term) == 0)
          continue;
        const Relation relation = relate(row, pair, found, i, j);
        if (relation != Relation::none)
          links.push_back({i, j, relation == Relation::alike, 0.6 + 0.3 * pair.common()});
      }
  for (SlotGroup& group : group_slots(found.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(found.slots[i].cue);
    const std::uint32_t first = group.members.front();
    const article::Article& article = row.context.article(found.slots[first].article);
    Found told = make_found(
        row.context, {Kind::definition, Severity::weight, "identity.differs", "identity_in_row"},
        std::move(group.readings), group.strength, false);
    argue(told, "what", readable(article, found.claims[first]->term, 6));
    told.divergence.row = row.row;
    told.divergence.reason = reason_of("said to be something else", cues);
    out.push_back(std::move(told));
  }
}

}  // namespace synoptic::divergence
