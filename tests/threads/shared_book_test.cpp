#include <atomic>
#include <barrier>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include <jamsostek/face/evaluator.hpp>
#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;

namespace {

constexpr int threads = 8;

/// Runs `work(n)` on several threads that begin at the same moment, n from 0.
template <class Work>
void together(const Work& work) {
  std::barrier begin(threads);
  std::vector<std::thread> running;
  for (int n = 0; n < threads; ++n) {
    running.emplace_back([&work, &begin, n] {
      begin.arrive_and_wait();
      work(n);
    });
  }
  for (auto& thread : running) thread.join();
}

const std::vector<std::string> requests = {
    R"({"op":"contribution.pu","month":"2026-11","wage":12000000,"risk":"low"})",
    R"({"op":"benefit.jp","event":"retirement","event_date":"2033-05-10","birth_date":"1976-05-10","registered":"2016-01",
        "wages":[{"from":"2016-01","to":"2026-01","wage":7000000}],"options":{"stale":"hold"}})",
    R"({"op":"diff","from":"2015-07","to":"2026-11"})",
    R"({"op":"rules"})",
    R"({"op":"jkk.tier","business":"rumah makan"})",
    R"({"op":"claim.checklist","procedure":"jkm","on":"2026-11-20"})",
    R"({"op":"fine","segment":"pu","month":"2026-09","contributions":{"jht":684000},"paid_on":"2026-11-20"})",
    R"({"op":"contribution.pu","month":"2031-11","wage":1,"risk":"low"})",
};

}  // namespace

// First: the built-in book is made on first use, by whichever thread comes first.
TEST_CASE("the built-in book is made once, however many threads ask for it first", "[threads]") {
  std::atomic<const Rules*> first = nullptr;
  std::atomic<int> others = 0;
  together([&](int) {
    const Rules* mine = &*RuleBook::builtin();
    const Rules* expected = nullptr;
    if (!first.compare_exchange_strong(expected, mine) && expected != mine) ++others;
  });
  CHECK(others == 0);
}

TEST_CASE("one evaluator serves many threads with the answers of one", "[threads]") {
  const face::Evaluator evaluator;
  std::vector<std::string> alone;
  for (const auto& request : requests) alone.push_back(evaluator.answer(request));
  std::atomic<int> differing = 0;
  together([&](int n) {
    for (std::size_t i = 0; i < 5 * requests.size(); ++i) {
      const auto which = (i + static_cast<std::size_t>(n)) % requests.size();
      if (evaluator.answer(requests[which]) != alone[which]) ++differing;
    }
  });
  CHECK(differing == 0);
}

TEST_CASE("books are copied and amended by many threads at once", "[threads]") {
  const std::vector<Amendment> rows = {{.name = "jp.wage_ceiling",
                                        .from = Month(2027, 3),
                                        .known = Day(2027, 2, 26),
                                        .expected_until = Month(2028, 2),
                                        .value = Money::rupiah(11'500'000),
                                        .instrument = "a letter",
                                        .confidence = Confidence::high}};
  const auto hash = std::string(RuleBook::builtin().amended(rows).hash());
  std::atomic<int> differing = 0;
  together([&](int) {
    const RuleBook copy = RuleBook::builtin();
    const auto amended = copy.amended(rows);
    if (amended.hash() != hash) ++differing;
    if (amended->jp.wage_ceiling.value(Month(2027, 4)) != Money::rupiah(11'500'000)) ++differing;
  });
  CHECK(differing == 0);
}

TEST_CASE("one tariff is applied by many threads at once", "[threads]") {
  const auto tariff = contribution::pu::compile(RuleBook::builtin(), Month(2026, 11), {.risk = Risk::low});
  const auto alone = contribution::pu::statement(tariff, Wage::monthly(Money::rupiah(12'345'678)));
  std::atomic<int> differing = 0;
  together([&](int) {
    const auto mine = contribution::pu::statement(tariff, Wage::monthly(Money::rupiah(12'345'678)));
    if (mine.totals.billed != alone.totals.billed) ++differing;
  });
  CHECK(differing == 0);
}
