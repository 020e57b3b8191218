// A lock as a file: corpus/lock_file.h reads it back.
#pragma once

#include <string>

#include "corpus/lock_file.h"

namespace agreed {

[[nodiscard]] std::string lock_yaml(const AgreedLock& lock);

}  // namespace agreed
