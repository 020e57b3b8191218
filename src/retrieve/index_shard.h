// IndexShard: one store with its table, asked in sentences instead of documents.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "retrieve/sentence_index.h"
#include "retrieve/shard_table.h"
#include "retrieve/term_store.h"
#include "text/result.h"

namespace agreed {

// Its SentenceIds count the texts of its own table. Errors: unreadable or bad_value under its name.
class IndexShard {
 public:
  // Reads the table. `name` is a path or host:port.
  static Result<std::unique_ptr<IndexShard>> open(const TermStoreLibrary& library,
                                                  const StoreAddress& address, std::string name);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const ShardTable& table() const { return table_; }

  [[nodiscard]] Result<std::vector<std::uint64_t>> frequencies(std::span<const Feature> features) const;
  [[nodiscard]] Result<std::vector<std::vector<SentenceId>>> holders(std::span<const Feature> features) const;
  // `passing` has a 1 for each text of the table that may be found.
  [[nodiscard]] Result<std::vector<FoundSentence>> best(std::span<const WeightedFeature> features,
                                                        std::span<const unsigned char> passing,
                                                        std::size_t most) const;
  [[nodiscard]] Result<std::vector<IndexedSentence>> read(std::span<const SentenceId> sentences) const;
  // Sentences of a text that the table calls dead, without ids.
  [[nodiscard]] Result<std::vector<IndexedSentence>> read_sentences_of(std::uint32_t file,
                                                                       DocumentNumber first,
                                                                       std::uint32_t count) const;

 private:
  IndexShard(std::string name, std::unique_ptr<TermStore> store, ShardTable table);

  [[nodiscard]] DocumentNumber number_of(std::uint32_t file, DocumentNumber in_file) const;
  // nullopt for a sentence that is dead.
  [[nodiscard]] std::optional<SentenceId> id_of(DocumentNumber document) const;
  [[nodiscard]] Error named(Error error) const;
  [[nodiscard]] Error damaged() const;
  [[nodiscard]] TermFilter filter_for(std::span<const unsigned char> passing, std::size_t count) const;
  [[nodiscard]] Result<std::vector<IndexedSentence>> read_documents(
      std::span<const DocumentNumber> documents) const;

  std::string name_;
  std::unique_ptr<TermStore> store_;
  ShardTable table_;
};

}  // namespace agreed
