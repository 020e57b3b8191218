// Reads ladders.yaml:
//
//   ladders:
//     - id: affirmation
//       kind: verbs            # verbs (the default), hedges, intensifiers
//       steps:                 # strongest first
//         - {id: reaffirm, source: ..., terms: [{language: en, forms: ["reaffirm*"]}]}
//   speakers:
//     - {id: secretary, terms: [{language: en, forms: [the Secretary]}]}
//     - {id: pronoun, carries_on: true, terms: [{language: en, forms: [they]}]}
//   negations:
//     - {language: en, forms: [not, never], exclusions: [not only]}
#pragma once

#include <string>

#include "corpus/ladders.h"
#include "text/result.h"

namespace agreed {

// Errors: those of reading a YAML file; unknown keys, values of a wrong type (bad_value), ids that stand
// twice (duplicate), with the line.
[[nodiscard]] Result<Ladders> read_ladders_file(const std::string& path);

}  // namespace agreed
