#!/usr/bin/env bash
# Usage: ./test.sh [--quick]
#
# Installs what the tests need, builds, runs every test: unit tests and case folders (doctest), the layers, the
# same again under AddressSanitizer and UBSan, the site, the npm package, and the page in headless Chromium, in
# Firefox and in WebKit. --quick runs the native ones only. The last line is "N passed, M failed" or
# "N passed, M failed, K skipped"; each test case counts. Exit status: 0 when nothing failed.
set -uo pipefail
root=$(dirname "$(realpath "$0")")
me=test
source "$root/scripts/machine.sh"
cd "$root" || exit 1

quick=0
case ${1-} in
  '') ;;
  --quick) quick=1 ;;
  *) die "unknown option \"$1\"; there is only --quick." 2 ;;
esac

passed=0
failed=0
skipped=0
finish() {
  ((skipped)) && printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  ((skipped)) || printf '%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0))
  exit
}

failure() { # SENTENCE
  say "FAILED: $1"
  failed=$((failed + 1))
}

# native PRESET CTEST-ARGUMENT...: builds with a preset and counts its tests.
native() {
  local preset=$1 log=build/$1.tests counts
  shift
  say "building ($preset)"
  if ! quietly "cmake --preset $preset" cmake --preset "$preset" ||
    ! quietly "cmake --build --preset $preset" cmake --build --preset "$preset"; then
    failure "the $preset build"
    return
  fi
  say "testing ($preset)"
  ctest --test-dir "build/$preset" -V --timeout 600 -j "$(nproc)" "$@" >"$log" 2>&1 ||
    grep -E '^[0-9]+: .*(ERROR|FATAL|TEST CASE|is NOT correct|runtime error|Sanitizer|against the)' -A 3 "$log" | tail -n 60
  counts=$("$node" scripts/count-tests.mjs <"$log")
  [[ $counts == "0 0" || -z $counts ]] && failure "no test of the $preset build ran"
  passed=$((passed + ${counts% *}))
  failed=$((failed + ${counts#* }))
}

# check NAME COMMAND...: one test.
check() {
  if quietly "$1" "${@:2}"; then passed=$((passed + 1)); else failure "$1"; fi
}

# browser FOLDER WHERE: the page in browsers; the runner in tests/FOLDER ends with the same kind of line.
browser() {
  local log=build/$1.tests line
  say "testing the page in $2"
  timeout -k 30 3000 "$node" "tests/$1/run.mjs" 2>&1 | tee "$log"
  line=$(tail -n 1 "$log")
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)?$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
    skipped=$((skipped + ${BASH_REMATCH[4]:-0}))
  else
    failure "the tests in $2 did not come to an end"
  fi
}

install_missing c++:g++ cmake:cmake ninja:ninja-build /usr/include/nlohmann/json.hpp:nlohmann-json3-dev \
  /usr/include/doctest/doctest.h:doctest-dev /usr/include/CLI/CLI.hpp:libcli11-dev /usr/include/zlib.h:zlib1g-dev
use_node
mkdir -p build
quietly "scripts/fetch-third-party.sh" "$root/scripts/fetch-third-party.sh" "$root/build/third_party" || {
  failure "third-party sources"
  finish
}

if ((quick)); then
  native release -LE slow
  finish
fi

native release
check "web imports" "$node" scripts/check-web-imports.mjs
check "web imports: planted ones are noticed" "$node" scripts/check-web-imports.mjs --self-test
if scripts/build-documents.sh; then
  check "documents on the command line" "$node" --test tests/documents/*.test.mjs
else
  failure "the readers of documents do not build"
fi
use_packages
install_missing xmllint:libxml2-utils
check "exports, read back by other programs" "$node" --test tests/exports/*.test.mjs
native asan -LE native
say "building the site"
if ./build-wasm.sh; then
  passed=$((passed + 1))
  install_missing chromium:chromium /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf:fonts-noto-core
  if scripts/build-package.sh; then
    check "the npm package" timeout 600 "$node" --test tests/package/*.test.mjs
  else
    failure "the npm package does not build"
  fi
  browser browser Chromium
  # A browser that this system does not have is counted as skipped, with its name.
  (install_missing Xvfb:xvfb firefox-esr:firefox-esr) || true
  (install_missing WebKitWebDriver:webkit2gtk-driver) || true
  browser browsers "Firefox and WebKit"
else
  failure "the site does not build; the browser tests could not run"
fi
check "engine.wasm says what the program says" timeout 120 "$node" scripts/check-engine.mjs
check "engine.wasm answers altered links as the program does" timeout 120 "$node" tests/share/fuzz-wasm.mjs
finish
