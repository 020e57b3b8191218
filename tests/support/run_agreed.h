// Runs the real binary and brings back what it wrote.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace agreed::test {

struct RunResult {
  std::string out;
  std::string err;
  int exit_code = -1;  // 128 + the signal if one ended it
};

struct RunSetup {
  std::string input;                                             // what it reads on stdin
  std::vector<std::pair<std::string, std::string>> environment;  // beside PATH; nothing else is inherited
  std::string folder;                                            // working directory; empty: this one
};

// No shell is involved: each argument arrives as it is given.
RunResult run_agreed(const std::vector<std::string>& arguments, const RunSetup& setup = {});

// The same with a reader that closes stdout after its first bytes; `out` holds those.
RunResult run_agreed_closing_pipe(const std::vector<std::string>& arguments, const RunSetup& setup = {});

}  // namespace agreed::test
