#include "divergence/divergence.h"

namespace synoptic::divergence {
namespace {

struct KindRow {
  Kind kind;
  std::string_view name;
  Family family;
};

// In the order of the enumeration.
constexpr KindRow kKinds[kKindCount] = {
    {Kind::number, "number", Family::fact},
    {Kind::date, "date", Family::fact},
    {Kind::name, "name", Family::fact},
    {Kind::attribution, "attribution", Family::voice},
    {Kind::quote, "quote", Family::voice},
    {Kind::event, "event", Family::fact},
    {Kind::negation, "negation", Family::stance},
    {Kind::modality, "modality", Family::stance},
    {Kind::quantifier, "quantifier", Family::stance},
    {Kind::definition, "definition", Family::stance},
    {Kind::focus, "focus", Family::stance},
    {Kind::only_one, "only_one", Family::presence},
    {Kind::left_out, "left_out", Family::presence},
    {Kind::tone, "tone", Family::stance},
    {Kind::provenance, "provenance", Family::voice},
};

}  // namespace

std::string_view kind_name(Kind kind) { return kKinds[static_cast<std::size_t>(kind)].name; }

Family family_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)].family; }

}  // namespace synoptic::divergence
