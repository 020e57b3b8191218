// Reads stdin in blocks; stops one byte after the limit, so that an endless stream cannot fill memory.
#include "cli/standard_input.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace agreed {

Result<std::string> read_standard_bytes() {
  std::string bytes;
  std::vector<char> block(64 * 1024);
  while (bytes.size() <= kMaxTextBytes) {
    const std::size_t count = std::fread(block.data(), 1, block.size(), stdin);
    bytes.append(block.data(), count);
    if (count < block.size()) break;
  }
  if (std::ferror(stdin) != 0) {
    return Error{ErrorCode::unreadable, std::string("cannot read: ") + std::strerror(errno), kStandardInputName, 0};
  }
  return bytes;
}

Result<SourceText> read_standard_input() {
  Result<std::string> bytes = read_standard_bytes();
  if (!bytes.ok()) return std::move(bytes).error();
  return SourceText::from_bytes(kStandardInputName, std::move(bytes).value());
}

}  // namespace agreed
