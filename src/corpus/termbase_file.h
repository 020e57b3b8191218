// termbase.yaml -> Termbase.
//
//   concepts:
//     - id: modernization
//       definition: ...            (optional)
//       subject: ...               (optional)
//       terms:
//         - language: en
//           status: preferred
//           forms: ["moderniz* [of] ~2 (alliance|capabilities)"]
//           exclusions: ["moderniz* of shipyards"]   (optional)
//           with: [forces]                           (optional: must stand near it)
//           not: [museum]                            (optional: must not stand near it)
//           scope: sentence                          (how near: sentence, the default, or paragraph)
//       senses:                    (optional)
//         - {id: alliance, cues: [{language: en, forms: ["@ of the Alliance", "Alliance @"]}]}
//         - {id: shipyards, false_friend: true, cues: [{language: en, forms: ["shipyard*"]}]}
//       scopes:                    (optional; as senses)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/termbase.h"
#include "corpus/yaml_map.h"
#include "text/result.h"

namespace agreed {

// Without a status the first term of a language is preferred and the others are admitted.
// Errors: as parse_yaml; unknown_key, bad_value; duplicate for two concepts of one id.
[[nodiscard]] Result<Termbase> read_termbase_file(const std::string& path);

// The list of terms under a key of a map, which must be there.
[[nodiscard]] std::vector<Term> read_terms(const YamlMap& owner, std::string_view key,
                                           YamlProblems& problems);

}  // namespace agreed
