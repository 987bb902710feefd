#include "mutation/rows.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <set>
#include <stdexcept>
#include <type_traits>

#include <fmt/format.h>

#include <jamsostek/law/claim_procedure.hpp>
#include <jamsostek/law/deadline.hpp>
#include <jamsostek/law/disability.hpp>
#include <jamsostek/law/duty.hpp>
#include <jamsostek/law/housing.hpp>
#include <jamsostek/law/identifier.hpp>
#include <jamsostek/law/paper.hpp>
#include <jamsostek/law/registration.hpp>
#include <jamsostek/law/risk_tiers.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/law/wage_basis.hpp>

#ifdef JAMSOSTEK_CHANGEABLE  // by run.sh, which makes this header and what reads it
#include <mutation/rounding_sites.hpp>
#endif

namespace mutation {
namespace {

using namespace jamsostek;

/// Writes over a constant. Its pages are made writable first: built-in tables stand where nothing may be written.
[[gnu::noinline]] void overwrite(const void* place, const void* value, std::size_t size) {
  static const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  static std::set<std::uintptr_t> writable;
  const auto begin = reinterpret_cast<std::uintptr_t>(place);
  for (auto at = begin / page * page; at < begin + size; at += page) {
    if (!writable.insert(at).second) continue;
    if (mprotect(reinterpret_cast<void*>(at), page, PROT_READ | PROT_WRITE) != 0) {
      throw std::runtime_error("a table cannot be made writable");
    }
  }
  std::memcpy(const_cast<void*>(place), value, size);
}

/// Collects the changes of one row, member by member.
class Changes {
 public:
  explicit Changes(Row& row) : row_(row) {}

  /// Both neighbours of a day, a month, an amount, a rate or a number; every other word; another text.
  template <class T>
  void operator()(std::string_view member, const T& place) {
    if constexpr (std::is_same_v<T, Day>) {
      row_.days.push_back(fmt::format("{}", place));
      replace(member, "+1", place, place + date::days(1));
      replace(member, "-1", place, place - date::days(1));
    } else if constexpr (std::is_same_v<T, Month>) {
      row_.days.push_back(fmt::format("{}", place));
      replace(member, "+1", place, place + date::months(1));
      replace(member, "-1", place, place - date::months(1));
    } else if constexpr (std::is_same_v<T, Money>) {
      row_.numbers.push_back(place.sen() / 100);
      replace(member, "+1", place, place + Money::rupiah(1));
      if (place > Money()) replace(member, "-1", place, place - Money::rupiah(1));
    } else if constexpr (std::is_same_v<T, Rate>) {
      for (const auto basis_points : {-1, 0, 1}) {
        row_.percents.push_back((place + Rate::decimal(basis_points, 4)).percent_text());
      }
      replace(member, "+0.0001", place, place + Rate::decimal(1, 4));
      replace(member, "-0.0001", place, place + Rate::decimal(-1, 4));
    } else if constexpr (std::is_same_v<T, bool>) {
      replace(member, "otherwise", place, !place);
    } else if constexpr (std::is_same_v<T, int>) {
      row_.numbers.push_back(place);
      replace(member, "+1", place, place + 1);
      if (place > 0) replace(member, "-1", place, place - 1);
    } else if constexpr (std::is_enum_v<T>) {
      for (std::size_t i = 0; i < words<T>.size(); ++i) {
        const auto other = static_cast<T>(i);
        if (other != place) replace(member, words<T>[i], place, other);
      }
    } else {
      static_assert(std::is_same_v<T, std::string_view>);
      replace(member, "another", place, std::string_view("another"));
    }
  }
  /// Where something is said, all that may be said instead; where nothing is, nothing is put.
  template <class T>
  void operator()(std::string_view member, const std::optional<T>& place) {
    if (place) (*this)(member, *place);
  }

  /// A number that only says which rows stand for one another: the row leaves its group, or joins that of a neighbour.
  void group(const int& place, int neighbour) {
    if (place != 0) {
      replace("group", "alone", place, 0);
    } else if (neighbour != 0) {
      replace("group", fmt::format("{}", neighbour), place, neighbour);
    }
  }

  template <class T>
  void replace(std::string_view member, std::string_view how, const T& place, const T& other) {
    static_assert(std::is_trivially_copyable_v<T>);
    row_.changes.push_back({fmt::format("{} {}", member, how),
                            [at = &place, other] { overwrite(at, &other, sizeof(T)); },
                            [at = &place, right = place] { overwrite(at, &right, sizeof(T)); }});
  }

 private:
  Row& row_;
};

/// The rows of the tables, each with its cells for a name.
class Tables {
 public:
  explicit Tables(std::vector<Row>& rows) : rows_(rows), shown_(RuleBook::builtin().tables()) {}

  /// Calls `add(changes, row)` for each row of the table of that name.
  template <class Content, class Add>
  void operator()(std::string_view name, const Content& content, Add&& add) {
    const auto& shown = find(name).rows;
    if (shown.size() != content.size()) throw std::logic_error("not the rows of " + std::string(name));
    for (std::size_t i = 0; i < shown.size(); ++i) {
      auto& row = rows_.emplace_back();
      row.rule = name;
      row.name = fmt::format("{}", fmt::join(shown[i].cells, ", "));
      Changes changes(row);
      add(changes, content[i]);
    }
    seen_.insert(std::string(name));
  }
  /// No table has been forgotten.
  void done() const {
    for (const auto& table : shown_) {
      if (!seen_.contains(std::string(table.name))) throw std::logic_error("no changes of " + std::string(table.name));
    }
  }

 private:
  const LawTable& find(std::string_view name) const {
    for (const auto& table : shown_) {
      if (table.name == name) return table;
    }
    throw std::logic_error("no table " + std::string(name));
  }

  std::vector<Row>& rows_;
  std::vector<LawTable> shown_;
  std::set<std::string> seen_;
};

template <class Table>
int group_beside(const Table& table, std::size_t at) {
  for (const auto other : {at - 1, at + 1}) {
    if (other < table.size() && table[other].procedure == table[at].procedure && table[other].group != 0) {
      return table[other].group;
    }
  }
  return 0;
}

void add_dated(std::vector<Row>& rows) {
  for (const auto& rule : RuleBook::builtin().all()) {
    std::visit(
        [&](const auto* timeline) {
          for (const auto& dated : timeline->rows()) {
            auto& row = rows.emplace_back();
            row.rule = timeline->name();
            row.name = fmt::format("{}, known {}", dated.from, dated.known);
            Changes changes(row);
            changes("value", dated.value);
            changes("from", dated.from);
            changes("to", dated.to);
            changes("known", dated.known);
            changes("expected_until", dated.expected_until);
          }
        },
        rule);
  }
}

void add_tables(std::vector<Row>& rows) {
  Tables table(rows);
  table("bpu.brackets", RuleBook::builtin()->bpu.brackets, [](Changes& change, const BpuBracket& row) {
    change("from", row.from);
    change("base", row.base);
  });
  table("jkk.tiers", lines_of_business(), [](Changes& change, const LineOfBusiness& row) {
    change("risk", row.risk);
    change("number", row.number);
    change("business", row.business);
  });
  table("jkk.disability", disability_table(), [](Changes& change, const DisabilityRow& row) {
    change("code", row.code);
    change("percent", row.percent);
    change("left", row.left);
    change("most", row.most);
    change("unit", row.unit);
  });
  std::vector<std::reference_wrapper<const WageBasisRule>> bases;
  for (const auto& rule : wage_bases) bases.emplace_back(wage_basis(rule.basis));
  table("wage.bases", bases, [](Changes& change, const WageBasisRule& row) {
    change("times", row.times);
    change("months", row.months);
  });
  table("duties", duty_table(), [](Changes& change, const DutyRow& row) {
    change("group", row.group);
    change("programme", row.programme);
    change("duty", row.duty);
    change("from", row.from);
  });
  table("deadlines", deadline_table(), [](Changes& change, const DeadlineRow& row) {
    change("name", row.name);
    change("count", row.count);
    change("unit", row.unit);
    change("side", row.side);
    change("who", row.who);
    change("event", row.event);
    change("from", row.from);
  });
  table("registration.conditions", registration_conditions(), [](Changes& change, const RegistrationCondition& row) {
    change("procedure", row.procedure);
    change("name", row.name);
    change("fact", row.fact);
    change("ask", row.ask);
    if (!row.limit.empty()) change("limit", row.limit);
    change("from", row.from);
  });
  table("registration.cover", cover_starts(), [](Changes& change, const CoverStart& row) {
    change("procedure", row.procedure);
    change("basis", row.basis);
    if (!row.deadline.empty()) change("deadline", row.deadline);
    change("by_month", row.by_month);
    change("from", row.from);
  });
  // A text says once to which procedure it belongs and from when it stands: with its first paper.
  std::vector<std::reference_wrapper<const Paper>> papers;
  std::vector<std::pair<PaperList, std::size_t>> places;
  for (const auto& list : paper_lists()) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      papers.emplace_back(list[i]);
      places.emplace_back(list, i);
    }
  }
  std::size_t next = 0;
  table("papers", papers, [&](Changes& change, const Paper& row) {
    const auto& [list, at] = places[next++];
    if (at == 0) change("procedure", row.procedure);
    change("name", row.name);
    change("indonesian", row.indonesian);
    change("condition", row.condition);
    change.group(row.group, group_beside(list, at));
    if (at == 0) change("from", row.from);
  });
  table("claim.filers", claim_filers(), [](Changes& change, const ClaimFiler& row) {
    change("procedure", row.procedure);
    change("who", row.who);
    change("when", row.when);
  });
  table("claim.proxies", claim_proxies(), [](Changes& change, const ClaimProxy& row) {
    change("procedure", row.procedure);
    change("allowed", row.allowed);
    change("detail", row.detail);
  });
  table("claim.substitutes", claim_substitutes(), [](Changes& change, const ClaimSubstitute& row) {
    change("procedure", row.procedure);
    change("paper", row.paper);
    change("when", row.when);
    change("name", row.name);
    change("indonesian", row.indonesian);
  });
  const auto conditions = claim_conditions();
  next = 0;
  table("claim.conditions", conditions, [&](Changes& change, const ClaimCondition& row) {
    change("procedure", row.procedure);
    change("name", row.name);
    change("when", row.when);
    change("asks", row.asks);
    change.group(row.group, group_beside(conditions, next++));
    change("detail", row.detail);
  });
  table("identifier.forms", identifier_forms(), [](Changes& change, const IdentifierForm& row) {
    change("kind", row.kind);
    change("pattern", row.pattern);
    change("from", row.from);
  });
#ifdef JAMSOSTEK_CHANGEABLE
  table("identifier.nik", std::array{std::cref(nik_women_day)},
        [](Changes& change, const int& women_day) { change("women_day", women_day); });
#else
  table("identifier.nik", std::array{nik_women_day}, [](Changes&, int) {});  // a constant: nothing changes it here
#endif
  table("housing.conditions", housing_conditions(), [](Changes& change, const HousingCondition& row) {
    change("kind", row.kind);
    change("fact", row.fact);
    change("wanted", row.wanted);
    change("from", row.from);
  });
  table.done();
}

#ifdef JAMSOSTEK_CHANGEABLE
void add_roundings(std::vector<Row>& rows) {
  for (std::size_t i = 0; i < std::size(rounding_sites); ++i) {
    auto& row = rows.emplace_back();
    row.rule = "rounding";
    row.name = rounding_sites[i].place;
    // Of these shares lie halfway between two rupiah or two sen.
    for (std::int64_t five = 1; five <= 3'125; five *= 5) {
      for (std::int64_t ten = 1; ten <= 10'000; ten *= 10) {
        for (const int odd : {1, 3, 7, 9, 11, 13}) row.numbers.push_back(five * ten * odd);
      }
    }
    for (std::size_t j = 0; j < words<RoundingMode>.size(); ++j) {
      const auto mode = static_cast<RoundingMode>(j);
      if (mode == rounding_sites[i].own) continue;
      row.changes.push_back({fmt::format("mode {}", mode),
                             [i, mode] {
                               changed_rounding = {i, mode};
                             },
                             [] { changed_rounding = {}; }});
    }
  }
}
#else
void add_roundings(std::vector<Row>&) {}
#endif

}  // namespace

std::vector<Row> rows() {
  std::vector<Row> all;
  add_dated(all);
  add_tables(all);
  add_roundings(all);
  return all;
}

}  // namespace mutation
