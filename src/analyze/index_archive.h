// From an archive to its index on disk, and whether the two still belong together.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "retrieve/index_builder.h"
#include "text/result.h"

namespace agreed {

struct ArchiveIndexOptions {
  std::string folder;
  std::uint32_t shards = 1;
  std::function<void(std::uint64_t done, std::uint64_t all)> progress;  // as in IndexBuild
};

// Builds or updates the index of all texts that are held, as archive_sentences() reads them. Errors: those of
// build_index().
[[nodiscard]] Result<BuiltIndex> index_archive(const Corpus& corpus, const std::vector<Statement>& outside,
                                               const ArchiveIndexOptions& options);

// How the files under `statements` and the outside files of an index differ from what it was built from, in
// one clause: "3 files changed, 1 new"; nullopt if not at all. A file of another time stamp is read and
// compared by its content. New files outside the archive are not looked for. An empty `statements` leaves out
// the archive.
[[nodiscard]] std::optional<std::string> stale_files(const IndexManifest& manifest,
                                                     const std::string& statements);

}  // namespace agreed
