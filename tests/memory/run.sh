#!/usr/bin/env bash
# valgrind watches what g++ makes in Release: requests of every op at random, a payroll file on two threads, and a file
# whose rows are bad. No read of what was never written, no leak.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/release.sh
build_release jamsostek_command jamsostek_oracle

watch=(valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect,possible)
"${watch[@]}" "$release/tests/oracle/jamsostek_oracle" --requests 2000 --threads 2
"${watch[@]}" "$release/jamsostek" payroll examples/data/payroll.csv --month 2026-11 --threads 2 -o "$release/payroll.csv"
status=0
{ echo employee_id,wage; head -c 100000 /bin/bash; } |
  "${watch[@]}" "$release/jamsostek" payroll - --month 2026-11 --risk low > "$release/bad.csv" || status=$?
[ $status -eq 3 ] # bad rows were told, and valgrind had nothing to say
