// agent_in_row: the same thing done by somebody else: a shared verb followed by "by" and another
// agent ("led out by the police" / "by the fire service"). Silent for figures, times and ways of
// doing ("by 5 %", "by Friday", "by using"), when either agent stands in the other passage too, and
// when a name stands against somebody unnamed, who may be the same ("by Ida Holm" / "by a woman").

#include <algorithm>

#include "claims/reporting.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/scene.h"
#include "values/date_words.h"

namespace synoptic::divergence {
namespace {

using text::Token;
using text::TokenKind;

struct Agents {
  std::vector<Slot> slots;
  std::vector<text::Span> names;  // the words after "by"
  std::vector<bool> unnamed;
  std::vector<std::string> letters;
  std::vector<text::Span> before;  // the words right before it: verb and what it was done to
};

bool ends_name(const Token& token) {
  return token.kind != TokenKind::word ||
         (is_small_word(token.key) && token.key != "the" && token.key != "a" && token.key != "an" &&
          token.key != "its" && token.key != "of");
}

bool is_way(const Token& token) {
  return token.kind == TokenKind::number ||
         (token.key.size() > 5 && token.key.substr(token.key.size() - 3) == "ing");
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

// "by video link", "by sea": one thing without an article is how, not who.
bool is_means(const article::Article& article, std::uint32_t begin, std::uint32_t end) {
  const Token &first = article.tokens[begin], &last = article.tokens[end - 1];
  bool plural = false;
  return !is_small_word(first.key) && !first.capitalised && !last.capitalised &&
         !ends_with(last.key, "s") && !ends_with(last.key, "men") &&
         claims::source_noun(last.key, plural) == claims::SourceNoun::none;
}

// "by Friday", "by the end of the week".
bool is_time(const RowView& row, ArticleIndex version, SentenceIndex s, text::Span name) {
  for (const std::uint32_t d : row.context.in_sentence(version, s).dates)
    if (row.context.claims(version).dates[d].span.overlaps(name)) return true;
  const article::Article& article = row.context.article(version);
  const text::TokenRange range = text::tokens_in(article.tokens, name);
  const std::string& last = article.tokens[range.end - 1].key;
  using values::DateSort;
  for (const DateSort sort : {DateSort::weekday, DateSort::season, DateSort::relative_day,
                              DateSort::period, DateSort::now, DateSort::month})
    if (values::date_word(last, sort)) return true;
  return false;
}

// The letters of a name: "cyber criminals" and "cyber-criminals" are one.
std::string letters_of(const article::Article& article, text::Span name) {
  std::string letters;
  const text::TokenRange range = text::tokens_in(article.tokens, name);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    for (const char c : article.tokens[t].key)
      if (c != '-') letters += c;
  return letters;
}

// "a woman", "two men".
bool is_unnamed(const article::Article& article, text::Span name) {
  const text::TokenRange range = text::tokens_in(article.tokens, name);
  return std::none_of(article.tokens.begin() + range.begin, article.tokens.begin() + range.end,
                      [](const Token& token) { return token.capitalised; }) &&
         (article.tokens[range.begin].key == "a" || article.tokens[range.begin].key == "an");
}

Agents gather(const RowView& row) {
  Agents agents;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version)) {
      const article::Article& article = row.context.article(version);
      const text::TokenRange range = article.sentence(s).tokens;
      for (std::uint32_t t = range.begin + 1; t + 1 < range.end; ++t) {
        if (article.tokens[t].key != "by" || is_way(article.tokens[t + 1])) continue;
        std::uint32_t end = t + 1;
        while (end < range.end && end - t < 7 && !ends_name(article.tokens[end])) ++end;
        if (end < t + 2 || is_means(article, t + 1, end)) continue;
        const text::Span name =
            text::make_span(article.tokens[t + 1].span.begin, article.tokens[end - 1].span.end);
        if (is_time(row, version, s, name)) continue;
        const std::uint32_t from = t - range.begin > 10 ? t - 10 : range.begin;
        agents.slots.push_back({version, clause_around(article, article.sentence(s), name, 6, 24),
                                readable(article, name, 8), readable(article, name, 8)});
        agents.names.push_back(name);
        agents.unnamed.push_back(is_unnamed(article, name));
        agents.letters.push_back(letters_of(article, name));
        agents.before.push_back(
            text::make_span(article.tokens[from].span.begin, article.tokens[t - 1].span.end));
      }
    }
  return agents;
}

}  // namespace

void agent_in_row(const RowView& row, Findings& out) {
  const Agents agents = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs) {
    if (!tied_to_event(row, pair)) continue;
    for (std::uint32_t i = 0; i < agents.slots.size(); ++i)
      for (std::uint32_t j = 0; j < agents.slots.size(); ++j) {
        if (agents.slots[i].article != pair.first() || agents.slots[j].article != pair.second())
          continue;
        if (pair.shared_between(agents.before[i], agents.before[j]) < 2) continue;
        const bool same = pair.shared_between(agents.names[i], agents.names[j]) > 0 ||
                          agents.letters[i] == agents.letters[j];
        if (!same && agents.unnamed[i] != agents.unnamed[j]) continue;
        if (!same && (pair.also_in_other(0, agents.names[i]) > 0 ||
                      pair.also_in_other(1, agents.names[j]) > 0))
          continue;
        links.push_back({i, j, same, 0.5 + 0.5 * pair.common()});
      }
  }
  for (SlotGroup& group : group_slots(agents.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(agents.slots[i].cue);
    Found found =
        make_found(row.context, {Kind::event, Severity::meaning, "agent.differs", "agent_in_row"},
                   std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("done by somebody else", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
