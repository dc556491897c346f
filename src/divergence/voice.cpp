#include "divergence/voice.h"

#include "divergence/agreement.h"
#include "divergence/evidence.h"

namespace synoptic::divergence {

using claims::SourceKind;

Voice voice_of(const Context& context, ArticleIndex version,
               const claims::Attribution& attribution) {
  const claims::Claims& claims = context.claims(version);
  Voice voice;
  voice.kind = attribution.source_kind;
  voice.source = attribution.source;
  voice.cue = attribution.cue;
  if (attribution.speaker && *attribution.speaker < claims.entities.size() &&
      voice.kind == SourceKind::named) {
    voice.speaker = attribution.speaker;
    voice.name = claims.entities[*attribution.speaker].name;
  } else if (!attribution.source.empty()) {
    voice.name = readable(context.article(version), attribution.source, 10);
  }
  if (voice.name.empty() || voice.kind == SourceKind::writer) voice.name = "the writer";
  return voice;
}

Voice voice_at(const Context& context, ArticleIndex version, text::Span span) {
  const claims::Attribution* inner = nullptr;
  for (const claims::Attribution& attribution : context.claims(version).attributions)
    if (attribution.content.overlaps(span) &&
        (!inner || attribution.content.size() < inner->content.size()))
      inner = &attribution;
  if (inner) return voice_of(context, version, *inner);
  Voice writer;
  writer.name = "the writer";
  return writer;
}

bool same_voice(const Context& context, ArticleIndex a_version, const Voice& a,
                ArticleIndex b_version, const Voice& b) {
  if (a.speaker && b.speaker)
    return same_entity(context.claims(a_version).entities[*a.speaker],
                       context.claims(b_version).entities[*b.speaker]);
  return a.kind == b.kind;
}

}  // namespace synoptic::divergence
