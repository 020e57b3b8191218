// What a build of an index did, for people and as JSON (index_json() writes schema "agreed.index/1", json.h).
#pragma once

#include <cstdint>
#include <string>

#include "retrieve/index_builder.h"

namespace agreed {

// One line.
[[nodiscard]] std::string index_text(const BuiltIndex& built);
[[nodiscard]] std::string index_json(const BuiltIndex& built);

// How far a build is: "indexed 6.1 of 13.1 MB (46 %), 1.9 MB/s, 4 s left". No rate before anything is done.
[[nodiscard]] std::string index_progress_text(std::uint64_t done_bytes, std::uint64_t all_bytes,
                                              double seconds);

}  // namespace agreed
