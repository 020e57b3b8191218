// Names of change kinds and classes: one table each, used by every output and option.
#include "analyze/change.h"

#include <array>

namespace agreed {
namespace {

constexpr std::array<std::string_view, 8> kKindNames = {"unchanged", "revised", "added",  "omitted",
                                                        "moved",     "split",   "merged", "unmatched"};
constexpr std::array<std::string_view, kChangeClassCount> kClassNames = {
    "editorial", "rotation",  "renumbering", "paragraph-split", "paragraph-merge",
    "move",      "rewording", "addition",    "omission"};

}  // namespace

std::string_view name_of(ChangeKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(ChangeClass change_class) {
  return kClassNames[static_cast<std::size_t>(change_class)];
}

std::optional<ChangeClass> change_class_named(std::string_view name) {
  for (std::size_t i = 0; i < kClassNames.size(); ++i) {
    if (kClassNames[i] == name) return static_cast<ChangeClass>(i);
  }
  return std::nullopt;
}

}  // namespace agreed
