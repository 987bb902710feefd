#include <jamsostek/contribution/billed_amounts.hpp>

namespace jamsostek::inline v0::contribution {

void BilledAmounts::set(Programme programme, Money amount, std::string_view field) {
  const auto at = static_cast<std::size_t>(programme);
  if (at >= programmes.size()) {
    throw InvalidValue(field, to_string(programme),
                       fmt::format("one of {}: {} is not billed", fmt::join(programmes, ", "), programme));
  }
  if (amount.is_negative()) throw OutOfRange(field, fmt::format("{}", amount), "an amount is not negative");
  amounts_[at] = amount;
}

}  // namespace jamsostek::inline v0::contribution
