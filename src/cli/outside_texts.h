// The texts that --in names: files, folders, or "-" for standard input.
#pragma once

#include <string>
#include <vector>

#include "corpus/corpus.h"

namespace agreed {

// As load_outside(), with standard input as one more text for "-".
[[nodiscard]] OutsideTexts read_outside_texts(const std::vector<std::string>& paths);

}  // namespace agreed
