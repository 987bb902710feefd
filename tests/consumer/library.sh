#!/usr/bin/env bash
# library.sh shared|static - builds the library inside a consumer that adds it as a folder, runs that consumer, and
# installs the library to build/consumer/KIND/prefix. The shared one is made by g++ as C++20, the static one by clang++
# as C++23.
set -euo pipefail
cd "$(dirname "$0")/../.."
kind=$1
case $kind in
  shared) compiler=g++ standard=20 shared=ON ;;
  static) compiler=clang++-14 standard=23 shared=OFF ;;
  *) echo "library.sh shared|static" >&2; exit 2 ;;
esac
build=$PWD/build/consumer/$kind

cmake -S tests/consumer -B "$build" -G Ninja -DQUICKSTART="$PWD/examples/quickstart.cpp" \
  -DJAMSOSTEK_SOURCE="$PWD" -DJAMSOSTEK_COMMAND=ON -DJAMSOSTEK_INSTALL=ON -DJAMSOSTEK_QUICK_BUILD=ON \
  -DBUILD_SHARED_LIBS=$shared -DCMAKE_CXX_COMPILER=$compiler -DCMAKE_CXX_STANDARD=$standard -DCMAKE_BUILD_TYPE=Debug
cmake --build "$build"
(cd "$build" && ctest --output-on-failure)
rm -rf "$build/prefix"
for component in runtime development; do
  cmake --install "$build/jamsostek" --prefix "$build/prefix" --component $component
done
