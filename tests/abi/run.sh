#!/usr/bin/env bash
# Holds the ABI of the shared library, as g++ 12 builds it, to the one that is kept beside this file. `--update` keeps the
# new one where the version permits the change.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
. tests/abi/abi.sh
need_to_build
need abigail-tools binutils xz-utils

bash tests/consumer/library.sh shared
built=build/consumer/shared/jamsostek/libjamsostek.so
new=build/consumer/shared/libjamsostek
version=$(sed -n 's/^#define JAMSOSTEK_VERSION "\(.*\)"/\1/p' include/jamsostek/version.hpp)
dump $built include "$version" $new
state=released
grep -qx "## $version (unreleased)" CHANGELOG.md && state=unreleased

if [ "${1:-}" = --update ]; then
  keep tests/abi/libjamsostek $new "$version" $state
else
  hold tests/abi/libjamsostek $new "$version" $state
fi
