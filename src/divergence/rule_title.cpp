// title_in_row: one and the same name with another rank: "Vice President Dahl" / "President Dahl",
// "Roe, the deputy mayor," / "Roe, the mayor,". Told where both versions have the same title with
// the name in an aligned passage and only one of them a word of rank before it (rank_words.tsv).
// Silent where the other version has that word anywhere, and for "former", which time adds.

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"

namespace synoptic::divergence {
namespace {

constexpr std::uint32_t kBefore = 4;  // words of a title before the name
constexpr std::uint32_t kBehind = 6;  // words of an apposition behind it

const WordList& ranks() {
  static const WordList words("rank_words");
  return words;
}

// A title that goes with a name: the word of rank, when there is one, and the word it ranks.
struct Title {
  ArticleIndex version{};
  const claims::Entity* entity = nullptr;
  std::string rank, noun;
  text::Span span;  // rank, title and name
};

// Titles among the tokens [from, to), which stand beside the name.
void read_titles(const article::Article& article, std::uint32_t from, std::uint32_t to,
                 const Title& of, std::vector<Title>& titles) {
  for (std::uint32_t t = from; t < to; ++t) {
    const text::Token& token = article.tokens[t];
    if (!is_content(token) || ranks().has(token.key)) continue;
    Title title = of;
    title.noun = token.stem;
    title.span = text::cover(token.span, of.span);
    if (t > 0 && ranks().has(article.tokens[t - 1].key)) {
      title.rank = article.tokens[t - 1].key;
      title.span = text::cover(article.tokens[t - 1].span, of.span);
    } else if (const auto hyphen = token.key.find('-');
               hyphen != token.key.npos && ranks().has(token.key.substr(0, hyphen))) {
      title.rank = token.key.substr(0, hyphen);
      title.noun = token.stem.substr(hyphen + 1);
    }
    titles.push_back(std::move(title));
  }
}

std::vector<Title> titles_in(const RowView& row, ArticleIndex version) {
  const article::Article& article = row.context.article(version);
  const claims::Claims& claims = row.context.claims(version);
  std::vector<Title> titles;
  for (const SentenceIndex s : row.sentences(version))
    for (const std::uint32_t n : row.context.in_sentence(version, s).names) {
      const claims::NameMention& name = claims.names[n];
      if (name.entity >= claims.entities.size()) continue;
      const text::TokenRange own = text::tokens_in(article.tokens, name.span);
      const text::TokenRange sentence = article.sentence(s).tokens;
      const Title of{version, &claims.entities[name.entity], "", "", name.span};
      std::uint32_t from = own.begin;
      while (from > sentence.begin && own.begin - from < kBefore &&
             article.tokens[from - 1].kind == text::TokenKind::word)
        --from;
      read_titles(article, from, own.begin, of, titles);
      if (own.end >= sentence.end || article.tokens[own.end].key != ",") continue;
      std::uint32_t to = own.end + 1;
      while (to < sentence.end && to - own.end <= kBehind &&
             article.tokens[to].kind == text::TokenKind::word)
        ++to;
      read_titles(article, own.end + 1, to, of, titles);
    }
  return titles;
}

// "Vice" here and nothing there, for the same title of the same name.
bool differ(const Context& context, const Title& a, const Title& b) {
  if (a.noun != b.noun || a.rank.empty() == b.rank.empty()) return false;
  if (!same_entity(*a.entity, *b.entity)) return false;
  const Title &plain = a.rank.empty() ? a : b, &ranked = a.rank.empty() ? b : a;
  const auto& tokens = context.article(plain.version).tokens;
  return std::none_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
    return token.key == ranked.rank || token.key.starts_with(ranked.rank + "-");
  });
}

Reading reading_for(const Context& context, const Title& title) {
  return reading_of(title.version, title.span,
                    readable(context.article(title.version), title.span, 10));
}

}  // namespace

void title_in_row(const RowView& row, Findings& out) {
  for (const PassagePair& pair : row.pairs) {
    const std::vector<Title> first = titles_in(row, pair.first()),
                             second = titles_in(row, pair.second());
    for (const Title& a : first) {
      const auto b = std::find_if(second.begin(), second.end(), [&](const Title& other) {
        return differ(row.context, a, other);
      });
      if (b == second.end()) continue;
      Found found = make_found(
          row.context, {Kind::definition, Severity::weight, "identity.differs", "title_in_row"},
          {reading_for(row.context, a), reading_for(row.context, *b)}, 0.7, false);
      argue(found, "what", a.entity->name);
      found.divergence.row = row.row;
      found.divergence.reason =
          reason_of("another rank of the same person", {a.rank + b->rank + " " + a.noun});
      out.push_back(std::move(found));
      break;
    }
  }
}

}  // namespace synoptic::divergence
