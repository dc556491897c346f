#include "comparison/speaker_ledger.h"

#include <algorithm>

#include "divergence/context.h"
#include "text/fold.h"
#include "text/word_ids.h"

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

// Not only "they", "it", "that": somebody or something in particular.
bool says_something(const article::Article& article, text::Span span) {
  const text::TokenRange range = text::tokens_in(article.tokens, span);
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
  const bool clause = role.starts_with("who ") || (role.front() >= '0' && role.front() <= '9');
  return role.size() <= kMostBytes && !clause ? role : std::string_view();
}

// The last two words: "ines caddick" of "baker ines caddick".
std::string without_title(const std::string& key) {
  const auto last = key.rfind(' ');
  if (last == std::string::npos || last == 0) return key;
  const auto before = key.rfind(' ', last - 1);
  return before == std::string::npos ? key : key.substr(before + 1);
}

// "homes alliance" of "warm homes alliance": a capital that opens a sentence may be taken for an
// everyday word. Empty where less than two words are left.
std::string without_first(const std::string& key) {
  const auto first = key.find(' ');
  const bool enough = first != std::string::npos && key.find(' ', first + 1) != std::string::npos;
  return enough ? key.substr(first + 1) : std::string();
}

bool is_body(const Entity& entity) { return entity.kind == claims::NameKind::organisation; }

// Full names by what they may be called: an alias, a role.
class FullNames {
 public:
  void add(std::string_view called, const std::string& key) {
    const std::uint32_t id = called_.add(called);
    if (id == keys_.size()) keys_.emplace_back();
    auto& keys = keys_[id];
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
  // The only other one that is called so; nullptr when there is none, or several.
  const std::string* only(std::string_view called) const {
    const std::uint32_t id = called_.find(called);
    const std::string* one = nullptr;
    if (id == text::WordIds::kNone) return one;
    for (const std::string& key : keys_[id]) {
      if (key == called) continue;
      if (one) return nullptr;
      one = &key;
    }
    return one;
  }

 private:
  text::WordIds called_;
  std::vector<std::vector<std::string>> keys_;
};

class Speakers {
 public:
  explicit Speakers(const Story& story) : story_(story) {
    for (std::size_t a = 0; a < story.articles.size(); ++a)
      for (const Attribution& attribution : story.claims[a].attributions) index(a, attribution);
    for (std::size_t a = 0; a < story.articles.size(); ++a)
      for (const Attribution& attribution : story.claims[a].attributions) add(a, attribution);
    for (std::size_t a = 0; a < story.articles.size(); ++a) add_mentions(a);
  }

  std::vector<SpeakerEntry> take() {
    std::vector<std::uint32_t> order(entries_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return ids_.word(a) < ids_.word(b); });
    std::vector<SpeakerEntry> out;
    for (const std::uint32_t i : order) out.push_back(std::move(entries_[i]));
    return out;
  }

 private:
  const Entity* entity_of(std::size_t a, const Attribution& attribution) const {
    const auto& entities = story_.claims[a].entities;
    return attribution.speaker && *attribution.speaker < entities.size()
               ? &entities[*attribution.speaker]
               : nullptr;
  }

  // What the named speaker may be called elsewhere.
  void index(std::size_t a, const Attribution& attribution) {
    const Entity* entity = entity_of(a, attribution);
    if (!entity) return;
    keys_.add(entity->key);
    if (is_body(*entity)) bodies_.add(entity->key);
    for (const std::string& alias : entity->aliases) full_.add(alias, entity->key);
    if (const std::string rest = without_first(entity->key); is_body(*entity) && !rest.empty())
      full_.add(rest, entity->key);
    if (!entity->role.empty()) full_.add(role_key(entity->role), entity->key);
    const std::string_view behind =
        role_behind(story_.articles[a].words(attribution.source), entity->name);
    if (!behind.empty()) full_.add(role_key(behind), entity->key);
  }

  // "brandt" -> "ilse brandt", when nobody else is called so; "baker ines caddick" -> "ines
  // caddick", when some version calls her that.
  std::string full_key(const std::string& key) const {
    const std::string bare = without_title(key);
    if (!bodies_.has(key) && keys_.has(bare)) return bare;
    const std::string* full = full_.only(key);
    return full ? *full : key;
  }

  SpeakerEntry& entry_of(bool named, const std::string& key) {
    const std::uint32_t id = ids_.add((named ? "0" : "1") + key);
    if (id == entries_.size()) entries_.emplace_back();
    entries_[id].named = named;
    return entries_[id];
  }

  // The version's line; a new one stands in its place.
  static SpeakerIn& version_of(SpeakerEntry& entry, const Evidence& place) {
    std::size_t at = 0;
    while (at < entry.versions.size() && entry.versions[at].article < place.article) ++at;
    if (at == entry.versions.size() || entry.versions[at].article != place.article) {
      SpeakerIn version;
      version.article = place.article;
      version.place = place;
      entry.versions.insert(entry.versions.begin() + static_cast<std::ptrdiff_t>(at),
                            std::move(version));
    }
    return entry.versions[at];
  }

  void add(std::size_t a, const Attribution& attribution) {
    const article::Article& article = story_.articles[a];
    const std::string_view source = article.words(attribution.source);
    const Entity* entity = entity_of(a, attribution);
    if (!entity && (attribution.source_kind == claims::SourceKind::writer ||
                    !says_something(article, attribution.source)))
      return;
    std::string key = entity ? full_key(entity->key) : role_key(source);
    const std::string* known = entity ? nullptr : full_.only(key);
    if (known) key = full_key(*known);
    SpeakerEntry& entry = entry_of(entity || known, key);
    const text::Span at = attribution.source.empty() ? attribution.cue : attribution.source;
    SpeakerIn& version = version_of(entry, place_of(a, at));
    if (version.times++ == 0) version.named = entity != nullptr;
    describe(entry, key, version, entity, source);
    if (says_something(article, attribution.content) && version.statements.size() < kMostStatements)
      version.statements.push_back(place_of(a, attribution.content));
  }

  // The entry is called as the version does whose name is its key.
  static void describe(SpeakerEntry& entry, const std::string& entry_key, SpeakerIn& version,
                       const Entity* entity, std::string_view source) {
    if (entity) version.named = true;
    if (entity && (version.as.empty() || version.as.size() < entity->name.size()))
      version.as = entity->name;
    if (version.as.empty()) version.as = source;
    if (entity && version.role.empty())
      version.role = entity->role.empty() ? role_behind(source, entity->name) : entity->role;
    if (entry.text.empty() || (entity && entity->key == entry_key)) entry.text = version.as;
    if (entry.detail.empty()) entry.detail = version.role;
  }

  // Named in a version that gives them no words.
  void add_mentions(std::size_t a) {
    const claims::Claims& claims = story_.claims[a];
    for (const Entity& entity : claims.entities) {
      const std::string key = full_key(entity.key);
      if (!ids_.has("0" + key) || entity.mentions.empty()) continue;
      const std::uint32_t first = entity.mentions.front();
      if (first >= claims.names.size()) continue;
      SpeakerEntry& entry = entry_of(true, key);
      SpeakerIn& version = version_of(entry, place_of(a, claims.names[first].span));
      describe(entry, key, version, &entity, {});
    }
  }

  const Story& story_;
  text::WordIds keys_;    // of named speakers
  text::WordIds bodies_;  // of those that are no persons
  FullNames full_;
  text::WordIds ids_;  // "0" and the key of a named one, "1" and the words for another
  std::vector<SpeakerEntry> entries_;
};

}  // namespace

std::vector<SpeakerEntry> speaker_ledger(const Story& story) { return Speakers(story).take(); }

}  // namespace synoptic::comparison
