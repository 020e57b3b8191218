// A whole file by open, fstat and read: one allocation for an ordinary file, and none for one that
// is too large. What the system refuses is told in the system's own words.
#include "text/file_bytes.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace agreed {
namespace {

constexpr std::size_t kFirstPipeBuffer = 64 * 1024;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

Error system_error(const std::string& path, int number) {
  if (number == ENOENT || number == ENOTDIR) return {ErrorCode::not_found, "no such file", path, 0};
  return {ErrorCode::unreadable, "cannot be read: " + std::generic_category().message(number), path, 0};
}

}  // namespace

Error too_large_error(std::string path, std::size_t size, std::size_t limit) {
  return {ErrorCode::too_large, fmt::format("too large: {} bytes, the limit is {}", size, limit),
          std::move(path), 0};
}

Result<std::string> read_file_bytes(const std::string& path, std::size_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (file.get() < 0) return system_error(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_error(path, errno);
  if (S_ISDIR(status.st_mode)) {
    return Error{ErrorCode::unreadable, "is a folder, not a text", path, 0};
  }
  const auto stated = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (stated > limit) return too_large_error(path, stated, limit);

  // One byte more than stated, so that the end is seen without growing. Files that grow meanwhile,
  // pipes and files of /proc (which state 0) double the buffer.
  std::string bytes(S_ISREG(status.st_mode) && stated > 0 ? stated + 1 : kFirstPipeBuffer, '\0');
  std::size_t filled = 0;
  for (;;) {
    const ssize_t count = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0) {
      if (errno == EINTR) continue;
      return system_error(path, errno);
    }
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > limit) {
      return Error{ErrorCode::too_large, fmt::format("too large: the limit is {} bytes", limit), path, 0};
    }
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace agreed
