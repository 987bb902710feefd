#!/usr/bin/env bash
# Uses the library in every way that other projects do: add_subdirectory, find_package and pkg-config; a shared and a
# static library; C++20 and C++23; g++ and clang++. The machine interface is used as a library too.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need_to_build
need clang-14 pkg-config
quickstart=$PWD/examples/quickstart.cpp
used=()

for kind in shared static; do
  bash tests/consumer/library.sh $kind
  used+=("add_subdirectory: $kind library, C++20 and C++23")
  prefix=$PWD/build/consumer/$kind/prefix
  file=$(find "$prefix" -name jamsostek.pc)
  export PKG_CONFIG_PATH=${file%/*} LD_LIBRARY_PATH=$prefix/lib
  for compiler in g++ clang++-14; do
    consumer=build/consumer/$kind-$compiler
    rm -rf "$consumer"
    cmake -S tests/consumer -B "$consumer" -G Ninja -DQUICKSTART="$quickstart" -DCMAKE_PREFIX_PATH="$prefix" \
      -DCMAKE_CXX_COMPILER=$compiler
    cmake --build "$consumer"
    (cd "$consumer" && ctest --output-on-failure)
    used+=("find_package: $kind library, $compiler, C++20 and C++23")
    for standard in 20 23; do
      case $compiler$standard in clang*23) option=-std=c++2b ;; *) option=-std=c++$standard ;; esac
      # shellcheck disable=SC2046 # the flags are words
      $compiler $option "$quickstart" -o "$consumer/quickstart" $(pkg-config --cflags --libs jamsostek)
      "$consumer/quickstart" | grep "to transfer by 2026-12-15: Rp1.117.389"
      used+=("pkg-config: $kind library, $compiler, C++$standard")
    done
  done
done
printf 'used by %s\n' "${used[@]}"
