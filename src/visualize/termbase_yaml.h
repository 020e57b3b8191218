// A termbase as the file that agreed itself reads.
#pragma once

#include <string>

#include "corpus/termbase.h"

namespace agreed {

// termbase.yaml: read_termbase_file reads back the same termbase.
[[nodiscard]] std::string termbase_yaml(const Termbase& termbase);

}  // namespace agreed
