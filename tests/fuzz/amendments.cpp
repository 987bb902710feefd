#include "must.hpp"

#include <string>

#include <jamsostek/law/rule_book.hpp>
#include "face/json/amendments.hpp"

using namespace jamsostek;

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto& builtin = RuleBook::builtin();
  try {
    const auto book = face::json::amended(builtin, text);
    must(book.all().size() == builtin.all().size(), "a file adds rows, not rules");
    must(face::json::amended(builtin, text).id() == book.id(), "a file makes one book");
  } catch (const AmendmentError& error) {
    must_be_told(error);
    must(!error.problems().empty(), "what is refused has a problem");
    for (const auto& problem : error.problems()) {
      must(problem.place.starts_with("rows["), "a problem has a place");
      must(!problem.message.empty(), "a problem has a message");
    }
  } catch (const Error& error) {
    must_be_told(error);
  }
  return 0;
}
