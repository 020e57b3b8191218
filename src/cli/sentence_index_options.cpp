#include "cli/sentence_index_options.h"

#include "analyze/archive_sentences.h"
#include "retrieve/memory_index.h"

namespace agreed {

Result<std::unique_ptr<SentenceIndex>> open_index(const Corpus& corpus,
                                                  const std::vector<Statement>& outside) {
  std::unique_ptr<SentenceIndex> index =
      std::make_unique<MemoryIndex>(archive_sentences(corpus, archive_texts(corpus, outside)));
  return index;
}

}  // namespace agreed
