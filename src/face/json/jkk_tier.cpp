#include "jkk_tier.hpp"

#include <limits>

namespace jamsostek::inline v0::face::json {
namespace {

/// A tier as the list counts it (1 to 5), or the word of the risk.
Risk read_tier(const Field& field) {
  if (field.value().kind == Value::Kind::string) return field.word<Risk>();
  return static_cast<Risk>(field.integer(1, static_cast<int>(words<Risk>.size())) - 1);
}

void write_members(Writer& writer, const LineOfBusiness& entry) {
  writer.member("tier", tier_number(entry.risk))
      .member("risk", entry.risk)
      .member("number", entry.number)
      .member("business", entry.business);
  write_rule(writer, entry.source);
}

}  // namespace

TierAnswer jkk_tier(Fields& request, Explanation* why) {
  const auto business = request.find("business");
  const auto tier = request.find("tier");
  const auto number = request.find("number");
  request.done();
  if (business) {
    if (tier || number) throw business->invalid("either business, or tier and number");
    return {search_business(business->string("what the business does, as text"), business->path(), why), false};
  }
  if (!tier && !number) throw request.missing("business", "either business, or tier and number");
  if (!tier) throw request.missing("tier", "number counts inside a tier");
  if (!number) throw request.missing("number", "an entry is looked up by tier and number");
  const auto risk = read_tier(*tier);
  const int wanted = number->integer(1, std::numeric_limits<int>::max());
  return {{&line_of_business(risk, wanted, number->path(), why)}, true};
}

void run_jkk_tier(Fields& request, const Context& context, Writer& result) {
  const auto [matches, looked_up] = jkk_tier(request, context.why);
  if (looked_up) write_members(result, *matches.front());
  result.key("matches").begin_array();
  for (const auto* entry : matches) {
    result.begin_object();
    write_members(result, *entry);
    result.end_object();
  }
  result.end_array();
}

}  // namespace jamsostek::inline v0::face::json
