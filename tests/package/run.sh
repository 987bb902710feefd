#!/usr/bin/env bash
# Makes the Debian packages, judges them, and installs them on a bare Debian 12: there the command computes a payroll
# file and answers a machine, programs are built with the headers, and the packages go away without a trace.
# `run.sh FOLDER` takes a bare system that is there already instead of making one.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need_to_build
need binutils debootstrap dpkg-dev file help2man lintian

cmake --preset package
cmake --build --preset package
packages=$PWD/build/package/packages
rm -rf "$packages"
cpack --config build/package/CPackConfig.cmake -B "$packages"

version=$(sed -n 's/^#define JAMSOSTEK_VERSION "\(.*\)"/\1/p' include/jamsostek/version.hpp)
architecture=$(dpkg --print-architecture)
library=$(dpkg-deb -f "$packages"/libjamsostek[0-9]*.deb Package)
for name in "$library" libjamsostek-dev jamsostek; do
  deb=$packages/${name}_$version-1_$architecture.deb
  # What the first changelog entry closes matters to Debian's archive only; the calls of ldconfig are CPack's own.
  lintian --allow-root --fail-on error,warning \
    --suppress-tags initial-upload-closes-no-bugs,maintscript-calls-ldconfig "$deb"
  dpkg-deb -x "$deb" "$packages/$name"
  dpkg-deb -f "$deb" Package Section Depends
done
# depends PACKAGE ON... - the package asks for each of them, with a version or without.
depends() {
  local package=$1 on
  shift
  for on in "$@"; do
    dpkg-deb -f "$packages/${package}_$version-1_$architecture.deb" Depends | tr ',' '\n' \
      | awk -v on="$on" '{ sub(/^ +/, "") } $0 == on || index($0, on " ") == 1 { found = 1 } END { exit !found }' \
      || { echo "$package does not depend on $on" >&2; exit 1; }
  done
}
depends "$library" libc6 libstdc++6 libfmt9
depends libjamsostek-dev "$library (= $version-1)" libboost-dev libfmt-dev libhowardhinnant-date-dev
depends jamsostek "$library (= $version-1)" libc6 libstdc++6
for file in "$packages/$library"/usr/lib/*/libjamsostek.so.* "$packages/jamsostek/usr/bin/jamsostek"; do
  if readelf -d "$file" | grep -E 'R(UN)?PATH'; then
    echo "$file looks for libraries in a folder of its own" >&2
    exit 1
  fi
done

if [ "$(id -u)" -ne 0 ]; then
  echo "the packages were made and judged; installing them on a bare system was skipped: it needs root"
  exit
fi
bare=${1:-}
if [ -z "$bare" ]; then
  bare=$(mktemp -d)
  trap 'rm -rf --one-file-system "$bare"' EXIT
  chmod 755 "$bare"
  debootstrap --variant=minbase bookworm "$bare"
fi
there() { chroot "$bare" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root "$@"; }
install() { there apt-get install -y -qq --no-install-recommends "$@"; }
rm -rf "$bare/tmp/jamsostek"
mkdir "$bare/tmp/jamsostek"
cp -r "$packages"/*.deb examples/data/payroll.csv examples/quickstart.cpp tests/consumer "$bare/tmp/jamsostek"
there apt-get update -qq

# The command, with nothing beside it that its package does not ask for.
install "/tmp/jamsostek/${library}_$version-1_$architecture.deb" "/tmp/jamsostek/jamsostek_$version-1_$architecture.deb"
there jamsostek --version | grep "^jamsostek $version, rule book "
there jamsostek payroll /tmp/jamsostek/payroll.csv --month 2026-11 -o /tmp/jamsostek/contributions.csv
build/package/jamsostek payroll examples/data/payroll.csv --month 2026-11 -o build/package/contributions.csv
cmp "$bare/tmp/jamsostek/contributions.csv" build/package/contributions.csv
echo '{"id":7,"op":"rule","name":"jp.wage_ceiling","on":"2026-11"}' | there jamsostek eval \
  | grep '"id":7,"ok":true.*11086300'

# Programs, by pkg-config and by CMake.
install "/tmp/jamsostek/libjamsostek-dev_$version-1_$architecture.deb" g++ pkg-config cmake make
there sh -ec 'cd /tmp/jamsostek
  g++ -std=c++20 quickstart.cpp -o quickstart $(pkg-config --cflags --libs jamsostek)
  ./quickstart | grep "to transfer by 2026-12-15: Rp1.117.389"
  cmake -S consumer -B built -DQUICKSTART=/tmp/jamsostek/quickstart.cpp -DSTANDARDS=20
  cmake --build built
  cd built
  ctest --output-on-failure'

# And away again.
there apt-get purge -y -qq jamsostek libjamsostek-dev "$library"
rm -rf "$bare/tmp/jamsostek"
left=$(find "$bare"/{etc,usr,var} -name '*jamsostek*' -not -path "$bare/var/cache/*")
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
echo "the packages of $version install, run and go on a bare Debian 12"
