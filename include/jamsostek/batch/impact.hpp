#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/batch/payroll.hpp>
#include <jamsostek/contribution/retro.hpp>

namespace jamsostek::inline v0::batch {

/// An employee whose contributions differ under two rule books.
struct AffectedEmployee {
  std::int64_t line;        ///< physical, from 1; the header is line 1
  std::string employee_id;  ///< as in the file
  Money employer;           ///< what the employer owes more (or, negative, less)
  Money worker;             ///< what is held back more or less from the wage

  /// How much changes, whichever way, in sen: more than a `Money` can hold.
  [[nodiscard]] constexpr std::uint64_t size() const noexcept {
    const auto magnitude = [](Money money) {
      return static_cast<std::uint64_t>(money.is_negative() ? -money.sen() : money.sen());
    };
    return magnitude(employer) + magnitude(worker);
  }
};

/// What another rule book changes for a company's month. Over the employees that both books compute.
struct JAMSOSTEK_EXPORT Impact {
  /// How many employees are listed at most.
  static constexpr std::size_t most_listed = 10;

  PayrollTotals before;                ///< under the first book
  PayrollTotals after;                 ///< under the other book
  std::int64_t affected = 0;           ///< employees whose contributions differ
  std::vector<AffectedEmployee> most;  ///< those with the largest change, the earlier line first among equals

  /// Takes in the changes of other rows. Sums that overflow become empty.
  void add(const Impact& other);
  /// Takes in one employee whose contributions differ.
  void add(AffectedEmployee employee);

  /// The difference by programme and payer. Throws `Overflow` when a sum is no `Money`.
  [[nodiscard]] contribution::Retro by_payer() const;
};

/// What became of a stretch of rows.
struct ImpactResult {
  Impact impact;  ///< of these rows
  /// Rows that one of the books, or neither, can compute; the message says which. They are in no sum.
  std::vector<BadRow> bad;
};

/// Computes payroll rows under two rule books and compares them. The input is that of `Payroll`, and so is every
/// amount. Immutable.
class JAMSOSTEK_EXPORT ImpactComparison {
 public:
  /// Throws what `Payroll` throws, under either book.
  ImpactComparison(const RuleBook& before, const RuleBook& after, const PayrollTerms& terms, std::string_view header)
      : before_(before, terms, header), after_(after, terms, header) {}

  /// Compares whole rows, the first of them on physical line `first_line`. Nothing is thrown for a row.
  [[nodiscard]] ImpactResult compare(std::string_view rows, std::int64_t first_line) const;

 private:
  void compare_row(std::string_view row, std::int64_t line, ImpactResult& result) const;

  Payroll before_;
  Payroll after_;
};

}  // namespace jamsostek::inline v0::batch
