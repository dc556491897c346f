#pragma once

// Which entity speaks: the name in the source, or the one that "he", "she" or "the professor"
// stands for - the last named speaker that fits. Nobody is better than the wrong one: without a fit
// `speaker` stays empty. Cost: linear in names and attributions.

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

// Fills Attribution::speaker, and sets source_kind to named where a pronoun or a role was resolved.
// REQUIRES: names, entities and attributions of `claims` are there.
void resolve_speakers(const TaggedArticle& tagged, Claims& claims);

}  // namespace synoptic::claims
