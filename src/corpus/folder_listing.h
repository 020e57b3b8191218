// The files below a folder, in the order of their paths, so that nothing depends on the order in which
// a file system lists them. Hidden files and folders are passed over; links to folders are not
// followed, so there are no loops.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "text/result.h"

namespace agreed {

struct FolderListing {
  std::vector<std::string> files;  // the folder's path joined with "/", in byte order
  std::vector<Error> errors;       // folders inside that could not be read
};

// Error: not_found or unreadable, if the folder itself cannot be read.
[[nodiscard]] Result<FolderListing> list_files(const std::string& folder);

// What keeps a folder from being read: not_found or unreadable; nullopt if nothing does.
[[nodiscard]] std::optional<Error> folder_problem(const std::string& folder);

// "a/b" from "a" and "b", or from "a/" and "b".
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);

// What follows the last "/".
[[nodiscard]] std::string_view file_name(std::string_view path);

// Whether the name ends in the extension, given in lower case with its stop; ASCII case is no matter.
[[nodiscard]] bool has_extension(std::string_view path, std::string_view extension);

}  // namespace agreed
