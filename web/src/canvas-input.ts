// Pointer, wheel and touch on the canvas, as calls of the module's exports. A finger scrolls and glides, a short
// touch is a click; the mouse hovers, clicks and turns the wheel. Nothing here knows what is on the canvas.

import type { CanvasModule } from '../../build/wasm/canvas.js';

const tapDistance = 8; // CSS pixels a finger may tremble
const lineHeight = 24;

class Finger {
  private moved = 0;
  private speed = 0;
  private last: { y: number; time: number };

  constructor(
    readonly id: number,
    private readonly start: { x: number; y: number },
    time: number,
  ) {
    this.last = { y: start.y, time };
  }

  /** How far the page goes down with this move. */
  move(y: number, time: number): number {
    const way = this.last.y - y;
    this.moved = Math.max(this.moved, Math.abs(y - this.start.y));
    const seconds = Math.max(1, time - this.last.time) / 1000;
    this.speed = 0.6 * (way / seconds) + 0.4 * this.speed;
    this.last = { y, time };
    return this.dragging ? way : 0;
  }

  get dragging(): boolean {
    return this.moved > tapDistance;
  }

  /** Speed to glide on with; 0 when the finger rested before it left. */
  speedAt(time: number): number {
    return this.dragging && time - this.last.time < 60 ? this.speed : 0;
  }
}

export function listen(element: HTMLCanvasElement, module: CanvasModule, wake: () => void, signal: AbortSignal): void {
  let finger: Finger | undefined;
  let pressed = false;
  element.style.touchAction = 'none';

  const place = (event: MouseEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const on = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(
      name,
      (event) => {
        act(event);
        wake();
      },
      { signal, passive: false },
    );

  on('pointerdown', (event) => {
    if (event.pointerType === 'touch') {
      finger ??= new Finger(event.pointerId, place(event), event.timeStamp);
      module._canvas_fling(0);
    } else if (event.button === 0) {
      element.setPointerCapture(event.pointerId);
      const { x, y } = place(event);
      pressed = true;
      module._canvas_press(x, y);
    }
  });
  on('pointermove', (event) => {
    if (event.pointerType !== 'touch') {
      const { x, y } = place(event);
      module._canvas_point(x, y);
    } else if (finger?.id === event.pointerId) {
      module._canvas_pan(finger.move(place(event).y, event.timeStamp));
    }
  });
  on('pointerup', (event) => {
    if (event.pointerType !== 'touch') {
      pressed = false;
      module._canvas_release();
    } else if (finger?.id === event.pointerId) {
      if (finger.dragging) module._canvas_fling(finger.speedAt(event.timeStamp));
      else tap(event);
      finger = undefined;
    }
  });
  on('pointercancel', (event) => {
    if (finger?.id === event.pointerId) finger = undefined;
    putBack();
    module._canvas_release();
  });
  on('pointerleave', (event) => {
    if (event.pointerType !== 'touch') module._canvas_leave();
  });
  // A right click, or a finger that rests.
  on('contextmenu', (event) => {
    event.preventDefault();
    finger = undefined;
    const { x, y } = place(event);
    module._canvas_context(x, y);
  });
  on('dblclick', (event) => {
    const { x, y } = place(event);
    module._canvas_press_twice(x, y);
  });
  on('wheel', (event) => {
    if (event.ctrlKey) return; // the browser zooms
    event.preventDefault();
    const unit = event.deltaMode === 1 ? lineHeight : event.deltaMode === 2 ? element.clientHeight : 1;
    module._canvas_wheel(event.deltaX * unit, event.deltaY * unit);
  });

  // Esc while something is carried puts it back and means nothing else.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !pressed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      putBack();
      wake();
    },
    { signal, capture: true },
  );

  function putBack(): void {
    if (pressed) module._canvas_cancel();
    pressed = false;
  }

  function tap(event: MouseEvent): void {
    const { x, y } = place(event);
    module._canvas_press(x, y);
    module._canvas_release();
    module._canvas_leave(); // a finger hovers over nothing once it is gone
  }
}
