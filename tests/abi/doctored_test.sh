#!/usr/bin/env bash
# Changes a scratch copy of one floor of the library in every way that matters, and sees that each change is told from
# the others and held to the version.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
. tests/abi/abi.sh
need_to_build
need abigail-tools binutils xz-utils
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# doctored NAME FILE SED - the ABI of the floor with FILE changed, in NAME.abi and NAME.txt.
doctored() {
  local name=$1 file=$2 edit=$3 tree=$work/$1
  mkdir "$tree"
  cp -r include src "$tree"
  sed -i -E "$edit" "$tree/$file"
  if cmp -s "$file" "$tree/$file" && [ "$name" != same ]; then
    echo "$name: the edit finds nothing in $file" >&2
    return 1
  fi
  printf '#include "src/money/%s.cpp"\n' rounding progressive > "$tree/floor.cpp"
  g++ -std=c++20 -g -O0 -fPIC -shared -fvisibility=hidden -fvisibility-inlines-hidden -Wl,-soname,libfloor.so \
    -I"$tree/include" -I"$tree" "$tree/floor.cpp" -o "$tree/libfloor.so"
  dump "$tree/libfloor.so" "$tree/include" 0.0.0 "$work/$name"
}

doctored same src/money/rounding.cpp ''
doctored body src/money/rounding.cpp '1i // A line that moves all others.'
doctored added src/money/rounding.cpp '$a namespace jamsostek::inline v0 { JAMSOSTEK_EXPORT int added() { return 1; } }'
doctored removed src/money/progressive.cpp '/^#include/!d'
doctored struct include/jamsostek/money/rounding.hpp 's/^struct Rounding \{/&\n  bool doctored = false;/'

count=0
# expect WANTED COMMAND... - the command succeeds (ok) or fails (no).
expect() {
  local wanted=$1 got=ok
  shift
  "$@" > "$work/said" 2>&1 || got=no
  [ "$got" = "$wanted" ] || { echo "wanted $wanted, got $got: $*"; cat "$work/said"; exit 1; }
  count=$((count + 1))
}
# told NAME WANTED - what the change is told to be.
told() {
  local found
  found=$(changes "$kept" "$work/$1" 2> /dev/null)
  [ "$found" = "$2" ] || { echo "$1: $found, not $2"; exit 1; }
  count=$((count + 1))
}
kept=$work/kept
# from VERSION - the untouched floor is kept as that version's.
from() { rm -f "$kept.txt"; keep "$kept" "$work/same" "$1" unreleased; }

from 0.1.0
told body none
told added additions
told removed breaks
told struct breaks
expect ok hold "$kept" "$work/body" 0.1.0 released
for change in added removed struct; do
  expect no hold "$kept" "$work/$change" 0.1.0 released
  expect no hold "$kept" "$work/$change" 0.1.0 unreleased
  expect no keep "$kept" "$work/$change" 0.1.0 released
  expect no keep "$kept" "$work/$change" 0.1.1 unreleased
done
expect no hold "$kept" "$work/same" 0.1.1 unreleased   # the file says whose ABI it holds
expect ok keep "$kept" "$work/same" 0.1.1 unreleased
expect ok keep "$kept" "$work/struct" 0.2.0 unreleased
expect ok hold "$kept" "$work/struct" 0.2.0 released
from 0.1.0
xz -dc "$kept.abi.xz" | head -c 5000 | xz > "$work/cut" && mv "$work/cut" "$kept.abi.xz"
expect no hold "$kept" "$work/same" 0.1.0 unreleased   # a damaged file is no ABI
expect no keep "$kept" "$work/same" 0.2.0 unreleased
from 1.0.0
expect no keep "$kept" "$work/removed" 1.1.0 unreleased
expect no keep "$kept" "$work/struct" 1.1.0 unreleased
expect ok keep "$kept" "$work/added" 1.1.0 unreleased
from 1.0.0
expect ok keep "$kept" "$work/removed" 2.0.0 unreleased
echo "$count verdicts on doctored changes"
