// Which index a verb asks for the sentences of the archive: one in memory, on disk or on other hosts.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/console.h"
#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"

namespace agreed {

struct SentenceIndexOptions {
  std::string index;                  // folder of an index on disk
  std::vector<std::string> archives;  // host:port or a stub file
  double time_limit = 10;             // seconds, for each answer of a host
  bool partial = false;

  // Whether an index is named, so that no text is read to make one.
  [[nodiscard]] bool any() const { return !index.empty() || !archives.empty(); }
};

// --index, --archive, --time-limit, --partial. They must outlive the parse.
void add_sentence_index_options(CLI::App& verb, SentenceIndexOptions& options);

// One made in memory of the archive and of texts from outside.
[[nodiscard]] Result<std::unique_ptr<SentenceIndex>> open_index(const Corpus& corpus,
                                                                const std::vector<Statement>& outside);

// The index that the options name, else that of the archive if there is one beside it (index_folder.h) and it
// is fresh, else one made in memory of the archive and of texts from outside. A named index that is stale is
// used, and its notes say so; another stale one is passed over with a message. Errors: those of
// XapianIndex::open(); usage for a named index together with texts from outside.
[[nodiscard]] Result<std::unique_ptr<SentenceIndex>> open_index(const Corpus& corpus,
                                                                const std::vector<Statement>& outside,
                                                                const SentenceIndexOptions& options,
                                                                Console& console);

}  // namespace agreed
