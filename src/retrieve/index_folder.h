// The folder of an index on disk.
//
//   DIR/index              the manifest: which files belong to the index, what is in each, what was read
//   DIR/shard-0/3.glass    sentences, a Xapian database in one file
//   DIR/shard-0/XAPIANDB   the same files for `xapian-tcpsrv DIR/shard-0`
//   DIR/lock               held while a build is under way
//   DIR/.gitignore         keeps it all out of git
//
// The manifest is replaced in one step when all files of a build are complete: until then, and if the build
// is killed, the old index stands. Files that it does not list are of no account, and the next build removes
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "retrieve/index_file.h"
#include "retrieve/term_store.h"
#include "text/error.h"
#include "text/result.h"

namespace agreed {

// A file that was read for an index, to tell whether it is still the same.
struct SeenFile {
  bool in_archive = false;  // the path is below the folder of statements; else as it was given, made absolute
  std::string path;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970; 0 if not known
  std::string sha256;
};

struct IndexManifest {
  std::string fingerprint;
  std::vector<std::vector<IndexFile>> shards;  // newest first in each
  std::vector<SeenFile> seen;
};

// Where an index of an archive stands unless a place is named: FOLDER/.agreed-index
[[nodiscard]] std::string default_index_folder(const std::string& statements);

[[nodiscard]] std::string shard_folder(const std::string& folder, std::size_t shard);
[[nodiscard]] std::string index_file(const std::string& folder, std::size_t shard, std::uint32_t number);

// Errors: not_found (no index there), bad_value (of another version, or damaged), unreadable.
[[nodiscard]] Result<IndexManifest> read_manifest(const std::string& folder);
// The files of each shard, each after check_index_file(), whose errors these are.
[[nodiscard]] Result<std::vector<StoreAddress>> shard_addresses(const std::string& folder,
                                                                const IndexManifest& manifest);

// Makes it the index of the folder. Error: unreadable, what the system refused.
[[nodiscard]] std::optional<Error> write_manifest(const std::string& folder, const IndexManifest& manifest);
// Removes what the manifest does not list.
void remove_strays(const std::string& folder, const IndexManifest& manifest);

// Brings a file that is complete to the disk, so that no manifest lists what a power cut may take away.
[[nodiscard]] std::optional<Error> flush_file(const std::string& path);

// Held by a build; the system lets go of it when the process ends, however it ends.
class IndexLock {
 public:
  // Makes the folder if it is missing. Errors: unreadable (not writable, or another build is under way).
  static Result<IndexLock> take(const std::string& folder);
  IndexLock(IndexLock&& other) noexcept;
  IndexLock& operator=(IndexLock&&) = delete;
  IndexLock(const IndexLock&) = delete;
  ~IndexLock();

 private:
  explicit IndexLock(int file) : file_(file) {}
  int file_;
};

}  // namespace agreed
