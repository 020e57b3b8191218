// EvidenceLedger: the documents that an answer rests on, by how far each is known.
//
// What is not held in full is named as such, and so is what was not read: a statement known by its title
// only, or a version in a language that was not asked about. Nothing may be said of their silence.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/corpus.h"
#include "corpus/statement.h"

namespace agreed {

struct HistoryRow;

// One document, or one documented absence.
struct LedgerEntry {
  std::string id;            // of the statement, as the answer labels it
  std::string language;      // BCP 47
  std::string path;          // empty for a documented absence
  std::string sha256;        // of the bytes of the file; empty where there is none, or it was not read
  std::string basis;         // of a documented absence
  std::string source;        // address; empty if none is known
  std::string concept_id{};  // of a documented absence: what is absent
};

struct EvidenceLedger {
  std::vector<LedgerEntry> read_in_full;  // each in the order in which the answer asked
  std::vector<LedgerEntry> read_in_excerpts;
  std::vector<LedgerEntry> documented_absences;
  std::vector<LedgerEntry> not_wording;      // paraphrases and accompanying documents
  std::vector<LedgerEntry> other_languages;  // held, and not read: not in the language asked about
  std::vector<std::string> not_read;         // ids of statements of which nothing is held
};

// Whether an answer brings its ledger along, with the SHA-256 of the files that it read.
enum class FileHashes : std::uint8_t { left_out, made };

// A statement that an answer asked, and what of it was read.
struct AskedStatement {
  const Statement* statement = nullptr;  // never null; must live until the ledger is made
  std::string label;
  std::vector<const StatementText*> read;  // its texts that were searched
  // Of them, those in which what was asked about stands in a paraphrase or an accompanying document.
  std::vector<const StatementText*> not_wording;
};

// A statement may be asked several times: it stands once, with all that was read of it. Documented absences
// are taken where `concerns` says that the answer is about them; none if it is empty.
[[nodiscard]] EvidenceLedger ledger_of(const Corpus& corpus, const std::vector<AskedStatement>& asked,
                                       const std::function<bool(const Absence&)>& concerns);

// The same of the rows of a history of this concept (empty for a phrase), in their order.
[[nodiscard]] EvidenceLedger ledger_of(const std::vector<HistoryRow>& rows, const std::string& concept_id);

// Takes over what `from` has beyond `to`, behind it.
void add_ledger(EvidenceLedger& to, EvidenceLedger from);

}  // namespace agreed
