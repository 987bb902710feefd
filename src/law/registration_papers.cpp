#include "paper_tables.hpp"

namespace jamsostek::inline v0::builtin {

std::span<const Paper> registration_papers() noexcept { return {}; }

}  // namespace jamsostek::inline v0::builtin
