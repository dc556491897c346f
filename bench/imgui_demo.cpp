// Dear ImGui's demo window with nothing around it, on the page's canvas. Sets the mark
// "demo:canvas" after the first frame, as our page sets "synoptic:canvas".

#include <emscripten.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace {

void draw() {
  double width = 0;
  double height = 0;
  emscripten_get_element_css_size("#canvas", &width, &height);
  ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  ImGui::ShowDemoWindow();
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  EM_ASM({
    if (!performance.getEntriesByName('demo:canvas').length) performance.mark('demo:canvas');
  });
}

}  // namespace

int main() {
  emscripten_set_canvas_element_size("#canvas", 1366, 768);
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &attributes));
  ImGui::CreateContext();
  ImGui_ImplOpenGL3_Init("#version 300 es");
  emscripten_set_main_loop(draw, 0, true);
}
