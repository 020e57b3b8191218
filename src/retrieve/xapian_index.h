// XapianIndex: the SentenceIndex that stays: shards on disk or on other hosts, each a Xapian database.
//
//   query -> shard 0 (this disk)      -> |
//         -> shard 1 (host-a:7001)    -> |  one list, in one order
//         -> shard 2 (host-b:7001)    -> |
//
// All shards are asked at once; each gives its own best, so that what travels grows with the number of
// answers and not with the archive. Texts have their numbers from the whole list of texts, which is read when
// the index is opened.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "retrieve/index_shard.h"
#include "retrieve/sentence_index.h"
#include "retrieve/term_store.h"
#include "text/result.h"

namespace agreed {

inline constexpr std::chrono::milliseconds kShardLimit{10'000};

// What to do about a shard that does not answer.
enum class Missing { is_error, is_noted };

struct IndexPlaces {
  std::string folder;  // made by build_index(); may be empty
  // "host:port" or "[address]:port" of an xapian-tcpsrv that serves one shard, or a Xapian stub file: lines
  // "remote host:port" and "auto path", the path relative to the file.
  std::vector<std::string> archives;
  std::chrono::milliseconds limit = kShardLimit;  // for each answer of a host
  Missing missing = Missing::is_error;
  std::vector<Note> notes{};  // what is known of it before it is opened
};

class XapianIndex final : public SentenceIndex {
 public:
  // Errors: those of read_manifest(), shard_addresses(), load_term_store() and IndexShard::open(); usage for
  // an address that is none; bad_value where the shards are not of one index, a text stands in two of them,
  // or the fingerprint is not `fingerprint` (an empty one is not compared). With Missing::is_noted a shard
  // that cannot be opened, or fails later, is a note; at least one must answer.
  static Result<std::unique_ptr<SentenceIndex>> open(const IndexPlaces& places,
                                                     const std::string& fingerprint);

  [[nodiscard]] const std::vector<IndexedText>& texts() const override { return texts_; }
  [[nodiscard]] std::uint64_t sentences() const override { return sentences_; }
  [[nodiscard]] const std::vector<Note>& notes() const override { return notes_; }
  [[nodiscard]] Result<std::vector<std::uint64_t>> frequencies(
      std::span<const Feature> features) const override;
  [[nodiscard]] Result<std::vector<std::vector<SentenceId>>> holders(
      std::span<const Feature> features) const override;
  [[nodiscard]] Result<std::vector<FoundSentence>> best(std::span<const WeightedFeature> features,
                                                        const SentenceFilter& filter,
                                                        std::size_t most) const override;
  [[nodiscard]] Result<std::vector<IndexedSentence>> read(
      std::span<const SentenceId> sentences) const override;

 private:
  explicit XapianIndex(Missing missing) : missing_(missing) {}

  [[nodiscard]] std::optional<Error> join_texts();
  // Asks each living shard. One that fails makes the whole answer fail, or is noted and never asked again;
  // its answer is then empty.
  template <typename Answer, typename Ask>
  [[nodiscard]] Result<std::vector<std::optional<Answer>>> ask_each(Ask&& ask) const;
  void give_up(std::size_t shard, const Error& error) const;

  Missing missing_;
  std::vector<std::unique_ptr<IndexShard>> shards_;
  std::vector<IndexedText> texts_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> home_;  // by text: its shard and its place there
  std::vector<std::vector<std::uint32_t>> text_of_;            // by shard and place there: its number here
  std::uint64_t sentences_ = 0;
  mutable std::vector<Note> notes_;
  mutable std::vector<unsigned char> lost_;  // by shard
};

}  // namespace agreed
