#!/usr/bin/env bash
# The long comparison of the library with the oracle: tests/oracle/run.sh [REQUESTS [SEED]]
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p build
cmake -S . -B build/oracle -G Ninja -DCMAKE_BUILD_TYPE=Release "-DCMAKE_CXX_FLAGS_RELEASE=-O2 -DNDEBUG" \
  -DJAMSOSTEK_QUICK_BUILD=ON > build/oracle.log
cmake --build build/oracle --target jamsostek_oracle
build/oracle/tests/oracle/jamsostek_oracle --requests "${1:-1000000}" --seed "${2:-1}"
