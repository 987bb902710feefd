#include <catch2/catch.hpp>

#include <jamsostek/law/paper.hpp>

#include "law/paper_tables.hpp"

using namespace jamsostek;

namespace {

constexpr Source text{{"a text", "", "papers", ""}, Confidence::high};

constexpr Paper of(std::string_view procedure, std::string_view name, Day from) {
  return {procedure, name, "Surat", "", 0, from, text};
}

}  // namespace

TEST_CASE("a table of papers keeps procedures together and older texts first", "[law]") {
  constexpr Day old_text = Day(2018, 7, 1);
  constexpr Day new_text = Day(2025, 10, 9);
  constexpr Paper good[] = {of("a", "ktp", old_text), of("a", "ktp", new_text), of("b", "ktp", old_text)};
  STATIC_REQUIRE(builtin::sound(good));
  constexpr Paper backwards[] = {of("a", "ktp", new_text), of("a", "ktp", old_text)};
  STATIC_REQUIRE_FALSE(builtin::sound(backwards));
  constexpr Paper torn[] = {of("a", "ktp", old_text), of("b", "ktp", old_text), of("a", "ktp", new_text)};
  STATIC_REQUIRE_FALSE(builtin::sound(torn));
  constexpr Paper uncited[] = {{"a", "ktp", "KTP", "", 0, old_text, {}}};
  STATIC_REQUIRE_FALSE(builtin::sound(uncited));
}

TEST_CASE("an unknown procedure has no papers", "[law]") {
  CHECK(paper_lists("tea").empty());
  CHECK_THROWS_AS(papers("tea", Day(2026, 11, 24)), InvalidValue);
}
