// Other tools for differential tests, run in a folder by the shell.
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <string>

namespace agreed::test {

struct ToolResult {
  std::string out;
  int exit_code = -1;
};

// The command is a shell line; it must quote what needs quoting.
inline ToolResult run_tool(const std::string& folder, const std::string& command) {
  ToolResult result;
  std::FILE* pipe = ::popen(("cd '" + folder + "' && LC_ALL=C " + command + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return result;
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) != 0;)
    result.out.append(buffer, got);
  const int status = ::pclose(pipe);
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  return result;
}

// Whether the shell finds a program of that name.
inline bool tool_installed(const std::string& name) {
  return run_tool("/", "command -v " + name).exit_code == 0;
}

}  // namespace agreed::test
