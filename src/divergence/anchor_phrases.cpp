#include "divergence/anchor_phrases.h"

#include <algorithm>

namespace synoptic::divergence {

bool is_phrase(const align::Anchor& anchor) {
  const auto space = anchor.key.find(' ');
  return space != std::string::npos && !is_small_word(anchor.key.substr(0, space)) &&
         !is_small_word(anchor.key.substr(anchor.key.rfind(' ') + 1));
}

bool is_name(const Context& context, const align::Anchor& anchor) {
  return std::any_of(
      anchor.mentions.begin(), anchor.mentions.end(), [&](const align::AnchorMention& m) {
        const claims::Claims& claims = context.claims(m.article);
        const auto& here = context.in_sentence(m.article, m.sentence).names;
        return std::any_of(here.begin(), here.end(), [&](std::uint32_t n) {
          if (claims.names[n].span != m.span || claims.names[n].entity >= claims.entities.size())
            return false;
          const claims::NameKind kind = claims.entities[claims.names[n].entity].kind;
          return kind != claims::NameKind::other && kind != claims::NameKind::event;
        });
      });
}

bool ends_in_name(const Context& context, const align::Anchor& anchor) {
  return std::any_of(anchor.mentions.begin(), anchor.mentions.end(),
                     [&](const align::AnchorMention& m) {
                       const claims::Claims& claims = context.claims(m.article);
                       const auto& here = context.in_sentence(m.article, m.sentence).names;
                       return std::any_of(here.begin(), here.end(), [&](std::uint32_t n) {
                         const text::Span name = claims.names[n].span;
                         return m.span.begin < name.begin && m.span.end == name.end;
                       });
                     });
}

}  // namespace synoptic::divergence
