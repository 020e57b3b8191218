#include "retrieve/index_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include "text/sha256.h"

namespace agreed {
namespace {

constexpr std::size_t kBytesAtOnce = std::size_t{1} << 18U;

Error refused(const std::string& path) {
  if (errno == ENOENT) return {ErrorCode::not_found, "a file of the index is missing", path, 0};
  return {ErrorCode::unreadable, std::string("cannot be read: ") + std::strerror(errno), path, 0};
}

Error damaged(const std::string& path, const std::string& how) {
  return {ErrorCode::bad_value, "the index is damaged: " + how + "; build it anew with `agreed index`", path,
          0};
}

// All but the checksum.
Result<IndexFile> status_of(const std::string& path, std::uint32_t number) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return refused(path);
  IndexFile file;
  file.number = number;
  file.size = static_cast<std::uint64_t>(status.st_size);
  file.inode = status.st_ino;
  file.changed = static_cast<std::int64_t>(status.st_ctim.tv_sec) * 1'000'000'000 + status.st_ctim.tv_nsec;
  return file;
}

Result<std::string> sha256_of_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return refused(path);
  Sha256 hash;
  std::vector<char> buffer(kBytesAtOnce);
  for (;;) {
    const ssize_t size = ::read(file, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) {
      Error problem = refused(path);
      ::close(file);
      return problem;
    }
    if (size == 0) break;
    hash.add({buffer.data(), static_cast<std::size_t>(size)});
  }
  ::close(file);
  return hash.hex();
}

}  // namespace

Result<IndexFile> written_index_file(const std::string& path, std::uint32_t number) {
  // The status first: what changes while the bytes are read is not the file that is described.
  Result<IndexFile> file = status_of(path, number);
  if (!file.ok()) return file;
  Result<std::string> sha256 = sha256_of_file(path);
  if (!sha256.ok()) return sha256.error();
  file.value().sha256 = std::move(sha256).value();
  return file;
}

Result<IndexFile> kept_index_file(const std::string& path, const IndexFile& known) {
  Result<IndexFile> file = status_of(path, known.number);
  if (file.ok()) file.value().sha256 = known.sha256;
  return file;
}

std::optional<Error> check_index_file(const std::string& path, const IndexFile& file) {
  const Result<IndexFile> now = status_of(path, file.number);
  if (!now.ok()) return now.error();
  if (now.value().size != file.size) {
    return damaged(path, "the file has " + std::to_string(now.value().size) + " bytes instead of " +
                             std::to_string(file.size));
  }
  if (now.value().inode == file.inode && now.value().changed == file.changed) return std::nullopt;
  const Result<std::string> sha256 = sha256_of_file(path);
  if (!sha256.ok()) return sha256.error();
  if (sha256.value() != file.sha256) return damaged(path, "bytes of the file were changed");
  return std::nullopt;
}

}  // namespace agreed
