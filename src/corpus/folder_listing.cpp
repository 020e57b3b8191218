// Walks a folder with std::filesystem, without exceptions, and sorts what it found.
#include "corpus/folder_listing.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "text/ascii_case.h"

namespace agreed {
namespace {

namespace fs = std::filesystem;

Error folder_error(const std::string& folder, const std::error_code& code) {
  if (code == std::errc::no_such_file_or_directory)
    return {ErrorCode::not_found, "no such folder", folder, 0};
  if (code == std::errc::not_a_directory) return {ErrorCode::unreadable, "is not a folder", folder, 0};
  return {ErrorCode::unreadable, "cannot be read: " + code.message(), folder, 0};
}

// Files worth opening: not devices or pipes, but links that lead nowhere, so that they are reported.
bool is_file(const fs::directory_entry& entry) {
  std::error_code ignored;
  const fs::file_type type = entry.status(ignored).type();
  return type == fs::file_type::regular || type == fs::file_type::not_found;
}

}  // namespace

Result<FolderListing> list_files(const std::string& folder) {
  FolderListing listing;
  std::vector<std::string> waiting = {folder};
  while (!waiting.empty()) {
    const std::string current = std::move(waiting.back());
    waiting.pop_back();
    std::error_code code;
    fs::directory_iterator entries(current, code);
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
      const std::string name = entries->path().filename().string();
      if (name.front() == '.') continue;
      std::error_code ignored;
      if (entries->is_directory(ignored)) {
        if (!entries->is_symlink(ignored)) waiting.push_back(join_path(current, name));
      } else if (is_file(*entries)) {
        listing.files.push_back(join_path(current, name));
      }
    }
    if (code) {
      if (current == folder) return folder_error(folder, code);
      listing.errors.push_back(folder_error(current, code));
    }
  }
  std::sort(listing.files.begin(), listing.files.end());
  return listing;
}

std::optional<Error> folder_problem(const std::string& folder) {
  std::error_code code;
  const fs::directory_iterator entries(folder, code);
  if (code) return folder_error(folder, code);
  return std::nullopt;
}

std::string join_path(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && path.back() != '/') path += '/';
  path += name;
  return path;
}

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool has_extension(std::string_view path, std::string_view extension) {
  const std::string_view name = file_name(path);
  if (name.size() <= extension.size()) return false;
  const std::string_view end = name.substr(name.size() - extension.size());
  return std::equal(end.begin(), end.end(), extension.begin(),
                    [](char left, char right) { return ascii_lower_letter(left) == right; });
}

}  // namespace agreed
