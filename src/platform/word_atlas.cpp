#include "platform/word_atlas.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "imgui_internal.h"

extern "C" {
void synoptic_measure(const char* text, std::size_t size, std::uint32_t face, float pixels,
                      synoptic::platform::WordBox* box);
// Rasterises `count` jobs, plain words as white on nothing, emoji in their colours, each into its
// box of `pixels`: RGBA, rows of `side` pixels.
void synoptic_rasterise(const synoptic::platform::RasterJob* jobs, std::size_t count,
                        unsigned char* pixels, int side);
}

namespace synoptic::platform {
namespace {

constexpr int kMargin = 1;  // empty pixels around each word

std::uint32_t face_of(viewer::TextStyle style) {
  return static_cast<std::uint32_t>(style.face) | (style.from_right ? kFromRight : 0);
}

}  // namespace

WordAtlas::~WordAtlas() {
  for (auto& page : pages_) ImGui::UnregisterUserTexture(&page->texture);
}

float WordAtlas::width(std::string_view text, viewer::TextStyle style) {
  return find(text, style).box.advance / density_;
}

WordAtlas::Word& WordAtlas::find(std::string_view text, viewer::TextStyle style) {
  key_.assign(1, static_cast<char>(face_of(style)));
  const auto half_pixels = static_cast<std::uint16_t>(std::lround(style.size * 2));
  key_.push_back(static_cast<char>(half_pixels & 0xFFU));
  key_.push_back(static_cast<char>(half_pixels >> 8U));
  key_.append(text);
  const auto [found, added] = words_.try_emplace(key_);
  if (added)
    synoptic_measure(text.data(), text.size(), face_of(style), style.size * density_, &found->second.box);
  return found->second;
}

void WordAtlas::draw(ImDrawList& /*list*/, ImVec2 baseline, std::string_view text,
                     viewer::TextStyle style, ImU32 colour) {
  Word& word = find(text, style);
  if (word.page == kNowhere && !put(word, words_.find(key_)->first, style)) return;
  Page& page = *pages_[word.page];
  page.drawn = frame_;
  const float x = (std::floor(baseline.x * density_ + 0.5F) - static_cast<float>(word.left)) / density_;
  const float y = (std::floor(baseline.y * density_ + 0.5F) - static_cast<float>(word.up)) / density_;
  constexpr float kUnit = 1.0F / kSide;
  const ImVec2 from{static_cast<float>(word.x) * kUnit, static_cast<float>(word.y) * kUnit};
  const ImVec2 to{static_cast<float>(word.x + word.width) * kUnit,
                  static_cast<float>(word.y + word.height) * kUnit};
  const ImVec2 size{static_cast<float>(word.width) / density_,
                    static_cast<float>(word.height) / density_};
  const ImU32 tint = word.box.colours > 0 ? (colour | ~IM_COL32_A_MASK) : colour;
  page.quads.push_back({{x, y}, {x + size.x, y + size.y}, from, to, tint});
}

void WordAtlas::fill(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour) {
  const ImVec2 clip_from = list.GetClipRectMin();
  const ImVec2 clip_to = list.GetClipRectMax();
  const auto pixel = [&](float css) { return static_cast<int>(std::floor(css * density_ + 0.5F)); };
  const int x = pixel(std::max(from.x, clip_from.x));
  const int y = pixel(std::max(from.y, clip_from.y));
  const int width = pixel(std::min(to.x, clip_to.x)) - x;
  const int height = pixel(std::min(to.y, clip_to.y)) - y;
  if (width > 0 && height > 0) layers_.back().push_back({x, y, width, height, colour});
}

void WordAtlas::begin_layer(ImDrawList& list) {
  list.AddCallback(clear_areas, &layers_.emplace_back());
}

void WordAtlas::clear_areas(const ImDrawList*, const ImDrawCmd* command) {
  const int height = static_cast<int>(ImGui::GetIO().DisplaySize.y *
                                          ImGui::GetIO().DisplayFramebufferScale.y +
                                      0.5F);
  for (const Area& area : *static_cast<const std::vector<Area>*>(command->UserCallbackData)) {
    const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(area.colour);
    glClearColor(colour.x, colour.y, colour.z, 1);
    glScissor(area.x, height - area.y - area.height, area.width, area.height);
    glClear(GL_COLOR_BUFFER_BIT);
  }
}

bool WordAtlas::owns(const ImTextureData& texture) const {
  return std::any_of(pages_.begin(), pages_.end(),
                     [&](const auto& page) { return &page->texture == &texture; });
}

void WordAtlas::finish_layer(ImDrawList& list) {
  for (auto& page : pages_) {
    if (page->quads.empty()) continue;
    list.PushTexture(page->texture.GetTexRef());
    for (const Quad& quad : page->quads) {
      list.PrimReserve(6, 4);
      list.PrimRectUV(quad.from, quad.to, quad.uv_from, quad.uv_to, quad.colour);
    }
    list.PopTexture();
    page->quads.clear();
  }
}

bool WordAtlas::put(Word& word, std::string_view key, viewer::TextStyle style) {
  const auto whole = [](float ink) { return static_cast<int>(std::ceil(ink)) + kMargin; };
  const int width = whole(word.box.left) + whole(word.box.right);
  const int height = whole(word.box.up) + whole(word.box.down);
  if (width > kSide || height > kSide) return false;
  const Spot spot = reserve(width, height);
  if (spot.page == kNowhere) {
    overflowed_ = true;
    return false;
  }
  word.page = spot.page;
  word.x = spot.x;
  word.y = spot.y;
  word.width = width;
  word.height = height;
  word.left = whole(word.box.left);
  word.up = whole(word.box.up);
  const std::string_view text = key.substr(3);
  RasterJob job;
  job.text = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(text.data()));
  job.size = static_cast<std::uint32_t>(text.size());
  job.face = face_of(style);
  job.pixels = style.size * density_;
  job.x = static_cast<std::uint32_t>(spot.x);
  job.y = static_cast<std::uint32_t>(spot.y);
  job.width = static_cast<std::uint32_t>(width);
  job.height = static_cast<std::uint32_t>(height);
  job.left = static_cast<std::uint32_t>(word.left);
  job.up = static_cast<std::uint32_t>(word.up);
  pages_[spot.page]->jobs.push_back(job);
  return true;
}

bool WordAtlas::reserve_in(Page& page, int width, int height, Spot& spot) {
  for (Shelf& shelf : page.shelves) {
    if (shelf.height < height || shelf.height > height + 4 || shelf.x + width > kSide) continue;
    spot.x = shelf.x;
    spot.y = shelf.y;
    shelf.x += width;
    return true;
  }
  if (page.bottom + height > kSide) return false;
  page.shelves.push_back({page.bottom, height, width});
  spot.x = 0;
  spot.y = page.bottom;
  page.bottom += height;
  return true;
}

WordAtlas::Spot WordAtlas::reserve(int width, int height) {
  Spot spot{kNowhere, 0, 0};
  for (std::uint32_t i = 0; i < pages_.size(); ++i) {
    if (!reserve_in(*pages_[i], width, height, spot)) continue;
    spot.page = i;
    return spot;
  }
  const std::uint32_t page = fresh_page();
  if (page != kNowhere && reserve_in(*pages_[page], width, height, spot)) spot.page = page;
  return spot;
}

std::uint32_t WordAtlas::fresh_page() {
  if (pages_.size() < kMostPages) {
    pages_.push_back(std::make_unique<Page>());
    Page& page = *pages_.back();
    page.texture.Create(ImTextureFormat_RGBA32, kSide, kSide);
    page.texture.Status = ImTextureStatus_WantCreate;
    ImGui::RegisterUserTexture(&page.texture);  // the one reference: the renderer lets go of it
    return static_cast<std::uint32_t>(pages_.size() - 1);
  }
  std::uint32_t oldest = kNowhere;
  for (std::uint32_t i = 0; i < pages_.size(); ++i)
    if (pages_[i]->drawn < frame_ &&
        (oldest == kNowhere || pages_[i]->drawn < pages_[oldest]->drawn))
      oldest = i;
  if (oldest != kNowhere) clear(oldest);
  return oldest;
}

void WordAtlas::clear(std::uint32_t page) {
  Page& cleared = *pages_[page];
  cleared.shelves.clear();
  cleared.bottom = 0;
  cleared.jobs.clear();
  for (auto& entry : words_)
    if (entry.second.page == page) entry.second.page = kNowhere;
}

void WordAtlas::begin_frame(float density) {
  ++frame_;
  layers_.clear();
  overflowed_ = false;
  for (auto& page : pages_)  // the graphics card lost them; the pixels are still here
    if (page->texture.Status == ImTextureStatus_Destroyed)
      page->texture.Status = ImTextureStatus_WantCreate;
  if (density == density_ && words_.size() < kMostWords) return;
  density_ = density;
  forget();
}

void WordAtlas::forget() {
  for (std::uint32_t i = 0; i < pages_.size(); ++i) clear(i);
  words_.clear();
}

void WordAtlas::flush(Page& page) {
  ImTextureData& texture = page.texture;
  synoptic_rasterise(page.jobs.data(), page.jobs.size(), texture.Pixels, kSide);
  if (texture.Status == ImTextureStatus_OK) {
    texture.Updates.resize(0);
    texture.Status = ImTextureStatus_WantUpdates;
  }
  if (texture.Status == ImTextureStatus_WantUpdates) {  // else it is uploaded whole
    for (const RasterJob& job : page.jobs)
      texture.Updates.push_back(
          {static_cast<unsigned short>(job.x), static_cast<unsigned short>(job.y),
           static_cast<unsigned short>(job.width), static_cast<unsigned short>(job.height)});
  }
  page.jobs.clear();
}

void WordAtlas::end_frame() {
  for (auto& page : pages_)
    if (!page->jobs.empty()) flush(*page);
}

}  // namespace synoptic::platform
