// claims.yaml -> Claims.
//
//   claims:
//     - id: jo-02
//       claim: first(modernization, scm) = scm-35
//       says: The word stood in one communique of the decade only.     (optional)
//       author: Jo Bee Yun                                             (optional)
//       date: 2025-08-14                                               (optional)
//       source: https://example.invalid/                               (optional)
//       note: ...                                                      (optional)
#pragma once

#include <string>

#include "corpus/claims.h"
#include "text/result.h"

namespace agreed {

// Errors: as parse_yaml; unknown_key, bad_value; duplicate for two claims of one id.
[[nodiscard]] Result<Claims> read_claims_file(const std::string& path);

}  // namespace agreed
