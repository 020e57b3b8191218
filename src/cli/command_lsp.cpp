// One thread. What has come is read before anything is answered, so that a cancellation finds its request
// waiting; drafts are checked when the editor is silent, so that a burst of changes is one check.
#include "cli/command_lsp.h"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/console.h"
#include "cli/editor_workspace.h"
#include "cli/exit_codes.h"
#include "serve/language_server.h"
#include "serve/message_queue.h"

namespace agreed {
namespace {

using Clock = std::chrono::steady_clock;

// A silence that ends a burst: longer than the time between the messages of one command of an editor, too
// short to be felt.
constexpr std::chrono::milliseconds kSilence{15};
// Who never pauses is checked as often as this.
constexpr std::chrono::milliseconds kLongestWait{250};
constexpr std::chrono::milliseconds kForever{-1};

enum class Input : std::uint8_t { came, silent, ended, failed };

class EditorSession {
 public:
  explicit EditorSession(const CheckOptions& options)
      : console_(ColorChoice::never), workspace_(options, console_), server_(workspace_, AGREED_VERSION) {}

  int run() {
    while (!server_.exit_code()) {
      const Input input = read(wait());
      if (input == Input::failed) return trouble("cannot read standard input");
      if (input == Input::ended && queue_.empty()) return end_of_input();
      if (input == Input::came) continue;  // until all that has come is read
      if (!queue_.empty()) {
        if (!answer()) return kExitTrouble;
      } else if (server_.check_due() && !send(server_.check_next())) {
        return kExitTrouble;
      }
      if (!server_.check_due()) due_since_.reset();
    }
    return *server_.exit_code();
  }

 private:
  // How long the next input is worth waiting for.
  std::chrono::milliseconds wait() {
    if (!queue_.empty()) return std::chrono::milliseconds{0};
    if (!server_.check_due()) return kForever;
    if (!due_since_) due_since_ = Clock::now();
    return Clock::now() - *due_since_ < kLongestWait ? kSilence : std::chrono::milliseconds{0};
  }

  Input read(std::chrono::milliseconds wait) {
    pollfd in{STDIN_FILENO, POLLIN, 0};
    const int ready = ::poll(&in, 1, static_cast<int>(wait.count()));
    if (ready < 0) return errno == EINTR ? Input::came : Input::failed;
    if (ready == 0) return Input::silent;
    const ssize_t count = ::read(STDIN_FILENO, block_.data(), block_.size());
    if (count < 0) return errno == EINTR ? Input::came : Input::failed;
    if (count == 0) return Input::ended;
    queue_.append(std::string_view(block_.data(), static_cast<std::size_t>(count)));
    return Input::came;
  }

  bool answer() {
    const std::variant<RpcMessage, RpcRefusal> next = queue_.take();
    if (const RpcRefusal* refusal = std::get_if<RpcRefusal>(&next)) return send({rpc_error(*refusal)});
    return send(server_.answer(std::get<RpcMessage>(next)));
  }

  bool send(const std::vector<Json>& messages) {
    std::string bytes;
    for (const Json& message : messages) bytes += framed(rpc_bytes(message));
    return bytes.empty() || console_.write(bytes, kExitYes) == kExitYes;
  }

  int end_of_input() {
    if (!queue_.inside_message()) return kExitNo;
    console_.message("standard input ended inside a message");
    return kExitTrouble;
  }

  int trouble(std::string_view what) {
    console_.message(fmt::format("{}: {}", what, std::strerror(errno)));
    return kExitTrouble;
  }

  Console console_;
  EditorWorkspace workspace_;
  LanguageServer server_;
  MessageQueue queue_;
  std::optional<Clock::time_point> due_since_;  // a check was first seen to be due
  std::array<char, std::size_t{64} * 1024> block_{};
};

}  // namespace

CLI::App* setup_lsp(CLI::App& app, CheckOptions& options) {
  CLI::App* verb = app.add_subcommand("lsp", "a language server for editors, on standard input and output");
  add_check_setting_options(*verb, options);
  return verb;
}

int run_lsp(const CheckOptions& options) {
  if (const std::optional<Error> misuse = find_setting_misuse(options))
    return Console(ColorChoice::never).errors({*misuse}, kExitTrouble);
  EditorSession session(options);
  return session.run();
}

}  // namespace agreed
