#include "viewer/detail_sheet.h"
#include "viewer/ledgers_sheet.h"
#include "viewer/matrix_sheet.h"
#include "viewer/reading_sheet.h"
#include "viewer/redline_sheet.h"
#include "viewer/sheet.h"
#include "viewer/synopsis_sheet.h"
#include "viewer/timeline_sheet.h"

namespace synoptic::viewer {

std::unique_ptr<Sheet> make_sheet(View view, const comparison::Display& display) {
  switch (view) {
    case View::synopsis:
      break;
    case View::detail:
      return std::make_unique<DetailSheet>(display);
    case View::reading:
      return std::make_unique<ReadingSheet>(display);
    case View::redline:
      return std::make_unique<RedlineSheet>(display);
    case View::matrix:
      return std::make_unique<MatrixSheet>(display);
    case View::ledgers:
      return std::make_unique<LedgersSheet>(display);
    case View::timeline:
      return std::make_unique<TimelineSheet>(display);
  }
  return std::make_unique<SynopsisSheet>(display);
}

}  // namespace synoptic::viewer
