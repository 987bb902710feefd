#!/usr/bin/env bash
# Builds with warnings as errors and runs all tests, also on a library and a command with sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."
. examples/packages.sh

need_to_build
need catch2 librapidcheck-dev clang-14 libclang-rt-14-dev lld-14 clang-format-14 doxygen pkg-config
need python3-jsonschema valgrind

cmake --preset tests
cmake --build --preset tests
ctest --preset tests -j"$(nproc)"
