// What several desks of one request found wrong in the same files.
#pragma once

#include <vector>

#include "text/error.h"

namespace agreed {

// Each error once, by path, line and message: which texts a thread gets depends on the day, what is wrong
// with the files does not.
[[nodiscard]] std::vector<Error> each_once(const std::vector<const std::vector<Error>*>& lists);

}  // namespace agreed
