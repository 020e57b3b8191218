// A full text held against the excerpts that it takes the place of: each attested passage must stand in it,
// in the paragraph that the excerpts name, and what was documented as absent must not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "text/note.h"
#include "text/result.h"

namespace agreed {

enum class RecordProblem : std::uint8_t {
  not_there,        // an attested passage that the full text lacks
  other_paragraph,  // it stands there, under another number
  not_absent,       // what was documented as absent stands there
};

// "not-there", "other-paragraph", "not-absent".
[[nodiscard]] std::string_view name_of(RecordProblem problem);

struct RecordDisagreement {
  RecordProblem problem = RecordProblem::not_there;
  std::string wording;          // as attested; of an absence what stands in the full text
  std::string basis;            // of the attestation its address, of the absence what it was documented by
  std::string concept_id;       // of an absence
  std::uint32_t paragraph = 0;  // printed number: of the attestation, of the place of what is not absent; 0: none
  std::uint32_t found_in = 0;   // of other_paragraph: where it stands
  std::string nearest;          // of not_there: the sentence that shares the longest run of words, if any
};

struct RecordCheck {
  std::size_t passages = 0;  // attested, without paraphrases and accompanying documents
  std::size_t absences = 0;  // that could be looked for
  std::vector<RecordDisagreement> disagreements;  // by place, absences last
  std::vector<Note> notes;                        // absences of what the termbase does not have
};

// `excerpts` and `full` are texts of the statement in one language. Errors: those of trace().
[[nodiscard]] Result<RecordCheck> check_record(const Corpus& corpus, const Statement& excerpts,
                                               const Statement& full);

}  // namespace agreed
