// concordance(): where a term or a phrase stands, each time with its context: keyword in context (KWIC).
//
//     left context  | node          | right context
//   will maintain the current level   of forces on the
//
// The texts are read and searched as trace() does it, so both find the same places. A hit is a hit: nothing
// is inferred from a text without one. What an archive text cites as a paraphrase and what stands in an
// accompanying document is no wording of the statement: it is counted in a note and not listed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/archive_listing.h"
#include "analyze/concordance_options.h"
#include "analyze/evidence_ledger.h"
#include "analyze/term_history.h"
#include "corpus/corpus.h"
#include "text/date.h"
#include "text/error.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

// A statement that was searched, whether it has a hit or not.
struct SearchedStatement {
  std::string id;
  std::string label;  // short name, see text_labels.h
  std::string path;   // of its first text; empty if it has none
  std::optional<Date> date;
  std::string series;  // empty for a text from outside
  Held held = Held::none;
  std::size_t count = 0;  // hits
  std::size_t words = 0;  // of its texts, marks not counted
  // Hits in 10,000 words, rounded to a hundredth; only of a statement held in full.
  std::optional<double> per_10000;
};

struct ConcordanceHit {
  std::size_t number = 0;     // from 1, in the order asked for
  std::size_t statement = 0;  // index into Concordance::statements
  std::string language;
  std::string path;                        // of the file that the span counts
  std::optional<std::uint32_t> paragraph;  // as a reader would cite it
  std::size_t line = 1;
  ByteSpan span;
  // left + node + right is what the text says there, as shown to people: the blanks between them are at the
  // end of left and the beginning of right. Neither side leaves the paragraph or reaches over a gap "[...]".
  std::string left;
  std::string node;
  std::string right;
  std::string source;              // address cited for it; empty if none is known
  std::optional<Reading> reading;  // only in a text held in excerpts
};

struct Concordance {
  std::string query;       // as typed
  std::string concept_id;  // empty for a phrase
  ContextWidth width;
  std::vector<SortKey> sort;
  std::vector<SearchedStatement> statements;  // by date, then id; undated last
  std::vector<ConcordanceHit> hits;           // the first of them, where a limit was asked for
  std::size_t total = 0;                      // hits in all
  std::size_t hit_statements = 0;             // statements with a hit
  HeldCounts held;                            // of the statements
  std::vector<std::string> nearest;           // concepts that a phrase found nowhere may have meant
  std::vector<Note> notes;
  std::vector<Error> errors;               // forms and cues of the termbase and ladders that were left out
  std::optional<EvidenceLedger> ledger{};  // only where it was asked for
};

struct ConcordanceRequest {
  std::string pattern;
  bool concept_only = false;        // the pattern must be a concept
  std::vector<std::string> series;  // ids; empty: all of the archive
  std::optional<Date> since;        // both inclusive; statements outside are not searched
  std::optional<Date> until;
  ContextWidth width;
  std::vector<SortKey> sort;  // after these: date, id, place
  std::size_t limit = 0;      // most hits in the report; 0: all
  bool count_only = false;    // no hits, only their numbers
  FileHashes hashes = FileHashes::left_out;
};

// The pattern is read as by trace(): a concept's id wins, double quotes force a phrase. Errors: those of
// trace(), and not_found for a pattern that must be a concept and is none (with the nearest).
[[nodiscard]] Result<Concordance> concordance(const Corpus& corpus, const std::vector<Statement>& outside,
                                              const ConcordanceRequest& request);

}  // namespace agreed
