#include "comparison/quotation_ledger.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "divergence/agreement.h"
#include "divergence/context.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using claims::Quotation;
using divergence::Evidence;
using divergence::Story;
using Words = std::vector<std::string_view>;

constexpr std::size_t kMostSharing = 60;  // a word in more quotations than this tells none apart
constexpr std::size_t kLeastWords = 3;    // fewer are a phrase, whoever uses it
constexpr std::size_t kRun = 5;           // words in a row that are no chance

struct Quoted {
  std::size_t version = 0;
  const Quotation* quotation = nullptr;
  Words words;    // keys, without punctuation
  Words content;  // stems of words of content, sorted, each once
  const claims::Entity* who = nullptr;
  std::string speaker;
};

Words keys_of(const article::Article& article, text::Span span) {
  Words keys;
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (article.tokens[t].kind != text::TokenKind::punctuation)
      keys.push_back(article.tokens[t].key);
  return keys;
}

Words content_of(const article::Article& article, text::Span span) {
  Words stems;
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (divergence::is_content(article.tokens[t])) stems.push_back(article.tokens[t].stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

void name_speaker(const article::Article& article, const claims::Claims& claims, Quoted& quoted) {
  const auto& index = quoted.quotation->attribution;
  if (!index || *index >= claims.attributions.size()) return;
  const claims::Attribution& attribution = claims.attributions[*index];
  if (attribution.speaker && *attribution.speaker < claims.entities.size()) {
    quoted.who = &claims.entities[*attribution.speaker];
    quoted.speaker = quoted.who->name;
  } else {
    quoted.speaker = article.words(attribution.source);
  }
}

std::vector<Quoted> gather(const Story& story) {
  std::vector<Quoted> all;
  for (std::size_t a = 0; a < story.articles.size(); ++a)
    for (const Quotation& quotation : story.claims[a].quotations) {
      if (quotation.kind == claims::QuotationKind::term) continue;
      const article::Article& article = story.articles[a];
      Quoted quoted{a,
                    &quotation,
                    keys_of(article, quotation.words),
                    content_of(article, quotation.words),
                    nullptr,
                    {}};
      if (quoted.words.size() < kLeastWords) continue;
      name_speaker(article, story.claims[a], quoted);
      all.push_back(std::move(quoted));
    }
  return all;
}

bool runs_in(const Words& whole, const Words& part) {
  return std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

std::string glued(const Words& words) {
  std::string all;
  for (const std::string_view word : words)
    for (const char c : word)
      if (c != '-') all += c;
  return all;
}

QuotationForm form_of(const Words& fullest, const Words& words) {
  if (fullest == words || glued(fullest) == glued(words)) return QuotationForm::identical;
  return runs_in(fullest, words) ? QuotationForm::trimmed : QuotationForm::reworded;
}

// The same quotation: a cut of the other, or three fifths of the shorter one's words of content and
// two fifths of the longer one's.
bool belong_together(const Quoted& a, const Quoted& b, std::size_t shared) {
  const std::size_t shorter = std::min(a.content.size(), b.content.size());
  const std::size_t longer = std::max(a.content.size(), b.content.size());
  if (shared < 2) return a.words == b.words;
  if (runs_in(a.words, b.words) || runs_in(b.words, a.words)) return true;
  return shared * 5 >= shorter * 3 && shared * 5 >= longer * 2;
}

// The first quotation of each one's group.
std::vector<std::size_t> group(const std::vector<Quoted>& all) {
  std::map<std::string_view, std::vector<std::size_t>> by_stem;
  std::map<Words, std::size_t> by_words;
  std::vector<std::size_t> first(all.size());
  std::iota(first.begin(), first.end(), std::size_t{0});
  const auto lead = [&](std::size_t i) {
    while (first[i] != i) i = first[i] = first[first[i]];
    return i;
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::map<std::size_t, std::size_t> shared;
    for (const std::string_view stem : all[i].content) {
      auto& others = by_stem[stem];
      if (others.size() < kMostSharing)
        for (const std::size_t j : others) ++shared[j];
      others.push_back(i);
    }
    if (const auto [same, fresh] = by_words.emplace(all[i].words, i); !fresh)
      first[i] = lead(same->second);
    for (const auto& [j, count] : shared)
      if (belong_together(all[i], all[j], count)) {
        const std::size_t a = lead(i), b = lead(j);
        first[std::max(a, b)] = std::min(a, b);
      }
  }
  for (std::size_t i = 0; i < all.size(); ++i) first[i] = lead(i);
  return first;
}

// ---- words that stand in a version without marks

using Run = std::vector<std::string_view>;

// Where each run of words that begins a quotation stands outside quotation marks.
class PlainRuns {
 public:
  PlainRuns(const Story& story, const std::vector<Quoted>& all) {
    for (const Quoted& quoted : all)
      if (quoted.words.size() >= kRun)
        for (std::size_t w = 0; w + kRun <= quoted.words.size(); ++w)
          places_[Run(quoted.words.begin() + static_cast<std::ptrdiff_t>(w),
                      quoted.words.begin() + static_cast<std::ptrdiff_t>(w + kRun))];
    if (places_.empty()) return;
    for (std::size_t a = 0; a < story.articles.size(); ++a) scan(story, a);
  }

  // The longest stretch of the version that runs along with the quotation's words.
  std::optional<text::Span> find(const Quoted& quoted, std::size_t version) const {
    std::optional<text::Span> best;
    for (std::size_t w = 0; w + kRun <= quoted.words.size(); ++w) {
      const auto found =
          places_.find(Run(quoted.words.begin() + static_cast<std::ptrdiff_t>(w),
                           quoted.words.begin() + static_cast<std::ptrdiff_t>(w + kRun)));
      if (found == places_.end()) continue;
      for (const auto& [at, span] : found->second)
        if (at == version)
          best = best && best->overlaps(span) ? text::cover(*best, span) : best.value_or(span);
    }
    return best;
  }

 private:
  void scan(const Story& story, std::size_t a) {
    const auto& tokens = story.articles[a].tokens;
    std::vector<const text::Token*> words;
    std::size_t q = 0;
    const auto& quotations = story.claims[a].quotations;
    for (const text::Token& token : tokens) {
      while (q < quotations.size() && quotations[q].span.end <= token.span.begin) ++q;
      if (q < quotations.size() && quotations[q].span.contains(token.span.begin)) {
        words.clear();
      } else if (token.kind != text::TokenKind::punctuation) {
        words.push_back(&token);
        note(words, a);
      }
    }
  }
  void note(const std::vector<const text::Token*>& words, std::size_t a) {
    if (words.size() < kRun) return;
    Run run;
    for (std::size_t w = words.size() - kRun; w < words.size(); ++w) run.push_back(words[w]->key);
    const auto found = places_.find(run);
    if (found == places_.end()) return;
    found->second.push_back({a, text::cover(words[words.size() - kRun]->span, words.back()->span)});
  }

  std::map<Run, std::vector<std::pair<std::size_t, text::Span>>> places_;
};

// ---- entries

bool other_speaker(const Quoted& fullest, const Quoted& quoted) {
  return fullest.who && quoted.who && !divergence::same_entity(*fullest.who, *quoted.who);
}

Evidence place_of(std::size_t article, text::Span span) {
  return {static_cast<ArticleIndex>(article), span, std::nullopt};
}

QuotationEntry entry_of(const Story& story, const std::vector<Quoted>& all,
                        const std::vector<std::size_t>& members, const PlainRuns& plain) {
  const Quoted* fullest = &all[members.front()];
  for (const std::size_t i : members)
    if (all[i].words.size() > fullest->words.size()) fullest = &all[i];
  QuotationEntry entry;
  entry.text = story.articles[fullest->version].words(fullest->quotation->words);
  entry.speaker = fullest->speaker;
  std::vector<bool> has(story.articles.size(), false);
  for (const std::size_t i : members) {
    has[all[i].version] = true;
    entry.places.push_back({place_of(all[i].version, all[i].quotation->span),
                            other_speaker(*fullest, all[i]) ? QuotationForm::other_speaker
                                                            : form_of(fullest->words, all[i].words),
                            all[i].speaker});
  }
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    if (has[a]) continue;
    const auto span = plain.find(*fullest, a);
    if (span) entry.places.push_back({place_of(a, *span), QuotationForm::unquoted, {}});
  }
  std::stable_sort(entry.places.begin(), entry.places.end(), [](const auto& x, const auto& y) {
    return x.place.article != y.place.article ? x.place.article < y.place.article
                                              : x.place.span < y.place.span;
  });
  const bool alone = std::all_of(entry.places.begin(), entry.places.end(), [&](const auto& use) {
    return use.place.article == entry.places.front().place.article;
  });
  if (alone)
    for (QuotedIn& use : entry.places) use.form = QuotationForm::only_here;
  return entry;
}

}  // namespace

std::vector<QuotationEntry> quotation_ledger(const Story& story) {
  const std::vector<Quoted> all = gather(story);
  const std::vector<std::size_t> first = group(all);
  const PlainRuns plain(story, all);
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < all.size(); ++i) groups[first[i]].push_back(i);
  std::vector<QuotationEntry> entries;
  for (const auto& [leader, members] : groups)
    entries.push_back(entry_of(story, all, members, plain));
  return entries;
}

}  // namespace synoptic::comparison
