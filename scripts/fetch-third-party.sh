#!/usr/bin/env bash
# Usage: scripts/fetch-third-party.sh [DEST]        (DEST defaults to build/third_party)
#
# Puts the source trees that Synoptic compiles itself into DEST:
#   DEST/imgui      Dear ImGui, 1.92 or later (dynamic fonts, ImFontLoader)
#   DEST/utf8proc   utf8proc, 2.11 or later (normalisation, grapheme breaks)
#   DEST/snowball   libstemmer, with the C of its UTF-8 stemmers generated
#   DEST/libunibreak  libunibreak, 5 or later (word breaks of UAX #29)
#
# Why source packages: Debian 12's Dear ImGui is 1.86, without imgui.cpp, and WebAssembly needs
# sources in any case. Debian's later suites carry recent ones, signed. They are read through
# apt lists of our own, so neither the machine's sources nor its apt locks are touched, and an
# ordinary user may run this. The archive's address is the one the machine's apt already uses.
#
# Each tree is made aside, stamped last (DEST/NAME/.fetched: its version) and renamed into place:
# a run that was cut short leaves nothing half done. Complete trees are skipped.
# Exit status: 0 all there, 1 something failed, 2 a package is missing and we are not root.
set -euo pipefail
umask 022
export LC_ALL=C
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS # a caller's wasm build is not ours

readonly keyring=/usr/share/keyrings/debian-archive-keyring.gpg
readonly suites=(trixie forky)
readonly names=(imgui utf8proc snowball libunibreak)
declare -rA least=([imgui]=1.92 [utf8proc]=2.11 [snowball]=2.2.0 [libunibreak]=5)
declare -rA proof=([imgui]=imgui.cpp [utf8proc]=utf8proc.c [snowball]=src_c/stem_UTF_8_english.c
  [libunibreak]=src/wordbreak.c)

say() { printf 'third-party: %s\n' "$1"; }
die() { # SENTENCE [STATUS]
  printf 'third-party: error: %s\n' "$1" >&2
  exit "${2:-1}"
}

# quietly WHAT COMMAND...: runs the command; on failure shows the end of its output and stops.
quietly() {
  "${@:2}" >"$work/log" 2>&1 && return
  tail -n 15 "$work/log" >&2
  die "$1 failed (output above); mend that and run this again."
}

at_least() { dpkg --compare-versions "$1" ge "$2"; }
complete() {
  [[ -s $dest/$1/.fetched && -f $dest/$1/${proof[$1]} ]] &&
    at_least "$(<"$dest/$1/.fetched")" "${least[$1]}"
}

exit_if_complete() {
  local name
  for name in "${names[@]}"; do complete "$name" || return 0; done
  for name in "${names[@]}"; do say "$name $(<"$dest/$name/.fetched") in $dest/$name"; done
  exit 0
}

install_missing_tools() {
  local missing=() pair
  for pair in dpkg-source:dpkg-dev make:make perl:perl cc:build-essential xz:xz-utils; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
  done
  [[ -r $keyring ]] || missing+=(debian-archive-keyring)
  ((${#missing[@]})) || return 0
  ((EUID == 0)) || die "missing packages; as root: apt-get install ${missing[*]}" 2
  say "installing ${missing[*]}"
  quietly "apt-get install ${missing[*]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}"
}

# Private apt: own lists, own cache, and none of the machine's hooks (they clean shared caches).
set_up_private_apt() {
  local address suite
  # shellcheck disable=SC2016 # apt's own placeholders
  address=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' \
    'Created-By: Packages' | awk -F'|' '$1 == "Debian" && $2 == "Debian" && !n++ { print $3 }')
  [[ -n $address ]] || die "apt knows no Debian archive; run 'apt-get update' as root first."
  mkdir -p "$work"/{parts,lists/partial,cache/archives/partial,download}
  for suite in "${suites[@]}"; do
    printf 'deb-src [signed-by=%s] %s %s main\n' "$keyring" "$address" "$suite"
  done >"$work/sources.list"
  cat >"$work/apt.conf" <<CONF
Dir::Etc::sourcelist "$work/sources.list";
Dir::Etc::sourceparts "$work/parts";
Dir::State::lists "$work/lists";
Dir::Cache "$work/cache";
APT::Update::Error-Mode "any";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONF
  say "reading the source lists of ${suites[*]}"
  quietly "reading the source lists over the network" apt-get -c "$work/apt.conf" update
}

# The lowest version that is new enough: the oldest suite that will do moves least.
choose_version() {
  local version best=
  while read -r version; do
    at_least "$version" "${least[$1]}" || continue
    if [[ -z $best ]] || ! at_least "$version" "$best"; then best=$version; fi
  done < <(apt-cache -c "$work/apt.conf" showsrc --only-source "$1" | sed -n 's/^Version: //p')
  [[ -n $best ]] || die "no $1 >= ${least[$1]} in ${suites[*]}; add a later suite to this script."
  printf '%s\n' "$best"
}

# Writes the C of every UTF-8 stemmer, and libstemmer/mkinc_utf8.mak, which lists it.
generate_stemmers() {
  local make=(make -C "$1" -j2 CC=cc) headers
  quietly "snowball's make" "${make[@]}" libstemmer/libstemmer_utf8.c libstemmer/modules_utf8.h
  headers=$(sed -n 's|^#include "\.\./\(src_c/.*\)\.h"$|\1.c|p' "$1/libstemmer/modules_utf8.h")
  # shellcheck disable=SC2086 # one word per generated file
  quietly "generating the stemmers" "${make[@]}" $headers
  rm -f "$1"/compiler/*.o "$1/snowball"
}

fetch() {
  local name=$1 fresh=$dest/.new.$1 version get=(apt-get -c "$work/apt.conf" source -d)
  version=$(choose_version "$name")
  say "fetching $name $version"
  rm -rf "$fresh" && cd "$work/download"
  if [[ $name == snowball || $name == libunibreak ]]; then # upstream's archive suffices here
    quietly "downloading $name" "${get[@]}" --tar-only "$name=$version"
    mkdir "$fresh"
    quietly "unpacking $name" tar -xf "$name"_*.tar.* -C "$fresh" --strip 1 --no-same-owner
    [[ $name != snowball ]] || generate_stemmers "$fresh"
  else
    quietly "downloading $name" "${get[@]}" "$name=$version"
    quietly "unpacking $name" dpkg-source --no-copy -x "$name"_*.dsc "$fresh"
  fi
  [[ -f $fresh/${proof[$name]} ]] || die "$name $version has no ${proof[$name]}: layout changed."
  printf '%s\n' "$version" >"$fresh/.fetched"
  rm -rf "${dest:?}/$name" && mv "$fresh" "$dest/$name"
}

dest=${1:-$(dirname "$(dirname "$(realpath "$0")")")/build/third_party}
command -v apt-get >/dev/null ||
  die "apt-get is missing; on this system unpack ${names[*]} into $dest yourself."
mkdir -p "$dest" 2>/dev/null || die "cannot create $dest; give another directory as the argument."
dest=$(cd "$dest" && pwd)
exit_if_complete # before asking for tools or the right to write
[[ -w $dest ]] || die "cannot write to $dest; give another directory as the argument."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work" # apt's own download user looks in here
install_missing_tools
exec 9>"$dest/.lock"
flock -n 9 || { say "waiting for another run" && flock 9; }
exit_if_complete
set_up_private_apt
for name in "${names[@]}"; do complete "$name" || fetch "$name"; done
exit_if_complete
die "$dest is still incomplete."
