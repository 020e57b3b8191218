// Reads a whole file into memory: bytes as they are, no decoding. Ordinary files are measured before
// they are read; pipes and devices are read until the limit.
#pragma once

#include <cstddef>
#include <string>

#include "text/result.h"

namespace agreed {

// Errors: not_found; unreadable (a directory, or the operating system refused); too_large for more
// than `limit` bytes. An empty file is not an error here.
[[nodiscard]] Result<std::string> read_file_bytes(const std::string& path, std::size_t limit);

// The error for a text of `size` bytes that is above `limit`.
[[nodiscard]] Error too_large_error(std::string path, std::size_t size, std::size_t limit);

}  // namespace agreed
