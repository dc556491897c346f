#include "claims/claims.h"

#include "claims/attributions.h"
#include "claims/bare_quotations.h"
#include "claims/causes.h"
#include "claims/dates.h"
#include "claims/definitions.h"
#include "claims/denials.h"
#include "claims/names.h"
#include "claims/numbers.h"
#include "claims/predicates.h"
#include "claims/quantifiers.h"
#include "claims/quotations.h"
#include "claims/speakers.h"
#include "claims/tagging.h"

namespace synoptic::claims {

Claims extract_claims(const article::Article& article) {
  const TaggedArticle tagged = tag_words(article);
  Claims claims;
  claims.dates = find_dates(article);
  claims.numbers = find_numbers(tagged, claims.dates);
  build_entities(tagged, find_names(tagged), claims);
  claims.quotations = find_quotations(tagged);
  claims.attributions = find_attributions(tagged, claims.quotations);
  find_bare_speakers(tagged, claims.quotations, claims.attributions);
  settle_kinds(tagged, claims.quotations);
  resolve_speakers(tagged, claims);
  claims.predicates = find_predicates(tagged);
  claims.denials = find_denials(tagged, claims.predicates);
  claims.quantifiers = find_quantifiers(tagged);
  claims.definitions = find_definitions(tagged, claims.quotations);
  claims.causes = find_causes(tagged);
  return claims;
}

}  // namespace synoptic::claims
