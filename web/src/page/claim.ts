// One comparison is changed in one tab: whoever has it holds a lock of its name, which the browser takes back when the tab
// is gone, however it went. Pages of plain http have no locks: there the tabs ask one another.

const holders = 'synoptic:held';
const held = new Set<string>();
let channel: BroadcastChannel | undefined;

function listen(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel(holders);
  channel.addEventListener('message', ({ data }: MessageEvent<{ asked?: string }>) => {
    if (data.asked !== undefined && held.has(data.asked)) channel?.postMessage({ held: data.asked });
  });
  return channel;
}

async function claimByAsking(id: string, patience: number): Promise<boolean> {
  const asking = listen();
  const isFree = await new Promise<boolean>((settle) => {
    const hear = ({ data }: MessageEvent<{ held?: string }>): void => {
      if (data.held === id) settle(false);
    };
    asking.addEventListener('message', hear);
    asking.postMessage({ asked: id });
    setTimeout(() => {
      asking.removeEventListener('message', hear);
      settle(true);
    }, Math.min(patience, 200));
  });
  if (isFree) held.add(id);
  return isFree;
}

// False when another tab has it and does not let it go within `patience`, in milliseconds: a page that is loaded anew
// comes a moment before the one it replaces is gone. Held until this page is gone.
export async function claim(id: string, patience: number): Promise<boolean> {
  if (held.has(id)) return true;
  try {
    if (!('locks' in navigator)) return await claimByAsking(id, patience);
    return await new Promise<boolean>((settle) => {
      const holding = (): Promise<never> => {
        held.add(id);
        settle(true);
        return new Promise(() => undefined);
      };
      const refused = ({ name }: { name?: string }): void => settle(name !== 'TimeoutError'); // a page without an origin has none
      navigator.locks.request(`synoptic ${id}`, { signal: AbortSignal.timeout(patience) }, holding).catch(refused);
    });
  } catch {
    return true; // no way to ask: as if this were the one tab
  }
}
