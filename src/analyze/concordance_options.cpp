// Parses --width and --sort.
#include "analyze/concordance_options.h"

#include <cstddef>
#include <optional>

namespace agreed {
namespace {

std::optional<SortKey> key_of(std::string_view name) {
  if (name == "date") return SortKey{SortKey::By::date, 0};
  if (name == "node") return SortKey{SortKey::By::node, 0};
  if (name.size() != 2 || name[0] < '1' || name[0] > '9') return std::nullopt;
  const auto distance = static_cast<std::uint32_t>(name[0] - '0');
  if (name[1] == 'L' || name[1] == 'l') return SortKey{SortKey::By::left, distance};
  if (name[1] == 'R' || name[1] == 'r') return SortKey{SortKey::By::right, distance};
  return std::nullopt;
}

}  // namespace

Result<ContextWidth> parse_context_width(std::string_view text) {
  ContextWidth width{0, ContextWidth::Unit::columns, true};
  std::string_view digits = text;
  if (!digits.empty() && digits.back() == 'w') {
    width.unit = ContextWidth::Unit::words;
    digits.remove_suffix(1);
  }
  bool good = !digits.empty() && digits.size() <= 6;
  for (const char c : digits) {
    good = good && c >= '0' && c <= '9';
    if (good) width.count = width.count * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (good && width.count <= kMostContext) return width;
  return Error{ErrorCode::usage,
               "'" + std::string(text) +
                   "' is no width: columns (40) or words (8w) on either side, at most " +
                   std::to_string(kMostContext),
               "", 0};
}

Result<std::vector<SortKey>> parse_sort_keys(std::string_view text) {
  std::vector<SortKey> keys;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view name = text.substr(0, comma);
    const std::optional<SortKey> key = key_of(name);
    if (!key || comma + 1 == text.size()) {
      return Error{ErrorCode::usage,
                   "'" + std::string(key ? "" : name) +
                       "' is no key to sort by: date, node, 1L .. 9L, 1R .. 9R, several parted by commas",
                   "", 0};
    }
    keys.push_back(*key);
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
  return keys;
}

std::string name_of(const SortKey& key) {
  switch (key.by) {
    case SortKey::By::date:
      return "date";
    case SortKey::By::node:
      return "node";
    case SortKey::By::left:
      return std::to_string(key.distance) + "L";
    case SortKey::By::right:
      return std::to_string(key.distance) + "R";
  }
  return "";
}

}  // namespace agreed
