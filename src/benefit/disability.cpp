#include <jamsostek/benefit/disability.hpp>

#include <algorithm>

#include <jamsostek/money/rounding.hpp>

#include "cite.hpp"

namespace jamsostek::inline v0::benefit {
namespace {

constexpr int unit_of_ten = 10;

std::string path(std::string_view field, std::size_t index, std::string_view name) {
  return fmt::format("{}.parts[{}].{}", field, index, name);
}

template <class T>
std::string shown(const T& fact) {
  return fmt::format("{}", fact);
}
std::string shown(Rate percent) { return percent.percent_text(); }

/// A fact that the row needs, or must not have.
template <class T>
void check_presence(const std::optional<T>& fact, bool needed, const std::string& where, const DisabilityRow& row) {
  if (needed && !fact) throw MissingField(where, "", fmt::format("{} needs it", row.code));
  if (!needed && fact) throw InvalidValue(where, shown(*fact), fmt::format("{} does not take it", row.code));
}

/// The percentage of a row for the side of a right-hander that `side` corresponds to.
Rate of_side(const DisabilityRow& row, const std::optional<Side>& side, Side dominant) {
  return row.left && *side != dominant ? *row.left : row.percent;
}

Rate checked_efficiency(Rate efficiency, std::string_view field) {
  if (efficiency.is_negative() || efficiency > Rate::one()) {
    throw OutOfRange(field, efficiency.percent_text(), "an efficiency is 0 to 100 %");
  }
  return efficiency;
}

/// `count` tens as a part; nothing below one.
std::optional<DisabilityPart> per_ten(std::string_view code, int count) {
  if (count == 0) return std::nullopt;
  DisabilityPart part{std::string(code)};
  part.count = count;
  return part;
}

/// An exact rate divided by a count, half up to six decimals of a percent.
Rate divided(Rate rate, int divisor) {
  constexpr int scale = 8;
  std::int64_t numerator = rate.mantissa();
  std::int64_t denominator = divisor;
  for (int i = rate.scale(); i < scale; ++i) numerator *= 10;
  for (int i = scale; i < rate.scale(); ++i) denominator *= 10;
  return Rate::decimal(rounded_quotient(numerator, denominator, RoundingMode::half_up), scale);
}

/// (weight x better + worse) / (weight + 1).
Rate weighted(Rate better, Rate worse, int weight) {
  return divided(Rate::decimal(weight, 0) * better + worse, weight + 1);
}

/// A part as a step: what its row says, times the count or the loss of function.
Explanation::Step part_step(const DisabilityPart& part, const Source& source, Rate listed, Rate percent) {
  Explanation::Step step{
      .what = "part", .of = part.code, .formula = "listed", .operands = {{"listed", listed}}, .result = percent};
  step.rule.add(source);
  if (part.count) {
    step.formula = "listed x count_of_units";
    step.operands.push_back({"count_of_units", *part.count});
  }
  if (part.loss) {
    step.formula = "listed x loss";
    step.operands.push_back({"loss", *part.loss});
  }
  return step;
}

}  // namespace

Disability Disability::anatomical(std::span<const DisabilityPart> parts, Side dominant, std::string_view field,
                                  Explanation* why) {
  return of_parts(DisabilityKind::anatomical, parts, dominant, field, why);
}

Disability Disability::functional(std::span<const DisabilityPart> parts, Side dominant, std::string_view field,
                                  Explanation* why) {
  return of_parts(DisabilityKind::functional, parts, dominant, field, why);
}

Disability Disability::of_parts(DisabilityKind kind, std::span<const DisabilityPart> parts, Side dominant,
                                std::string_view field, Explanation* why) {
  if (parts.empty())
    throw InvalidValue(fmt::format("{}.parts", field), "", "a partial disability has at least one part");
  const bool functional = kind == DisabilityKind::functional;
  Disability result(kind);
  result.several_ = parts.size() > 1;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& part = parts[i];
    const auto& row = disability_row(part.code, path(field, i, "code"));
    if (functional && (row.most || row.unit == DisabilityUnit::per_ten)) {
      throw InvalidValue(path(field, i, "code"), part.code,
                         "a row that is a range or counts tens cannot lose function");
    }
    check_presence(part.side, row.left.has_value(), path(field, i, "side"), row);
    check_presence(part.percent, row.most.has_value(), path(field, i, "percent"), row);
    check_presence(part.loss, functional, path(field, i, "loss"), row);
    // One finger, one toe and one step of ten are what is meant where no count is given.
    if (part.count && (functional || row.unit == DisabilityUnit::once)) {
      throw InvalidValue(path(field, i, "count"), shown(*part.count), fmt::format("{} does not take it", row.code));
    }
    if (part.count && *part.count < 1) {
      throw OutOfRange(path(field, i, "count"), shown(*part.count), "a count is at least 1");
    }
    if (part.percent && (*part.percent < row.percent || *part.percent > *row.most)) {
      throw OutOfRange(path(field, i, "percent"), shown(*part.percent),
                       fmt::format("{} is {} to {}", row.code, row.percent, *row.most));
    }
    if (part.loss && (*part.loss <= Rate() || *part.loss > Rate::one())) {
      throw OutOfRange(path(field, i, "loss"), shown(*part.loss), "a loss of function is above 0 % and at most 100 %");
    }
    // So many that no product of a loss and a row leaves the range of a rate.
    constexpr int decimals = 10;
    for (const auto& [fact, name] : {std::pair(&part.percent, "percent"), std::pair(&part.loss, "loss")}) {
      if (*fact && (*fact)->scale() > decimals + 2) {
        throw InvalidValue(path(field, i, name), shown(**fact),
                           fmt::format("{} has at most {} decimals", name, decimals));
      }
    }

    const auto listed = part.percent.value_or(of_side(row, part.side, dominant));
    auto percent = listed;
    if (part.count) percent = percent * Rate::decimal(*part.count, 0);
    if (part.loss) percent = percent * *part.loss;
    result.sum_ = result.sum_ + percent;
    result.sources_.add_once(*row.source);
    if (why != nullptr) why->add(part_step(part, *row.source, listed, percent));
  }
  if (why != nullptr) why->add_sum("sum_of_parts", {}, "sum(part)", "part", result.sum_);
  return result;
}

DisabilityPercent disability_percent(const RuleBook& book, Day accident, const Disability& disability,
                                     Explanation* why) {
  DisabilityPercent result{{}, disability.sources()};
  const auto& law = book->jkk;
  if (disability.kind() == DisabilityKind::total) {
    result.percent = cited(law.disability_total, accident, "accident", result.sources);
    if (why != nullptr) why->add(look_up("percent", "disability", accident, *law.disability_total.at(accident).row));
    return result;
  }
  // That percentages add, and only so far, is a rule that a single one does not rest on.
  Sources adding;
  const auto most = cited(law.disability_maximum, accident, "accident", adding);
  result.percent = std::min(disability.sum(), most);
  if (disability.several() || disability.sum() > most) {
    for (const auto* source : adding) result.sources.add_once(*source);
  }
  if (why != nullptr) {
    why->add({.what = "percent",
              .of = "disability",
              .formula = "min(sum_of_parts, most)",
              .operands = {{"sum_of_parts", disability.sum()}, {"most", most}},
              .ceiling_applied = disability.sum() > most,
              .result = result.percent,
              .rule = result.sources});
  }
  return result;
}

Rate binocular_efficiency(const RuleBook& book, Day accident, Rate one_eye, Rate other_eye, std::string_view field) {
  const auto [worse, better] = std::minmax({checked_efficiency(one_eye, field), checked_efficiency(other_eye, field)});
  return weighted(better, worse, book->jkk.sight_better_weight.value(accident));
}

std::optional<DisabilityPart> sight_part(Rate efficiency, std::string_view field) {
  const auto whole = checked_efficiency(efficiency, field).denominator();
  return per_ten("VISION_EFF_PER10", static_cast<int>((whole - efficiency.mantissa()) * unit_of_ten / whole));
}

std::optional<DisabilityPart> hearing_part(bool both_ears, int decibels, std::string_view field) {
  if (decibels < 0) throw OutOfRange(field, fmt::format("{}", decibels), "a reduction of hearing is not negative");
  return per_ten(both_ears ? "HEARING_LOSS_BOTH_PER10DB" : "HEARING_LOSS_ONE_PER10DB", decibels / unit_of_ten);
}

Rate hearing_loss(const RuleBook& book, Day accident, const Thresholds& ear, std::string_view field) {
  // What an audiometer measures.
  constexpr int least = -20;
  constexpr int most = 130;
  int sum = 0;
  for (std::size_t i = 0; i < ear.size(); ++i) {
    if (ear[i] < least || ear[i] > most) {
      throw OutOfRange(fmt::format("{}[{}]", field, i), fmt::format("{}", ear[i]),
                       fmt::format("a hearing threshold is {} to {} decibels", least, most));
    }
    sum += ear[i];
  }
  const auto count = static_cast<int>(ear.size());
  const int above = std::max(0, sum - count * book->jkk.hearing_fence.value(accident));
  const auto loss = book->jkk.hearing_loss_per_decibel.value(accident) * Rate::decimal(above, 0);
  return std::min(divided(loss, count), Rate::one());
}

Rate binaural_loss(const RuleBook& book, Day accident, const Thresholds& one_ear, const Thresholds& other_ear,
                   std::string_view field) {
  const auto [better, worse] =
      std::minmax({hearing_loss(book, accident, one_ear, field), hearing_loss(book, accident, other_ear, field)});
  return weighted(better, worse, book->jkk.hearing_better_weight.value(accident));
}

}  // namespace jamsostek::inline v0::benefit
