#include "align/told_entities.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace synoptic::align {
namespace {

using article::Article;
using claims::Entity;
using claims::NameKind;
using text::Token;
using text::TokenKind;
using Told = std::vector<std::string_view>;
using Id = std::uint32_t;

class Teller {
 public:
  Teller(const Article& article, const claims::Claims& claims)
      : article_(article), claims_(claims), told_(article.sentences.size()) {}

  std::vector<Told> run() {
    for (const claims::NameMention& name : claims_.names) tell(name.sentence, name.entity);
    for (const claims::Attribution& said : claims_.attributions)
      if (said.speaker) tell(said.sentence, *said.speaker);
    find_roles();
    for (std::size_t s = 0; s < told_.size(); ++s) {
      carry_pronoun(s);
      resolve_descriptions(s);
    }
    for (Told& told : told_) {
      std::sort(told.begin(), told.end());
      told.erase(std::unique(told.begin(), told.end()), told.end());
    }
    return std::move(told_);
  }

 private:
  void tell(article::SentenceIndex sentence, Id entity) {
    told_[article::at(sentence)].push_back(claims_.entities[entity].key);
  }

  std::span<const Token> tokens_of(std::size_t sentence) const {
    const text::TokenRange range = article_.sentences[sentence].tokens;
    return std::span(article_.tokens).subspan(range.begin, range.size());
  }

  // The last noun of each role ("Ohio senator" -> "senat") with its entity; none where two
  // entities have it.
  void find_roles() {
    for (Id e = 0; e < claims_.entities.size(); ++e) {
      const Entity& entity = claims_.entities[e];
      if (entity.role.empty()) continue;
      const text::TokenRange role = text::tokens_in(article_.tokens, entity.role_span);
      for (std::uint32_t i = role.begin; i < role.end; ++i) {
        const Token& token = article_.tokens[i];
        if (token.kind != TokenKind::word || token.stem.size() < 4) continue;
        const auto [known, added] = roles_.try_emplace(token.stem, e);
        if (!added && known->second != e) known->second = std::nullopt;
      }
    }
  }

  void resolve_descriptions(std::size_t sentence) {
    if (roles_.empty()) return;
    const auto tokens = tokens_of(sentence);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].key != "the" || tokens[i + 1].kind != TokenKind::word) continue;
      const auto role = roles_.find(tokens[i + 1].stem);
      if (role == roles_.end() || !role->second) continue;
      if (i + 2 < tokens.size() && tokens[i + 2].capitalised) continue;  // "the mayor Ann Lee"
      told_[sentence].push_back(claims_.entities[*role->second].key);
    }
  }

  // REQUIRES: the sentence before has been told.
  void carry_pronoun(std::size_t sentence) {
    if (sentence == 0) return;
    const auto tokens = tokens_of(sentence);
    if (tokens.empty() || (tokens[0].key != "he" && tokens[0].key != "she")) return;
    if (const auto person = only_person(sentence - 1)) told_[sentence].push_back(*person);
  }

  std::optional<std::string_view> only_person(std::size_t sentence) const {
    std::optional<std::string_view> person;
    for (const std::string_view key : told_[sentence]) {
      const auto entity = std::find_if(claims_.entities.begin(), claims_.entities.end(),
                                       [&](const Entity& e) { return e.key == key; });
      if (entity == claims_.entities.end() || entity->kind != NameKind::person) continue;
      if (person && *person != key) return std::nullopt;
      person = key;
    }
    return person;
  }

  const Article& article_;
  const claims::Claims& claims_;
  std::vector<Told> told_;
  std::map<std::string_view, std::optional<Id>> roles_;
};

}  // namespace

std::vector<std::vector<std::string_view>> told_entities(const Article& article,
                                                         const claims::Claims& claims) {
  return Teller(article, claims).run();
}

}  // namespace synoptic::align
