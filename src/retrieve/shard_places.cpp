#include "retrieve/shard_places.h"

#include <charconv>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "corpus/folder_listing.h"
#include "retrieve/index_folder.h"
#include "text/file_bytes.h"

namespace agreed {
namespace {

constexpr std::size_t kMaxStubBytes = std::size_t{1} << 20U;
constexpr unsigned kMaxPort = 65535;

// nullopt unless it is "host:port" or "[address]:port".
std::optional<ShardPlace> host_place(std::string_view text, std::chrono::milliseconds limit) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  std::string_view host = text.substr(0, colon);
  const std::string_view digits = text.substr(colon + 1);
  unsigned port = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (problem != std::errc() || end != digits.data() + digits.size() || port == 0 || port > kMaxPort) {
    return std::nullopt;
  }
  if (host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  if (host.empty() || host.find('/') != std::string_view::npos) return std::nullopt;
  ShardPlace place;
  place.name = text;
  place.address.host = host;
  place.address.port = port;
  place.address.limit = limit;
  return place;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

// The files of a shard that is named by a folder with a stub, or one file.
Result<StoreAddress> files_at(const std::string& path) {
  StoreAddress address;
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored)) {
    address.files.push_back(path);
    return address;
  }
  const std::string stub = join_path(path, "XAPIANDB");
  const Result<std::string> bytes = read_file_bytes(stub, kMaxStubBytes);
  if (!bytes.ok()) return Error{ErrorCode::bad_value, "is no shard of an index", path, 0};
  std::string_view rest = bytes.value();
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = trimmed(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.rfind("auto ", 0) == 0) address.files.push_back(join_path(path, trimmed(line.substr(5))));
  }
  return address;
}

std::optional<Error> add_stub(const std::string& path, std::chrono::milliseconds limit,
                              std::vector<ShardPlace>& places) {
  const Result<std::string> bytes = read_file_bytes(path, kMaxStubBytes);
  if (!bytes.ok()) return bytes.error();
  std::string_view rest = bytes.value();
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = trimmed(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    const std::string_view kind = line.substr(0, line.find(' '));
    const std::string_view value = trimmed(line.substr(kind.size()));
    if (kind == "remote") {
      if (std::optional<ShardPlace> place = host_place(value, limit)) {
        places.push_back(std::move(*place));
        continue;
      }
    } else if ((kind == "auto" || kind == "glass") && !value.empty()) {
      const std::filesystem::path folder = std::filesystem::path(path).parent_path();
      const std::string file = (folder / std::string(value)).string();
      Result<StoreAddress> address = files_at(file);
      if (!address.ok()) return address.error();
      places.push_back({file, std::move(address).value()});
      continue;
    }
    return Error{ErrorCode::syntax, "must be `remote HOST:PORT` or `auto PATH`", path, number};
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<ShardPlace>> shard_places(const IndexPlaces& places) {
  std::vector<ShardPlace> found;
  if (!places.folder.empty()) {
    const Result<IndexManifest> manifest = read_manifest(places.folder);
    if (!manifest.ok()) return manifest.error();
    Result<std::vector<StoreAddress>> addresses = shard_addresses(places.folder, manifest.value());
    if (!addresses.ok()) return addresses.error();
    for (std::size_t i = 0; i < addresses.value().size(); ++i) {
      found.push_back({shard_folder(places.folder, i), std::move(addresses.value()[i])});
    }
  }
  for (const std::string& archive : places.archives) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(archive, ignored)) {
      if (std::optional<Error> problem = add_stub(archive, places.limit, found)) return std::move(*problem);
    } else if (std::optional<ShardPlace> place = host_place(archive, places.limit)) {
      found.push_back(std::move(*place));
    } else {
      return Error{ErrorCode::usage, "'" + archive + "' is neither HOST:PORT nor a stub file", "", 0};
    }
  }
  if (found.empty()) return Error{ErrorCode::usage, "no shard of an index is named", "", 0};
  return found;
}

}  // namespace agreed
