// From the archive to what an index is made of: every text of which something is held, in every language,
// with its wording only (series_texts.h tells what is wording in excerpts), and texts from outside.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "retrieve/index_source.h"

namespace agreed {

// One language version. Both point into the corpus or the texts from outside.
struct ArchiveText {
  const Statement* statement = nullptr;
  const StatementText* text = nullptr;
  std::string label;  // as IndexedText has it
};

// In the order archive, outside; nothing is read yet.
[[nodiscard]] std::vector<ArchiveText> archive_texts(const Corpus& corpus,
                                                     const std::vector<Statement>& outside);

// What is known of a text before it is read; `sentences` is 0.
[[nodiscard]] IndexedText description_of(const Corpus& corpus, const ArchiveText& text);

// Tokenizes and normalizes them on all cores, in the order given.
[[nodiscard]] std::vector<IndexSource> archive_sentences(const Corpus& corpus,
                                                         const std::vector<ArchiveText>& texts);

}  // namespace agreed
