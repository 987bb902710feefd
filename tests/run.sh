#!/usr/bin/env bash
# Builds with warnings as errors and runs all tests, then the same under the sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."
. examples/packages.sh

need_to_build
need catch2 librapidcheck-dev clang-format-14 pkg-config

for preset in tests sanitized; do
  cmake --preset "$preset"
  cmake --build --preset "$preset"
  ctest --preset "$preset" -j"$(nproc)"
done
