#include "divergence/chronology.h"

#include <algorithm>
#include <set>

#include "article/moment.h"
#include "text/fold.h"

namespace synoptic::divergence {
namespace {

using article::Moment;

struct State {
  ArticleIndex version{};
  std::string outlet;  // folded
  Moment moment;
};

bool is_later(const State& a, const State& b) {
  return a.outlet != b.outlet ? a.outlet > b.outlet : a.moment.from > b.moment.from;
}

// Half of the passages of the shorter one stand in a row with the other.
bool shares_half(const Context& context, ArticleIndex a, ArticleIndex b) {
  std::size_t in_a = 0, in_b = 0, in_both = 0;
  for (const align::Row& row : context.story().synopsis.rows) {
    const bool first = !row.cells[article::at(a)].sentences.empty();
    const bool second = !row.cells[article::at(b)].sentences.empty();
    in_a += first ? 1 : 0;
    in_b += second ? 1 : 0;
    in_both += first && second ? 1 : 0;
  }
  return in_both > 0 && in_both * 2 >= std::min(in_a, in_b);
}

// By outlet, then by time; versions without a time are left out.
std::vector<State> states_in_order(const Context& context) {
  std::vector<State> states;
  for (const ArticleIndex version : context.versions()) {
    const auto moment = article::moment_of(context.article(version));
    State state{version, text::fold(context.article(version).outlet), moment.value_or(Moment{})};
    if (!moment) continue;
    std::size_t at = states.size();
    while (at > 0 && is_later(states[at - 1], state)) --at;
    states.insert(states.begin() + static_cast<std::ptrdiff_t>(at), std::move(state));
  }
  return states;
}

// The title, or a third of the sentences of the shorter one, word for word: what is known of two
// pages that do not say whose they are.
bool shares_words(const Context& context, ArticleIndex a, ArticleIndex b) {
  const article::Article &first = context.article(a), &second = context.article(b);
  if (!first.title.empty() && first.title == second.title) return true;
  std::set<std::string_view> words;
  for (const article::Sentence& sentence : first.sentences)
    words.insert(first.words(sentence.span));
  const auto met = static_cast<std::size_t>(std::count_if(
      second.sentences.begin(), second.sentences.end(),
      [&](const article::Sentence& s) { return words.count(second.words(s.span)) > 0; }));
  return met * 3 >= std::min(first.sentences.size(), second.sentences.size());
}

bool same_page(const Context& context, const State& earlier, const State& later) {
  return earlier.outlet == later.outlet && article::is_before(earlier.moment, later.moment) &&
         shares_half(context, earlier.version, later.version) &&
         (!earlier.outlet.empty() || shares_words(context, earlier.version, later.version));
}

}  // namespace

Chronology::Chronology(const Context& context)
    : page_(context.story().articles.size(), kNone), place_(page_.size(), 0) {
  const std::vector<State> states = states_in_order(context);
  for (std::uint32_t i = 0; i + 1 < states.size(); ++i) {
    if (!same_page(context, states[i], states[i + 1])) continue;
    const std::size_t here = article::at(states[i].version),
                      next = article::at(states[i + 1].version);
    if (page_[here] == kNone) page_[here] = i;
    page_[next] = page_[here];
    place_[next] = place_[here] + 1;
  }
}

std::optional<std::vector<std::uint32_t>> Chronology::places(
    const std::vector<ArticleIndex>& versions) const {
  std::vector<std::uint32_t> places;
  for (const ArticleIndex version : versions) {
    const std::size_t v = article::at(version);
    if (page_[v] == kNone || page_[v] != page_[article::at(versions.front())]) return std::nullopt;
    places.push_back(place_[v]);
  }
  return places;
}

namespace {

struct Stretch {
  std::uint32_t first = 0, last = 0;  // places in time
  ArticleIndex first_version{}, last_version{};
  std::size_t reading = 0;
};

// From the first to the last place of these versions.
std::optional<Stretch> stretch_of(const Chronology& chronology,
                                  const std::vector<ArticleIndex>& versions, std::size_t reading) {
  const auto places = chronology.places(versions);
  if (!places || places->empty()) return std::nullopt;
  const auto [low, high] = std::minmax_element(places->begin(), places->end());
  return Stretch{*low, *high, versions[static_cast<std::size_t>(low - places->begin())],
                 versions[static_cast<std::size_t>(high - places->begin())], reading};
}

// Its sentence says different things of the first and the second reading.
bool has_fixed_places(const Divergence& divergence) {
  return divergence.rule == "source_lost" || divergence.rule == "role_at_anchor";
}

void direct_change(const Chronology& chronology, Divergence& divergence) {
  std::vector<ArticleIndex> all;
  std::vector<Stretch> stretches;
  for (std::size_t r = 0; r < divergence.readings.size(); ++r) {
    const auto& articles = divergence.readings[r].articles;
    all.insert(all.end(), articles.begin(), articles.end());
    const auto stretch = stretch_of(chronology, articles, r);
    if (!stretch) return;
    std::size_t at = stretches.size();
    while (at > 0 && stretches[at - 1].first > stretch->first) --at;
    stretches.insert(stretches.begin() + static_cast<std::ptrdiff_t>(at), *stretch);
  }
  if (!chronology.places(all)) return;
  for (std::size_t i = 0; i + 1 < stretches.size(); ++i)
    if (stretches[i].last >= stretches[i + 1].first) return;
  if (has_fixed_places(divergence) && stretches.front().reading != 0) return;
  std::vector<Reading> ordered;
  for (const Stretch& stretch : stretches)
    ordered.push_back(std::move(divergence.readings[stretch.reading]));
  divergence.readings = std::move(ordered);
  divergence.direction.turn = Turn::changed;
  for (std::size_t i = 0; i + 1 < stretches.size(); ++i)
    divergence.direction.steps.push_back(
        {stretches[i].last_version, stretches[i + 1].first_version});
}

void direct_presence(const Chronology& chronology, Divergence& divergence) {
  std::vector<ArticleIndex> all = divergence.readings.front().articles;
  all.insert(all.end(), divergence.absent.begin(), divergence.absent.end());
  const auto told = stretch_of(chronology, divergence.readings.front().articles, 0);
  const auto silent = stretch_of(chronology, divergence.absent, 0);
  if (!told || !silent || !chronology.places(all)) return;
  if (told->last < silent->first) {
    divergence.direction = {Turn::dropped, {{told->last_version, silent->first_version}}};
  } else if (silent->last < told->first) {
    divergence.direction = {Turn::added, {{silent->last_version, told->first_version}}};
  }
}

}  // namespace

void direct(const Chronology& chronology, Divergence& divergence) {
  const bool presence = divergence.kind == Kind::only_one || divergence.kind == Kind::left_out;
  if (presence && divergence.readings.size() == 1 && !divergence.absent.empty())
    direct_presence(chronology, divergence);
  else if (divergence.readings.size() > 1)
    direct_change(chronology, divergence);
  constexpr std::string_view kSuffixes[] = {"", ".changed", ".added", ".dropped"};
  divergence.summary.key += kSuffixes[static_cast<std::size_t>(divergence.direction.turn)];
}

}  // namespace synoptic::divergence
