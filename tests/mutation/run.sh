#!/usr/bin/env bash
# Makes each row of the law and each rounding wrong in turn; every change must be noticed:
#   tests/mutation/run.sh [changes | rows | list | gather [POOL [RULE]]]
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need_to_build
need catch2 librapidcheck-dev clang-format-14 doxygen python3 python3-jsonschema valgrind

# The whole project beside itself, with roundings that can be changed while the program runs.
tree=build/mutation/tree
mkdir -p $tree
python3 tests/mutation/changeable.py . $tree
for each in *; do
  [ "$each" = build ] || [ "$each" = src ] || [ "$each" = include ] || ln -sfn "$PWD/$each" "$tree/$each"
done
cmake -S $tree -B build/mutation/build -G Ninja -DCMAKE_CXX_COMPILER=g++ -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_CXX_FLAGS_RELEASE=-O1 -DJAMSOSTEK_CHANGEABLE=ON -DJAMSOSTEK_QUICK_BUILD=ON
cmake --build build/mutation/build --target jamsostek_mutation

exec build/mutation/build/tests/mutation/jamsostek_mutation "${@:-changes}"
