#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/benefit/heirs.hpp>
#include <jamsostek/law/citation.hpp>
#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/word.hpp>

/// What is due when something happens: an accident, a death, a lost job, old age.
namespace jamsostek::inline v0::benefit {

/// Who pays an item of a benefit.
enum class ItemPayer : std::uint8_t {
  bpjs,      ///< BPJS Ketenagakerjaan
  employer,  ///< the employer is liable, be it for good or until BPJS refunds it
};

/// Whether an item is paid at once.
enum class Status : std::uint8_t {
  payable,                 ///< paid at once
  withheld_until_settled,  ///< due, but paid only when the arrears of contributions have been settled
};

/// One amount of a benefit.
struct Item {
  std::string_view item;                 ///< stable, such as `funeral`; a literal
  Money amount;                          ///< rounded once; never negative
  ItemPayer payer;                       ///< who pays it
  Status status;                         ///< whether it is paid at once
  Sources rule;                          ///< every rule that the amount rests on
  std::optional<Recipient> recipient{};  ///< to whom it goes; known where the family is
};

/// What somebody is entitled to, item by item, with every reason. Not being entitled is an answer: `eligible` is
/// false, `conditions` name what failed, and there are no items.
struct Benefit {
  /// Nothing yet. Copies the book, which is cheap.
  explicit Benefit(RuleBook rules) : book(std::move(rules)) {}

  bool eligible = true;               ///< false once a required condition failed
  std::vector<Condition> conditions;  ///< those that were looked at, in order
  std::vector<Item> items;            ///< what is due; none where nobody is entitled
  Money total;                        ///< of all items, whoever pays them and whenever
  Money payable_now;                  ///< of the items that BPJS pays at once
  std::vector<std::string> notes;     ///< what else there is to know, in sentences
  std::optional<Heirs> heirs;         ///< who inherits; known where the family is
  RuleBook book;                      ///< keeps alive what the rules of items and conditions point to

  /// Notes a condition without which nothing is due. Returns `met`.
  bool require(std::string_view name, bool met, std::string detail, const Sources& sources = {}) {
    eligible = eligible && met;
    return note_condition(name, met, std::move(detail), sources);
  }
  /// Notes a condition that decides a part only: what is due, or who pays. Returns `met`.
  bool note_condition(std::string_view name, bool met, std::string detail, const Sources& sources = {}) {
    conditions.push_back({name, met, std::move(detail), sources});
    return met;
  }
  /// Adds an item and its amount to the totals; an item that comes to nothing is left out.
  void add(const Item& item) {
    if (item.amount == Money()) return;
    items.push_back(item);
    total += item.amount;
    if (item.payer == ItemPayer::bpjs && item.status == Status::payable) payable_now += item.amount;
  }
  /// Says who inherits, and to whom each item goes. `programme` is that of the benefit.
  void pass_on(Programme programme, const Family& family) {
    heirs = heirs_of(family);
    for (auto& item : items) item.recipient = recipient_of(programme, item.item, *heirs);
    if (heirs == Heirs::nobody) {
      notes.push_back(
          fmt::format("nobody inherits: see the recipient of each item ({})", heirs_source(programme).citation));
    }
  }
};

}  // namespace jamsostek::inline v0::benefit

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 2> words<benefit::ItemPayer> = {"bpjs", "employer"};
template <>
inline constexpr std::array<std::string_view, 2> words<benefit::Status> = {"payable", "withheld_until_settled"};

}  // namespace jamsostek::inline v0
