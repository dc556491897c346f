// occasion: what the story comes from. Near the lead, one version goes to a gathering, another
// holds conversations. Silent unless a version says that somebody was there or spoke with people,
// and unless the versions differ in it.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"

namespace synoptic::divergence {
namespace {

constexpr std::size_t kLeadSentences = 6;

struct Scene {
  const text::Token* gathering = nullptr;
  const text::Token* talk = nullptr;  // or of being present
  const article::Sentence* sentence = nullptr;
};

// "sat", "met" and their like only count with "with"; "spoke" and "talked" also with "to".
bool needs_company(std::string_view key) {
  return key == "sat" || key == "met" || key == "spoke" || key == "talked";
}

bool in_company(const article::Article& article, const article::Sentence& sentence,
                std::uint32_t at) {
  for (std::uint32_t t = at + 1; t < sentence.tokens.end && t <= at + 3; ++t)
    if (article.tokens[t].key == "with" || article.tokens[t].key == "to") return true;
  return false;
}

Scene look(const article::Article& article, const article::Sentence& sentence) {
  static const WordList words("occasions");
  Scene scene;
  scene.sentence = &sentence;
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const text::Token& token = article.tokens[t];
    const std::string_view sort = words.class_of(token.key);
    if (sort.empty() || (needs_company(token.key) && !in_company(article, sentence, t))) continue;
    if (sort == "gathering" && !scene.gathering) scene.gathering = &token;
    if (sort == "talk" || (sort == "present" && !scene.talk)) {
      if (!scene.talk || words.class_of(scene.talk->key) != "talk") scene.talk = &token;
    }
  }
  return scene;
}

// The first lead sentence in which somebody is there or speaks with people; one with a gathering is
// preferred.
Scene scene_of(const article::Article& article) {
  Scene best;
  std::size_t seen = 0;
  for (const article::Sentence& sentence : article.sentences) {
    if (sentence.kind != article::SentenceKind::body || ++seen > kLeadSentences) continue;
    const Scene scene = look(article, sentence);
    if (!scene.talk) continue;
    if (!best.talk || (!best.gathering && scene.gathering)) best = scene;
  }
  return best;
}

void add(Reading& reading, ArticleIndex version, const article::Article& article,
         const Scene& scene) {
  const text::Token& main = scene.gathering ? *scene.gathering : *scene.talk;
  const text::Span clause = clause_around(article, *scene.sentence, main.span, 6, 28);
  if (reading.articles.empty()) reading.text = readable(article, clause, 20);
  reading.articles.push_back(version);
  reading.evidence.push_back(Evidence{version, clause, std::nullopt});
  if (scene.gathering && !clause.contains(scene.talk->span))
    reading.evidence.push_back(Evidence{
        version, clause_around(article, *scene.sentence, scene.talk->span, 6, 28), std::nullopt});
}

}  // namespace

void occasion(const Context& context, Findings& out) {
  Reading gathering, talk;
  std::vector<std::string> cues;
  for (const ArticleIndex version : context.versions()) {
    const article::Article& article = context.article(version);
    const Scene scene = scene_of(article);
    if (!scene.talk) continue;
    cues.push_back(
        std::string(article.words(scene.gathering ? scene.gathering->span : scene.talk->span)));
    add(scene.gathering ? gathering : talk, version, article, scene);
  }
  if (gathering.articles.empty() || talk.articles.empty()) return;
  Found found = make_found(context, {Kind::event, Severity::meaning, "event.occasion", "occasion"},
                           {gathering, talk}, 0.7, false);
  found.divergence.reason = reason_of("another occasion near the lead", cues);
  out.push_back(std::move(found));
}

}  // namespace synoptic::divergence
