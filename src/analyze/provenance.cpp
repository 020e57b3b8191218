// Memory: what a text does not have from the one before it, it may have from a passage that ever stood.
#include "analyze/provenance.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>
#include <utility>

#include "align/alignment.h"
#include "align/longest_blocks.h"
#include "analyze/kept_passages.h"
#include "analyze/standing_words.h"
#include "text/check.h"

namespace agreed {
namespace {

constexpr WordNumber kNoWord = 0xFFFFFFFF;
constexpr std::uint32_t kLeastBits = 60;    // of a reworded sentence that stood elsewhere
constexpr std::uint32_t kCrumbBits = 40;    // of two sentences compared in their order
constexpr std::uint32_t kLeastMoved = 2;    // words in a row that changed places in a passage ...
constexpr std::uint32_t kLeastSwapped = 5;  // ... and in a sentence that may be another one
// Clauses may change places in circles: each round finds those that kept one order.
constexpr std::size_t kMostSwaps = 8;

}  // namespace

class Provenance::Memory {
 public:
  explicit Memory(ProvenanceOf what) : what_(what) {}

  std::vector<WordNumber> add(const ProvenanceText& text) {
    text_ = &text;
    now_ = count_++;
    words_of_text_.assign(text.ids.size(), kNoWord);
    known_passage_.assign(text.sentences.size(), false);
    list_present();
    take_passages();
    if (what_ == ProvenanceOf::versions) {
      take_version();
    } else {
      take_blocks();
      take_reworded();
    }
    take_neighbours();
    begin_words();
    keep_passages();
    standing_.advance(text, now_, words_of_text_, words);
    if (!words_of_text_.empty()) version_ = words_of_text_;
    return words_of_text_;
  }

  std::vector<WordHistory> words;
  [[nodiscard]] std::size_t texts() const { return count_; }

 private:
  struct Present {  // passages of the state with one hash
    std::vector<TokenRange> places;
    std::size_t next = 0;
  };

  [[nodiscard]] TokenRange tokens_of(SentenceRange paragraph) const {
    if (paragraph.empty()) return {};
    return {text_->sentences[paragraph.begin].begin, text_->sentences[paragraph.end - 1].end};
  }
  [[nodiscard]] std::span<const NormId> ids(TokenRange range) const {
    return text_->ids.subspan(range.begin, range.size());
  }
  [[nodiscard]] bool is_free(TokenRange range) const { return words_of_text_[range.begin] == kNoWord; }
  [[nodiscard]] bool is_taken(WordNumber word) const { return taken_[word] == now_ + 1; }
  void take(std::uint32_t token, WordNumber word) {
    words_of_text_[token] = word;
    taken_[word] = now_ + 1;
  }

  // Whether these words are the ids, and none of them is in this text already.
  [[nodiscard]] bool fits(std::span<const WordNumber> with, std::span<const NormId> wanted) const {
    return std::ranges::equal(
        with, wanted, [&](WordNumber word, NormId id) { return words[word].id == id && !is_taken(word); });
  }

  void list_present() {
    present_.clear();
    const auto list = [&](TokenRange range) {
      if (range.empty()) return;
      state_ids_.clear();
      for (std::uint32_t i = range.begin; i < range.end; ++i)
        state_ids_.push_back(words[standing_.words()[i]].id);
      present_[hash_of_ids(state_ids_)].places.push_back(range);
    };
    for (const TokenRange range : standing_.paragraphs()) list(range);
    for (const TokenRange range : standing_.sentences()) list(range);
  }

  void take_passages() {
    for (const SentenceRange paragraph : text_->paragraphs) {
      if (!take_passage(tokens_of(paragraph))) continue;
      for (std::uint32_t s = paragraph.begin; s < paragraph.end; ++s) known_passage_[s] = true;
    }
    for (std::uint32_t s = 0; s < text_->sentences.size(); ++s) {
      const TokenRange range = text_->sentences[s];
      if (!range.empty() && is_free(range)) known_passage_[s] = take_passage(range);
    }
  }

  bool take_passage(TokenRange range) {
    if (range.empty()) return false;
    const std::span<const NormId> wanted = ids(range);
    if (std::ranges::find(wanted, kGapId) != wanted.end()) return false;
    const std::uint64_t hash = hash_of_ids(wanted);
    const auto take_all = [&](std::span<const WordNumber> with) {
      for (std::uint32_t i = 0; i < range.size(); ++i) take(range.begin + i, with[i]);
      return true;
    };
    if (const auto found = present_.find(hash); found != present_.end()) {
      Present& there = found->second;
      for (; there.next < there.places.size(); ++there.next) {
        const TokenRange place = there.places[there.next];
        const auto with = std::span(standing_.words()).subspan(place.begin, place.size());
        if (fits(with, wanted)) return take_all(with);
      }
    }
    const std::span<const WordNumber> kept =
        kept_.latest(hash, [&](std::span<const WordNumber> with) { return fits(with, wanted); });
    return !kept.empty() && take_all(kept);
  }

  void take_blocks() {
    left_.clear(), left_words_.clear();
    for (const WordNumber word : standing_.words()) {
      if (!is_taken(word)) add_left(word);
    }
    list_free({0, static_cast<std::uint32_t>(words_of_text_.size())});
    take_matches(without_crumbs(longest_blocks(left_, right_)));
    take_swapped();
  }

  // Clauses that changed places inside a sentence: what it does not yet share with the sentence that it
  // shares most with.
  void take_swapped() {
    for (const auto& [right, left] : nearest_) {
      const TokenRange before = standing_.sentences()[left];
      left_.clear(), left_words_.clear();
      for (std::uint32_t i = before.begin; i < before.end; ++i) {
        if (!is_taken(standing_.words()[i])) add_left(standing_.words()[i]);
      }
      list_free(text_->sentences[right]);
      if (left_.size() < kLeastSwapped || right_.size() < kLeastSwapped) continue;
      take_matches(blocks_of(kLeastSwapped));
    }
  }

  [[nodiscard]] Matches blocks_of(std::uint32_t least) const {
    Matches blocks = longest_blocks(left_, right_);
    std::erase_if(blocks, [&](const Match& block) { return block.length < least; });
    return blocks;
  }

  // A "the" that two sentences share by chance is not the same word: what two sentences have in common
  // counts where all of it together is more than chance.
  [[nodiscard]] Matches without_crumbs(const Matches& matches) {
    const auto sentence_at = [](std::span<const TokenRange> sentences, std::uint32_t place) {
      return std::ranges::upper_bound(sentences, place, {}, &TokenRange::begin) - sentences.begin();
    };
    std::vector<std::uint32_t> left_at;  // places in the state
    for (std::uint32_t i = 0; i < standing_.words().size(); ++i) {
      if (!is_taken(standing_.words()[i])) left_at.push_back(i);
    }
    struct Shared {
      std::uint32_t words = 0;
      std::uint32_t bits = 0;
    };
    using Pair = std::pair<std::ptrdiff_t, std::ptrdiff_t>;
    std::map<Pair, Shared> shared;
    std::vector<std::pair<Match, Pair>> pieces;
    for (const Match& match : matches) {
      for (std::uint32_t i = 0; i < match.length; ++i) {
        const Pair pair(sentence_at(standing_.sentences(), left_at[match.left + i]) - 1,
                        sentence_at(text_->sentences, right_tokens_[match.right + i]) - 1);
        const Match one{match.left + i, match.right + i, 1};
        ++shared[pair].words;
        shared[pair].bits += bits_of(one);
        pieces.emplace_back(one, pair);
      }
    }
    Matches kept;
    nearest_.clear();
    for (const auto& [piece, pair] : pieces) {
      const auto left = static_cast<std::size_t>(pair.first);
      const auto right = static_cast<std::size_t>(pair.second);
      const std::uint32_t longer =
          std::max(standing_.sentences()[left].size(), text_->sentences[right].size());
      const Shared& common = shared[pair];
      if (common.bits < kCrumbBits && common.words * 2 < longer) continue;
      append_match(kept, piece);
      const auto [nearest, fresh] = nearest_.try_emplace(right, left);
      if (!fresh && shared[{static_cast<std::ptrdiff_t>(nearest->second), pair.second}].words < common.words)
        nearest->second = left;
    }
    return kept;
  }

  // What this version keeps of the last one that had words, gone or not.
  void take_version() {
    left_.clear(), left_words_.clear();
    for (const WordNumber word : version_) {
      if (!is_taken(word)) add_left(word);
    }
    list_free({0, static_cast<std::uint32_t>(words_of_text_.size())});
    take_matches(aligned_blocks());
    for (std::size_t round = 0; round < kMostSwaps && take_moved(); ++round) continue;
  }

  // The runs of two words and more in common, the longest first, and what is alike between them.
  [[nodiscard]] Matches aligned_blocks() const {
    const auto size = [](const std::vector<NormId>& ids) { return static_cast<std::uint32_t>(ids.size()); };
    Matches blocks = blocks_of(2);
    blocks.push_back({size(left_), size(right_), 0});
    Matches matches;
    std::vector<Note> notes;
    Match before;
    for (const Match& block : blocks) {
      const std::uint32_t left = before.left + before.length;
      const std::uint32_t right = before.right + before.length;
      const auto between =
          align_tokens(std::span(left_).subspan(left, block.left - left),
                       std::span(right_).subspan(right, block.right - right), left, right, notes);
      for (const EditRun& run : between) {
        if (run.kind != RunKind::both) continue;
        append_match(matches, {run.left.begin, run.right.begin, run.left.size()});
      }
      append_match(matches, block);
      before = block;
    }
    return matches;
  }

  // Whether there were any. What stands before may be more than excerpts show.
  bool take_moved() {
    left_.clear(), left_words_.clear();
    for (const WordNumber word : standing_.words().empty() ? version_ : standing_.words()) {
      if (!is_taken(word)) add_left(word);
    }
    list_free({0, static_cast<std::uint32_t>(words_of_text_.size())});
    const Matches matches = blocks_of(kLeastMoved);
    take_matches(matches);
    return !matches.empty();
  }

  // Sentences that were reworded on their way to another place, or while they were gone: most of such a
  // sentence is that of one kept passage, and not by chance.
  void take_reworded() {
    for (const TokenRange sentence : text_->sentences) {
      list_free(sentence);
      if (right_.size() * 3 < std::size_t{sentence.size()} * 2) continue;
      const std::span<const WordNumber> passage = likeliest_passage(sentence);
      if (passage.empty()) continue;
      left_.clear(), left_words_.clear();
      for (const WordNumber word : passage) {
        if (!is_taken(word)) add_left(word);
      }
      const Matches matches = longest_blocks(left_, right_);
      std::size_t shared = 0;
      std::uint32_t bits = 0;
      for (const Match& match : matches) {
        shared += match.length;
        bits += bits_of(match);
      }
      if (shared * 3 >= std::size_t{sentence.size()} * 2 && bits >= kLeastBits) take_matches(matches);
    }
  }

  // By the number of grams in common, of those that begin with a word of which nothing is known yet.
  [[nodiscard]] std::span<const WordNumber> likeliest_passage(TokenRange sentence) {
    free_grams_.clear();
    for (std::uint32_t i = sentence.begin; i + kGramSize <= sentence.end; ++i) {
      if (words_of_text_[i] == kNoWord) free_grams_.push_back(hash_of_ids(ids({i, i + kGramSize})));
    }
    return kept_.likeliest(free_grams_);
  }

  // A word that stood beside a word before, where it stands beside it again.
  void take_neighbours() {
    const auto size = static_cast<std::uint32_t>(words_of_text_.size());
    for (std::uint32_t i = 1; i < size; ++i) {
      if (words_of_text_[i - 1] != kNoWord) take_one_of(kept_.behind(words_of_text_[i - 1]), i);
    }
    for (std::uint32_t i = size; i > 1; --i) {
      if (words_of_text_[i - 1] != kNoWord) take_one_of(kept_.before(words_of_text_[i - 1]), i - 2);
    }
  }
  void take_one_of(std::span<const WordNumber> beside, std::uint32_t token) {
    if (words_of_text_[token] != kNoWord) return;
    for (const WordNumber word : beside) {
      if (words[word].id != text_->ids[token] || is_taken(word)) continue;
      take(token, word);
      return;
    }
  }

  // How little a block could stand there by chance, by how rare its ids are among all words.
  [[nodiscard]] std::uint32_t bits_of(const Match& match) const {
    std::uint32_t bits = 0;
    for (std::uint32_t i = 0; i < match.length; ++i) {
      const NormId id = right_[match.right + i];
      const std::size_t often = std::max<std::size_t>(1, id < counts_.size() ? counts_[id] : 0);
      bits += static_cast<std::uint32_t>(std::bit_width(words.size() / often)) - 1;
    }
    return bits;
  }
  void add_left(WordNumber word) {
    left_.push_back(words[word].id);
    left_words_.push_back(word);
  }
  void list_free(TokenRange range) {
    right_.clear(), right_tokens_.clear();
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (words_of_text_[i] != kNoWord) continue;
      right_.push_back(text_->ids[i]);
      right_tokens_.push_back(i);
    }
  }
  void take_matches(const Matches& matches) {
    for (const Match& match : matches) {
      for (std::uint32_t i = 0; i < match.length; ++i) {
        take(right_tokens_[match.right + i], left_words_[match.left + i]);
      }
    }
  }

  void begin_words() {
    for (std::uint32_t i = 0; i < words_of_text_.size(); ++i) {
      if (words_of_text_[i] != kNoWord) continue;
      const auto word = static_cast<WordNumber>(words.size());
      WordHistory history;
      history.id = text_->ids[i];
      history.origin = history.last = now_;
      if (history.id >= counts_.size()) counts_.resize(history.id + 1);
      ++counts_[history.id];
      words.push_back(std::move(history));
      taken_.push_back(0);
      take(i, word);
    }
  }

  void keep_passages() {
    const auto words_of = [&](TokenRange range) {
      return std::span<const WordNumber>(words_of_text_).subspan(range.begin, range.size());
    };
    for (std::uint32_t s = 0; s < text_->sentences.size(); ++s) {
      const TokenRange range = text_->sentences[s];
      if (!known_passage_[s] && !range.empty()) kept_.keep_sentence(ids(range), words_of(range));
    }
    for (const SentenceRange paragraph : text_->paragraphs) {
      if (paragraph.size() < 2) continue;
      bool known = true;
      for (std::uint32_t s = paragraph.begin; s < paragraph.end; ++s) known = known && known_passage_[s];
      const TokenRange range = tokens_of(paragraph);
      if (!known) kept_.keep_paragraph(ids(range), words_of(range));
    }
  }

  const ProvenanceOf what_;
  const ProvenanceText* text_ = nullptr;
  std::uint32_t now_ = 0;
  std::uint32_t count_ = 0;
  std::vector<WordNumber> words_of_text_;
  std::vector<bool> known_passage_;   // by sentence: its words are those of a kept passage
  std::vector<std::uint32_t> taken_;  // by word: the text that took it last, plus one
  StandingWords standing_;            // before this text
  std::vector<WordNumber> version_;   // the last text that had words
  std::vector<NormId> state_ids_;
  std::unordered_map<std::uint64_t, Present> present_;
  std::map<std::size_t, std::size_t> nearest_;  // by sentence: the one of before that it shares most with
  KeptPassages kept_;                           // of the texts before this one
  std::vector<std::uint64_t> free_grams_;
  std::vector<NormId> left_;
  std::vector<NormId> right_;
  std::vector<WordNumber> left_words_;
  std::vector<std::uint32_t> right_tokens_;
  std::vector<std::uint32_t> counts_;
};

Provenance::Provenance(ProvenanceOf what) : memory_(std::make_unique<Memory>(what)) {}
Provenance::~Provenance() = default;

std::vector<WordNumber> Provenance::add(const ProvenanceText& text) {
  return memory_->add(text);
}

const std::vector<WordHistory>& Provenance::words() const {
  return memory_->words;
}

std::size_t Provenance::texts() const {
  return memory_->texts();
}

}  // namespace agreed
