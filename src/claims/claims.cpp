#include "claims/claims.h"

#include "claims/attributions.h"
#include "claims/numbers.h"
#include "claims/predicates.h"
#include "claims/quotations.h"
#include "claims/tagging.h"

namespace synoptic::claims {

Claims extract_claims(const article::Article& article) {
  const TaggedArticle tagged = tag_words(article);
  Claims claims;
  claims.numbers = find_numbers(tagged, claims.dates);
  claims.quotations = find_quotations(tagged);
  claims.attributions = find_attributions(tagged, claims.quotations);
  settle_kinds(tagged, claims.quotations);
  claims.predicates = find_predicates(tagged);
  return claims;
}

}  // namespace synoptic::claims
