// Texts and files that another app hands over. They come as a form that no static host would take: they are put aside
// here, and the page that is opened next finds them (src/page/arrivals.ts).

import { aside, asideNames } from '../shared/put-aside.ts';

declare const self: ServiceWorkerGlobalScope;

export function isShared({ method, url }: Request): boolean {
  return method === 'POST' && new URL(url).searchParams.has('shared');
}

async function putAside(form: FormData): Promise<void> {
  const cache = await caches.open(aside);
  const put = (at: string, body: Blob, name: string): Promise<void> =>
    cache.put(new URL(`${asideNames}${at}`, self.registration.scope).href, new Response(body, { headers: { 'x-name': encodeURIComponent(name) } }));
  const said = ['title', 'text', 'url'].map((part) => String(form.get(part) ?? '').trim());
  if (said.some((part) => part !== '')) await put('said', new Blob([JSON.stringify(said)]), '');
  const files = form.getAll('files').flatMap((one) => (one instanceof File && one.name !== '' ? [one] : []));
  const before = (await cache.keys()).length;
  for (const [at, file] of files.entries()) await put(String(before + at).padStart(4, '0'), file, file.name);
}

export async function takeShared(request: Request): Promise<Response> {
  try {
    await putAside(await request.formData());
  } catch {
    // no room, or no form: the page opens and says that nothing came
  }
  return Response.redirect(new URL('./?shared', self.registration.scope).href, 303);
}
