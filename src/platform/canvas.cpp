// The viewer as a WebAssembly module over WebGL 2. README.md beside this file is the contract of
// the exports; web/src/canvas.ts is their only caller.

#include <GLES3/gl3.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "backends/imgui_impl_opengl3.h"
#include "comparison/json.h"
#include "imgui.h"
#include "platform/word_atlas.h"
#include "viewer/no_fonts.h"
#include "viewer/svg_ink.h"
#include "viewer/viewer.h"

#define SYNOPTIC_EXPORT(name) __attribute__((export_name(#name), used))

extern "C" {
int synoptic_open_context();
void synoptic_tell(int what, const char* text, std::size_t number);
}

namespace {

namespace viewer = synoptic::viewer;

// The second argument of synoptic_tell.
enum What : int {
  kSelected = 0,
  kView = 1,
  kRow = 2,
  kCursor = 3,
  kBase = 4,
  kMove = 5,
  kCorrect = 6,
  kCopied = 7,
  kSvg = 8,
};

// What kCursor tells.
enum Cursor : std::size_t { kArrow = 0, kHand = 1, kText = 2, kGrip = 3 };

struct Canvas {
  synoptic::platform::WordAtlas atlas;
  viewer::Viewer view;
  float width = 0, height = 0, density = 1;
  Cursor cursor = kArrow;
  bool renderer = false;
};

// One canvas a module instance: Dear ImGui's context is global as well.
Canvas* canvas = nullptr;

void tell(What what, const std::string& text) { synoptic_tell(what, text.data(), text.size()); }

std::string json_of(const viewer::Move& move) {
  return "{\"version\":" + std::to_string(move.version) + ",\"row\":" + std::to_string(move.row) +
         ",\"target\":" + (move.target ? std::to_string(*move.target) : "-1") + "}";
}

void tell_choice() {
  const viewer::Told told = canvas->view.take_told();
  if (told.selected) tell(kSelected, *told.selected);
  if (told.view) synoptic_tell(kView, nullptr, static_cast<std::size_t>(*told.view));
  if (told.base) synoptic_tell(kBase, nullptr, *told.base);
  if (told.move) tell(kMove, json_of(*told.move));
  if (told.correct) synoptic_tell(kCorrect, nullptr, *told.correct);
}

void tell_frame(const viewer::Happened& happened) {
  if (happened.row) synoptic_tell(kRow, nullptr, *happened.row);
  const Cursor cursor = happened.grip   ? kGrip
                        : happened.hand ? kHand
                        : happened.text ? kText
                                        : kArrow;
  if (cursor != canvas->cursor) synoptic_tell(kCursor, nullptr, cursor);
  canvas->cursor = cursor;
}

void render() {
  ImDrawData* data = ImGui::GetDrawData();
  for (ImTextureData* texture : *data->Textures) {
    const bool fresh = texture->Status == ImTextureStatus_WantCreate;
    if (texture->Status != ImTextureStatus_OK) ImGui_ImplOpenGL3_UpdateTexture(texture);
    if (!fresh || !canvas->atlas.owns(*texture)) continue;
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture->TexID));
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  }
  glViewport(0, 0, static_cast<int>(canvas->width * canvas->density),
             static_cast<int>(canvas->height * canvas->density));
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

}  // namespace

extern "C" {

SYNOPTIC_EXPORT(canvas_alloc) void* canvas_alloc(std::size_t size) { return std::malloc(size); }
SYNOPTIC_EXPORT(canvas_free) void canvas_free(void* bytes) { std::free(bytes); }

SYNOPTIC_EXPORT(canvas_init) int canvas_init() {
  if (synoptic_open_context() == 0) return 0;
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  viewer::add_empty_font();
  canvas = new Canvas;
  canvas->renderer = ImGui_ImplOpenGL3_Init("#version 300 es");
  return canvas->renderer ? 1 : 0;
}

// `same`: the comparison that was shown, after a correction.
SYNOPTIC_EXPORT(canvas_show) int canvas_show(const char* json, std::size_t size, int same) {
  auto display = synoptic::comparison::display_from_json({json, size});
  if (!display) return 0;
  canvas->view.show(std::move(*display), same != 0);
  tell_choice();
  return 1;
}

SYNOPTIC_EXPORT(canvas_resize) void canvas_resize(float width, float height, float density) {
  canvas->width = width;
  canvas->height = height;
  canvas->density = density;
}

SYNOPTIC_EXPORT(canvas_look) void canvas_look(int dark, int contrast, float text_size, int calm) {
  canvas->view.state.dark = dark != 0;
  canvas->view.state.contrast = contrast != 0;
  canvas->view.state.text_size = text_size;
  canvas->view.state.calm = calm != 0;
}

SYNOPTIC_EXPORT(canvas_filter) void canvas_filter(const char* ids, std::size_t size, int wording) {
  canvas->view.set_shown({ids, size});
  canvas->view.state.filter.wording = wording != 0;
}

SYNOPTIC_EXPORT(canvas_verdicts) void canvas_verdicts(const char* lines, std::size_t size) {
  canvas->view.set_verdicts({lines, size});
}

SYNOPTIC_EXPORT(canvas_select) void canvas_select(const char* id, std::size_t size) {
  canvas->view.select({id, size});
}

// 1: something was open and is closed.
SYNOPTIC_EXPORT(canvas_close) int canvas_close() { return canvas->view.close() ? 1 : 0; }

SYNOPTIC_EXPORT(canvas_view) void canvas_view(int view) {
  if (view >= 0 && view < static_cast<int>(viewer::kViewCount))
    canvas->view.turn_to(static_cast<viewer::View>(view));
  tell_choice();  // the detail of nothing is that of the first finding
}

SYNOPTIC_EXPORT(canvas_row) void canvas_row(std::uint32_t row) { canvas->view.go_to_row(row); }

SYNOPTIC_EXPORT(canvas_command) void canvas_command(int command) {
  canvas->view.command(static_cast<viewer::Command>(command));
  tell_choice();
}

// Dear ImGui sees no input: its queue hands on one change of a button a frame, and a slow machine
// would go on working off clicks long after they were made.
SYNOPTIC_EXPORT(canvas_point) void canvas_point(float x, float y) { canvas->view.point({x, y}); }
SYNOPTIC_EXPORT(canvas_leave) void canvas_leave() { canvas->view.leave(); }
// `extend`: with Shift.
SYNOPTIC_EXPORT(canvas_press) void canvas_press(float x, float y, int extend) {
  canvas->view.press({x, y}, extend != 0);
  tell_choice();
}
SYNOPTIC_EXPORT(canvas_release) void canvas_release() {
  canvas->view.release();
  tell_choice();
}
// After the second or third of quick presses.
SYNOPTIC_EXPORT(canvas_press_again) void canvas_press_again(float x, float y, int times) {
  if (times == 2)
    canvas->view.press_twice({x, y});
  else
    canvas->view.press_thrice({x, y});
  tell_choice();
}
SYNOPTIC_EXPORT(canvas_cancel) void canvas_cancel() { canvas->view.cancel(); }
// A right click.
SYNOPTIC_EXPORT(canvas_context) void canvas_context(float x, float y) {
  canvas->view.context({x, y});
  tell_choice();
}
// Fingers: a short touch and a long one.
SYNOPTIC_EXPORT(canvas_tap) void canvas_tap(float x, float y) {
  canvas->view.tap({x, y});
  tell_choice();
}
SYNOPTIC_EXPORT(canvas_hold) void canvas_hold(float x, float y) {
  canvas->view.hold({x, y});
  tell_choice();
}
SYNOPTIC_EXPORT(canvas_wheel) void canvas_wheel(float across, float down) {
  canvas->view.wheel(across, down);
}
// 1: the view is wider than the screen.
SYNOPTIC_EXPORT(canvas_pan) int canvas_pan(float across, float down) {
  return canvas->view.pan(across, down) ? 1 : 0;
}
SYNOPTIC_EXPORT(canvas_fling) void canvas_fling(float speed) { canvas->view.fling(speed); }

// `key`: viewer::TextKey. 1: text is selected, or will be with the next frame.
SYNOPTIC_EXPORT(canvas_text_key) int canvas_text_key(int key) {
  return canvas->view.select_text(static_cast<viewer::TextKey>(key)) ? 1 : 0;
}
SYNOPTIC_EXPORT(canvas_selected_text) void canvas_selected_text() {
  tell(kCopied, canvas->view.selected_text());
}
SYNOPTIC_EXPORT(canvas_search) void canvas_search(const char* words, std::size_t size) {
  canvas->view.search({words, size});
}

// Draws one frame, `seconds` after the one before. 1: something still moves, call again.
SYNOPTIC_EXPORT(canvas_frame) int canvas_frame(float seconds) {
  if (!canvas->renderer || canvas->width <= 0 || canvas->height <= 0) return 0;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {canvas->width, canvas->height};
  io.DisplayFramebufferScale = {canvas->density, canvas->density};
  io.DeltaTime = seconds > 0 ? seconds : 1.0F / 60;
  canvas->atlas.begin_frame(canvas->density);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  const viewer::Happened happened = canvas->view.draw(canvas->atlas, io.DisplaySize, seconds);
  canvas->atlas.end_frame();
  ImGui::Render();
  render();
  tell_frame(happened);
  return happened.moving || canvas->atlas.overflowed() ? 1 : 0;
}

// The same frame as SVG elements (viewer/svg_ink.h), told as kSvg. The screen stays as it is.
SYNOPTIC_EXPORT(canvas_svg) void canvas_svg() {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {canvas->width, canvas->height};
  ImGuiStyle& style = ImGui::GetStyle();
  const ImGuiStyle before = style;
  style.AntiAliasedLines = style.AntiAliasedLinesUseTex = style.AntiAliasedFill = false;
  canvas->atlas.begin_frame(canvas->density);
  ImGui::NewFrame();
  viewer::SvgInk ink(canvas->atlas);
  canvas->view.draw(ink, io.DisplaySize, 0);
  const std::string svg =
      ink.take(*ImGui::GetBackgroundDrawList(), *ImGui::GetForegroundDrawList());
  canvas->atlas.end_frame();
  ImGui::Render();  // ends the frame; nobody looks at what it made
  style = before;
  tell(kSvg, svg);
}

// The page's fonts changed: measure and rasterise every word again.
SYNOPTIC_EXPORT(canvas_fonts) void canvas_fonts() { canvas->atlas.forget(); }

SYNOPTIC_EXPORT(canvas_lost) void canvas_lost() {
  if (canvas->renderer) ImGui_ImplOpenGL3_Shutdown();
  canvas->renderer = false;
}

SYNOPTIC_EXPORT(canvas_restored) void canvas_restored() {
  if (!canvas->renderer) canvas->renderer = ImGui_ImplOpenGL3_Init("#version 300 es");
}
}
