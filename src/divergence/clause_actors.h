#pragma once

// Who does a deed and whom it is done to, as far as the words of one sentence and the few before it
// tell: the noun phrase before a verb and the one behind it. "The captain, named as Aird, was
// arrested" -> subject "captain"; "who joined in March" -> whoever stands before "who"; "He has not
// been arrested" -> the subject of the sentences before.
//
// Guesses from word classes, no parse: callers ask whether two of them may be one, and let what
// they cannot read alone. Cost: linear in the sentence, and in a few sentences before it for a
// pronoun.

#include <string>
#include <vector>

#include "divergence/context.h"

namespace synoptic::divergence {

// Somebody or something that takes part in a deed.
struct Actor {
  std::vector<std::uint32_t> names;  // entities of its version: whom it names, and nobody beside
  std::string head;                  // stem of the noun that says what it is; "" unknown
  text::TokenRange words;            // of the phrase; of the antecedent where it is a pronoun
  bool definite = false;             // "the captain", "his brother", a name
  bool guessed = false;              // the names are of people a pronoun may stand for
  bool empty() const { return names.empty() && head.empty(); }
};

class ClauseActors {
 public:
  // The context must outlive it.
  ClauseActors(const Context& context, ArticleIndex version)
      : context_(context), version_(version) {}

  // The phrase before the verb group (a position in Claims::predicates).
  Actor subject_of(std::uint32_t predicate) const;
  // The phrase in these words, with whom its pronoun stands for when it is one.
  Actor actor_in(text::TokenRange words) const;
  // The noun phrase that begins behind `from`, up to `end` at most.
  text::TokenRange phrase_behind(std::uint32_t from, std::uint32_t end) const;
  // A "be" stands in the verb group before its main verb.
  bool is_passive(std::uint32_t predicate) const;

 private:
  text::TokenRange before_verb(std::uint32_t predicate) const;
  text::TokenRange before_colon(std::uint32_t begin, std::uint32_t colon) const;
  bool ends_name(text::TokenRange words) const;
  Actor read(text::TokenRange words) const;
  void add_name_behind(std::uint32_t predicate, Actor& actor) const;
  Actor antecedent(std::uint32_t pronoun) const;
  void add_people(SentenceIndex sentence, std::uint32_t before, Actor& actor) const;

  const Context& context_;
  ArticleIndex version_;
};

// One actor of each of two versions that may well be the same: they share a name, or are named by
// the same definite noun.
bool may_be_same(const Context& context, ArticleIndex a, const Actor& first, ArticleIndex b,
                 const Actor& second);

}  // namespace synoptic::divergence
