// Sorts the evidence of rows into lists.
#include "analyze/evidence_ledger.h"

#include <algorithm>
#include <utility>

namespace agreed {
namespace {

void add(std::vector<LedgerEntry>& list, LedgerEntry entry) {
  const bool known = std::any_of(list.begin(), list.end(), [&](const LedgerEntry& one) {
    return one.id == entry.id && one.path == entry.path && one.basis == entry.basis &&
           one.source == entry.source;
  });
  if (!known) list.push_back(std::move(entry));
}

}  // namespace

EvidenceLedger ledger_of(const std::vector<HistoryRow>& rows) {
  EvidenceLedger ledger;
  for (const HistoryRow& row : rows) {
    bool read = false;
    for (const Evidence& one : row.evidence()) {
      LedgerEntry entry{row.statement->label, one.language, one.path, one.sha256, "", one.source};
      switch (one.kind) {
        case EvidenceKind::read_in_full:
          read = true;
          add(ledger.read_in_full, std::move(entry));
          break;
        case EvidenceKind::read_excerpts:
          read = true;
          add(ledger.read_in_excerpts, std::move(entry));
          break;
        case EvidenceKind::documented_absence:
          entry.basis = one.text;
          add(ledger.documented_absences, std::move(entry));
          break;
        case EvidenceKind::paraphrase:
        case EvidenceKind::accompanying:
          add(ledger.not_wording, std::move(entry));
          break;
      }
    }
    if (!read) ledger.not_read.push_back(row.statement->label);
  }
  return ledger;
}

}  // namespace agreed
