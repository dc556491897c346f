// quotations: words in quotation marks that two versions carry, but not alike: reworded, trimmed,
// given to somebody else, or without the marks. Works over whole versions, because quotations move.
// Terms and scare quotes are left alone; so are spelling, marks and white space.

#include <algorithm>
#include <map>
#include <set>

#include "divergence/evidence.h"
#include "divergence/quotation_words.h"
#include "divergence/rules.h"
#include "divergence/voice.h"

namespace synoptic::divergence {
namespace {

using claims::Quotation;
using claims::QuotationKind;
using claims::SourceKind;

constexpr std::size_t kLongTerm =
    30;  // bytes; what is longer is somebody's words, said by whom ever

struct Quoted {
  ArticleIndex version{};
  const Quotation* quotation = nullptr;
  std::vector<SpokenWord> words;
  bool edited = false;
  std::vector<std::string> content;  // sorted stems of content words
  Voice voice;
};

std::vector<std::string> content_stems(const article::Article& article, text::Span span) {
  std::set<std::string> stems;
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t])) stems.insert(article.tokens[t].stem);
  return {stems.begin(), stems.end()};
}

std::vector<Quoted> gather(const Context& context) {
  std::vector<Quoted> all;
  for (const ArticleIndex version : context.versions()) {
    const article::Article& article = context.article(version);
    const claims::Claims& claims = context.claims(version);
    for (const Quotation& quotation : claims.quotations) {
      if (quotation.kind == QuotationKind::term &&
          article.words(quotation.words).size() < kLongTerm)
        continue;
      Quoted quoted{version,
                    &quotation,
                    spoken_words(article, quotation.words),
                    is_edited(article, quotation.words),
                    content_stems(article, quotation.words),
                    {}};
      if (quoted.words.size() < 3) continue;
      quoted.voice = quotation.attribution && *quotation.attribution < claims.attributions.size()
                         ? voice_of(context, version, claims.attributions[*quotation.attribution])
                         : voice_at(context, version, quotation.words);
      all.push_back(std::move(quoted));
    }
  }
  return all;
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

bool same_word(const SpokenWord& a, const SpokenWord& b) { return a.key == b.key; }

bool is_run_of(const std::vector<SpokenWord>& whole, const std::vector<SpokenWord>& part) {
  return !part.empty() && std::search(whole.begin(), whole.end(), part.begin(), part.end(),
                                      same_word) != whole.end();
}

// Short quotations of nearly the same words: all but one or two of the longer one's, in order.
bool nearly_alike(const std::vector<SpokenWord>& a, const std::vector<SpokenWord>& b) {
  const std::vector<SpokenWord>&longer = a.size() < b.size() ? b : a,
        &shorter = a.size() < b.size() ? a : b;
  if (longer.size() > 8 || shorter.size() < 3) return false;
  std::size_t met = 0;
  for (std::size_t i = 0; i < longer.size() && met < shorter.size(); ++i)
    met += same_word(longer[i], shorter[met]) ? 1 : 0;
  return met == shorter.size() && longer.size() - met <= 2;
}

struct Match {
  std::size_t first, second;
  double share;  // of the shorter one's content words
};

// Each quotation with the best one of every later version that shares most of its content words.
// Quotations of hardly any content ("we are not there yet", "but we are closer than we were"): the
// same words, or all of as many but one. Looked for among those that begin with the same two words.
bool match_small(const Quoted& a, const Quoted& b) {
  if (a.words.size() != b.words.size() || a.words.size() < 4) return false;
  std::size_t other = 0;
  for (std::size_t i = 0; i < a.words.size(); ++i)
    other += same_word(a.words[i], b.words[i]) ? 0 : 1;
  return other <= 1;
}

// "so much", "much of": neighbours, each pair once.
std::set<std::string> word_pairs(const std::vector<SpokenWord>& words) {
  std::set<std::string> pairs;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    pairs.insert(words[i].key + " " + words[i + 1].key);
  return pairs;
}

std::vector<Match> match_quotations(const std::vector<Quoted>& all) {
  std::map<std::string_view, std::vector<std::size_t>> by_stem;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const std::string& stem : all[i].content) by_stem[stem].push_back(i);
  std::map<std::string, std::vector<std::size_t>> by_pair;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].content.size() <= 3)
      for (const std::string& pair : word_pairs(all[i].words)) by_pair[pair].push_back(i);
  std::vector<Match> matches;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::map<ArticleIndex, Match> best;
    std::set<std::size_t> candidates;
    for (const std::string& stem : all[i].content)
      for (const std::size_t j : by_stem[stem])
        if (all[j].version > all[i].version) candidates.insert(j);
    for (const std::size_t j : candidates) {
      const std::size_t shorter = std::min(all[i].content.size(), all[j].content.size());
      const std::size_t both = shared(all[i].content, all[j].content);
      if (both < 2 && !(both == 1 && nearly_alike(all[i].words, all[j].words))) continue;
      const Match match{i, j, static_cast<double>(both) / static_cast<double>(shorter)};
      const std::size_t longer = std::max(all[i].content.size(), all[j].content.size());
      const bool cut =
          is_run_of(all[i].words, all[j].words) || is_run_of(all[j].words, all[i].words);
      if (match.share < 0.6 || (match.share < 0.8 && !cut && both * 5 < longer * 2)) continue;
      const auto [place, fresh] = best.emplace(all[j].version, match);
      if (!fresh && match.share > place->second.share) place->second = match;
    }
    if (all[i].content.size() <= 3)
      for (const std::string& pair : word_pairs(all[i].words))
        for (const std::size_t j : by_pair[pair])
          if (all[j].version > all[i].version && match_small(all[i], all[j]))
            best.emplace(all[j].version, Match{i, j, 0.8});
    for (const auto& [version, match] : best) matches.push_back(match);
  }
  return matches;
}

Slot slot_of(const Context& context, const Quoted& quoted) {
  const article::Article& article = context.article(quoted.version);
  return {
      quoted.version, quoted.quotation->span, readable(article, quoted.quotation->words, 22), {}};
}

Change change_of(const Quoted& a, const Quoted& b) {
  const bool within =
      a.quotation->kind != QuotationKind::direct || b.quotation->kind != QuotationKind::direct;
  if (a.edited) return compare_edited(a.words, b.words, within);
  return b.edited ? compare_edited(b.words, a.words, within)
                  : compare_words(a.words, b.words, within);
}

// The first words in which both differ, for the reason.
std::string first_difference(const Quoted& a, const Quoted& b) {
  const auto [x, y] =
      std::mismatch(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), same_word);
  const std::string left = x == a.words.end() ? "(end)" : x->key,
                    right = y == b.words.end() ? "(end)" : y->key;
  return left + " / " + right;
}

// Between near copies nobody cuts for want of room: two words of content more or less are meant.
bool cuts_much(const Context& context, const std::vector<Quoted>& all,
               const std::vector<std::uint32_t>& members) {
  std::size_t least = SIZE_MAX, most = 0;
  for (const std::uint32_t i : members) {
    if (!context.is_near_copy(all[i].version)) return false;
    least = std::min(least, all[i].content.size());
    most = std::max(most, all[i].content.size());
  }
  return most >= least + 2;
}

void report_words(const Context& context, const std::vector<Quoted>& all,
                  const std::vector<Match>& matches, Findings& out) {
  std::vector<Slot> slots;
  for (const Quoted& quoted : all) slots.push_back(slot_of(context, quoted));
  std::vector<SlotLink> links;
  for (const Match& match : matches)
    links.push_back({static_cast<std::uint32_t>(match.first),
                     static_cast<std::uint32_t>(match.second),
                     change_of(all[match.first], all[match.second]) == Change::none, match.share});
  for (SlotGroup& group : group_slots(slots, links)) {
    Change change = Change::none;
    for (const std::uint32_t i : group.members)
      for (const std::uint32_t j : group.members)
        change = std::max(change, change_of(all[i], all[j]));
    const bool weighs = change == Change::reworded ||
                        (change == Change::trimmed && cuts_much(context, all, group.members));
    const Shape shape{Kind::quote, weighs ? Severity::weight : Severity::wording,
                      change >= Change::light ? "quote.reworded" : "quote.trimmed", "quotations"};
    Found found = make_found(context, shape, std::move(group.readings), group.strength, false);
    found.divergence.reason = reason_of(
        change >= Change::light ? "the same quotation in other words" : "the same quotation, cut",
        {first_difference(all[group.members.front()], all[group.members.back()])});
    out.push_back(std::move(found));
  }
}

// Carried alike by some versions and missing in the others: neither "only here" nor "all but one".
void report_dropped(const Context& context, const std::vector<Quoted>& all,
                    const std::vector<Match>& matches, Findings& out) {
  std::map<std::size_t, Reading> carried;  // by the first quotation of each chain
  std::vector<bool> met(all.size(), false);
  for (const Match& match : matches) {
    if (met[match.first] && carried.find(match.first) == carried.end()) continue;
    Reading& reading = carried[match.first];
    if (reading.articles.empty()) {
      const Slot slot = slot_of(context, all[match.first]);
      reading = reading_of(slot.article, slot.span, slot.text);
    }
    met[match.second] = true;
    reading.articles.push_back(all[match.second].version);
    reading.evidence.push_back(
        Evidence{all[match.second].version, all[match.second].quotation->span, std::nullopt});
  }
  for (auto& [first, reading] : carried) {
    if (all[first].quotation->kind != QuotationKind::direct) continue;
    std::sort(reading.articles.begin(), reading.articles.end());
    const std::vector<ArticleIndex> without = context.others(reading.articles);
    const bool told = without.size() <= 1 ||
                      (context.versions().size() >= 5 && without.size() == 2);  // left_out says it
    if (reading.articles.size() < 2 || told) continue;
    // Only from a near copy is a quotation dropped; whoever tells a story anew quotes others.
    const bool copies = std::all_of(without.begin(), without.end(), [&](ArticleIndex version) {
      return context.is_near_copy(version);
    });
    const Severity severity = copies ? Severity::weight : Severity::wording;
    Found found =
        make_found(context, {Kind::left_out, severity, "left_out.quotation", "quotations"},
                   {reading}, 0.7, true);
    found.divergence.reason =
        reason_of("a quotation that some versions drop", {all[first].voice.name});
    out.push_back(std::move(found));
  }
}

void report_voices(const Context& context, const std::vector<Quoted>& all,
                   const std::vector<Match>& matches, Findings& out) {
  std::vector<Slot> slots;
  for (const Quoted& quoted : all) {
    const article::Article& article = context.article(quoted.version);
    const text::Span said =
        quoted.voice.source.empty() ? quoted.quotation->span : quoted.voice.source;
    const article::Sentence& sentence = article.sentence(context.sentence_at(quoted.version, said));
    slots.push_back({quoted.version, clause_around(article, sentence, said, 8, 30),
                     quoted.voice.name, quoted.voice.name});
  }
  std::vector<SlotLink> links;
  for (const Match& match : matches) {
    const Quoted &a = all[match.first], &b = all[match.second];
    if (a.voice.kind == SourceKind::writer || b.voice.kind == SourceKind::writer) continue;
    links.push_back(
        {static_cast<std::uint32_t>(match.first), static_cast<std::uint32_t>(match.second),
         !is_other_voice(context, a.version, a.voice, b.version, b.voice), match.share});
  }
  for (SlotGroup& group : group_slots(slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(slots[i].cue);
    Found found =
        make_found(context, {Kind::attribution, Severity::meaning, "quote.speaker", "quotations"},
                   std::move(group.readings), group.strength, false);
    found.divergence.reason = reason_of("the same quotation from another speaker", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace

void quotations(const Context& context, Findings& out) {
  const std::vector<Quoted> all = gather(context);
  const std::vector<Match> matches = match_quotations(all);
  report_words(context, all, matches, out);
  report_voices(context, all, matches, out);
  report_dropped(context, all, matches, out);
}

}  // namespace synoptic::divergence
