#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// The loans of the housing facility (Manfaat Layanan Tambahan, MLT) of JHT.
enum class HousingKind : std::uint8_t {
  kpr,           ///< for a home (Kredit Pemilikan Rumah)
  pump,          ///< for its down payment (Pinjaman Uang Muka Perumahan)
  prp,           ///< for its renovation (Pinjaman Renovasi Perumahan)
  construction,  ///< for a developer who builds for members (FPPP, Kredit Konstruksi)
};
/// The words of `HousingKind`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 4> words<HousingKind> = {"kpr", "pump", "prp", "construction"};

/// What is true or not of those who ask for a loan.
enum class HousingFact : std::uint8_t {
  contributions_active,    ///< contributions are being paid
  employer_in_order,       ///< the employer's (developer's) membership papers and contributions are in order
  under_reporting,         ///< the employer registers a part of its workers, wages or programmes alone (PDS)
  owns_home,               ///< a home of one's own
  spouse_applies,          ///< husband or wife asks for the same loan, or has it
  used_before,             ///< the member had the same loan once already
  with_kpr,                ///< a loan for the home is asked for together with that for the down payment
  bpjs_approval,           ///< BPJS agreed, as far as membership goes
  bank_approval,           ///< the bank's terms and those of the financial authority (OJK) are met
  limited_company,         ///< the developer is a limited company (PT)
  clear_land,              ///< the land is there and nobody disputes it
  all_workers_registered,  ///< the developer and all its workers are members
  sale_to_members,         ///< agreed: every home is sold to members
  cooperation_agreement,   ///< the developer has the agreement on the facility with BPJS
  developer_association,   ///< the developer belongs to an association of developers
};
/// The words of `HousingFact`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 15> words<HousingFact> = {"contributions_active",
                                                                        "employer_in_order",
                                                                        "under_reporting",
                                                                        "owns_home",
                                                                        "spouse_applies",
                                                                        "used_before",
                                                                        "with_kpr",
                                                                        "bpjs_approval",
                                                                        "bank_approval",
                                                                        "limited_company",
                                                                        "clear_land",
                                                                        "all_workers_registered",
                                                                        "sale_to_members",
                                                                        "cooperation_agreement",
                                                                        "developer_association"};

/// One condition of a loan that a single fact decides.
struct HousingCondition {
  HousingKind kind;  ///< the loan that it is a condition of
  HousingFact fact;  ///< the fact that decides it
  bool wanted;       ///< what the fact must be
  Day from;          ///< the first day on which it is asked
  Source source;     ///< where it stands
};

/// Every such condition, those of one kind together.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const HousingCondition> housing_conditions() noexcept;

/// The limits of the housing facility; by the day of the application. A limit that has no row on a day does not exist
/// then.
struct HousingRules {
  /// The longest tenor in months, by `HousingKind`.
  std::array<Timeline<Day, int>, words<HousingKind>.size()> tenor_months;
  /// The highest interest above the central bank's rate, of members and of developers, as the ministry regulates it.
  Timeline<Day, Rate> margin_member;
  Timeline<Day, Rate> margin_construction;  ///< of developers
  /// The same as the government announced it since.
  Timeline<Day, Rate> margin_member_announced;
  Timeline<Day, Rate> margin_construction_announced;  ///< of developers

  /// The highest loan.
  Timeline<Day, Money> kpr_loan;
  Timeline<Day, Money> pump_loan;  ///< for a down payment
  Timeline<Day, Money> prp_loan;   ///< for a renovation
  /// The highest price of a home that is not subsidised.
  Timeline<Day, Money> kpr_price;
  /// The highest share of the price; for the down payment that of both loans together.
  Timeline<Day, Rate> kpr_share;
  Timeline<Day, Rate> kpr_share_subsidised;  ///< of a subsidised home
  Timeline<Day, Rate> pump_share_with_kpr;   ///< of a down payment and the home loan beside it
  /// The highest share of the budget of a building (Rencana Anggaran Biaya, RAB).
  Timeline<Day, Rate> construction_share;

  /// The months of membership that are needed.
  Timeline<Day, int> membership_months;
  /// 1 where a loan for the down payment is for subsidised homes alone.
  Timeline<Day, int> pump_subsidised_only;
  /// The highest wage of a member who buys a subsidised home: on land of its own, or a flat.
  Timeline<Day, Money> wage_limit_landed;
  Timeline<Day, Money> wage_limit_flat;  ///< of a flat
  /// 1 where members who work for themselves (BPU) may ask too, by the official book; 0 where BPJS's branches say
  /// that wage recipients alone may, who are in JHT, JKK and JKM.
  Timeline<Day, int> bpu;
  Timeline<Day, int> bpu_announced;  ///< 0 where wage recipients alone may ask

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    for (auto& timeline : self.tenor_months) visit(timeline);
    visit(self.margin_member);
    visit(self.margin_construction);
    visit(self.margin_member_announced);
    visit(self.margin_construction_announced);
    visit(self.kpr_loan);
    visit(self.pump_loan);
    visit(self.prp_loan);
    visit(self.kpr_price);
    visit(self.kpr_share);
    visit(self.kpr_share_subsidised);
    visit(self.pump_share_with_kpr);
    visit(self.construction_share);
    visit(self.membership_months);
    visit(self.pump_subsidised_only);
    visit(self.wage_limit_landed);
    visit(self.wage_limit_flat);
    visit(self.bpu);
    visit(self.bpu_announced);
  }
};

}  // namespace jamsostek::inline v0
