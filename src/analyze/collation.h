// collate(): several versions of a text in one table, as CollateX and TEI know it. A row (locus) holds
// what the versions (witnesses) say at one place: a reading each, or a gap.
//
//   locus   1948                1952                1960
//   1       We met in June.     We met in July.     We met in May.     three readings
//   2       Peace is our aim.   (gap)               Peace is our aim.  one reading, one gap
//   3       (gap)               Trade will grow.    Trade will grow.
//
// Method: progressive. The table begins with the earliest text; each later one is aligned with a
// composite of the latest readings of all rows, so that a sentence that was dropped and comes back
// meets its row again. The result depends on the order of merging, which is that of the dates, and not
// on the order in which the texts are given. Limit: O(texts x size of the table).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/change.h"
#include "analyze/diff_report.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "text/date.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

// Every output of a collation says so.
inline constexpr std::string_view kCollationOrder = "merged in the order of their dates";

// One version.
struct Witness {
  std::string siglum;  // short and unique, set by collate(): the id, or the name of the file
  std::string id;      // of the archive, or the path
  std::string path;
  std::optional<Date> date;
  Held held = Held::full;
  NormalizedText text;
};

enum class ReadingState : std::uint8_t {
  reading,
  gap,       // the text is held in full and has nothing here
  not_held,  // the text is held in excerpts: what it has here is not known
};
[[nodiscard]] std::string_view name_of(ReadingState state);  // "reading", "gap", "not-held"

inline constexpr std::uint32_t kNoWitness = 0xffffffff;

// What one witness has at one locus.
struct WitnessReading {
  ReadingState state = ReadingState::gap;
  std::vector<std::uint32_t>
      sentences;            // of the witness, in its order; several after a split or before a merge
  NormalizedText text;      // the tokens of these sentences alone, with the witness's own spans
  bool transposed = false;  // stands elsewhere in its witness than the row in the table
  std::uint32_t group = 0;  // equal readings of a row have equal numbers, by first use
  std::uint32_t previous = kNoWitness;  // the latest earlier witness with a reading; kNoWitness for the first
  std::vector<Hunk> hunks;              // against that reading; ranges count the tokens of the two texts
  ChangeClasses classes;                // of the hunks, and move if transposed
};

// One row of the table.
struct Locus {
  std::vector<WitnessReading> readings;            // by witness
  std::vector<std::vector<std::uint32_t>> groups;  // the witnesses of each different reading, by first use
  ChangeClasses classes;                           // of all its readings
  bool differs = false;  // not the same reading, at the same place, in every witness
};

// The witnesses of a row in that state, in order.
[[nodiscard]] std::vector<std::uint32_t> witnesses_in(const Locus& row, ReadingState state);
// The witnesses whose reading stands elsewhere, in order.
[[nodiscard]] std::vector<std::uint32_t> transposed_witnesses(const Locus& row);

struct CollationStatistics {
  std::uint32_t rows = 0;
  std::uint32_t alike = 0;       // rows that do not differ
  std::uint32_t with_gaps = 0;   // rows in which a text held in full has nothing
  std::uint32_t unknown = 0;     // rows in which a text held in excerpts has nothing
  std::uint32_t transposed = 0;  // rows with a transposed reading
  std::array<std::uint32_t, kChangeClassCount> by_class{};  // rows of each class
};

struct Collation {
  std::vector<Witness> witnesses;  // by date, then id, path and bytes; undated ones last
  std::vector<Locus> rows;         // every sentence with wording stands in exactly one reading
  CollationStatistics statistics;
  std::vector<Note> notes;
  std::optional<EvidenceLedger> ledger{};  // only where it was asked for
  bool same_wording = true;                // no row differs
};

// Collates texts normalized over one vocabulary. Readings whose hunks are all of ignored classes count
// as equal; an ignored move counts for nothing. The matcher is used as in diff().
[[nodiscard]] Collation collate(std::vector<Witness> witnesses, const Vocabulary& vocabulary,
                                const WatchedTerms& terms, const DiffOptions& options);

}  // namespace agreed
