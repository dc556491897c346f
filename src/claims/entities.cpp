#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "claims/name_lists.h"
#include "claims/names.h"
#include "text/key_words.h"

namespace synoptic::claims {
namespace {

bool may_be_person(const NameCandidate& name) {
  return name.kind == NameKind::person || (name.kind == NameKind::other && !name.canonical);
}

// "Cyberspace Administration of China" -> "cac"; small words may stay out.
std::string initials(std::string_view key, bool all) {
  std::string out;
  for (const std::string_view word : text::words_of_key(key)) {
    const bool small =
        word == "of" || word == "and" || word == "the" || word == "for" || word == "&";
    if (all || !small) out += word.front();
  }
  return out;
}

class EntityBuilder {
 public:
  EntityBuilder(const TaggedArticle& tagged, const std::vector<NameCandidate>& names,
                Claims& claims)
      : t_(tagged), names_(names), claims_(claims) {}

  void run() {
    collect_short_forms();
    for (const NameCandidate& name : names_) add(name);
  }

 private:
  // A short form counts only while it stands for one long form.
  void shorten(const std::string& short_form, const std::string& full) {
    const auto [entry, fresh] = full_of_.emplace(short_form, full);
    if (!fresh && entry->second != full) entry->second.clear();
  }

  void collect_short_forms() {
    for (std::size_t n = 0; n < names_.size(); ++n) {
      const NameCandidate& name = names_[n];
      if (name.canonical) continue;
      const auto words = text::words_of_key(name.key);
      collect_acronym(n);
      if (words.size() < 2) continue;
      if (may_be_person(name)) {
        shorten(std::string(words.back()), name.key);
        if (const auto hyphen = words.back().find('-'); hyphen == 2)  // "al-Sadr"
          shorten(std::string(words.back().substr(3)), name.key);
        if (name.kind == NameKind::person) shorten(std::string(words.front()), name.key);
      } else if (!kind_by_word(words.front()) && !is_first_name(words.front())) {
        shorten(std::string(words.front()), name.key);
      }
    }
  }

  // "Full Name (FN)" and "FN (Full Name)".
  void collect_acronym(std::size_t n) {
    if (n + 1 >= names_.size()) return;
    const NameCandidate& a = names_[n];
    const NameCandidate& b = names_[n + 1];
    if (b.canonical || b.tokens.begin != a.tokens.end + 1 || t_.keys[a.tokens.end] != "(") return;
    if (b.tokens.end >= t_.keys.size() || t_.keys[b.tokens.end] != ")") return;
    const bool b_short = b.tokens.size() == 1 && t_.token(b.tokens.begin).all_caps;
    const bool a_short = a.tokens.size() == 1 && t_.token(a.tokens.begin).all_caps;
    if (b_short && !a_short) acronyms_[b.key] = a.key;
    if (a_short && !b_short) acronyms_[a.key] = b.key;
  }

  std::string key_of(const NameCandidate& name) const {
    if (name.canonical) return name.key;
    if (const auto full = acronyms_.find(name.key); full != acronyms_.end()) return full->second;
    if (name.tokens.size() == 1)
      if (const auto full = full_of_.find(name.key);
          full != full_of_.end() && !full->second.empty())
        return full->second;
    if (name.tokens.size() == 1 && t_.token(name.tokens.begin).all_caps)
      return spelled_out(name.key);
    return name.key;
  }

  // An acronym nobody explains, of a name that stands in full somewhere.
  std::string spelled_out(const std::string& key) const {
    const auto found = by_initials().find(key);
    return found == by_initials().end() || found->second.empty() ? key : found->second;
  }
  const std::map<std::string, std::string>& by_initials() const {
    if (initials_ready_) return by_initials_;
    initials_ready_ = true;
    for (const NameCandidate& name : names_) {
      if (name.canonical || name.kind == NameKind::person ||
          text::words_of_key(name.key).size() < 2)
        continue;
      for (const bool all : {false, true}) {
        const auto [entry, fresh] = by_initials_.emplace(initials(name.key, all), name.key);
        if (!fresh && entry->second != name.key) entry->second.clear();
      }
    }
    return by_initials_;
  }

  void add(const NameCandidate& name) {
    const std::string key = key_of(name);
    const auto [entry, fresh] =
        entity_of_.emplace(key, static_cast<std::uint32_t>(claims_.entities.size()));
    if (fresh) {
      Entity entity;
      entity.key = key;
      claims_.entities.push_back(std::move(entity));
    }
    Entity& entity = claims_.entities[entry->second];
    const text::Span span = t_.span_of(name.tokens.begin, name.tokens.end);
    const std::string words(t_.article->words(span));
    const bool full = name.canonical ? entity.name.empty() : name.key == key;
    if (entity.name.empty() || (full && entity.name.size() < words.size())) entity.name = words;
    note_kind(entity, name);
    note_alias(entity, name);
    if (entity.role.empty() && !name.role.empty()) {
      entity.role_span = t_.span_of(name.role.begin, name.role.end);
      entity.role = std::string(t_.article->words(entity.role_span));
    }
    entity.mentions.push_back(static_cast<std::uint32_t>(claims_.names.size()));
    claims_.names.push_back({span, name.sentence, entry->second});
  }

  static void note_kind(Entity& entity, const NameCandidate& name) {
    const bool better = entity.kind == NameKind::other ||
                        (name.kind == NameKind::person && !name.role.empty() && !name.canonical);
    if (better && name.kind != NameKind::other) entity.kind = name.kind;
  }

  void note_alias(Entity& entity, const NameCandidate& name) const {
    std::string form;
    for (std::size_t i = name.tokens.begin; i < name.tokens.end; ++i) {
      if (!form.empty()) form += ' ';
      form += t_.keys[i];
    }
    if (form == entity.key) return;
    if (std::find(entity.aliases.begin(), entity.aliases.end(), form) == entity.aliases.end())
      entity.aliases.push_back(form);
  }

  const TaggedArticle& t_;
  const std::vector<NameCandidate>& names_;
  Claims& claims_;
  std::unordered_map<std::string, std::string> full_of_, acronyms_;
  mutable std::map<std::string, std::string> by_initials_;
  mutable bool initials_ready_ = false;
  std::unordered_map<std::string, std::uint32_t> entity_of_;
};

}  // namespace

void build_entities(const TaggedArticle& tagged, const std::vector<NameCandidate>& candidates,
                    Claims& claims) {
  EntityBuilder(tagged, candidates, claims).run();
}

}  // namespace synoptic::claims
