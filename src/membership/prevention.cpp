#include <jamsostek/membership/prevention.hpp>

namespace jamsostek::inline v0::membership::prevention {
namespace {

constexpr std::string_view book = "BPJS TK, questions and answers of July 2018";
constexpr Source promotive{{book, "Promotif dan preventif 9", "promotive activities that are supported", ""},
                           Confidence::high};
constexpr Source preventive{{book, "Promotif dan preventif 10", "preventive activities that are supported", ""},
                            Confidence::high};

}  // namespace

const Source& source_of(Kind kind) noexcept { return kind == Kind::promotive ? promotive : preventive; }

}  // namespace jamsostek::inline v0::membership::prevention
