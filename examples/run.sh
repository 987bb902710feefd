#!/usr/bin/env bash
# Builds the release and computes one company's November 2026.
set -euo pipefail
cd "$(dirname "$0")/.."
. examples/packages.sh

need_to_build
cmake --preset release
cmake --build --preset release

echo
echo "examples/data/payroll.csv:"
head -n 5 examples/data/payroll.csv
echo
build/release/jamsostek payroll examples/data/payroll.csv --month 2026-11 -o build/contributions.csv
echo
echo "build/contributions.csv:"
head -n 10 build/contributions.csv
echo
build/release/jamsostek contribution pu --wage 12000000 --month 2026-11 --risk low
