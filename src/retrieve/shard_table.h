// ShardTable: what a shard knows of its texts, beside their sentences. It travels inside the store, so that a
// shard on another host tells it, too.
//
// A shard holds some of the texts of an archive, all of them if there is but one shard. Its documents lie in
// one file or a few, newest first: an update adds a file and leaves the others as they are.
//
//   file 7 (new)   scm-58 at 901001..901040
//   file 3         scm-35 at 1..60, scm-56 at 140301..140342, scm-57 at 290877..290921 (gone since file 7)
//
// Numbers of live sentences ascend as SentenceIndex orders their texts, whatever file they are in, so that
// the order of documents is the canonical order. Each text has room for changes behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "retrieve/sentence_index.h"
#include "retrieve/term_store.h"

namespace agreed {

inline constexpr std::uint32_t kIndexFormat = 2;  // of everything that stands in an index

// Live sentences have numbers below kFirstTombstone, and no file any above kLastDocument: with kMostFiles
// files in one store all numbers stay below 2^32.
inline constexpr std::uint32_t kMostFiles = 4;
inline constexpr DocumentNumber kFirstTombstone = 1U << 29U;
inline constexpr DocumentNumber kLastDocument = (1U << 30U) - 1;

struct ShardText {
  IndexedText text;
  std::string sha256;        // of the file that it was read from
  std::uint32_t file = 0;    // number of the file that holds its sentences
  DocumentNumber first = 0;  // of its first sentence; the others follow
  std::uint32_t serial = 0;  // no other text of the shard ever had it
};

// Sentences that no answer may count: their text was changed or taken away since they were written.
struct DeadText {
  std::uint32_t file = 0;
  DocumentNumber first = 0;
  std::uint32_t sentences = 0;
  std::uint32_t serial = 0;
};

struct ShardTable {
  std::string fingerprint;  // of what decides normalization
  std::uint32_t shard = 0;
  std::uint32_t shards = 1;
  std::vector<std::uint32_t> files;  // newest first
  std::uint32_t next_serial = 1;
  std::vector<ShardText> texts;  // in the order of SentenceIndex::texts()
  std::vector<DeadText> dead;
};

// The order of SentenceIndex::texts().
[[nodiscard]] bool comes_before(const IndexedText& left, const IndexedText& right);

[[nodiscard]] std::string shard_table_bytes(const ShardTable& table);
// Errors: bad_value, for another format or bytes that are no table; without a path.
[[nodiscard]] Result<ShardTable> read_shard_table(std::string_view bytes);

// Where the table stands in a store.
inline constexpr const char* kTableKey = "agreed";

// Terms of a document. They differ in size, so that none is taken for another.
[[nodiscard]] std::string feature_term(Feature feature);       // 8 bytes
[[nodiscard]] std::string dead_feature_term(Feature feature);  // 9 bytes: of a tombstone
[[nodiscard]] std::string text_term(std::uint32_t serial);     // 5 bytes

}  // namespace agreed
