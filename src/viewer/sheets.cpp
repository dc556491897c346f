#include "viewer/ledgers_sheet.h"
#include "viewer/redline_sheet.h"
#include "viewer/sheet.h"
#include "viewer/synopsis_sheet.h"

namespace synoptic::viewer {

std::unique_ptr<Sheet> make_sheet(View view, const comparison::Display& display) {
  switch (view) {
    case View::synopsis:
    case View::detail:
    case View::reading:
      break;
    case View::redline:
      return std::make_unique<RedlineSheet>(display);
    case View::matrix:
    case View::timeline:
      break;
    case View::ledgers:
      return std::make_unique<LedgersSheet>(display);
  }
  return std::make_unique<SynopsisSheet>(display);
}

}  // namespace synoptic::viewer
