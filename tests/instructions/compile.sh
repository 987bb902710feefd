#!/usr/bin/env bash
# compile.sh PREFIX PROGRAM: compiles the hot paths as g++ does in Release, with the library that is installed in PREFIX.
set -euo pipefail
prefix=$1 program=$2
# shellcheck disable=SC2046 # the flags are words
g++ -std=c++20 -O2 -DNDEBUG "$(dirname "$0")/hot_paths.cpp" -o "$program" \
  $(PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config --define-variable=prefix="$prefix" --cflags --libs jamsostek)
