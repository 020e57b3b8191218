// DiffContext: what every comparison of texts needs beside the texts: the archive's terms and equivalents,
// one vocabulary, and the options as the library takes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyze/bracket_rounds.h"
#include "analyze/diff_report.h"
#include "analyze/term_watch.h"
#include "cli/command_diff.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "text/error.h"
#include "text/result.h"

namespace agreed {

// The classes named by --ignore. Error (usage) for a name that is none.
[[nodiscard]] Result<ChangeClasses> ignored_classes(const std::vector<std::string>& names);

// The archive that serves these texts. Statements are read only if one of the texts can only be an id;
// the termbase and the equivalents serve any text. An archive that nobody asked for may be missing.
[[nodiscard]] Result<Corpus> read_archive_for(const std::vector<std::string>& texts,
                                              const ArchiveOptions& archive);

class DiffContext {
 public:
  // Corpus and options must outlive the context.
  DiffContext(const Corpus& corpus, const DiffCommandOptions& options, ChangeClasses ignore);
  DiffContext(const DiffContext&) = delete;
  DiffContext& operator=(const DiffContext&) = delete;

  [[nodiscard]] Normalizer& normalizer() { return normalizer_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const WatchedTerms& terms() const { return terms_; }
  [[nodiscard]] const DiffOptions& options() const { return options_; }
  // Of the archive and its termbase.
  [[nodiscard]] std::vector<Error> errors() const;

  // `older`: what stands in one of these earlier texts is said to return (see DiffOptions::history).
  [[nodiscard]] DiffReport compare(DiffSide earlier, DiffSide later, std::vector<NormalizedText> older,
                                   std::optional<BracketRounds> brackets) const;

  // What became of brackets, for the forms of output that have a place for it.
  [[nodiscard]] std::optional<BracketRounds> rounds(const Statement& earlier,
                                                    const StatementText& earlier_text, const Statement& later,
                                                    const StatementText& later_text);

 private:
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  TermWatch watch_;
  WatchedTerms terms_;
  DiffOptions options_;
  bool shows_brackets_;
  const std::vector<Error>& corpus_errors_;
};

// The text of a statement in a language; error (not_found) if none of it is held.
[[nodiscard]] Error nothing_held(const Statement& statement, const std::string& language);

}  // namespace agreed
