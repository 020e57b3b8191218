// EvidenceLedger: what the verdicts of a history rest on, by how far each document is known.
#pragma once

#include <string>
#include <vector>

#include "analyze/term_history.h"

namespace agreed {

// One document, or one documented absence.
struct LedgerEntry {
  std::string id;        // of the statement, as the history labels it
  std::string language;  // BCP 47
  std::string path;      // empty for a documented absence
  std::string sha256;    // of the bytes of the file; empty where there is none
  std::string basis;     // of a documented absence
  std::string source;    // address; empty if none is known
};

struct EvidenceLedger {
  std::vector<LedgerEntry> read_in_full;  // each by date, then language
  std::vector<LedgerEntry> read_in_excerpts;
  std::vector<LedgerEntry> documented_absences;
  std::vector<LedgerEntry> not_wording;  // paraphrases and accompanying documents
  std::vector<std::string> not_read;     // ids of statements that are known by title only
};

// Rows in the order of their history. A document stands once in each list.
[[nodiscard]] EvidenceLedger ledger_of(const std::vector<HistoryRow>& rows);

}  // namespace agreed
