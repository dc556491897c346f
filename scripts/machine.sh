# Sourced by build-wasm.sh and test.sh: says what is going on, and puts on the machine what is missing.
# Callers set `root` (the project) and `me` (their own name in messages).

say() { printf '%s: %s\n' "$me" "$1"; }
die() { # SENTENCE [STATUS]
  printf '%s: error: %s\n' "$me" "$1" >&2
  exit "${2:-1}"
}

# quietly WHAT COMMAND...: runs the command; when it fails, shows the end of what it said and returns 1.
quietly() {
  local log status=0
  log=$(mktemp)
  "${@:2}" >"$log" 2>&1 || status=$?
  if ((status != 0)); then
    tail -n 40 "$log" >&2
    printf '%s: %s failed (output above)\n' "$me" "$1" >&2
  fi
  rm -f "$log"
  return "$status"
}

# missing_packages CONDITION:PACKAGE...: prints the packages whose condition does not hold. A condition is a
# command, or a path when it begins with a slash.
missing_packages() {
  local pair condition
  for pair in "$@"; do
    condition=${pair%%:*}
    if [[ $condition == /* ]]; then [[ -e $condition ]]; else command -v "$condition" >/dev/null; fi ||
      printf '%s\n' "${pair##*:}"
  done
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
}

# install_missing CONDITION:PACKAGE...: Debian packages, as root. Lists are read anew only when that is needed.
install_missing() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || die "missing: ${missing[*]} (names of Debian packages); install them and run this again." 2
  ((EUID == 0)) || die "missing packages; as root: apt-get install ${missing[*]}" 2
  say "installing ${missing[*]}"
  apt_install "${missing[@]}" >/dev/null 2>&1 && return 0
  quietly "apt-get update" apt-get -o DPkg::Lock::Timeout=300 update || exit 1
  quietly "apt-get install ${missing[*]}" apt_install "${missing[@]}" || exit 1
}

# use_emscripten: an emsdk's compiler if one is on PATH, else Debian's.
use_emscripten() {
  command -v em++ >/dev/null || install_missing em++:emscripten
  # Debian's finds the JavaScript modules it links with only beside Debian's own node.
  if [[ $(realpath "$(command -v em++)") == /usr/share/emscripten/* ]]; then
    export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}
  fi
}

node_is_new_enough() { # what package.json asks for
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# use_node: sets `node`; where the machine's is too old, a newer one comes as an npm package into build/.
use_node() {
  install_missing node:nodejs npm:npm
  node=$(command -v node)
  node_is_new_enough "$node" && return 0
  node=$root/build/node/node_modules/node/bin/node
  node_is_new_enough "$node" && return 0
  say "node $(node -p process.versions.node) is too old for the page's tools; taking a newer one into build/node"
  mkdir -p "$root/build/node"
  quietly "npm install node" npm install --prefix "$root/build/node" --no-save --no-audit --no-fund node@22 || exit 1
  node_is_new_enough "$node" || die "the newer node in build/node does not run; install node 20.19 or later."
}

# use_packages: node_modules as the lock file has it.
use_packages() {
  local stamp=$root/node_modules/.package-lock.json
  [[ $stamp -nt $root/package-lock.json && $stamp -nt $root/package.json ]] && return 0
  say "installing node packages"
  (cd "$root" && quietly "npm ci" npm ci --no-audit --no-fund) || exit 1
  touch "$stamp"
}
