#include "claim_limits.hpp"

namespace jamsostek::inline v0::membership::claim {
namespace {

using enum Duty;
using enum Bound;
using enum Date;
using enum Unit;
using enum Lateness;

template <auto programme, auto rule>
const Timeline<Day, int>& of(const Rules& rules) {
  return rules.*programme.*rule;
}
template <auto rule>
constexpr auto jht = of<&Rules::jht, rule>;
template <auto rule>
constexpr auto jkk = of<&Rules::jkk, rule>;
template <auto rule>
constexpr auto jp = of<&Rules::jp, rule>;
template <auto rule>
constexpr auto own = of<&Rules::claim, rule>;

/// The first day of a claim on JHT, which the law of the day of the claim decides.
constexpr Limit jht_from(std::string_view procedure, Date since, Unit unit,
                         const Timeline<Day, int>& (*count)(const Rules&)) {
  return {procedure, "claim_from", claimant, earliest, since, on, on, unit, count, unknown, true};
}
/// A report in 2 x 24 hours.
constexpr Limit report(std::string_view procedure, Date since) {
  return {procedure, "report", employer, latest, since, reported, since, days, own<&ClaimRules::report_days>,
          liability};
}
constexpr Limit accident_expiry(std::string_view procedure) {
  return {procedure, "expiry", claimant, latest, event, on, event, years, jkk<&JkkRules::claim_years>, unknown, true};
}
constexpr Limit payment(std::string_view procedure, const Timeline<Day, int>& (*count)(const Rules&),
                        Lateness lateness = unknown) {
  return {procedure, "payment", bpjs, latest, complete, paid, complete, working_days, count, lateness};
}
constexpr Limit accident_payment(std::string_view procedure) {
  return payment(procedure, own<&ClaimRules::payment_days_jkk>, jkk_interest);
}
constexpr Limit death_payment(std::string_view procedure) {
  return payment(procedure, own<&ClaimRules::payment_days_jkm>, jkm_interest);
}
/// An employer in arrears settles them: from the request of the member, or from the retirement age.
constexpr Limit settling(std::string_view procedure, std::string_view name, Date since) {
  return {procedure, name, employer, latest, since, std::nullopt, since, months, own<&ClaimRules::jp_arrears_months>};
}

constexpr Limit table[] = {
    jht_from("claim.jht.retirement", birth_date, years, jht<&JhtRules::retirement_age>),
    jht_from("claim.jht.resignation", event, months, jht<&JhtRules::waiting_months>),
    jht_from("claim.jht.termination", event, months, jht<&JhtRules::waiting_months>),
    jht_from("claim.jht.contract_end", event, months, jht<&JhtRules::waiting_months_contract_end>),
    jht_from("claim.jht.partial_10", member_since, years, jht<&JhtRules::partial_membership_years>),
    jht_from("claim.jht.partial_30_housing", member_since, years, jht<&JhtRules::partial_membership_years>),
    jht_from("claim.jht.total_disability", event, months, jht<&JhtRules::waiting_months_event>),
    jht_from("claim.jht.death", event, months, jht<&JhtRules::waiting_months_event>),
    jht_from("claim.jht.leaving_indonesia", event, months, jht<&JhtRules::waiting_months_event>),
    jht_from("claim.jht.foreigner", event, months, jht<&JhtRules::waiting_months_event>),
    payment("claim.jht", own<&ClaimRules::payment_days_jht>),

    {"claim.jkm", "presumed_dead", claimant, earliest, missing_reported, on, missing_reported, months,
     of<&Rules::jkm, &JkmRules::missing_months>},
    death_payment("claim.jkm"),
    death_payment("claim.funeral"),
    death_payment("claim.jakon.jkm"),

    report("claim.jkk.stage_one", event),
    report("claim.jkk.stage_two", outcome),
    report("claim.jkk.death", outcome),
    report("claim.jkk.disease", event),
    {"claim.jkk.disease", "report_in_working_days", employer, latest, event, reported, event, working_days,
     own<&ClaimRules::report_working_days>},
    {"claim.jkk.disease", "diagnosis", claimant, latest, employment_ended, event, event, years,
     jkk<&JkkRules::disease_years>},
    report("claim.jakon.jkk", outcome),
    {"claim.jkk.stage_one", "decision", bpjs, latest, reported, std::nullopt, reported, days,
     own<&ClaimRules::decision_days>},
    accident_expiry("claim.jkk"),
    accident_expiry("claim.jakon.jkk"),
    accident_payment("claim.jkk.stage_two"),
    accident_payment("claim.jkk.death"),
    accident_payment("claim.jkk.reimbursement"),
    accident_payment("claim.jkk.disease"),
    accident_payment("claim.jakon.jkk"),

    {"claim.jp.mpht", "notice", bpjs, latest, event, std::nullopt, event, months_before,
     own<&ClaimRules::jp_notice_months>},
    {"claim.jp.mpht", "correction", claimant, latest, event, std::nullopt, event, months_before,
     own<&ClaimRules::jp_correction_months>},
    {"claim.jp.mpht", "deferral", claimant, latest, event, on, event, years, jp<&JpRules::deferral_years>},
    settling("claim.jp.mpht", "settle_arrears", on),
    settling("claim.jp.mpht", "settle_arrears_from_retirement", event),
    settling("claim.jp.lump_sum", "settle_arrears", on),
    settling("claim.jp.lump_sum", "settle_arrears_from_retirement", event),
    {"claim.jp.confirmation", "report", claimant, latest, event, reported, event, months, jp<&JpRules::report_months>},
    {"claim.jp.confirmation", "stop", claimant, latest, event, reported, event, years, jp<&JpRules::report_stop_years>},

    {"claim.jkp", "expiry", claimant, latest, event, on, event, months, of<&Rules::jkp, &JkpRules::claim_months>,
     unknown, true},

    {"support.return_to_work", "evaluation", bpjs, latest, placed, std::nullopt, placed, months,
     own<&ClaimRules::return_evaluation_months>},
    {"support.prevention", "claim_from", claimant, earliest, member_since, on, on, years,
     own<&ClaimRules::prevention_membership_years>, unknown, true},
    {"support.prevention", "next_grant", claimant, earliest, granted, on, granted, calendar_years,
     own<&ClaimRules::prevention_pause_years>},
    {"support.prevention", "refund", employer, latest, event, reported, event, working_days,
     own<&ClaimRules::prevention_refund_days>},
};

}  // namespace

std::span<const Limit> limits() noexcept { return table; }

}  // namespace jamsostek::inline v0::membership::claim
