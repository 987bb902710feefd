#include "payment_allocate.hpp"

#include <jamsostek/contribution/allocation.hpp>

#include "billed_amounts.hpp"

namespace jamsostek::inline v0::face::json {

void run_payment_allocate(Fields& request, const Context& context, Writer& result) {
  const auto billed = read_billed_amounts(request.need("billed"));
  const auto fines = read_billed_amounts(request.find("fines"));
  const auto paid = request.need("paid").money();
  request.done();
  const auto allocation = contribution::allocate(billed, fines, paid, context.why);
  write_billed_amounts(result, "allocated", allocation.allocated);
  write_billed_amounts(result, "fines", allocation.fines);
  write_billed_amounts(result, "shortfall", allocation.shortfall);
  result.member("surplus", allocation.surplus);
}

}  // namespace jamsostek::inline v0::face::json
