#include "comparison/speaker_ledger.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "divergence/context.h"
#include "text/fold.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using claims::Attribution;
using claims::Entity;
using divergence::Evidence;
using divergence::Story;

constexpr std::size_t kMostStatements = 2;

Evidence place_of(std::size_t article, text::Span span) {
  return {static_cast<ArticleIndex>(article), span, std::nullopt};
}

// "the night watchman" -> "night watchman": what a role and an unnamed source have in common.
std::string role_key(std::string_view words) {
  std::string key = text::fold(words);
  for (const std::string_view article : {"the ", "a ", "an "})
    if (key.compare(0, article.size(), article) == 0) return key.substr(article.size());
  return key;
}

// "they", "it": nobody in particular.
bool says_who(const article::Article& article, text::Span source) {
  const text::TokenRange range = text::tokens_in(article.tokens, source);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (article.tokens[t].kind == text::TokenKind::word &&
        !divergence::is_small_word(article.tokens[t].key))
      return true;
  return false;
}

// "the harbour master" of "Ilse Brandt, the harbour master".
std::string_view role_behind(std::string_view source, std::string_view name) {
  constexpr std::size_t kMostBytes = 80;
  if (source.size() <= name.size() + 2 || !source.starts_with(name) ||
      source.substr(name.size(), 2) != ", ")
    return {};
  const std::string_view role = source.substr(name.size() + 2);
  return role.size() <= kMostBytes ? role : std::string_view();
}

// The last two words: "ines caddick" of "baker ines caddick".
std::string without_title(const std::string& key) {
  const auto last = key.rfind(' ');
  if (last == std::string::npos || last == 0) return key;
  const auto before = key.rfind(' ', last - 1);
  return before == std::string::npos ? key : key.substr(before + 1);
}

class Speakers {
 public:
  explicit Speakers(const Story& story) : story_(story) {
    index_names();
    for (std::size_t a = 0; a < story.articles.size(); ++a)
      for (const Attribution& attribution : story.claims[a].attributions) add(a, attribution);
    for (std::size_t a = 0; a < story.articles.size(); ++a) add_mentions(a);
  }

  std::vector<SpeakerEntry> take() {
    std::vector<SpeakerEntry> out;
    for (auto& [key, entry] : entries_) {
      std::stable_sort(
          entry.versions.begin(), entry.versions.end(),
          [](const SpeakerIn& a, const SpeakerIn& b) { return a.article < b.article; });
      out.push_back(std::move(entry));
    }
    return out;
  }

 private:
  using Key = std::pair<bool, std::string>;  // named ones first

  const Entity* entity_of(std::size_t a, const Attribution& attribution) const {
    const auto& entities = story_.claims[a].entities;
    return attribution.speaker && *attribution.speaker < entities.size()
               ? &entities[*attribution.speaker]
               : nullptr;
  }

  // Which full names an alias may stand for, and which speakers have a role.
  void index_names() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a)
      for (const Attribution& attribution : story_.claims[a].attributions) {
        const Entity* entity = entity_of(a, attribution);
        if (!entity) continue;
        keys_.insert(entity->key);
        for (const std::string& alias : entity->aliases) full_[alias].insert(entity->key);
        if (!entity->role.empty()) with_role_[role_key(entity->role)].insert(entity->key);
        const std::string_view behind =
            role_behind(story_.articles[a].words(attribution.source), entity->name);
        if (!behind.empty()) with_role_[role_key(behind)].insert(entity->key);
      }
  }

  // "brandt" -> "ilse brandt", when nobody else is called so; "baker ines caddick" -> "ines
  // caddick", when some version calls her that.
  std::string full_key(const std::string& key) const {
    if (const std::string bare = without_title(key); keys_.count(bare) > 0) return bare;
    const auto found = full_.find(key);
    if (found == full_.end()) return key;
    std::set<std::string> others = found->second;
    others.erase(key);
    return others.size() == 1 ? *others.begin() : key;
  }

  // The one speaker that has these words as role or alias: "night watchman", "brandt".
  std::optional<std::string> known_as(const std::string& words) const {
    for (const auto* index : {&with_role_, &full_})
      if (const auto known = index->find(words); known != index->end() && known->second.size() == 1)
        return full_key(*known->second.begin());
    return std::nullopt;
  }

  SpeakerIn& version_of(SpeakerEntry& entry, std::size_t a, const Evidence& place) {
    for (SpeakerIn& version : entry.versions)
      if (article::at(version.article) == a) return version;
    SpeakerIn version;
    version.article = static_cast<ArticleIndex>(a);
    version.place = place;
    entry.versions.push_back(std::move(version));
    return entry.versions.back();
  }

  void add(std::size_t a, const Attribution& attribution) {
    const article::Article& article = story_.articles[a];
    const Entity* entity = entity_of(a, attribution);
    if (!entity && (attribution.source_kind == claims::SourceKind::writer ||
                    !says_who(article, attribution.source)))
      return;
    Key key{entity == nullptr, entity ? full_key(entity->key) : std::string()};
    if (!entity) {
      key.second = role_key(article.words(attribution.source));
      if (const auto name = known_as(key.second)) key = {false, *name};
    }
    SpeakerEntry& entry = entries_[key];
    entry.named = !key.first;
    const text::Span at = attribution.source.empty() ? attribution.cue : attribution.source;
    SpeakerIn& version = version_of(entry, a, place_of(a, at));
    if (version.times++ == 0) version.named = entity != nullptr;
    describe(entry, version, entity, article.words(attribution.source));
    if (!attribution.content.empty() && version.statements.size() < kMostStatements)
      version.statements.push_back(place_of(a, attribution.content));
  }

  static void describe(SpeakerEntry& entry, SpeakerIn& version, const Entity* entity,
                       std::string_view source) {
    if (entity) version.named = true;
    if (entity && (version.as.empty() || version.as.size() < entity->name.size()))
      version.as = entity->name;
    if (version.as.empty()) version.as = source;
    if (entity && version.role.empty())
      version.role = entity->role.empty() ? role_behind(source, entity->name) : entity->role;
    if (entry.text.empty() || (entity && entry.text.size() < entity->name.size()))
      entry.text = version.as;
    if (entry.detail.empty()) entry.detail = version.role;
  }

  // Named in a version that gives them no words.
  void add_mentions(std::size_t a) {
    const claims::Claims& claims = story_.claims[a];
    for (const Entity& entity : claims.entities) {
      const auto found = entries_.find({false, full_key(entity.key)});
      if (found == entries_.end() || entity.mentions.empty()) continue;
      const std::uint32_t first = entity.mentions.front();
      if (first >= claims.names.size()) continue;
      SpeakerIn& version = version_of(found->second, a, place_of(a, claims.names[first].span));
      version.named = true;
      describe(found->second, version, &entity, {});
    }
  }

  const Story& story_;
  std::set<std::string> keys_;
  std::map<std::string, std::set<std::string>> full_, with_role_;
  std::map<Key, SpeakerEntry> entries_;
};

}  // namespace

std::vector<SpeakerEntry> speaker_ledger(const Story& story) { return Speakers(story).take(); }

}  // namespace synoptic::comparison
