#include "comparison/quotation_ledger.h"

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/context.h"
#include "text/word_ids.h"

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

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string all;
  for (std::size_t w = begin; w < end; ++w) all.append(words[w]).append(1, ' ');
  return all;
}

// The first quotation of each one's group.
class Groups {
 public:
  explicit Groups(const std::vector<Quoted>& all) : all_(all), shared_(all.size(), 0) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      first_.push_back(i);
      const std::uint32_t same = texts_.add(joined(all[i].words, 0, all[i].words.size()));
      if (same < with_text_.size())
        join(with_text_[same], i);
      else
        with_text_.push_back(i);
      join_alike(i);
    }
  }
  std::size_t lead(std::size_t i) const {
    while (first_[i] != i) i = first_[i];
    return i;
  }

 private:
  void join(std::size_t a, std::size_t b) {
    a = lead(a);
    b = lead(b);
    first_[std::max(a, b)] = std::min(a, b);
  }
  // With earlier ones that share words of content.
  void join_alike(std::size_t i) {
    std::vector<std::size_t> met;
    for (const std::string_view stem : all_[i].content) {
      const std::uint32_t id = stems_.add(stem);
      if (id == with_stem_.size()) with_stem_.emplace_back();
      for (const std::size_t j : with_stem_[id])
        if (with_stem_[id].size() < kMostSharing && shared_[j]++ == 0) met.push_back(j);
      with_stem_[id].push_back(i);
    }
    for (const std::size_t j : met) {
      if (belong_together(all_[i], all_[j], shared_[j])) join(i, j);
      shared_[j] = 0;
    }
  }

  const std::vector<Quoted>& all_;
  std::vector<std::size_t> first_, shared_, with_text_;
  text::WordIds texts_, stems_;
  std::vector<std::vector<std::size_t>> with_stem_;
};

// ---- words that stand in a version without marks

// Where each run of words of some quotation stands outside quotation marks.
class PlainRuns {
 public:
  PlainRuns(const Story& story, const std::vector<Quoted>& all) {
    for (const Quoted& quoted : all)
      for (std::size_t w = 0; w + kRun <= quoted.words.size(); ++w)
        runs_.add(joined(quoted.words, w, w + kRun));
    places_.resize(runs_.size());
    for (std::size_t a = 0; a < story.articles.size() && !runs_.empty(); ++a) scan(story, a);
  }

  // The first stretch of the version that runs along with the quotation's words; empty: none.
  text::Span find(const Quoted& quoted, std::size_t version) const {
    text::Span best;
    for (std::size_t w = 0; w + kRun <= quoted.words.size(); ++w)
      for (const Place& place : places_[runs_.find(joined(quoted.words, w, w + kRun))])
        if (place.version == version && (best.empty() || best.overlaps(place.span)))
          best = best.empty() ? place.span : text::cover(best, place.span);
    return best;
  }

 private:
  struct Place {
    std::size_t version = 0;
    text::Span span;
  };

  void scan(const Story& story, std::size_t a) {
    const auto& quotations = story.claims[a].quotations;
    Words words;
    std::vector<text::Span> spans;
    std::size_t q = 0;
    for (const text::Token& token : story.articles[a].tokens) {
      while (q < quotations.size() && quotations[q].span.end <= token.span.begin) ++q;
      if (q < quotations.size() && quotations[q].span.contains(token.span.begin)) {
        words.clear();
        spans.clear();
      } else if (token.kind != text::TokenKind::punctuation) {
        words.push_back(token.key);
        spans.push_back(token.span);
        if (words.size() < kRun) continue;
        const std::size_t from = words.size() - kRun;
        const std::uint32_t run = runs_.find(joined(words, from, words.size()));
        if (run != text::WordIds::kNone)
          places_[run].push_back({a, text::cover(spans[from], token.span)});
      }
    }
  }

  text::WordIds runs_;
  std::vector<std::vector<Place>> places_;  // by run
};

// ---- entries

bool other_speaker(const Quoted& fullest, const Quoted& quoted) {
  return fullest.who && quoted.who && !divergence::same_entity(*fullest.who, *quoted.who);
}

Evidence place_of(std::size_t article, text::Span span) {
  return {static_cast<ArticleIndex>(article), span, std::nullopt};
}

// The longest of them.
const Quoted& fullest_of(const std::vector<Quoted>& all, const std::vector<std::size_t>& members) {
  std::size_t longest = members.front();
  for (const std::size_t i : members)
    if (all[i].words.size() > all[longest].words.size()) longest = i;
  return all[longest];
}

// `members` stand in order of articles and places.
QuotationEntry entry_of(const Story& story, const std::vector<Quoted>& all,
                        const std::vector<std::size_t>& members, const PlainRuns& plain) {
  const Quoted& fullest = fullest_of(all, members);
  QuotationEntry entry;
  entry.text = story.articles[fullest.version].words(fullest.quotation->words);
  entry.speaker = fullest.speaker;
  std::size_t next = 0, versions = 0;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const std::size_t before = entry.places.size();
    for (; next < members.size() && all[members[next]].version == a; ++next) {
      const Quoted& quoted = all[members[next]];
      const QuotationForm form = other_speaker(fullest, quoted)
                                     ? QuotationForm::other_speaker
                                     : form_of(fullest.words, quoted.words);
      entry.places.push_back({place_of(a, quoted.quotation->span), form, quoted.speaker});
    }
    if (entry.places.size() == before)
      if (const text::Span span = plain.find(fullest, a); !span.empty())
        entry.places.push_back({place_of(a, span), QuotationForm::unquoted, {}});
    versions += entry.places.size() > before ? 1 : 0;
  }
  if (versions == 1)
    for (QuotedIn& use : entry.places) use.form = QuotationForm::only_here;
  return entry;
}

}  // namespace

std::vector<QuotationEntry> quotation_ledger(const Story& story) {
  const std::vector<Quoted> all = gather(story);
  const Groups groups(all);
  const PlainRuns plain(story, all);
  std::vector<std::vector<std::size_t>> members(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) members[groups.lead(i)].push_back(i);
  std::vector<QuotationEntry> entries;
  for (const auto& group : members)
    if (!group.empty()) entries.push_back(entry_of(story, all, group, plain));
  return entries;
}

}  // namespace synoptic::comparison
