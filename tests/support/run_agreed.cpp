// fork and exec; stdin and stderr go through temporary files, stdout through a pipe, so that nothing
// can block.
#include "support/run_agreed.h"
#include "support/places.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace agreed::test {
namespace {

enum class Reader { to_the_end, first_bytes_only };

std::string read_file(std::FILE* file) {
  std::string bytes;
  std::rewind(file);
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) bytes += static_cast<char>(c);
  return bytes;
}

[[noreturn]] void become_agreed(const std::vector<std::string>& arguments, const RunSetup& setup) {
  std::vector<std::string> words = {AGREED_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  const char* path = std::getenv("PATH");
  std::vector<std::string> settings = {std::string("PATH=") + (path == nullptr ? "" : path)};
  for (const auto& [name, value] : setup.environment) settings.push_back(name + "=" + value);
  std::vector<char*> envp;
  for (std::string& setting : settings) envp.push_back(setting.data());
  envp.push_back(nullptr);

  if (!setup.folder.empty() && ::chdir(setup.folder.c_str()) != 0) ::_exit(126);
  ::execve(AGREED_BINARY, argv.data(), envp.data());
  ::_exit(127);
}

RunResult run(const std::vector<std::string>& arguments, const RunSetup& setup, Reader reader) {
  RunResult result;
  std::FILE* input = std::tmpfile();
  std::FILE* errors = std::tmpfile();
  int ends[2] = {-1, -1};
  if (input == nullptr || errors == nullptr || ::pipe(ends) != 0) return result;
  std::fwrite(setup.input.data(), 1, setup.input.size(), input);
  std::fflush(input);
  std::rewind(input);

  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(::fileno(input), STDIN_FILENO);
    ::lseek(STDIN_FILENO, 0, SEEK_SET);
    ::dup2(ends[1], STDOUT_FILENO);
    ::dup2(::fileno(errors), STDERR_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    std::signal(SIGPIPE, SIG_DFL);
    become_agreed(arguments, setup);
  }
  ::close(ends[1]);
  char block[4096];
  for (ssize_t count = ::read(ends[0], block, sizeof block); count > 0;
       count = ::read(ends[0], block, sizeof block)) {
    result.out.append(block, static_cast<std::size_t>(count));
    if (reader == Reader::first_bytes_only) break;
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  result.err = read_file(errors);
  std::fclose(input);
  std::fclose(errors);
  return result;
}

}  // namespace

RunResult run_agreed(const std::vector<std::string>& arguments, const RunSetup& setup) {
  return run(arguments, setup, Reader::to_the_end);
}

RunResult run_agreed_closing_pipe(const std::vector<std::string>& arguments, const RunSetup& setup) {
  return run(arguments, setup, Reader::first_bytes_only);
}

}  // namespace agreed::test
