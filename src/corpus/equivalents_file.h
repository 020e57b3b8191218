// equivalents.yaml -> Equivalents.
//
//   groups:
//     - {kind: name, forms: [U.S., US, United States]}                   language: en (optional)
//     - {kind: spelling, language: en, forms: [cooperation, co-operation]}
//   suffixes:
//     - {language: en, from: isation, to: ization}
#pragma once

#include <string>

#include "corpus/equivalents.h"
#include "text/result.h"

namespace agreed {

// Both lists may be missing. Errors: as parse_yaml; unknown_key, bad_value.
[[nodiscard]] Result<Equivalents> read_equivalents_file(const std::string& path);

}  // namespace agreed
