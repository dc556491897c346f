// Which files may be named after `?story=`: a .json of the page's own origin, in the page's folder or beneath it. An
// address comes from anybody who can write a link, so nothing else is ever asked for: no other host, no other scheme
// (a blob: of this origin too has this origin), no folder above, nothing that a server might take for more than a
// file.

// The address to fetch, or undefined for a name that is not taken.
export function storyAddress(name: string, page: string): URL | undefined {
  if (name === '' || name.length > 1000 || /[\\\u0000-\u001f\u007f]/.test(name)) return undefined;
  let address: URL;
  try {
    address = new URL(name, page);
  } catch {
    return undefined;
  }
  const folder = new URL('.', page);
  const isOwn = address.protocol === folder.protocol && /^https?:$/.test(address.protocol) && address.origin === folder.origin;
  const isPlain = address.username === '' && address.password === '' && address.search === '' && address.hash === '';
  const { pathname } = address;
  // The browser has resolved ".." and "%2e%2e" by now; some servers decode a slash or a NUL once more.
  const isBeneath = pathname.startsWith(folder.pathname) && !/%(?:2f|5c|00)|\/\//i.test(pathname.slice(folder.pathname.length));
  return isOwn && isPlain && isBeneath && /[^/]\.json$/i.test(pathname) ? address : undefined;
}
