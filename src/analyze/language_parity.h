// Language parity: where a statement is held in two languages, the concepts that one version has and the
// other lacks.
//
// A version lacks a concept only if it is held in full and the termbase has terms of the concept in its
// language; of excerpts nothing is said.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyze/evidence_ledger.h"
#include "analyze/term_history.h"
#include "corpus/corpus.h"
#include "text/date.h"
#include "text/error.h"
#include "text/result.h"

namespace agreed {

struct ParityFinding {
  std::string concept_id;
  std::string has;                    // language
  std::string lacks;                  // language
  std::vector<Attestation> evidence;  // in the language that has it
};

struct StatementParity {
  std::string id;
  std::string series;
  std::optional<Date> date;
  std::vector<std::string> languages;
  std::vector<std::string> in_full;  // of them
  std::vector<ParityFinding> findings;
  std::size_t concepts_compared = 0;
};

struct ParityReport {
  std::vector<StatementParity> statements;  // held in two languages or more, by series, then date
  std::vector<Error> errors;                // of the termbase
  bool found = false;                       // some version lacks a concept
  std::optional<EvidenceLedger> ledger{};   // of those statements; only where it was asked for
};

// Series (ids) empty: all. Error: not_found for a series that is not in the corpus.
[[nodiscard]] Result<ParityReport> language_parity(const Corpus& corpus,
                                                   const std::vector<std::string>& series,
                                                   FileHashes hashes = FileHashes::left_out);

}  // namespace agreed
