#!/usr/bin/env bash
# The long comparison of the library with the oracle: tests/oracle/run.sh [REQUESTS [SEED]]
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/release.sh
build_release jamsostek_oracle
"$release/tests/oracle/jamsostek_oracle" --requests "${1:-1000000}" --seed "${2:-1}"
