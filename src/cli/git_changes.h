// Which files changed between two revisions, by `git diff --raw -z`.
#pragma once

#include <string>
#include <vector>

#include "text/result.h"

namespace agreed {

struct GitRange {
  std::string base;  // commit ids
  std::string head;
  std::string base_name;  // as typed; of a merge base its short id
  std::string head_name;
};

// One changed file; renames are followed. A side without a file has no blob.
struct GitChange {
  std::string earlier_path;
  std::string later_path;
  std::string earlier_blob;
  std::string later_blob;
};

// "BASE..HEAD", or "BASE...HEAD" for what HEAD changed since the two parted; an empty end is HEAD.
// Errors: usage for anything else, external for what is no revision or no repository.
[[nodiscard]] Result<GitRange> resolve_range(const std::string& range);

// Files below `paths` (git's pathspecs, from the current folder; all if there are none), by later path.
// Links and submodules are left out.
[[nodiscard]] Result<std::vector<GitChange>> changed_files(const GitRange& range,
                                                           const std::vector<std::string>& paths);

// The fields of `git diff --raw -z --no-abbrev`. Error (external) if they are not of that form.
[[nodiscard]] Result<std::vector<GitChange>> parse_raw_changes(const std::string& raw);

}  // namespace agreed
