// Claims held against the record.
//
// Three answers, joined by Kleene's logic. A claim holds or is contradicted only by what is held: a text in
// full, a passage, a documented absence, the date of a statement. Otherwise it is undecidable, and what is
// missing is named.
//
//   first(c, s) = id   holds if id has it and every earlier statement of the series, also those whose numbers
//                      the record skips or begins after, is known not to; contradicted if id is known not
//                      to have it or an earlier one does
//   last(c, s) = id    likewise with the later statements of the record: what is adopted after its end is
//                      no part of the question
//   form(c, id) = "w"  holds if w stands in a sentence that has the concept; contradicted if the text is
//                      held in full without it, or an attested passage has another filling in one slot of
//                      w: all words of w in one piece but for those of the slot, words of the frame on
//                      both sides of it, and in the slot of either at most a third as many words as w has.
//                      Such a passage shows the place that the claim is about; what it shows of the rest
//                      of the text is nothing, so any other passage leaves the claim undecidable
//   event(c, id) = e   against the statement just before: where that is not held, "returned" is undecidable
//                      although a history, which looks further back, says so
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyze/evidence_ledger.h"
#include "analyze/term_history.h"
#include "analyze/trace.h"
#include "corpus/claims.h"
#include "corpus/corpus.h"
#include "text/error.h"

namespace agreed {

enum class ClaimVerdict : std::uint8_t { holds, contradicted, undecidable };
[[nodiscard]] std::string_view name_of(ClaimVerdict verdict);

// What decided a claim, or bears on it.
struct ClaimEvidence {
  std::string id;  // of the statement
  std::optional<Date> date;
  std::string what;  // "has it", "lacks it", "is dated", "in other words"
  std::string text;  // the quotation, or the basis of the absence
  std::optional<std::uint32_t> paragraph;
  std::string path;      // of the file, empty for a documented absence
  std::size_t line = 0;  // in it, 0 without a path
  std::string source;    // address; empty if none is known
  std::optional<Reading> reading;
  Held held = Held::none;  // how the text is held; none for a documented absence and a date
  std::string sha256;      // of the file; empty if it was not asked for, or there is none
};

struct ClaimResult {
  const Claim* claim = nullptr;  // of the claims, which must outlive the result
  ClaimVerdict verdict = ClaimVerdict::undecidable;
  std::vector<ClaimEvidence> evidence;
  std::vector<std::string> missing;  // statements that could decide it, by date
};

struct ClaimReport {
  std::vector<ClaimResult> results;  // as listed
  std::vector<Error> errors;         // claims that could not be understood, with file and line
  std::size_t holding = 0;
  std::size_t contradicted = 0;
  std::size_t undecidable = 0;
  // Of the statements that the answers name, also those that could decide one; only where it was asked for.
  std::optional<EvidenceLedger> ledger{};
};

// Puts texts from outside into a corpus so that claims can name them: each by the name of its file up to the
// first stop, all of them as the series "outside". Returns errors (duplicate) for texts whose name is taken,
// and (bad_value) for those without a date: they are left out.
[[nodiscard]] std::vector<Error> take_outside(std::vector<Statement> outside, Corpus& corpus);

struct ClaimsRequest {
  std::vector<std::string> ids;  // only these claims; empty: all
  FileHashes hashes = FileHashes::left_out;
};

// Errors of claims (syntax, unknown names with those nearest to them) go
// to the report, and the rest is answered.
[[nodiscard]] ClaimReport check_claims(const Corpus& corpus, const Claims& claims,
                                       const ClaimsRequest& request);

}  // namespace agreed
