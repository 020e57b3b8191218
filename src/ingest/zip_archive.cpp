#include "ingest/zip_archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "text/companion_library.h"

namespace agreed {
namespace {

// Whether a name leads out of the archive, as one of a hostile file would where it is unpacked into a folder.
bool leads_outside(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.front() == '\\') return true;
  if (name.size() > 1 && name[1] == ':') return true;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", at), name.size());
    if (name.substr(at, end - at) == "..") return true;
    at = end + 1;
  }
  return false;
}

Error with_path(Error error, const std::string& path) {
  error.path = path;
  return error;
}

Error too_much(std::string message, const std::string& path) {
  return {ErrorCode::too_large, std::move(message), path, 0};
}

Result<const ZipLibrary*> load_zip() {
  return load_companion<ZipLibrary>({"libagreed-zip.so", kZipSymbol, kZipInterface, "a DOCX or ODT file"});
}

}  // namespace

ZipArchive::ZipArchive(std::unique_ptr<ZipEntries> entries, std::string path)
    : entries_(std::move(entries)), path_(std::move(path)) {}

Result<ZipArchive> ZipArchive::open(std::string_view bytes, const std::string& path) {
  const Result<const ZipLibrary*> library = load_zip();
  if (!library.ok()) return with_path(library.error(), path);
  Result<std::unique_ptr<ZipEntries>> opened = library.value()->open(bytes, kMaxZipEntries);
  if (!opened.ok()) return with_path(opened.error(), path);
  // libzip takes no bytes for an archive without entries.
  if (opened.value()->entries().empty()) {
    return Error{ErrorCode::syntax, "ZIP: there is nothing in it", path, 0};
  }
  std::vector<std::string_view> names;
  for (const ZipEntry& entry : opened.value()->entries()) {
    if (leads_outside(entry.name)) {
      return Error{ErrorCode::syntax,
                   fmt::format("ZIP: the name '{}' leads out of the archive: it is not read", entry.name),
                   path, 0};
    }
    if (entry.encrypted) {
      return Error{ErrorCode::syntax, "ZIP: it is encrypted: save it without a password", path, 0};
    }
    names.push_back(entry.name);
  }
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) {
    return Error{ErrorCode::syntax,
                 fmt::format("ZIP: '{}' is in it twice: which one counts cannot be told", *twice), path, 0};
  }
  return ZipArchive(std::move(opened.value()), path);
}

std::size_t ZipArchive::find(std::string_view name) const {
  const std::vector<ZipEntry>& all = entries_->entries();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const ZipEntry& entry) { return entry.name == name; });
  return static_cast<std::size_t>(found - all.begin());
}

bool ZipArchive::has(std::string_view name) const {
  return find(name) != entries_->entries().size();
}

Result<std::string> ZipArchive::read(std::string_view name) {
  const std::size_t at = find(name);
  if (at == entries_->entries().size()) {
    return Error{ErrorCode::not_found, fmt::format("it has no part '{}'", name), path_, 0};
  }
  const ZipEntry& entry = entries_->entries()[at];
  const std::size_t left = std::min(kMaxZipEntryBytes, kMaxZipBytes - read_bytes_);
  constexpr std::uint64_t kSmall = std::uint64_t{1024} * 1024;
  // The packed size is part of the file that was read: it cannot be far too large.
  const std::uint64_t likely = std::max(kSmall, std::uint64_t{kMaxZipRatio} * entry.packed);
  const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(left, likely));
  if (entry.size > most) {
    return too_much(fmt::format("ZIP: '{}' unpacks from {} bytes to {}: more than a document needs", name,
                                entry.packed, entry.size),
                    path_);
  }
  Result<std::string> bytes = entries_->read(at, most);
  if (!bytes.ok()) return with_path(bytes.error(), path_);
  if (bytes.value().size() > most) {
    return too_much(fmt::format("ZIP: '{}' unpacks to more than it says", name), path_);
  }
  read_bytes_ += bytes.value().size();
  return bytes;
}

Result<std::string> write_zip(std::string_view base, const std::vector<ZipPart>& parts) {
  const Result<const ZipLibrary*> library = load_zip();
  if (!library.ok()) return library.error();
  return library.value()->write(base, parts);
}

}  // namespace agreed
