#!/usr/bin/env bash
# count.sh PROGRAM PATH BUDGET - fails when the hot path takes more instructions a row than its budget.
# A budget is a number, or the file that holds one for each path. The clock has no part in it.
set -euo pipefail
program=$1 path=$2 budget=$3
[ -f "$budget" ] && budget=$(awk -v path="$path" '$1 == path { print $2 }' "$budget")
case $path in payroll_file*) function=hot_payroll_file ;; *) function=hot_$path ;; esac

said=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="$function" "$program" "$path" 2>&1)
rows=$(awk '$1 == "rows" { print $2 }' <<< "$said")
collected=$(awk '/Collected :/ { print $NF }' <<< "$said")
count=$(( (collected + rows - 1) / rows ))
result="$path: $count instructions a row, budget $budget"
[ "$count" -le "$budget" ] || { echo "$result: exceeded"; exit 1; }
echo "$result"
