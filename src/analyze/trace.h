// trace(): the histories of several terms through several series and outside texts, in one report.
//
//   queries x (series of the archive, texts from outside) -> one TermHistory each
//
// Every text is tokenized and normalized once, and searched once for all terms together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/evidence_ledger.h"
#include "analyze/term_history.h"
#include "corpus/corpus.h"
#include "text/date.h"
#include "text/error.h"
#include "text/note.h"
#include "text/result.h"

namespace agreed {

// Numbers that a summary sentence needs; over the rows shown.
struct HistoryTally {
  std::size_t statements = 0;
  std::size_t full = 0;
  std::size_t excerpts = 0;
  std::size_t title_only = 0;
  std::size_t present = 0;
  std::size_t absent = 0;
  std::size_t not_held = 0;
  std::size_t occurrences = 0;
  std::optional<std::size_t> first_present;  // indices of rows
  std::optional<std::size_t> last_present;
  std::optional<std::size_t> latest_known;  // last row that is present or absent
  std::size_t not_held_before = 0;          // before the first presence
  std::size_t not_held_between = 0;         // between the first and the last presence
  std::size_t not_held_after = 0;           // after the last presence
  std::vector<std::size_t> drops;           // rows with event dropped
  std::vector<std::size_t> returns;         // rows with event returned
};

struct TermHistory {
  std::string query;             // as typed
  std::string concept_id;        // empty for a phrase
  std::string series;            // empty for texts from outside
  std::string title;             // of the series
  std::string folder;            // of texts from outside: what all their paths begin with, "a/b/"
  std::vector<HistoryRow> rows;  // by date, then id; undated last
  HistoryTally tally;
  std::optional<EvidenceLedger> ledger{};  // of the rows; only where hashes were asked for
};

struct TraceReport {
  std::vector<TermHistory> histories;  // by query, then series as the archive lists them, outside last
  // For a query found nowhere that is nearly the name of a concept: up to three such names.
  struct Hint {
    std::string query;
    std::vector<std::string> concepts;
  };
  std::vector<Hint> hints;
  std::vector<Note> notes;
  std::vector<Error> errors;  // forms and cues of the termbase and ladders that were left out
  bool found = false;         // some row of some history is present
};

struct TraceRequest {
  std::vector<std::string> queries;
  std::vector<std::string> series;  // ids; empty: all of the archive
  std::optional<Date> since;        // both inclusive; rows outside are not shown
  std::optional<Date> until;
  std::vector<std::string> left_out;         // ids of paragraph classes that do not count
  bool with_sentences = false;               // attestations bring their sentences along
  FileHashes hashes = FileHashes::left_out;  // in the evidence of rows, too
};

// The concept wins where a query is both a concept's id and a phrase. A query in double quotes is a
// phrase. Either side may be empty: a corpus without statements serves its termbase to outside texts.
// Errors: not_found for a series that is not in the corpus (with those that are), usage for a query
// without a word or a paragraph class that the archive has not, syntax for a form of a queried concept that
// does not parse.
[[nodiscard]] Result<TraceReport> trace(const Corpus& corpus, const std::vector<Statement>& outside,
                                        const TraceRequest& request);

}  // namespace agreed
