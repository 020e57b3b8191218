// Sorts documents into lists; files are hashed here, so that an answer without a ledger pays nothing.
#include "analyze/evidence_ledger.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/term_history.h"
#include "text/sha256.h"

namespace agreed {
namespace {

void add(std::vector<LedgerEntry>& list, LedgerEntry entry) {
  const bool known = std::any_of(list.begin(), list.end(), [&](const LedgerEntry& one) {
    return one.id == entry.id && one.path == entry.path && one.sha256 == entry.sha256 &&
           one.basis == entry.basis && one.source == entry.source && one.concept_id == entry.concept_id;
  });
  if (!known) list.push_back(std::move(entry));
}

void add(std::vector<std::string>& list, std::string id) {
  if (std::ranges::find(list, id) == list.end()) list.push_back(std::move(id));
}

void add_all(std::vector<const StatementText*>& list, const std::vector<const StatementText*>& more) {
  for (const StatementText* text : more) {
    if (std::ranges::find(list, text) == list.end()) list.push_back(text);
  }
}

// Each statement once, in the order in which they were asked first.
std::vector<AskedStatement> joined(const std::vector<AskedStatement>& asked) {
  std::vector<AskedStatement> each;
  std::unordered_map<const Statement*, std::size_t> place;
  for (const AskedStatement& one : asked) {
    const auto [at, fresh] = place.try_emplace(one.statement, each.size());
    if (fresh) {
      each.push_back(one);
      continue;
    }
    add_all(each[at->second].read, one.read);
    add_all(each[at->second].not_wording, one.not_wording);
  }
  return each;
}

bool contains(const std::vector<const StatementText*>& list, const StatementText& text) {
  return std::ranges::find(list, &text) != list.end();
}

LedgerEntry entry_of(const Corpus& corpus, const AskedStatement& asked, const StatementText& text) {
  LedgerEntry entry{asked.label, text.language, "", "", "", ""};
  if (text.source == nullptr) return entry;
  const std::string& path = text.source->path();
  entry.path = asked.statement->series.empty() ? path : path_in_archive(corpus, path);
  return entry;
}

}  // namespace

EvidenceLedger ledger_of(const Corpus& corpus, const std::vector<AskedStatement>& asked,
                         const std::function<bool(const Absence&)>& concerns) {
  EvidenceLedger ledger;
  for (const AskedStatement& one : joined(asked)) {
    bool held = false;
    for (const StatementText& text : one.statement->texts) {
      for (const Absence& absence : text.absences) {
        if (!concerns || !concerns(absence)) continue;
        add(ledger.documented_absences,
            LedgerEntry{one.label, text.language, "", "", absence.basis, absence.url, absence.concept_id});
      }
      if (text.held == Held::none || text.source == nullptr) continue;
      held = true;
      LedgerEntry entry = entry_of(corpus, one, text);
      if (!contains(one.read, text)) {
        add(ledger.other_languages, std::move(entry));
        continue;
      }
      // Of a document from outside the text is not its bytes.
      const bool is_original = !one.statement->series.empty() || text.sha256.empty();
      entry.sha256 = is_original ? sha256_hex(text.source->bytes()) : text.sha256;
      if (contains(one.not_wording, text)) add(ledger.not_wording, entry);
      add(text.held == Held::full ? ledger.read_in_full : ledger.read_in_excerpts, std::move(entry));
    }
    if (!held) add(ledger.not_read, one.label);
  }
  return ledger;
}

void add_ledger(EvidenceLedger& to, EvidenceLedger from) {
  const auto take = [](auto& list, auto& more) {
    for (auto& one : more) add(list, std::move(one));
  };
  take(to.read_in_full, from.read_in_full);
  take(to.read_in_excerpts, from.read_in_excerpts);
  take(to.documented_absences, from.documented_absences);
  take(to.not_wording, from.not_wording);
  take(to.other_languages, from.other_languages);
  take(to.not_read, from.not_read);
}

EvidenceLedger ledger_of(const std::vector<HistoryRow>& rows, const std::string& concept_id) {
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
          entry.concept_id = concept_id;
          add(ledger.documented_absences, std::move(entry));
          break;
        case EvidenceKind::paraphrase:
        case EvidenceKind::accompanying:
          add(ledger.not_wording, std::move(entry));
          break;
      }
    }
    if (!read) add(ledger.not_read, row.statement->label);
  }
  return ledger;
}

}  // namespace agreed
