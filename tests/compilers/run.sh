#!/usr/bin/env bash
# Builds everything with g++ in Release, with the checks of the standard library and warnings as errors, and runs the
# tests on twenty times as many random facts, other ones in each run: what it prints at its end gives them once more.
# (tests/run.sh builds with clang++ and sanitizers, and takes the same facts in every run.)
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/release.sh
build_release
seed=${1:-$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}
trap 'echo "The random facts of this run: tests/compilers/run.sh $seed"' EXIT
cmake -DJAMSOSTEK_RANDOM_SEED="$seed" "$release"
# What does not depend on the compiler has been tested already; and rows cannot be changed that it knows by heart.
ctest --test-dir "$release" -j"$(nproc)" --output-on-failure \
  -E "a consumer|installed|hot paths|instructions of|a budget|formatted|API reference|one version|manifests|every row of the law"
