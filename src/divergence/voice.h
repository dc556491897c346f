#pragma once

// Who says something in one version, in a form that can be compared with another version's voice.

#include <optional>
#include <string>

#include "divergence/context.h"

namespace synoptic::divergence {

struct Voice {
  claims::SourceKind kind = claims::SourceKind::writer;
  std::string name;  // as the version has it: "Ann Lee", "one researcher"; "the writer"
  std::optional<std::uint32_t> speaker;  // into Claims::entities, for named ones
  text::Span source;                     // empty for the writer
  text::Span cue;
};

Voice voice_of(const Context& context, ArticleIndex version,
               const claims::Attribution& attribution);

// Whoever is responsible for the words at `span`: who calls it so ("what one researcher called a
// ..."), else the attribution whose content holds it, the innermost one; the writer when there is
// none.
Voice voice_at(const Context& context, ArticleIndex version, text::Span span);

// A source that says who it is: not a bare "he" or "they" that nothing resolves.
bool is_definite(const Context& context, ArticleIndex version,
                 const claims::Attribution& attribution);

// Two voices that cannot be one: two people or two bodies under other names, a named person and
// "a researcher" in a version that names nobody who could be meant, or two unnamed sources of other
// spheres ("police" and "the hospital"; source_sphere.h). In doubt false: "the senator",
// "officials" and "it" may be anybody.
bool is_other_voice(const Context& context, ArticleIndex a_version, const Voice& a,
                    ArticleIndex b_version, const Voice& b);

// The same person, or two voices that may be: "a researcher" may be Ann Lee, a group may hold her.
bool same_voice(const Context& context, ArticleIndex a_version, const Voice& a,
                ArticleIndex b_version, const Voice& b);

}  // namespace synoptic::divergence
