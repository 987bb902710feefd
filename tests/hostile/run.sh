#!/usr/bin/env bash
# What the command does with hostile files, for every command that reads or writes some: a clear message, the exit status
# of docs/command-line.md, nothing half-written and nothing left over, and what was good stays as it was.
#
#   run.sh COMMAND          the checks that take seconds
#   run.sh COMMAND --all    with lines of 10 GiB besides
set -uo pipefail
export LC_ALL=C MALLOC_ARENA_MAX=2  # so that a bound on memory does not depend on the number of processors
all=${2:-}
work=$(mktemp -d)
trap 'umount -q "$work/small" 2> /dev/null; rm -rf "$work"' EXIT
chmod 755 "$work"
cp "$1" "$work/jamsostek"  # where a user without rights may run it too
cd "$work" || exit 1
command=$work/jamsostek
export jamsostek=$command
checks=0
failures=0

fail() {
  failures=$((failures + 1))
  echo "FAILED: $1" >&2
  head -c 600 err >&2
}

# check STATUS MESSAGE LINE: the shell line ends with the status and says the message, a fixed text, on standard error;
# it does not end by a signal, leaves nothing beside its output, and tells no more than a few lines.
check() {
  local status=$1 message=$2 line=$3 got
  checks=$((checks + 1))
  timeout 120 bash -c "$line" > out 2> err < /dev/null
  got=$?
  if [ "$got" != "$status" ]; then fail "status $got, not $status: $line"; return; fi
  if [ -n "$message" ] && ! grep -qaF -- "$message" err; then fail "no '$message' on standard error: $line"; return; fi
  if grep -qaE 'terminate called|Sanitizer|runtime error' err; then fail "it broke: $line"; return; fi
  if [ -n "$(find . -name '*.part-*' -print -quit)" ]; then fail "a file is left over: $line"; find . -name '*.part-*' -delete; fi
}
# holds TEXT: standard output of the last check has the text.
holds() { grep -qaF -- "$1" out || fail "no '$1' in what was written"; }
# same FILE TEXT: the file has just this text.
same() { [ "$(cat "$1")" = "$2" ] || fail "$1 is not as it was"; }

printf 'employee_id,wage\ngood,5000000\n' > good.csv
printf 'employee_id,wage\ngood,4000000\n' > reported.csv
printf 'nik,name,birth_date,village\n3201015501900001,Siti,1990-01-15,Sukamaju\n' > candidates.csv
printf '{"op":"contribution.pu","month":"2026-11","risk":"low","wage":5000000}' > request.json
cat > rules.json << 'END'
{"rows": [{"name": "jp.wage_ceiling", "from": "2027-03", "known": "2027-02-24", "expected_until": "2028-02",
  "value": 11652900, "instrument": "PP 45/2015", "article": "Pasal 29(3)", "confidence": "high"}]}
END

month='--month 2026-11 --risk low'
pay="payroll --threads 2 $month"
# Commands that read a table: the columns of it, a good row, the command, and what the good row leaves in the output.
tables=(
  "employee_id,wage|good,5000000|$pay FILE|good,5000000,27000"
  "employee_id,wage|good,5000000|audit FILE reported.csv $month -o -|Rp5.000.000  Rp4.000.000"
  "employee_id,wage|good,4000000|audit good.csv FILE $month -o -|Rp5.000.000  Rp4.000.000"
  "employee_id,wage|good,5000000|impact FILE $month --rules rules.json|of 1 employees are affected"
  "nik,name,birth_date,village|3201015501900001,Siti,1990-01-15,Sukamaju|sponsor FILE --from 2026-01|1,3201015501900001,Siti"
  "nik|3201015501900002|sponsor candidates.csv --members FILE --from 2026-01|1,3201015501900001,Siti"
)
# Commands that read a JSON text.
texts=(
  "retro FILE request.json"
  "retro request.json FILE"
  "rules list --rules FILE"
  "rules check --on 2026-11-20 --rules FILE"
  "rules export --rules FILE"
  "$pay good.csv --rules FILE"
  "audit good.csv reported.csv $month --rules FILE"
  "impact good.csv $month --rules FILE"
  "sponsor candidates.csv --from 2026-01 --rules FILE"
  "contribution pu --wage 1 --month 2026-11 --risk low --rules FILE"
  "eval --rules FILE"
)
readers=("${texts[@]}")
for table in "${tables[@]}"; do
  IFS='|' read -r _ _ line _ <<< "$table"
  readers+=("$line")
done

# --- Files that cannot be read -------------------------------------------------------------------------------------
mkdir folder
for line in "${readers[@]}"; do
  check 2 "cannot open no/such/file: No such file or directory" "\$jamsostek ${line/FILE/no/such/file}"
  check 2 "cannot read folder: Is a directory" "\$jamsostek ${line/FILE/folder}"
  check 2 "jamsostek: " "\$jamsostek ${line/FILE//dev/null}"
  check 2 "cannot read standard input: Bad file descriptor" "\$jamsostek ${line/FILE/-} <&-"
done
check 2 "cannot read standard input: Is a directory" '$jamsostek eval < folder'
check 2 "cannot read standard input: Bad file descriptor" '$jamsostek eval <&-'

# Of a user without rights; root may read everything.
user=""
[ "$(id -u)" = 0 ] && user="setpriv --reuid=65534 --regid=65534 --clear-groups"
printf 'employee_id,wage\ngood,5000000\n' > secret
chmod 000 secret
for line in "${readers[@]}"; do
  check 2 "cannot open secret: Permission denied" "$user \$jamsostek ${line/FILE/secret}"
done

# --- Texts that are none -------------------------------------------------------------------------------------------
head -c 100000 /dev/zero > zeros
head -c 100000 /dev/zero | tr '\0' '\377' > no-utf8
for line in "${readers[@]}"; do
  check 2 "jamsostek: " "\$jamsostek ${line/FILE/zeros}"
  check 2 "jamsostek: " "\$jamsostek ${line/FILE/no-utf8}"
done
for line in "${texts[@]}"; do check 2 "is longer than 16 MiB" "ulimit -v 400000; \$jamsostek ${line/FILE//dev/zero}"; done

# --- Tables ----------------------------------------------------------------------------------------------------------
yes x | head -n 2000000 | tr -d '\n' > two-megabytes  # 2,000,000 bytes
yes , | head -n 1000000 | tr -d '\n' > commas         # a million columns
for table in "${tables[@]}"; do
  IFS='|' read -r header good line proof <<< "$table"
  # A bad row beside good ones. FILE is made anew for each.
  bad_row() {
    { printf '%s\n' "$header"; cat bad; printf '\n%s\n' "$good"; } > bad.csv
    check 3 "$1" "ulimit -v 600000; \$jamsostek ${line/FILE/bad.csv}"
    holds "$proof"
  }
  fields=${header//[^,]/}
  printf '\0%s' "${fields//,/,\\0}" | sed 's/\\0/\x00/g' > bad && bad_row "line 2: "
  printf '\xff\xc0%s' "${fields//,/,\\xff}" | sed 's/\\xff/\xff/g' > bad && bad_row "line 2: "
  printf '"never closed%s' "$fields" > bad && bad_row "line 2: "
  printf '"a"b%s' "$fields" > bad && bad_row "line 2: "
  cp two-megabytes bad && bad_row "line 2: "
  { printf '"'; cat two-megabytes; } > bad && bad_row "line 2: "
  cp commas bad && bad_row "line 2: "
  grep -qaF "1000001 fields" err || grep -qaF "1000000 fields" err || fail "the fields of a million columns are not counted"

  # The header.
  printf '"%s\n%s\n' "$header" "$good" > bad.csv
  check 2 "header row cannot be read: a quoted field is never closed" "\$jamsostek ${line/FILE/bad.csv}"
  { printf '%s,' "$header"; cat two-megabytes; printf '\n'; } > bad.csv
  check 2 "the header row of bad.csv is longer than 1 MiB" "\$jamsostek ${line/FILE/bad.csv}"
  { printf '%s' "$header"; cat commas commas; printf '\n'; } > bad.csv
  check 2 "the header row of bad.csv is longer than 1 MiB" "\$jamsostek ${line/FILE/bad.csv}"
  printf 'x%s\n%s\n' "$header" "$good" > bad.csv
  check 2 "the header has no column" "\$jamsostek ${line/FILE/bad.csv}"
  # Half a million columns are no more than many.
  { printf '%s' "$header"; head -c 500000 commas; printf '\n%s' "$good"; head -c 500000 commas; printf '\n'; } > bad.csv
  checks=$((checks + 1))
  timeout 120 bash -c "ulimit -v 600000; \$jamsostek ${line/FILE/bad.csv}" > out 2> err
  holds "$proof"
done

# --- Requests ----------------------------------------------------------------------------------------------------------
after='{"id":2,"op":"retirement","birth_date":"1990-01-01"}'
request() {
  { cat bad; printf '\n%s\n' "$after"; } > bad.json
  check 0 "" "ulimit -v 600000; timeout 60 \$jamsostek eval < bad.json"
  [ "$(wc -l < out)" = 2 ] || fail "not two answers"
  head -n 1 out | grep -qaF "\"code\":\"$1\"" || fail "no $1 in the answer: $(head -n 1 out | head -c 300)"
  tail -n 1 out | grep -qaF '{"id":2,"ok":true' || fail "the next request is not answered"
}
cp zeros bad && request bad_json
cp no-utf8 bad && request bad_json
{ printf '{"op":"rules","x":"'; printf '\xff\xfe"}'; } > bad && request bad_json
printf '{"op":"rules","x":"\\u0000"}' > bad && request unknown_field
printf '{"op":"rules","x":"\\ud800"}' > bad && request bad_json
printf '{"op":"rules' > bad && request bad_json
head -c 1000000 /dev/zero | tr '\0' '[' > bad && request bad_json
{ printf '{'; seq -f '"%.0f":1,' 1000000 | tr -d '\n'; printf '"op":"rules"}'; } > bad && request bad_json
{ printf '{"op":"rules","x":['; yes '1,' | head -n 3000000 | tr -d '\n'; printf '1]}'; } > bad && request bad_json
{ printf '{"op":"rules","x":['; yes '1e400,' | head -n 100000 | tr -d '\n'; printf '1]}'; } > bad && request bad_json
head -c 20000000 /dev/zero | tr '\0' x > bad && request bad_json
head -n 1 out | grep -qaF 'longer than 16 MiB' || fail "a long line is not called so"
{ printf '{"op":"contribution.pu","month":"2026-11","risk":"low","wage":'; head -c 1000000 /dev/zero | tr '\0' 9; printf '}'; } > bad
request overflow

# --- Outputs ---------------------------------------------------------------------------------------------------------------
writers=(
  "$pay good.csv -o OUT"
  "$pay good.csv -o beside.csv --recap OUT"
  "audit good.csv reported.csv $month -o OUT"
  "sponsor candidates.csv --from 2026-01 -o OUT"
  "sponsor candidates.csv --from 2026-01 -o beside.csv --rejected OUT"
  "sponsor candidates.csv --from 2026-01 -o beside.csv --summary OUT"
  "simulate jht --wage 5000000 --years 10 --csv OUT"
  "simulate jp --wage 5000000 --birth-date 1990-01-01 --from 2026-01 --csv OUT"
)
# Devices of its own where the user may make some: a command that put a file in their place would break the machine's.
null=/dev/null full=/dev/full
if mknod -m 666 null c 1 3 2> /dev/null && mknod -m 666 full c 1 7 && echo > null; then null=null full=full; fi
mkdir closed
chmod 555 closed
printf old > closed/locked.csv
chmod 444 closed/locked.csv
for line in "${writers[@]}"; do
  check 2 "cannot create no/such/out.csv: No such file or directory" "\$jamsostek ${line/OUT/no/such/out.csv}"
  check 2 "cannot write folder: Is a directory" "\$jamsostek ${line/OUT/folder}"
  check 1 "cannot write $full: No space left on device" "\$jamsostek ${line/OUT/$full}"
  check 0 "" "\$jamsostek ${line/OUT/$null}"
  [ -c $null ] && [ -c $full ] || { fail "a device is no device any more: $line"; exit 1; }

  # An earlier file stays as it was, and so do its rights; a file through a link is the file that the link names.
  for form in csv json txt; do
    printf old > "out.$form"
    chmod 640 "out.$form"
    # The bound holds for every file, so the message goes through a pipe.
    check 1 ": File too large" \
      "set -o pipefail; (ulimit -f 0; \$jamsostek ${line/OUT/out.$form} 2>&1 > /dev/null) | cat >&2"
    same "out.$form" old
    check 0 "" "\$jamsostek ${line/OUT/out.$form}"
    [ "$(stat -c %a "out.$form")" = 640 ] || fail "the rights of out.$form changed: $line"
    [ "$(cat "out.$form")" != old ] || fail "out.$form was not written: $line"
  done
  printf old > linked.csv
  ln -sf linked.csv link.csv
  check 0 "" "\$jamsostek ${line/OUT/link.csv}"
  [ -L link.csv ] && [ "$(cat linked.csv)" != old ] || fail "a link was not followed: $line"
  if [[ $line != *beside* && $line != simulate* ]]; then
    check 2 "Permission denied" "$user \$jamsostek ${line/OUT/closed/locked.csv}"
    check 2 "Permission denied" "$user \$jamsostek ${line/OUT/closed/new.csv}"
    same closed/locked.csv old
  fi
done
rm -f beside.csv

# The output is no input, whatever its name; two outputs are two files.
ln -s good.csv good-link.csv
for out in good.csv ./good.csv "$work/good.csv" good-link.csv folder/../good.csv; do
  check 2 "invalid_value: -o: the run reads the file" "\$jamsostek $pay good.csv -o $out"
  check 2 "invalid_value: --recap: the run reads the file" "\$jamsostek $pay good.csv --recap $out"
  check 2 "invalid_value: -o: the run reads the file" "\$jamsostek audit good.csv reported.csv $month -o $out"
  check 2 "invalid_value: -o: the run reads the file" "\$jamsostek audit reported.csv good.csv $month -o $out"
  same good.csv "$(printf 'employee_id,wage\ngood,5000000\n')"
done
printf 'nik\n3201015501900002\n' > good-nik.csv
for option in -o --rejected --summary; do
  check 2 "$option: the run reads the file" "\$jamsostek sponsor candidates.csv --from 2026-01 $option candidates.csv"
  check 2 "$option: the run reads the file" \
    "\$jamsostek sponsor candidates.csv --members good-nik.csv --from 2026-01 $option good-nik.csv"
done
check 2 "the run reads the file" "\$jamsostek $pay good.csv --rules rules.json -o rules.json"
check 2 "is standard output too" "\$jamsostek $pay good.csv >> good.csv"
check 2 "standard input is standard output too" "\$jamsostek $pay - < good.csv >> good.csv"
check 2 "standard input is standard output too" "\$jamsostek eval < good.csv >> good.csv"
same good.csv "$(printf 'employee_id,wage\ngood,5000000\n')"
for second in both.csv ./both.csv folder/../both.csv; do
  check 2 "what is written goes into different files" "\$jamsostek $pay good.csv -o both.csv --recap $second"
  check 2 "what is written goes into different files" "\$jamsostek sponsor candidates.csv --from 2026-01 -o both.csv --rejected $second"
  check 2 "what is written goes into different files" "\$jamsostek sponsor candidates.csv --from 2026-01 --rejected both.csv --summary $second"
done
check 2 "what is written goes into different files" "\$jamsostek $pay good.csv --recap -"
[ ! -e both.csv ] || fail "a refused run wrote"

# --- Standard output and standard error --------------------------------------------------------------------------------------
{ echo employee_id,wage; seq -f 'E%.0f,5000000' 20000; } > many.csv
{ echo employee_id,wage; seq -f 'E%.0f,4000000' 20000; } > many-reported.csv
yes "$after" | head -n 20000 > many.json
printers=(
  "$pay many.csv"
  "audit many.csv many-reported.csv $month -o -"
  "impact good.csv $month --rules rules.json"
  "sponsor candidates.csv --from 2026-01"
  "retro request.json request.json"
  "rules export --format csv"
  "rules list"
  "contribution pu --wage 1 --month 2026-11 --risk low"
  "eval < many.json"
  "--help"
  "payroll --help"
  "--version"
)
for line in "${printers[@]}"; do
  check 1 "cannot write standard output: No space left on device" "\$jamsostek $line > /dev/full"
  check 1 "cannot write standard output: Bad file descriptor" "\$jamsostek $line >&-"
  # A message that cannot be told changes nothing.
  status=0
  check $status "" "\$jamsostek $line 2> /dev/full"
  cp out out-full
  check $status "" "\$jamsostek $line 2>&-"
  cmp -s out out-full || fail "what is printed depends on standard error: $line"
done
for line in "$pay many.csv" "audit many.csv many-reported.csv $month" "rules export --format csv" "eval < many.json"; do
  check 0 "cannot write standard output: Broken pipe" \
    "{ \$jamsostek $line; echo \$? > status; } | head -n 1 > /dev/null"
  same status 1
done
check 2 "" '$jamsostek payroll no/such/file --month 2026-11 --risk low 2> /dev/full'
check 0 "" "\$jamsostek $pay good.csv -o closed-streams.csv <&- >&- 2>&-"
grep -q '^good,5000000' closed-streams.csv && ! grep -q employees closed-streams.csv || fail "messages went into the output"

# --- A full disk -----------------------------------------------------------------------------------------------------------------
mkdir small
if mount -t tmpfs -o size=512k tmpfs small 2> /dev/null; then
  for line in "$pay many.csv -o OUT" "audit many.csv many-reported.csv $month -o OUT"; do
    printf old > small/out.csv
    check 1 "cannot write small/out.csv: No space left on device" "\$jamsostek ${line/OUT/small/out.csv}"
    same small/out.csv old
    [ "$(ls -A small)" = out.csv ] || fail "something is left on the full disk: $line"
  done
  head -c 2000000 /dev/zero > small/ballast 2> /dev/null
  for line in "${writers[@]}"; do
    check 1 "cannot write small/out.csv: No space left on device" "\$jamsostek ${line/OUT/small/out.csv}"
    same small/out.csv old
  done
  umount small
else
  echo "left out: a full disk, for this user may mount none (ulimit -f and /dev/full stand in for it)"
fi

# --- Interrupts --------------------------------------------------------------------------------------------------------------------
# The command waits for rows from a pipe that stays open; it is ended when its unfinished file is there.
mkfifo pipe
{ echo nik,name,birth_date,village; seq -f '32010155019%05.0f,Siti,1990-01-15,Sukamaju' 20000; } > many-candidates.csv
interrupt() {  # SIGNAL FILE-FOR-THE-PIPE LINE
  local got i
  checks=$((checks + 1))
  printf old > out.csv
  exec 9<> pipe
  env --default-signal=HUP,INT,TERM "$command" $3 2> err &
  local process=$!
  cat "$2" >&9 &
  local writer=$!
  for ((i = 0; i < 600; i++)); do compgen -G 'out.csv.part-*' > /dev/null && break; sleep 0.05; done
  compgen -G 'out.csv.part-*' > /dev/null || fail "no unfinished file came: $3"
  kill "-$1" "$process"
  wait "$process"
  got=$?
  kill "$writer" 2> /dev/null
  wait "$writer" 2> /dev/null
  exec 9>&-
  [ "$got" = $((128 + $(kill -l "$1"))) ] || fail "status $got after SIG$1: $3"
  same out.csv old
  compgen -G '*.part-*' > /dev/null && fail "a file is left over after SIG$1: $3"
  rm -f ./*.part-*
}
for signal in INT TERM HUP; do
  interrupt $signal many.csv "$pay pipe -o out.csv"
  interrupt $signal many.csv "$pay pipe -o other.csv --recap out.csv"
  interrupt $signal many.csv "audit pipe many-reported.csv $month -o out.csv"
  interrupt $signal many-candidates.csv "sponsor pipe --from 2026-01 -o out.csv"
  interrupt $signal many-candidates.csv "sponsor pipe --from 2026-01 -o other.csv --rejected rejected.csv --summary out.csv"
done
# What ignores a signal from its start (nohup) goes on.
printf old > out.csv
env --ignore-signal=HUP "$command" $pay pipe -o out.csv 2> err &
process=$!
exec 9> pipe
head -n 10 many.csv >&9
for ((i = 0; i < 600; i++)); do compgen -G 'out.csv.part-*' > /dev/null && break; sleep 0.05; done
kill -HUP "$process"
exec 9>&-
wait "$process" || fail "a signal that is ignored ended the run"
[ "$(wc -l < out.csv)" = 10 ] || fail "the file after an ignored signal is not whole"

# --- Lines without end ------------------------------------------------------------------------------------------------------------------
# Memory stays flat however long a line is: `most` is a bound on the memory held, in kilobytes.
most=100000
timed="/usr/bin/time -f %M -o memory -q \$jamsostek"
flat() {  # what was run
  [ "$(cat memory)" -le $most ] || fail "$(cat memory) KB of memory: $1"
}
long_lines() {  # SIZE
  local table header good line proof way
  for table in "${tables[@]}"; do
    IFS='|' read -r header good line proof <<< "$table"
    printf '%s\n%s\n' "$header" "$good" > sparse
    truncate -s "$1" sparse
    printf '\nbad\n' >> sparse
    for way in "$timed ${line/FILE/sparse}" \
      "{ printf '%s\n' '$header' '$good'; head -c $1 /dev/zero; printf '\nbad\n'; } | $timed ${line/FILE/-}"; do
      checks=$((checks + 1))
      bash -c "$way" > out 2> err < /dev/null
      [ $? = 3 ] || fail "the status is not 3: $way"
      holds "$proof"
      grep -qaF "longer than 1 MiB" err || fail "the long line is not told: $way"
      flat "$way"
    done
  done
  rm -f sparse
  checks=$((checks + 1))
  way="{ head -c $1 /dev/zero; printf '\n%s\n' '$after'; } | $timed eval"
  bash -c "$way" > out 2> err
  [ "$(wc -l < out)" = 2 ] && tail -n 1 out | grep -q '"id":2,"ok":true' || fail "eval after a long line"
  flat "$way"
}
long_lines 64M
if [ "$all" = --all ]; then long_lines 10G; fi

echo "$checks checks of hostile files, $failures failed"
[ "$failures" = 0 ]
