#!/usr/bin/env bash
# Every public header compiles alone, with g++ and clang++, as C++20 and as C++23: it includes all that it needs.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need_to_build
need clang-14

# alone HEADER - compiles it in each way; tells which way fails.
alone() {
  local way
  for way in "g++ -std=c++20" "g++ -std=c++23" "clang++-14 -std=c++20" "clang++-14 -std=c++2b"; do
    echo "#include \"$1\"" | $way -fsyntax-only -Wall -Wextra -Wpedantic -Werror -Iinclude -x c++ - \
      || { echo "$1 does not compile alone: $way" >&2; return 1; }
  done
}
export -f alone

mapfile -t headers < <(cd include && find jamsostek -name '*.hpp' | sort)
printf '%s\n' "${headers[@]}" | xargs -P"$(nproc)" -I{} bash -c 'alone {}'

# A header that leans on another's includes must fail, or the check checks nothing.
lean=$(mktemp --suffix=.hpp)
trap 'rm "$lean"' EXIT
echo 'inline std::string_view lean() { return {}; }' > "$lean"
if alone "$lean" 2> /dev/null; then
  echo "a header that includes nothing that it needs compiles" >&2
  exit 1
fi
echo "${#headers[@]} headers compile alone, each in 4 ways"
