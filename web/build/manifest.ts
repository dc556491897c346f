// What makes the site an app that can be installed: its name, its icons, and what other apps may hand it. Every address
// is relative to the file itself, so that a site in any folder of any host is its own app.

export const icons = ['icon-192.png', 'icon-512.png', 'maskable-192.png', 'maskable-512.png'] as const;

// As in src/shared/file-kind.ts.
const accepted = {
  'text/plain': ['.txt', '.text'],
  'text/markdown': ['.md'],
  'text/html': ['.html', '.htm'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/pdf': ['.pdf'],
  'application/json': ['.json'],
};

// --paper of styles/tokens.css, which paints before any style is read.
export const paper = { light: '#f7f6f3', dark: '#131518' } as const;

export function manifest(): string {
  const drawn = icons.map((name) => ({
    src: `./icons/${name}`,
    sizes: name.replace(/\D+(\d+)\.png/, '$1x$1'),
    type: 'image/png',
    purpose: name.startsWith('maskable') ? 'maskable' : 'any',
  }));
  return JSON.stringify({
    id: './',
    name: 'Synoptic: where versions of one story differ',
    short_name: 'Synoptic',
    description: 'Lines up several versions of one news story and says in plain sentences where they differ.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: paper.light,
    theme_color: paper.light,
    categories: ['education', 'news'],
    icons: [...drawn, { src: './icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    // The service worker takes what is sent, and puts it aside for the page (src/service-worker/shared-files.ts).
    share_target: {
      action: './?shared',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'files', accept: [...Object.keys(accepted), ...Object.values(accepted).flat()] }],
      },
    },
    file_handlers: [{ action: './', accept: accepted, launch_type: 'single-client' }],
    launch_handler: { client_mode: ['focus-existing', 'auto'] },
  });
}
