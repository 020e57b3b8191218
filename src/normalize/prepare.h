// prepare(): one statement text from disk bytes to normalized tokens, the common path of all verbs.
#pragma once

#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"

namespace agreed {

// Tokenizes and normalizes the body of a text in its language and mark-up.
[[nodiscard]] NormalizedText prepare(const StatementText& text, Normalizer& normalizer);

}  // namespace agreed
