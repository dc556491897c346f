#include "align/word_likeness.h"

#include <algorithm>
#include <string_view>

#include "align/word_frequency.h"
#include "lexicon/synonyms.h"
#include "lexicon/word_forms.h"

namespace synoptic::align {
namespace {

using text::Token;
using text::TokenKind;
using Letters = std::vector<std::uint16_t>;

constexpr double kSameStem = 0.9;
constexpr double kSynonym = 0.6;
constexpr double kLeastShare = 0.5;  // of letter pairs; below it words only look alike by chance
constexpr double kLetterShare = 0.75;

constexpr std::uint32_t kGrammar =
    lexicon::kDeterminer | lexicon::kPossessive | lexicon::kPronoun | lexicon::kRelative |
    lexicon::kPreposition | lexicon::kConjunction | lexicon::kSubordinator | lexicon::kModal |
    lexicon::kAuxiliary | lexicon::kNegation | lexicon::kTo | lexicon::kContracted;

// Frequent verbs ("said", "made") are content, whatever their frequency says.
WordRole role_of(const Token& token) {
  WordRole role;
  role.sign = token.kind != TokenKind::word && token.kind != TokenKind::number;
  role.content = token.kind == TokenKind::number;
  if (token.kind != TokenKind::word || token.key.empty()) return role;
  role.content = !is_function_word(token.stem);
  if (role.content) return role;
  const std::uint32_t classes = lexicon::look_up_word(token.key).classes;
  role.grammar = classes & kGrammar;
  role.content = (classes & lexicon::kVerb) != 0 && role.grammar == 0;
  return role;
}

std::vector<WordRole> roles_of(std::span<const Token> tokens) {
  std::vector<WordRole> roles;
  roles.reserve(tokens.size());
  for (const Token& token : tokens) roles.push_back(role_of(token));
  return roles;
}

// Pairs of neighbouring letters, sorted; only for words long enough to tell.
Letters letter_pairs(const Token& token) {
  Letters pairs;
  if (token.kind != TokenKind::word || token.key.size() < 4) return pairs;
  pairs.reserve(token.key.size());
  for (std::size_t i = 0; i + 1 < token.key.size(); ++i)
    pairs.push_back(static_cast<std::uint16_t>(static_cast<unsigned char>(token.key[i]) * 256 +
                                               static_cast<unsigned char>(token.key[i + 1])));
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

double shared_letters(const Letters& a, const Letters& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++shared, ++i, ++j;
    else
      ++(a[i] < b[j] ? i : j);
  }
  const double dice = 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
  return dice < kLeastShare ? 0 : kLetterShare * dice;
}

// What is compared of a word.
struct Form {
  const Token* token;
  std::uint32_t verb, synonyms;
  Letters letters;
};

Form form_of(const Token& token) {
  return {&token, lexicon::verb_class(token.stem), lexicon::synonym_class(token.stem),
          letter_pairs(token)};
}

double likeness(const Form& a, const Form& b, bool content) {
  if (a.token->key == b.token->key) return a.token->key.empty() ? 0 : 1;
  if (a.token->stem == b.token->stem || (a.verb != 0 && a.verb == b.verb)) return kSameStem;
  const double synonyms = a.synonyms != 0 && a.synonyms == b.synonyms ? kSynonym : 0;
  return content ? std::max(synonyms, shared_letters(a.letters, b.letters)) : synonyms;
}

}  // namespace

WordPart part_of(const Token& token) {
  if (token.kind == TokenKind::number) return WordPart::number;
  if (token.kind != TokenKind::word) return WordPart::other;
  const std::uint32_t classes = lexicon::look_up_word(token.key).classes;
  if ((classes & lexicon::kNumeral) != 0) return WordPart::number;
  const bool verb = (classes & lexicon::kVerb) != 0 && (classes & lexicon::kNounFirst) == 0;
  return verb ? WordPart::verb : WordPart::other;
}

WordLikeness::WordLikeness(std::span<const Token> first, std::span<const Token> second)
    : first_(roles_of(first)), second_(roles_of(second)) {
  std::vector<Form> forms;
  forms.reserve(second.size());
  for (const Token& token : second) forms.push_back(form_of(token));
  table_.reserve(first.size() * second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    const Form own = form_of(first[i]);
    for (std::size_t j = 0; j < second.size(); ++j)
      table_.push_back(likeness(own, forms[j], first_[i].content && second_[j].content));
  }
}

}  // namespace synoptic::align
