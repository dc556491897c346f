#include "divergence/known_elsewhere.h"

#include <algorithm>
#include <string>

#include "divergence/agreement.h"
#include "text/key_words.h"

namespace synoptic::divergence {
namespace {

using article::ArticleIndex;

constexpr double kWindow = 2.6;  // wider than any two bounds reach ("at least 20", "about 33")

// "86,000 pounds" is weight or money: it is looked for in both.
std::vector<BaseUnit> dimensions_of(const claims::NumberMention& number) {
  std::vector<BaseUnit> all = {base_unit(number.unit)};
  if (number.unit == "pound") all.push_back(base_unit("GBP"));
  if (number.unit == "GBP") all.push_back(base_unit("pound"));
  return all;
}

// The words, aliases and initials by which a name may be found again.
std::vector<std::string> handles_of(const claims::Entity& entity) {
  std::vector<std::string> handles = entity.aliases;
  std::string all, large;
  for (const std::string_view word : text::words_of_key(entity.key)) {
    handles.emplace_back(word);
    const bool small = word == "of" || word == "and" || word == "the" || word == "for";
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (i > 0 && word[i - 1] != '-') continue;
      all += word[i];
      if (!small) large += word[i];
    }
  }
  handles.push_back(entity.key);
  handles.push_back(std::move(all));
  handles.push_back(std::move(large));
  std::sort(handles.begin(), handles.end());
  handles.erase(std::unique(handles.begin(), handles.end()), handles.end());
  return handles;
}

}  // namespace

FigureIndex::FigureIndex(const claims::Claims& claims) : claims_(&claims) {
  for (std::uint32_t n = 0; n < claims.numbers.size(); ++n) {
    const claims::NumberMention& number = claims.numbers[n];
    by_digits_.emplace_back(number.low, n);
    if (number.high > kWindow * number.low) wide_.push_back(n);
    for (const BaseUnit& base : dimensions_of(number)) {
      by_value_.push_back({base.dimension, base.of(number.low), n});
      if (number.high != number.low) by_value_.push_back({base.dimension, base.of(number.high), n});
    }
  }
  std::sort(by_digits_.begin(), by_digits_.end());
  std::sort(by_value_.begin(), by_value_.end(), [](const Entry& a, const Entry& b) {
    if (a.dimension != b.dimension) return a.dimension < b.dimension;
    return a.value != b.value ? a.value < b.value : a.number < b.number;
  });
}

std::vector<std::uint32_t> FigureIndex::like(const claims::NumberMention& number) const {
  std::vector<std::uint32_t> found = wide_;
  for (const BaseUnit& base : dimensions_of(number)) {
    double low = base.of(number.low), high = base.of(number.high);
    if (low > high) std::swap(low, high);
    low = low > 0 ? low / kWindow : low * kWindow;
    high = high > 0 ? high * kWindow : high / kWindow;
    const Entry from{base.dimension, low, 0};
    auto at = std::lower_bound(by_value_.begin(), by_value_.end(), from,
                               [](const Entry& a, const Entry& b) {
                                 if (a.dimension != b.dimension) return a.dimension < b.dimension;
                                 return a.value < b.value;
                               });
    for (; at != by_value_.end() && at->dimension == base.dimension && at->value <= high; ++at)
      found.push_back(at->number);
  }
  auto same = std::lower_bound(by_digits_.begin(), by_digits_.end(), std::pair{number.low, 0U});
  for (; same != by_digits_.end() && same->first == number.low; ++same)
    if (number.unit.empty() || claims_->numbers[same->second].unit.empty())
      found.push_back(same->second);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

EntityIndex::EntityIndex(std::span<const claims::Claims> claims,
                         const std::vector<ArticleIndex>& versions) {
  struct Owner {
    ArticleIndex version;
    std::uint32_t entity;
  };
  std::unordered_map<std::string, std::vector<Owner>> by_handle;  // looked up, never walked
  known_.resize(claims.size());
  for (std::size_t a = 0; a < claims.size(); ++a) known_[a].resize(claims[a].entities.size());
  for (const ArticleIndex version : versions) {
    const auto& entities = claims[article::at(version)].entities;
    for (std::uint32_t e = 0; e < entities.size(); ++e)
      for (std::string& handle : handles_of(entities[e]))
        by_handle[std::move(handle)].push_back({version, e});
  }
  for (const ArticleIndex version : versions) {
    const auto& entities = claims[article::at(version)].entities;
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      std::vector<ArticleIndex>& known = known_[article::at(version)][e];
      known.push_back(version);
      for (const std::string& handle : handles_of(entities[e]))
        for (const Owner& owner : by_handle[handle]) {
          if (std::find(known.begin(), known.end(), owner.version) != known.end()) continue;
          if (same_entity(entities[e], claims[article::at(owner.version)].entities[owner.entity]))
            known.push_back(owner.version);
        }
      std::sort(known.begin(), known.end());
    }
  }
}

}  // namespace synoptic::divergence
