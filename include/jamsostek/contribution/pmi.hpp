#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/segment/pmi.hpp>

namespace jamsostek::inline v0 {

namespace contribution::pmi {

/// What is paid for: the time before departure, or that of work and after it.
enum class Phase : std::uint8_t {
  before,  ///< before departure
  during,  ///< while abroad
};

/// What is bought.
enum class Kind : std::uint8_t {
  before,        ///< cover before departure
  package,       ///< cover for the time of work and after it
  extra_months,  ///< months of contract beyond the package
  jht,           ///< savings
};

}  // namespace contribution::pmi

template <>
inline constexpr std::array<std::string_view, 2> words<contribution::pmi::Phase> = {"before", "during"};
template <>
inline constexpr std::array<std::string_view, 4> words<contribution::pmi::Kind> = {"before", "package", "extra_months",
                                                                                   "jht"};

/// Contributions of Indonesians who work abroad (pekerja migran Indonesia, PMI), by the day of payment.
namespace contribution::pmi {

/// The facts, beside the day.
struct Terms {
  Phase phase;                    ///< before departure or during the work
  Placement placement;            ///< by a company, or on one's own
  int contract_months;            ///< 1 to 120
  std::optional<Money> jht;       ///< the amount saved each month
  std::optional<int> jht_months;  ///< 1 to 120; empty: `contract_months`
};

/// One thing that is bought.
struct Item {
  Kind kind;                     ///< what is bought
  Money amount;                  ///< of the whole thing, in rupiah
  std::optional<int> months;     ///< what the package covers, or how many months are bought; empty before departure
  std::optional<Money> a_month;  ///< of further months and savings
  Sources rule;                  ///< the price, as published
};

/// What is owed, item by item, with every reason.
struct Statement {
  Day date;                        ///< of payment, which decides the law
  std::vector<Item> items;         ///< in the order of `Kind`
  int package_months;              ///< 0 before departure
  int extra_months;                ///< months of contract beyond the package
  Money total;                     ///< of the items
  std::vector<std::string> notes;  ///< what is to be known besides, in sentences
  std::string rulebook;            ///< `RuleBook::id()` of the law that it was computed under
  RuleBook book;                   ///< keeps alive what the rules of the items point to
};

/// The cheapest lawful cover: a package, which may be longer than the contract, and a month's price for each month of
/// contract beyond it. Of covers that cost the same it is the one with the longer package. Until 2023-02-21 there is
/// one package of 24 months and nothing beyond it.
///
/// Throws `NoRule` before 2017-08-01 and for more than 24 months before 2023-02-22; `OutOfRange` of `contract_months`
/// or `jht_months`; `InvalidValue` of `placement` for an individual before departure, and of `jht` there or for an
/// amount that is not on the list; `MissingField` of `jht` when only its months are given; `Overflow`.
///
/// Law: Permenaker 7/2017, 18/2018 and 4/2023 Pasal 18.
[[nodiscard]] JAMSOSTEK_EXPORT Statement statement(const RuleBook& book, Day date, const Terms& terms,
                                                   const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

}  // namespace contribution::pmi

}  // namespace jamsostek::inline v0
