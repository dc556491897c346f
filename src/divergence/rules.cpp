#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

constexpr RowRule kRowRules[] = {
    {"number_in_row", number_in_row},
    {"date_in_row", date_in_row},
    {"name_in_row", name_in_row},
    {"negation_in_row", negation_in_row},
    {"modality_in_row", modality_in_row},
    {"done_in_row", done_in_row},
    {"exact_in_row", exact_in_row},
    {"quantifier_in_row", quantifier_in_row},
    {"speaker_in_row", speaker_in_row},
    {"stance_in_row", stance_in_row},
    {"stance_lost", stance_lost},
    {"source_lost", source_lost, true},
    {"quote_in_row", quote_in_row},
    {"roles_swapped", roles_swapped},
    {"opposite_in_row", opposite_in_row},
    {"degree_in_row", degree_in_row},
    {"agent_in_row", agent_in_row},
    {"weekday_in_row", weekday_in_row},
    {"time_in_row", time_in_row},
    {"denial_in_row", denial_in_row},
    {"alternative_in_row", alternative_in_row},
    {"cause_in_row", cause_in_row},
    {"identity_in_row", identity_in_row},
    {"title_in_row", title_in_row},
};

constexpr StoryRule kStoryRules[] = {
    {"quotations", quotations},
    {"voice_at_anchor", voice_at_anchor},
    {"definition_at_anchor", definition_at_anchor},
    {"certainty_at_anchor", certainty_at_anchor},
    {"role_at_anchor", role_at_anchor},
    {"company_at_anchor", company_at_anchor},
    {"name_variants", name_variants},
    {"occasion", occasion},
    {"main_point", main_point},
    {"judgement_at_anchor", judgement_at_anchor},
    {"frame_at_anchor", frame_at_anchor},
    {"outcome", outcome},
    {"no_such_thing", no_such_thing},
    {"left_open", left_open},
    {"one_of_two", one_of_two},
    {"superlative", superlative},
    {"person_role", person_role},
    {"tone", tone},
    {"speakers", speakers},
    {"only_here", only_here},
    {"left_out", left_out},
    {"provenance", provenance},
    {"within_one", within_one},
    {"figures_over_versions", figures_over_versions},
    {"dates_over_versions", dates_over_versions},
};

}  // namespace

std::span<const RowRule> row_rules() { return kRowRules; }
std::span<const StoryRule> story_rules() { return kStoryRules; }

}  // namespace synoptic::divergence
