#!/usr/bin/env bash
# Builds everything with g++ in Release, with the checks of the standard library and warnings as errors, and runs the
# tests on ten times as many random facts. (tests/run.sh does so with clang++ and sanitizers.)
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/release.sh
build_release
# What does not depend on the compiler has been tested already.
ctest --test-dir "$release" -j"$(nproc)" --output-on-failure \
  -E "a consumer|installed|hot paths|instructions of|a budget|formatted|API reference|one version|manifests"
