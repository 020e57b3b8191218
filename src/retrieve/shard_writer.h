// ShardWriter: sentences -> documents of a store. One thread at a time for each writer.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "retrieve/index_source.h"
#include "retrieve/shard_table.h"
#include "retrieve/term_store.h"
#include "text/result.h"

namespace agreed {

// The features of a sentence, each once, ascending.
[[nodiscard]] std::vector<Feature> distinct_features(const IndexedSentence& sentence);

class ShardWriter {
 public:
  // In a folder that does not exist yet. Errors of all: unreadable, what the system refused.
  static Result<ShardWriter> create(const TermStoreLibrary& library, const std::string& folder);

  // Writes all sentences from text.first on, and sets text.text.sentences.
  [[nodiscard]] std::optional<Error> add_text(const IndexSource& source, ShardText& text);
  // Documents that take sentences of older files out of the frequencies.
  [[nodiscard]] std::optional<Error> add_tombstones(std::span<const IndexedSentence> sentences);
  [[nodiscard]] std::optional<Error> set_table(const ShardTable& table);
  [[nodiscard]] std::optional<Error> finish();

 private:
  explicit ShardWriter(std::unique_ptr<TermStoreWriter> store) : store_(std::move(store)) {}

  std::unique_ptr<TermStoreWriter> store_;
  DocumentNumber next_tombstone_ = kFirstTombstone;
};

// Merges finished folders into one file, and brings it to the disk.
[[nodiscard]] std::optional<Error> merge_parts(const TermStoreLibrary& library,
                                               std::vector<std::string> folders, const std::string& file);

}  // namespace agreed
