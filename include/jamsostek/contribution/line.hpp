#pragma once

#include <optional>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/segment/programme.hpp>

namespace jamsostek::inline v0::contribution {

/// One contribution: what one payer owes to one programme.
struct Line {
  Programme programme;        ///< that is paid for
  Payer payer;                ///< who owes it
  std::optional<Money> base;  ///< what the rate was applied to, half up to the sen; empty for a flat amount
  std::optional<Rate>
      rate;      ///< the rate really applied, reliefs included; empty for a flat amount and where there were several
  Money amount;  ///< rounded once
  bool billed = true;  ///< false for JKP, which nobody is sent a bill for
  Sources rule;        ///< every rule the amount rests on

  /// That of the weakest rule.
  [[nodiscard]] Confidence confidence() const noexcept { return rule.confidence(); }
};

}  // namespace jamsostek::inline v0::contribution
