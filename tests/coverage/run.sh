#!/usr/bin/env bash
# Lines and branches that the tests run: all of them in the library, 95 % in the faces. Fails below, and says what is
# missing. Builds in build/coverage.
#
# clang counts each condition of the source both ways. gcov's data count jumps of the machine, among them those that g++
# makes for exceptions and for static objects, which no test decides. `to_gcovr.py` hands the counts to gcovr, which
# judges them. A few minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh

need_to_build
need catch2 librapidcheck-dev clang-14 libclang-rt-14-dev llvm-14 lld-14 gcovr python3-jsonschema clang-format-14 doxygen \
  valgrind

build=build/coverage
here=tests/coverage
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_CXX_FLAGS_DEBUG=-O0 \
  -DCMAKE_CXX_FLAGS="-fprofile-instr-generate -fcoverage-mapping" \
  -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld-14 -DJAMSOSTEK_QUICK_BUILD=ON > /dev/null
cmake --build $build --target jamsostek_tests

# One process for each half of the tests. All of them, and every run of the command, add to the same few files.
rm -rf $build/profile
export RC_PARAMS="seed=1 max_success=20"  # the same facts at random in every run
export JAMSOSTEK_COMMAND=$PWD/$build/jamsostek LLVM_PROFILE_FILE=$PWD/$build/profile/%4m.profraw
$build/tests/jamsostek_tests "[face],[benefit]" &
$build/tests/jamsostek_tests "~[face]~[benefit]~[dates]"
wait $!

llvm-profdata-14 merge $build/profile/*.profraw -o $build/profile.profdata
llvm-profdata-14 show --all-functions $build/profile.profdata > $build/functions.txt
llvm-cov-14 export $build/tests/jamsostek_tests -object $build/jamsostek \
  -instr-profile=$build/profile.profdata > $build/llvm.json
python3 $here/to_gcovr.py $build/llvm.json $build/functions.txt $here/exclusions.txt > $build/coverage.json

status=0
for part in library faces; do
  echo "$part:"
  gcovr --config $here/$part.cfg -a $build/coverage.json --txt $build/$part.txt | grep -v ^functions || status=1
done
exit $status
