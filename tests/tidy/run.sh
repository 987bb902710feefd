#!/usr/bin/env bash
# clang-tidy with the project's set (.clang-tidy) on every source and header of the library and the faces: no warning.
# Sources are read many at once: of a single one nearly all the time goes into the headers of others.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need_to_build
need clang-14 clang-tidy-14 python3

python3 tests/tidy/unified.py build/tidy |
  xargs -P"$(nproc)" -I{} clang-tidy-14 --quiet {} -- -std=c++20 -Iinclude
