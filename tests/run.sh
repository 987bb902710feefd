#!/usr/bin/env bash
# Builds everything with warnings as errors and sanitizers, and runs the quick tests. `tests/run.sh --all` runs the checks
# of tests/checks.txt as well, one after the other, and tells at the end how each went and how long it took;
# `tests/run.sh --only NAME` runs one of them alone.
set -euo pipefail
cd "$(dirname "$0")/.."
. examples/packages.sh

quick() {
  need_to_build
  need catch2 librapidcheck-dev clang-14 libclang-rt-14-dev lld-14 clang-format-14 doxygen pkg-config
  need python3-jsonschema valgrind
  cmake --preset tests
  cmake --build --preset tests
  ctest --preset tests -j"$(nproc)"
}

# A check of tests/checks.txt: `name | command`.
command_of() {
  awk -F ' *[|] *' -v name="$1" '$1 == name { print $2 }' tests/checks.txt
}

all() {
  local name outcome failed=0 told=()
  mkdir -p build/checks
  while IFS= read -r name; do
    local begun=$SECONDS
    echo "== $name: $(command_of "$name")"
    if bash -c "set -euo pipefail; $(command_of "$name")" > "build/checks/$name.log" 2>&1; then
      outcome=passed
    else
      outcome=FAILED failed=1
      tail -n 40 "build/checks/$name.log"
    fi
    told+=("$(printf '%-8s %4d s  %s' $outcome $((SECONDS - begun)) "$name")")
    echo "${told[-1]}"
  done < <(awk -F ' *[|] *' '!/^#/ && NF { print $1 }' tests/checks.txt)
  printf '\nAll checks in %d min:\n' $((SECONDS / 60))
  printf '%s\n' "${told[@]}"
  return $failed
}

case ${1-} in
  "") quick ;;
  --all) quick && all ;;
  --only)
    command=$(command_of "${2?a name of tests/checks.txt}")
    [ -n "$command" ] || { echo "tests/checks.txt has no check $2" >&2; exit 2; }
    bash -c "set -euo pipefail; $command"
    ;;
  *) echo "tests/run.sh [--all | --only NAME]" >&2; exit 2 ;;
esac
