// Plain comparisons of the beginnings of paths.
#include "analyze/text_labels.h"

#include <algorithm>
#include <cstddef>

namespace agreed {

std::string shared_folder(const std::vector<std::string_view>& paths) {
  if (paths.empty()) return "";
  std::string_view shared = paths.front();
  for (const std::string_view path : paths) {
    const auto differ = std::mismatch(shared.begin(), shared.end(), path.begin(), path.end());
    shared = shared.substr(0, static_cast<std::size_t>(differ.first - shared.begin()));
  }
  const std::size_t slash = shared.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(shared.substr(0, slash + 1));
}

std::string label_in(std::string_view path, std::string_view folder, const std::optional<Date>& date) {
  if (path.starts_with(folder)) path.remove_prefix(folder.size());
  if (!date) return std::string(path);
  const std::string day = date->to_string() + "-";
  const std::size_t slash = path.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  if (!path.substr(name).starts_with(day)) return std::string(path);
  return std::string(path.substr(0, name)) + std::string(path.substr(name + day.size()));
}

}  // namespace agreed
