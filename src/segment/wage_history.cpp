#include <jamsostek/segment/wage_history.hpp>

#include <set>

namespace jamsostek::inline v0 {

WageHistory::WageHistory(std::vector<WageSegment> segments, std::string_view field) : segments_(std::move(segments)) {
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const auto& segment = segments_[i];
    if (segment.to < segment.from) {
      throw InvalidValue(fmt::format("{}[{}].to", field, i), fmt::format("{}", segment.to),
                         fmt::format("a segment does not end before it begins, in {}", segment.from));
    }
    if (i != 0 && segment.from <= segments_[i - 1].to) {
      throw InvalidValue(fmt::format("{}[{}].from", field, i), fmt::format("{}", segment.from),
                         fmt::format("segments are in ascending order and do not overlap; the one before ends in {}",
                                     segments_[i - 1].to));
    }
    if (segment.wage.is_negative()) {
      throw OutOfRange(fmt::format("{}[{}].wage", field, i), fmt::format("{}", segment.wage), "a wage is not negative");
    }
    if (segment.paid) paid_months_ += months_inclusive(segment.from, segment.to);
  }
}

WageHistory WageHistory::together(std::span<const WageHistory> employers) {
  // Between two neighbouring edges nothing changes for anybody.
  std::set<Month> edges;
  for (const auto& employer : employers) {
    for (const auto& segment : employer.segments()) {
      edges.insert(segment.from);
      edges.insert(segment.to + date::months(1));
    }
  }
  std::vector<WageSegment> sums;
  for (auto edge = edges.begin(); edge != edges.end(); ++edge) {
    const auto next = std::next(edge);
    if (next == edges.end()) break;
    Money paid;
    Money unpaid;
    bool any_paid = false;
    bool any = false;
    for (const auto& employer : employers) {
      for (const auto& segment : employer.segments()) {
        if (*edge < segment.from || segment.to < *edge) continue;
        any = true;
        any_paid = any_paid || segment.paid;
        (segment.paid ? paid : unpaid) += segment.wage;
      }
    }
    if (any) sums.push_back({*edge, *next - date::months(1), any_paid ? paid : unpaid, any_paid});
  }
  return WageHistory(std::move(sums));
}

}  // namespace jamsostek::inline v0
