// Dossier: all that a report for analysts shows of a set of statements, each part as the verb that answers
// its question gives it: the histories of concepts (trace), each text with where its words came in (blame
// --history), its broken streaks and its new wording, what changed from one statement to the next (diff), and
// a draft held against all of it (check, precedent, blame).
//
// A band is a series, or the texts from outside; its statements are in date order. What came before the days
// that are shown counts all the same: a word that stood in an earlier statement is not new.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analyze/blame.h"
#include "analyze/check.h"
#include "analyze/diff_report.h"
#include "analyze/dossier_text.h"
#include "analyze/precedent.h"
#include "analyze/redline_piece.h"
#include "analyze/trace.h"
#include "corpus/corpus.h"
#include "text/date.h"
#include "text/error.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

// A statement, and what the texts say of it by themselves.
struct DossierStatement {
  const Statement* statement = nullptr;  // of the corpus or of the texts from outside, which must outlive it
  std::string label;                     // its id; of a text from outside its path without what all share
  std::string
      name;  // for addresses: letters, digits, "-", "_", "." and what is not ASCII; unique in the dossier
  std::size_t band = 0;
  Held held = Held::none;
  std::size_t skipped_before = 0;  // numbers of the series that are skipped just before it
  std::vector<DossierText> texts;  // those of which something is held
};

// A member of a series, shown or not: where words of its texts may come from.
struct DossierMember {
  std::string label;
  std::optional<Date> date;
  std::optional<std::size_t> statement;  // in Dossier::statements; nullopt: outside the days that are shown
};

struct DossierBand {
  std::string series;  // empty for texts from outside
  std::string title;
  std::vector<DossierMember> members;
  IndexRange<DossierStatement> statements{};  // of Dossier::statements
};

// A sentence with a term, against the sentence most like it in the last statement that had the term.
struct DossierRedline {
  std::size_t occurrence = 0;        // in the row
  std::vector<RedlinePiece> pieces;  // from the earlier sentence to this one
};

// The sentence of an occurrence around its words, as shown to people.
struct DossierQuote {
  std::string before;  // with the space between
  std::string text;
  std::string after;
};

// What a row of a history has in addition.
struct DossierCell {
  std::size_t statement = 0;               // in Dossier::statements
  std::optional<std::size_t> before{};     // row of the last statement that had the term, of one that has it
  std::vector<DossierQuote> quotes{};      // by occurrence of the row
  std::vector<DossierRedline> redlines{};  // where something shifted and the sentence is another
};

// How one statement uses a concept: all its occurrences taken together, each list sorted and without repeats.
struct DossierUse {
  std::size_t statement = 0;  // in Dossier::statements
  std::size_t count = 0;
  std::vector<std::string> wordings;
  std::vector<std::string> senses;       // and scopes
  std::vector<std::string> commitments;  // as dossier_commitment()
  std::vector<std::string> speakers;
  std::vector<std::string> neighbours;

  // Whether the other one differs in nothing but its statement and count.
  [[nodiscard]] bool same_use(const DossierUse& other) const;
};

// "reaffirm (affirmation)", "not intend (intention)".
[[nodiscard]] std::string dossier_commitment(const Commitment& commitment);

// One concept through one band; `cells` are by row.
struct DossierHistory {
  std::size_t band = 0;
  TermHistory history;
  std::vector<DossierCell> cells;
  std::vector<DossierUse> uses;  // of the rows that have it
};

struct DossierConcept {
  std::string query;                      // as asked for
  const Concept* of_termbase = nullptr;   // null for a phrase
  std::string name;                       // for addresses, as that of a statement
  std::vector<DossierHistory> histories;  // of the bands in which something is known of it
};

// Two statements that follow each other in a band, in one language.
struct DossierComparison {
  std::size_t earlier = 0;  // in Dossier::statements
  std::size_t later = 0;
  std::string language;
  DiffReport report;
};

struct DossierDraft {
  CheckReport check;
  PrecedentReport precedents;
  BlameReport blame;
  std::optional<DiffReport> changes{};  // against the last statement of its series, where one is known
};

struct Dossier {
  std::vector<DossierBand> bands;
  std::vector<DossierStatement> statements;  // by band, then as the histories have them
  std::vector<DossierConcept> concepts;      // as asked for, or as the termbase lists them
  std::vector<std::string>
      not_found;  // concepts that were looked for and stand nowhere, nor are known absent
  std::vector<DossierComparison> comparisons;
  std::optional<DossierDraft> draft{};
  std::vector<Note> notes;
  std::vector<Error> errors;  // of the termbase and ladders: forms that were left out
};

struct DossierRequest {
  std::vector<std::string> concepts;  // ids or phrases; empty: all of the termbase that are found
  std::vector<std::string> series;    // ids; empty: all of the archive
  std::optional<Date> since;          // both inclusive
  std::optional<Date> until;
  std::optional<CheckRequest> draft{};  // check() of it; its draft must outlive the dossier
  std::function<void(std::size_t, std::size_t)> progress{};  // steps done, and all; none: nobody asks
};

// Errors: those of trace(), check() and of the index that the draft's check opens.
[[nodiscard]] Result<Dossier> dossier(const Corpus& corpus, const std::vector<Statement>& outside,
                                      const DossierRequest& request);

}  // namespace agreed
