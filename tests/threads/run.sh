#!/usr/bin/env bash
# The thread sanitizer watches a book, an evaluator and a tariff that many threads share, and the commands that compute a
# file on several threads.
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need_to_build
need catch2 librapidcheck-dev clang-14 libclang-rt-14-dev lld-14 valgrind doxygen clang-format-14 python3-jsonschema

cmake --preset tests -B build/threads -DJAMSOSTEK_SANITIZE=thread "-DJAMSOSTEK_TEST_SOURCES=threads/*_test.cpp;batch/*command_test.cpp"
cmake --build build/threads --target jamsostek_tests
export JAMSOSTEK_COMMAND=$PWD/build/threads/jamsostek TSAN_OPTIONS=halt_on_error=1
build/threads/tests/jamsostek_tests
