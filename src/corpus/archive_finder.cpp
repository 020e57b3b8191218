// Finds the archive as git finds its repository: in a folder or the nearest one above it. The answer is
// spelt from the folder given ("../../statements"), so that no output holds a machine's paths.
#include <filesystem>
#include <iterator>
#include <string>
#include <system_error>

#include "corpus/corpus.h"
#include "corpus/folder_listing.h"

namespace agreed {

std::string find_archive(const std::string& start) {
  namespace fs = std::filesystem;
  std::error_code code;
  const fs::path full = fs::canonical(start.empty() ? "." : start, code);
  if (code) return {};
  std::string folder = start == "." ? "" : start;
  const auto levels = std::distance(full.begin(), full.end());
  for (std::ptrdiff_t level = 0; level < levels; ++level) {
    std::string archive = join_path(folder, "statements");
    if (fs::is_regular_file(join_path(archive, "archive.yaml"), code)) return archive;
    folder = join_path(folder, "..");
  }
  return {};
}

}  // namespace agreed
