#!/usr/bin/env bash
# Usage: scripts/screenshots.sh [--into FOLDER] [NAME...]
#
# Takes the pictures of the README and the docs anew, from the built-in stories, in Chromium: all of them, or those
# named. They go to docs/pictures; tests/browser/pictures.test.mjs holds the page against them. Look at each before
# you commit it.
set -euo pipefail
root=$(dirname "$(dirname "$(realpath "$0")")")
me=screenshots
source "$root/scripts/machine.sh"
folder=$root/docs/pictures
case ${1-} in
  -h | --help)
    sed -n '2,/^set /{s/^# \{0,1\}//p}' "$root/scripts/screenshots.sh"
    exit 0
    ;;
  --into)
    folder=$(realpath -m "${2:?--into wants a folder}")
    shift 2
    ;;
esac
cd "$root"
./build-wasm.sh
use_node
install_missing chromium:chromium /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf:fonts-noto-core pngquant:pngquant
"$node" scripts/screenshots.mjs "$folder" "$@"
# 128 colours are enough for flat areas and letters, and a third of the bytes.
for name in "$folder"/*.png; do pngquant --force --ext .png --speed 1 128 "$name"; done
