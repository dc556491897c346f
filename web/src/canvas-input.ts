// Pointer, wheel, fingers and the keys of a selection on the canvas, as calls of the module's exports. The mouse
// hovers, clicks, selects text and turns the wheel. A finger scrolls and glides, sideways too where the view is wider
// than the screen and else to the next column; a short touch is a click, a long one asks for details, two fingers set
// the text's size. Nothing here knows what is on the canvas.

import type { CanvasModule } from '../../build/wasm/canvas.js';

const tapDistance = 8; // CSS pixels a finger may tremble
const swipeDistance = 60; // CSS pixels sideways that turn the column
const longTouch = 500; // ms
const lineHeight = 24;
const sizes = { least: 12, most: 32 }; // of text, CSS pixels

/** In the order of viewer::TextKey. */
const textKeys = ['left', 'right', 'wordLeft', 'wordRight', 'up', 'down', 'sentenceBegin', 'sentenceEnd', 'all', 'none'] as const;
type TextKey = (typeof textKeys)[number];

export interface Hands {
  readonly wake: () => void;
  readonly turn: (side: 'left' | 'right') => void;
  readonly textSize: () => number; // CSS pixels
  readonly resize: (pixels: number) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

class Finger {
  /** Where it goes, decided once it has left its place. */
  way: 'across' | 'down' | undefined;
  private speed = 0;
  private time: number;

  constructor(
    readonly start: Point,
    public at: Point,
    time: number,
  ) {
    this.time = time;
  }

  /** How far the page goes with this move. */
  move(to: Point, time: number): Point {
    const [across, down] = [this.at.x - to.x, this.at.y - to.y];
    const [x, y] = [Math.abs(to.x - this.start.x), Math.abs(to.y - this.start.y)];
    if (!this.way && Math.hypot(x, y) > tapDistance) this.way = x > y ? 'across' : 'down';
    const seconds = Math.max(1, time - this.time) / 1000;
    this.speed = 0.6 * (down / seconds) + 0.4 * this.speed;
    this.time = time;
    this.at = to;
    return { x: this.way === 'across' ? across : 0, y: this.way === 'down' ? down : 0 };
  }

  /** Speed to glide on with; 0 when the finger rested before it left. */
  speedAt(time: number): number {
    return this.way === 'down' && time - this.time < 60 ? this.speed : 0;
  }
}

function textKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): TextKey | undefined {
  const command = ctrlKey || metaKey;
  if (command && !shiftKey && !altKey && key.toLowerCase() === 'a') return 'all';
  if (key === 'Escape') return 'none';
  if (!shiftKey) return undefined;
  const word = command || altKey;
  const keys: Readonly<Record<string, TextKey>> = {
    ArrowLeft: word ? 'wordLeft' : 'left', ArrowRight: word ? 'wordRight' : 'right',
    ArrowUp: 'up', ArrowDown: 'down', Home: 'sentenceBegin', End: 'sentenceEnd',
  };
  return keys[key];
}

const distance = ([a, b]: readonly Finger[]): number => (a && b ? Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) : 0);

/** One touch, from the first finger down to the last one up. */
class Touch {
  private readonly fingers = new Map<number, Finger>();
  private pinch: { readonly apart: number; readonly size: number } | undefined;
  private over = false; // it has meant something: no click, no more scrolling
  private wide = false; // the view is wider than the screen
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly module: CanvasModule,
    private readonly hands: Hands,
  ) {}

  get isOn(): boolean {
    return this.fingers.size > 0;
  }

  down(id: number, at: Point, time: number): void {
    if (!this.isOn) this.over = this.wide = false;
    this.fingers.set(id, new Finger(at, at, time));
    this.module._canvas_fling(0);
    clearTimeout(this.timer);
    if (this.fingers.size === 1) this.timer = setTimeout(() => this.hold(at), longTouch);
    else this.over = true;
    const apart = distance([...this.fingers.values()]);
    this.pinch = this.fingers.size === 2 && apart > 0 ? { apart, size: this.hands.textSize() } : undefined;
  }

  move(id: number, at: Point, time: number): void {
    const finger = this.fingers.get(id);
    if (!finger) return;
    const way = finger.move(at, time);
    if (finger.way) clearTimeout(this.timer);
    if (this.pinch) {
      const size = Math.round((this.pinch.size * distance([...this.fingers.values()])) / this.pinch.apart);
      const fitting = Math.min(sizes.most, Math.max(sizes.least, size));
      if (fitting !== this.hands.textSize()) this.hands.resize(fitting);
    } else if (!this.over) {
      this.wide = this.module._canvas_pan(way.x, way.y) === 1;
    }
  }

  up(id: number, at: Point, time: number): void {
    const finger = this.fingers.get(id);
    this.cancel(id);
    if (!finger || this.over) return;
    const across = at.x - finger.start.x;
    if (!finger.way) this.module._canvas_tap(at.x, at.y);
    else if (finger.way === 'down') this.module._canvas_fling(finger.speedAt(time));
    else if (!this.wide && Math.abs(across) > swipeDistance) this.hands.turn(across < 0 ? 'right' : 'left');
  }

  cancel(id: number): void {
    clearTimeout(this.timer);
    this.fingers.delete(id);
    this.pinch = undefined;
  }

  private hold(at: Point): void {
    this.over = true;
    this.module._canvas_hold(at.x, at.y);
    this.hands.wake();
  }
}

export function listen(element: HTMLCanvasElement, module: CanvasModule, hands: Hands, signal: AbortSignal): void {
  const touch = new Touch(module, hands);
  let pressed = false;
  element.style.touchAction = 'none';

  const place = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const on = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(
      name,
      (event) => {
        act(event);
        hands.wake();
      },
      { signal, passive: false },
    );

  on('pointerdown', (event) => {
    const { x, y } = place(event);
    if (event.pointerType === 'touch') {
      touch.down(event.pointerId, { x, y }, event.timeStamp);
    } else if (event.button === 0) {
      element.setPointerCapture(event.pointerId);
      pressed = true;
      module._canvas_press(x, y, event.shiftKey ? 1 : 0);
    }
  });
  on('pointermove', (event) => {
    const { x, y } = place(event);
    if (event.pointerType === 'touch') touch.move(event.pointerId, { x, y }, event.timeStamp);
    else module._canvas_point(x, y);
  });
  on('pointerup', (event) => {
    if (event.pointerType === 'touch') {
      touch.up(event.pointerId, place(event), event.timeStamp);
    } else {
      pressed = false;
      module._canvas_release();
    }
  });
  on('pointercancel', (event) => {
    touch.cancel(event.pointerId);
    putBack();
    module._canvas_release();
  });
  on('pointerleave', (event) => {
    if (event.pointerType !== 'touch') module._canvas_leave();
  });
  on('click', (event) => {
    const { x, y } = place(event);
    if (event.detail === 2 || event.detail === 3) module._canvas_press_again(x, y, event.detail);
  });
  on('contextmenu', (event) => {
    event.preventDefault();
    if (touch.isOn) return; // a long touch is told by the fingers
    const { x, y } = place(event);
    module._canvas_context(x, y);
  });
  on('wheel', (event) => {
    if (event.ctrlKey) return; // the browser zooms
    event.preventDefault();
    const unit = event.deltaMode === 1 ? lineHeight : event.deltaMode === 2 ? element.clientHeight : 1;
    module._canvas_wheel(event.deltaX * unit, event.deltaY * unit);
  });
  on('keydown', (event) => {
    const key = textKey(event);
    if (!key || module._canvas_text_key(textKeys.indexOf(key)) !== 1) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys are others
  });

  // Esc while something is carried puts it back and means nothing else.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !pressed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      putBack();
      hands.wake();
    },
    { signal, capture: true },
  );

  function putBack(): void {
    if (pressed) module._canvas_cancel();
    pressed = false;
  }
}
