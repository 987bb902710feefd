#pragma once

#include <array>
#include <string>
#include <vector>

#include <jamsostek/contribution/line.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/money/progressive.hpp>
#include <jamsostek/segment/jakon.hpp>

/// Contributions of construction projects (jasa konstruksi, Jakon), which join JKK and JKM.
///
/// The law is compiled for the day of the contract into a tariff; the tariff is applied to the contract value, or to
/// the monthly wages where these are known.
namespace jamsostek::inline v0::contribution::jakon {

/// One programme of a tariff. All rates include the relief of the day, exactly.
struct Charge {
  /// How many tiers of contract value there are.
  static constexpr std::size_t tier_count = 5;

  Programme programme;                        ///< JKK or JKM
  Rate rate;                                  ///< of the monthly wages
  Sources rule;                               ///< what that rate rests on
  std::array<Step, tier_count> tiers;         ///< of the contract value without tax
  std::array<Sources, tier_count> tier_rule;  ///< what an amount rests on that ends in each tier
};

/// Rates, tax and instalments on one day.
class Tariff {
 public:
  /// The day of the contract, which decides the law.
  [[nodiscard]] Day date() const noexcept { return date_; }
  /// JKK and JKM.
  [[nodiscard]] const std::array<Charge, 2>& charges() const noexcept { return charges_; }
  /// The value added tax (PPN), as a share of the value without it, and where it stands.
  [[nodiscard]] Rate vat() const noexcept { return vat_; }
  /// Where that tax stands.
  [[nodiscard]] const Source& vat_source() const noexcept { return *vat_source_; }
  /// The share of the total that each instalment carries; the last one takes what is left.
  [[nodiscard]] const std::array<Rate, 3>& instalments() const noexcept { return instalments_; }
  /// What a relief takes off.
  [[nodiscard]] const std::vector<std::string>& notes() const noexcept { return notes_; }
  /// The law that it was made under.
  [[nodiscard]] const RuleBook& book() const noexcept { return book_; }

 private:
  friend JAMSOSTEK_EXPORT Tariff compile(const RuleBook&, Day, const Viewpoint&, Explanation*);
  Tariff(const RuleBook& book, Day date, const Viewpoint& viewpoint, Explanation* why);

  RuleBook book_;  // keeps alive what the sources point to
  Day date_;
  std::vector<std::string> notes_;
  std::array<Charge, 2> charges_;
  Rate vat_;
  const Source* vat_source_;
  std::array<Rate, 3> instalments_;
};

/// The tariff of a day. Throws `NoRule` before July 2015.
///
/// Law: PP 44/2015 with Permenaker 44/2015 Pasal 9 to 11; the relief of PP 49/2020 Pasal 12.
[[nodiscard]] JAMSOSTEK_EXPORT Tariff compile(const RuleBook& book, Day date, const Viewpoint& viewpoint = {},
                                              Explanation* why = nullptr);

/// One of the parts in which the total may be paid.
struct Instalment {
  int number;    ///< from 1
  Rate share;    ///< of the total
  Money amount;  ///< the last one takes what is left of the total
};

/// The contributions of one project, line by line, with every reason.
struct Statement {
  Day date;                             ///< of the contract
  Money base;                           ///< the contract value without tax, or the monthly wages
  std::vector<Line> lines;              ///< JKK, then JKM
  Money total;                          ///< of the lines
  std::vector<Instalment> instalments;  ///< none where the wages are known
  std::vector<std::string> notes;       ///< a relief that was taken off, in sentences
  std::string rulebook;                 ///< `RuleBook::id()` of the law that it was computed under
  RuleBook book;                        ///< keeps alive what the rules of the lines point to
};

/// By the contract value: each tier's rate on its own part of the value without tax. A tax that is included is divided
/// out first, half up to the rupiah. Each line is rounded half up to the rupiah once; the instalments sum to the total.
/// Throws `OutOfRange` of `contract_value` when it is negative, `Overflow`.
[[nodiscard]] JAMSOSTEK_EXPORT Statement by_contract_value(const Tariff& tariff, Money contract_value,
                                                           Vat vat = Vat::excluded, Explanation* why = nullptr);

/// By the monthly wages. Each line is rounded half up to the rupiah once. Throws `OutOfRange` of `wages` when negative.
[[nodiscard]] JAMSOSTEK_EXPORT Statement by_wages(const Tariff& tariff, Money wages, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::contribution::jakon
