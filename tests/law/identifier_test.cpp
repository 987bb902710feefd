#include <catch2/catch.hpp>

#include <jamsostek/law/identifier.hpp>
#include <jamsostek/law/rule_book.hpp>

using namespace jamsostek;
using enum IdentifierKind;

TEST_CASE("the latest text by a day tells the form of a number", "[law]") {
  const auto pattern = [](IdentifierKind kind, Day on) {
    const auto* form = identifier_form(kind, on);
    return form == nullptr ? std::string() : std::string(form->pattern);
  };
  // Eleven digits by the questions and answers of July 2018, twelve by the home page of October 2025.
  CHECK(pattern(payment_code_pu, Day(2018, 6, 30)).empty());
  CHECK(pattern(payment_code_pu, Day(2018, 7, 1)) == std::string(11, '#'));
  CHECK(pattern(payment_code_pu, Day(2025, 10, 8)) == std::string(11, '#'));
  CHECK(pattern(payment_code_pu, Day(2025, 10, 9)) == std::string(12, '#'));
  CHECK(pattern(payment_code_bpu, Day(2025, 10, 8)).empty());
  CHECK(pattern(payment_code_bpu, Day(2025, 10, 9)) == std::string(16, '#'));
  CHECK(pattern(payment_code_bpu_group, Day(2026, 1, 1)) == "0626" + std::string(12, '#'));
  CHECK(pattern(nik, Day(2015, 6, 30)).empty());
  CHECK(pattern(nik, Day(2015, 7, 1)) == std::string(16, '#'));
}

TEST_CASE("every form is cited, noted where it is not sure, and in the hash", "[law]") {
  const auto canonical = RuleBook::builtin().canonical();
  const IdentifierForm* before = nullptr;
  for (const auto& form : identifier_forms()) {
    INFO(to_string(form.kind) << " " << form.pattern);
    CHECK_FALSE(form.source.citation.instrument.empty());
    CHECK_FALSE(form.source.citation.title.empty());
    CHECK((form.source.confidence != Confidence::low || !form.source.citation.note.empty()));
    if (before != nullptr && before->kind == form.kind) CHECK(before->from < form.from);
    CHECK(canonical.find(fmt::format("identifier.forms|{}|{}|{}|", form.kind, form.pattern, form.from)) !=
          std::string::npos);
    before = &form;
  }
  CHECK(canonical.find("identifier.nik|40|PP 37/2007|") != std::string::npos);
}
