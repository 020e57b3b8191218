// How the kind of a source is written in files and JSON.
#pragma once

#include <string_view>

#include "corpus/statement.h"

namespace agreed {

// "official", "reprint", "press", "secondary".
[[nodiscard]] std::string_view name_of(SourceKind kind);

}  // namespace agreed
