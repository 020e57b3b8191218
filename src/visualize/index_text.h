// What a build of an index did, for people and as JSON (index_json() writes schema "agreed.index/1", json.h).
#pragma once

#include <string>

#include "retrieve/index_builder.h"

namespace agreed {

// One line.
[[nodiscard]] std::string index_text(const BuiltIndex& built);
[[nodiscard]] std::string index_json(const BuiltIndex& built);

}  // namespace agreed
