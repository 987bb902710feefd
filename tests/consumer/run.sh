#!/usr/bin/env bash
# Uses the library as other projects do: run.sh SOURCE BUILD WAY, where WAY is find_package, pkg-config or
# add_subdirectory. BUILD is a build of the library. all.sh has every combination with compilers, standards and kinds of
# library; here add_subdirectory, which would compile the library once more, is configured and compiled but not linked.
set -euo pipefail
source=$1 build=$2 way=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
quickstart=$source/examples/quickstart.cpp

configure() {
  cmake -S "$source/tests/consumer" -B "$work/consumer" -G Ninja -DQUICKSTART="$quickstart" -DSTANDARDS=20 \
    -DCMAKE_BUILD_TYPE=Debug "$@"
}

case $way in
  add_subdirectory)
    configure -DJAMSOSTEK_SOURCE="$source" -DBUILD_SHARED_LIBS=ON
    cmake --build "$work/consumer" --target quickstart_objects_20
    ;;
  find_package)
    cmake --install "$build" --prefix "$work/prefix"
    test -f "$work/prefix/share/jamsostek/amendment.schema.json"
    configure -DCMAKE_PREFIX_PATH="$work/prefix"
    cmake --build "$work/consumer" --target quickstart_20
    (cd "$work/consumer" && ctest --output-on-failure -R quickstart)
    ;;
  pkg-config)
    cmake --install "$build" --prefix "$work/prefix"
    file=$(find "$work/prefix" -name jamsostek.pc)
    export PKG_CONFIG_PATH=${file%/*}
    # shellcheck disable=SC2046 # the flags are words
    g++ -std=c++20 "$quickstart" -o "$work/quickstart" $(pkg-config --cflags --libs jamsostek)
    "$work/quickstart" | grep "to transfer by 2026-12-15: Rp1.117.389"
    ;;
  *) echo "unknown way: $way" >&2; exit 2 ;;
esac
