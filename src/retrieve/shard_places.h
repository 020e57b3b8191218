// Where the shards of an index are, from what a user names.
#pragma once

#include <string>
#include <vector>

#include "retrieve/term_store.h"
#include "retrieve/xapian_index.h"
#include "text/result.h"

namespace agreed {

struct ShardPlace {
  std::string name;  // for messages: a path or host:port
  StoreAddress address;
};

// In the order named. Errors as XapianIndex::open().
[[nodiscard]] Result<std::vector<ShardPlace>> shard_places(const IndexPlaces& places);

}  // namespace agreed
