// Writing a file whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/error.h"

namespace agreed {

// Writes beside the file and moves it into place, so that no reader sees half of it. Without `replace` a file
// that is there stays. Errors: usage (it is there), unreadable (the system refused); nullopt if all went
// well.
[[nodiscard]] std::optional<Error> write_output_file(const std::string& path, std::string_view bytes,
                                                     bool replace);

}  // namespace agreed
