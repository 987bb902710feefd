#include "face/cli/in_turn.hpp"

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using jamsostek::face::cli::in_turn;

namespace {

constexpr int pieces = 200;

/// Uneven work, so that later pieces are ready before earlier ones.
void toil(int piece) { std::this_thread::sleep_for(std::chrono::microseconds(piece % 7 == 0 ? 500 : 10)); }

}  // namespace

TEST_CASE("pieces are given in the order in which they were taken, on any number of threads", "[face]") {
  for (const std::size_t threads : {1, 2, 8, 64}) {
    int next = 0;
    std::vector<int> given;
    in_turn<int>(
        threads, [&](int& piece) { return next == pieces ? false : (piece = next++, true); },
        [](int& piece) {
          toil(piece);
          piece *= 2;
        },
        [&](int piece) { given.push_back(piece); });
    REQUIRE(given.size() == pieces);
    for (int i = 0; i < pieces; ++i) REQUIRE(given[static_cast<std::size_t>(i)] == 2 * i);
  }
}

TEST_CASE("what one thread throws ends the work of all", "[face]") {
  for (const std::string where : {"take", "work", "give"}) {
    int next = 0;
    std::vector<int> given;
    const auto at = [&](std::string_view place, int piece) {
      if (place == where && piece == 100) throw std::runtime_error(where);
    };
    CHECK_THROWS_WITH(in_turn<int>(
                          8,
                          [&](int& piece) {
                            piece = next++;
                            at("take", piece);
                            return true;  // a stream without an end
                          },
                          [&](int& piece) {
                            toil(piece);
                            at("work", piece);
                          },
                          [&](int piece) {
                            at("give", piece);
                            given.push_back(piece);
                          }),
                      where);
    CHECK(given.size() <= 100);
    for (std::size_t i = 0; i < given.size(); ++i) CHECK(given[i] == static_cast<int>(i));
  }
}
