// In place of hosted.ts in the page that is one file, whose policy lets it fetch nothing.

import { Declined } from './compare.ts';

export function readHosted(_: unknown, name: string): Promise<never> {
  return Promise.reject(
    new Declined(`This page is one file and loads no other. Drop “${name.slice(0, 200)}” onto it, or open it with the index.html of the site.`),
  );
}
