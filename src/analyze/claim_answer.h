// What one statement says to a claim: the answers that rest on a single row of a history.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyze/claim_record.h"
#include "analyze/claims.h"
#include "analyze/term_history.h"

namespace agreed {

struct ClaimAnswer {
  ClaimVerdict verdict = ClaimVerdict::undecidable;
  std::vector<ClaimEvidence> evidence;
  std::vector<std::string> missing;
};

// A term with one of its senses, or all.
struct AskedTerm {
  std::string term;           // as trace() takes it
  std::string sense;          // empty: any
  bool false_friend = false;  // the sense is one: a documented absence of the concept does not speak of it
};

[[nodiscard]] ClaimEvidence quote(const HistoryRow& row, const Attestation& one, std::string what);

// Occurrences in that sense, false friends only where the sense is one.
[[nodiscard]] std::vector<const Attestation*> uses_in(const HistoryRow& row, const std::string& sense);

// Whether everything that the row has was found in texts held in full: what such a row does not show is not
// there.
[[nodiscard]] bool read_whole(const HistoryRow& row);

[[nodiscard]] Verdict verdict_of(const HistoryRow& row, const AskedTerm& asked);

// The fewest times that a statement has what is found in it. Its languages say the same once; of excerpts
// only different numbered paragraphs are surely different places, since passages may overlap.
[[nodiscard]] std::size_t fewest(const HistoryRow& row, const std::vector<const Attestation*>& uses);

// present (wanted) and absent.
[[nodiscard]] ClaimAnswer stands(const HistoryRow& row, const AskedTerm& asked, bool wanted);

// form: see claims.h.
[[nodiscard]] ClaimAnswer form_in(const HistoryRow& row, const AskedTerm& asked, const std::string& wording,
                                  const ClaimRecord& record);

// event: one of appeared, returned, shifted, dropped, kept.
[[nodiscard]] ClaimAnswer event_in(const HistoryRow& row, const std::string& event);

}  // namespace agreed
