// One object, the same for every verb.
#include "visualize/evidence_json.h"

namespace agreed {
namespace {

Json entries_json(const std::vector<LedgerEntry>& entries) {
  Json list = Json::array();
  for (const LedgerEntry& entry : entries) {
    list.push_back({{"id", entry.id},
                    {"language", entry.language},
                    {"path", text_or_null(entry.path)},
                    {"sha256", text_or_null(entry.sha256)},
                    {"concept", text_or_null(entry.concept_id)},
                    {"basis", text_or_null(entry.basis)},
                    {"source", text_or_null(entry.source)}});
  }
  return list;
}

}  // namespace

Json ledger_json(const EvidenceLedger& ledger) {
  return {{"read_in_full", entries_json(ledger.read_in_full)},
          {"read_in_excerpts", entries_json(ledger.read_in_excerpts)},
          {"documented_absences", entries_json(ledger.documented_absences)},
          {"not_wording", entries_json(ledger.not_wording)},
          {"other_languages", entries_json(ledger.other_languages)},
          {"not_read", ledger.not_read}};
}

}  // namespace agreed
