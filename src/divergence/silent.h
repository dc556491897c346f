#pragma once

// Who tells the passage of a figure, an hour or a date that differs, and gives none.

#include "divergence/context.h"

namespace synoptic::divergence {

// Fills Divergence::absent of findings of those kinds that have a row and no absent version yet:
// the versions with a cell in the row and no figure of the same sort in it. Versions that do not
// tell the passage are not named; they may give the figure elsewhere. Linear in the row.
void name_silent(const Context& context, Divergence& divergence);

}  // namespace synoptic::divergence
