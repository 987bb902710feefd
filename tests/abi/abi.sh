# Sourced: how an ABI is written down, compared, and judged by the version (docs/versions.md).

# dump LIBRARY HEADERS FILE - writes down the ABI of a shared library with debug information: its exported functions and
# the types of its public headers. Instances of standard templates are no part of it.
dump() {
  local standard
  standard=$(mktemp)
  printf '[suppress_function]\n  symbol_name_regexp = ^_ZN?K?S\n  drop = yes\n' > "$standard"
  printf '[suppress_variable]\n  symbol_name_regexp = ^_Z(TV|TS|TI)?N?K?S\n  drop = yes\n' >> "$standard"
  abidw --headers-dir "$2" --drop-private-types --suppressions "$standard" --no-show-locs --no-comp-dir-path \
    --no-corpus-path --type-id-style hash --out-file "$3" "$1"
  rm "$standard"
}

# changes OLD NEW - prints none, additions or breaks; the changes themselves go to the standard error stream.
changes() {
  local status=0
  abidiff "$1" "$2" >&2 || status=$?
  if ((status & 3)); then
    echo "abidiff cannot compare $1 and $2" >&2
    return 1
  fi
  if ((status == 0)); then
    echo none
  elif abidiff --no-added-syms "$1" "$2" > /dev/null; then
    echo additions
  else
    echo breaks
  fi
}

# permitted VERSION - what that version may change of the ABI of the versions before it: none, additions or breaks.
permitted() {
  case $1 in
    0.*.0 | *.0.0) echo breaks ;;
    *.*.0) echo additions ;;
    *) echo none ;;
  esac
}

# version_in FILE - the version whose ABI the file holds.
version_in() { sed -n '$s/.* jamsostek \([0-9.]*\) .*/\1/p' "$1"; }

# hold KEPT NEW VERSION STATE - fails when the ABI is not the one that is kept, and says what to do.
hold() {
  local kept=$1 new=$2 version=$3 state=$4 kept_version found
  kept_version=$(version_in "$kept")
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
  if [ -f "$kept" ]; then
    kept_version=$(version_in "$kept")
    found=$(changes "$kept" "$new") || return
    if ! may_keep "$found" "$kept_version" "$version" "$state"; then
      echo "jamsostek $version ($state) may not change the ABI of $kept_version by $found: raise the version" >&2
      return 1
    fi
  fi
  { cat "$new"; echo "<!-- The ABI of jamsostek $version (tests/abi/run.sh --update). -->"; } > "$kept"
}

# may_keep CHANGES KEPT_VERSION VERSION STATE - whether the changes are permitted. A released version changes nothing.
may_keep() {
  [ "$1" = none ] && return
  [ "$2" = "$3" ] && [ "$4" = released ] && return 1
  case $(permitted "$3")-$1 in breaks-* | additions-additions) return ;; esac
  return 1
}
