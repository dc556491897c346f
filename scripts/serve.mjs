// Serves a folder on 127.0.0.1, and nothing else to nobody else. `node scripts/serve.mjs [FOLDER] [PORT]`;
// port 0 takes a free one. As a module: `const { address, close } = await serve(folder, port)`.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

function pathOf(root, address) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://any').pathname);
  } catch {
    return undefined;
  }
  const path = resolve(root, `.${name.endsWith('/') ? `${name}index.html` : name}`);
  return path.startsWith(root + sep) && !path.includes('\0') ? path : undefined;
}

async function answer(root, request, response) {
  const path = pathOf(root, request.url ?? '/');
  const found = path && (await stat(path).catch(() => undefined));
  if (!found?.isFile() || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).on('error', () => response.destroy()).pipe(response); // it may go meanwhile
}

export async function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => void answer(root, request, response));
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const folder = argv[2] ?? join(fileURLToPath(import.meta.url), '../../dist');
  try {
    const { address } = await serve(folder, Number(argv[3] ?? 8000));
    console.log(address);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${argv[3] ?? 8000} is taken; name another one.` : error.message);
    process.exit(1);
  }
}
