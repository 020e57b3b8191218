// link() never overwrites and rename() always does: both in one step.
#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace agreed {
namespace {

Error refused(const std::string& path, const std::string& what) {
  return {ErrorCode::unreadable, what + ": " + std::strerror(errno), path, 0};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

std::optional<Error> write_output_file(const std::string& path, std::string_view bytes, bool replace) {
  const Error there{ErrorCode::usage, "the file is there already (--replace overwrites it)", path, 0};
  struct stat known {};
  if (!replace && ::lstat(path.c_str(), &known) == 0) return there;
  std::string beside = path + ".XXXXXX";
  const int file = ::mkstemp(beside.data());
  if (file < 0) return refused(path, "cannot be written");
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const bool written = write_all(file, bytes) && ::fchmod(file, 0666 & ~mask) == 0;
  std::optional<Error> problem;
  if (!written) problem = refused(path, "cannot be written");
  if (::close(file) != 0 && !problem) problem = refused(path, "cannot be written");
  if (!problem && replace && std::rename(beside.c_str(), path.c_str()) == 0) return std::nullopt;
  if (!problem && (replace || ::link(beside.c_str(), path.c_str()) != 0)) {
    problem = errno == EEXIST ? there : refused(path, "cannot be written");
  }
  ::unlink(beside.c_str());
  return problem;
}

}  // namespace agreed
