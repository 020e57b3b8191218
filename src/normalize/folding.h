// Folds of one word, both free of locale.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// Typography folded, nothing else: NFKC; what is never shown dropped; every hyphen and dash "-"; every quote
// ' or "; an ellipsis "..."; a middle dot U+00B7. Idempotent. Empty only for an empty word.
[[nodiscard]] std::string fold_typography(std::string_view word);

// Unicode full case folding (no Turkic exceptions).
[[nodiscard]] std::string fold_case(std::string_view word);

// Every letter in upper case, by the root locale.
[[nodiscard]] std::string to_upper(std::string_view word);

}  // namespace agreed
