#!/usr/bin/env bash
# Usage: bench/run.sh [FOLDER] [--only NAME[,NAME...]] [--json FILE]
#
# Prints the figures of docs/measurements.md as measured on this machine, now. FOLDER holds the versions of one
# story (default: assets/stories/two-rivers-ai). NAMEs: analysis reading align wasm diff size open idle scroll frames.
# Needs build/release/synoptic; for the browser figures also dist/ (./build-wasm.sh), em++ and Chromium. What is
# missing is built where that takes seconds, and named where it does not. Nothing here is a test: machines differ.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
node=build/node/node_modules/node/bin/node # where build-wasm.sh puts it when the machine's own is too old
[ -x "$node" ] || node=node
exec "$node" bench/run.mjs "$@"
