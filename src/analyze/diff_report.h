// diff(): everything that any output says about the difference between two texts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/bracket_rounds.h"
#include "analyze/change.h"
#include "analyze/commitment_changes.h"
#include "analyze/evidence_ledger.h"
#include "analyze/streaks.h"
#include "analyze/term_shift.h"
#include "analyze/term_watch.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "text/date.h"
#include "text/note.h"

namespace agreed {

// One side: a text and what is known of it.
struct DiffSide {
  std::string id;  // of the archive, or the path
  std::string path;
  std::optional<Date> date;
  Held held = Held::full;
  NormalizedText text;
  ByteSpan body{};  // of the source, front matter left out; empty: all of it
};

// Changes that stand in one paragraph of the later text (or, if omitted, of the earlier one).
struct DiffBlock {
  IndexRange<struct ChangeUnit> changes;
  std::optional<std::uint32_t> earlier_paragraph;
  std::optional<std::uint32_t> later_paragraph;
  bool changed = false;     // something in it is to be shown
  bool renumbered = false;  // its paragraph bears another number than it did
};

enum class TermChangeKind : std::uint8_t {
  appeared,  // known absent earlier, present later
  returned,  // the same, but an older statement of the series has it
  dropped,   // present earlier, known absent later
  shifted,   // present in both, but something about it is not the same
  kept,      // present in both alike
  unknown,   // present on one side; the other is not held in full
};
[[nodiscard]] std::string_view name_of(TermChangeKind kind);

// The concepts and ladders to watch.
struct WatchedTerms {
  const TermWatch* watch = nullptr;  // null: none
};

struct TermChange {
  std::string label;  // the concept
  TermChangeKind kind = TermChangeKind::kept;
  std::vector<Shift> shifts;
  std::vector<TermUse> earlier;  // false friends left out
  std::vector<TermUse> later;
};

// Words are tokens of kind word and number. common + omitted + moved-and-kept = earlier words.
struct DiffStatistics {
  std::uint32_t earlier_words = 0;
  std::uint32_t later_words = 0;
  std::uint32_t common_words = 0;  // carried over, moved ones included
  std::uint32_t omitted_words = 0;
  std::uint32_t added_words = 0;
  std::uint32_t moved_words = 0;  // of the common ones, those that stand elsewhere
  std::uint32_t hunks = 0;
  std::array<std::uint32_t, kChangeClassCount> by_class{};  // hunks and structural changes of each class
};

// What one hunk is.
enum class Granularity : std::uint8_t {
  phrases,  // what a person would name: phrase_hunks.h
  words,    // the edits of the alignment as they are: word_hunks.h
};

enum class LetterCase : std::uint8_t { counts, ignored };

// What may make a difference.
enum class Scope : std::uint8_t {
  wording,     // words and marks
  words_only,  // neither punctuation nor letter case
};

// What is compared, and how.
struct DiffMode {
  Granularity granularity = Granularity::phrases;
  LetterCase letter_case = LetterCase::counts;
  Scope scope = Scope::wording;
};

struct DiffOptions {
  ChangeClasses ignore;                 // hunks of these classes count as unchanged
  std::vector<NormalizedText> history;  // older statements of the series than the earlier text
  DiffMode mode;
  // Of the two texts; a bracket that was settled or opened is one piece, which no edge of a hunk cuts.
  std::optional<BracketRounds> brackets{};
};

struct DiffReport {
  DiffMode mode;  // that it was made with
  DiffSide earlier;
  DiffSide later;
  std::vector<Change> changes;    // in the order of the later text
  std::vector<DiffBlock> blocks;  // cover the changes, in order
  std::vector<TermChange>
      terms;  // dropped, shifted, returned, appeared, unknown, kept; then as in the termbase
  std::vector<CommitmentChange> commitments;
  // The streaks of its series that the later text breaks; nullopt where no series is known.
  std::optional<StreakReport> streaks;
  std::optional<BracketRounds> brackets{};  // what became of them; nullopt where neither text has any
  DiffStatistics statistics;
  std::vector<Note> notes;
  std::optional<EvidenceLedger> ledger{};  // only where it was asked for
  bool same_wording = true;  // nothing but what was ignored, renumbering and paragraph breaks differs
};

// Compares two texts normalized over one vocabulary. The watch must have been made with the same
// normalizer; its terms become the terms section and protect their wording.
[[nodiscard]] DiffReport diff(DiffSide earlier, DiffSide later, const Vocabulary& vocabulary,
                              const WatchedTerms& terms, const DiffOptions& options);

}  // namespace agreed
