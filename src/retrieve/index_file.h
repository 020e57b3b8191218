// A file of an index on disk, and whether it is still what a build wrote.
//
// Reading all of an index takes longer than most questions, so its bytes are compared only where the file is
// not the one that was written: another inode, another size, or changed since. The time of change is the
// system's own (st_ctime): no program sets it, as it may the time of modification.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "text/error.h"
#include "text/result.h"

namespace agreed {

struct IndexFile {
  std::uint32_t number = 0;
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::int64_t changed = 0;  // nanoseconds since 1970
  std::string sha256;
};

// Reads all of a file. Errors: not_found, unreadable.
[[nodiscard]] Result<IndexFile> written_index_file(const std::string& path, std::uint32_t number);
// The same file as it stands now, with the bytes that `known` says: for one that was checked.
[[nodiscard]] Result<IndexFile> kept_index_file(const std::string& path, const IndexFile& known);

// nullopt if it holds the bytes that were written. Errors: not_found (missing), bad_value (damaged),
// unreadable.
[[nodiscard]] std::optional<Error> check_index_file(const std::string& path, const IndexFile& file);

}  // namespace agreed
