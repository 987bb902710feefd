#include <jamsostek/segment/pu.hpp>

#include <jamsostek/law/duty.hpp>

namespace jamsostek::inline v0 {

ProgrammeSet required_for_jkp(Scale scale, Day on) {
  ProgrammeSet programmes;
  for (const auto* row : duties(fmt::format("jkp.{}", scale), on)) {
    programmes.add(parse_word<Programme>(row->programme, "programme"));
  }
  return programmes;
}

}  // namespace jamsostek::inline v0
