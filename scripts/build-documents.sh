#!/usr/bin/env bash
# Usage: scripts/build-documents.sh
#
# Makes build/documents/synoptic-documents.mjs, the script with which `synoptic compare` reads HTML pages, Word
# files and PDFs: web/src/documents with its packages in one file, run by node. `synoptic` finds it in the folder
# "documents" beside its own, or beside itself. Exit status: 0 done, 1 something failed, 2 not possible here.
set -euo pipefail
root=$(dirname "$(dirname "$(realpath "$0")")")
me=build-documents
source "$root/scripts/machine.sh"

case ${1-} in
  '') ;;
  -h | --help)
    sed -n '2,/^set /{s/^# \{0,1\}//p}' "$root/scripts/build-documents.sh"
    exit 0
    ;;
  *) die "unknown option \"$1\"; there are none." 2 ;;
esac

inputs() {
  cd "$root"
  find web/src/documents web/src/documents-cli web/src/shared web/vite.documents.config.ts package-lock.json -type f |
    LC_ALL=C sort | xargs sha256sum | sha256sum
}

use_node
use_packages
cd "$root"
now=$(inputs)
if [[ -f build/documents/synoptic-documents.mjs && -f build/documents.inputs && $now == "$(<build/documents.inputs)" ]]; then
  say "build/documents is up to date"
  exit 0
fi
rm -f build/documents.inputs
say "building the readers of documents"
quietly "vite build (documents)" "$node" node_modules/vite/bin/vite.js build web --config web/vite.documents.config.ts || exit 1
printf '%s' "$now" >build/documents.inputs
say "build/documents/synoptic-documents.mjs ($(($(stat -c %s build/documents/synoptic-documents.mjs) / 1024)) KB)"
