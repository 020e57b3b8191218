// SentenceIndex: which sentences of the archive could match this one?
//
// The narrow door to retrieval. What is behind it, memory or Xapian, on this machine or on several, changes
// how fast an answer comes and never what it is: the same archive gives the same numbers, the same order
// and the same ties. Scores, redlines and credits are made above it, from the words that it hands out.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/statement.h"
#include "retrieve/feature.h"
#include "text/date.h"
#include "text/folding.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"
#include "tokenize/token.h"

namespace agreed {

// One language version of a statement.
struct IndexedText {
  std::string id;     // "scm-53"; of a text from outside the archive its path
  std::string label;  // the id; of a text from outside its path without what all such paths share
  std::string path;
  std::string series;  // empty for a text from outside that names none
  std::string title;
  std::string language;  // BCP 47
  std::optional<Date> date;
  std::vector<std::string> issuers;
  Held held = Held::full;
  std::uint32_t sentences = 0;
};

// A sentence by its text, a place in SentenceIndex::texts(), and its number there, from 0.
struct SentenceId {
  std::uint32_t text = 0;
  std::uint32_t place = 0;
  friend auto operator<=>(const SentenceId&, const SentenceId&) = default;
};

struct IndexedWord {
  std::string word;   // normalized: compare with this
  std::string exact;  // typography folded, nothing else
  ByteSpan span;      // bytes of IndexedSentence::wording
  TokenKind kind = TokenKind::word;
  Folding folding = Folding::none;
};

struct IndexedSentence {
  SentenceId id;
  std::optional<std::uint32_t> paragraph;  // as in normalize/cited_paragraph.h
  ByteSpan span;                           // bytes of the statement's file
  std::string wording;                     // as it is shown to people
  std::vector<IndexedWord> words;          // all tokens, marks too
};

struct WeightedFeature {
  Feature feature = 0;
  std::uint32_t weight = 0;
};

// What may be found; an empty list or bound lets everything pass. Undated texts pass only without bounds.
struct SentenceFilter {
  std::vector<std::string> series;
  std::vector<std::string> issuers;    // any of them, whole names
  std::vector<std::string> languages;  // primary subtags
  std::vector<std::string> left_out;   // ids of statements
  std::optional<Date> since;           // inclusive
  std::optional<Date> until;           // inclusive
};

struct FoundSentence {
  SentenceId id;
  std::uint64_t weight = 0;  // of the features that it has
  friend bool operator==(const FoundSentence&, const FoundSentence&) = default;
};

// All answers may fail where the index is on disk or on another host: not_readable, with its name.
// Asking changes nothing that a later answer depends on. One thread at a time.
class SentenceIndex {
 public:
  SentenceIndex() = default;
  SentenceIndex(const SentenceIndex&) = delete;
  SentenceIndex& operator=(const SentenceIndex&) = delete;
  virtual ~SentenceIndex() = default;

  // By date, undated last, then by series, id and language.
  [[nodiscard]] virtual const std::vector<IndexedText>& texts() const = 0;
  [[nodiscard]] virtual std::uint64_t sentences() const = 0;
  // What was not searched, where an index is allowed to answer in part.
  [[nodiscard]] virtual const std::vector<Note>& notes() const = 0;

  // In how many sentences of the whole index each stands.
  [[nodiscard]] virtual Result<std::vector<std::uint64_t>> frequencies(
      std::span<const Feature> features) const = 0;
  // In which sentences each stands, ascending.
  [[nodiscard]] virtual Result<std::vector<std::vector<SentenceId>>> holders(
      std::span<const Feature> features) const = 0;
  // The `most` sentences that pass the filter with the greatest sum of weights above 0; a feature counts
  // once, however often it stands there. The greatest first, equal ones ascending.
  [[nodiscard]] virtual Result<std::vector<FoundSentence>> best(std::span<const WeightedFeature> features,
                                                                const SentenceFilter& filter,
                                                                std::size_t most) const = 0;
  // With their words, in the order asked for. A broken invariant for an id that is not in the index.
  [[nodiscard]] virtual Result<std::vector<IndexedSentence>> read(
      std::span<const SentenceId> sentences) const = 0;
};

}  // namespace agreed
