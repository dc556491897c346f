#pragma once

// What each token of an article does in its sentence: a coarse part of speech, chosen from what the
// word can be (lexicon/word_forms.h) and its neighbours on the left. Rules, no trained model: they
// answer what the extractors ask - where is a verb group, where does a noun phrase end - and are
// not a full tagger.
//
// Cost: linear in the article, one look-up a token.

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "lexicon/phrase_matcher.h"

namespace synoptic::claims {

enum class Pos : std::uint8_t {
  determiner,
  possessive,  // my, its, and the "'s" of a genitive
  pronoun,
  relative,
  preposition,
  conjunction,
  subordinator,
  modal,
  auxiliary,  // be, have, do as helpers or copula
  negation,
  to,
  adverb,
  adjective,
  noun,
  name,     // capitalised inside a sentence, or an acronym
  numeral,  // digits and number words
  finite,   // a verb that carries the clause: warns, warned
  infinitive,
  participle,  // past participle after have or be, or before a noun
  ing,
  punctuation,
  symbol,
};

struct Tag {
  Pos pos = Pos::noun;
  std::uint32_t classes = 0;  // all WordClass bits of the word alone
};

// One article with its tags; spans of words for phrase matching. Holds references: the article must
// outlive it.
struct TaggedArticle {
  const article::Article* article = nullptr;
  std::vector<Tag> tags;               // one a token
  std::vector<std::string_view> keys;  // Token::key
  std::vector<std::string_view>
      lemmas;  // of verbs; the key of everything else; points into `lemma_store`
  std::vector<std::string> lemma_store;

  const text::Token& token(std::size_t i) const { return article->tokens[i]; }
  Pos pos(std::size_t i) const { return tags[i].pos; }
  // The keys of the tokens before `end`, for PhraseMatcher: a phrase never crosses a sentence.
  lexicon::Words keys_until(std::size_t end) const { return lexicon::Words(keys).first(end); }
  lexicon::Words lemmas_until(std::size_t end) const { return lexicon::Words(lemmas).first(end); }
  // From the first character of token `begin` to the last of token `end - 1`. REQUIRES: begin <
  // end.
  text::Span span_of(std::size_t begin, std::size_t end) const {
    return {token(begin).span.begin, token(end - 1).span.end};
  }
};

TaggedArticle tag_words(const article::Article& article);

// True for what may stand inside a noun phrase before its head.
bool is_nominal(Pos pos);
// True for ' " and their curly, low and angle cousins.
bool is_quote_mark(std::string_view key);

}  // namespace synoptic::claims
