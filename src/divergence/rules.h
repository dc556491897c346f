#pragma once

// Every rule by name. docs/divergences.md has a section for each: definition, example,
// counter-example, known misses. A rule's own file says what it compares and when it keeps silent.

#include "divergence/finding.h"

namespace synoptic::divergence {

// Slot by slot inside an aligned row.
void number_in_row(const RowView& row, Findings& out);  // another figure for the same unit and noun
void date_in_row(const RowView& row, Findings& out);    // days that cannot be the same
void time_in_row(const RowView& row, Findings& out);    // 4.50 am here, 4.20 am there
void weekday_in_row(const RowView& row, Findings& out);     // Tuesday here, Thursday there
void name_in_row(const RowView& row, Findings& out);        // another name in the same place
void negation_in_row(const RowView& row, Findings& out);    // affirmed here, denied there
void denial_in_row(const RowView& row, Findings& out);      // denied here, in another form there
void modality_in_row(const RowView& row, Findings& out);    // may here, will there
void done_in_row(const RowView& row, Findings& out);        // has resigned here, will resign there
void exact_in_row(const RowView& row, Findings& out);       // about 400 here, exactly 400 there
void quantifier_in_row(const RowView& row, Findings& out);  // some here, all there
void speaker_in_row(const RowView& row, Findings& out);     // another source for the same content
void stance_in_row(const RowView& row, Findings& out);      // said here, denied there
void stance_lost(const RowView& row, Findings& out);        // claimed here, told as it is there
void source_lost(const RowView& row, Findings& out);  // a source here, the writer's own words there
void quote_in_row(const RowView& row, Findings& out);   // in marks here, other words or none there
void roles_swapped(const RowView& row, Findings& out);  // A accused B here, B accused A there
void degree_in_row(const RowView& row, Findings& out);  // destroyed here, damaged there
void agent_in_row(const RowView& row, Findings& out);   // by the police here, by the army there
void opposite_in_row(const RowView& row, Findings& out);     // rose here, fell there
void cause_in_row(const RowView& row, Findings& out);        // because of this here, of that there
void identity_in_row(const RowView& row, Findings& out);     // a ferry here, a freighter there
void title_in_row(const RowView& row, Findings& out);        // the mayor here, her deputy there
void alternative_in_row(const RowView& row, Findings& out);  // amber here, red there

// Over all versions at once, without a row.
void quotations(const Context& context,
                Findings& out);  // reworded, trimmed, other speaker, marks lost
void voice_at_anchor(const Context& context, Findings& out);       // who uses the phrase
void definition_at_anchor(const Context& context, Findings& out);  // what it is said to be
void certainty_at_anchor(const Context& context, Findings& out);   // how sure its consequence is
void role_at_anchor(const Context& context, Findings& out);        // source here, host there
void company_at_anchor(const Context& context, Findings& out);     // which names go with it
void name_variants(const Context& context, Findings& out);         // one person, two spellings
void occasion(const Context& context, Findings& out);    // where and among whom it took place
void main_point(const Context& context, Findings& out);  // what each version leads with
void speakers(const Context& context, Findings& out);    // named here, unnamed there
void judgement_at_anchor(const Context& context, Findings& out);  // the problem here, not there
void frame_at_anchor(const Context& context, Findings& out);      // what each makes one thing do
void outcome(const Context& context, Findings& out);              // arrested here, at liberty there
void no_such_thing(const Context& context, Findings& out);        // talks here, no talks there
void left_open(const Context& context, Findings& out);            // whether here, will there
void one_of_two(const Context& context, Findings& out);           // both here, one of them there
void superlative(const Context& context,
                 Findings& out);  // the largest here, the second largest there
void person_role(const Context& context, Findings& out);  // treasurer here, chairman there
void tone(const Context& context, Findings& out);         // how loud near the beginning

// Presence, and what one version says of itself.
void only_here(const Context& context, Findings& out);
void left_out(const Context& context, Findings& out);
void provenance(const Context& context, Findings& out);
void figures_over_versions(const Context& context, Findings& out);  // another figure, no row
void dates_over_versions(const Context& context, Findings& out);    // another year of one event
void within_one(const Context& context, Findings& out);

}  // namespace synoptic::divergence
