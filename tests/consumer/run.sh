#!/usr/bin/env bash
# Uses the library as other projects do: run.sh SOURCE BUILD WAY, where WAY is find_package, add_subdirectory (as a
# shared library) or pkg-config. BUILD is a build of the library.
set -euo pipefail
source=$1 build=$2 way=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
quickstart=$source/examples/quickstart.cpp

consume() {
  cmake -S "$source/tests/consumer" -B "$work/consumer" -DQUICKSTART="$quickstart" -DCMAKE_BUILD_TYPE=Debug "$@"
  cmake --build "$work/consumer" -j"$(nproc)"
  (cd "$work/consumer" && ctest --output-on-failure)
}

case $way in
  add_subdirectory) consume -DJAMSOSTEK_SOURCE="$source" -DBUILD_SHARED_LIBS=ON -DJAMSOSTEK_QUICK_BUILD=ON ;;
  find_package)
    cmake --install "$build" --prefix "$work/prefix"
    test -f "$work/prefix/share/jamsostek/amendment.schema.json"
    consume -DCMAKE_PREFIX_PATH="$work/prefix"
    ;;
  pkg-config)
    cmake --install "$build" --prefix "$work/prefix"
    file=$(find "$work/prefix" -name jamsostek.pc)
    export PKG_CONFIG_PATH=${file%/*}
    # shellcheck disable=SC2046 # the flags are words
    g++ -std=c++20 "$quickstart" -o "$work/quickstart" \
      $(pkg-config --define-variable=prefix="$work/prefix" --cflags --libs jamsostek)
    "$work/quickstart" | grep "to transfer by 2026-12-15: Rp1.117.389"
    ;;
  *) echo "unknown way: $way" >&2; exit 2 ;;
esac
