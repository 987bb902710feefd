#include <jamsostek/law/yearly_rates.hpp>

namespace jamsostek::inline v0 {

YearlyRates::YearlyRates(const Timeline<Month, Rate>& published, ByYear given, std::string_view field)
    : published_(&published), given_(std::move(given)), field_(field) {
  check();
}

YearlyRates::YearlyRates(Rate otherwise, ByYear given, std::string_view field)
    : otherwise_(otherwise), given_(std::move(given)), field_(field) {
  check();
}

void YearlyRates::check() const {
  constexpr auto least = Rate::decimal(-1, 0);
  constexpr std::string_view rule = "the rate of a year is above -100 %";
  if (otherwise_ && *otherwise_ <= least) throw OutOfRange(field_, otherwise_->percent_text(), rule);
  for (const auto& [year, rate] : given_) {
    if (rate <= least) throw OutOfRange(fmt::format("{}.{}", field_, year), rate.percent_text(), rule);
  }
}

const Row<Month, Rate>* YearlyRates::published(int year) const noexcept {
  const bool in_calendar = year >= 1 && year <= 9999;
  return published_ != nullptr && in_calendar ? published_->find(Month(year, 1)) : nullptr;
}

Rate YearlyRates::at(int year) const {
  if (const auto given = given_.find(year); given != given_.end()) return given->second;
  if (const auto* row = published(year)) return row->value;
  if (otherwise_) return *otherwise_;
  throw NoRule(field_, fmt::format("{}", year),
               fmt::format("no rate of {} for {}: none was published or found, and none is given in {}",
                           published_->name(), year, field_));
}

const Source* YearlyRates::source(int year) const noexcept {
  if (given_.contains(year)) return nullptr;
  const auto* row = published(year);
  return row != nullptr ? &row->source : nullptr;
}

std::vector<std::string> YearlyRates::replacements(int first, int last) const {
  std::vector<std::string> notes;
  for (const auto& [year, rate] : given_) {
    if (year < first || year > last) continue;
    if (const auto* row = published(year)) {
      notes.push_back(
          fmt::format("{} of {}: {} as given, instead of {} as published", published_->name(), year, rate, row->value));
    }
  }
  return notes;
}

}  // namespace jamsostek::inline v0
