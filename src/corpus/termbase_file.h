// termbase.yaml -> Termbase.
//
//   concepts:
//     - id: modernization
//       definition: ...            (optional)
//       subject: ...               (optional)
//       terms:
//         - {language: en, status: preferred, forms: ["moderniz*"], exclusions: ["moderniz* of shipyards"]}
#pragma once

#include <string>

#include "corpus/termbase.h"
#include "text/result.h"

namespace agreed {

// Without a status the first term of a language is preferred and the others are admitted.
// Errors: as parse_yaml; unknown_key, bad_value; duplicate for two concepts of one id.
[[nodiscard]] Result<Termbase> read_termbase_file(const std::string& path);

}  // namespace agreed
