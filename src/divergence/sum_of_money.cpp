#include "divergence/sum_of_money.h"

#include <algorithm>
#include <vector>

#include "divergence/agreement.h"
#include "lexicon/table.h"
#include "lexicon/word_forms.h"
#include "text/word_ids.h"

namespace synoptic::divergence {
namespace {

using claims::NumberMention;

constexpr std::uint32_t kInFront = 9, kBehind = 6;  // words

class Matters {
 public:
  Matters() {
    for (const lexicon::Row& row : lexicon::read_table("sums")) {
      if (row.size() < 4) continue;
      for (const char form : row[2])
        for (const std::string& word : lexicon::forms_of(row[0], inflection_of(form)))
          if (words_.add(word) == groups_.size()) groups_.push_back(row[1]);
    }
  }

  std::string_view of(std::string_view key) const {
    const std::uint32_t id = words_.find(key);
    return id == text::WordIds::kNone ? std::string_view() : groups_[id];
  }

 private:
  static lexicon::Inflection inflection_of(char form) {
    if (form == 'v') return lexicon::Inflection::verb;
    return form == 'n' ? lexicon::Inflection::noun : lexicon::Inflection::none;
  }

  text::WordIds words_;
  std::vector<std::string_view> groups_;  // by id
};

// A currency is a dimension of its own.
bool is_money(const NumberMention& n) {
  return !n.unit.empty() && !n.ordinal && base_unit(n.unit).dimension == n.unit;
}

bool ends_clause(const text::Token& token) {
  return token.key == ";" || token.key == ":" || token.key == "(" || token.key == ")";
}

}  // namespace

std::string_view matter_of_sum(const Context& context, ArticleIndex version,
                               const NumberMention& n) {
  static const Matters matters;
  if (!is_money(n)) return {};
  const article::Article& article = context.article(version);
  const text::TokenRange sentence = article.sentence(n.sentence).tokens;
  const text::TokenRange inside = text::tokens_in(article.tokens, n.span);
  for (std::uint32_t t = inside.begin; t > sentence.begin && inside.begin - t < kInFront;) {
    const text::Token& token = article.tokens[--t];
    if (ends_clause(token)) break;
    if (const std::string_view matter = matters.of(token.key); !matter.empty()) return matter;
  }
  for (std::uint32_t t = inside.end; t < sentence.end && t < inside.end + kBehind; ++t) {
    const text::Token& token = article.tokens[t];
    if (ends_clause(token) || token.key == "," || token.key == "and") break;
    if (const std::string_view matter = matters.of(token.key); !matter.empty()) return matter;
  }
  return {};
}

bool is_only_sum(const Context& context, ArticleIndex version, const NumberMention& n) {
  const std::string_view matter = matter_of_sum(context, version, n);
  const auto& numbers = context.claims(version).numbers;
  return std::none_of(numbers.begin(), numbers.end(), [&](const NumberMention& other) {
    return comparable_units(other.unit, n.unit) && !figures_agree(other, n) &&
           matter_of_sum(context, version, other) == matter;
  });
}

}  // namespace synoptic::divergence
