// The bytes of a file, for tests that look at what was written.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace agreed::test {

// Empty for a file that cannot be read.
inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace agreed::test
