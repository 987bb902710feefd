#!/bin/bash -eu
# Builds the fuzz targets, with their seeds and dictionaries, as OSS-Fuzz asks for it: with $CC $CXX $CXXFLAGS and
# $LIB_FUZZING_ENGINE, from $SRC/jamsostek into $OUT. `tests/fuzz/run.sh` calls it too.
source=$SRC/jamsostek
build=${WORK:-$OUT}/library

# fmt is taken from its headers, so that nothing links with another standard library than the one of $CXXFLAGS.
flags="$CXXFLAGS -DFMT_HEADER_ONLY"
CXXFLAGS="$flags" cmake -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=None -DBUILD_SHARED_LIBS=OFF \
  -DJAMSOSTEK_TESTS=OFF -DJAMSOSTEK_INSTALL=OFF -DJAMSOSTEK_QUICK_BUILD=ON
cmake --build "$build" --target jamsostek_json

build_target() {
  # shellcheck disable=SC2086
  $CXX $flags -std=c++20 -I"$source/include" -I"$source/src" "$source/tests/fuzz/$1.cpp" \
    "$build/libjamsostek_json.a" "$build/libjamsostek.a" $LIB_FUZZING_ENGINE -o "$OUT/$1"
  rm -f "$OUT/$1_seed_corpus.zip"
  zip -qj "$OUT/$1_seed_corpus.zip" "$source/tests/fuzz/corpus/$1/"*
  if [ -f "$source/tests/fuzz/$1.dict" ]; then cp "$source/tests/fuzz/$1.dict" "$OUT/$1.dict"; fi
}

for target in money_date csv eval amendments columns; do
  build_target "$target" &
done
for _ in 1 2 3 4 5; do wait -n; done
