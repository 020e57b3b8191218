// Short names for the texts of an output: ids of an archive stay as they are; paths of texts from outside
// lose what they all have in common, and a date that the output shows beside them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/date.h"

namespace agreed {

// The folder that all paths begin with, "a/b/"; empty if there is none.
[[nodiscard]] std::string shared_folder(const std::vector<std::string_view>& paths);

// The path without the folder, and without the text's own date in front: with 2023-04-26,
// "rok-us/2023-04-26-washington-declaration.md" in "rok-us/" is "washington-declaration.md".
[[nodiscard]] std::string label_in(std::string_view path, std::string_view folder,
                                   const std::optional<Date>& date);

}  // namespace agreed
