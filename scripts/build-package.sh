#!/usr/bin/env bash
# Usage: scripts/build-package.sh
#
# Makes the npm package in build/package and build/synoptic-compare-VERSION.tgz from it: web/src/package as
# modules with their types, the engine, the element for article pages, the site, README and example from npm/.
# The site in dist/ has to be there (./build-wasm.sh). Exit status: 0 done, 1 something failed, 2 not possible here.
set -euo pipefail
root=$(dirname "$(dirname "$(realpath "$0")")")
me=build-package
source "$root/scripts/machine.sh"

case ${1-} in
  '') ;;
  -h | --help)
    sed -n '2,/^set /{s/^# \{0,1\}//p}' "$root/scripts/build-package.sh"
    exit 0
    ;;
  *) die "unknown option \"$1\"; there are none." 2 ;;
esac

use_node
use_packages
cd "$root"
[[ -f dist/embed.js && -f build/wasm/engine.wasm ]] || die "the site is not built; run ./build-wasm.sh first." 2
out=build/package
rm -rf "$out"
mkdir -p "$out/lib"
say "building the npm package"
quietly "the type check" "$node" node_modules/typescript/bin/tsc -b web || exit 1
# Types were checked realm by realm; what is written here is the same code as modules that run.
quietly "tsc (modules)" "$node" node_modules/typescript/bin/tsc -p web/tsconfig.package.json || exit 1
find "$out/lib" -name '*.d.ts' -exec sed -i -E "s/((from |import\\()['\"]\\.[^'\"]*)\\.ts(['\"])/\\1.js\\3/g" {} +
cp build/wasm/engine.wasm "$out/lib/package/engine.wasm"
cp dist/embed.js "$out/lib/embed/element.js"
cp -r npm/README.md npm/example LICENSE "$out/"
cp -r dist "$out/site"
"$node" scripts/package-json.mjs >"$out/package.json"
npm=$(dirname "$(command -v npm)")/npm
(cd "$out" && quietly "npm pack" "$npm" pack --pack-destination .. ) || exit 1
tarball=$(ls -t build/synoptic-compare-*.tgz | head -n 1)
say "$tarball ($(($(stat -c %s "$tarball") / 1024)) KB)"
