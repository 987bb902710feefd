#!/usr/bin/env bash
# install.sh SOURCE BUILD: builds the library in Release with g++ and installs it to BUILD/prefix.
set -euo pipefail
source=$1 build=$2
cmake -S "$source" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER=g++ -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_LIBDIR=lib \
  -DJAMSOSTEK_COMMAND=OFF -DJAMSOSTEK_TESTS=OFF -DJAMSOSTEK_QUICK_BUILD=ON -DJAMSOSTEK_WERROR=ON
cmake --build "$build" -j"$(nproc)"
cmake --install "$build" --prefix "$build/prefix"
