#include "retrieve/index_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "corpus/folder_listing.h"
#include "retrieve/shard_table.h"
#include "text/file_bytes.h"

namespace agreed {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFirstLine = "agreed-index ";
constexpr std::size_t kMaxManifestBytes = std::size_t{1} << 30U;

Error refused(const std::string& path, const std::string& what) {
  return {ErrorCode::unreadable, what + ": " + std::strerror(errno), path, 0};
}

std::string manifest_path(const std::string& folder) {
  return join_path(folder, "index");
}

// A path may hold any byte but NUL.
std::string in_one_line(std::string_view path) {
  std::string line;
  for (const char byte : path) {
    if (byte == '\\')
      line += "\\\\";
    else if (byte == '\n')
      line += "\\n";
    else
      line += byte;
  }
  return line;
}

std::string from_one_line(std::string_view line) {
  std::string path;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\' || i + 1 == line.size())
      path += line[i];
    else
      path += line[++i] == 'n' ? '\n' : line[i];
  }
  return path;
}

std::string_view cut(std::string_view& rest, char at) {
  const std::size_t end = rest.find(at);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

template <typename Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  return problem == std::errc() && end == text.data() + text.size() && !text.empty();
}

bool read_line(std::string_view line, IndexManifest& manifest) {
  const std::string_view key = cut(line, ' ');
  if (key == "fingerprint") {
    manifest.fingerprint = line;
    return true;
  }
  if (key == "shard") {
    manifest.shards.emplace_back();
    return true;
  }
  if (key == "file") {
    IndexFile file;
    const std::string_view number = cut(line, ' ');
    const std::string_view size = cut(line, ' ');
    const std::string_view inode = cut(line, ' ');
    const std::string_view changed = cut(line, ' ');
    file.sha256 = line;
    if (manifest.shards.empty() || !read_number(number, file.number) || !read_number(size, file.size) ||
        !read_number(inode, file.inode) || !read_number(changed, file.changed)) {
      return false;
    }
    manifest.shards.back().push_back(file);
    return true;
  }
  if (key == "archive" || key == "outside") {
    SeenFile seen;
    seen.in_archive = key == "archive";
    const std::string_view size = cut(line, ' ');
    const std::string_view modified = cut(line, ' ');
    seen.sha256 = cut(line, ' ');
    seen.path = from_one_line(line);
    if (!read_number(size, seen.size) || !read_number(modified, seen.modified)) return false;
    manifest.seen.push_back(std::move(seen));
    return true;
  }
  return key == "end";
}

std::string manifest_bytes(const IndexManifest& manifest) {
  std::string out = std::string(kFirstLine) + std::to_string(kIndexFormat) + "\n";
  out += "fingerprint " + manifest.fingerprint + "\n";
  for (std::size_t i = 0; i < manifest.shards.size(); ++i) {
    out += "shard " + std::to_string(i) + "\n";
    for (const IndexFile& file : manifest.shards[i]) {
      out += "file " + std::to_string(file.number) + ' ' + std::to_string(file.size) + ' ' +
             std::to_string(file.inode) + ' ' + std::to_string(file.changed) + ' ' + file.sha256 + "\n";
    }
  }
  for (const SeenFile& seen : manifest.seen) {
    out += (seen.in_archive ? "archive " : "outside ") + std::to_string(seen.size) + ' ' +
           std::to_string(seen.modified) + ' ' + seen.sha256 + ' ' + in_one_line(seen.path) + "\n";
  }
  return out + "end\n";
}

// Whole or not at all.
std::optional<Error> write_whole(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".new";
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return refused(path, "cannot be written");
  std::optional<Error> problem;
  while (!bytes.empty() && !problem) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0)
      problem = refused(path, "cannot be written");
    else
      bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!problem && ::fsync(file) != 0) problem = refused(path, "cannot be written");
  if (::close(file) != 0 && !problem) problem = refused(path, "cannot be written");
  if (!problem && std::rename(beside.c_str(), path.c_str()) != 0)
    problem = refused(path, "cannot be written");
  if (problem) ::unlink(beside.c_str());
  return problem;
}

}  // namespace

std::string default_index_folder(const std::string& statements) {
  return join_path(statements, ".agreed-index");
}

std::string shard_folder(const std::string& folder, std::size_t shard) {
  return join_path(folder, "shard-" + std::to_string(shard));
}

std::string index_file(const std::string& folder, std::size_t shard, std::uint32_t number) {
  return join_path(shard_folder(folder, shard), std::to_string(number) + ".glass");
}

Result<IndexManifest> read_manifest(const std::string& folder) {
  const Result<std::string> bytes = read_file_bytes(manifest_path(folder), kMaxManifestBytes);
  if (!bytes.ok()) {
    if (bytes.error().code != ErrorCode::not_found) return bytes.error();
    return Error{ErrorCode::not_found, "no index is here; `agreed index` makes one", folder, 0};
  }
  const Error damaged{ErrorCode::bad_value, "the index is damaged: build it anew with `agreed index`",
                      manifest_path(folder), 0};
  std::string_view rest = bytes.value();
  std::string_view first = cut(rest, '\n');
  std::uint32_t format = 0;
  if (first.substr(0, kFirstLine.size()) != kFirstLine ||
      !read_number(first.substr(kFirstLine.size()), format)) {
    return damaged;
  }
  if (format != kIndexFormat) {
    return Error{ErrorCode::bad_value,
                 "the index has the format " + std::to_string(format) + ", this program reads " +
                     std::to_string(kIndexFormat) + ": build it anew with `agreed index`",
                 folder, 0};
  }
  if (bytes.value().size() < 5 || bytes.value().substr(bytes.value().size() - 5) != "\nend\n") return damaged;
  IndexManifest manifest;
  while (!rest.empty()) {
    if (!read_line(cut(rest, '\n'), manifest)) return damaged;
  }
  if (manifest.shards.empty()) return damaged;
  return manifest;
}

Result<std::vector<StoreAddress>> shard_addresses(const std::string& folder, const IndexManifest& manifest) {
  std::vector<StoreAddress> addresses;
  for (std::size_t i = 0; i < manifest.shards.size(); ++i) {
    StoreAddress& address = addresses.emplace_back();
    for (const IndexFile& file : manifest.shards[i]) {
      std::string path = index_file(folder, i, file.number);
      if (std::optional<Error> problem = check_index_file(path, file)) return std::move(*problem);
      address.files.push_back(std::move(path));
    }
  }
  return addresses;
}

std::optional<Error> write_manifest(const std::string& folder, const IndexManifest& manifest) {
  if (std::optional<Error> problem = write_whole(join_path(folder, ".gitignore"), "*\n")) return problem;
  for (std::size_t i = 0; i < manifest.shards.size(); ++i) {
    std::string stub;
    for (const IndexFile& file : manifest.shards[i])
      stub += "auto " + std::to_string(file.number) + ".glass\n";
    if (std::optional<Error> problem = write_whole(join_path(shard_folder(folder, i), "XAPIANDB"), stub)) {
      return problem;
    }
  }
  return write_whole(manifest_path(folder), manifest_bytes(manifest));
}

void remove_strays(const std::string& folder, const IndexManifest& manifest) {
  std::set<std::string> listed;
  for (std::size_t i = 0; i < manifest.shards.size(); ++i) {
    listed.insert(shard_folder(folder, i));
    listed.insert(join_path(shard_folder(folder, i), "XAPIANDB"));
    for (const IndexFile& file : manifest.shards[i]) listed.insert(index_file(folder, i, file.number));
  }
  std::error_code ignored;
  // Only what a build makes: the folder may hold other things if it was named by hand.
  const auto remove_in = [&](const std::string& in, auto&& is_ours) {
    for (const fs::directory_entry& entry : fs::directory_iterator(in, ignored)) {
      const std::string name = entry.path().filename().string();
      if (is_ours(name) && !listed.contains(join_path(in, name))) fs::remove_all(entry.path(), ignored);
    }
  };
  remove_in(folder,
            [](const std::string& name) { return name == "building" || name.rfind("shard-", 0) == 0; });
  for (std::size_t i = 0; i < manifest.shards.size(); ++i) {
    remove_in(shard_folder(folder, i), [](const std::string& name) {
      return has_extension(name, ".glass") || has_extension(name, ".new");
    });
  }
}

std::optional<Error> flush_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return refused(path, "cannot be written");
  std::optional<Error> problem;
  if (::fsync(file) != 0) problem = refused(path, "cannot be written");
  ::close(file);
  return problem;
}

Result<IndexLock> IndexLock::take(const std::string& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) return Error{ErrorCode::unreadable, "cannot be written: " + code.message(), folder, 0};
  const std::string path = join_path(folder, "lock");
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0) return refused(folder, "cannot be written");
  if (::flock(file, LOCK_EX | LOCK_NB) == 0) return IndexLock(file);
  const bool held = errno == EWOULDBLOCK;
  const Error problem =
      held ? Error{ErrorCode::unreadable,
                   "another build of this index is under way; try again when it is done", folder, 0}
           : refused(folder, "cannot be locked");
  ::close(file);
  return problem;
}

IndexLock::IndexLock(IndexLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

IndexLock::~IndexLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace agreed
