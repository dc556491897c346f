// Where a link leads. A page from a file or from this very computer is no address for others: the reader may name a
// site where Synoptic stands, which is kept in this browser with the other settings.

const key = 'synoptic:site';

// Without what stands behind "?": somebody's tracking, or a story that the link replaces.
function plain(address: string): URL {
  const url = new URL(address);
  url.hash = url.search = '';
  return url;
}

// Nothing when this is no address of a site.
export function siteIn(text: string): URL | undefined {
  try {
    const url = plain(text.trim());
    return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : undefined;
  } catch {
    return undefined;
  }
}

export function statedSite(): URL | undefined {
  try {
    return siteIn(localStorage.getItem(key) ?? '');
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

export function stateSite(site: URL | undefined): void {
  try {
    if (site) localStorage.setItem(key, site.href);
    else localStorage.removeItem(key);
  } catch {
    // It holds until the dialog is closed.
  }
}

export function isForOthers({ protocol, hostname }: URL | Location): boolean {
  return /^https?:$/.test(protocol) && !/^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1?\]|0\.0\.0\.0)$/.test(hostname);
}

export function ownAddress(): URL {
  return plain(location.href);
}

// The page itself where others can reach it, else the site that was named, else the page all the same.
export function addressForLinks(stated: URL | undefined = statedSite()): URL {
  return isForOthers(location) ? ownAddress() : (stated ?? ownAddress());
}

export function linkTo(address: URL, fragment: string): string {
  return `${address.href}#${fragment}`;
}
