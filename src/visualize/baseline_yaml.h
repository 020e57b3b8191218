// A baseline as a file: corpus/baseline_file.h reads it back.
#pragma once

#include <string>

#include "corpus/baseline_file.h"

namespace agreed {

[[nodiscard]] std::string baseline_yaml(const Baseline& baseline);

}  // namespace agreed
