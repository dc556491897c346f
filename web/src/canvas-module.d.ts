// What Emscripten's glue of canvas.wasm offers; the exports are described in src/platform/canvas.cpp.
declare module '*/build/wasm/canvas.js' {
  export interface CanvasModule {
    readonly HEAPU8: Uint8Array;
    _canvas_alloc(size: number): number;
    _canvas_free(at: number): void;
    _canvas_init(): number;
    _canvas_show(at: number, size: number, same: number): number;
    _canvas_resize(width: number, height: number, density: number): void;
    _canvas_look(dark: number, contrast: number, textSize: number, calm: number): void;
    _canvas_filter(at: number, size: number, wording: number): void;
    _canvas_verdicts(at: number, size: number): void;
    _canvas_view(view: number): void;
    _canvas_close(): number;
    _canvas_select(at: number, size: number): void;
    _canvas_row(row: number): void;
    _canvas_command(command: number): void;
    _canvas_point(x: number, y: number): void;
    _canvas_leave(): void;
    _canvas_press(x: number, y: number, extend: number): void;
    _canvas_release(): void;
    _canvas_press_again(x: number, y: number, times: number): void;
    _canvas_cancel(): void;
    _canvas_context(x: number, y: number): void;
    _canvas_tap(x: number, y: number): void;
    _canvas_hold(x: number, y: number): void;
    _canvas_text_key(key: number): number;
    _canvas_selected_text(): void;
    _canvas_search(at: number, size: number): void;
    _canvas_wheel(across: number, down: number): void;
    _canvas_pan(across: number, down: number): number;
    _canvas_fling(speed: number): void;
    _canvas_frame(seconds: number): number;
    _canvas_svg(): void;
    _canvas_fonts(): void;
    _canvas_lost(): void;
    _canvas_restored(): void;
  }
  export default function createCanvas(options: object): Promise<CanvasModule>;
}
