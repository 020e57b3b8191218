// Which index a verb asks for the sentences of the archive.
#pragma once

#include <memory>
#include <vector>

#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"

namespace agreed {

// The index of an archive and of texts from outside, made in memory.
[[nodiscard]] Result<std::unique_ptr<SentenceIndex>> open_index(const Corpus& corpus,
                                                                const std::vector<Statement>& outside);

}  // namespace agreed
