#!/usr/bin/env bash
# Builds the benchmark, runs it, and prints what docs/performance.md shows: tests/benchmark/run.sh [--quick]
# What a comparison needs and cannot be had here is named and left out; the rest is measured.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh

need_to_build
need libbenchmark-dev python3 time
skipped=()
if ! need python3-numpy python3-pandas; then
  skipped+=(--without numpy --without pandas)
fi

folder=build/benchmark
mkdir -p $folder/npm
{ command -v node && command -v npm || need nodejs npm; } > /dev/null || true
cp tests/benchmark/package.json $folder/npm/
if ! npm install --prefix $folder/npm --no-audit --no-fund --loglevel=error; then
  skipped+=(--without duckdb)
fi

cmake -S . -B $folder/build -G Ninja -DCMAKE_CXX_COMPILER=g++ -DCMAKE_BUILD_TYPE=Release -DJAMSOSTEK_TESTS=OFF \
  -DJAMSOSTEK_BENCHMARK=ON -DJAMSOSTEK_QUICK_BUILD=ON
cmake --build $folder/build

NODE_PATH=$PWD/$folder/npm/node_modules exec /usr/bin/python3 tests/benchmark/measure.py $folder/build "${skipped[@]}" "$@"
