#include <memory>

#include <jamsostek/face/evaluator.hpp>

#include "command.hpp"
#include "file.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 18U;

/// Answers lines as they come in: whatever one read brought is answered and flushed before the next read. Of a line
/// that is too long the rest is dropped, so that memory stays bounded.
class LineServer {
 public:
  explicit LineServer(const RuleBook& book) : evaluator_(book) {}

  void take(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto end = bytes.find('\n');
      const auto piece = bytes.substr(0, end);
      if (!dropping_) pending_ += piece;
      if (pending_.size() > longest_request) {
        answer(pending_);
        dropping_ = true;
      }
      if (end == std::string_view::npos) return;
      finish_line();
      bytes.remove_prefix(end + 1);
    }
  }

  void finish_line() {
    if (pending_.ends_with('\r')) pending_.pop_back();
    if (!dropping_ && !pending_.empty()) answer(pending_);
    pending_.clear();
    dropping_ = false;
  }

  void flush() {
    print(answers_);
    answers_.clear();
  }

 private:
  void answer(std::string_view line) {
    answers_ += evaluator_.answer(line);
    answers_ += '\n';
    pending_.clear();
  }

  Evaluator evaluator_;
  std::string pending_;
  std::string answers_;
  bool dropping_ = false;
};

}  // namespace

void add_eval(CLI::App& app, int& status) {
  auto* command = app.add_subcommand("eval", "Answer JSON requests, one a line, from standard input");
  const auto rules = std::make_shared<RulesOption>();
  rules->add_to(*command);
  command->callback([rules, &status] {
    LineServer server(rules->book());
    Input input("-");
    std::string buffer(chunk, '\0');
    while (const auto count = input.read(buffer.data(), buffer.size())) {
      server.take(std::string_view(buffer.data(), count));
      server.flush();
    }
    server.finish_line();
    server.flush();
    status = done;
  });
}

}  // namespace jamsostek::inline v0::face::cli
