#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace jamsostek::inline v0::face::cli {

/// Pieces of a stream on several threads, the calling one among them: taken one after another, worked on side by side,
/// given away in the order in which they were taken.
///
/// `take(piece)` is called by one thread at a time and says whether there was one more; `work(piece)` by all at once;
/// `give(piece)` by one at a time. There is one piece a thread, whose memory is used again, so that no more is ever
/// needed. What any of them throws ends the work and is thrown here.
template <class Piece, class Take, class Work, class Give>
void in_turn(std::size_t threads, Take take, Work work, Give give) {
  std::mutex taking;
  std::uint64_t taken = 0;
  std::mutex giving;
  std::condition_variable given_one;
  std::uint64_t given = 0;
  std::exception_ptr fault;
  std::atomic<bool> stopped = false;

  const auto serve = [&] {
    try {
      Piece piece;
      while (true) {
        std::uint64_t turn = 0;
        {
          const std::lock_guard lock(taking);
          if (stopped || !take(piece)) return;
          turn = taken++;
        }
        work(piece);
        std::unique_lock lock(giving);
        given_one.wait(lock, [&] { return given == turn || stopped; });
        if (stopped) return;
        give(piece);
        ++given;
        given_one.notify_all();
      }
    } catch (...) {
      const std::lock_guard lock(giving);
      if (!fault) fault = std::current_exception();
      stopped = true;
      given_one.notify_all();
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      while (others.size() + 1 < threads) others.emplace_back(serve);
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do the work.
    }
    serve();
  }
  if (fault) std::rethrow_exception(fault);
}

}  // namespace jamsostek::inline v0::face::cli
