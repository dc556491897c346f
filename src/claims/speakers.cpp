#include "claims/speakers.h"

#include <algorithm>

#include "claims/reporting.h"
#include "claims/sources.h"

namespace synoptic::claims {
namespace {

constexpr std::size_t kReach = 6;  // sentences back to the antecedent

class SpeakerResolver {
 public:
  SpeakerResolver(const TaggedArticle& tagged, Claims& claims) : t_(tagged), claims_(claims) {}

  void run() {
    for (Attribution& a : claims_.attributions) {
      if (a.source.empty()) continue;
      resolve(a);
      if (a.speaker && a.source_kind == SourceKind::named) {
        last_ = *a.speaker;
        last_sentence_ = article::at(a.sentence);
        has_last_ = true;
      }
    }
  }

 private:
  void resolve(Attribution& a) {
    const text::TokenRange source = text::tokens_in(t_.article->tokens, a.source);
    const std::size_t head = source_head(t_, source);
    if (head == static_cast<std::size_t>(-1)) return;
    if (t_.pos(head) == Pos::name) {
      if (const auto entity = named_at(t_.token(head).span)) {
        a.speaker = entity;
        return;
      }
    }
    const bool he = t_.keys[head] == "he" || t_.keys[head] == "she";
    const bool the = t_.keys[source.begin] == "the" && source.end - source.begin <= 4;
    std::optional<std::uint32_t> found = apposed(a);
    if (found) {
      // "The club's chairman, Ann Lee, said": the name settles it.
    } else if (he)
      found = person_before(a);
    else if (the)
      found = role_before(a, head);
    if (!found) return;
    a.speaker = found;
    a.source_kind = SourceKind::named;
  }

  // The person named at the end of a source whose head is a role.
  std::optional<std::uint32_t> apposed(const Attribution& a) {
    const auto begins = [](const NameMention& name, std::uint32_t at) {
      return name.span.begin < at;
    };
    auto name = std::lower_bound(claims_.names.begin(), claims_.names.end(), a.source.end, begins);
    if (name == claims_.names.begin()) return std::nullopt;
    --name;
    const bool last = a.source.contains(name->span) && name->span.end == a.source.end &&
                      name->span.begin > a.source.begin;
    if (!last) return std::nullopt;
    Entity& entity = claims_.entities[name->entity];
    const bool full = entity.key.find(' ') != std::string::npos;
    if (entity.kind == NameKind::other && full && speaks_of_person(a, name->span))
      entity.kind = NameKind::person;
    if (entity.kind != NameKind::person) return std::nullopt;
    return name->entity;
  }

  // A word for a person stands before the name: "its director, Hugh Pemble".
  bool speaks_of_person(const Attribution& a, text::Span name) const {
    const text::TokenRange source = text::tokens_in(t_.article->tokens, a.source);
    for (std::size_t i = source.begin; i < source.end && t_.token(i).span.end <= name.begin; ++i) {
      bool plural = false;
      if (source_noun(t_.keys[i], plural) == SourceNoun::person && !plural) return true;
    }
    return false;
  }

  std::optional<std::uint32_t> named_at(text::Span span) const {
    const auto ends = [](const NameMention& name, std::uint32_t at) { return name.span.end <= at; };
    const auto name =
        std::lower_bound(claims_.names.begin(), claims_.names.end(), span.begin, ends);
    if (name == claims_.names.end() || !name->span.overlaps(span)) return std::nullopt;
    return name->entity;
  }

  bool is_person(std::uint32_t entity) const {
    const NameKind kind = claims_.entities[entity].kind;
    return kind == NameKind::person || kind == NameKind::other;
  }

  // "he": the last speaker when that was a person nearby, else the last person named before.
  std::optional<std::uint32_t> person_before(const Attribution& a) const {
    const std::size_t here = article::at(a.sentence);
    const auto mentioned = last_person_named(a.source.begin, here);
    if (has_last_ && here - last_sentence_ <= kReach &&
        claims_.entities[last_].kind == NameKind::person)
      return last_;
    if (has_last_ && here - last_sentence_ <= 2 && is_person(last_)) return last_;
    return mentioned;
  }

  std::optional<std::uint32_t> last_person_named(std::uint32_t before, std::size_t sentence) const {
    const auto begins = [](const NameMention& name, std::uint32_t at) {
      return name.span.begin < at;
    };
    auto name = std::lower_bound(claims_.names.begin(), claims_.names.end(), before, begins);
    while (name != claims_.names.begin()) {
      --name;
      if (sentence - article::at(name->sentence) > kReach) return std::nullopt;
      if (claims_.entities[name->entity].kind == NameKind::person) return name->entity;
    }
    return std::nullopt;
  }

  // "the professor": an entity before whose role has that word.
  std::optional<std::uint32_t> role_before(const Attribution& a, std::size_t head) const {
    const std::string& stem = t_.token(head).stem;
    const auto begins = [](const NameMention& name, std::uint32_t at) {
      return name.span.begin < at;
    };
    auto name =
        std::lower_bound(claims_.names.begin(), claims_.names.end(), a.source.begin, begins);
    const std::size_t here = article::at(a.sentence);
    while (name != claims_.names.begin()) {
      --name;
      if (here - article::at(name->sentence) > 2 * kReach) break;
      if (role_has(claims_.entities[name->entity], stem)) return name->entity;
    }
    bool plural = false;
    const bool person = source_noun(t_.keys[head], plural) == SourceNoun::person && !plural;
    if (person && has_last_ && here - last_sentence_ <= 1 &&
        claims_.entities[last_].kind == NameKind::person && claims_.entities[last_].role.empty())
      return last_;
    return std::nullopt;
  }

  bool role_has(const Entity& entity, const std::string& stem) const {
    if (entity.role.empty()) return false;
    const text::TokenRange role = text::tokens_in(t_.article->tokens, entity.role_span);
    for (std::size_t i = role.begin; i < role.end; ++i)
      if (t_.token(i).stem == stem) return true;
    return false;
  }

  const TaggedArticle& t_;
  Claims& claims_;
  std::uint32_t last_ = 0;
  std::size_t last_sentence_ = 0;
  bool has_last_ = false;
};

}  // namespace

void resolve_speakers(const TaggedArticle& tagged, Claims& claims) {
  SpeakerResolver(tagged, claims).run();
}

}  // namespace synoptic::claims
