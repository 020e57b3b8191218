// build_index(): texts -> an index on disk, or what changed in them -> an update of it.
//
//   texts -> parts of about a megabyte, on all cores -> one file for each shard -> manifest
//
// A part is small enough to be written in one go, and merging reads and writes everything once: the time is
// linear in the words. Until the manifest is written nothing that is there is touched, so a build that fails
// or is killed leaves the index as it was. Source of the method: log-structured merge (O'Neil et al. 1996),
// with two levels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "retrieve/index_folder.h"
#include "retrieve/index_source.h"
#include "retrieve/shard_plan.h"
#include "text/result.h"

namespace agreed {

struct IndexBuild {
  std::string folder;
  std::uint32_t shards = 1;  // at least 1
  std::string fingerprint;   // of what decides normalization: with another one nothing is kept
  std::vector<PlannedText> texts;
  std::vector<SeenFile> seen;
  // The words of some texts, by their places in `texts`, in that order. Called from several threads.
  std::function<std::vector<IndexSource>(std::span<const std::size_t>)> read;
  // How many bytes of the texts that have to be read are done, of how many. One call at a time, from several
  // threads. May be empty.
  std::function<void(std::uint64_t done, std::uint64_t all)> progress;
};

struct BuiltIndex {
  std::size_t texts = 0;
  std::uint64_t sentences = 0;
  std::size_t written = 0;  // texts that were read now, because they are new or changed
  std::size_t kept = 0;     // as they were
  std::size_t removed = 0;
  std::size_t shards = 0;
  std::size_t shards_anew = 0;  // made from all their texts
  std::uint64_t bytes = 0;      // of all files of the index
};

// Errors: unreadable (the folder cannot be written, another build is under way, no space is left), too_large,
// duplicate (two texts of one id and language), external (load_term_store()). An index that is damaged or of
// another version is made anew.
[[nodiscard]] Result<BuiltIndex> build_index(const IndexBuild& build);

}  // namespace agreed
