#!/usr/bin/env bash
# Holds the ABI of the shared library to the one that is written down in libjamsostek.abi, built by g++ 12. `--update`
# writes that file anew where the version permits the change.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
. tests/abi/abi.sh
need_to_build
need abigail-tools

bash tests/consumer/library.sh shared
built=build/consumer/shared/jamsostek/libjamsostek.so
new=build/consumer/shared/libjamsostek.abi
dump $built include $new
version=$(sed -n 's/^#define JAMSOSTEK_VERSION "\(.*\)"/\1/p' include/jamsostek/version.hpp)
state=released
grep -qx "## $version (unreleased)" CHANGELOG.md && state=unreleased

if [ "${1:-}" = --update ]; then
  keep tests/abi/libjamsostek.abi $new "$version" $state
else
  hold tests/abi/libjamsostek.abi $new "$version" $state
fi
