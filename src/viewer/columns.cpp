#include "viewer/columns.h"

#include <algorithm>
#include <cmath>

namespace synoptic::viewer {
namespace {

constexpr float kCharacter = 0.465F;  // mean advance of a text serif, in parts of its size
constexpr float kLeastCharacters = 44;
constexpr float kMostCharacters = 70;
constexpr float kPhone = 700;
constexpr float kStatus = 28;
constexpr float kGutter = 52;

std::size_t text_columns(const ColumnRequest& request, float room, float padding) {
  if (request.width < kPhone) return 1;
  const float least = kLeastCharacters * kCharacter * request.text_size + 2 * padding;
  const std::size_t fit = static_cast<std::size_t>(std::max(1.0F, room / least));
  const std::size_t most = request.versions > 5 ? 4 : 5;
  return std::min({fit, most, request.versions});
}

// Status columns get thinner before they take more than a fifth of the room.
float status_width(const ColumnRequest& request, std::size_t hidden) {
  if (hidden == 0 || request.width < kPhone) return 0;
  return std::clamp(request.width * 0.2F / static_cast<float>(hidden), 5.0F, kStatus);
}

}  // namespace

std::vector<std::size_t> column_order(std::size_t versions, std::size_t base,
                                      std::span<const std::size_t> order,
                                      const std::set<std::size_t>* hidden) {
  std::vector<std::size_t> made;
  std::vector<bool> taken(versions, false);
  const auto take = [&](std::size_t version) {
    if (version >= versions || taken[version]) return;
    taken[version] = true;
    if (version == base || !hidden || hidden->count(version) == 0) made.push_back(version);
  };
  take(base);
  for (const std::size_t version : order) take(version);
  for (std::size_t version = 0; version < versions; ++version) take(version);
  return made;
}

std::vector<std::size_t> move_column(std::vector<std::size_t> order, std::size_t version,
                                     std::size_t neighbour, bool behind) {
  const auto from = std::find(order.begin(), order.end(), version);
  const bool known = std::find(order.begin(), order.end(), neighbour) != order.end();
  if (!known || from == order.end() || from == order.begin() || version == neighbour) return order;
  order.erase(from);
  auto to = std::find(order.begin(), order.end(), neighbour);
  if (behind || to == order.begin()) ++to;
  order.insert(to, version);
  return order;
}

ColumnPlan plan_columns(const ColumnRequest& asked) {
  ColumnPlan plan;
  if (asked.versions == 0) return plan;
  plan.gutter = asked.width < kPhone ? 0 : kGutter;
  plan.order = column_order(asked.versions, asked.base, asked.order, asked.hidden);
  plan.hidden = asked.versions - plan.order.size();
  if (plan.order.empty()) return plan;
  const auto& order = plan.order;
  ColumnRequest request = asked;
  request.versions = order.size();

  // Versions without text need room themselves, which may take the text from one more.
  std::size_t count = text_columns(request, request.width - plan.gutter, plan.padding);
  float status = status_width(request, request.versions - count);
  const auto room_for_text = [&] {
    return request.width - plan.gutter - status * static_cast<float>(request.versions - count);
  };
  count = std::min(count, text_columns(request, room_for_text(), plan.padding));
  status = status_width(request, request.versions - count);

  const bool pinned = count > 1;
  plan.last_first = request.versions - count;
  const std::size_t first = std::min(request.first, plan.last_first);
  const float most = kMostCharacters * kCharacter * request.text_size + 2 * plan.padding;
  const float width =
      std::min(room_for_text() / static_cast<float>(count), request.width < kPhone ? 1.0e9F : most);
  const float spare = room_for_text() - width * static_cast<float>(count);
  float x = plan.gutter + std::floor(std::max(0.0F, spare) / 2);
  for (std::size_t i = 0; i < count; ++i, x += width)
    plan.text.push_back({order[pinned && i == 0 ? 0 : i + first], x, width});
  if (status <= 0) return plan;
  for (const std::size_t version : order) {
    const bool shown = std::any_of(plan.text.begin(), plan.text.end(),
                                   [&](const Column& column) { return column.version == version; });
    if (shown) continue;
    plan.status.push_back({version, x, status});
    x += status;
  }
  return plan;
}

}  // namespace synoptic::viewer
