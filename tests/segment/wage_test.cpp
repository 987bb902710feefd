#include <jamsostek/segment/wage.hpp>

#include <catch2/catch.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

TEST_CASE("a wage comes about in four ways", "[segment]") {
  CHECK(Wage::monthly(12'000'000_rupiah).shown() == 12'000'000_rupiah);
  CHECK(Wage::daily(200'000_rupiah).total() == 5'000'000_rupiah);
  const auto piece = Wage::piece_months({1'000'000_rupiah, 1'000'000_rupiah, 1'000'001_rupiah});
  CHECK(piece.total() == 3'000'001_rupiah);
  CHECK(piece.divisor() == 3);
  CHECK(piece.shown() == 1'000'000.33_rupiah);
  std::array<Money, 12> year{};
  year.fill(2'000'000_rupiah);
  const auto seasonal = Wage::seasonal_months(year);
  CHECK(seasonal.shown() == 2'000'000_rupiah);
  CHECK(seasonal.source().confidence == Confidence::low);
  CHECK_FALSE(seasonal.source().citation.note.empty());
  CHECK(Wage::monthly(Money()).shown() == Money());
  CHECK(piece.source().confidence == Confidence::high);
}

TEST_CASE("a wage that exists is not negative", "[segment]") {
  CHECK_THROWS_AS(Wage::monthly(-1_rupiah), OutOfRange);
  CHECK_THROWS_AS(Wage::daily(-0.01_rupiah), OutOfRange);
  CHECK_THROWS_AS(Wage::daily(Money::max()), Overflow);
  CHECK_THROWS_AS(Wage::piece_months({Money::max(), Money::max(), Money()}), Overflow);
  try {
    static_cast<void>(Wage::piece_months({1_rupiah, -1_rupiah, 1_rupiah}, "wage_basis.piece_months"));
    FAIL("accepted");
  } catch (const OutOfRange& error) {
    CHECK(error.field() == "wage_basis.piece_months[1]");
    CHECK(error.value() == "-1");
  }
}
