// Starts git by posix_spawn and reads both of its outputs to their ends.
#include "cli/git.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

#include "text/file_bytes.h"
#include "text/source_text.h"

extern char** environ;

namespace agreed {
namespace {

// A pipe whose two ends close themselves.
class Pipe {
 public:
  Pipe() { open_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] int read_end() const { return ends_[0]; }
  [[nodiscard]] int write_end() const { return ends_[1]; }
  void close_write_end() { close_end(1); }

 private:
  void close_end(std::size_t i) {
    if (open_ && ends_[i] >= 0) ::close(ends_[i]);
    ends_[i] = -1;
  }
  std::array<int, 2> ends_{-1, -1};
  bool open_ = false;
};

struct Output {
  std::string out;
  std::string err;
};

// Both pipes are read as they fill, so that neither can block the child. Stops above the text limit.
void drain(int out_end, int err_end, Output& output) {
  std::array<pollfd, 2> fds = {pollfd{out_end, POLLIN, 0}, pollfd{err_end, POLLIN, 0}};
  std::array<std::string*, 2> sinks = {&output.out, &output.err};
  std::vector<char> buffer(1 << 16);
  std::size_t open = fds.size();
  while (open > 0 && output.out.size() <= kMaxTextBytes) {
    if (::poll(fds.data(), fds.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    for (std::size_t i = 0; i < fds.size(); ++i) {
      if (fds[i].fd < 0 || fds[i].revents == 0) continue;
      const ssize_t got = ::read(fds[i].fd, buffer.data(), buffer.size());
      if (got > 0) {
        sinks[i]->append(buffer.data(), static_cast<std::size_t>(got));
      } else if (got == 0 || errno != EINTR) {
        fds[i].fd = -1;
        --open;
      }
    }
  }
}

Error external(const std::string& argument, std::string message) {
  return Error{ErrorCode::external, std::move(message), argument, 0};
}

// The first line that git said, without its "fatal: ".
std::string git_message(const std::string& err) {
  std::string line = err.substr(0, err.find('\n'));
  if (line.starts_with("fatal: ")) line.erase(0, 7);
  return line.empty() ? "git failed" : "git: " + line;
}

}  // namespace

Result<std::string> run_git(std::vector<std::string> words, const std::string& about) {
  Pipe out;
  Pipe err;
  if (!out.open() || !err.open())
    return external(about, std::string("cannot start git: ") + std::strerror(errno));
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, out.write_end(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err.write_end(), STDERR_FILENO);
  words.insert(words.begin(), "git");
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return external(about, std::string("cannot start git: ") + std::strerror(failed));
  out.close_write_end();
  err.close_write_end();
  Output output;
  drain(out.read_end(), err.read_end(), output);
  int status = 0;
  const bool too_large = output.out.size() > kMaxTextBytes;
  if (too_large) ::kill(child, SIGTERM);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (too_large) return too_large_error(about, output.out.size(), kMaxTextBytes);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return external(about, git_message(output.err));
  return std::move(output.out);
}

bool names_git_revision(const std::string& argument) {
  if (argument.starts_with("-")) return false;  // git would take it for an option
  const std::size_t colon = argument.find(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == argument.size()) return false;
  if (argument[colon + 1] == ' ') return false;  // a wording: "Monitoring: the teams will ..."
  struct stat info {};
  return ::stat(argument.c_str(), &info) != 0;
}

Result<std::string> read_git_revision(const std::string& argument) {
  // The path of REV:path counts from the top of the repository, as everywhere in git.
  return run_git({"cat-file", "blob", argument}, argument);
}

}  // namespace agreed
