#!/usr/bin/env bash
# clang-tidy with the project's set (.clang-tidy) on every source of the library and the faces: no warning.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need_to_build
need clang-14 clang-tidy-14

cmake -S . -B build/tidy -G Ninja -DCMAKE_CXX_COMPILER=clang++-14 -DJAMSOSTEK_TESTS=OFF
find src -name '*.cpp' -print0 | sort -z | xargs -0 -P"$(nproc)" -n 4 clang-tidy-14 -p build/tidy --quiet --warnings-as-errors='*'
