// How the page looks to this reader: size of the text, colours, contrast, motion. Kept in this browser, where it keeps
// anything; inline-start.js applies it before the first paint, with the same key and the same attributes.

import type { Theme } from '../shared/embed.ts';
import { asked } from './asked.ts';
import { byId, make } from './dom.ts';
import { Signal } from './signal.ts';
import { words } from './words.ts';

const key = 'synoptic:settings';
const smallest = 12;
const largest = 32;
const usual = 16; // CSS pixels
const selects = ['theme', 'contrast', 'motion'] as const;

type Choices = Record<(typeof selects)[number], string> & { size: number };

export interface Look {
  readonly dark: boolean;
  readonly contrast: boolean;
  readonly size: number; // CSS pixels
  readonly still: boolean;
}

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const systemContrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
const systemStill = matchMedia('(prefers-reduced-motion: reduce)');

function sizeOf(value: unknown): number {
  const size = Math.round(Number(value));
  return size >= smallest && size <= largest ? size : usual;
}

function stored(): Choices {
  let kept: Record<string, unknown> = {};
  try {
    kept = (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    // A browser that keeps nothing still shows the choice until it is closed.
  }
  const text = (name: string): string => (typeof kept[name] === 'string' ? kept[name] : 'system');
  return { size: sizeOf(kept['size']), theme: text('theme'), contrast: text('contrast'), motion: text('motion') };
}

const choices = stored();

// What the address or the page around this one asks for goes before what the reader chose elsewhere, and is not kept.
let wanted = wantedFor(asked.theme);

function wantedFor(theme: Theme): Partial<Choices> {
  return theme === 'auto' ? {} : theme === 'contrast' ? { contrast: 'high' } : { theme };
}

function lookNow(): Look {
  const { theme, contrast, motion, size } = { ...choices, ...wanted };
  return {
    dark: theme === 'dark' || (theme !== 'light' && systemDark.matches),
    contrast: contrast === 'high' || (contrast !== 'normal' && systemContrast.matches),
    size,
    still: motion === 'none' || systemStill.matches,
  };
}

export const look = new Signal<Look>(lookNow());

const size = make('input', { type: 'range', id: 'settings-size', min: String(smallest), max: String(largest) });
const told = make('output', { id: 'settings-size-told' });

function apply(): void {
  const { dataset, style } = document.documentElement;
  const now = lookNow();
  dataset['theme'] = now.dark ? 'dark' : 'light';
  dataset['contrast'] = now.contrast ? 'high' : 'normal';
  dataset['motion'] = now.still ? 'none' : 'system';
  style.setProperty('--text-size', `${now.size}px`);
  size.value = String(now.size);
  told.textContent = `${now.size} px`;
  const before = look.value;
  if ((Object.keys(now) as (keyof Look)[]).some((part) => now[part] !== before[part])) look.set(now);
}

function keep(): void {
  try {
    localStorage.setItem(key, JSON.stringify(choices));
  } catch {
    // as above
  }
  apply();
}

export function askLook(theme: Theme): void {
  wanted = wantedFor(theme);
  apply();
}

// By the slider, or by two fingers on the canvas.
export function setTextSize(pixels: number): void {
  choices.size = Math.min(largest, Math.max(smallest, Math.round(pixels)));
  keep();
}

function fill(dialog: HTMLElement): void {
  const label = (name: string, control: HTMLElement, ...more: Node[]): Node[] => [
    make('label', { htmlFor: control.id }, name),
    more.length === 0 ? control : make('span', {}, control, ...more),
  ];
  const chosen = selects.flatMap((name) => {
    const { name: title, ...options } = words.settings[name];
    const select = make('select', { id: `settings-${name}` }, ...Object.entries(options).map(([value, text]) => new Option(text, value)));
    select.value = wanted[name] ?? choices[name];
    select.addEventListener('change', () => {
      choices[name] = select.value;
      delete wanted[name];
      keep();
    });
    return label(title, select);
  });
  size.addEventListener('input', () => setTextSize(size.valueAsNumber));
  dialog.append(make('div', { className: 'settings' }, ...label(words.settings.size, size, told), ...chosen));
}

export function startSettings(): void {
  apply();
  const dialog = byId('settings', HTMLDialogElement);
  byId('settings-close', HTMLButtonElement).addEventListener('click', () => dialog.close());
  byId('settings-open', HTMLButtonElement).addEventListener('click', () => {
    if (!size.isConnected) fill(dialog);
    dialog.showModal();
  });
  for (const system of [systemDark, systemContrast, systemStill]) system.addEventListener('change', apply);
}
