// The package as somebody gets it: the tarball installed, without a network, into a folder of its own.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const build = join(root, 'build');

export function install() {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-package-'));
  const tarball = readdirSync(build).find((name) => /^synoptic-compare-.*\.tgz$/.test(name));
  writeFileSync(join(folder, 'package.json'), '{"name":"newsroom","private":true,"type":"module"}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--no-save', join(build, tarball)], { cwd: folder, stdio: 'pipe' });
  return { folder, place: join(folder, 'node_modules', 'synoptic-compare'), remove: () => rmSync(folder, { recursive: true }) };
}

// What a script says; it runs in the folder, and is ended when it does not come to an end by itself.
export function run({ folder }, name, code) {
  writeFileSync(join(folder, name), code);
  return new Promise((settle) =>
    execFile(process.execPath, [name], { cwd: folder, timeout: 60_000 }, (error, stdout, stderr) =>
      settle({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr }),
    ),
  );
}

// What the compiler says of these files; '' when it is content.
export function check({ folder }, files, more = {}) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const compilerOptions = {
    strict: true, noEmit: true, target: 'ES2022', module: 'NodeNext', moduleResolution: 'NodeNext', lib: ['ES2022', 'DOM'],
    types: [], exactOptionalPropertyTypes: true, skipLibCheck: false, ...more,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: folder, stdio: 'pipe', timeout: 60_000 });
    return '';
  } catch (failed) {
    return String(failed.stdout) || String(failed.message);
  }
}

