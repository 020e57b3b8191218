// Console: stdio for writing, POSIX for terminal and width.
#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "cli/exit_codes.h"
#include "text/printable.h"

namespace agreed {
namespace {

bool environment_says(const char* name, std::string_view value) {
  const char* found = std::getenv(name);
  return found != nullptr && value == found;
}

bool no_color_set() {
  const char* found = std::getenv("NO_COLOR");
  return found != nullptr && *found != '\0';
}

}  // namespace

Console::Console(ColorChoice choice) {
  std::signal(SIGPIPE, SIG_IGN);
  terminal_ = ::isatty(STDOUT_FILENO) == 1;
  const bool wanted = terminal_ && !no_color_set() && !environment_says("TERM", "dumb");
  if (choice == ColorChoice::always || (choice == ColorChoice::automatic && wanted)) coloring_ = Coloring::on;
  winsize size{};
  // Below 40 columns a table cannot be read in any layout.
  if (terminal_ && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) width_ = size.ws_col;
}

int Console::write(std::string_view result, int exit_code) {
  errno = 0;
  const bool written =
      std::fwrite(result.data(), 1, result.size(), stdout) == result.size() && std::fflush(stdout) == 0;
  if (written || errno == EPIPE) return exit_code;
  message(std::string("cannot write to standard output: ") + std::strerror(errno));
  return kExitTrouble;
}

void Console::message(std::string_view text) {
  const std::string line = "agreed: " + one_line(text) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int Console::errors(const std::vector<Error>& errors, int exit_code) {
  for (const Error& one : errors) error(one);
  return errors.empty() ? exit_code : kExitTrouble;
}

}  // namespace agreed
