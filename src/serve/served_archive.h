// ServedArchive: an archive as a server keeps it, and what it is asked about one place of a draft. What is
// dear to make (an index of all sentences, the words of the termbase) is made when it is first needed and
// kept.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/check_history.h"
#include "analyze/finding.h"
#include "analyze/precedent.h"
#include "analyze/term_use.h"
#include "analyze/trace.h"
#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

// A concept that stands at a place.
struct TermAt {
  const Concept* of_concept = nullptr;  // not null
  std::string sense;                    // id; empty unless resolved
  SenseKind sense_kind = SenseKind::none;
  ByteSpan span;  // of the draft
};

// A place of a text of the archive.
struct ArchivePlace {
  const StatementText* text = nullptr;  // not null; its source neither
  ByteSpan span;                        // of its file
};

class ServedArchive {
 public:
  // How an archive is searched for agreed wording.
  using OpenIndex = std::function<Result<std::unique_ptr<SentenceIndex>>(const Corpus&)>;

  ServedArchive(Corpus corpus, OpenIndex open_index);
  ~ServedArchive();
  ServedArchive(const ServedArchive&) = delete;
  ServedArchive& operator=(const ServedArchive&) = delete;

  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  // The index of this archive for a check: opened once. The archive must outlive what is lent.
  [[nodiscard]] CheckHistory::OpenIndex lend_index();
  // The id of the statement that has the file as one of its texts; empty if none has.
  [[nodiscard]] std::string statement_in(const std::string& path) const;

  // The concepts at a byte of a draft, the fewest bytes first. In brackets, those of any reading.
  [[nodiscard]] std::vector<TermAt> terms_at(const Statement& draft, const StatementText& text,
                                             std::size_t offset);
  // A concept in the series in which it is known to stand, `first_series` first, then as the archive lists
  // them. They stay as long as the archive. Errors: those of trace().
  [[nodiscard]] Result<std::vector<const TermHistory*>> histories(const std::string& concept_id,
                                                                  std::string_view first_series);
  // The agreed wordings closest to the sentence at a byte of a draft; nullopt where there is no sentence.
  // Errors: those of the index.
  [[nodiscard]] Result<std::optional<PrecedentAnswer>> precedent_at(const Statement& draft,
                                                                    const StatementText& text,
                                                                    std::size_t offset);

  // Where what stands at a byte of a draft was agreed last: the places of the first of its terms that any
  // statement has, in the last one (of `first_series`, if it has it), else the sentence's best precedent.
  [[nodiscard]] std::vector<ArchivePlace> last_places_at(const Statement& draft, const StatementText& text,
                                                         std::size_t offset, std::string_view first_series);
  // Where the wording of a finding stands; where the finding does not tell, the begin of that statement.
  [[nodiscard]] std::optional<ArchivePlace> place_of(const FindingPrecedent& precedent) const;

 private:
  struct Desk;

  // Of a text of a statement in a language; nullopt where it is not held.
  [[nodiscard]] std::optional<ArchivePlace> place_in(const std::string& id, const std::string& language,
                                                     ByteSpan span) const;

  [[nodiscard]] Desk& desk();
  [[nodiscard]] Result<const SentenceIndex*> index();
  [[nodiscard]] Result<PrecedentFinder*> finder();

  Corpus corpus_;
  OpenIndex open_index_;
  std::unique_ptr<Desk> desk_;
  std::unique_ptr<SentenceIndex> index_;
  std::unique_ptr<PrecedentFinder> finder_;
  std::map<std::string, std::vector<TermHistory>> histories_;
};

}  // namespace agreed
