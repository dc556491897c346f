#include "divergence/scene.h"

#include <algorithm>

#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

// "plays", "fell", "has fallen", "will fall": told as news is told. "is playing", "are in the
// room": a picture is described.
bool tells_news(const article::Article& article, const claims::Predicate& verb) {
  const text::TokenRange range = text::tokens_in(article.tokens, verb.span);
  if (range.empty()) return false;
  const std::string& key = article.tokens[range.begin].key;
  return key != "is" && key != "are" && key != "am" && key != "'s" && key != "'re";
}

// "An African" is nobody yet.
bool is_introduced(const article::Article& article, text::Span name) {
  const text::TokenRange range = text::tokens_in(article.tokens, name);
  if (range.empty() || range.begin == 0) return false;
  const std::string& before = article.tokens[range.begin - 1].key;
  return before == "a" || before == "an";
}

bool names_somebody(const article::Article& article, const claims::Claims& all,
                    const SentenceClaims& here) {
  return std::any_of(here.names.begin(), here.names.end(),
                     [&](std::uint32_t n) { return !is_introduced(article, all.names[n].span); });
}

bool tied(const RowView& row, ArticleIndex version) {
  const claims::Claims& all = row.context.claims(version);
  for (const SentenceIndex s : row.sentences(version)) {
    const SentenceClaims& here = row.context.in_sentence(version, s);
    if (!here.dates.empty() || names_somebody(row.context.article(version), all, here)) return true;
    for (const std::uint32_t n : here.numbers)
      if (!all.numbers[n].written_out) return true;
    if (!here.predicates.empty() &&
        tells_news(row.context.article(version), all.predicates[here.predicates.front()]))
      return true;
  }
  return false;
}

// Another row has both versions too: they tell one story.
bool share_more(const RowView& row, const PassagePair& pair) {
  const auto& rows = row.context.story().synopsis.rows;
  for (std::uint32_t r = 0; r < rows.size(); ++r)
    if (r != row.row && !rows[r].cells[article::at(pair.first())].sentences.empty() &&
        !rows[r].cells[article::at(pair.second())].sentences.empty())
      return true;
  return false;
}

bool is_open(std::string_view key) {
  return key == "a" || key == "an" || key == "the" || key == "some" || key == "several";
}

// "his", "this": somebody the passage has spoken of. "The" alone opens captions too.
bool is_definite(std::uint32_t classes, const std::string& key) {
  if ((classes & (lexicon::kPossessive | lexicon::kPronoun)) != 0 && !is_open(key)) return true;
  return (classes & lexicon::kDeterminer) != 0 && !is_open(key);
}

bool ends_phrase(std::uint32_t classes) {
  constexpr std::uint32_t kEnds = lexicon::kPreposition | lexicon::kRelative | lexicon::kModal |
                                  lexicon::kAuxiliary | lexicon::kSubordinator | lexicon::kTo |
                                  lexicon::kContracted;
  return (classes & kEnds) != 0;
}

}  // namespace

bool tied_to_event(const RowView& row, const PassagePair& pair) {
  if (share_more(row, pair)) return true;
  return tied(row, pair.first()) && tied(row, pair.second());
}

bool is_newcomer(const article::Article& article, text::TokenRange sentence, std::uint32_t token) {
  for (std::uint32_t t = sentence.begin; t <= token; ++t) {
    const text::Token& word = article.tokens[t];
    if (word.key == "," || word.key == "and") continue;
    if (word.kind == text::TokenKind::punctuation) return false;
    const std::uint32_t classes = lexicon::look_up_word(word.key).classes;
    if (is_definite(classes, word.key) || ends_phrase(classes)) return false;
    if (t < token && (classes & (lexicon::kIng | lexicon::kVerbS)) != 0 &&
        (classes & (lexicon::kNoun | lexicon::kNounFirst)) == 0)
      return false;
  }
  return true;
}

}  // namespace synoptic::divergence
