#include "viewer/detail_sheet.h"
#include "viewer/reading_sheet.h"
#include "viewer/redline_sheet.h"
#include "viewer/sheet.h"
#include "viewer/synopsis_sheet.h"

namespace synoptic::viewer {

std::unique_ptr<Sheet> make_sheet(View view, const comparison::Display& display) {
  switch (view) {
    case View::detail:
      return std::make_unique<DetailSheet>(display);
    case View::reading:
      return std::make_unique<ReadingSheet>(display);
    case View::redline:
      return std::make_unique<RedlineSheet>(display);
    case View::synopsis:
    case View::matrix:
    case View::ledgers:
    case View::timeline:
      break;
  }
  return std::make_unique<SynopsisSheet>(display);
}

}  // namespace synoptic::viewer
