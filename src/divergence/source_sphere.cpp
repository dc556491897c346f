#include "divergence/source_sphere.h"

#include <string>
#include <vector>

#include "lexicon/table.h"
#include "lexicon/word_forms.h"
#include "text/word_ids.h"

namespace synoptic::divergence {
namespace {

class Spheres {
 public:
  Spheres() {
    for (const lexicon::Row& row : lexicon::read_table("source_spheres")) {
      if (row.size() < 2) continue;
      const auto space = row[0].find(' ');
      const std::string before =
          space == std::string_view::npos ? "" : std::string(row[0].substr(0, space + 1));
      const std::string_view noun =
          space == std::string_view::npos ? row[0] : row[0].substr(space + 1);
      for (const std::string& form : lexicon::forms_of(noun, lexicon::Inflection::noun))
        if (nouns_.add(before + form) == spheres_.size()) spheres_.push_back(row[1]);
    }
  }

  std::string_view of(std::string_view noun) const {
    const std::uint32_t id = nouns_.find(noun);
    return id == text::WordIds::kNone ? std::string_view() : spheres_[id];
  }

 private:
  text::WordIds nouns_;
  std::vector<std::string_view> spheres_;  // by id
};

// What follows says where, or of whom: the noun stands before it.
bool ends_noun(const text::Token& token) {
  constexpr std::uint32_t kBehind =
      lexicon::kPreposition | lexicon::kRelative | lexicon::kSubordinator;
  return token.kind == text::TokenKind::punctuation ||
         (lexicon::look_up_word(token.key).classes & kBehind) != 0;
}

}  // namespace

std::string_view sphere_of(const article::Article& article, text::Span source) {
  static const Spheres spheres;
  const text::TokenRange range = text::tokens_in(article.tokens, source);
  std::uint32_t end = range.begin;
  while (end < range.end && !ends_noun(article.tokens[end])) ++end;
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if ((lexicon::look_up_word(article.tokens[t].key).classes & lexicon::kConjunction) != 0)
      return {};
  if (end == range.begin) return {};
  const std::string& noun = article.tokens[end - 1].key;
  if (end - range.begin >= 2) {
    const std::string_view both = spheres.of(article.tokens[end - 2].key + ' ' + noun);
    if (!both.empty()) return both;
  }
  return spheres.of(noun);
}

}  // namespace synoptic::divergence
