#!/usr/bin/env bash
# Usage: ./build-wasm.sh [--serve [PORT]]
#
# Builds the site into dist/, the one-file page dist/synoptic.html and, with scripts/build-documents.sh, what
# the command line reads pages, Word files and PDFs with, after installing what is missing
# (Debian packages as root, node packages by the lock file, third-party sources into build/third_party).
# With --serve, serves dist/ on 127.0.0.1 afterwards (port 8000 unless given). Run it as often as you like:
# what has not changed is not made again. Exit status: 0 done, 1 something failed, 2 not possible here.
set -euo pipefail
root=$(dirname "$(realpath "$0")")
me=build-wasm
source "$root/scripts/machine.sh"

serve=0
port=8000
case ${1-} in
  '') ;;
  --serve)
    serve=1
    port=${2:-8000}
    [[ $port =~ ^[0-9]{1,5}$ ]] || die "\"$port\" is no port; give a number from 1 to 65535." 2
    ;;
  -h | --help)
    sed -n '2,/^set /{s/^# \{0,1\}//p}' "$root/build-wasm.sh"
    exit 0
    ;;
  *) die "unknown option \"$1\"; see ./build-wasm.sh --help." 2 ;;
esac

build_modules() {
  cd "$root"
  if [[ ! -f build/wasm/build.ninja || ! -f build/wasm/CMakeCache.txt ]]; then
    quietly "configuring (cmake --preset wasm)" cmake --preset wasm || exit 1
  fi
  say "building engine.wasm and canvas.wasm"
  quietly "cmake --build --preset wasm" cmake --build --preset wasm --target engine canvas || exit 1
}

# Everything the page is made of; when none of it changed, dist/ stands.
inputs() {
  cd "$root"
  {
    find web assets/stories package-lock.json -type f
    printf '%s\n' build/wasm/engine.wasm build/wasm/canvas.wasm build/wasm/canvas.js
  } | LC_ALL=C sort | xargs sha256sum | sha256sum
}

build_pages() {
  local now
  cd "$root"
  now=$(inputs)
  if [[ -f dist/synoptic.html && -f build/site.inputs && $now == "$(<build/site.inputs)" ]]; then
    say "dist/ is up to date"
    return
  fi
  rm -f build/site.inputs
  say "building the pages"
  quietly "the type check" "$node" node_modules/typescript/bin/tsc -b web || exit 1
  quietly "vite build" "$node" node_modules/vite/bin/vite.js build web || exit 1
  printf '%s' "$now" >build/site.inputs
}

report() {
  say "dist/index.html (the site) and dist/synoptic.html ($(($(stat -c %s "$root/dist/synoptic.html") / 1024)) KB, opens by itself)"
}

open_browser() { # ADDRESS
  local opener
  [[ -n ${DISPLAY-}${WAYLAND_DISPLAY-} || $OSTYPE == darwin* ]] || return 0
  for opener in "${BROWSER-}" xdg-open open; do
    [[ -n $opener ]] && command -v "$opener" >/dev/null || continue
    (sleep 1 && "$opener" "$1") >/dev/null 2>&1 &
    return 0
  done
}

use_emscripten
install_missing cmake:cmake ninja:ninja-build /usr/include/nlohmann/json.hpp:nlohmann-json3-dev
use_node
quietly "scripts/fetch-third-party.sh" "$root/scripts/fetch-third-party.sh" "$root/build/third_party" || exit 1
build_modules
use_packages
build_pages
"$root/scripts/build-documents.sh" || exit 1
report
if ((serve)); then
  say "serving http://127.0.0.1:$port/ (Ctrl-C ends it)"
  open_browser "http://127.0.0.1:$port/"
  exec "$node" "$root/scripts/serve.mjs" "$root/dist" "$port"
fi
