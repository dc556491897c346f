// What this tab has on screen, for when it is loaded anew: in the tab's own small store, at once. The last tab's state is
// there for a tab that is opened after it is gone. Each page file has its own: under file:// they share one store.

import type { View } from '../shared/protocol.ts';

export interface TabState {
  readonly shown: string; // the id of what is kept; empty: the story the page opens with
  readonly own: string; // of what is in the fields
  readonly address: string; // what stood behind "?" and "#" at that time
  readonly selected: string;
  readonly view: View;
}

const key = `synoptic:tab ${location.pathname}`; // inline-start.js reads it too

function read(store: Storage): TabState | undefined {
  const state = JSON.parse(store.getItem(key) ?? 'null') as TabState | null;
  return typeof state?.shown === 'string' && typeof state.own === 'string' ? state : undefined;
}

export function recallTab(): { readonly state: TabState; readonly isFresh: boolean } | undefined {
  try {
    const mine = read(sessionStorage);
    if (mine) return { state: mine, isFresh: false };
    const last = read(localStorage);
    return last && { state: last, isFresh: true };
  } catch {
    return undefined;
  }
}

export function rememberTab(state: TabState): void {
  try {
    const text = JSON.stringify(state);
    sessionStorage.setItem(key, text);
    if (state.shown === '' && state.own === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // the tab then opens with the first story
  }
}
