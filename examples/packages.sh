# Sourced by the project's scripts: installs what is missing from Debian's packages, and nothing twice.

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# need PACKAGE... - installs those that are not there yet.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# What the library and the command are built with.
need_to_build() {
  need g++ cmake ninja-build libboost-dev libfmt-dev libhowardhinnant-date-dev nlohmann-json3-dev libcli11-dev
}
