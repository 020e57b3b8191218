// Tests src/analyze/candidate_queue.h on random archives (fiction): bounds hold, and what the queue hands out
// is what reading every sentence would.
#include "analyze/candidate_queue.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "retrieve/memory_index.h"
#include "retrieve/sentence_features.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/index_sources.h"

namespace agreed {
namespace {

// A draft of random words and what an index finds for it.
class QueueDesk {
 public:
  explicit QueueDesk(std::uint64_t seed)
      : index_(test::index_sources(test::random_toys(seed, 40))), rarity_(index_, desk_.vocabulary()) {
    test::Random random(seed);
    const NormalizedText text = desk_.read(
        "force " + test::random_text(random, {"the ", "of ", "level ", "5,000 ", "sides ", "We "}, 7));
    std::vector<NormId> ids;
    for (const NormToken& token : text.tokens) ids.push_back(token.id);
    REQUIRE(rarity_.learn(ids).ok());
    draft_ = compared_words(text, rarity_, desk_.vocabulary());
    std::vector<WordHash> row;
    std::vector<std::uint32_t> weights;
    for (const NormId id : draft_.ids) {
      row.push_back(hash_of_word(desk_.vocabulary().word(id)));
      weights.push_back(rarity_[id]);
    }
    search_ = search_features(index_, row, weights).value();
    found_ = index_.best(search_.features, {}, 1000).value();
    CandidateWords words;
    std::vector<SentenceId> all;
    for (const FoundSentence& one : found_) all.push_back(one.id);
    REQUIRE(words.add(index_.read(all).value(), desk_.vocabulary(), rarity_).ok());
    for (std::size_t i = 0; i < words.size(); ++i) {
      shared_.push_back(shared_weight(draft_.sorted, words.words(i), rarity_));
      at_most_.push_back(
          shared_.back() == 0 ? 0 : LikenessScorer::at_most(draft_, shared_.back(), words.weight(i)));
    }
  }

  CandidateQueue queue() { return {index_, desk_.vocabulary(), rarity_, draft_}; }
  const SearchFeatures& search() const { return search_; }
  const std::vector<FoundSentence>& found() const { return found_; }
  const std::vector<std::uint64_t>& shared() const { return shared_; }    // by place, as read
  const std::vector<std::uint32_t>& at_most() const { return at_most_; }  // likewise

 private:
  test::Desk desk_;
  MemoryIndex index_;
  WordRarity rarity_;
  ComparedWords draft_;
  SearchFeatures search_;
  std::vector<FoundSentence> found_;
  std::vector<std::uint64_t> shared_;
  std::vector<std::uint32_t> at_most_;
};

TEST_CASE("candidates: the found weight bounds what a sentence shares", "[analyze][precedent]") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    QueueDesk desk(seed);
    REQUIRE_FALSE(desk.found().empty());
    for (std::size_t i = 0; i < desk.found().size(); ++i) {
      CHECK(desk.shared()[i] <= desk.search().shared_at_most(desk.found()[i].weight));
    }
  }
}

TEST_CASE("candidates: those that could have the score come once each, the greatest bound first",
          "[analyze][precedent]") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    QueueDesk desk(seed);
    std::map<SentenceId, std::uint32_t> bounds;
    for (std::size_t i = 0; i < desk.found().size(); ++i) bounds[desk.found()[i].id] = desk.at_most()[i];
    for (const std::uint32_t least : {0U, 400U, 700U, 1000U, 1001U}) {
      CAPTURE(seed, least);
      CandidateQueue queue = desk.queue();
      const std::size_t part = desk.found().size() / 3;
      queue.add(std::span(desk.found()).first(part), desk.search());
      queue.add(std::span(desk.found()).subspan(part), desk.search());
      std::vector<SentenceId> handed;
      std::uint32_t before = 1001;
      while (true) {
        const auto next = queue.next(least).value();
        if (!next) break;
        CHECK(bounds.at(next->id) <= before);
        before = bounds.at(next->id);
        handed.push_back(next->id);
      }
      std::vector<SentenceId> wanted;
      for (const auto& [id, bound] : bounds) {
        if (bound >= std::max(least, 1U)) wanted.push_back(id);
      }
      std::ranges::sort(handed);
      CHECK(handed == wanted);
      const auto far = desk.at_most().begin() + static_cast<std::ptrdiff_t>(part);
      CHECK(queue.could_reach(part, std::max(least, 1U)) ==
            static_cast<std::size_t>(std::count_if(far, desk.at_most().end(), [&](std::uint32_t bound) {
              return bound >= std::max(least, 1U);
            })));
    }
  }
}

}  // namespace
}  // namespace agreed
