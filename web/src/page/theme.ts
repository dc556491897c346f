// Light, dark, or as the system has it. The choice stays in this browser; inline-start.js applies it before
// the first paint.

import { Signal } from './signal.ts';
import { words } from './words.ts';

type Choice = 'system' | 'light' | 'dark';
const order: readonly Choice[] = ['system', 'light', 'dark'];
const key = 'synoptic:theme';
const system = matchMedia('(prefers-color-scheme: dark)');

export const isDark = new Signal(document.documentElement.dataset['theme'] === 'dark');

function stored(): Choice {
  try {
    const value = localStorage.getItem(key);
    return order.find((choice) => choice === value) ?? 'system';
  } catch {
    return 'system';
  }
}

function store(choice: Choice): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // A browser that keeps nothing still shows the choice until it is closed.
  }
}

export function startTheme(button: HTMLButtonElement): void {
  let choice = stored();
  const apply = (): void => {
    const dark = choice === 'dark' || (choice === 'system' && system.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    button.ariaLabel = words.theme[choice];
    button.title = words.theme[choice];
    isDark.set(dark);
  };
  apply();
  system.addEventListener('change', apply);
  button.addEventListener('click', () => {
    choice = order[(order.indexOf(choice) + 1) % order.length] ?? 'system';
    store(choice);
    apply();
  });
}
