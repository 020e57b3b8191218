// CandidateQueue: the sentences that an index has found for a draft, the one that could be most alike first.
//
// The index tells of each sentence it finds how much of the draft's weight it shares, all but the words that
// are too common to search by (precedent_candidates.h). That bounds its score before it is read; once it is
// read, its own weight bounds it closer. What comes next is the greatest of all bounds, so that a sentence is
// read only while its first bound could still decide (the threshold algorithm of Fagin, Lotem, Naor 2003).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <queue>
#include <span>
#include <utility>
#include <vector>

#include "analyze/precedent_candidates.h"
#include "analyze/precedent_score.h"
#include "analyze/word_rarity.h"
#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"

namespace agreed {

class CandidateQueue {
 public:
  // All must outlive it.
  CandidateQueue(const SentenceIndex& index, Vocabulary& vocabulary, WordRarity& rarity,
                 const ComparedWords& draft)
      : index_(index), vocabulary_(vocabulary), rarity_(rarity), draft_(draft) {}

  // Sentences behind those that were added before, found by these features.
  void add(std::span<const FoundSentence> found, const SearchFeatures& features);

  // The next whose score could be `least` or more; nullopt if there is none, or none any more. Error of the
  // index.
  [[nodiscard]] Result<std::optional<IndexedSentence>> next(std::uint32_t least);

  // How many of those from the place on, in the order added, could have this score. Only after next() has
  // answered nullopt to no greater one.
  [[nodiscard]] std::size_t could_reach(std::size_t place, std::uint32_t score) const;

  [[nodiscard]] std::size_t size() const { return at_most_.size(); }

 private:
  struct Unread {
    std::uint32_t at_most = 0;
    std::size_t place = 0;
    SentenceId id;
  };

  // Those at the head of the unread that could have the score, some at once.
  [[nodiscard]] Result<bool> read(std::uint32_t least);

  const SentenceIndex& index_;
  Vocabulary& vocabulary_;
  WordRarity& rarity_;
  const ComparedWords& draft_;
  CandidateWords words_;                // of those that were read
  std::vector<std::uint32_t> at_most_;  // by place; 0 for what was not read
  std::vector<Unread> unread_;          // from next_ on, the greatest first, then by place
  std::size_t next_ = 0;
  std::vector<IndexedSentence> held_;  // that were read and could be worth a comparison then
  // The greatest score of each and what it is in held_, the one added first before those that are equal.
  std::priority_queue<std::pair<std::pair<std::uint32_t, std::size_t>, std::size_t>> queue_;
};

}  // namespace agreed
