#!/usr/bin/env bash
# Fuzzes with address and undefined sanitizers: `run.sh [SECONDS] [TARGET]`, by default 30 seconds of each target, two
# at a time. A crash, a leak, a request that takes longer than ten seconds or more than 1 GB fails, and the input is kept
# in build/fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-30}
targets=${2:-money_date csv eval amendments columns}

export SRC=$PWD/build/fuzz/source OUT=$PWD/build/fuzz CC=clang-14 CXX=clang++-14
export CXXFLAGS="-O1 -g1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all"
export LIB_FUZZING_ENGINE="-fsanitize=fuzzer -fuse-ld=lld-14"
mkdir -p "$SRC" "$OUT/found"
ln -sfn "$PWD" "$SRC/jamsostek"
nice bash tests/fuzz/oss-fuzz/build.sh

fuzz() {
  local target=$1 dictionary=()
  [ -f "$OUT/$target.dict" ] && dictionary=(-dict="$OUT/$target.dict")
  mkdir -p "$OUT/grown/$target"  # what is found goes on from run to run
  if ! nice "$OUT/$target" "$OUT/grown/$target" "tests/fuzz/corpus/$target" "${dictionary[@]}" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=4096 -print_final_stats=1 \
    -artifact_prefix="$OUT/found/$target-" > "$OUT/$target.log" 2>&1; then
    tail -n 40 "$OUT/$target.log"
    echo "FAILED: $target; the input is kept in build/fuzz/found"
    return 1
  fi
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$OUT/$target.log") inputs, nothing found"
}
export -f fuzz
export seconds
# shellcheck disable=SC2086
printf '%s\n' $targets | xargs -P 2 -I{} bash -c 'fuzz {}'
