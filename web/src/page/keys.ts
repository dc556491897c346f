// The keyboard. Letters belong to text fields and dialogs while these have the focus.

import { make } from './dom.ts';
import { words } from './words.ts';

export interface KeyActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly left: () => void;
  readonly right: () => void;
  readonly search: () => void;
  readonly details: () => void;
  readonly correct: () => void;
  readonly back: () => void;
  readonly help: () => void;
  readonly fullScreen: () => void;
  readonly print: () => void;
  readonly export: () => void;
  readonly undo: () => boolean; // false when there is nothing to take back
  readonly redo: () => boolean;
  readonly view: (at: number) => void; // 1 for the first tab
  readonly canvas: (key: CanvasKey) => void;
}

type ColumnKey = 'columnLeft' | 'columnRight' | 'hideColumn' | 'showColumns';
type ChangeKey = 'nextChange' | 'previousChange';
export type CanvasKey = 'up' | 'down' | 'left' | 'right' | 'pageUp' | 'pageDown' | 'home' | 'end' | ColumnKey | ChangeKey;

const letters: Readonly<Record<string, Exclude<keyof KeyActions, 'canvas' | 'undo' | 'redo' | 'view'>>> = {
  j: 'next',
  k: 'previous',
  h: 'left',
  l: 'right',
  c: 'correct',
  e: 'export',
  f: 'fullScreen',
  p: 'print',
  0: 'details',
  '/': 'search',
  '?': 'help',
  Escape: 'back',
};

// What moves the canvas while it has the focus.
const canvasKeys: Readonly<Record<string, CanvasKey>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'home',
  End: 'end',
};

// With Shift: the columns of the canvas.
const columnKeys: Readonly<Record<string, ColumnKey>> = {
  H: 'columnLeft',
  L: 'columnRight',
  X: 'hideColumn',
  A: 'showColumns',
};

// A slider wants arrows only.
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="range"]), textarea, select, [contenteditable]');
}

// Enter presses whatever is focused; it opens details only where nothing is, or on the canvas.
function opensDetails(event: KeyboardEvent): boolean {
  const { target } = event;
  return event.key === 'Enter' && (target === document.body || target instanceof HTMLCanvasElement);
}

// Ctrl-Z, and Ctrl-Shift-Z or Ctrl-Y; a text field has an undo of its own, and so has the dialog that one's own texts
// are put together in.
function editing({ key, target, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey || isTyping(target) || document.querySelector('#compose[open]')) return undefined;
  const letter = key.toLowerCase();
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : letter === 'y' && !shiftKey ? 'redo' : undefined;
}

function caps(names: string): Node[] {
  return names.split(' ').flatMap((name) => [make('kbd', {}, name), document.createTextNode(' ')]);
}

// The list of them, made when it is first asked for.
export function showKeys(dialog: HTMLDialogElement): void {
  if (!dialog.querySelector('dl')) {
    const lines = words.keys.map(([keys, what]) => {
      const said = what.split(/\[(.+?)\]/).map((part, at) => (at % 2 === 1 ? make('kbd', {}, part) : part));
      return make('div', {}, make('dt', {}, ...caps(keys)), make('dd', {}, ...said));
    });
    dialog.append(make('dl', { className: 'keys' }, ...lines));
  }
  dialog.showModal();
}

export function startKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    const edit = editing(event);
    if (edit && actions[edit]()) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return; // a dialog has its own Escape
    if (isTyping(event.target)) {
      if (event.key !== 'Escape') return;
      (event.target as HTMLElement).blur();
    }
    const moves = event.target instanceof HTMLCanvasElement ? canvasKeys[event.key] : undefined;
    const canvasKey = event.shiftKey ? columnKeys[event.key] : moves;
    const name = letters[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (canvasKey) actions.canvas(canvasKey);
    else if (opensDetails(event)) actions.details();
    else if (name) actions[name]();
    else if (event.key === 'n' || event.key === 'N') actions.canvas(event.shiftKey ? 'previousChange' : 'nextChange');
    else if (/^[1-9]$/.test(event.key)) actions.view(Number(event.key));
    else return;
    event.preventDefault();
  });
}
