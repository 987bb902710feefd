#include <jamsostek/benefit/heirs.hpp>

namespace jamsostek::inline v0::benefit {
namespace {

constexpr std::string_view title = "the order of heirs, and what happens where there is nobody";
constexpr Source accident_and_death{{"PP 44/2015", "Pasal 37(5)", title, ""}, Confidence::high};
constexpr Source old_age{
    {"PP 46/2015", "", title, "the article was not seen; the rule is that of the official questions and answers"},
    Confidence::high};

}  // namespace

const Source& heirs_source(Programme programme) noexcept {
  return programme == Programme::jht ? old_age : accident_and_death;
}

}  // namespace jamsostek::inline v0::benefit
