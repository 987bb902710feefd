#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// A rate for each calendar year: published figures, replaced or completed by given ones.
///
/// A given rate wins over the published one. A year that neither has is refused, unless a rate for all other years
/// is assumed: nothing is carried over from a neighbouring year.
class JAMSOSTEK_EXPORT YearlyRates {
 public:
  /// Rates by year, each above -100 %.
  using ByYear = std::map<int, Rate>;

  /// The published figures and those given. Errors name `field`. The timeline must outlive this object.
  /// Throws `OutOfRange` for a given rate of -100 % or less.
  explicit YearlyRates(const Timeline<Month, Rate>& published, ByYear given = {}, std::string_view field = "rates");
  /// No published figures: those given, and `otherwise` for every other year. Throws as above.
  explicit YearlyRates(Rate otherwise, ByYear given = {}, std::string_view field = "rates");

  /// The rate of a year. Throws `NoRule`, naming the year, when there is none.
  [[nodiscard]] Rate at(int year) const;
  /// What was published for a year, when its rate is a published one.
  [[nodiscard]] const Source* source(int year) const noexcept;
  /// A sentence for every year from `first` to `last` whose published rate was replaced by a given one.
  [[nodiscard]] std::vector<std::string> replacements(int first, int last) const;

 private:
  [[nodiscard]] const Row<Month, Rate>* published(int year) const noexcept;
  void check() const;

  const Timeline<Month, Rate>* published_ = nullptr;
  std::optional<Rate> otherwise_;
  ByYear given_;
  std::string field_;
};

}  // namespace jamsostek::inline v0
