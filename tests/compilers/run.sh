#!/usr/bin/env bash
# Builds everything with g++ in Release, with the checks of the standard library and warnings as errors, and runs the
# tests. (tests/run.sh does so with clang++.)
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need_to_build
need catch2 librapidcheck-dev clang-14 clang-format-14 doxygen pkg-config python3-jsonschema valgrind

cmake -S . -B build/g++ -G Ninja -DCMAKE_CXX_COMPILER=g++ -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_CXX_FLAGS_RELEASE="-O2 -D_GLIBCXX_ASSERTIONS" -DJAMSOSTEK_WERROR=ON -DJAMSOSTEK_QUICK_BUILD=ON
cmake --build build/g++
# What does not depend on the compiler has been tested already.
ctest --test-dir build/g++ -j"$(nproc)" --output-on-failure -E "a consumer|instructions of|a budget|formatted|API reference"
