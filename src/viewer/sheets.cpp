#include "viewer/matrix_sheet.h"
#include "viewer/sheet.h"
#include "viewer/synopsis_sheet.h"
#include "viewer/timeline_sheet.h"

namespace synoptic::viewer {

std::unique_ptr<Sheet> make_sheet(View view, const comparison::Display& display) {
  switch (view) {
    case View::synopsis:
    case View::detail:
    case View::reading:
    case View::redline:
    case View::ledgers:
      break;
    case View::matrix:
      return std::make_unique<MatrixSheet>(display);
    case View::timeline:
      return std::make_unique<TimelineSheet>(display);
  }
  return std::make_unique<SynopsisSheet>(display);
}

}  // namespace synoptic::viewer
