// What the archive holds, and how completely: the reports behind `list` and `show`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/evidence_ledger.h"
#include "corpus/corpus.h"
#include "text/note.h"
#include "text/result.h"

namespace agreed {

struct HeldCounts {
  std::size_t statements = 0;
  std::size_t full = 0;
  std::size_t excerpts = 0;
  std::size_t title_only = 0;
};
// Counts one statement more.
void count_held(HeldCounts& counts, Held held);

struct ListingRow {
  const Statement* statement = nullptr;  // of the corpus, which must outlive the listing
  Held held = Held::none;
  std::vector<std::string> languages;
};

struct ListingSeries {
  std::string id;
  std::string title;
  std::vector<std::string> parties;
  HeldCounts counts;
  std::vector<ListingRow> rows;
};

struct ArchiveListing {
  std::vector<ListingSeries> series;
  HeldCounts counts;  // of all
  std::vector<Note> notes;
  std::optional<EvidenceLedger> ledger{};  // of all files and absences; only where it was asked for
};

// Error (not_found, with those there are) for a series that the corpus does not have.
[[nodiscard]] Result<ArchiveListing> list_archive(const Corpus& corpus,
                                                  const std::vector<std::string>& series,
                                                  FileHashes hashes = FileHashes::left_out);

struct SheetText {
  const StatementText* text = nullptr;  // of the corpus
  std::string path;                     // inside the archive's folder
  std::string body;                     // without front matter; empty if nothing is held
};

struct StatementSheet {
  const Statement* statement = nullptr;
  std::vector<SheetText> texts;  // of the language asked for, or all
  std::vector<Note> notes;
  std::optional<EvidenceLedger> ledger{};  // only where it was asked for
};

// language: BCP 47, or empty for all. Errors: not_found for an id (with the nearest) or a language
// that it is not held in (with those that it is).
[[nodiscard]] Result<StatementSheet> show_statement(const Corpus& corpus, std::string_view id,
                                                    std::string_view language,
                                                    FileHashes hashes = FileHashes::left_out);

// "no statement 'scm-75' (nearest: scm-57, scm-35)"
[[nodiscard]] Error no_statement(const Corpus& corpus, std::string_view id);
// "no series 'scn' (there are: scm, scc)"
[[nodiscard]] Error no_series(const Corpus& corpus, std::string_view id);

// An error (not_found) for the first of these ids that is no class of paragraphs; nullopt if all are.
[[nodiscard]] std::optional<Error> unknown_class(const Corpus& corpus, const std::vector<std::string>& ids);

// The series of these ids, each once, in the order given; for no ids all that have statements. Error
// (no_series) for an id that the corpus does not have.
[[nodiscard]] Result<std::vector<const Series*>> series_named(const Corpus& corpus,
                                                              const std::vector<std::string>& ids);

// Numbers that no statement bears, `from` .. `to`, both inclusive.
struct OrdinalGap {
  int from = 0;
  int to = 0;
};
// Those between the first and the last ordinal of the statements, ascending: statements that the record does
// not have.
[[nodiscard]] std::vector<OrdinalGap> skipped_ordinals(const std::vector<const Statement*>& statements);
// "3, 5-7"; empty for no gap.
[[nodiscard]] std::string listed(const std::vector<OrdinalGap>& gaps);

// The path of a source inside the archive's folder, so that output does not depend on where that is.
[[nodiscard]] std::string path_in_archive(const Corpus& corpus, std::string_view path);

}  // namespace agreed
