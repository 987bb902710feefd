# Makes one C++ source of every program and fragment that the Markdown pages show, so that all of them are compiled.
# A block with a `main` of its own becomes a function of another name; a fragment becomes the body of a function, and
# `book` is the built-in rule book where it does not say otherwise.
/^```cpp/ { inside = 1; ++count; includes = ""; body = ""; whole = 0; start = FNR; next }
/^```/ && inside {
  inside = 0
  print includes
  printf "#line %d \"%s\"\n", start + 1, FILENAME
  if (whole) printf "namespace shown_%d {\n%s}\n", count, body
  else printf "namespace shown_%d {\nusing namespace jamsostek;\nusing namespace jamsostek::literals;\nconst auto& book = RuleBook::builtin();\nvoid fragment() {\n%s}\n}\n", count, body
  next
}
inside && /^#include/ { includes = includes $0 "\n"; body = body "\n"; next }
inside {
  if (sub(/int main\(/, "void shown_main(")) whole = 1
  body = body $0 "\n"
}
BEGIN { print "#include <jamsostek/jamsostek.hpp>\n#include <jamsostek/face/evaluator.hpp>\n#include <fmt/core.h>" }
END { print "int main() {}" }
