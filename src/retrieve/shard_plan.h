// What an update does to one shard: which texts stay where they are, which are written anew, and where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "retrieve/shard_table.h"

namespace agreed {

// A text as the archive has it now; how many sentences it has is not known yet.
struct PlannedText {
  IndexedText text;
  std::string sha256;
  std::uint64_t bytes = 0;  // of its file: no text has more sentences than bytes
};

struct ShardPlan {
  bool anew = false;                 // all files are replaced
  bool unchanged = false;            // nothing is to be written
  ShardTable table;                  // as it will be, but for the sentences of new texts
  std::vector<std::size_t> to_read;  // places in table.texts, ascending: those that are written anew
  std::vector<DeadText> dying;       // texts that this update takes away, also in table.dead
  std::size_t kept = 0;
  std::size_t removed = 0;  // texts of the old table whose id and language are gone
};

// `texts` are those of this shard in the order of SentenceIndex::texts(), each once; `old` is what the shard
// holds under the same fingerprint, or null. Error: too_large, if they cannot be in one shard.
[[nodiscard]] Result<ShardPlan> plan_shard(const ShardTable* old, std::span<const PlannedText* const> texts);

// The shard that a text belongs to, by its id alone.
[[nodiscard]] std::uint32_t shard_of(std::string_view id, std::uint32_t shards);

}  // namespace agreed
