// A service that uses the machine interface as a library.
#include <cstdio>
#include <string>

#include <jamsostek/face/evaluator.hpp>

int main() {
  const jamsostek::face::Evaluator evaluator;
  const std::string answer = evaluator.answer(R"({"id":7,"op":"rule","name":"jp.wage_ceiling","on":"2026-11"})");
  std::puts(answer.c_str());
}
