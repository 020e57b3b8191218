// One sentence as an index on disk keeps it: its wording and its normalized words, so that no query ever
// tokenizes a text of the archive.
//
//   paragraph, span, wording, then one code for each token
//
// Most tokens are plain words whose normalized form follows from the wording: they take one byte, their
// length. What cannot be predicted is spelt out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "retrieve/sentence_index.h"

namespace agreed {

// All but the id.
[[nodiscard]] std::string sentence_record(const IndexedSentence& sentence);

// nullopt for bytes that are no such record.
[[nodiscard]] std::optional<IndexedSentence> read_sentence_record(std::string_view bytes);

}  // namespace agreed
