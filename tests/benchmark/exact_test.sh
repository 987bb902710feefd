#!/usr/bin/env bash
# The payroll command against amounts computed by hand, for workers made up; and the counting of rows that differ.
set -euo pipefail
programs=$1
jamsostek=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

"$programs/make_payroll" 20000 in.csv exact.csv
"$jamsostek" payroll in.csv --month 2026-11 -o out.csv 2> summary.txt
count() { "$programs/differing_rows" "$@"; }
expect() { [ "$2" = "$3" ] || { echo "$1: $2, not $3"; exit 1; }; }
expect "rows of the command that differ" "$(count out.csv exact.csv)" 0
expect "rows" "$(wc -l < out.csv)" 20001

# One rupiah too much in one row, a row too few, and the same number in another form.
awk -F, -v OFS=, 'NR == 3 { $3 += 1 } { print }' exact.csv > wrong.csv
expect "rows that differ by a rupiah" "$(count wrong.csv exact.csv)" 1
head -n 20000 exact.csv > short.csv
expect "rows that are missing" "$(count short.csv exact.csv)" 1
sed 's/$/.00/' exact.csv | sed '1s/.00$//' > longer.csv
expect "rows that differ by zeros behind the point" "$(count longer.csv exact.csv)" 0
