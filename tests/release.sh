# Sourced by checks that need what g++ makes with optimization: all share one build, in build/g++.
. examples/packages.sh
need_to_build
need catch2 librapidcheck-dev clang-14 clang-format-14 doxygen pkg-config python3-jsonschema valgrind
release=$PWD/build/g++

# build_release [TARGET...] - with the checks of the standard library, and warnings as errors.
build_release() {
  cmake -S . -B "$release" -G Ninja -DCMAKE_CXX_COMPILER=g++ -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_CXX_FLAGS_RELEASE="-O2 -D_GLIBCXX_ASSERTIONS" -DJAMSOSTEK_WERROR=ON -DJAMSOSTEK_QUICK_BUILD=ON \
    -DJAMSOSTEK_RANDOM_CASES=200
  cmake --build "$release" ${1:+--target "$@"}
}
