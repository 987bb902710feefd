# Sourced: how an ABI is written down, compared, and judged by the version (docs/versions.md).

# An ABI is two files: NAME.abi, the whole of it as abigail-tools read it, and NAME.txt, for people: the version and what
# the library shows. Where they are kept the first one is compressed.

# dump LIBRARY HEADERS VERSION NAME - writes down the ABI of a shared library with debug information: its exported
# functions and the types that they reach. Instances of templates of other libraries are no part of it.
dump() {
  local others
  others=$(mktemp)
  printf '[suppress_%s]\n  symbol_name_regexp = ^_Z(T[VIS]|GV)?(N|NK)?(S|5boost)\n  drop = yes\n' \
    function variable > "$others"
  abidw --headers-dir "$2" --drop-private-types --exported-interfaces-only --suppressions "$others" --no-show-locs \
    --no-comp-dir-path --no-corpus-path --type-id-style hash --out-file "$4.abi" "$1"
  rm "$others"
  { echo "jamsostek $3"; nm -DC --defined-only "$1" | sed -n 's/^[0-9a-f]* [TDBRV] \(jamsostek::\)/\1/p' | sort -u; } > "$4.txt"
}

# changes OLD NEW - prints none, additions or breaks; the changes themselves go to the standard error stream.
changes() {
  local old said status=0
  old=$(mktemp) said=$(mktemp)
  xz -dc "$1.abi.xz" > "$old"
  abidiff "$old" "$2.abi" >&2 2> "$said" || status=$?
  if ((status & 3)) || [ -s "$said" ]; then
    cat "$said" >&2
    echo "abidiff cannot compare $1 and $2" >&2
    status=failed
  elif ((status == 0)); then
    echo none
  elif abidiff --no-added-syms "$old" "$2.abi" > "$said"; then
    echo additions
  else
    echo breaks
  fi
  rm "$old" "$said"
  [ "$status" != failed ]
}

# permitted VERSION - what that version may change of the ABI of the versions before it: none, additions or breaks.
permitted() {
  case $1 in
    0.*.0 | *.0.0) echo breaks ;;
    *.*.0) echo additions ;;
    *) echo none ;;
  esac
}

# hold KEPT NEW VERSION STATE - fails when the ABI is not the one that is kept, and says what to do.
hold() {
  local kept=$1 new=$2 version=$3 state=$4 kept_version found
  kept_version=$(sed -n "1s/jamsostek //p" "$kept.txt")
  found=$(changes "$kept" "$new") || return
  if [ "$kept_version" = "$version" ] && [ "$found" = none ]; then
    echo "the ABI is that of jamsostek $version, as it is kept"
    return
  fi
  echo "the ABI differs from the kept one of jamsostek $kept_version: $found" >&2
  if may_keep "$found" "$kept_version" "$version" "$state"; then
    echo "jamsostek $version may change that: tests/abi/run.sh --update keeps the new ABI" >&2
  else
    echo "raise the version as docs/versions.md says, then keep the new ABI by tests/abi/run.sh --update" >&2
  fi
  return 1
}

# keep KEPT NEW VERSION STATE - keeps the new ABI where the version permits what changed.
keep() {
  local kept=$1 new=$2 version=$3 state=$4 kept_version found
  if [ -f "$kept.txt" ]; then
    kept_version=$(sed -n "1s/jamsostek //p" "$kept.txt")
    found=$(changes "$kept" "$new") || return
    if ! may_keep "$found" "$kept_version" "$version" "$state"; then
      echo "jamsostek $version ($state) may not change the ABI of $kept_version by $found: raise the version" >&2
      return 1
    fi
  fi
  xz -9e -c "$new.abi" > "$kept.abi.xz"
  sed "1s/ .*/ $version/" "$new.txt" > "$kept.txt"
}

# may_keep CHANGES KEPT_VERSION VERSION STATE - whether the changes are permitted. A released version changes nothing.
may_keep() {
  [ "$1" = none ] && return
  [ "$2" = "$3" ] && [ "$4" = released ] && return 1
  case $(permitted "$3")-$1 in breaks-* | additions-additions) return ;; esac
  return 1
}
